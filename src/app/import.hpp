// Importing a folder of sheets or a workbook: dry run first, then applied as one batch (design.md
// §2).
#pragma once
#include "app/app.hpp"
#include "app/conflicts.hpp"
#include "app/import_choices.hpp"
#include "schema/texts.hpp"
#include <filesystem>

namespace samdrift {

struct ImportRequest {
    std::filesystem::path path;
    std::string cooperation;                      // key; "" when the sheets say
    std::optional<std::filesystem::path> answers; // CSV: slag;navn;skrivemåte
    bool apply = false;
    std::string name = {}; // what people know it by; "": the path's last part
    ImportOrder said = {}; // what a person has said of the sheets
    std::optional<std::filesystem::path> conflicts = {}; // CSV: rad;kolonne;valg
    std::optional<Side> all_conflicts = {};              // the same for those not chosen alone
};

struct ProblemView {
    std::string file, sheet;
    int row = 0;
    std::string column, value, code, text, text_en;
};
ProblemView view_of(const Problem&);
std::vector<ProblemView> views_of(const Problems&);

struct ProposalView {
    std::string name;
    Fraction score;
    std::string reason, reason_en;
    std::string part; // of the name asked about: the part that is this one; "": all of it
};
struct QuestionView {
    std::string kind, name, supplier;
    std::vector<std::string> places;
    std::vector<ProposalView> proposals;
};
struct Question;
QuestionView view_of(const Question&);

struct KindCount {
    std::string kind;
    int fresh = 0, changed = 0, same = 0, refused = 0;
};
struct ChangedRow {
    std::string file, sheet;
    int row = 0;
    std::vector<std::string> fields;
};

struct ColumnView {
    std::string heading, field; // field: "" when it is not known, and kept as an extra value
    std::string proposed;       // a field that it may be, when nobody can be sure
    Fraction confidence;        // of the field, or of the proposal
    std::string reason, reason_en;
    std::vector<std::string> examples; // the first values that stand there
};
struct SheetView {
    std::string file, sheet, kind, entity; // kind: "systemer", entity: "usage"; "": not known
    std::int64_t rows = 0;
    Fraction confidence;
    std::optional<std::int64_t> remembered; // the mapping that was remembered for its headings,
    std::optional<Date> remembered_from;    // and the day a person said it
    std::vector<ColumnView> columns;
};

struct ImportAnswer {
    int fresh = 0, changed = 0, same = 0, refused = 0;
    std::vector<KindCount> kinds;
    std::vector<SheetView> sheets;
    std::vector<ProblemView> problems;
    std::vector<std::string> unknown_columns, not_read;
    std::vector<ProblemView> left_out; // rows, cells and sheets that are not read, and why
    std::vector<ProblemView> noted;    // what is read otherwise than it stands
    std::vector<QuestionView> questions;
    std::vector<ImportConflict> conflicts;
    std::vector<QuestionView> accepted; // names taken for a known one without asking
    std::vector<ChangedRow> changed_rows;
    std::vector<std::string> new_products, new_suppliers;
    std::string cooperation;
    std::optional<std::int64_t> batch; // the journal's entry; none: nothing was stored
};
template <> const Entity& entity<ProblemView>();
template <> const Entity& entity<QuestionView>();
template <> const Entity& entity<ImportAnswer>();

// Throws Failure when the world breaks; then nothing is stored. Everything wrong with the sheets is
// in the answer, and then nothing is stored either.
ImportAnswer import_sheets(App&, const User&, const ImportRequest&);

struct UndoAnswer {
    std::int64_t undone = 0;           // rows
    std::optional<std::int64_t> batch; // the undo's own entry
    std::vector<ProblemView> problems;
};
template <> const Entity& entity<UndoAnswer>();

// Takes a batch back whole. key: the cooperation it must be about, or "". Codes: unknown_batch,
// already_undone, edited_since (a row a problem), still_used.
UndoAnswer undo_batch(App&, const User&, std::int64_t batch, const std::string& key = {});

} // namespace samdrift
