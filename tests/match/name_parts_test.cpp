// A written name taken apart, and what two names at hand say of each other.
#include "match/clusters.hpp"
#include "match/name_parts.hpp"
#include "match/proposals.hpp"
#include <gtest/gtest.h>

namespace samdrift {
namespace {

std::string told(const NameParts& parts) {
    std::string all;
    for (const auto& w : parts.words)
        if (w.kind != WordKind::filler) all += w.text + " ";
    for (const auto& n : parts.numbers) {
        all += n.kind == NumberKind::year ? "år" : n.kind == NumberKind::quantity ? "antall" : "v";
        all += std::to_string(n.whole) + (n.part < 0 ? "" : "." + std::to_string(n.part)) + " ";
    }
    return all;
}

TEST(NameParts, TellWordsFromVersionsYearsAndArticleNumbers) {
    struct Row {
        const char *why, *name, *parts;
    };
    const Row rows[] = {
        {"version behind", "Visma HRM 8.40", "visma hrm v8.40 "},
        {"version with its letter", "Gerica v7.4", "gerica v7.4 "},
        {"a year is no version", "Framsikt 2017", "framsikt år2017 "},
        {"Roman", "Extens II", "extens v2 "},
        {"letters that people lack", "Visma Oekonomi", "visma okonomi "},
        {"the letter itself", "Visma Økonomi", "visma okonomi "},
        {"shortened edition", "Acos Websak Std", "acos websak standard "},
        {"how many", "Lisens 5 brukere", "license user antall5 "},
        {"number against the name", "CS3", "cs v3 "},
        {"article number", "T1936AB Lydia", "t1936ab lydia "},
        {"what it runs on", "Lydia (Win 98 ME 2000)", "lydia windows "},
        {"company form", "Norkart AS", "norkart "},
        {"a letter at the end", "Leverandør A", "leverandor a "},
        {"a dash and quotation marks", "«Lydia» – FDV", "lydia fdv "},
        {"nothing", "–", ""},
    };
    for (const auto& row : rows) EXPECT_EQ(told(name_parts(row.name)), row.parts) << row.why;
}

TEST(NamesInCell, AreToldApartWhereASignSaysSo) {
    EXPECT_EQ(names_in_cell("Visma HRM og Visma Økonomi").size(), 2u);
    EXPECT_EQ(names_in_cell("GAT / Notus; Gerica").size(), 3u);
    EXPECT_EQ(names_in_cell("Sak/arkiv").size(), 1u);
    EXPECT_EQ(names_around_slash("Gerica/CosDoc").size(), 2u);
}

TEST(Proposals, OfTwoProductsInOneCellAreBothAndAlwaysAsked) {
    NameIndex index;
    for (const auto& [name, supplier] : std::initializer_list<KnownName>{{"Gerica", "Tieto"},
             {"CosDoc", "Acos"}, {"Profil", "Visma"}, {"Visma HRM", "Visma"},
             {"Visma Økonomi", "Visma"}, {"Sak/arkiv Asker", "Leverandør A"}, {"KomTek", "Norkart"},
             {"System Center Configuration Manager", "Microsoft"}})
        index.add({name, supplier});
    struct Row {
        const char *why, *cell;
        std::vector<std::string> names;
    };
    const Row rows[] = {
        {"a word between", "Visma HRM og Visma Økonomi", {"Visma HRM", "Visma Økonomi"}},
        {"the first word said once", "Visma HRM og Økonomi", {"Visma HRM", "Visma Økonomi"}},
        {"a slash without spaces", "Gerica/CosDoc", {"Gerica", "CosDoc"}},
        {"a plus", "Profil + Gerica", {"Profil", "Gerica"}},
        {"a line each", "Profil\nGerica\nCosDoc", {"Profil", "Gerica", "CosDoc"}},
        {"one with a version", "Profil, Gerica 7.4", {"Profil", "Gerica"}},
        {"a slash within one name", "Sak/arkiv Asker", {}},
        {"only one is known", "Gerica og noe annet", {}},
        {"only one is known, by a slash", "Gerica/papir", {}},
        {"the same twice", "Gerica og Gerica 7.4", {}},
        {"one name alone", "Gerica 7.4", {}},
    };
    for (const auto& row : rows) {
        std::vector<std::string> names;
        for (const auto& p : index.several({row.cell, ""})) {
            names.push_back(p.name);
            EXPECT_FALSE(p.certain) << row.why;
            EXPECT_NE(std::string{row.cell}.find(p.part), std::string::npos) << row.why;
            EXPECT_FALSE(p.part.empty()) << row.why;
        }
        EXPECT_EQ(names, row.names) << row.why;
        if (row.names.empty()) continue;
        const auto proposed = index.propose({row.cell, ""});
        EXPECT_EQ(proposed.size(), row.names.size()) << row.why;
    }
    for (const auto& p : index.propose({"Gerica og noe annet", ""})) EXPECT_FALSE(p.certain);
    const auto acronym = index.propose({"SCCM", "Microsoft"});
    ASSERT_FALSE(acronym.empty());
    EXPECT_EQ(acronym[0].name, "System Center Configuration Manager");
    const auto inside = index.propose({"KomTek Brann", "Norkart"});
    ASSERT_FALSE(inside.empty()) << "one name inside another";
    EXPECT_FALSE(inside[0].certain);
}

TEST(Proposals, SayWhyInWords) {
    NameIndex index;
    for (const auto& [name, supplier] :
        std::initializer_list<KnownName>{{"GAT", "Gatsoft"}, {"Familia", "Visma"},
            {"Visma HRM", "Visma"}, {"Visma Økonomi", "Visma"}, {"KomTek", "Norkart"},
            {"Kvalitetslosen", "Extend"}, {"Bibliofil", "Bibliotek-Systemer"}})
        index.add({name, supplier});
    struct Row {
        const char *why, *name, *supplier, *reason;
    };
    const Row rows[] = {
        {"version", "Familia 5.15", "Visma", "versjonen er tatt bort"},
        {"one within the other", "KomTek Brann", "Norkart", "står i det andre"},
        {"supplier before it", "Gatsoft GAT", "Gatsoft", "leverandørens navn"},
        {"a slip", "Kvalitetslossen", "Extend", "Skrives nesten som"},
        {"supplier", "Familia 5.15", "Visma AS", "Leverandøren er den samme"},
        {"supplier written as one word", "Bibliofil 5", "Biblioteksystemer",
            "Leverandøren er den samme"},
        {"two in one cell", "Visma HRM og Visma Økonomi", "Visma", "flere produkter"},
    };
    for (const auto& row : rows) {
        const auto proposals = index.propose({row.name, row.supplier});
        ASSERT_FALSE(proposals.empty()) << row.why;
        EXPECT_NE(proposals[0].reason.nb.find(row.reason), std::string::npos)
            << row.why << ": " << proposals[0].reason.nb;
        EXPECT_FALSE(proposals[0].certain) << row.why;
    }
    EXPECT_EQ(index.propose({"Visma HRM og Visma Økonomi", "Visma"}).size(), 2u);
}

TEST(Clusters, ComeOutTheSameWhenNamesArriveInParts) {
    const KnownName names[] = {{"Gerica", "Tieto"}, {"Gerica 7.4", "Tieto Norway AS"},
        {"Visma Kvalitetslosen", "Visma"}, {"Kvalitetslosen", "Visma"}, {"Tieto Gerica", ""},
        {"Kvalitetslossen", "Visma"}, {"KomTek", "Norkart"}, {"KomTek Brann", "Norkart AS"},
        {"Visma HRM", "Visma"}, {"Visma Økonomi", "Visma"}, {"Speed Admin", ""},
        {"SpeedAdmin", "SpeedAdmin ApS"}, {"Visma Oekonomi", "Visma"}};
    const std::size_t products[] = {0, 0, 1, 1, 0, 1, 2, 3, 4, 5, 6, 6, 5};
    NameClusters whole, parts;
    std::vector<NameBook::Index> in_whole, in_parts;
    for (const auto& n : names) in_whole.push_back(whole.add(n.name, n.supplier));
    whole.place();
    for (const auto& n : names) {
        in_parts.push_back(parts.add(n.name, n.supplier));
        parts.place();
    }
    for (std::size_t i = 0; i < std::size(names); ++i)
        for (std::size_t j = 0; j < i; ++j) {
            const bool same = products[i] == products[j];
            EXPECT_EQ(whole.of(in_whole[i]) == whole.of(in_whole[j]), same)
                << names[i].name << " | " << names[j].name;
            EXPECT_EQ(parts.of(in_parts[i]) == parts.of(in_parts[j]), same)
                << "in parts: " << names[i].name << " | " << names[j].name;
        }
}

} // namespace
} // namespace samdrift
