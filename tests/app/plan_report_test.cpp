// The report of a plan: the finding first, every day in a table, and the same days drawn on pages
// that cut nothing off.
#include "app/plan_made.hpp"
#include "app/plan_report.hpp"
#include "app/plan_timeline.hpp"
#include "publish/html.hpp"
#include "publish/well_formed.hpp"
#include <algorithm>
#include <gmock/gmock.h>
#include <regex>
#include <set>

namespace samdrift {
namespace {

using namespace std::chrono;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

Document document(const PlanView& plan, Language language = Language::nb) {
    return plan_document({plan, "Nye Asker", 2019y / 10 / 8, "2019-10-08T12:00:00.000Z"}, language);
}

std::vector<std::string> ids(const Document& d) {
    std::vector<std::string> all;
    for (const auto& s : d.sections) all.push_back(s.id.substr(std::string{"plan-"}.size()));
    return all;
}

const Section& section(const Document& d, const std::string& name) {
    const auto at = std::ranges::find(d.sections, "plan-" + name, &Section::id);
    if (at == d.sections.end()) throw std::out_of_range(name);
    return *at;
}

std::string words(const Pieces& pieces) {
    std::string out;
    for (const auto& p : pieces) out += p.text;
    return out;
}
std::string words(const TableCell& c) {
    std::string out;
    for (const auto& line : c.lines) out += (out.empty() ? "" : " / ") + words(line.pieces);
    return out;
}
// The section's table as lines: cells apart by |.
std::vector<std::string> rows(const Section& s) {
    std::vector<std::string> all;
    const auto add = [&](const TableRow& row) {
        auto line = words(row.heading);
        for (const auto& c : row.cells) line += "|" + words(c);
        all.push_back(line);
    };
    for (const auto& part : s.parts)
        if (const auto* t = std::get_if<Table>(&part))
            for (const auto& group : t->groups) {
                if (group.heading) add(*group.heading);
                for (const auto& row : group.rows) add(row);
            }
    return all;
}
std::vector<std::string> paragraphs(const Section& s) {
    std::vector<std::string> all;
    for (const auto& part : s.parts)
        if (const auto* p = std::get_if<Paragraph>(&part)) all.push_back(words(p->line.pieces));
    return all;
}

TEST(PlanReport, SaysTheFindingFirst) {
    const auto d = document(plan_made::plan());
    EXPECT_THAT(ids(d), ElementsAre("finding", "must_give", "critical", "timeline", "cutovers",
                            "compared", "chance", "matters", "milestones", "freezes", "teams"));
    EXPECT_THAT(paragraphs(section(d, "finding")),
        ElementsAre("Planen er ferdig 08.01.2020, 7 dager etter første dag, 01.01.2020. "
                    "Én omlegging blir ferdig for sent. Lengst etter er «Pleie og omsorg, Røyken "
                    "<Gerica> → Profil», 5 virkedager. Sjansen for at alt som må virke første dag "
                    "er klart da, er 12\u00a0%.",
            "Planen er et utkast. 2 omlegginger flyttes fra den publiserte planen «Høstplanen» av "
            "15.08.2019. Den følger scenarioet «Alt i ett».",
            "Det kan finnes en bedre plan: denne har 4 vektede dager for sent, og ingen kan ha "
            "færre enn 2."));
    const auto& strip = std::get<Figures>(section(d, "finding").parts[1]).figures;
    ASSERT_EQ(strip.size(), 4u);
    EXPECT_EQ(words(strip[0].value), "08.01.2020");
    EXPECT_EQ(words(strip[1].value), "12\u00a0%");
    EXPECT_EQ(words(strip[2].value), "2 av 4");
    EXPECT_EQ(words(strip[3].value), "Sak og arkiv");
    EXPECT_EQ(words(strip[3].notes[0]), "fullt 2 av 2 måneder i arbeid");
    EXPECT_EQ(words(d.notes.back()), "Slik det var kjent 2019-10-08T12:00:00.000Z.");
}

TEST(PlanReport, EveryTableSaysWhatThePlanSays) {
    const auto d = document(plan_made::plan());
    EXPECT_THAT(rows(section(d, "cutovers")),
        ElementsAre("Infrastruktur én omlegging",
            "Felles nett / første dag, ferdig|Infrastruktur|02.09.2019|13.09.2019|10|31.12.2019|–|",
            "Sak og arkiv 2 omlegginger",
            "Saksbehandling og arkiv, Hurum → Elements / første dag, kritisk, 40\u00a0% gjort|"
            "Sak og arkiv + Integrasjon|16.09.2019|25.10.2019|30|31.12.2019 / holdes med "
            "97\u00a0%|0|Den venter på noe.",
            "Bro til det gamle arkivet / midlertidig, dagen er satt for hånd|Sak og arkiv|"
            "28.10.2019|01.11.2019|5|31.12.2019|12|Den venter på noe.",
            "Helse én omlegging",
            "Pleie og omsorg, Røyken <Gerica> → Profil / første dag, kritisk|Helse|09.12.2019|"
            "08.01.2020|20|31.12.2019 / 5 virkedager for sent / holdes med 12\u00a0%|0|"
            "Den venter på noe. / Den ligger i frysen «Årsslutt»."));
    EXPECT_EQ(rows(section(d, "critical")).size(), 2u);
    EXPECT_THAT(rows(section(d, "compared")),
        ElementsAre("Saksbehandling og arkiv, Hurum → Elements|02.09.2019|11.10.2019|09.09.2019|"
                    "18.10.2019|16.09.2019|25.10.2019|14 dager senere|7 dager senere"));
    EXPECT_THAT(paragraphs(section(d, "compared")),
        ElementsAre("Grunnplanen «Styrevedtaket» av 01.05.2019 er ferdig 06.12.2019. Nå er planen "
                    "ferdig 08.01.2020.",
            "Den publiserte planen «Høstplanen» av 15.08.2019 er ferdig 20.12.2019. Nå er planen "
            "ferdig 08.01.2020.",
            "Én omlegging har andre dager enn før."));
    EXPECT_THAT(rows(section(d, "chance")),
        ElementsAre("50 % (P50), like gjerne før som etter|09.01.2020|1\u00a0234\u00a0567",
            "80 % (P80)|21.01.2020|1\u00a0500\u00a0000",
            "95 % (P95)|04.02.2020|1\u00a0800\u00a0001"));
    EXPECT_THAT(rows(section(d, "matters")),
        ElementsAre("Saksbehandling og arkiv, Hurum → Elements|Sak og arkiv + Integrasjon|"
                    "25.10.2019|0,81",
            "Pleie og omsorg, Røyken <Gerica> → Profil|Helse|08.01.2020|0,45"));
    EXPECT_THAT(rows(section(d, "milestones")),
        ElementsAre("Felles nett er i drift|10.09.2019|nådd 3 dager for sent|–",
            "Arkivet er lagt om|01.10.2019|7 dager for sen|61\u00a0%",
            "Utgår, dette|01.11.2019|utgår|–", "Ny kommune|01.01.2020|ligger foran|12\u00a0%",
            "Evaluering|01.06.2021|ligger foran|–"));
    EXPECT_THAT(rows(section(d, "freezes")),
        ElementsAre("Årsslutt|fast|alle omlegginger|20.12.2019–05.01.2020",
            "Lønn|myk|Saksbehandling og arkiv, Hurum → Elements, Bro til det gamle arkivet|"
            "10.10.2019–12.10.2019, 10.11.2019–12.11.2019"));
    EXPECT_THAT(
        rows(section(d, "teams")), ElementsAre("Infrastruktur|1|0|sep. 2019: 1 av 2 i arbeid",
                                       "Sak og arkiv|2|2|okt. 2019: 1,5 av 1 i arbeid",
                                       "Integrasjon|1|1|okt. 2019: 0,5 av 0 i arbeid",
                                       "Helse|1|1|des. 2019: 1 av 1 i arbeid"));
}

TEST(PlanReport, WhatThereIsNothingOfHasNoSection) {
    auto plan = plan_made::plan();
    plan.published.reset();
    plan.baseline.reset();
    plan.chance.reset();
    plan.first_day.reset();
    plan.open.reset();
    plan.must_give.clear();
    plan.milestones.clear();
    plan.freezes.clear();
    plan.teams.clear();
    plan.basis = PlanBasis::most_used;
    plan.status = PlanStatus::kept;
    for (auto& c : plan.cutovers) {
        c.days_late = c.matters = 0;
        c.critical = false;
        c.broken.clear();
    }
    const auto d = document(plan);
    EXPECT_THAT(ids(d), ElementsAre("finding", "timeline", "cutovers"));
    EXPECT_EQ(
        paragraphs(section(d, "finding"))[0], "Planen er ferdig 08.01.2020. Alle frister holdes.");
    EXPECT_EQ(std::get<Figures>(section(d, "finding").parts[1]).figures.size(), 2u);
    EXPECT_EQ(paragraphs(section(d, "finding"))[1],
        "Planen er et utkast. Ingen plan er publisert. Den går ut fra at hvert fagområde får det "
        "systemet som er mest brukt.");
}

// Every word that the report can say has a text, in both languages: one that is missing stands as
// its key.
TEST(PlanReport, IsWellFormedAndSaysNoKeys) {
    for (const auto language : {Language::nb, Language::en})
        for (const auto status : {PlanStatus::kept, PlanStatus::late, PlanStatus::broken})
            for (const char* objective :
                {"hard_rules", "lateness", "changes", "uneven_load", "end", "none"}) {
                auto plan = plan_made::plan();
                plan.status = status;
                plan.open->objective = objective;
                plan.mode = status == PlanStatus::kept ? PlanMode::published : PlanMode::draft;
                plan.basis = status == PlanStatus::late ? PlanBasis::best : PlanBasis::scenario;
                const auto page = html(document(plan, language));
                EXPECT_EQ(read_page(page).fault, "");
                EXPECT_THAT(page, Not(HasSubstr("report.plan")));
                EXPECT_THAT(page, Not(HasSubstr("{{")));
            }
}

struct Bar {
    double x, y, width, height;
    std::string said;
};
// Boxes that say something, as they stand in the picture.
std::vector<Bar> bars(const std::string& svg) {
    static const std::regex box{"<rect x=\"([-0-9.]+)\" y=\"([-0-9.]+)\" width=\"([-0-9.]+)\" "
                                "height=\"([-0-9.]+)\"[^>]*><title>([^<]*)</title>"};
    std::vector<Bar> all;
    for (auto i = std::sregex_iterator{svg.begin(), svg.end(), box}; i != std::sregex_iterator{};
         ++i)
        all.push_back({std::stod((*i)[1]), std::stod((*i)[2]), std::stod((*i)[3]),
            std::stod((*i)[4]), (*i)[5]});
    return all;
}

TEST(PlanTimeline, DrawsEachCutoverOnceWithinItsPage) {
    const ReportWords nb{Language::nb};
    for (const std::size_t n : {1, 4, 31, 250}) {
        const auto plan = plan_made::large(n);
        const auto timeline = plan_timeline(plan, nb);
        std::map<std::string, int> drawn;
        for (const auto& page : timeline.pages) {
            static const std::regex size{"width=\"([0-9.]+)\" height=\"([0-9.]+)\" viewBox"};
            std::smatch found;
            ASSERT_TRUE(std::regex_search(page.svg, found, size));
            EXPECT_LE(std::stod(found[1]), 1031) << "as wide as the paper";
            EXPECT_LE(std::stod(found[2]), 660) << "as high as the paper";
            for (const auto& bar : bars(page.svg)) {
                EXPECT_GE(bar.x, 326) << bar.said;
                EXPECT_LE(bar.x + bar.width, std::stod(found[1]) + 0.01) << bar.said;
                EXPECT_LE(bar.y + bar.height, std::stod(found[2]) + 0.01) << bar.said;
                ++drawn[bar.said];
            }
            EXPECT_EQ(page.new_page, &page != &timeline.pages.front());
        }
        std::size_t cutovers = 0;
        for (const auto& [said, times] : drawn)
            if (said.find("nr. ") != said.npos) {
                ++cutovers;
                EXPECT_EQ(times, 1) << said;
            }
        EXPECT_EQ(cutovers, n);
        if (n == 250) { EXPECT_GT(timeline.pages.size(), 5u); }
    }
}

TEST(PlanTimeline, ABarBeginsAndEndsOnItsDays) {
    const auto timeline = plan_timeline(plan_made::plan(), ReportWords{Language::nb});
    ASSERT_EQ(timeline.pages.size(), 1u);
    EXPECT_EQ(timeline.milestones_outside, 1);
    EXPECT_FALSE(timeline.first_day_outside);
    std::map<std::string, Bar> by_name;
    for (const auto& bar : bars(timeline.pages[0].svg)) by_name[bar.said] = bar;
    // September 2019 to January 2020: 153 days from 326 to 1030.
    const double day = (1030.0 - 326.0) / 153;
    const auto& net = by_name.at("Felles nett, 02.09.2019–13.09.2019");
    EXPECT_NEAR(net.x, 326 + day, 0.01);
    EXPECT_NEAR(net.width, 12 * day, 0.01);
    const auto& care = by_name.at("Pleie og omsorg, Røyken &lt;Gerica&gt; → Profil, "
                                  "09.12.2019–08.01.2020");
    EXPECT_NEAR(care.x, 326 + 99 * day, 0.01);
    EXPECT_NEAR(care.width, 31 * day, 0.01);
    EXPECT_TRUE(by_name.contains("1,5 av 1")) << "what the team has to do";
    EXPECT_THAT(timeline.pages[0].svg, HasSubstr("#a4161a")) << "more than there is";
    EXPECT_THAT(timeline.pages[0].svg, HasSubstr("5 virkedager for sent"));
    EXPECT_THAT(timeline.pages[0].svg, Not(HasSubstr("Utgår, dette")));
}

TEST(PlanTimeline, AFirstDayFarAwayIsToldInWords) {
    auto plan = plan_made::plan();
    plan.first_day = 2023y / 1 / 1;
    EXPECT_TRUE(plan_timeline(plan, ReportWords{Language::nb}).first_day_outside);
    EXPECT_THAT(paragraphs(section(document(plan), "timeline"))[0],
        HasSubstr("Første dag, 01.01.2023, ligger utenfor tidslinjen."));
}

TEST(PlanTimeline, LongNamesAreWholeOnMoreLines) {
    auto plan = plan_made::plan();
    std::string name;
    for (int i = 0; i < 40; ++i) name += (i ? " langt" : "langt") + std::to_string(i);
    plan.cutovers[2].name = name;
    const auto svg = plan_timeline(plan, ReportWords{Language::nb}).pages[0].svg;
    for (int i = 0; i < 40; ++i)
        EXPECT_THAT(svg, HasSubstr("langt" + std::to_string(i))) << "nothing is cut off";
}

TEST(PlanTimeline, OfNoCutoversIsNone) {
    auto plan = plan_made::plan();
    plan.cutovers.clear();
    EXPECT_TRUE(plan_timeline(plan, ReportWords{Language::nb}).pages.empty());
}

} // namespace
} // namespace samdrift
