// The names of the catalogue that may be one thing, for a person to say: they are one (merged),
// they are two (remembered, and not asked again), or a spelling that was taken for a name without
// asking is right, or is another.
#pragma once
#include "app/import.hpp"
#include "app/merge.hpp"
#include "base/result.hpp"

namespace samdrift {

struct NamesQuery {
    bool catalogue = false; // the whole catalogue, not only what the cooperation has in use
};
template <> const Entity& entity<NamesQuery>();

struct NameSide {
    std::int64_t id = 0;
    std::string name, supplier;
    std::int64_t uses = 0; // systems in use; of the cooperation, or of all
};
struct AlikeView {
    AliasKind kind = AliasKind::product;
    Fraction score;
    Sentence reason;
    NameSide keep, gone;
};
struct NameSpelling {
    std::int64_t alias = 0;
    AliasKind kind = AliasKind::product;
    std::string spelling;
    NameSide of;
};
struct NameRefused {
    std::int64_t id = 0;
    AliasKind kind = AliasKind::product;
    std::string first, second;
};
struct NamesPage {
    bool catalogue = false, may_change = false;
    std::int64_t total = 0;              // pairs in all; those shown matter most
    std::vector<AlikeView> pairs;        // score times uses, highest first
    std::vector<NameSpelling> spellings; // taken for a name without asking, and not looked at yet
    std::vector<NameRefused> refused;
};
template <> const Entity& entity<NamesPage>();

// Codes: those of read(); forbidden (the whole catalogue is for who may change it).
Result<NamesPage> names_page(App&, const User&, const std::string& key, const NamesQuery&);

struct NameTwo {
    AliasKind kind = AliasKind::product;
    std::int64_t first = 0, second = 0;
};
struct NamesOrder {
    bool apply = false;
    std::vector<MergeWish> merge;
    std::vector<NameTwo> two;
    std::vector<std::int64_t> ask_again; // refusals to take back
    std::vector<std::int64_t> confirm;   // aliases that are right
    std::vector<std::int64_t> own;       // aliases that are products or suppliers of their own
};
template <> const Entity& entity<NamesOrder>();

struct NamesAnswer {
    std::optional<std::int64_t> batch; // none: nothing was stored
    std::int64_t changed = 0;          // rows that are, or would be
    std::vector<MergeView> merges;
    std::vector<ProblemView> problems;
};
template <> const Entity& entity<NamesAnswer>();

// All or nothing, as one batch that can be undone. Asks for edit_shared, and for the right to every
// row that moves. Codes in the answer: those of merge(), not_yours, used_elsewhere (rows of other
// cooperations that the user may not change). Codes that refuse it whole: those of read(),
// forbidden.
Result<NamesAnswer> settle_names(App&, const User&, const std::string& key, const NamesOrder&);

} // namespace samdrift
