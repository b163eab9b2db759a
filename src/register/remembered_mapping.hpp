// How a sheet of a municipality is to be read, as a person once said: used again when a sheet with
// the same headings comes.
#pragma once
#include "register/provenance.hpp"

namespace samdrift {

struct RememberedMapping {
    Id<RememberedMapping> id;
    Id<JournalEntry> entry;
    Id<Cooperation> cooperation;
    std::optional<Id<Municipality>> municipality; // none: rows of several
    std::string headings;                         // the set of them, folded and sorted, a line each
    std::string kind;                             // of row: the entity's table
    std::string columns; // a flat JSON object: heading to field, or to "" for an extra value
    std::optional<Date> said_on;
};
template <> const Entity& entity<RememberedMapping>();

} // namespace samdrift
