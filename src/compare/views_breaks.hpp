// What is sent of the work done by hand because systems do not meet, the most costly first.
#pragma once
#include "compare/views_usage.hpp"

namespace samdrift {

// The breaks of one area, one municipality or one system.
struct BreakRank {
    std::string key; // an area's code, a municipality's name, a product's id; "": no system
    std::string name;
    BreakSum sum;
    std::int64_t uncounted = 0;          // of them, without how often or how long
    std::vector<std::int64_t> processes; // the rows, the most costly first
};
template <> const Entity& entity<BreakRank>();

struct BreakPage {
    CooperationRef cooperation;
    Date as_of{};
    Money hourly_rate;
    BreakSum sum;
    std::int64_t uncounted = 0;
    std::vector<BreakRank> areas, municipalities, systems; // by minutes a year
    std::vector<ProcessView> breaks;                       // each by itself, the same way
};
template <> const Entity& entity<BreakPage>();

} // namespace samdrift
