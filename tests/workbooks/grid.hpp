// A workbook as somebody may have made it, before it is a file: rows of cells, with all that people
// do to them.
#pragma once
#include <filesystem>
#include <set>
#include <string>
#include <vector>

namespace samdrift::workbooks {

enum class Kind { blank, text, number, day, share, formula, rich };

struct Value {
    Kind kind = Kind::blank;
    std::string text =
        {};            // day: "2014-03-01"; formula: as the program that saves the file writes it
    double number = 0; // formula: what it gave
};

inline Value text(std::string s) { return {s.empty() ? Kind::blank : Kind::text, std::move(s), 0}; }
inline Value number(double n) { return {Kind::number, {}, n}; }
inline Value day(std::string iso) { return {Kind::day, std::move(iso), 0}; }
inline Value share(double n) { return {Kind::share, {}, n}; }
inline Value formula(std::string f, double gave) { return {Kind::formula, std::move(f), gave}; }
inline Value rich(std::string s) { return {Kind::rich, std::move(s), 0}; } // its first half bold

using Row = std::vector<Value>;

struct Merge {
    std::size_t row = 0, column = 0, rows = 1, columns = 1;
};

struct Grid {
    std::string name;
    std::vector<Row> rows = {};
    std::vector<Merge> merged = {};
    std::set<std::size_t> hidden_rows = {}, hidden_columns = {};
    bool hidden = false;
    std::size_t filter_row = 0; // 1: a filter on the first row; 0: none
};

enum class Made { by_xlsxwriter, by_office_as_xlsx, by_office_as_ods, as_csv };
enum class Encoding { utf8, utf8_with_mark, windows_1252, utf16_le_with_mark, utf16_be };

struct Book {
    std::string name; // of the file, without its ending
    Made made = Made::by_xlsxwriter;
    std::vector<Grid> sheets = {};
    bool from_1904 = false;
    // of a CSV
    Encoding encoding = Encoding::utf8;
    char delimiter = ';';
    bool quote_all = false, tells_delimiter = false;
};

// Writes the file and says where it is. by_office_*: only the flat ODS that LibreOffice is to save
// as something else; office_saves() then makes all of them at once.
std::filesystem::path write_book(const Book&, const std::filesystem::path& folder);
void office_saves(const std::vector<Book>&, const std::filesystem::path& folder);

std::string flat_ods(const Book&);
std::string csv_bytes(const Book&);
void write_with_xlsxwriter(const Book&, const std::filesystem::path& file);

} // namespace samdrift::workbooks
