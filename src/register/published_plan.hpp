// Plans that were published: on which days each cutover was to be. The last is what is planned
// anew from, one may be the baseline that all is held against.
#pragma once
#include "register/provenance.hpp"

namespace samdrift {

struct PublishedPlan {
    Id<PublishedPlan> id;
    Id<JournalEntry> entry;
    Id<Cooperation> cooperation;
    int number = 1; // in the order they were published
    std::string name;
    Date published{};                 // the day
    std::optional<Date> planned_from; // the first day it reckons with
    bool baseline = false;
    std::string scenario; // what it was made from; empty: not a scenario of a name
    Origin source = Origin::document;
    std::string remark, extra;
};
template <> const Entity& entity<PublishedPlan>();

// The days of one cutover in a published plan.
struct PlanLine {
    Id<PlanLine> id;
    Id<JournalEntry> entry;
    Id<Cooperation> cooperation;
    int plan = 1;              // a PublishedPlan's number
    std::string cutover, name; // a Cutover's code, and what it was called; it may be gone since
    Date start{}, finish{};    // both days included
    std::string teams;         // see team_shares
    Origin source = Origin::document;
    std::string remark, extra;
};
template <> const Entity& entity<PlanLine>();

} // namespace samdrift
