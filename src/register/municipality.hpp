// A municipality, and its membership of a cooperation with the figures it had there.
#pragma once
#include "register/provenance.hpp"

namespace samdrift {

struct Municipality {
    Id<Municipality> id;
    Id<JournalEntry> entry;
    std::string number; // four digits, text: "0220"
    std::string name;
};
template <> const Entity& entity<Municipality>();

struct Member {
    Id<Member> id;
    Id<JournalEntry> entry;
    Id<Cooperation> cooperation;
    Id<Municipality> municipality;
    std::string number; // the number it had in this cooperation's time
    std::optional<std::int64_t> inhabitants, employees;
    std::string becomes; // the municipality it becomes, in a merger
    std::optional<Date> becomes_on;
    std::optional<Date> joined, left;
    std::string role;
    Origin source = Origin::document;
    std::optional<Origin> figures_source;
    std::string remark, extra;
};
template <> const Entity& entity<Member>();

} // namespace samdrift
