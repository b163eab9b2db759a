// Who does the work and by when: working groups, bodies, milestones, risks, proposals for
// investment.
#pragma once
#include "register/provenance.hpp"

namespace samdrift {

struct WorkingGroup {
    Id<WorkingGroup> id;
    Id<JournalEntry> entry;
    Id<Cooperation> cooperation;
    std::string code, name;
    std::optional<Id<ServiceArea>> area; // with everything below it; none: not one area's
    std::string status;
    Origin source = Origin::document;
    std::string remark, extra;
};
template <> const Entity& entity<WorkingGroup>();

// A body in the chain of decisions, in its order.
struct Body {
    Id<Body> id;
    Id<JournalEntry> entry;
    Id<Cooperation> cooperation;
    int place_in_order = 0;
    std::string kind, name, role, level;
    Origin source = Origin::document;
    std::string remark, extra;
};
template <> const Entity& entity<Body>();

struct Milestone {
    Id<Milestone> id;
    Id<JournalEntry> entry;
    Id<Cooperation> cooperation;
    std::string code, name;
    Date due{};
    Origin source = Origin::document;
    std::string remark, extra;
};
template <> const Entity& entity<Milestone>();

struct Risk {
    Id<Risk> id;
    Id<JournalEntry> entry;
    Id<Cooperation> cooperation;
    std::string code, risk;
    int probability = 1, consequence = 1; // 1 to 5
    std::string measure;
    Origin source = Origin::document;
    std::string remark, extra;
};
template <> const Entity& entity<Risk>();

struct Proposal {
    Id<Proposal> id;
    Id<JournalEntry> entry;
    Id<Cooperation> cooperation;
    std::string code, name;
    std::optional<Id<ServiceArea>> area;
    int year = 0;
    Money amount;
    std::string purpose, status;
    Origin source = Origin::document;
    std::string remark, extra;
};
template <> const Entity& entity<Proposal>();

} // namespace samdrift
