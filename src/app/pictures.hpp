// What is asked for as a picture of the register, or as the page of one thing in it.
#pragma once
#include "app/read.hpp"
#include "compare/pages.hpp"

namespace samdrift {

// At most one of the four; none: the whole cooperation.
struct IntegrationQuery {
    DayQuery day;
    std::string area;         // a code, with everything below it
    std::string product;      // an id, or a name
    std::string municipality; // a name
    std::string component;    // a common component's name
};
template <> const Entity& entity<IntegrationQuery>();
// Codes: unknown_cooperation, forbidden, no_such_area, no_such_member, unknown_row.
Result<IntegrationPage> integrations(
    App&, const User&, const std::string& key, const IntegrationQuery&);

// How far each group had come on the days something was recorded. Codes: unknown_cooperation,
// forbidden.
Result<CompletenessCourse> completeness_course(
    App&, const User&, const std::string& key, const DayQuery&);

} // namespace samdrift
