// A service area: a tree, referred to by code. Its leaves are the rows of every comparison.
#pragma once
#include "register/provenance.hpp"

namespace samdrift {

struct ServiceArea {
    Id<ServiceArea> id;
    Id<JournalEntry> entry;
    Id<Cooperation> cooperation;
    std::string code; // "helse.plo"
    std::optional<Id<ServiceArea>> parent;
    std::string name;
    Origin source = Origin::document;
    std::string remark, extra;
};
template <> const Entity& entity<ServiceArea>();

} // namespace samdrift
