#include "schema/sql.hpp"

namespace samdrift {
namespace {

std::string quoted(std::string_view name) { return "\"" + std::string{name} + "\""; }

std::string type_of(Kind kind) {
    switch (kind) {
    case Kind::boolean:
    case Kind::integer:
    case Kind::money:
    case Kind::decimal:
    case Kind::reference: return "INTEGER";
    default: return "TEXT";
    }
}

std::string names(const Entity& e) {
    std::string out;
    for (const auto& f : e.fields) out += (out.empty() ? "" : ", ") + quoted(f.name);
    return out;
}

} // namespace

std::vector<Column> columns(const Entity& e) {
    std::vector<Column> all;
    for (const auto& f : e.fields)
        all.push_back({std::string{f.name}, type_of(f.kind), f.required});
    return all;
}

std::string create_table(const Entity& e) {
    std::string out;
    for (const auto& c : columns(e)) {
        out += (out.empty() ? "" : ",\n    ") + quoted(c.name) + " " + c.type;
        if (c.name == "id") out += " PRIMARY KEY";
        if (c.not_null) out += " NOT NULL";
    }
    return "CREATE TABLE " + quoted(e.table) + " (\n    " + out + "\n) STRICT";
}

std::string update_sql(const Entity& e) {
    std::string sets;
    for (std::size_t i = 1; i < e.fields.size(); ++i)
        sets += (i > 1 ? ", " : "") + quoted(e.fields[i].name) + " = $" + std::to_string(i + 1);
    return "UPDATE " + quoted(e.table) + " SET " + sets + " WHERE id = $1";
}

std::string select_sql(const Entity& e) {
    return "SELECT " + names(e) + " FROM " + quoted(e.table);
}

} // namespace samdrift
