#include "register/choice_rule.hpp"

namespace samdrift {

std::vector<std::string_view> area_codes(std::string_view areas) {
    std::vector<std::string_view> codes;
    while (!areas.empty()) {
        const auto end = std::min(areas.find(' '), areas.size());
        if (end > 0) codes.push_back(areas.substr(0, end));
        areas.remove_prefix(std::min(end + 1, areas.size()));
    }
    return codes;
}

namespace {

struct Needs {
    std::size_t areas = 0; // at least so many
    bool value = false, system = false, municipality = false, component = false, until = false;
};

Needs needs_of(RuleKind rule) {
    switch (rule) {
    case RuleKind::must_keep: return {.areas = 1, .system = true};
    case RuleKind::must_not: return {.system = true};
    case RuleKind::must_procure: return {.areas = 1};
    case RuleKind::interim:
    case RuleKind::defer: return {.areas = 1, .until = true};
    case RuleKind::deviation: return {.areas = 1, .municipality = true, .until = true};
    case RuleKind::same_product:
    case RuleKind::same_supplier: return {.areas = 2};
    case RuleKind::at_most_procurements:
    case RuleKind::budget_per_year: return {.value = true};
    case RuleKind::needs_component: return {.component = true};
    }
    return {};
}

void check_rule(const ChoiceRule& r, Problems& problems) {
    const std::string rule{choices_of<RuleKind>[static_cast<std::size_t>(r.rule)].word};
    const auto say = [&](const char* code, const char* column, std::string value = {}) {
        problems.push_back({code, {.file = {}, .sheet = {}, .column = column}, std::move(value),
            {{"rule", rule}}});
    };
    const auto needs = needs_of(r.rule);
    const auto areas = area_codes(r.areas).size();
    if (areas < needs.areas)
        say(needs.areas > 1 ? "rule_needs_areas" : "rule_needs_area", "areas", r.areas);
    if (needs.value && !r.value) say("rule_needs_value", "value");
    if (needs.system && r.system.empty()) say("rule_needs_system", "system");
    if (needs.municipality && !r.municipality) say("rule_needs_municipality", "municipality");
    if (needs.component && r.component.empty()) say("rule_needs_component", "component");
    if (needs.until && !r.until) say("rule_needs_until", "until");
    const bool counts = r.rule == RuleKind::at_most_procurements;
    if (counts && r.value && r.value->hundredths % 100 != 0) say("not_whole", "value");
}

} // namespace

template <> const Entity& entity<ChoiceRule>() {
    static const Entity e = describe<ChoiceRule>({"ChoiceRule", "choice_rule", "rammer"},
        check_rule, field<&ChoiceRule::id>("id", {.read_only = true}),
        field<&ChoiceRule::entry>("entry", {.read_only = true}),
        field<&ChoiceRule::cooperation>("cooperation", {.key = true, .read_only = true}),
        field<&ChoiceRule::areas>(
            "areas", {.max_length = 1000, .key = true, .column = "fagområde"}),
        field<&ChoiceRule::rule>("rule", {.key = true, .column = "regel"}),
        field<&ChoiceRule::value>("value", {.minimum = 0, .column = "verdi"}),
        field<&ChoiceRule::system>("system", {.max_length = 200, .key = true, .column = "system"}),
        field<&ChoiceRule::product>("product", {.read_only = true}),
        field<&ChoiceRule::municipality>("municipality", {.key = true, .column = "kommune"}),
        field<&ChoiceRule::component>(
            "component", {.max_length = 200, .key = true, .column = "felleskomponent"}),
        field<&ChoiceRule::until>("until", {.column = "til"}),
        field<&ChoiceRule::year>(
            "year", {.minimum = 1900, .maximum = 2200, .key = true, .column = "år"}),
        field<&ChoiceRule::source>("source", {.column = "kilde", .blank_is_default = true}),
        field<&ChoiceRule::remark>("remark", {.column = "merknad"}),
        field<&ChoiceRule::extra>("extra"));
    return e;
}

} // namespace samdrift
