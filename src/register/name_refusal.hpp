// Two names of the catalogue that look like one, and that a person has said are two: nobody is
// asked about them again.
#pragma once
#include "register/catalogue.hpp"

namespace samdrift {

// Told by the names and not by the rows, so that it holds when a row comes anew with another sheet,
// and a row that goes is held by nobody.
struct NameRefusal {
    Id<NameRefusal> id;
    Id<JournalEntry> entry;
    AliasKind kind = AliasKind::product;
    std::string first, second;
};
template <> const Entity& entity<NameRefusal>();

} // namespace samdrift
