// What is sent of a service area compared: verdict, products, each municipality's cell, and the
// reasons.
#pragma once
#include "compare/verdict.hpp"
#include "compare/views_usage.hpp"
#include "schema/texts.hpp"

namespace samdrift {

enum class CellState { has, none_confirmed, not_stated, not_answered };
template <>
inline constexpr std::array<Choice, 4> choices_of<CellState>{
    {{"has", ""}, {"none_confirmed", ""}, {"not_stated", ""}, {"not_answered", ""}}};
template <> inline constexpr std::string_view type_name_of<CellState> = "CellState";

struct VerdictCount {
    Verdict verdict = Verdict::not_mapped;
    std::int64_t count = 0;
};
template <> const Entity& entity<VerdictCount>();

struct AreaVerdict {
    std::string area, area_name;
    Verdict verdict = Verdict::not_mapped;
    std::optional<Verdict> verdict_of_those_who_have;
};
template <> const Entity& entity<AreaVerdict>();

// The leaf areas below one top-level area.
struct GroupView {
    std::string area, area_name;
    std::vector<AreaVerdict> areas;
    std::int64_t users = 0;
    Money yearly_cost;
    std::optional<Fraction> harmonisation;
    bool marked = false;
};
template <> const Entity& entity<GroupView>();

struct CellView {
    std::string municipality;
    CellState state = CellState::not_answered;
    std::vector<UsageView> usages;
};
template <> const Entity& entity<CellView>();

struct MissingView {
    std::string municipality;
    bool confirmed = false;
};
template <> const Entity& entity<MissingView>();

struct ProductView {
    std::int64_t product_id = 0;
    std::string product;
    std::optional<std::string> supplier;
    std::optional<std::int64_t> supplier_id;
    std::vector<std::string> municipalities;
    std::int64_t users = 0;
    bool most_used = false;
};
template <> const Entity& entity<ProductView>();

struct OverlapView {
    std::string municipality;
    std::vector<std::string> products;
};
template <> const Entity& entity<OverlapView>();

struct AreaView {
    std::string area, area_name, group, group_name;
    Verdict verdict = Verdict::not_mapped;
    std::optional<Verdict> verdict_of_those_who_have;
    std::vector<MissingView> missing;
    std::vector<ProductView> products;
    std::vector<CellView> cells;
    std::optional<Fraction> harmonisation;
    std::int64_t users = 0;
    Money yearly_cost;
    std::optional<Date> first_contract_end;
    bool marked = false;
    std::vector<OverlapView> overlaps;
    std::int64_t versions = 0, hostings = 0;
    BreakSum breaks;
    std::vector<Sentence> why, watch;
    bool life_and_health = false, contract_ends_before_target = false, missing_information = false;
    bool follows_municipality_number = false;
};
template <> const Entity& entity<AreaView>();

struct MunicipalityColumn {
    std::int64_t id = 0;
    std::string name;
    std::int64_t usages = 0, users = 0;
};
template <> const Entity& entity<MunicipalityColumn>();

struct ComparisonView {
    CooperationRef cooperation;
    Date as_of{};
    std::optional<std::string> known_at;
    std::vector<MunicipalityColumn> municipalities;
    std::optional<Fraction> harmonisation, harmonisation_where_all_have;
    std::int64_t areas_where_all_have = 0;
    std::vector<VerdictCount> verdicts;
    std::vector<GroupView> groups;
    std::vector<AreaView> areas;
    std::int64_t users = 0;
    Money yearly_cost;
    bool marked = false;
};
template <> const Entity& entity<ComparisonView>();

} // namespace samdrift
