// Changing rows by hand: one cell or a thousand, as texts that are read as a sheet's cells are
// (design.md §2), stored as one batch that can be undone.
#pragma once
#include "app/done_by.hpp"
#include "app/import.hpp"
#include "app/table.hpp"

namespace samdrift {

struct EditRow {
    std::optional<std::int64_t> id, seen; // none: a new row; seen: the entry the person saw
    bool remove = false;
    std::vector<std::string> texts; // in the sheet's fields' order; "" empties
};
struct EditSheet {
    std::string entity;
    std::vector<std::string> fields;
    std::vector<EditRow> rows;
};
struct EditRequest {
    bool apply = false;
    std::vector<EditSheet> sheets;
    std::vector<NameAnswer> answers;
};
template <> const Entity& entity<EditRequest>();

struct EditProblem {
    std::int64_t sheet = 0, row = -1; // in the request, from 0; -1: the sheet as a whole
    std::string field, value, code, text, text_en;
};
struct ConflictField {
    std::string field;
    AnyValue seen, mine, theirs;
};
// Somebody else has changed the same fields since the person saw the row.
struct EditConflict {
    std::int64_t sheet = 0, row = 0, id = 0;
    std::int64_t entry = 0; // what to have seen, to change it all the same
    std::string at;
    DoneBy user;
    std::vector<ConflictField> fields; // none: the row is gone
};
struct EditAnswer {
    std::optional<std::int64_t> batch; // none: nothing was stored
    std::int64_t created = 0, changed = 0, removed = 0, same = 0;
    std::vector<EditProblem> problems;
    std::vector<EditConflict> conflicts;
    std::vector<QuestionView> questions;
    std::vector<TableRecord> rows; // of the first sheet's kind, as they became, or would
    std::vector<TableName> names;  // made or changed with them
};
template <> const Entity& entity<EditAnswer>();

// Stores all or nothing: with a problem, a conflict or a question, nothing. Problems of the request
// as a whole: unknown_cooperation, unknown_entity, forbidden. Throws Failure when the world breaks.
Result<EditAnswer> edit_rows(App&, const User&, const std::string& key, const EditRequest&);

} // namespace samdrift
