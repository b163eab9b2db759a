// The seals of the journal: each entry's is a digest of the entry, its changes and the seal before
// it, so that nothing in it can be changed, added or taken away unseen. People are ids in it: that
// a name is emptied breaks no seal.
#pragma once
#include "storage/session.hpp"

namespace samdrift {

// Seals what is not sealed yet, oldest first: what was just written, and what an older version
// wrote.
void seal_journal(Session&);

// Entries whose seal does not fit, in words.
std::vector<std::string> broken_seals(Session&);

} // namespace samdrift
