// Two rows of the catalogue that are one: all that points to the one that goes is moved to the one
// that is kept, and its name becomes another spelling.
#pragma once
#include "app/rewrite.hpp"
#include "base/problem.hpp"
#include "register/catalogue.hpp"
#include "schema/texts.hpp"

namespace samdrift {

struct MergeWish {
    AliasKind kind = AliasKind::product;
    std::int64_t keep = 0, gone = 0;
    std::vector<std::string> from_gone; // fields whose value is to be that of the one that goes
};
template <> const Entity& entity<MergeWish>();

// A field in which both have something, and not the same.
struct MergeField {
    std::string field;
    Sentence keep, gone;
};
struct MergeMoved {
    std::string entity;
    std::int64_t rows = 0, elsewhere = 0; // elsewhere: of these, in other cooperations
};
struct MergeView {
    MergeWish wish;
    std::string keep, gone; // their names before
    std::vector<MergeField> differ;
    std::vector<MergeMoved> moved;
    // Systems that stand beside one another in a municipality's area once both are one product;
    // they stay as two rows.
    std::int64_t side_by_side = 0;
};
template <> const Entity& entity<MergeView>();

const Entity& catalogue_of(AliasKind);

// A field that the kept one has nothing in takes what the other had. cooperation: the one that is
// worked in. Codes: unknown_row, same_row_twice, unknown_field.
Problems merge(Rewrite&, const MergeWish&, std::int64_t cooperation, MergeView&);

// The name becomes a spelling of the row, unless it says so already. A spelling that stands for
// another row is left alone: somebody has said so.
void add_spelling(Rewrite&, AliasKind, std::int64_t row, const std::string& spelling);

} // namespace samdrift
