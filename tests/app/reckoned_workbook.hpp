// A workbook whose formulas LibreOffice reckons from nothing, and what they came to.
#pragma once
#include "app/scratch.hpp"
#include "exchange/xlsx_reader.hpp"
#include "exchange/xlsx_writer.hpp"
#include <algorithm>
#include <cmath>
#include <gtest/gtest.h>
#include <map>

namespace samdrift {

inline WorkSheet& sheet_of(Workbook& book, const std::string& name) {
    return *std::ranges::find(book.sheets, name, &WorkSheet::name);
}

// What the formulas came to is taken out, so that nothing but reckoning can bring it back.
inline void forget_what_formulas_came_to(Workbook& book) {
    for (auto& sheet : book.sheets)
        for (auto& row : sheet.rows)
            for (auto& cell : row)
                if (!cell.formula.empty()) cell.value = std::int64_t{-77};
}

// LibreOffice that reckons every formula of a file it opens.
inline void reckon(const Scratch& s, const std::vector<std::string>& files) {
    std::filesystem::create_directories(s.path / "profile/user");
    s.write("profile/user/registrymodifications.xcu",
        R"(<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry"><item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item></oor:items>
)");
    std::string all;
    for (const auto& f : files) all += " " + (s.path / (f + ".xlsx")).string();
    const auto command =
        "timeout 180 soffice --headless --norestore --nologo '-env:UserInstallation=file://" +
        (s.path / "profile").string() + "' --convert-to xlsx --outdir " +
        (s.path / "reckoned").string() + all + " >" + (s.path / "office.log").string() + " 2>&1";
    ASSERT_EQ(std::system(command.c_str()), 0) << s.read("office.log");
}

using ReadRows = std::vector<std::vector<Cell>>;
inline std::map<std::string, ReadRows> read_book(const std::filesystem::path& file) {
    std::vector<Sheet> sheets;
    EXPECT_TRUE(read_xlsx(file, sheets).empty()) << file;
    std::map<std::string, ReadRows> all;
    for (const auto& sheet : sheets)
        for (const auto& row : sheet.rows) {
            auto& rows = all[sheet.name];
            rows.resize(static_cast<std::size_t>(row.number));
            rows.back() = row.cells;
        }
    return all;
}

inline Cell at(const ReadRows& rows, std::size_t row, std::size_t column) {
    return row < rows.size() && column < rows[row].size() ? rows[row][column] : Cell{};
}

inline double number(const Cell& cell) { return cell.text.empty() ? 0 : std::stod(cell.text); }

inline bool every_cell(const WorkSheet&, std::size_t) { return true; }

// Every formula of the book came to what the book says; the answer: how many. which: of the sheet
// and column.
inline std::size_t expect_reckoned(const Workbook& expected,
    const std::map<std::string, ReadRows>& found, const std::string& name,
    bool (*which)(const WorkSheet&, std::size_t) = every_cell) {
    std::size_t formulas = 0;
    for (const auto& sheet : expected.sheets)
        for (std::size_t r = 0; r < sheet.rows.size(); ++r)
            for (std::size_t c = 0; c < sheet.rows[r].size(); ++c) {
                const auto& cell = sheet.rows[r][c];
                if (cell.formula.empty() || !which(sheet, c)) continue;
                ++formulas;
                const auto seen = at(found.at(sheet.name), sheet.intro.size() + 2 + r, c);
                const auto where = name + " " + sheet.name + " row " + std::to_string(r) +
                                   " column " + std::to_string(c) + " " + cell.formula + " gave " +
                                   seen.text;
                if (const auto* text = std::get_if<std::string>(&cell.value))
                    EXPECT_EQ(seen.text, *text) << where;
                else if (const auto* whole = std::get_if<std::int64_t>(&cell.value))
                    EXPECT_EQ(number(seen), static_cast<double>(*whole)) << where;
                else if (const auto* money = std::get_if<Money>(&cell.value))
                    EXPECT_EQ(std::llround(number(seen) * 100), money->oere) << where;
                else
                    EXPECT_NEAR(number(seen), std::get<double>(cell.value), 1e-9) << where;
            }
    return formulas;
}

} // namespace samdrift
