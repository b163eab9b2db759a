// Fits the trees of src/match/trees.hpp to labelled pairs: gradient boosting on log loss (Friedman
// 2001) with second-order leaves (Chen and Guestrin 2016) and oblivious trees (Prokhorenkova and
// others 2018).
#pragma once
#include "match/trees.hpp"
#include <vector>

namespace samdrift::bench {

struct Labelled {
    Signs signs{};
    bool same = false;
    double start = 0; // log odds from trees before these
};

struct FitOrder {
    std::size_t trees = 0;
    double rate = 0.06, ridge = 4, rows = 0.5, columns = 0.25; // by cross-validation
    std::vector<std::size_t> of;                               // the signs that may be asked about
    std::uint64_t seed = 1;
};

struct Fitted {
    double start = 0;
    std::vector<Tree> trees;
};

Fitted fit(const std::vector<Labelled>&, const FitOrder&);

} // namespace samdrift::bench
