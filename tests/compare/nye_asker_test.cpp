// The numbers of nye-asker, as they are known from the case: pages as a whole.
#include "compare/pages.hpp"
#include "example.hpp"
#include "schema/contract_files.hpp"
#include "schema/json.hpp"
#include <algorithm>
#include <gtest/gtest.h>

namespace samdrift {
namespace {

using example::nye_asker;
using example::september;

std::string percent_of(std::optional<Fraction> f) {
    return f ? percent(Language::en, f->part, f->whole) : "-";
}

template <class Views, class Field>
const auto& found(const Views& views, Field field, std::string_view wanted) {
    for (const auto& view : views)
        if (view.*field == wanted) return view;
    throw std::runtime_error("not there: " + std::string{wanted});
}

TEST(NyeAsker, OverviewHasTheKnownNumbers) {
    const auto page = overview(nye_asker(), 0, september);
    EXPECT_EQ(page.days_to_target, 852);
    EXPECT_EQ(percent_of(page.harmonisation), "84%");
    EXPECT_EQ(percent_of(page.harmonisation_where_all_have), "82%");
    EXPECT_EQ(page.areas_where_all_have, 12);
    EXPECT_EQ(page.areas, 23);
    std::vector<std::int64_t> counts;
    for (const auto& v : page.verdicts) counts.push_back(v.count);
    EXPECT_EQ(counts, (std::vector<std::int64_t>{2, 2, 1, 7, 6, 5}));
    EXPECT_TRUE(page.marked);
}

struct GroupRow {
    const char* area;
    std::int64_t users;
    const char* harmonisation;
};

TEST(NyeAsker, GroupsAddUp) {
    const GroupRow rows[] = {{"adm", 20'380, "85%"}, {"oppvekst", 3040, "66%"},
        {"helse", 3179, "88%"}, {"kultur", 262, "100%"}, {"teknisk", 0, "-"}, {"eiendom", 0, "-"},
        {"plattform", 0, "-"}, {"nett", 0, "-"}};
    const auto page = overview(nye_asker(), 0, september);
    ASSERT_EQ(page.groups.size(), std::size(rows));
    for (std::size_t i = 0; i < page.groups.size(); ++i) {
        EXPECT_EQ(page.groups[i].area, rows[i].area);
        EXPECT_EQ(page.groups[i].users, rows[i].users) << rows[i].area;
        EXPECT_EQ(percent_of(page.groups[i].harmonisation), rows[i].harmonisation) << rows[i].area;
    }
}

struct MappedRow {
    const char* municipality;
    std::int64_t filled, wanted, usages, unanswered;
};

TEST(NyeAsker, CompletenessIsOfTheSums) {
    const MappedRow rows[] = {
        {"Asker", 177, 240, 18, 6}, {"Røyken", 138, 220, 15, 7}, {"Hurum", 112, 210, 12, 9}};
    const auto page = completeness_page(nye_asker(), 0, september);
    ASSERT_EQ(page.members.size(), std::size(rows));
    for (std::size_t i = 0; i < page.members.size(); ++i) {
        const auto& m = page.members[i];
        EXPECT_EQ(m.municipality, rows[i].municipality);
        EXPECT_EQ(m.filled, rows[i].filled) << m.municipality;
        EXPECT_EQ(m.wanted, rows[i].wanted) << m.municipality;
        EXPECT_EQ(m.usages, rows[i].usages) << m.municipality;
        EXPECT_EQ(m.unanswered_areas, rows[i].unanswered) << m.municipality;
    }
    EXPECT_EQ(page.filled, 427);
    EXPECT_EQ(page.wanted, 670);
    ASSERT_EQ(page.missing_fields.size(), 1u);
    EXPECT_EQ(page.missing_fields[0].field, WantedField::contract);
    EXPECT_EQ(page.missing_fields[0].missing, 23);
    EXPECT_EQ(page.missing_fields[0].of, 45);
    std::int64_t filled = 0, wanted = 0;
    for (const auto& g : page.groups) filled += g.filled, wanted += g.wanted;
    const auto& without = page.without_group;
    EXPECT_EQ(filled + (without ? without->filled : 0), page.filled);
    EXPECT_EQ(wanted + (without ? without->wanted : 0), page.wanted);
    EXPECT_EQ(found(page.groups, &GroupOwes::code, "A1/1-2").usages.size(), 2u)
        << "Røyken and Hurum lack a contract";
}

struct AreaRow {
    const char* area;
    Verdict verdict;
    std::optional<Verdict> of_those;
    std::int64_t users;
    const char* harmonisation;
    const char* first_end;
};

TEST(NyeAsker, ComparisonShowsEveryArea) {
    const AreaRow rows[] = {{"adm.sak", Verdict::different, {}, 2360, "68%", "2019-12-31"},
        {"adm.okonomi", Verdict::different, {}, 1000, "91%", "2019-12-31"},
        {"adm.plan", Verdict::gap, {}, 240, "100%", "2020-08-31"},
        {"adm.turnus", Verdict::same_product, {}, 2720, "100%", "2019-02-28"},
        {"adm.kvalitet", Verdict::gap, Verdict::different, 4020, "75%", "2021-01-31"},
        {"adm.prosjekt", Verdict::gap, Verdict::same, 240, "100%", "2019-10-31"},
        {"oppvekst.barnehage", Verdict::same_supplier, {}, 1050, "67%", ""},
        {"oppvekst.ppt", Verdict::not_mapped, {}, 0, "-", ""},
        {"helse.plo", Verdict::different, {}, 2720, "89%", "2020-02-28"},
        {"helse.barnevern", Verdict::same, {}, 117, "100%", "2018-12-31"}};
    const auto page = comparison_view(nye_asker(), 0, september);
    for (const auto& row : rows) {
        const auto& area = found(page.areas, &AreaView::area, row.area);
        EXPECT_EQ(area.verdict, row.verdict) << row.area;
        EXPECT_EQ(area.verdict_of_those_who_have, row.of_those) << row.area;
        EXPECT_EQ(area.users, row.users) << row.area;
        EXPECT_EQ(percent_of(area.harmonisation), row.harmonisation) << row.area;
        EXPECT_EQ(area.first_contract_end ? iso(*area.first_contract_end) : "", row.first_end)
            << row.area;
    }
}

TEST(NyeAsker, ComparisonAddsUp) {
    const auto page = comparison_view(nye_asker(), 0, september, "2017-09-01T12:00:00.000Z");
    EXPECT_EQ(page.users, 26'861);
    EXPECT_EQ(page.yearly_cost, Money{1'600'300'000});
    EXPECT_EQ(page.known_at, "2017-09-01T12:00:00.000Z");
    ASSERT_EQ(page.municipalities.size(), 3u);
    EXPECT_EQ(page.municipalities[0].usages, 18);
    EXPECT_EQ(page.municipalities[0].users, 20'125);
    EXPECT_EQ(page.municipalities[2].users, 2042);
    auto count = [&](bool AreaView::*flag) {
        return std::ranges::count_if(page.areas, [&](const AreaView& a) { return a.*flag; });
    };
    EXPECT_EQ(count(&AreaView::life_and_health), 1);
    EXPECT_EQ(count(&AreaView::contract_ends_before_target), 8);
    EXPECT_EQ(count(&AreaView::follows_municipality_number), 10);
    EXPECT_EQ(count(&AreaView::missing_information), 19);
}

TEST(NyeAsker, CellsSayWhyTheyAreEmpty) {
    const auto page = comparison_view(nye_asker(), 0, september);
    std::vector<CellState> states;
    for (const auto& cell : found(page.areas, &AreaView::area, "adm.plan").cells)
        states.push_back(cell.state);
    EXPECT_EQ(
        states, (std::vector{CellState::has, CellState::not_stated, CellState::none_confirmed}));
    EXPECT_EQ(
        found(page.areas, &AreaView::area, "oppvekst.ppt").cells[0].state, CellState::not_answered);
    const auto& missing = found(page.areas, &AreaView::area, "adm.plan").missing;
    ASSERT_EQ(missing.size(), 2u);
    EXPECT_FALSE(missing[0].confirmed);
    EXPECT_TRUE(missing[1].confirmed);
}

TEST(NyeAsker, EvidenceOfCareIsWhatTheSourcesSay) {
    const auto page = comparison_view(nye_asker(), 0, september);
    const auto& care = found(page.areas, &AreaView::area, "helse.plo");
    const auto& asker = care.cells[0].usages.at(0);
    EXPECT_EQ(asker.product, "Gerica");
    EXPECT_EQ(asker.cost_per_user, Money{68'421});
    EXPECT_TRUE(asker.most_used);
    EXPECT_TRUE(asker.marked);
    ASSERT_EQ(asker.integrations.size(), 3u);
    EXPECT_EQ(asker.integrations[0].to, "GAT") << "the other end of one that comes in";
    EXPECT_EQ(asker.integrations[1].to, "Folkeregisteret");
    EXPECT_TRUE(asker.integrations[1].common_component);
    ASSERT_EQ(asker.contracts.size(), 1u);
    EXPECT_EQ(asker.contracts[0].notice_months, 12);
    EXPECT_EQ(care.cells[1].usages.at(0).supplier, "Tieto");
    EXPECT_EQ(care.cells[1].usages.at(0).supplier_as_written, "Tieto Norway AS");
    EXPECT_EQ(care.overlaps.size(), 0u);
    EXPECT_EQ(
        found(page.areas, &AreaView::area, "adm.kvalitet").overlaps.at(0).municipality, "Asker");
}

TEST(NyeAsker, ReasonsNameTheMunicipalities) {
    const auto page = comparison_view(nye_asker(), 0, september);
    std::vector<std::string> why, watch;
    const auto& care = found(page.areas, &AreaView::area, "helse.plo");
    for (const auto& s : care.why) why.push_back(s.nb);
    for (const auto& s : care.watch) watch.push_back(s.nb);
    EXPECT_EQ(why, (std::vector<std::string>{
                       "Asker og Røyken har Gerica og arbeider likt. Hurum har et eget system.",
                       "2\u00a0420 av 2\u00a0720 brukere (89\u00a0%) er på Gerica. Går Hurum over, "
                       "blir området «Likt» hvis de "
                       "også tar i bruk arbeidsmåte A."}));
    EXPECT_EQ(watch,
        (std::vector<std::string>{"Ingen av de tre avtalene er gjennomgått av jurist.",
            "Hurum gjør for hånd det Gerica gjør mot Folkeregisteret.",
            "Hurum mangler databehandleravtale.", "Arbeid for hånd tar 75 timer i året i Hurum."}));
    for (const auto& area : page.areas) {
        EXPECT_FALSE(area.why.empty()) << area.area;
        for (const auto* list : {&area.why, &area.watch})
            for (const auto& s : *list)
                for (const auto& text : {s.nb, s.en}) {
                    EXPECT_EQ(text.find("compare."), text.npos) << text;
                    EXPECT_EQ(text.find("{{"), text.npos) << text;
                }
    }
}

TEST(NyeAsker, ActionsAreThoseOfTheFrontPage) {
    const auto page = overview(nye_asker(), 0, september);
    ASSERT_GE(page.actions.size(), 3u);
    const auto& review = page.actions.front();
    EXPECT_EQ(review.kind, ActionKind::legal_review);
    EXPECT_EQ(review.contracts.size(), 6u);
    EXPECT_EQ(review.value, Money{1'370'000'000});
    EXPECT_EQ(review.systems, (std::vector<std::string>{"Gerica (Asker, Røyken)", "Socio",
                                  "Bibliofil", "GAT (Røyken)", "Pleie/omsorg Hurum"}));
    const auto& notice = page.actions.at(1);
    EXPECT_EQ(notice.kind, ActionKind::give_notice);
    EXPECT_EQ(notice.due, read_iso("2018-06-30"));
    EXPECT_EQ(notice.systems, std::vector<std::string>{"Familia"});
    EXPECT_EQ(notice.option_to, read_iso("2020-12-31"));
    EXPECT_EQ(page.actions.back().kind, ActionKind::no_processing_agreement);
    EXPECT_EQ(
        page.actions.back().systems, (std::vector<std::string>{"Bibliofil", "Pleie/omsorg Hurum"}));
    EXPECT_EQ(page.notices.front().system, "Familia");
    EXPECT_EQ(
        contract_page(nye_asker(), 0, september, ActionKind::legal_review).contracts.size(), 6u);
    EXPECT_EQ(contract_page(nye_asker(), 0, september).contracts.size(), 22u);
}

TEST(NyeAsker, BreaksCostTheirMinutes) {
    const auto page = overview(nye_asker(), 0, september);
    EXPECT_EQ(page.breaks.breaks, 8);
    EXPECT_EQ(page.breaks.minutes,
        340 * 6 + 120 * 8 + 5200 * 7 + 600 * 9 + 3600 * 3 + 900 * 5 + 4100 * 4 + 7800 * 4);
    EXPECT_EQ(page.breaks.cost, (proportion({65'000}, page.breaks.minutes, 60)));
}

TEST(NyeAsker, ChainsAreHeldAgainstSixPromises) {
    const auto page = chain_page(nye_asker(), 0, september);
    ASSERT_EQ(page.chains.size(), 3u);
    ASSERT_EQ(page.promises.size(), 6u);
    using enum PromiseState;
    const std::vector<PromiseState> states[] = {{broken, kept, kept, kept, broken, not_stated},
        {broken, broken, broken, broken, broken, not_stated},
        {broken, kept, broken, kept, not_applicable, not_stated}};
    for (std::size_t i = 0; i < 3; ++i) {
        std::vector<PromiseState> held;
        for (const auto& p : page.chains[i].promises) {
            held.push_back(p.state);
            EXPECT_EQ(p.why.nb.find("compare."), p.why.nb.npos) << p.why.nb;
        }
        EXPECT_EQ(held, states[i]) << page.chains[i].code;
    }
    EXPECT_TRUE(page.chains[0].steps[3].broken);
    EXPECT_EQ(page.chains[0].steps[2].common_component, "Folkeregisteret");
}

TEST(NyeAsker, AreaAndMunicipalityHaveTheirPages) {
    const auto school = area_page(nye_asker(), 0, "kultur.kulturskole", september);
    ASSERT_TRUE(school);
    EXPECT_EQ(school->area.breaks.breaks, 2);
    EXPECT_EQ(school->processes.size(), 3u);
    EXPECT_EQ(school->contracts.size(), 3u);
    EXPECT_EQ(school->chains.size(), 1u);
    EXPECT_FALSE(area_page(nye_asker(), 0, "kultur", september)) << "not a leaf";
    const auto hurum = municipality_page(nye_asker(), 0, "Hurum", september);
    ASSERT_TRUE(hurum);
    EXPECT_EQ(hurum->usages.size(), 12u);
    EXPECT_EQ(hurum->absences.size(), 2u);
    EXPECT_EQ(hurum->unanswered.size(), 9u);
    EXPECT_EQ(hurum->municipality.inhabitants, 9400);
    EXPECT_FALSE(municipality_page(nye_asker(), 0, "Bærum", september));
}

struct FilterRow {
    const char* why;
    UsageFilter filter;
    std::int64_t total;
    const char* first;
};

TEST(NyeAsker, UsagesAreFilteredAndSorted) {
    const FilterRow rows[] = {{"all", {}, 46, "Sak/arkiv Asker"},
        {"an area with all below it", {.area = "helse", .sort = UsageSort::area}, 12, "Gerica"},
        {"an area nobody knows", {.area = "nope"}, 0, ""},
        {"one municipality", {.municipality = "Hurum"}, 12, "Sak/arkiv Hurum"},
        {"a product by name", {.product = "GAT", .sort = UsageSort::users, .descending = true}, 3,
            "GAT"},
        {"a supplier", {.supplier = "Visma", .sort = UsageSort::users, .descending = true}, 7,
            "Visma HRM"},
        {"ended", {.status = Status::ended}, 1, "Gammelt sakssystem Asker"},
        {"in the cloud",
            {.hosting = Hosting::cloud, .sort = UsageSort::yearly_cost, .descending = true}, 12,
            "Framsikt"},
        {"life and health", {.criticality = Criticality::life_and_health}, 3, "Gerica"},
        {"text in what was written", {.text = "gatsoft"}, 3, "GAT"},
        {"text in the product", {.text = " FAMILIA", .sort = UsageSort::users}, 3, "Visma Familia"},
        {"text nowhere", {.text = "xyz"}, 0, ""},
        {"the second page", {.sort = UsageSort::users, .descending = true, .offset = 1, .limit = 1},
            46, "Obisoft"}};
    const auto most_used = most_used_products(nye_asker().cooperations[0], september);
    for (const auto& row : rows) {
        const auto page = usage_page(nye_asker(), 0, row.filter, september, most_used);
        EXPECT_EQ(page.total, row.total) << row.why;
        EXPECT_EQ(page.usages.empty() ? "" : page.usages[0].system, row.first) << row.why;
        EXPECT_LE(page.usages.size(), static_cast<std::size_t>(row.filter.limit)) << row.why;
    }
}

TEST(NyeAsker, AnswersAreWhatTheCommandLinePromises) {
    const auto compared = to_json(compare_answer(nye_asker(), 0, september));
    EXPECT_NE(
        compared.find(
            R"({"area":"adm.okonomi","area_name":"Økonomi og regnskap","verdict":"different",)"
            R"("verdict_of_those_who_have":null,"missing":[],"products":[{"product":"Agresso",)"
            R"("municipalities":["Asker","Røyken"],"users":910},{"product":"Visma Økonomi",)"
            R"("municipalities":["Hurum"],"users":90}],"harmonisation":0.91,"users":1000})"),
        compared.npos)
        << compared;
    const auto usages = usages_answer(nye_asker(), 0, std::nullopt);
    EXPECT_EQ(usages.usages.size(), 46u);
    EXPECT_NE(
        to_json(usages).find(
            R"({"municipality":"Asker","area":"adm.sak","area_name":"Saksbehandling og arkiv",)"
            R"("product":"Sak/arkiv Asker","system":"Sak/arkiv Asker","supplier":"Leverandør A",)"
            R"("version":"1.0","hosting":"local","users":1600,"criticality":"high",)"
            R"("way_of_working":"A","personal_data":true,"yearly_cost":145000000,)"
            R"("status":"in_operation","source":"example"})"),
        std::string::npos);
}

TEST(Pages, AreDescribedWithUniqueNames) {
    const auto types = typescript(page_entities());
    for (const char* name : {"Overview", "ComparisonView", "AreaPage", "MunicipalityPage",
             "UsagePage", "ChainPage", "CompletenessPage", "ContractPage", "ContractView",
             "IntegrationView", "GroupOwes", "Sentence"})
        EXPECT_NE(types.find("export interface " + std::string{name} + " {"), types.npos) << name;
    EXPECT_NE(types.find("  break: string;"), types.npos);
    EXPECT_NE(types.find("  without_group: GroupOwes | null;"), types.npos);
}

} // namespace
} // namespace samdrift
