#include "match/names.hpp"
#include "match/proposals.hpp"
#include <gtest/gtest.h>

namespace samdrift {
namespace {

TEST(NameKey, IsTheSameForWhatIsTheSameWithoutAsking) {
    struct Row {
        const char *why, *a, *b;
        bool same;
    };
    const Row rows[] = {
        {"case", "BIBLIOFIL", "Bibliofil", true},
        {"space", "Speed Admin", "SpeedAdmin", true},
        {"punctuation and company form", "Bibliotek-Systemer As", "Biblioteksystemer", true},
        {"A/S with its stroke", "Norkart A/S", "Norkart", true},
        {"a country is not a company form", "Tieto Norway AS", "Tieto", false},
        {"another word is another product", "Visma HRM", "Visma Økonomi", false},
        {"a product of its own", "KomTek", "KomTek Brann", false},
        {"a letter tells them apart", "Leverandør A", "Leverandør B", false},
        {"a company form alone is a name", "AS", "ASA", false},
        {"an apostrophe joins", "It's learning", "Its Learning", true},
        {"no-break space", "Visma\u00a0HRM", "visma hrm", true},
    };
    bool seen[2] = {};
    for (const auto& row : rows) {
        EXPECT_EQ(name_key(row.a) == name_key(row.b), row.same) << row.why;
        seen[row.same] = true;
    }
    EXPECT_TRUE(seen[0] && seen[1]);
}

TEST(Proposals, AskAboutWhatIsInDoubtAndNotAboutTheRest) {
    NameIndex index;
    for (const auto& [name, supplier] : std::initializer_list<KnownName>{{"GAT", "Gatsoft"},
             {"Familia", "Visma"}, {"Visma HRM", "Visma"}, {"Barnehage Pluss", "Leverandør D"},
             {"Sak/arkiv Asker", "Leverandør A"}, {"Leverandør A", ""}})
        index.add({name, supplier});
    struct Row {
        const char *why, *name, *supplier, *first; // first: the best proposal; nullptr: none
    };
    const Row rows[] = {
        {"the supplier's name before it", "Gatsoft GAT", "Gatsoft", "GAT"},
        {"a word after it", "GAT turnus", "Gatsoft AS", "GAT"},
        {"the same word with the supplier's", "Visma Familia", "Visma", "Familia"},
        {"a slip of the pen", "Famiila", "Visma", "Familia"},
        {"a slip in a short word", "Visma HRMM", "Visma", "Visma HRM"},
        {"only the supplier is shared", "Visma Økonomi", "Visma", nullptr},
        {"another supplier's system of a like name", "Sak/arkiv Røyken", "Leverandør B", nullptr},
        {"told apart by a letter", "Leverandør B", "", nullptr},
        {"unlike everything", "WinMed Helse", "CGM", nullptr},
    };
    for (const auto& row : rows) {
        const auto proposals = index.propose({row.name, row.supplier});
        EXPECT_EQ(
            proposals.empty() ? "none" : proposals.front().name, row.first ? row.first : "none")
            << row.why;
        for (const auto& p : proposals)
            EXPECT_FALSE(p.reason.nb.empty() || p.reason.en.empty()) << row.why;
    }
}

} // namespace
} // namespace samdrift
