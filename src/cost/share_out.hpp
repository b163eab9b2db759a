// A cost shared over owners by a key: one or more columns of weights mixed in exact parts, fixed
// amounts, and limits to what an owner pays. However many parts the key has, an owner's share is
// one exact fraction of the total and is rounded once, by the largest remainder (split.hpp).
#pragma once
#include "cost/split.hpp"
#include <optional>
#include <string>

namespace samdrift {

// part of the key's parts together is shared over these weights: ⅓ equal + ⅔ inhabitants is the
// parts 1 and 2.
struct KeyColumn {
    std::int64_t part = 1;
    std::span<const std::int64_t> weights;
    std::size_t driver = 0; // the caller's own number for it
};

// Of what an owner pays, or of what it is given back of a credit: both are amounts above 0.
struct OwnerLimit {
    std::optional<Money> at_most, at_least;
    bool operator==(const OwnerLimit&) const = default;
};

enum class ShareOutcome {
    shared,
    negative_weight,
    too_large,
    cap_below_floor,   // of owner `at`
    fixed_over_total,  // fixed amounts come to more than the total; `amount` is what is too much
    fixed_under_total, // … to less, and the key has nothing to share the rest by
    floors_over_total, // `amount`: what the floors come to
    caps_under_total,  // `amount`: what those who have a share may pay together
    no_driver          // all weights of column `at` are 0 among those that are to pay by it
};

struct SharedOut {
    ShareOutcome outcome = ShareOutcome::shared;
    std::size_t at = 0;
    Money amount;
    std::vector<Money> shares; // sum to the total when the outcome is shared
    Money by_key; // the magnitude of what the key shared, after fixed amounts and limits
    std::vector<char> limited; // per owner: 0 pays by the key, 1 its cap, 2 its floor
};

// fixed and limits are empty, or as long as the columns. What a cap cuts off, and what a floor
// takes, is shared again by the same key among those that neither holds, as if they were alone;
// who is held is decided in exact fractions, so it ends after at most as many rounds as owners.
SharedOut share_out(Money total, std::span<const KeyColumn> columns, std::size_t owners,
    std::span<const Money> fixed = {}, std::span<const OwnerLimit> limits = {});

// The columns as one column of whole weights that shares exactly alike; none when they do not fit
// in 62 bits, or when one that has a part is all 0.
std::optional<std::vector<std::int64_t>> one_column(std::span<const KeyColumn>, std::size_t owners);

} // namespace samdrift
