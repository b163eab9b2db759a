// What has been done with the register: the journal's entries, and the rows of one of them before
// and after.
#pragma once
#include "app/app.hpp"
#include "base/result.hpp"
#include "schema/texts.hpp"

namespace samdrift {

struct JournalQuery {
    std::string user, action; // "": all
    std::int64_t offset = 0;
};
template <> const Entity& entity<JournalQuery>();

struct EntryView {
    std::int64_t id = 0;
    std::string at, user, action, what;
    std::int64_t created = 0, changed = 0, removed = 0;
    std::optional<std::int64_t> undone_by, undoes;
};
struct JournalPage {
    std::vector<EntryView> entries;          // newest first, at most 50
    std::int64_t total = 0, offset = 0;      // of those asked for
    std::vector<std::string> users, actions; // that there are, whatever was asked for
};
template <> const Entity& entity<JournalPage>();

// Codes: unknown_cooperation, forbidden.
Result<JournalPage> journal_page(App&, const User&, const std::string& key, const JournalQuery&);

enum class ChangeKind { created, changed, removed };
template <>
inline constexpr std::array<Choice, 3> choices_of<ChangeKind>{
    {{"created", "ny"}, {"changed", "endret"}, {"removed", "fjernet"}}};
template <> inline constexpr std::string_view type_name_of<ChangeKind> = "ChangeKind";

struct FieldChange {
    std::string name;       // the field's, or the heading of a column that is not known
    Sentence before, after; // empty: nothing stood there
};
struct ChangeView {
    std::string entity;
    std::int64_t row = 0;
    std::string title;
    ChangeKind kind = ChangeKind::created;
    Sentence place; // "systemer.csv, rad 24"; empty when it was not read from a sheet
    std::vector<FieldChange> fields;
};
struct EntryPage {
    EntryView entry;
    std::int64_t offset = 0;
    std::vector<ChangeView> rows; // in the order they were made, at most 100
};
template <> const Entity& entity<EntryPage>();

// Codes: unknown_cooperation, unknown_entry, forbidden.
Result<EntryPage> entry_page(
    App&, const User&, const std::string& key, std::int64_t entry, std::int64_t offset);

} // namespace samdrift
