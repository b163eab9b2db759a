#include "../publish/well_formed.hpp"
#include "app/report_words.hpp"
#include "comparison_report_case.hpp"
#include "publish/html.hpp"
#include <gmock/gmock.h>
#include <set>

namespace samdrift {
namespace {

using testing::HasSubstr;
using testing::Not;

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
    const auto d = document();
    const auto& first = d.sections.at(0);
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

} // namespace
} // namespace samdrift
