// Thirty workbooks that other programs made: each is read whole, and tells how it looked. What they
// mean is tried in tests/app.
#include "exchange/reader.hpp"
#include "foreign_files.hpp"
#include "workbooks/thirty_workbooks.hpp"
#include <algorithm>
#include <gtest/gtest.h>
#include <map>
#include <set>

namespace samdrift {
namespace {

// Every text that stands in a sheet that is seen.
std::set<std::string> texts_of(const std::vector<Sheet>& sheets) {
    std::set<std::string> all;
    for (const auto& sheet : sheets)
        for (const auto& row : sheet.rows)
            for (const auto& cell : row.cells)
                if (!sheet.hidden && cell.kind == CellKind::text) all.insert(cell.text);
    return all;
}

// What the workbooks that hide or merge something look like.
const std::map<std::string, std::vector<std::string>> looks = {
    {"03", {"rows, columns, merged 1:2+1x3 1:5+1x2 1:7+1x3 1:10+1x2"}},
    {"04", {"rows, columns, merged 2:2+1x3 2:5+1x2 2:7+1x3 2:10+1x2 1:0+1x12 2:0+2x1 2:1+2x1"}},
    {"07", {"hidden, rows, columns, merged", "rows, columns, merged"}},
    {"08", {"rows, columns 0 11, merged"}},
    {"09", {"rows 4 7 11 15 22 25 28 31 34 37 40, columns, merged"}},
    {"22", {"rows, columns 12, merged"}},
};

void expect_first_day(const std::vector<Sheet>& sheets, const std::string& name) {
    std::size_t days = 0;
    for (const auto& sheet : sheets)
        for (const auto& row : sheet.rows)
            for (const auto& cell : row.cells)
                days += cell.kind == CellKind::date && cell.text == "2008-01-01";
    EXPECT_GE(days, 1u) << name;
}

TEST(ThirtyWorkbooks, AreReadWhole) {
    TemporaryFolder folder;
    const auto usages =
        workbooks::forty_usages(std::filesystem::path{SAMDRIFT_SOURCE} / "examples/nye-asker");
    ASSERT_EQ(usages.size(), 40u);
    const auto thirty = workbooks::make_thirty(usages, folder.path());
    EXPECT_EQ(thirty.size(), 30u);
    std::map<std::string, int> endings;
    for (const auto& made : thirty) {
        const auto name = made.file.filename().string();
        std::vector<Sheet> sheets;
        std::vector<std::string> not_read;
        EXPECT_EQ(shown(read_path(made.file, sheets, not_read)), "") << name;
        const auto texts = texts_of(sheets);
        for (const auto& usage : usages)
            for (const auto& part : {usage.system, usage.supplier, usage.version})
                EXPECT_TRUE(texts.contains(part)) << name << ": " << part;
        const bool plain_text = made.file.extension() == ".csv" || name.starts_with("20");
        if (!plain_text) expect_first_day(sheets, name);
        if (const auto look = looks.find(name.substr(0, 2)); look != looks.end()) {
            std::vector<std::string> looked;
            for (const auto& sheet : sheets) looked.push_back(look_of(sheet));
            EXPECT_EQ(looked, look->second) << name;
        }
        ++endings[made.file.extension().string()];
    }
    EXPECT_EQ(endings, (std::map<std::string, int>{{".csv", 5}, {".ods", 3}, {".xlsx", 22}}));
}

} // namespace
} // namespace samdrift
