// What a spreadsheet would take for a formula goes out harmless and comes back as it was.
#include "exchange/csv_reader.hpp"
#include "exchange/csv_writer.hpp"
#include "exchange/xlsx_reader.hpp"
#include "exchange/xlsx_writer.hpp"
#include "foreign_files.hpp"
#include <gtest/gtest.h>
#include <regex>

namespace samdrift {
namespace {

const std::vector<std::string> hostile = {"=1+1", "=HYPERLINK(\"http://x\";\"y\")",
    "=cmd|'/C calc'!A0", "+47 22 22 22 22", "-12", "@SUM(1)", "\t=1", "'=1", "''", "'sitat'", "＝1",
    "a;=1", "a\n=1", "=1\n=2", "\"=1\""};

// An exported sheet: it has the column of marks that says which row of the register each is.
Workbook exported() {
    WorkSheet sheet{.name = "risikoer", .columns = {{"rad"}, {"risiko"}}};
    for (std::size_t i = 0; i < hostile.size(); ++i)
        sheet.rows.push_back({{"risikoer:" + std::to_string(i + 1)}, {hostile[i]}});
    return {.title = "Risikoer", .sheets = {sheet}};
}

// A tab that stands first is white space around the text, which is trimmed wherever it comes from.
std::string as_read(const std::string& text) { return text == "\t=1" ? "=1" : text; }

TEST(Formulas, InCsvStandBehindAnApostropheAndComeBack) {
    const auto csv = csv_of(exported().sheets[0]);
    const std::regex begins_formula{"risikoer:[0-9]+;\"?([=+@\t-]|＝)"};
    EXPECT_FALSE(std::regex_search(csv, begins_formula)) << csv;
    EXPECT_NE(csv.find(";'=1+1\r\n"), csv.npos);
    TemporaryFolder folder;
    Sheet sheet;
    EXPECT_EQ(shown(read_csv(folder.write("risikoer.csv", csv), sheet)), "");
    ASSERT_EQ(sheet.rows.size(), hostile.size() + 1);
    for (std::size_t i = 0; i < hostile.size(); ++i) {
        const auto& cell = sheet.rows[i + 1].cells.at(1);
        EXPECT_EQ(cell.text == "\t=1" ? "=1" : cell.text, as_read(hostile[i]));
    }
}

TEST(Formulas, InXlsxAreTextAndComeBack) {
    TemporaryFolder folder;
    const auto file = folder.path() / "risikoer.xlsx";
    write_xlsx(exported(), file);
    EXPECT_EQ(part_of(file, "xl/worksheets/sheet1.xml").find("<f>"), std::string::npos);
    std::vector<Sheet> sheets;
    EXPECT_EQ(shown(read_xlsx(file, sheets)), "");
    ASSERT_EQ(sheets.at(0).rows.size(), hostile.size() + 1);
    for (std::size_t i = 0; i < hostile.size(); ++i) {
        const auto& cell = sheets[0].rows[i + 1].cells.at(1);
        EXPECT_EQ(cell.kind, CellKind::text) << hostile[i];
        EXPECT_EQ(cell.text, as_read(hostile[i]));
    }
}

} // namespace
} // namespace samdrift
