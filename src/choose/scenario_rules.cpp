#include "choose/scenario_rules.hpp"
#include "base/words.hpp"
#include <algorithm>

namespace samdrift {
namespace {

RuleKind kind_of(ChoiceKind choice) {
    switch (choice) {
    case ChoiceKind::product: return RuleKind::must_keep;
    case ChoiceKind::new_procurement: return RuleKind::must_procure;
    case ChoiceKind::deferred: return RuleKind::defer;
    }
    return RuleKind::must_keep;
}

} // namespace

std::vector<ChoiceRule> rules_of_scenario(const CooperationPicture& picture,
    std::span<const ScenarioChoice> choices, Id<Scenario> scenario) {
    std::vector<ChoiceRule> rules;
    for (const auto& c : choices) {
        const auto area = picture.area_of(c.area);
        if (c.scenario != scenario || area == no_code) continue;
        ChoiceRule rule;
        rule.id = {-c.id.number};
        rule.cooperation = c.cooperation;
        rule.areas = picture.areas[area].row.code;
        rule.system = c.system;
        rule.product = c.product;
        rule.municipality = c.municipality;
        rule.source = c.source;
        if (c.municipality) {
            rule.rule = RuleKind::deviation;
            rule.until = c.interim_until;
            rules.push_back(rule);
            continue;
        }
        rule.rule = kind_of(c.choice);
        rule.until = c.deferred_until;
        rules.push_back(rule);
        if (!c.interim_until) continue;
        rule.rule = RuleKind::interim;
        rule.until = c.interim_until;
        rules.push_back(rule);
    }
    return rules;
}

Result<ChoiceRows> choice_rows(
    const Landscape& landscape, std::size_t cooperation, std::string_view scenario) {
    const auto& picture = *landscape.cooperations[cooperation].picture;
    ChoiceRows rows{picture.assessments, picture.choice_rules, picture.rates, picture.criteria,
        picture.candidates, landscape.catalogue->legal_parameters};
    if (scenario.empty()) return rows;
    const auto found = std::ranges::find_if(
        picture.scenarios, [&](const Scenario& s) { return folded(s.name) == folded(scenario); });
    if (found == picture.scenarios.end())
        return Problem{"no_such_scenario", {}, std::string{scenario}};
    for (auto& rule : rules_of_scenario(picture, picture.scenario_choices, found->id))
        rows.rules.push_back(std::move(rule));
    return rows;
}

} // namespace samdrift
