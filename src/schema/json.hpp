// JSON of described types, both ways.
#pragma once
#include "schema/record.hpp"

namespace samdrift {

// Appends s as a JSON string, quotes and all.
void append_json_text(std::string& out, std::string_view s);

std::string to_json(const Entity&, const void* object);
std::string to_json(const Entity&, const Record&); // absent values as null
template <class T> std::string to_json(const T& object) { return to_json(entity<T>(), &object); }

// A record from a JSON object. Fields left out stay as in `record`; unknown fields and wrong types
// are problems (unknown_field, wrong_type, not_json), with the field's name in place.column.
Problems read_json(const Entity&, std::string_view json, Record& record);

// What is only sent, with the lists in it; what is left out stays as it is. The same problems, with
// the way to the field in place.column: "sheets.2.rows.0.texts".
Problems read_json(const Entity&, std::string_view json, void* object);
template <class T> Problems read_json(std::string_view json, T& object) {
    return read_json(entity<T>(), json, &object);
}

// JSON that others wrote and nobody here describes, as it stands.
struct Json {
    enum class Is { none, truth, number, text, list, object };
    Is is = Is::none;
    bool truth = false;
    std::int64_t number = 0; // rounded down, where it has decimals
    std::string text = {};
    std::vector<std::string> names = {}; // an object's, one for each of the items
    std::vector<Json> items = {};

    const Json* find(std::string_view name) const; // of an object; null where it is not there
    // Text where there is a text of that name, else nothing.
    std::optional<std::string_view> text_of(std::string_view name) const;
    bool operator==(const Json&) const = default;
};
// Nothing where it is not JSON (RFC 8259), goes more than 32 deep, says a member of an object
// twice, has an object of more than 1000 members, or a number that 64 bits do not hold.
std::optional<Json> read_any_json(std::string_view json);

// A flat object of texts, as the texts files and extra values are.
std::vector<std::pair<std::string, std::string>> read_flat_json(std::string_view json);
std::string flat_json(const std::vector<std::pair<std::string, std::string>>& pairs);

} // namespace samdrift
