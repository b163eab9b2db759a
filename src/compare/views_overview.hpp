// What is sent for the front page of a cooperation.
#pragma once
#include "compare/views_area.hpp"
#include "compare/views_completeness.hpp"

namespace samdrift {

enum class ActionKind { legal_review, give_notice, no_processing_agreement };
template <>
inline constexpr std::array<Choice, 3> choices_of<ActionKind>{
    {{"legal_review", ""}, {"give_notice", ""}, {"no_processing_agreement", ""}}};
template <> inline constexpr std::string_view type_name_of<ActionKind> = "ActionKind";

struct MemberView {
    std::int64_t id = 0;
    std::string number, name;
    std::optional<std::int64_t> inhabitants, employees;
    bool marked = false;
};
template <> const Entity& entity<MemberView>();

struct MilestoneView {
    std::int64_t id = 0;
    std::string code, name;
    Date due{};
};
template <> const Entity& entity<MilestoneView>();

struct ActionView {
    ActionKind kind = ActionKind::legal_review;
    std::optional<Date> due;
    std::vector<std::int64_t> contracts;
    std::vector<std::string> systems;
    Money value;
    bool marked = false;
    std::optional<Date> ends, option_to;
};
template <> const Entity& entity<ActionView>();

struct NoticeView {
    std::int64_t contract = 0;
    std::string municipality, system;
    Date last_day_of_notice{};
    std::optional<Date> ends, option_to;
};
template <> const Entity& entity<NoticeView>();

struct Overview {
    CooperationRef cooperation;
    Date as_of{};
    std::optional<std::int64_t> days_to_target;
    std::vector<MemberView> members;
    std::vector<MilestoneView> milestones;
    std::vector<NoticeView> notices;
    std::vector<ActionView> actions;
    std::vector<MemberCompleteness> completeness;
    std::int64_t completeness_filled = 0, completeness_wanted = 0;
    Fraction completeness_degree;
    std::vector<MissingField> missing_fields;
    std::optional<Fraction> harmonisation, harmonisation_where_all_have;
    std::int64_t areas_where_all_have = 0, areas = 0;
    std::vector<VerdictCount> verdicts;
    std::vector<GroupView> groups;
    BreakSum breaks;
    Money hourly_rate;
    bool marked = false;
};
template <> const Entity& entity<Overview>();

} // namespace samdrift
