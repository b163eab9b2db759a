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

enum class MilestoneStatus { planned, at_risk, delayed, achieved, dropped };
template <>
inline constexpr std::array<Choice, 5> choices_of<MilestoneStatus>{{{"planned", "planlagt"},
    {"at_risk", "i fare"}, {"delayed", "forsinket"}, {"achieved", "nådd"}, {"dropped", "utgår"}}};
template <> inline constexpr std::string_view type_name_of<MilestoneStatus> = "MilestoneStatus";

struct Milestone {
    Id<Milestone> id;
    Id<JournalEntry> entry;
    Id<Cooperation> cooperation;
    std::string code, name;
    Date due{};
    Origin source = Origin::document;
    std::string remark, extra;
    std::string project;                   // a Project's code; empty: not one project's
    std::optional<MilestoneStatus> status; // none: nobody has said
    std::optional<Date> achieved;
};
template <> const Entity& entity<Milestone>();

enum class RiskStatus { open, accepted, occurred, closed };
template <>
inline constexpr std::array<Choice, 4> choices_of<RiskStatus>{{{"open", "åpen"},
    {"accepted", "akseptert"}, {"occurred", "inntruffet"}, {"closed", "lukket"}}};
template <> inline constexpr std::string_view type_name_of<RiskStatus> = "RiskStatus";

struct Risk {
    Id<Risk> id;
    Id<JournalEntry> entry;
    Id<Cooperation> cooperation;
    std::string code, risk;
    int probability = 1, consequence = 1; // 1 to 5
    std::string measure;
    Origin source = Origin::document;
    std::string remark, extra;
    // 1 to 5 when the measure is done, both or neither; neither: nobody has said.
    std::optional<int> probability_after, consequence_after;
    std::string owner, project;       // a role; a Project's code, empty: not one project's
    std::optional<RiskStatus> status; // none: nobody has said
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
