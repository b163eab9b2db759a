// What must hold between accounts and the KOSTRA arts: an art is used in the accounting years it is
// valid in (design.md §5). Where nobody has entered arts nothing is looked at.
#pragma once
#include "match/across_rows.hpp"

namespace samdrift {

// An account is its art by `kontoplan`, or an art itself. Codes: art_not_valid, unknown_art,
// art_years_overlap. Noted: account_unknown, of ledger lines.
void across_accounts(const TableOf&, Problems&, std::vector<Told>& noted);

} // namespace samdrift
