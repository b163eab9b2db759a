// Which kind a sheet is, and which of its columns is which field.
#pragma once
#include "base/date.hpp"
#include "match/column_guess.hpp"
#include "schema/entity.hpp"
#include "schema/sheet.hpp"

namespace samdrift {

struct RecognisedColumn {
    std::size_t at = 0;           // in the rows' cells
    const Field* field = nullptr; // nullptr: not known, kept as an extra value
    std::string heading;
    double confidence = 1; // 0 to 1, and why in words; of a proposal where field is none
    Sentence reason = {};
    const Field* proposed = nullptr; // not sure enough to be taken
};

struct Recognised {
    const Sheet* sheet = nullptr;
    const Entity* entity = nullptr;
    std::vector<RecognisedColumn> columns;
    std::optional<std::size_t> row_column = {}; // where it stands which row each is: row_mark.hpp
    bool readable = true;                       // false: its headings must be put right first
    double confidence = 1;                      // of what kind it is
};

// Whether the sheet is written in the template's own words: a name of ours, and headings of which
// at least half are ours to the letter. Such a sheet is read to the letter, nothing is guessed.
bool in_our_words(const Sheet&);

// nullopt: a sheet of no known kind. Problems: no_heading, doubled_column, missing_column.
std::optional<Recognised> recognise(const Sheet&, Problems&);

// The same for a sheet in words of its own, laid out. Cells of columns that are taken are written
// as the template would have them; what that changed is noted. kind: what its name says.
std::optional<Recognised> recognise(Layout&, const KnownWords&, Problems&);

// The sheet as people are shown it: what it was taken for, and each of its columns.
struct ColumnRead {
    std::string heading;
    const Field* field = nullptr;      // none: not known
    std::vector<std::string> examples; // the first values that stand there
    double confidence = 1;
    Sentence reason = {};
    const Field* proposed = nullptr;
};
struct SheetRead {
    std::string file, sheet;
    const Entity* entity = nullptr; // none: of no known kind
    std::size_t rows = 0;           // under the headings
    double confidence = 1;
    std::optional<std::int64_t> remembered = {}; // the row of what a person said before,
    std::optional<Date> remembered_from = {};    // and when
    std::vector<ColumnRead> columns = {};
};
SheetRead sheet_read(const Sheet&, const std::optional<Recognised>&);

} // namespace samdrift
