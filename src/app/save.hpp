// The one place where rows are written: what the user may not change is refused, and what is
// changed stands in the journal, sealed, in the same transaction.
#pragma once
#include "app/app.hpp"
#include "base/result.hpp"
#include "schema/change.hpp"

namespace samdrift {

struct Batch {
    std::string at; // moment()
    std::string request, action, what;
    std::optional<std::int64_t> cooperation, undoes;
    Action for_rows = Action::edit_rows; // undo_batch: another's batch is taken back
};

// The entry's number. Within a transaction of the caller's. Code: not_yours, for every row.
Result<std::int64_t> save(Session&, const User&, const Batch&, std::vector<Change>& changes);

} // namespace samdrift
