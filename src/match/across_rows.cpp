#include "match/across_rows.hpp"
#include "base/words.hpp"
#include "match/across_accounts.hpp"
#include "match/across_costs.hpp"
#include "match/across_plan.hpp"
#include "match/standing_rows.hpp"
#include "register/choice_rule.hpp"
#include "register/criterion.hpp"
#include "register/legal_parameter.hpp"
#include "register/project_team.hpp"
#include "register/scenario.hpp"
#include "register/service_area.hpp"
#include <map>
#include <set>

namespace samdrift {
namespace {

void check_weights(const TableOf& table, Problems& problems) {
    if (!touched<Criterion>(table)) return;
    struct Sum {
        std::string subject;
        std::int64_t weight = 0;
        const Working* last = nullptr;
    };
    std::map<std::pair<std::string, std::optional<Id<Scenario>>>, Sum> sums;
    for (const auto& [criterion, row] : standing<Criterion>(table)) {
        auto& sum = sums[{folded(criterion.subject), criterion.scenario}];
        sum.subject = criterion.subject;
        sum.weight += criterion.weight.hundredths;
        if (!sum.last || row->seen) sum.last = row;
    }
    for (const auto& [of, sum] : sums)
        if (sum.weight == 0)
            problems.push_back(
                {"weights_of_nothing", place_of<Criterion>(sum.last, "weight"), sum.subject});
}

void check_published(const TableOf& table, Problems& problems) {
    std::vector<Read<Scenario>> published;
    for (auto& read : standing<Scenario>(table))
        if (read.object.state == ScenarioState::published) published.push_back(std::move(read));
    // The one that was there comes first: it is the newcomer that is told.
    std::ranges::stable_sort(published, {}, [](const auto& read) {
        return std::pair{read.row->seen, read.row->seen_at.row};
    });
    for (std::size_t i = 1; i < published.size(); ++i)
        problems.push_back({"published_twice", place_of<Scenario>(published[i].row, "state"),
            published[i].object.name, {{"known", published.front().object.name}}});
}

// Each two rows of one parameter and one thing it applies to follow each other.
void check_periods(const TableOf& table, Problems& problems) {
    if (!touched<LegalParameter>(table)) return;
    auto all = standing<LegalParameter>(table);
    const auto about = [](const LegalParameter& p) {
        return std::pair{p.parameter, folded(p.applies_to)};
    };
    std::ranges::stable_sort(all, {}, [&](const auto& read) {
        return std::pair{about(read.object), read.object.from};
    });
    for (std::size_t i = 1; i < all.size(); ++i) {
        const auto &before = all[i - 1], &after = all[i];
        if (about(before.object) != about(after.object)) continue;
        if (before.object.to && *before.object.to < after.object.from) continue;
        const bool told_first = before.row->seen && !after.row->seen;
        const auto& told = told_first ? before : after;
        const auto& other = told_first ? after : before;
        problems.push_back({"periods_overlap", place_of<LegalParameter>(told.row, "from"),
            iso(told.object.from), {{"from", iso(other.object.from)}}});
    }
}

void check_scores(const TableOf& table, Problems& problems) {
    if (!touched<AlternativeScore>(table) && !touched<Alternative>(table) &&
        !touched<Criterion>(table))
        return;
    std::set<std::pair<std::string, std::string>> alternatives, criteria;
    for (const auto& [a, row] : standing<Alternative>(table))
        alternatives.emplace(folded(a.subject), folded(a.name));
    for (const auto& [c, row] : standing<Criterion>(table))
        criteria.emplace(folded(c.subject), folded(c.name));
    for (const auto& [score, row] : standing<AlternativeScore>(table)) {
        const auto subject = folded(score.subject);
        if (!alternatives.contains({subject, folded(score.alternative)}))
            problems.push_back({"unknown_alternative",
                place_of<AlternativeScore>(row, "alternative"), score.alternative});
        if (!criteria.contains({subject, folded(score.criterion)}))
            problems.push_back({"unknown_criterion", place_of<AlternativeScore>(row, "criterion"),
                score.criterion});
    }
}

std::string code_in(const Record& r) {
    return std::get<std::string>(r[entity<ServiceArea>().index("code")]);
}

// Rows that were not read name only areas that still stand; those that were, have been held against
// the areas already.
template <class T>
void check_areas_of(const TableOf& table, const std::set<std::string>& codes, Problems& problems) {
    for (const auto& [named, row] : standing<T>(table))
        for (const auto code : area_codes(named.areas))
            if (!row->seen && code != all_areas && !codes.contains(folded(code)))
                problems.push_back({"unknown_area", place_of<T>(row, "areas"), std::string{code}});
}

void check_areas(const TableOf& table, Problems& problems) {
    auto& areas = table(entity<ServiceArea>());
    if (std::ranges::none_of(areas.rows(), &Working::removed)) return;
    std::set<std::string> codes;
    for (const auto& row : areas.rows())
        if (!row.removed) codes.insert(folded(code_in(row.record)));
    check_areas_of<ChoiceRule>(table, codes, problems);
    check_areas_of<ProjectTeam>(table, codes, problems);
}

void follow_codes_in(
    const Entity& e, const std::map<std::string, std::string>& became, const TableOf& table) {
    for (auto& row : table(e).rows()) {
        if (row.seen || row.removed) continue;
        const auto old_key = key_of(e, row.record);
        auto& areas = std::get<std::string>(row.record[e.index("areas")]);
        std::string codes;
        for (const auto code : area_codes(areas)) {
            const auto found = became.find(folded(code));
            codes += (codes.empty() ? "" : " ") +
                     (found == became.end() ? std::string{code} : found->second);
        }
        areas = codes;
        table(e).keyed_anew(row, old_key);
    }
}

} // namespace

void follow_codes(const TableOf& table) {
    std::map<std::string, std::string> became;
    for (const auto& row : table(entity<ServiceArea>()).rows())
        if (row.before && !row.removed && code_in(*row.before) != code_in(row.record))
            became[folded(code_in(*row.before))] = code_in(row.record);
    if (became.empty()) return;
    follow_codes_in(entity<ChoiceRule>(), became, table);
    follow_codes_in(entity<ProjectTeam>(), became, table);
}

Problems across_rows(const TableOf& table, std::vector<Told>& noted) {
    Problems problems;
    check_weights(table, problems);
    check_published(table, problems);
    check_periods(table, problems);
    check_scores(table, problems);
    check_areas(table, problems);
    across_costs(table, problems);
    across_accounts(table, problems, noted);
    across_plan(table, problems);
    return problems;
}

} // namespace samdrift
