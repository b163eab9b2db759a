// A problem is the user's mistake, told as a value: where it is, what stands there, and a code
// whose sentence stands in the texts as "problem.<code>". All problems are collected; none is
// thrown.
#pragma once
#include <string>
#include <vector>

namespace samdrift {

// Where in what was handed in. Row 0: the whole sheet; empty column: the whole row.
struct Place {
    std::string file, sheet;
    int row = 0;
    std::string column;
    bool operator==(const Place&) const = default;
};

struct Argument {
    std::string name, value;
    bool operator==(const Argument&) const = default;
};

struct Problem {
    std::string code;
    Place place = {};
    std::string value = {};               // what stood there
    std::vector<Argument> arguments = {}; // fill {{name}} in the sentence
    bool operator==(const Problem&) const = default;
};
using Problems = std::vector<Problem>;

} // namespace samdrift
