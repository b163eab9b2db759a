// Sheets as small documents: a line is a row, cells between semicolons; an empty line is a blank
// row, which a reader leaves out.
#pragma once
#include "match/known_words.hpp"
#include "schema/sheet.hpp"
#include <sstream>

namespace samdrift {

// Figures are numbers, as in a workbook.
inline Sheet sheet_of(const std::string& name, const std::string& text) {
    Sheet s{name + ".xlsx", name, {}};
    std::istringstream lines{text};
    std::string line;
    for (int number = 1; std::getline(lines, line); ++number) {
        if (line.empty()) continue;
        SheetRow row{number, {}};
        std::istringstream cells{line + ";"};
        std::string cell;
        while (std::getline(cells, cell, ';')) {
            const bool figure = !cell.empty() && cell.find_first_not_of("0123456789.") == cell.npos;
            row.cells.push_back({cell.empty() ? CellKind::blank
                                 : figure     ? CellKind::number
                                              : CellKind::text,
                cell});
        }
        s.rows.push_back(row);
    }
    return s;
}

// The table again as such a document, its headings first.
inline std::string text_of(const Sheet& s) {
    std::string all;
    for (const auto& row : s.rows) {
        std::string line;
        for (const auto& cell : row.cells) line += cell.text + ";";
        while (line.ends_with(";")) line.pop_back();
        all += std::to_string(row.number) + " " + line + "\n";
    }
    return all;
}

inline KnownWords three_municipalities() {
    KnownWords known;
    known.add_municipality("0220", "Asker");
    known.add_municipality("0627", "Røyken");
    known.add_municipality("0628", "Hurum");
    known.add_area("adm.sak", "Saksbehandling og arkiv");
    known.add_area("helse.plo", "Pleie og omsorg");
    known.add_area("tek.vann", "Vann og avløp");
    known.add_supplier("Tieto");
    known.add_supplier("Visma");
    known.add_product("Gerica");
    known.add_product("Visma HRM");
    return known;
}

} // namespace samdrift
