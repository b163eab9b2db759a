// CSV, as the programs people have save it.
#include "workbooks/columns.hpp"

namespace samdrift::workbooks {

namespace {

Grid with_title(const Usages& usages) {
    Grid grid{"x"};
    grid.rows = {{text("Kartlegging av fagsystemer, september 2017")}, {}, headings(usual())};
    add_rows(grid, usual(), usages);
    return grid;
}

Grid with_oere(const Usages& usages) {
    auto columns = usual();
    columns[10].value = [](const Usage& u) {
        return text(grouped(u.yearly_cost, "\u00A0") + ",00");
    };
    return plain("x", columns, usages);
}

Grid with_remarks(const Usages& usages) {
    auto columns = usual();
    columns.push_back({"Merknad", [](const Usage& u) {
                           return text("Fra kartleggingen:\n\"" + u.system + "\", se egen liste");
                       }});
    return plain("x", columns, usages);
}

Grid without_status(const Usages& usages) {
    auto columns = usual();
    columns.erase(columns.begin() + 5);
    return plain("x", columns, usages);
}

} // namespace

std::vector<Described> by_encoding(const Usages& u) {
    return {{{.name = "25-utf8-med-merke",
                 .made = Made::as_csv,
                 .sheets = {with_title(u)},
                 .encoding = Encoding::utf8_with_mark},
                "UTF-8 with its mark, a title above"},
        {{.name = "26-windows-1252",
             .made = Made::as_csv,
             .sheets = {with_oere(u)},
             .encoding = Encoding::windows_1252,
             .tells_delimiter = true},
            "Windows-1252, and the delimiter told"},
        {{.name = "27-utf16-tabulator",
             .made = Made::as_csv,
             .sheets = {plain("x", usual(), u)},
             .encoding = Encoding::utf16_le_with_mark,
             .delimiter = '\t'},
            "UTF-16 with tabs, as Excel's Unicode text"},
        {{.name = "28-komma-og-anførselstegn",
             .made = Made::as_csv,
             .sheets = {with_remarks(u)},
             .delimiter = ',',
             .quote_all = true},
            "commas, everything quoted, line breaks in the remarks"},
        {{.name = "29-utf16-strek",
             .made = Made::as_csv,
             .sheets = {without_status(u)},
             .encoding = Encoding::utf16_be,
             .delimiter = '|'},
            "UTF-16 without a mark, divided by bars, no status", false}};
}

} // namespace samdrift::workbooks
