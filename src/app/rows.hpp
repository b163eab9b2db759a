// The rows behind a number, field by field, with what has happened to each.
#pragma once
#include "app/change_view.hpp"
#include "app/done_by.hpp"
#include "app/read.hpp"
#include "schema/texts.hpp"

namespace samdrift {

struct RowField {
    std::string name;
    AnyValue value;
    Sentence text; // the value as people read it
};
struct RowHistory {
    std::int64_t entry = 0;
    std::string at;
    DoneBy user;
    std::string action;
    Sentence place; // "systemer.csv, rad 24"; empty when it was not read from a sheet
    std::vector<std::string> fields; // changed; empty when the row was new
};
struct RowView {
    std::int64_t id = 0;
    std::string title;
    Origin source = Origin::document;
    std::optional<Origin> figures_source;
    std::vector<RowField> fields, extra; // extra: columns of the sheet that are not known
    std::vector<RowHistory> history;
};
struct RowPage {
    std::string entity;
    std::vector<RowView> rows;
};
template <> const Entity& entity<RowPage>();

// Rows of a table by their ids; those of another cooperation are left out. When they were
// known counts, not the day. Codes: those of read(), unknown_entity, unknown_row.
Result<RowPage> row_page(App&, const User&, const std::string& key, const std::string& table,
    const std::vector<std::int64_t>& ids, const DayQuery& = {});

// All that has happened to one row, also one that is there no more.
struct RowEventView {
    std::int64_t entry = 0;
    std::string at;
    DoneBy user;
    std::string action;
    ChangeView change;
};
struct RowStory {
    std::string entity;
    std::int64_t row = 0;
    std::string title; // what it is called, or was called last
    bool there = true;
    std::vector<RowEventView> events; // newest first
};
template <> const Entity& entity<RowStory>();

// Codes: those of read(), unknown_entity, unknown_row.
Result<RowStory> row_story(App&, const User&, const std::string& key, const std::string& table,
    std::int64_t id, const DayQuery& = {});

} // namespace samdrift
