// What accounts are checked by: the KOSTRA arts, each valid in some accounting years, and which art
// a municipality's or joint operation's own account is (design.md §5, ledger key figures).
#pragma once
#include "register/provenance.hpp"

namespace samdrift {

struct KostraArt {
    Id<KostraArt> id;
    Id<JournalEntry> entry;
    Id<Cooperation> cooperation;
    std::string art; // "195"
    std::string name;
    std::optional<int> from_year, to_year; // accounting years, both count; none: always
    Origin source = Origin::document;
    std::string remark, extra;
};
template <> const Entity& entity<KostraArt>();

struct LocalAccount {
    Id<LocalAccount> id;
    Id<JournalEntry> entry;
    Id<Cooperation> cooperation;
    std::string account; // as LedgerLine and ProjectCost write it: "lønn", "11950"
    std::string art;     // of KostraArt
    Origin source = Origin::document;
    std::string remark, extra;
};
template <> const Entity& entity<LocalAccount>();

bool valid_in(const KostraArt&, int year);

} // namespace samdrift
