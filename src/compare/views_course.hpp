// What is sent of how far the mapping had come on each day that something was recorded.
#pragma once
#include "compare/views_completeness.hpp"

namespace samdrift {

struct CourseDegree {
    std::int64_t filled = 0, wanted = 0; // wanted 0: there was nothing to answer for
    Fraction degree;
};
template <> const Entity& entity<CourseDegree>();

struct GroupCourse {
    std::optional<std::int64_t> id; // none: what no group answers for
    std::string code, name, area_name;
    std::vector<CourseDegree> degrees; // on each of the days
};
template <> const Entity& entity<GroupCourse>();

struct CompletenessCourse {
    CooperationRef cooperation;
    Date as_of{};                   // the day that the mapping is about
    std::int64_t days_recorded = 0; // of which so many are shown
    std::vector<Date> days;         // what was known at the end of each
    std::vector<CourseDegree> all;  // on each of the days
    std::vector<GroupCourse> groups;
};
template <> const Entity& entity<CompletenessCourse>();

} // namespace samdrift
