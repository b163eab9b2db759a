// How work is done in one municipality. A break is a step done by hand because systems do not meet.
#pragma once
#include "register/provenance.hpp"

namespace samdrift {

struct WorkProcess {
    Id<WorkProcess> id;
    Id<JournalEntry> entry;
    Id<Cooperation> cooperation;
    Id<Municipality> municipality;
    Id<ServiceArea> area;
    std::string process;
    std::string system; // as written; empty: none
    std::optional<Id<Product>> product;
    std::string way_of_working;
    std::string break_step; // what is done by hand; empty: no break
    std::optional<std::int64_t> times_a_year, minutes_each;
    Origin source = Origin::document;
    std::optional<Origin> figures_source;
    std::string remark, extra;
};
template <> const Entity& entity<WorkProcess>();

} // namespace samdrift
