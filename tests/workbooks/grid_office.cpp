#include "workbooks/grid.hpp"
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <stdexcept>

namespace samdrift::workbooks {

namespace {

namespace fs = std::filesystem;

std::string as_xml(const std::string& text) {
    std::string out;
    for (const char c : text) {
        if (c == '&')
            out += "&amp;";
        else if (c == '<')
            out += "&lt;";
        else if (c == '"')
            out += "&quot;";
        else if (c == '\n')
            out += "</text:p><text:p>";
        else
            out += c;
    }
    return out;
}

std::string digits(double n) {
    char buffer[40];
    std::snprintf(buffer, sizeof buffer, "%.15g", n);
    return buffer;
}

std::string value_xml(const Value& value) {
    const auto half = value.text.find(' ');
    switch (value.kind) {
    case Kind::blank: return "/>";
    case Kind::rich:
        return " office:value-type=\"string\"><text:p><text:span text:style-name=\"bold\">" +
               as_xml(value.text.substr(0, half)) + "</text:span>" +
               (half == std::string::npos ? "" : as_xml(value.text.substr(half))) +
               "</text:p></table:table-cell>";
    case Kind::text:
        return " office:value-type=\"string\"><text:p>" + as_xml(value.text) +
               "</text:p></table:table-cell>";
    case Kind::day:
        return " table:style-name=\"day\" office:value-type=\"date\" office:date-value=\"" +
               value.text + "\"/>";
    case Kind::share:
        return " table:style-name=\"share\" office:value-type=\"percentage\" office:value=\"" +
               digits(value.number) + "\"/>";
    case Kind::formula:
        return " table:formula=\"" + as_xml(value.text) +
               "\" office:value-type=\"float\" office:value=\"" + digits(value.number) + "\"/>";
    default: return " office:value-type=\"float\" office:value=\"" + digits(value.number) + "\"/>";
    }
}

// What the cell is of the merged ones: the first, one that is covered, or none.
std::string cell_xml(const Grid& grid, std::size_t row, std::size_t column, const Value& value) {
    for (const auto& m : grid.merged) {
        if (row < m.row || row >= m.row + m.rows || column < m.column ||
            column >= m.column + m.columns)
            continue;
        if (row != m.row || column != m.column) return "<table:covered-table-cell/>";
        return "<table:table-cell table:number-columns-spanned=\"" + std::to_string(m.columns) +
               "\" table:number-rows-spanned=\"" + std::to_string(m.rows) + "\"" + value_xml(value);
    }
    return "<table:table-cell" + value_xml(value);
}

std::string grid_xml(const Grid& grid) {
    std::size_t widest = 1;
    for (const auto& row : grid.rows) widest = std::max(widest, row.size());
    std::string xml = "<table:table table:name=\"" + as_xml(grid.name) + "\" table:style-name=\"" +
                      (grid.hidden ? "hidden" : "seen") + "\">";
    for (std::size_t c = 0; c < widest; ++c)
        xml += grid.hidden_columns.contains(c)
                   ? "<table:table-column table:visibility=\"collapse\"/>"
                   : "<table:table-column/>";
    for (std::size_t r = 0; r < grid.rows.size(); ++r) {
        xml += grid.hidden_rows.contains(r) ? "<table:table-row table:visibility=\"filter\">"
                                            : "<table:table-row>";
        for (std::size_t c = 0; c < widest; ++c)
            xml += cell_xml(grid, r, c, c < grid.rows[r].size() ? grid.rows[r][c] : Value{});
        xml += "</table:table-row>";
    }
    return xml + "</table:table>";
}

// One start of LibreOffice for all the files.
void convert(const std::string& files, const std::string& format, const fs::path& folder) {
    const auto at = [&](const char* name) { return (folder / name).string(); };
    const auto command = "timeout 180 soffice --headless --norestore --nologo "
                         "'-env:UserInstallation=file://" +
                         at("profile") + "' --convert-to " + format + " --outdir '" +
                         folder.string() + "' " + files + " >'" + at("office.log") + "' 2>&1";
    if (std::system(command.c_str()) != 0) throw std::runtime_error("soffice: " + at("office.log"));
}

} // namespace

std::string flat_ods(const Book& book) {
    std::string xml =
        R"(<?xml version="1.0" encoding="UTF-8"?><office:document office:version="1.3"
 office:mimetype="application/vnd.oasis.opendocument.spreadsheet"
 xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
 xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
 xmlns:number="urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0"
 xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"
 xmlns:of="urn:oasis:names:tc:opendocument:xmlns:of:1.2"><office:automatic-styles>
<number:date-style style:name="dmy"><number:day number:style="long"/><number:text>.</number:text><number:month number:style="long"/><number:text>.</number:text><number:year number:style="long"/></number:date-style>
<number:percentage-style style:name="pct"><number:number number:decimal-places="1" number:min-integer-digits="1"/><number:text>%</number:text></number:percentage-style>
<style:style style:name="day" style:family="table-cell" style:data-style-name="dmy"/>
<style:style style:name="share" style:family="table-cell" style:data-style-name="pct"/>
<style:style style:name="bold" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>
<style:style style:name="seen" style:family="table"><style:table-properties table:display="true"/></style:style>
<style:style style:name="hidden" style:family="table"><style:table-properties table:display="false"/></style:style>
</office:automatic-styles><office:body><office:spreadsheet>)";
    if (book.from_1904)
        xml +=
            R"(<table:calculation-settings><table:null-date table:date-value="1904-01-01"/></table:calculation-settings>)";
    for (const auto& grid : book.sheets) xml += grid_xml(grid);
    return xml + "</office:spreadsheet></office:body></office:document>";
}

fs::path write_book(const Book& book, const fs::path& folder) {
    const auto named = [&](const char* ending) { return folder / (book.name + ending); };
    const auto put = [](const fs::path& file, const std::string& bytes) {
        std::ofstream out(file, std::ios::binary);
        out << bytes;
        if (!out) throw std::runtime_error(file.string());
    };
    switch (book.made) {
    case Made::by_xlsxwriter: write_with_xlsxwriter(book, named(".xlsx")); return named(".xlsx");
    case Made::as_csv: put(named(".csv"), csv_bytes(book)); return named(".csv");
    case Made::by_office_as_xlsx: put(named(".fods"), flat_ods(book)); return named(".xlsx");
    default: put(named(".fods"), flat_ods(book)); return named(".ods");
    }
}

void office_saves(const std::vector<Book>& books, const fs::path& folder) {
    std::string as_xlsx, as_ods;
    for (const auto& book : books) {
        const auto file = "'" + (folder / (book.name + ".fods")).string() + "' ";
        if (book.made == Made::by_office_as_xlsx) as_xlsx += file;
        if (book.made == Made::by_office_as_ods) as_ods += file;
    }
    if (!as_xlsx.empty()) convert(as_xlsx, "xlsx", folder);
    if (!as_ods.empty()) convert(as_ods, "ods", folder);
}

} // namespace samdrift::workbooks
