#include "choose/candidates.hpp"
#include "base/words.hpp"
#include <algorithm>

namespace samdrift {
namespace {

const Assessment* assessment_of(
    const ChoiceFacts& facts, const AreaFacts& area, Id<Product> product) {
    const auto& all = facts.rows.assessments;
    const auto at = std::ranges::find_if(
        all, [&](const Assessment& a) { return a.area == area.id && a.product == product; });
    return at == all.end() ? nullptr : &*at;
}

AreaCandidate& candidate(std::vector<AreaCandidate>& all, Id<Product> product) {
    const auto at = std::ranges::find(all, std::optional{product}, &AreaCandidate::product);
    if (at != all.end()) return *at;
    all.push_back({product});
    return all.back();
}

// The usage that is there the longest; without a last day where one goes on.
UseFact last_use(const AreaFacts& area, Id<Product> product) {
    UseFact last;
    for (const auto& u : area.uses)
        if (u.product == product &&
            (!last.id || (last.until && (!u.until || *u.until > *last.until))))
            last = u;
    return last;
}

void knock_out(AreaCandidate& c, const ChoiceFacts& facts, const AreaFacts& area) {
    const auto* assessment = assessment_of(facts, area, *c.product);
    if (assessment && assessment->continued == false)
        c.knocked_out.push_back({"not_continued", {}, {{"assessment", assessment->id.number}}});
    if (assessment && assessment->supported_until &&
        *assessment->supported_until < facts.moving_day)
        c.knocked_out.push_back({"end_of_life", {said("day", *assessment->supported_until)},
            {{"assessment", assessment->id.number}}});
    const auto last = last_use(area, *c.product);
    if (last.until && *last.until <= facts.moving_day)
        c.knocked_out.push_back({"out_of_use", {said("day", *last.until)}, {{"usage", last.id}}});
    for (const auto& rule : facts.rows.rules) {
        if (rule.rule != RuleKind::needs_component || !is_about(rule, area)) continue;
        const auto named = common_component(rule.component); // "felles:SvarUt", or "SvarUt"
        const auto wanted = folded(named.empty() ? rule.component : named);
        const bool supports = std::ranges::any_of(facts.components, [&](const ComponentFact& f) {
            return f.product == *c.product && f.component == wanted;
        });
        if (!supports)
            c.knocked_out.push_back(
                {"lacks_component", {said("component", rule.component)}, {row_of(rule)}});
    }
}

} // namespace

RowBehind row_of(const ChoiceRule& rule) {
    if (rule.id.number < 0) return {"scenario_choice", -rule.id.number};
    return {"choice_rule", rule.id.number};
}

bool is_about(const ChoiceRule& rule, const AreaFacts& area) {
    const auto codes = area_codes(rule.areas);
    return codes.empty() || std::ranges::any_of(codes, [&](std::string_view code) {
        return std::ranges::find(area.within, code) != area.within.end();
    });
}

std::vector<AreaCandidate> candidates_of(const ChoiceFacts& facts, std::size_t number,
    std::span<const WeightedCriterion> weights, const RateTable& rates) {
    const auto& area = facts.areas[number];
    std::vector<AreaCandidate> all;
    std::int64_t users = 0;
    for (const auto& u : area.uses) {
        auto& c = candidate(all, u.product);
        c.users += u.users;
        c.yearly_cost += u.yearly_cost;
        users += u.users;
    }
    for (const auto& row : facts.rows.candidates)
        if (row.area == area.id) candidate(all, row.product).added = &row;
    for (auto& c : all) {
        Knows knows{c.users, users, {}};
        for (const auto& u : area.uses)
            if (u.product == *c.product) knows.rows.push_back({"usage", u.id});
        c.score = score_product(assessment_of(facts, area, *c.product), knows, weights, rates);
        knock_out(c, facts, area);
    }
    all.push_back({});
    return all;
}

} // namespace samdrift
