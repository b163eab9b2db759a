#include "register/scenario.hpp"

namespace samdrift {

static void check_choice(const ScenarioChoice& c, Problems& problems) {
    const auto say = [&](const char* code, const char* column) {
        problems.push_back({code, {.file = {}, .sheet = {}, .column = column}});
    };
    if (c.choice == ChoiceKind::product && c.system.empty()) say("choice_needs_system", "system");
    if (c.choice != ChoiceKind::product && !c.system.empty())
        problems.push_back(
            {"choice_without_system", {.file = {}, .sheet = {}, .column = "system"}, c.system});
    if (c.choice == ChoiceKind::deferred && !c.deferred_until)
        say("choice_needs_day", "deferred_until");
}

template <> const Entity& entity<Scenario>() {
    static const Entity e = describe<Scenario>({"Scenario", "scenario", "scenarioer"}, nullptr,
        field<&Scenario::id>("id", {.read_only = true}),
        field<&Scenario::entry>("entry", {.read_only = true}),
        field<&Scenario::cooperation>("cooperation", {.key = true, .read_only = true}),
        field<&Scenario::name>(
            "name", {.max_length = 200, .required = true, .key = true, .column = "navn"}),
        field<&Scenario::based_on>("based_on", {.column = "bygger_på"}),
        field<&Scenario::state>("state", {.column = "tilstand", .blank_is_default = true}),
        field<&Scenario::source>("source", {.column = "kilde", .blank_is_default = true}),
        field<&Scenario::remark>("remark", {.column = "merknad"}),
        field<&Scenario::extra>("extra"));
    return e;
}

template <> const Entity& entity<ScenarioChoice>() {
    static const Entity e = describe<ScenarioChoice>(
        {"ScenarioChoice", "scenario_choice", "scenariovalg"}, check_choice,
        field<&ScenarioChoice::id>("id", {.read_only = true}),
        field<&ScenarioChoice::entry>("entry", {.read_only = true}),
        field<&ScenarioChoice::cooperation>("cooperation", {.key = true, .read_only = true}),
        field<&ScenarioChoice::scenario>("scenario", {.key = true, .column = "scenario"}),
        field<&ScenarioChoice::area>("area", {.key = true, .column = "fagområde"}),
        field<&ScenarioChoice::municipality>("municipality", {.key = true, .column = "kommune"}),
        field<&ScenarioChoice::choice>("choice", {.key = true, .column = "valg"}),
        field<&ScenarioChoice::system>(
            "system", {.max_length = 200, .key = true, .column = "system"}),
        field<&ScenarioChoice::product>("product", {.read_only = true}),
        field<&ScenarioChoice::interim_until>("interim_until", {.column = "midlertidig_til"}),
        field<&ScenarioChoice::target>("target", {.max_length = 200, .column = "mål"}),
        field<&ScenarioChoice::deferred_until>("deferred_until", {.column = "utsatt_til"}),
        field<&ScenarioChoice::way_of_working>(
            "way_of_working", {.max_length = 60, .column = "arbeidsmåte"}),
        field<&ScenarioChoice::reason>("reason", {.column = "begrunnelse"}),
        field<&ScenarioChoice::source>("source", {.column = "kilde", .blank_is_default = true}),
        field<&ScenarioChoice::remark>("remark", {.column = "merknad"}),
        field<&ScenarioChoice::extra>("extra"));
    return e;
}

} // namespace samdrift
