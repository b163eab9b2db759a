// The rows behind a number, field by field, with what has happened to each.
#pragma once
#include "app/app.hpp"
#include "base/result.hpp"
#include "schema/texts.hpp"

namespace samdrift {

struct RowField {
    std::string name;
    AnyValue value;
    Sentence text; // the value as people read it
};
struct RowHistory {
    std::int64_t entry = 0;
    std::string at, user, action;
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

// Rows of a table by their ids; those of another cooperation are left out. Codes:
// unknown_cooperation, unknown_entity, unknown_row, forbidden.
Result<RowPage> row_page(App&, const User&, const std::string& key, const std::string& table,
    const std::vector<std::int64_t>& ids);

} // namespace samdrift
