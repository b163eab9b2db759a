#include "base/words.hpp"
#include <algorithm>
#include <gtest/gtest.h>
#include <vector>

namespace samdrift {
namespace {

TEST(Folded, MakesWhatIsTheSameTheSame) {
    struct Row {
        const char *why, *written, *same;
    };
    const Row rows[] = {
        {"case", "VISMA Økonomi", "visma økonomi"},
        {"outer space", "  Gerica \t", "gerica"},
        {"no-break space inside", "Visma\u00a0HRM", "visma hrm"},
        {"several spaces are one", "Visma   HRM", "visma hrm"},
        {"a composed letter and a letter with a ring above", "A\u030a rskostnad", "å rskostnad"},
        {"narrow no-break space around", "\u202fGAT\u202f", "gat"},
        {"nothing", "", ""},
    };
    for (const auto& row : rows) EXPECT_EQ(folded(row.written), row.same) << row.why;
}

TEST(Capitalised, MakesTheFirstLetterLarge) {
    EXPECT_EQ(capitalised("én kommune"), "Én kommune");
    EXPECT_EQ(capitalised("øre for øre"), "Øre for øre");
    EXPECT_EQ(capitalised("two"), "Two");
    EXPECT_EQ(capitalised("12 avtaler"), "12 avtaler");
    EXPECT_EQ(capitalised(""), "");
}

TEST(Collation, SortsAsNorwegiansDo) {
    std::vector<std::string> names{
        "Åsnes", "Zoo", "Ærlig", "Østre Toten", "Aremark", "Aasen", "asker", "Bø"};
    const Collation nb;
    std::ranges::sort(names, {}, [&](const auto& n) { return nb.key(n); });
    EXPECT_EQ(names, (std::vector<std::string>{"Aremark", "asker", "Bø", "Zoo", "Ærlig",
                         "Østre Toten", "Aasen", "Åsnes"}));
}

} // namespace
} // namespace samdrift
