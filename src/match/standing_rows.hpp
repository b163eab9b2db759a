// The rows of a kind as they stand when all sheets are read, for what must hold between them.
#pragma once
#include "match/across_rows.hpp"
#include <algorithm>

namespace samdrift {

template <class T> struct Read {
    T object;
    const Working* row = nullptr;
};

// The rows that stand when the import is done.
template <class T> std::vector<Read<T>> standing(const TableOf& table) {
    std::vector<Read<T>> all;
    for (const auto& row : table(entity<T>()).rows())
        if (!row.removed) all.push_back({from_record<T>(row.record), &row});
    return all;
}

template <class T> bool touched(const TableOf& table) {
    return std::ranges::any_of(
        table(entity<T>()).rows(), [](const Working& row) { return row.seen || row.removed; });
}

inline Place place_of(const Entity& e, const Working* row, std::string_view field) {
    Place place = row && row->seen ? row->seen_at : Place{{}, std::string{e.sheet}, 0, {}};
    place.column = e.find(field)->rules.column;
    return place;
}
template <class T> Place place_of(const Working* row, std::string_view field) {
    return place_of(entity<T>(), row, field);
}

} // namespace samdrift
