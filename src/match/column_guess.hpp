// Which kind a sheet is and which of its columns is which field, when neither is said in our own
// words: by what the headings are called and by what stands under them. Each guess has a
// confidence, 0 to 1, and its reason in words.
#pragma once
#include "match/table_layout.hpp"
#include "schema/entity.hpp"
#include "schema/texts.hpp"

namespace samdrift {

// At least so sure, a guess is taken; less, it is only proposed.
inline constexpr double taken_from = 0.6, proposed_from = 0.3;

struct ColumnGuess {
    std::size_t at = 0;
    std::string heading;
    const Field* field = nullptr; // the likeliest; none: nothing is likely
    double confidence = 0;
    Sentence reason;
    bool said = false;            // a person has said it, now or before
    std::optional<int> unit = {}; // of amounts: heading_words.hpp
    bool taken() const { return field && confidence >= taken_from; }
};

struct SheetGuess {
    const Entity* entity = nullptr;
    double confidence = 0;
    std::vector<ColumnGuess> columns;
    bool whole = false; // every field that a row must have is taken, or has a default
};

// The columns as fields of this kind: a maximum-weight matching, so that a field is one column's.
SheetGuess guessed(const Layout&, const Entity&, const KnownWords&);

// The kind that fits best. kind: what a person has said, or the sheet's name says; none: by the
// headings. nullopt: it is of no known kind.
std::optional<SheetGuess> guessed(const Layout&, const KnownWords&, const Entity* kind);

// Whether a sheet that lacks the column can be read all the same, with the value it has when
// nothing is said: a system that is listed is in operation.
bool has_default(const Entity&, const Field&);

} // namespace samdrift
