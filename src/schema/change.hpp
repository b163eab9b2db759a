// One row as it was and as it became; an absent side means that the row was not there.
#pragma once
#include "schema/record.hpp"
#include <optional>
#include <string>

namespace samdrift {

struct Change {
    const Entity* entity = nullptr;
    std::int64_t row = 0;
    std::string place; // "systemer.csv:24", where it was read
    std::optional<Record> before, after;
};

} // namespace samdrift
