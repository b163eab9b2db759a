// The keys in force in a year, read and with each other put in their place.
#pragma once
#include "cost/cost_rows.hpp"
#include "cost/key_formula.hpp"

namespace samdrift {

struct KeyInForce {
    const AllocationKey* row = nullptr;
    KeyFormula formula;
};

// Looks at the rows, which must stay while it is used.
class KeyBook {
public:
    KeyBook(const CostRows&, int year);
    const Problems& problems() const { return problems_; } // of every key of the year
    // By its name, or, without one, a group's own. Null: there is none that could be read.
    const KeyInForce* of(const std::string& name, KeyGroup) const;

private:
    std::map<std::string, KeyInForce> keys_; // by name, or by the word of its group
    Problems problems_;
};

// What a key is called: its name, or what its group is called.
std::string key_name(const AllocationKey&);

} // namespace samdrift
