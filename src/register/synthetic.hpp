// A made-up register of any size for load tests and benchmarks: the same seed gives the same
// register.
#pragma once
#include "schema/change.hpp"
#include <functional>

namespace samdrift {

struct NamedNumber {
    std::string number, name;
};

struct SyntheticOrder {
    std::vector<NamedNumber> municipalities;
    int usages = 150; // per municipality; about 2 contracts and 3.75 integrations for each
    std::uint64_t seed = 1;
    std::string key = "generert"; // of the cooperation they are all members of
};

// "9001 Kommune 1" and so on: numbers that no municipality has.
std::vector<NamedNumber> invented_municipalities(int count);

// Every row as a new one; next_id gives ids for an entity, one after another.
std::vector<Change> synthetic(
    const SyntheticOrder&, const std::function<std::int64_t(const Entity&)>& next_id);

} // namespace samdrift
