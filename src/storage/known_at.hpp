// Rows of one kind as they were known at a moment: what the journal has got since is taken back.
#pragma once
#include "schema/record.hpp"
#include "storage/session.hpp"

namespace samdrift {

// Every row, in the order of ids. moment: see read_moment() in base/date.hpp.
std::vector<Record> records_known_at(Session&, const Entity&, std::string_view moment);

} // namespace samdrift
