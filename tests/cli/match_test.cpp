// samdrift match: pairs of names in a CSV, told as CSV.
#include "app/scratch.hpp"
#include "cli/program.hpp"
#include <gtest/gtest.h>
#include <sstream>

namespace samdrift {
namespace {

constexpr auto head = "left_name,left_supplier,right_name,right_supplier,left_price,right_price\n";

TEST(Match, TellsEachPairInItsOrder) {
    const Scratch s;
    s.write("pairs.csv", std::string{head} +
                             "Gerica,Tieto,Gerica,Tieto,100,100\n"
                             "Visma HRM,Visma,Visma Økonomi,Visma,100,900\n"
                             "\"Kvalitetslosen, modul\",Extend,Kvalitetslossen modul,Extend,,\n");
    for (const bool prices : {false, true}) {
        std::vector<std::string> arguments{"match", (s.path / "pairs.csv").string()};
        if (prices) arguments.push_back("--prices");
        const auto ran = run(s.path, arguments);
        EXPECT_EQ(ran.status, 0) << ran.err;
        std::istringstream lines{ran.out};
        std::string line;
        std::vector<std::string> all;
        while (std::getline(lines, line)) all.push_back(line);
        ASSERT_EQ(all.size(), 4u) << ran.out;
        EXPECT_EQ(all[0], "row,score,same");
        const char* same[] = {"", "1", "0", "1"};
        for (std::size_t i = 1; i < all.size(); ++i) {
            EXPECT_TRUE(all[i].starts_with(std::to_string(i) + (i == 1 ? ",1.000" : ",0.")))
                << all[i];
            EXPECT_EQ(all[i].substr(all[i].size() - 1), same[i]) << all[i];
        }
    }
}

TEST(Match, SaysWhatIsWrongWithAFile) {
    struct Row {
        const char *why, *text;
        bool prices;
        const char* says;
    };
    const Row rows[] = {
        {"a column is missing", "left_name,left_supplier,right_name\na,b,c\n", false,
            "right_supplier"},
        {"prices asked for and not there",
            "left_name,left_supplier,right_name,right_supplier\na,b,c,d\n", true, "left_price"},
        {"a price that is none",
            "left_name,left_supplier,right_name,right_supplier,left_price,right_price\n"
            "a,b,c,d,dyr,1\n",
            true, "dyr"},
        {"a name that is missing", "left_name,left_supplier,right_name,right_supplier\na,b,,d\n",
            false, "right_name"},
        {"empty", "", false, ""},
    };
    const Scratch s;
    for (const auto& row : rows) {
        s.write("pairs.csv", row.text);
        std::vector<std::string> arguments{"match", (s.path / "pairs.csv").string()};
        if (row.prices) arguments.push_back("--prices");
        const auto ran = run(s.path, arguments);
        EXPECT_EQ(ran.status, 1) << row.why << ran.out << ran.err;
        EXPECT_NE(ran.err.find(row.says), std::string::npos) << row.why << ": " << ran.err;
        EXPECT_EQ(ran.out, "") << row.why;
    }
    EXPECT_NE(run(s.path, {"match", (s.path / "none.csv").string()}).status, 0);
}

} // namespace
} // namespace samdrift
