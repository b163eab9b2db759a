#include "comparison_report_case.hpp"
#include <gmock/gmock.h>

namespace samdrift {
namespace {

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
        {"all of them", "Kompletthet", 3, "Alle kommuner||||28|40|~0.700"},
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
        }
}

} // namespace
} // namespace samdrift
