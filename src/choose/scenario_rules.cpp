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

namespace {

bool chosen_in(const ChoiceFacts& facts, const AreaFacts& area) {
    return std::ranges::any_of(facts.rows.chosen,
        [&](const ScenarioChoice& c) { return c.area == area.id && !c.municipality; });
}

void add_choices(const ChoiceFacts& facts, const CaseArea& made, const PricedOption& option,
    ScenarioChoice choice, std::vector<ScenarioChoice>& all) {
    const auto& area = *std::ranges::find(facts.areas, choice.area, &AreaFacts::id);
    if (option.kind == OptionKind::new_procurement) choice.choice = ChoiceKind::new_procurement;
    if (option.kind == OptionKind::deferred) {
        choice.choice = ChoiceKind::deferred;
        if (made.defer) choice.deferred_until = made.defer->until;
    }
    if (made.interim && option.kind == OptionKind::products) {
        choice.interim_until = made.interim->until;
        choice.target = "ny felles anskaffelse";
    }
    if (option.kind != OptionKind::products) all.push_back(choice);
    for (const auto& k : option.kept) {
        choice.product = k.product;
        choice.system = facts.products.at(k.product).name;
        all.push_back(choice);
    }
    choice.target.clear();
    for (const auto m : option.deviate) {
        const auto* rule = deviation_of(facts, area, m);
        const auto own = std::ranges::find(area.uses, m, &UseFact::member);
        if (!rule || own == area.uses.end()) continue;
        choice.choice = ChoiceKind::product;
        choice.municipality = facts.members[m].id;
        choice.product = own->product;
        choice.system = facts.products.at(own->product).name;
        choice.interim_until = rule->until;
        all.push_back(choice);
    }
}

} // namespace

std::vector<ScenarioChoice> choices_left(const PriceBasis& basis, const PortfolioCase& made,
    std::span<const std::uint32_t> option_of, Id<Cooperation> cooperation) {
    std::vector<ScenarioChoice> all;
    for (std::size_t a = 0; a < made.areas.size(); ++a) {
        if (chosen_in(basis.facts, basis.facts.areas[a])) continue;
        ScenarioChoice choice;
        choice.cooperation = cooperation;
        choice.area = basis.facts.areas[a].id;
        choice.source = Origin::derived;
        add_choices(basis.facts, made.areas[a], made.areas[a].options[option_of[a]], choice, all);
    }
    return all;
}

std::vector<std::string> areas_left(const ChoiceFacts& facts) {
    std::vector<std::string> codes;
    for (const auto& area : facts.areas)
        if (!chosen_in(facts, area)) codes.push_back(area.code);
    return codes;
}

Result<ChoiceRows> choice_rows(
    const Landscape& landscape, std::size_t cooperation, std::string_view scenario) {
    const auto& picture = *landscape.cooperations[cooperation].picture;
    ChoiceRows rows{picture.assessments, picture.choice_rules, picture.rates, picture.criteria,
        picture.candidates, landscape.catalogue->legal_parameters, {}, {}};
    if (scenario.empty()) return rows;
    const auto found = std::ranges::find_if(
        picture.scenarios, [&](const Scenario& s) { return folded(s.name) == folded(scenario); });
    if (found == picture.scenarios.end())
        return Problem{"no_such_scenario", {}, std::string{scenario}};
    rows.scenario = found->id;
    for (const auto& c : picture.scenario_choices)
        if (c.scenario == found->id) rows.chosen.push_back(c);
    for (auto& rule : rules_of_scenario(picture, picture.scenario_choices, found->id))
        rows.rules.push_back(std::move(rule));
    return rows;
}

} // namespace samdrift
