// A table as it is shown, as a file that can be changed in a spreadsheet and imported again.
#pragma once
#include "app/report.hpp"

namespace samdrift {

struct TableOrder {
    std::string key, table;
    std::vector<std::string> columns;             // fields, in order; none: every heading
    std::optional<std::vector<std::int64_t>> ids; // in order; none: every row
    bool extra = false;                           // the extra values as columns of their own, last
};

enum class TableFormat { xlsx, csv };

// Codes: unknown_cooperation, forbidden, unknown_entity, no_such_column, doubled_column,
// unknown_row, too_long_for_cell.
Result<Report> export_table(App&, const User&, const TableOrder&, TableFormat);

} // namespace samdrift
