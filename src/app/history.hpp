// What has been done with the register: the journal's entries, and the rows of one of them before
// and after.
#pragma once
#include "app/app.hpp"
#include "app/change_view.hpp"
#include "app/done_by.hpp"
#include "base/result.hpp"

namespace samdrift {

struct JournalQuery {
    std::optional<std::int64_t> user; // all that one person has done
    std::string action;               // "": all
    std::int64_t offset = 0;
};
template <> const Entity& entity<JournalQuery>();

struct EntryView {
    std::int64_t id = 0;
    std::string at;
    DoneBy user;
    std::string action, what;
    std::int64_t created = 0, changed = 0, removed = 0;
    std::optional<std::int64_t> undone_by, undoes;
};
struct JournalPage {
    std::vector<EntryView> entries;     // newest first, at most 50
    std::int64_t total = 0, offset = 0; // of those asked for
    std::vector<DoneBy> users;          // that there are, whatever was asked for
    std::vector<std::string> actions;
};
template <> const Entity& entity<JournalPage>();

// Whose journal may be read. Codes: those of read().
Result<Id<Cooperation>> cooperation_of_journal(App&, const User&, const std::string& key);

// Codes: those of read().
Result<JournalPage> journal_page(App&, const User&, const std::string& key, const JournalQuery&);

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
