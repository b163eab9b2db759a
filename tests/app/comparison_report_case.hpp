// A small comparison: three municipalities, an area where they differ, one with gaps, and one that
// nobody has answered.
#pragma once
#include "app/comparison_report.hpp"
#include <algorithm>

namespace samdrift {

using namespace std::chrono;

inline UsageView usage(std::int64_t id, std::string municipality, std::string product,
    std::int64_t users, Money cost, bool marked) {
    UsageView u{.id = id,
        .municipality = municipality,
        .area = "helse.barnevern",
        .area_name = "Barnevern"};
    u.product = u.system = product;
    u.supplier = u.supplier_as_written = "Visma";
    u.version = "5.15";
    u.hosting = Hosting::local;
    u.operator_kind = OperatorKind::own;
    u.users = users;
    u.way_of_working = "A";
    u.criticality = Criticality::high;
    u.personal_data = true;
    u.yearly_cost = cost;
    u.cost_per_user = Money{cost.oere / users};
    u.figures_source = marked ? Origin::example : Origin::measured;
    u.marked = marked;
    return u;
}

inline ContractRef contract() {
    return {.id = 7,
        .number = "A-1",
        .supplier = "Visma",
        .ends = Date{2018y / December / 31},
        .notice_months = 6,
        .option_to = Date{2020y / December / 31},
        .legal_review = LegalReview::not_reviewed,
        .processing_agreement = false,
        .value = Money{90'000'000},
        .last_day_of_notice = Date{2018y / June / 30},
        .marked = true};
}

// Asker and Røyken have Familia, Hurum <Eget> system; all figures of Asker and Røyken are examples.
inline AreaView child_care() {
    AreaView a{.area = "helse.barnevern",
        .area_name = "Barnevern",
        .group = "helse",
        .group_name = "Helse & omsorg",
        .verdict = Verdict::different};
    a.cells = {
        {"Asker", CellState::has, {usage(1, "Asker", "Familia", 75, Money{19'000'000}, true)}},
        {"Røyken", CellState::has, {usage(2, "Røyken", "Familia", 28, Money{9'500'000}, true)}},
        {"Hurum", CellState::has, {usage(3, "Hurum", "<Eget>", 14, Money{7'000'000}, false)}}};
    for (std::size_t i : {0u, 1u}) {
        a.cells[i].usages[0].most_used = true;
        a.cells[i].usages[0].contracts = {contract()};
        a.cells[i].usages[0].integrations = {{.id = 5,
            .to = "Folkeregisteret",
            .common_component = true,
            .kind = IntegrationKind::api}};
    }
    a.cells[2].usages[0].missing = {WantedField::contract};
    a.products = {{1, "Familia", "Visma", {}, {"Asker", "Røyken"}, 103, true},
        {2, "<Eget>", "Visma", {}, {"Hurum"}, 14, false}};
    a.harmonisation = Fraction{103, 117};
    a.users = 117;
    a.yearly_cost = Money{35'500'000};
    a.first_contract_end = Date{2018y / December / 31};
    a.marked = a.life_and_health = a.contract_ends_before_target = true;
    a.overlaps = {{"Asker", {"Familia", "Socio"}}};
    a.versions = a.hostings = 1;
    a.breaks = {.breaks = 2, .times = 100, .minutes = 90, .cost = Money{97'500}, .marked = true};
    a.why = {{"103 av 117 brukere (88 %) er på Familia, og 1117 står utenfor.",
        "103 of 117 users (88%)."}};
    a.watch = {{"Arbeid for hånd tar 2 timer i året.", "Work by hand takes 2 hours a year."}};
    return a;
}

inline AreaView library() {
    AreaView a{.area = "kultur.bibliotek",
        .area_name = "Bibliotek",
        .group = "kultur",
        .group_name = "Kultur",
        .verdict = Verdict::gap};
    a.cells = {
        {"Asker", CellState::has, {usage(4, "Asker", "Bibliofil", 40, Money{10'000'000}, false)}},
        {"Røyken", CellState::none_confirmed, {}}, {"Hurum", CellState::not_stated, {}}};
    a.missing = {{"Røyken", true}, {"Hurum", false}};
    a.products = {{3, "Bibliofil", "Visma", {}, {"Asker"}, 40, true}};
    a.harmonisation = Fraction{40, 40};
    a.users = 40;
    a.yearly_cost = Money{10'000'000};
    return a;
}

inline AreaView property() {
    AreaView a{
        .area = "eiendom", .area_name = "Eiendom", .group = "eiendom", .group_name = "Eiendom"};
    for (const auto* name : {"Asker", "Røyken", "Hurum"}) {
        a.cells.push_back({name, CellState::not_answered, {}});
        a.missing.push_back({name, false});
    }
    return a;
}

inline ComparisonView comparison() {
    ComparisonView v{.cooperation = {.key = "nye-asker",
                         .name = "Nye <Asker>",
                         .target_date = Date{2020y / January / 1}},
        .as_of = {2017y / September / 1},
        .municipalities = {{1, "Asker", 2, 115}, {2, "Røyken", 1, 28}, {3, "Hurum", 1, 14}}};
    v.areas = {child_care(), library(), property()};
    for (const auto& a : v.areas)
        v.groups.push_back({.area = a.group,
            .area_name = a.group_name,
            .areas = {{a.area, a.area_name, a.verdict, {}}},
            .users = a.users,
            .yearly_cost = a.yearly_cost,
            .harmonisation = a.harmonisation,
            .marked = a.marked});
    v.harmonisation = Fraction{143, 157};
    v.harmonisation_where_all_have = Fraction{103, 117};
    v.areas_where_all_have = 1;
    v.users = 157;
    v.yearly_cost = Money{45'500'000};
    v.marked = true;
    return v;
}

inline CompletenessPage completeness() {
    CompletenessPage p{
        .members = {{"Asker", 18, 20, {18, 20}, 2, 0}, {"Røyken", 10, 20, {10, 20}, 1, 1}},
        .filled = 28,
        .wanted = 40,
        .degree = {28, 40},
        .missing_fields = {{WantedField::contract, 1, 4}}};
    p.groups.push_back({.code = "A3",
        .name = "Helse",
        .area = "helse",
        .area_name = "Helse",
        .status = "utsatt",
        .filled = 18,
        .wanted = 20,
        .degree = {18, 20},
        .usages = {{3, "Hurum", "helse.barnevern", "Barnevern", "<Eget>",
            {WantedField::contract, WantedField::version}}},
        .areas = {{"Hurum", "eiendom", "Eiendom"}}});
    return p;
}

inline ChainPage chains() {
    ChainView c{.code = "T1",
        .service = "Søke om plass",
        .area = "helse.barnevern",
        .area_name = "Barnevern",
        .municipality = "Asker",
        .steps = {{.step = 1,
                      .actor = ChainActor::citizen,
                      .common_component = "ID-porten",
                      .object = "innlogging",
                      .way = ChainWay::digital},
            {.step = 2,
                .system = "Familia",
                .object = "søknad",
                .way = ChainWay::manual,
                .broken = true}},
        .promises = {{1, "Du trenger ikke søke", PromiseState::broken, {"Må søke.", "Must apply."},
                         {2}},
            {2, "Du får svar digitalt", PromiseState::kept, {"Digitalt.", "Digital."}, {1}},
            {3, "Ikke spurt på nytt", PromiseState::not_applicable, {"Gjelder ikke.", "Not so."},
                {}},
            {4, "Du får vite", PromiseState::not_stated, {"Ukjent.", "Unknown."}, {}}},
        .kept = 1,
        .broken = 1,
        .breaks = {{.process = "Journalføring",
            .break_step = "skriver av",
            .times = 100,
            .minutes = 1,
            .hours = 2,
            .cost = Money{97'500},
            .marked = true}},
        .break_cost = {
            .breaks = 1, .times = 100, .minutes = 90, .cost = Money{97'500}, .marked = true}};
    return {.hourly_rate = Money{65'000},
        .promises = {{1, "Du trenger ikke søke"}, {2, "Du får svar digitalt"},
            {3, "Ikke spurt på nytt"}, {4, "Du får vite"}},
        .chains = {c}};
}

inline Document document(Language language = Language::nb) {
    return comparison_document(comparison(), completeness(), chains(), language);
}
inline Workbook workbook(Language language = Language::nb) {
    return comparison_workbook(comparison(), completeness(), chains(), language);
}

// A text that is missing is shown as its key.
inline bool looks_like_a_key(const std::string& text) {
    return text.find('.') != text.npos && text.find(' ') == text.npos && text.back() != '.' &&
           std::ranges::all_of(
               text, [](char c) { return (c >= 'a' && c <= 'z') || c == '_' || c == '.'; }) &&
           text != "helse.barnevern" && text != "kultur.bibliotek" && text != "eiendom";
}

} // namespace samdrift
