// A kind of row as a table that people work in: its columns as the description says them, all the
// cooperation's rows, and the names that references stand for.
#pragma once
#include "app/sight.hpp"
#include "base/result.hpp"
#include "schema/record.hpp"

namespace samdrift {

template <>
inline constexpr std::array<Choice, 12> choices_of<Kind>{{{"boolean", ""}, {"integer", ""},
    {"money", ""}, {"date", ""}, {"text", ""}, {"choice", ""}, {"reference", ""}, {"fraction", ""},
    {"any", ""}, {"object", ""}, {"list", ""}, {"decimal", ""}}};
template <> inline constexpr std::string_view type_name_of<Kind> = "FieldKind";

struct TableField {
    std::string field;
    Kind kind = Kind::text;
    bool required = false, key = false;
    bool editable = false; // false: it follows from other fields
    bool only_new = false; // given with a new row, and not changed after
    std::string choice_type;
    std::vector<std::string> choices;
    std::string target;     // of a reference: the entity's table
    bool catalogue = false; // a name that is not known yet may be given
    std::int64_t max_length = 0;
    std::optional<std::int64_t> minimum, maximum;
    std::int64_t unit = 100; // money: øre, and decimals: hundredths, in one of what people write
};
template <> const Entity& entity<TableField>();

struct TableRecord {
    std::int64_t id = 0, entry = 0;
    bool may_change = false;
    std::vector<AnyValue> values; // in the columns' order
};
template <> const Entity& entity<TableRecord>();

// What a reference stands for; code: what people write for it, where that is not the name.
struct TableName {
    std::string entity;
    std::int64_t id = 0;
    std::string code, name;
};
template <> const Entity& entity<TableName>();

struct TablePage {
    std::string entity;
    bool may_add = false;
    bool dated = false;        // its rows say from when and until when they hold
    std::optional<Date> as_of; // only the rows that held that day; none: all
    std::string known_at;      // the rows as they were known then; "": as they are known now
    std::vector<TableField> columns;
    std::vector<TableRecord> rows;
    std::vector<TableName> names; // of all that a row refers to, or that one may choose
};
template <> const Entity& entity<TablePage>();

// Whether people may work in rows of this kind: it has a sheet of its own.
bool is_table(const Entity&);
// Of the fields that people see: not the id, the entry, the cooperation, nor the extra values.
bool is_column(const Entity&, const Field&);
// Fields of rows that are there which may not be changed in a table.
bool only_in_new_rows(const Entity&, const Field&);
// A kind's rows of the cooperation, by id; of what all cooperations share, every row. known_at: as
// they were known at that moment.
std::vector<Record> rows_of(Session&, const Entity&, std::int64_t cooperation,
    const std::optional<std::string>& known_at = {});
// The same as a person sees them.
std::vector<Record> rows_seen(Session&, Sight&, const Entity&, std::int64_t cooperation,
    const std::optional<std::string>& known_at = {});
TableRecord table_row(const Entity&, const Record&, bool may_change);
std::optional<TableName> table_name(const Entity&, const Record&);

// Another day, or what was known at another time, is to read only.
struct TableTime {
    std::optional<Date> as_of;           // none: whenever
    std::optional<std::string> known_at; // read_moment(); none: as it is known now
};

// Codes: unknown_cooperation, unknown_entity, forbidden.
Result<TablePage> table_page(App&, const User&, const std::string& key, const std::string& entity,
    const TableTime& time = {});

} // namespace samdrift
