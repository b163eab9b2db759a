#include "../publish/well_formed.hpp"
#include "app/comparison_report.hpp"
#include "app/report_words.hpp"
#include "publish/html.hpp"
#include <algorithm>
#include <gmock/gmock.h>
#include <set>

namespace samdrift {
namespace {

using namespace std::chrono;
using testing::HasSubstr;
using testing::Not;

UsageView usage(std::int64_t id, std::string municipality, std::string product, std::int64_t users,
    Money cost, bool marked) {
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

ContractRef contract() {
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
AreaView child_care() {
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
    a.products = {{1, "Familia", "Visma", {"Asker", "Røyken"}, 103, true},
        {2, "<Eget>", "Visma", {"Hurum"}, 14, false}};
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

AreaView library() {
    AreaView a{.area = "kultur.bibliotek",
        .area_name = "Bibliotek",
        .group = "kultur",
        .group_name = "Kultur",
        .verdict = Verdict::gap};
    a.cells = {
        {"Asker", CellState::has, {usage(4, "Asker", "Bibliofil", 40, Money{10'000'000}, false)}},
        {"Røyken", CellState::none_confirmed, {}}, {"Hurum", CellState::not_stated, {}}};
    a.missing = {{"Røyken", true}, {"Hurum", false}};
    a.products = {{3, "Bibliofil", "Visma", {"Asker"}, 40, true}};
    a.harmonisation = Fraction{40, 40};
    a.users = 40;
    a.yearly_cost = Money{10'000'000};
    return a;
}

AreaView property() {
    AreaView a{
        .area = "eiendom", .area_name = "Eiendom", .group = "eiendom", .group_name = "Eiendom"};
    for (const auto* name : {"Asker", "Røyken", "Hurum"}) {
        a.cells.push_back({name, CellState::not_answered, {}});
        a.missing.push_back({name, false});
    }
    return a;
}

ComparisonView comparison() {
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

CompletenessPage completeness() {
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

ChainPage chains() {
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

Document document(Language language = Language::nb) {
    return comparison_document(comparison(), completeness(), chains(), language);
}
Workbook workbook(Language language = Language::nb) {
    return comparison_workbook(comparison(), completeness(), chains(), language);
}

std::string said(const Pieces& pieces) {
    std::string out;
    for (const auto& p : pieces) out += p.marked ? "[" + p.text + "]" : p.text;
    return out;
}
std::string said(const TableCell& cell) {
    std::string out;
    for (const auto& line : cell.lines)
        out += (out.empty() ? "" : " / ") + said(line.pieces) +
               (line.aside.empty() ? "" : "|" + said(line.aside));
    return out;
}

const Section& section(const Document& d, const std::string& id) {
    return *std::ranges::find(d.sections, id, &Section::id);
}
const Table& table(const Section& s, std::size_t number = 0) {
    for (const auto& part : s.parts)
        if (const auto* t = std::get_if<Table>(&part); t && number-- == 0) return *t;
    throw std::out_of_range("no such table in " + s.id);
}
std::vector<std::string> row(const TableRow& r) {
    std::vector<std::string> out{said(r.heading)};
    for (const auto& c : r.cells) out.push_back(said(c));
    return out;
}

TEST(ComparisonDocument, SaysTheFindingFirstAndTheDegreeNeverAlone) {
    const auto& first = document().sections.at(0);
    EXPECT_EQ(first.id, "findings");
    EXPECT_EQ(said(std::get<Paragraph>(first.parts.at(0)).line.pieces),
        "0 av 3 fagområder har samme system i alle 3 kommuner. [91\u00a0%] av brukerne er alt på "
        "det mest "
        "brukte systemet. I det ene området der alle har system, er det [88\u00a0%].");
    const auto& degree = std::get<Figures>(first.parts.at(1)).figures.at(1);
    EXPECT_EQ(said(degree.value), "[91\u00a0%] av brukerne");
    ASSERT_EQ(degree.notes.size(), 3u);
    EXPECT_EQ(said(degree.notes[0]), "[88\u00a0%] i det ene området der alle har system");
    EXPECT_EQ(said(degree.notes[1]), "Ett område er ulikt");
    EXPECT_EQ(said(degree.notes[2]), "I ett område mangler noen system");
}

TEST(ComparisonDocument, TablesHoldWhatTheRowsHold) {
    const auto d = document();
    struct Case {
        const char* why;
        std::vector<std::string> shown, expected;
    };
    const auto& areas = table(section(d, "areas"));
    const auto& evidence = table(section(d, "area-helse.barnevern"));
    const auto& gap = table(section(d, "area-kultur.bibliotek"));
    const auto& lacking = table(section(d, "lacking"));
    const Case cases[] = {
        {"systems by municipality, with way of working and users, those that are examples marked",
            row(areas.groups[0].rows[0]),
            {"Barnevern", "Ulikt", "Familia (mest brukt)| arbeidsmåte A\u2002[75] brukere",
                "Familia (mest brukt)| arbeidsmåte A\u2002[28] brukere",
                "<Eget>| arbeidsmåte A\u200214 brukere", "[117]", "[88\u00a0%]", "[355]",
                "31.12.2018"}},
        {"confirmed or not stated", row(areas.groups[1].rows[0]),
            {"Bibliotek", "Mangler", "Bibliofil| arbeidsmåte A\u200240 brukere", "Har ikke",
                "Ingen oppgitt", "40", "100\u00a0%", "100", "–"}},
        {"nobody has answered", row(areas.groups[2].rows[0]),
            {"Eiendom", "Ikke kartlagt", "Ikke svart", "Ikke svart", "Ikke svart", "–", "–", "–",
                "–"}},
        {"the sum", row(areas.sum.value()),
            {"Alle områder", "", "|[115] brukere", "|[28] brukere", "|14 brukere", "[157]",
                "[91\u00a0%]", "[455]", ""}},
        {"the evidence of a usage", row(evidence.groups[0].rows[0]),
            {"Asker", "Familia (mest brukt) / «Familia», Visma", "5.15 / Lokal, Egen kommune",
                "Arbeidsmåte A / Høy / Personopplysninger", "[75]", "[190]", "[2\u00a0533]",
                "Til 31.12.2018, 6 md. oppsigelse, opsjon til 31.12.2020 / [900\u00a0000 kr] / "
                "Jurist: Ikke gjennomgått / Uten databehandleravtale",
                "Folkeregisteret (API)", "Dokument / Tall: Eksempel"}},
        {"who has none stands among the evidence", row(gap.groups[0].rows[1]),
            {"Røyken", "Har ikke"}},
        {"who lacks what, confirmed apart from not", row(lacking.groups[0].rows[0]),
            {"Bibliotek", "Røyken", "Hurum", "Bibliofil (Asker)", "–"}},
        {"overlaps", row(table(section(d, "overlaps")).groups[0].rows[0]),
            {"Barnevern", "Asker", "Familia, Socio"}},
        {"breaks, with hours and kroner", row(table(section(d, "breaks")).sum.value()),
            {"Sum", "2", "[100]", "[2]", "[975]"}},
        {"chains against the promises", row(table(section(d, "chains")).groups[0].rows[0]),
            {"Søke om plass Asker", "Brutt", "Holdt", "Gjelder ikke", "Ikke oppgitt", "[2]",
                "[975]"}},
        {"the last day to give notice", row(table(section(d, "follow-up")).groups[0].rows[0]),
            {"30.06.2018", "Asker", "Familia", "31.12.2018", "31.12.2020", "[900]"}},
        {"a working group", row(table(section(d, "completeness"), 2).groups[0].rows[0]),
            {"A3 Helse", "Helse", "utsatt", "90\u00a0%", "1", "2", "1"}},
        {"sources", row(table(section(d, "sources")).groups[0].rows[2]),
            {"Eksempel", "Satt inn som eksempel, ikke kommunens eget", "0", "2"}},
    };
    for (const auto& c : cases) EXPECT_EQ(c.shown, c.expected) << c.why;
}

std::int64_t as_number(std::string text) {
    std::erase_if(text, [](char c) { return c < '0' || c > '9'; });
    return text.empty() ? 0 : std::stoll(text);
}

TEST(ComparisonDocument, TheSumsAreTheSumsOfTheRows) {
    const auto d = document();
    const auto& areas = table(section(d, "areas"));
    std::int64_t users = 0, thousands = 0;
    for (const auto& group : areas.groups)
        for (const auto& r : group.rows) {
            users += as_number(said(r.cells.at(4)));
            thousands += as_number(said(r.cells.at(6)));
        }
    EXPECT_EQ(users, as_number(said(areas.sum->cells.at(4))));
    EXPECT_EQ(thousands, as_number(said(areas.sum->cells.at(6))));
    for (const auto* id : {"area-helse.barnevern", "area-kultur.bibliotek"}) {
        const auto& evidence = table(section(d, id));
        std::int64_t of_rows = 0;
        for (const auto& r : evidence.groups[0].rows)
            if (r.cells.size() > 3) of_rows += as_number(said(r.cells.at(3)));
        EXPECT_EQ(of_rows, as_number(said(evidence.sum->cells.at(3)))) << id;
    }
}

TEST(ComparisonDocument, MarksTheFiguresInSentences) {
    struct Case {
        const char *why, *text;
        std::vector<std::string> figures;
        const char* expected;
    };
    const Case cases[] = {
        {"a figure where it stands", "Alle 117 brukere", {"117"}, "Alle [117] brukere"},
        {"twice", "5 av 5", {"5"}, "[5] av [5]"},
        {"not inside another", "1117 av 1\u00a0117 og 117,5 den 31.12.2019", {"117", "31"},
            "1117 av 1\u00a0117 og 117,5 den 31.12.2019"},
        {"the longest of two", "88 % (88)", {"88", "88 %"}, "[88 %] ([88])"},
        {"at the end of a sentence", "Alle 117.", {"117"}, "Alle [117]."},
        {"nothing to mark", "Alle 117.", {}, "Alle 117."},
        {"what is not a figure is not looked for", "a – b", {"–", ""}, "a – b"},
    };
    for (const auto& c : cases) EXPECT_EQ(said(with_marks(c.text, c.figures)), c.expected) << c.why;
    const auto d = document();
    EXPECT_EQ(said(std::get<Paragraph>(section(d, "area-helse.barnevern").parts.at(1)).line.pieces),
        "[103] av [117] brukere (88 %) er på Familia, og 1117 står utenfor.");
}

TEST(ComparisonDocument, ManyMunicipalitiesAreListedWithTheirSystems) {
    auto view = comparison();
    for (const auto* name : {"Lier", "Hole"}) {
        view.municipalities.push_back({9, name, 0, 0});
        for (auto& area : view.areas) area.cells.push_back({name, CellState::not_stated, {}});
    }
    const auto d = comparison_document(view, completeness(), chains(), Language::nb);
    const auto& areas = table(section(d, "areas"));
    EXPECT_EQ(row(areas.groups[0].rows[0]).at(2), "Familia Asker, Røyken|[103] brukere / <Eget> "
                                                  "Hurum|[14] brukere / Ingen oppgitt: Lier, Hole");
    for (const auto& group : areas.groups)
        for (const auto& r : group.rows) EXPECT_EQ(r.cells.size() + 1, areas.columns.size());
}

// Every table is as wide in each row as its headings say.
TEST(ComparisonDocument, EveryRowFillsItsTable) {
    for (const auto& s : document().sections)
        for (const auto& part : s.parts) {
            const auto* t = std::get_if<Table>(&part);
            if (!t) continue;
            std::vector<const TableRow*> rows;
            for (const auto& g : t->groups) {
                if (g.heading) rows.push_back(&*g.heading);
                for (const auto& r : g.rows) rows.push_back(&r);
            }
            if (t->sum) rows.push_back(&*t->sum);
            int width = 0;
            for (const auto& c : t->columns) width += c.width;
            EXPECT_LE(width, 100) << t->caption;
            for (const auto* r : rows) {
                int across =
                    r->cells.empty() ? static_cast<int>(t->columns.size()) : r->heading.across;
                for (const auto& c : r->cells) across += c.across;
                EXPECT_EQ(across, static_cast<int>(t->columns.size()))
                    << t->caption << ": " << said(r->heading);
            }
        }
}

bool looks_like_a_key(const std::string& text) {
    return text.find('.') != text.npos && text.find(' ') == text.npos && text.back() != '.' &&
           std::ranges::all_of(
               text, [](char c) { return (c >= 'a' && c <= 'z') || c == '_' || c == '.'; }) &&
           text != "helse.barnevern" && text != "kultur.bibliotek" && text != "eiendom";
}

TEST(ComparisonDocument, BecomesAPageInBothLanguages) {
    for (const auto language : {Language::nb, Language::en}) {
        const auto written = html(document(language));
        const auto page = read_page(written);
        EXPECT_EQ(page.fault, "");
        EXPECT_THAT(written, Not(HasSubstr("<Eget>")));
        EXPECT_THAT(written, Not(HasSubstr("http://")));
        std::multiset<std::string> ids;
        for (const auto& e : page.elements) {
            if (e.attributes.contains("id")) ids.insert(e.attributes.at("id"));
            EXPECT_FALSE(looks_like_a_key(e.text)) << e.text << " has no text";
        }
        for (const auto& id : ids) EXPECT_EQ(ids.count(id), 1u) << id;
        for (const auto& a : page.all("a"))
            EXPECT_TRUE(ids.contains(a.attributes.at("href").substr(1))) << a.text;
        EXPECT_EQ(page.all("caption").size(), page.all("table").size());
        for (const auto& th : page.all("th"))
            EXPECT_TRUE(th.attributes.contains("scope")) << th.text;
        EXPECT_THAT(page.all("h1").at(0).text, HasSubstr("Nye <Asker>"));
    }
}

TEST(ComparisonDocument, NothingMappedIsStillADocument) {
    for (const auto language : {Language::nb, Language::en}) {
        const auto d = comparison_document({.as_of = {2017y / September / 1}}, {}, {}, language);
        EXPECT_EQ(read_page(html(d)).fault, "");
        EXPECT_EQ(d.sections.size(), 10u);
        EXPECT_EQ(
            comparison_workbook({.as_of = {2017y / September / 1}}, {}, {}, language).sheets.size(),
            11u);
    }
}

const WorkSheet& sheet(const Workbook& b, const std::string& name) {
    return *std::ranges::find(b.sheets, name, &WorkSheet::name);
}
std::string shown(const WorkCell& c) {
    struct Show {
        std::string operator()(std::monostate) const { return ""; }
        std::string operator()(const std::string& s) const { return s; }
        std::string operator()(std::int64_t n) const { return std::to_string(n); }
        std::string operator()(double d) const { return "~" + std::to_string(d).substr(0, 5); }
        std::string operator()(Money m) const { return std::to_string(m.oere) + " øre"; }
        std::string operator()(Date d) const { return iso(d); }
    };
    const auto text = std::visit(Show{}, c.value);
    return c.marked ? "[" + text + "]" : text;
}
std::string shown(const std::vector<WorkCell>& cells) {
    std::string out;
    for (std::size_t i = 0; i < cells.size(); ++i) out += (i ? "|" : "") + shown(cells[i]);
    return out;
}

TEST(ComparisonWorkbook, ASheetForEachQuestion) {
    const auto names = [](const Workbook& b) {
        std::vector<std::string> out;
        for (const auto& s : b.sheets) out.push_back(s.name);
        return out;
    };
    EXPECT_THAT(
        names(workbook()), testing::ElementsAre("Sammenligning", "Systemer", "Mangler", "Overlapp",
                               "Avtaler", "Integrasjoner", "Brudd", "Tjenestekjeder", "Kompletthet",
                               "Felt uten verdi", "Kilder"));
    EXPECT_THAT(names(workbook(Language::en)),
        testing::ElementsAre("Comparison", "Systems", "Missing", "Overlaps", "Contracts",
            "Integrations", "Breaks", "Service chains", "Completeness", "Unfilled fields",
            "Sources"));
}

TEST(ComparisonWorkbook, RowsHoldNumbersAndDates) {
    const auto b = workbook();
    struct Case {
        const char *why, *sheet;
        std::size_t row;
        std::string expected;
    };
    const Case cases[] = {
        {"an area, whose figures are examples", "Sammenligning", 0,
            "Helse & omsorg|Barnevern|helse.barnevern|Ulikt||Familia (A)|Familia (A)|<Eget> "
            "(A)|[117]|[~0.880]|"
            "[35500000 øre]|2018-12-31|1|1|103 av 117 brukere (88 %) er på Familia, og 1117 står "
            "utenfor.|"
            "Arbeid for hånd tar 2 timer i året.|Eksempel eller anslag"},
        {"an area nobody has answered has no figures", "Sammenligning", 2,
            "Eiendom|Eiendom|eiendom|Ikke kartlagt||Ikke svart|Ikke svart|Ikke svart|||||0|0|||"},
        {"a system", "Systemer", 2,
            "Hurum|Barnevern|<Eget>|<Eget>|Visma|Visma|5.15|I drift|Lokal|Egen "
            "kommune|||14|A|Høy|Ja||"
            "7000000 øre|500000 øre|Nei|||Avtale|Dokument|Målt|"},
        {"the sum of the systems", "Systemer", 4,
            "Sum||||||||||||[157]|||||[45500000 øre]||||||||"},
        {"a confirmed none", "Mangler", 0, "Bibliotek|Røyken|Har ikke|Mangler|Bibliofil"},
        {"an unanswered area", "Mangler", 2, "Eiendom|Asker|Ikke svart|Ikke kartlagt|"},
        {"an overlap", "Overlapp", 0, "Barnevern|Asker|2|Familia, Socio"},
        {"a contract", "Avtaler", 0,
            "Asker|Familia|A-1|Visma||2018-12-31|6|2018-06-30|2020-12-31||Ikke gjennomgått|Nei|"
            "[90000000 øre]|Eksempel eller anslag"},
        {"an integration", "Integrasjoner", 0, "Asker|Barnevern|Familia|Folkeregisteret|Ja|API||"},
        {"breaks", "Brudd", 0, "Barnevern|2|[100]|[~1.500]|[97500 øre]|Eksempel eller anslag"},
        {"a promise of a chain", "Tjenestekjeder", 0,
            "T1|Søke om plass|Barnevern|Asker|1|Du trenger ikke søke|Brutt|2|Må søke."},
        {"a municipality's completeness", "Kompletthet", 1, "Kommune|Røyken|||10|20|~0.500"},
        {"all of them", "Kompletthet", 3, "Alle kommuner||||28|40|~0.699"},
        {"an unfilled field", "Felt uten verdi", 1,
            "A3 Helse|utsatt|Hurum|Barnevern|<Eget>|Versjon"},
        {"an unanswered area, and who owes it", "Felt uten verdi", 2,
            "A3 Helse|utsatt|Hurum|Eiendom||Svar for området"},
        {"where the figures come from", "Kilder", 3, "Målt|Målt eller talt opp|0|2"},
    };
    for (const auto& c : cases)
        EXPECT_EQ(shown(sheet(b, c.sheet).rows.at(c.row)), c.expected) << c.why;
    EXPECT_EQ(sheet(b, "Avtaler").rows.size(), 1u) << "one contract covers two usages";
    EXPECT_EQ(sheet(b, "Integrasjoner").rows.size(), 1u)
        << "one integration stands with two usages";
    EXPECT_EQ(sheet(b, "Sammenligning").rows[1][1].link->row, 3u)
        << "leads to the area's first system";
}

TEST(ComparisonWorkbook, EverySheetIsWhole) {
    for (const auto language : {Language::nb, Language::en})
        for (const auto& s : workbook(language).sheets) {
            EXPECT_TRUE(s.freeze_heading && s.filter) << s.name;
            EXPECT_GE(s.intro.size(), 2u) << s.name;
            for (const auto& r : s.rows)
                EXPECT_EQ(r.size(), s.columns.size()) << s.name << ": " << shown(r);
            for (const auto& c : s.columns)
                EXPECT_FALSE(looks_like_a_key(c.heading)) << s.name << ": " << c.heading;
            for (const auto& r : s.rows)
                for (const auto& c : r) EXPECT_FALSE(looks_like_a_key(shown(c) + " ")) << s.name;
        }
}

} // namespace
} // namespace samdrift
