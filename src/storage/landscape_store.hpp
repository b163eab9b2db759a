// The landscape from the store: built from its tables, refreshed by its journal, or as it was once
// known.
#pragma once
#include "register/landscape.hpp"
#include "schema/record.hpp"
#include "storage/session.hpp"

namespace samdrift {

// Within a transaction of the caller's, so that all tables are of one moment.
std::shared_ptr<const Landscape> load_landscape(Session&);

// The landscape with all that the journal has got since; the same one when it has got nothing.
std::shared_ptr<const Landscape> refresh(Session&, const std::shared_ptr<const Landscape>&);

// What the journal held at a moment: of two moments with the same, the same is known.
struct JournalUntil {
    std::int64_t entries = 0, last = 0; // how many, and the last of them
    bool operator==(const JournalUntil&) const = default;
};
JournalUntil journal_until(Session&, std::string_view moment); // moment(), or `always`
inline constexpr std::string_view always = "9999";

// The register as it was known at the moment (see read_moment() in base/date.hpp): all later
// entries taken back.
std::shared_ptr<const Landscape> load_landscape_known_at(Session&, std::string_view moment);

// The landscape with one cooperation's rows taken in anew through a gate, that leaves a row out
// (false) or changes what is seen of it.
using RowGate = std::function<bool(const Entity&, Record&)>;
std::shared_ptr<const Landscape> landscape_through(Session&,
    const std::shared_ptr<const Landscape>&, Id<Cooperation>, const RowGate&,
    const std::optional<std::string>& known_at = {}); // when the whole one is of

} // namespace samdrift
