// A change of a row as people read it: every field before and after, in words.
#pragma once
#include "app/row_words.hpp"
#include "app/sight.hpp"
#include "schema/change.hpp"

namespace samdrift {

constexpr std::int64_t changes_a_page = 100;

enum class ChangeKind { created, changed, removed };
template <>
inline constexpr std::array<Choice, 3> choices_of<ChangeKind>{
    {{"created", "ny"}, {"changed", "endret"}, {"removed", "fjernet"}}};
template <> inline constexpr std::string_view type_name_of<ChangeKind> = "ChangeKind";

inline ChangeKind kind_of(const Change& c) {
    if (!c.before) return ChangeKind::created;
    return c.after ? ChangeKind::changed : ChangeKind::removed;
}

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
template <> const Entity& entity<ChangeView>();

ChangeView change_view(const Change&, NamesOfRows&);

// Empties what the person may not see of it; false when they may not see the row at all.
bool seen_through(Sight&, Change&);

} // namespace samdrift
