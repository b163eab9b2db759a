// The last step of every mutation: rows and journal, in the transaction that is open.
#pragma once
#include "schema/change.hpp"
#include "storage/journal.hpp"

namespace samdrift {

// Gives every row the entry that wrote it, stores it, journals it and seals the entry, which is
// returned.
std::int64_t save(Session&, const NewEntry&, std::vector<Change>&);

} // namespace samdrift
