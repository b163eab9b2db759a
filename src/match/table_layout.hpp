// A sheet as people make it, turned into one row of headings and the rows under it: titles, blank
// rows, merged cells, rows that head a section, sums at the foot and notes in the margin. What is
// not read is told, each with its place; rows keep their number in the file.
#pragma once
#include "match/known_words.hpp"
#include "match/told.hpp"
#include "schema/sheet.hpp"

namespace samdrift {

// Where a column that is not in the sheet has its values from.
enum class MadeFrom { section, sheet_name, title, file_name, only_member };

struct MadeColumn {
    std::size_t at = 0;
    MadeFrom from = MadeFrom::section;
    bool municipality = false; // else service area
};

struct Layout {
    Sheet table;                       // rows[0]: the headings
    std::vector<MadeColumn> made = {}; // columns added at the end
    std::vector<Told> left_out, noted;
    bool remembered = false; // what is said of its columns was said before, of the same headings
};

// A sheet of the template's own form: its first row is the headings. What stands under it is left
// as it is, but for sums at the foot.
Layout as_it_stands(Sheet);

// nullopt: nothing in it looks like headings; then the sheet is as it was.
std::optional<Layout> laid_out(Sheet&, const KnownWords&);

} // namespace samdrift
