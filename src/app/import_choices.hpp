// What a person has said of the sheets of an import in the browser: answers to questions and
// conflicts, cells put right, rows left out, and what a sheet or a column is. The files stay as
// they were handed in.
#pragma once
#include "base/problem.hpp"
#include "match/conflict.hpp"
#include "register/catalogue.hpp"
#include "schema/sheet.hpp"

namespace samdrift {

// What a written name is, where it was in doubt: a line of alias.csv. A name that is not in the
// catalogue makes a new row.
struct NameAnswer {
    std::string kind, spelling, name;
    std::string part; // of a spelling that is several names: each is a line with its part
};
template <> const Entity& entity<NameAnswer>();
struct CellCorrection {
    std::string file, sheet;
    std::int64_t row = 0;
    std::string column, value;
};
struct RowLeftOut {
    std::string file, sheet;
    std::int64_t row = 0;
};
struct ColumnChoice {
    std::string file, sheet, column, field; // field: its name; "": keep it as an extra value
};
struct SheetChoice {
    std::string file, sheet, kind; // kind: the sheet it is: "systemer"; "": leave it out
};
// Of a row that others have changed as well: whose value is to stand.
struct ConflictChoice {
    std::string entity; // its table
    std::int64_t id = 0;
    std::int64_t entry = 0; // the one that wrote what the person saw that they had written
    std::string field;      // "": all of the row
    Side keep = Side::mine;
};
struct ImportOrder {
    bool apply = false;
    std::vector<NameAnswer> answers;
    std::vector<ConflictChoice> conflicts;
    std::vector<CellCorrection> corrections;
    std::vector<RowLeftOut> left_out;
    std::vector<ColumnChoice> columns;
    std::vector<SheetChoice> sheets;
};
template <> const Entity& entity<ImportOrder>();

// Says of the sheets as they are held in memory what kind they are. Codes: unknown_place (there is
// no such sheet), unknown_sheet_kind.
Problems choose_sheets(const ImportOrder&, std::vector<Sheet>& sheets);

// The rest, done to a sheet whose headings stand in its first row; true when its kind or its
// columns were among it. Codes: unknown_place (there is no such row or column), unknown_field.
bool put_right(const ImportOrder&, Sheet&, Problems&);

// The answers as an alias sheet of a file so called.
Sheet as_alias_sheet(const std::vector<NameAnswer>&, std::string file);

// What may be read: every kind of sheet, and its columns.
struct KnownColumn {
    std::string field, heading;
};
struct KnownSheet {
    std::string kind, entity;
    std::vector<KnownColumn> columns;
};
template <> const Entity& entity<KnownSheet>();
std::vector<KnownSheet> known_sheets();

} // namespace samdrift
