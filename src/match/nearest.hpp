// Two lists of names held against each other: how near the nearest of the other list is to each. A
// pair says more when neither has a nearer one.
#pragma once
#include "match/evidence.hpp"
#include <span>

namespace samdrift {

class Nearest {
public:
    Nearest(const NameBook&, std::span<const NameBook::Index> firsts,
        std::span<const NameBook::Index> seconds);
    // Sets the signs of a pair that say whether others are nearer.
    void tell(NameBook::Index first, NameBook::Index second, Signs&) const;

private:
    struct Two { // the two nearest of the other list
        NameBook::Index nearest = 0;
        float how = 0, second = 0;
    };
    void search(const NameBook&, const std::vector<NameBook::Index>& from,
        const std::vector<NameBook::Index>& among, std::vector<Two>& out);

    std::vector<Two> of_first_, of_second_;
};

} // namespace samdrift
