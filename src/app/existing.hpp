// What an import or an edit is worked out against: rows of the register as they stand in the store.
#pragma once
#include "app/sight.hpp"
#include "match/intake.hpp"
#include "storage/session.hpp"
#include <set>

namespace samdrift {

// What all cooperations share, and the next free id of every entity.
Existing load_catalogue(Session&);

// The cooperation's own rows.
void load_own(Session&, std::int64_t cooperation, Existing&);

// Of the cooperation's own rows no more than an edit of these kinds can meet. municipalities: where
// the rows stand; none: anywhere.
void load_for_edit(Session&, std::int64_t cooperation, const std::set<const Entity*>& edited,
    const std::optional<std::set<std::int64_t>>& municipalities, Existing&);

// Leaves out the rows that the person does not see, and empties what is confidential in others:
// what a sheet says is held against what its sender may know.
void hide_from(Sight&, Existing&);

} // namespace samdrift
