// SQL text from the description. Money (øre), decimals (hundredths) and references are integers,
// dates ISO text, choices their names. The statements are common to SQLite and PostgreSQL;
// parameters are $1, $2, …
#pragma once
#include "schema/entity.hpp"

namespace samdrift {

struct Column {
    std::string name, type; // INTEGER or TEXT
    bool not_null = false;
    bool operator==(const Column&) const = default;
};
std::vector<Column> columns(const Entity&);

std::string create_table(const Entity&); // for the test that holds migrations to the descriptions
std::string update_sql(const Entity&);   // every field, in order; the first is the id
std::string select_sql(const Entity&); // every field, in order, FROM its table; no WHERE, no ORDER

} // namespace samdrift
