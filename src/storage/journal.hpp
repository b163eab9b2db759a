// The journal: who, when, which request, and every row before and after. What it holds is never
// changed, but for the mark that an entry has been taken back.
#pragma once
#include "register/provenance.hpp"
#include "schema/change.hpp"
#include "storage/people.hpp"

namespace samdrift {

struct NewEntry {
    std::string at; // moment()
    std::int64_t user = 0;
    std::string request, action, what; // what: the file, folder or row it was about
    std::optional<std::int64_t> cooperation, undoes;
};
std::int64_t write_entry(Session&, const NewEntry&);

void write_changes(Session&, std::int64_t entry, std::span<const Change>);
// In the order they were made; most: none is all of them.
std::vector<Change> changes_of(
    Session&, std::int64_t entry, std::optional<std::int64_t> most = {}, std::int64_t offset = 0);

struct Entry {
    std::int64_t id = 0;
    std::string at;
    Person user;
    std::string request, action, what;
    std::optional<std::int64_t> cooperation, undoes, undone_by;
    std::int64_t created = 0, changed = 0, removed = 0;
};
std::int64_t last_entry(Session&); // its number; 0: there is none
std::optional<Entry> find_entry(Session&, std::int64_t id);
struct EntryFilter {
    std::int64_t cooperation = 0;
    std::int64_t user = 0; // 0: any
    std::string action;    // "": any
};
std::vector<Entry> entries(
    Session&, const EntryFilter&, std::int64_t most, std::int64_t offset); // newest first
std::int64_t count_entries(Session&, const EntryFilter&);
std::vector<Person> users_of_entries(Session&, std::int64_t cooperation); // by name
std::vector<std::string> actions_of_entries(Session&, std::int64_t cooperation);
// The days on which something of the cooperation was recorded, the first first, each with the
// moment of its last entry.
struct RecordedDay {
    Date day{};
    std::string last;
};
std::vector<RecordedDay> recorded_days(Session&, std::int64_t cooperation);
void mark_undone(Session&, std::int64_t entry, std::int64_t by);

struct JournalSize {
    std::int64_t entries = 0, changes = 0;
};
JournalSize journal_size(Session&);

// The row as it was known at a moment(): none where it was not there.
std::optional<Record> record_known_at(
    Session&, const Entity&, std::int64_t row, const std::string& moment);

// The rows of a cooperation, and of what all share where it was changed for this one, that stood
// otherwise at `to` than at `from`: first as they were, last as they had become. By kind and id.
std::vector<Change> changes_between(
    Session&, std::int64_t cooperation, const std::string& from, const std::string& to);

// What has happened to one row, oldest first.
struct RowEvent {
    std::int64_t entry = 0;
    std::string at;
    Person user;
    std::string action, place;
    std::optional<std::int64_t> cooperation; // whose entry it is
    std::optional<Record> before, after;
};
std::vector<RowEvent> events_of(Session&, const Entity&, std::int64_t row);

} // namespace samdrift
