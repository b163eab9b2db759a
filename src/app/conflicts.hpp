// Rows that somebody else has changed since one saw them, in words; and what a person chooses.
#pragma once
#include "app/done_by.hpp"
#include "app/import_choices.hpp"
#include "match/intake.hpp"
#include "schema/texts.hpp"
#include "storage/session.hpp"

namespace samdrift {

// What the journal knows of a row: how it was when the entry had written it, and who wrote what
// stands there now.
struct Since {
    std::optional<Record> saw;
    std::string at;
    DoneBy user;
};
Since since(
    Session&, const Entity&, std::int64_t id, std::optional<std::int64_t> seen, std::int64_t now);

struct ImportConflictField {
    std::string field, column;
    Sentence seen, mine, theirs;
};
struct ImportConflict {
    std::string file, sheet;
    int row = 0;
    std::string entity;
    std::int64_t id = 0;
    std::int64_t entry = 0;  // what to have seen, to choose
    std::string mark, title; // mark: "systemer:24@131", as in a file of choices
    std::string at;          // of what stands there now
    DoneBy user;
    std::vector<ImportConflictField> fields;
};
template <> const Entity& entity<ImportConflict>();

std::vector<ImportConflict> views_of(Session&, const std::vector<RowConflict>&);

// What an import asks of rows that are not as they were: the journal, and what has been chosen.
// hide: empties what the person may not see.
using Hide = std::function<void(const Entity&, Record&)>;
Others others_of(
    Session&, const Hide&, const std::vector<ConflictChoice>&, std::optional<Side> all);

// A file of choices, "rad;kolonne;valg": a row's mark, a heading (none: all its fields), and "min"
// or "deres". Codes: missing_column, not_a_row_of_this, unknown_field, unknown_choice.
Problems read_choices(const std::vector<Sheet>&, std::vector<ConflictChoice>&);

} // namespace samdrift
