// Integrations as a picture: what is in it, what stands where, and what its edges rest on.
#include "compare/integrations.hpp"
#include "compare/pages.hpp"
#include "example.hpp"
#include <algorithm>
#include <gmock/gmock.h>

namespace samdrift {
using example::nye_asker, example::september;
using testing::ElementsAre, testing::IsEmpty, testing::UnorderedElementsAre;

namespace {

const CooperationPicture& picture() { return *nye_asker().cooperations[0].picture; }

IntegrationPage of_area(std::string_view code) {
    return integration_page(nye_asker(), 0,
        {.scope = IntegrationScope::area, .area = picture().area_of(code), .component = {}},
        september);
}
IntegrationPage of_member(std::string_view name) {
    return integration_page(nye_asker(), 0,
        {.scope = IntegrationScope::municipality,
            .member = *picture().member_of(name),
            .component = {}},
        september);
}
IntegrationPage whole() { return integration_page(nye_asker(), 0, {}, september); }

std::vector<std::string> nodes(const IntegrationPage& page, bool asked) {
    std::vector<std::string> all;
    for (const auto& n : page.nodes)
        if (n.asked == asked)
            all.push_back(n.municipality.empty() ? n.name : n.municipality + ": " + n.name);
    return all;
}
std::vector<std::string> edges(const IntegrationPage& page) {
    std::vector<std::string> all;
    for (const auto& e : page.edges) {
        const auto& from = page.nodes.at(static_cast<std::size_t>(e.from));
        const auto& to = page.nodes.at(static_cast<std::size_t>(e.to));
        all.push_back(from.municipality + " " + from.name + " > " + to.name + " " +
                      (e.kind ? std::string{name_of(*e.kind)} : "?") + " " + e.objects.at(0));
    }
    return all;
}

TEST(IntegrationPage, AnAreaIsShownOneStepOutByMunicipality) {
    const auto page = of_area("adm.turnus");
    EXPECT_EQ(page.name, "Turnus- og ressursplanlegging");
    EXPECT_THAT(nodes(page, true), ElementsAre("Asker: GAT", "Røyken: GAT", "Hurum: GAT"))
        << "one product, three systems";
    EXPECT_THAT(
        nodes(page, false), UnorderedElementsAre("Asker: Visma HRM", "Asker: Gerica",
                                "Røyken: Agresso Lønn", "Røyken: Gerica", "Hurum: Visma HRM"));
    EXPECT_THAT(edges(page),
        UnorderedElementsAre("Asker GAT > Visma HRM file timeliste",
            "Asker GAT > Gerica api vaktliste", "Røyken GAT > Agresso Lønn file timeliste",
            "Røyken GAT > Gerica api vaktliste", "Hurum GAT > Visma HRM manual timeliste"))
        << "and not what the neighbours send on";
}

TEST(IntegrationPage, NodesStandByMunicipalityWithCommonComponentsLast) {
    const auto page = of_area("helse.plo");
    std::vector<std::string> order;
    for (const auto& n : page.nodes)
        if (order.empty() || order.back() != n.municipality) order.push_back(n.municipality);
    EXPECT_THAT(order, ElementsAre("Asker", "Røyken", "Hurum", ""));
    for (const auto& n : page.nodes) EXPECT_EQ(n.product.has_value(), !n.municipality.empty());
}

TEST(IntegrationPage, EveryEdgeCarriesItsRowsAndEveryRowItsEdge) {
    for (const auto& page : {of_area("adm"), of_area("helse.plo"), of_member("Asker")}) {
        std::vector<std::int64_t> behind, listed;
        for (const auto& e : page.edges)
            behind.insert(behind.end(), e.integrations.begin(), e.integrations.end());
        for (const auto& i : page.integrations) listed.push_back(i.id);
        EXPECT_THAT(behind, testing::UnorderedElementsAreArray(listed));
        EXPECT_FALSE(listed.empty());
    }
}

TEST(IntegrationPage, ASystemThatNobodyHasMappedAnythingForStandsAlone) {
    const auto page = of_area("kultur.bibliotek");
    EXPECT_THAT(page.edges, IsEmpty());
    EXPECT_THAT(nodes(page, true), testing::Contains("Asker: Bibliofil"));
}

TEST(IntegrationPage, AMunicipalityShowsItsOwnOnly) {
    const auto page = of_member("Hurum");
    EXPECT_EQ(page.integrations.size(), 4u);
    for (const auto& n : page.nodes)
        EXPECT_TRUE(n.municipality.empty() || n.municipality == "Hurum");
}

TEST(IntegrationPage, ACommonComponentShowsAllWhoUseIt) {
    const auto page = integration_page(
        nye_asker(), 0, {.scope = IntegrationScope::component, .component = "SvarUt"}, september);
    EXPECT_THAT(nodes(page, true), ElementsAre("SvarUt"));
    EXPECT_THAT(nodes(page, false), ElementsAre("Asker: Sak/arkiv Asker",
                                        "Røyken: Sak/arkiv Røyken", "Hurum: Sak/arkiv Hurum"));
}

TEST(IntegrationPage, TheWholeIsCountedInMatrices) {
    const auto page = whole();
    EXPECT_EQ(page.total, 21);
    EXPECT_THAT(page.nodes, IsEmpty()) << "a tangle helps nobody";
    const auto& m = *page.by_component;
    const auto cell = [&](std::string_view line,
                          std::string_view column) -> const IntegrationCell* {
        for (const auto& c : m.cells)
            if (m.lines[static_cast<std::size_t>(c.line)].name == line &&
                m.columns[static_cast<std::size_t>(c.column)].name == column)
                return &c;
        return nullptr;
    };
    ASSERT_TRUE(cell("Gerica", "Folkeregisteret"));
    EXPECT_THAT(cell("Gerica", "Folkeregisteret")->municipalities, ElementsAre("Asker", "Røyken"));
    EXPECT_FALSE(cell("Gerica", "Folkeregisteret")->manual);
    ASSERT_TRUE(cell("Sak/arkiv Hurum", "SvarUt"));
    EXPECT_TRUE(cell("Sak/arkiv Hurum", "SvarUt")->manual);
    EXPECT_FALSE(cell("Gerica", "SvarUt"));
    std::size_t to_components = 0;
    for (const auto& c : m.cells) to_components += c.integrations.size();
    EXPECT_EQ(to_components, 10u);
    EXPECT_TRUE(std::ranges::is_sorted(page.by_area->lines, {}, [](const IntegrationHead& h) {
        return picture().area_of(std::string_view{h.key});
    })) << "areas in the order of the tree";
}

TEST(IntegrationPage, WhatCanBeAskedForHasSomethingToShow) {
    const auto page = whole();
    for (const auto& area : page.areas) EXPECT_FALSE(of_area(area.key).edges.empty()) << area.key;
    EXPECT_EQ(page.components.size(), 5u);
}

struct DirectionRow {
    const char* words;
    bool both;
};

TEST(IntegrationPage, TheMappersWordsSayWhetherItGoesBothWays) {
    for (const auto& [words, both] : {DirectionRow{"", false}, {"begge veier", true},
             {"Toveis", true}, {"fra journal til arkiv", false}, {"two-way", true}})
        EXPECT_EQ(both_ways(words), both) << words;
}

} // namespace
} // namespace samdrift
