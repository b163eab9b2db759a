// Why two names are held to be one product, or may be, in words.
#pragma once
#include "match/evidence.hpp"
#include "schema/texts.hpp"

namespace samdrift {

struct KnownName {
    std::string name, supplier; // supplier: "" when not known
};

// The strongest thing that is alike, what is left over, and what the suppliers say.
Sentence reason(const NameBook&, const KnownName& written, NameBook::Index at,
    const KnownName& known, NameBook::Index known_at);

} // namespace samdrift
