// What is told of a sheet beside its problems: what was not read and why, and what was read in a
// way that does not stand in it. Its sentence stands in the texts as "layout.<code>".
#pragma once
#include "base/problem.hpp"

namespace samdrift {

struct Told {
    std::string code;
    Place place = {};
    std::string value = {}; // what stands there
    std::vector<Argument> arguments = {};
    bool operator==(const Told&) const = default;
};

} // namespace samdrift
