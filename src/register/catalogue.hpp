// The shared catalogue: suppliers, products, and the spellings people have used for them.
#pragma once
#include "register/provenance.hpp"

namespace samdrift {

struct Supplier {
    Id<Supplier> id;
    Id<JournalEntry> entry;
    std::string name;
};
template <> const Entity& entity<Supplier>();

struct Product {
    Id<Product> id;
    Id<JournalEntry> entry;
    std::string name;
    std::optional<Id<Supplier>> supplier;
};
template <> const Entity& entity<Product>();

enum class AliasKind { product, supplier };
template <>
inline constexpr std::array<Choice, 2> choices_of<AliasKind>{
    {{"product", "produkt"}, {"supplier", "leverandør"}}};
template <> inline constexpr std::string_view type_name_of<AliasKind> = "AliasKind";

struct Alias {
    Id<Alias> id;
    Id<JournalEntry> entry;
    AliasKind kind = AliasKind::product;
    std::string name;     // the name in the catalogue
    std::string spelling; // what somebody wrote
    std::string part;     // of a spelling that is several names: this one; "": it is one
    std::optional<Id<Product>> product; // set by kind
    std::optional<Id<Supplier>> supplier;
    Origin source = Origin::document;
    std::string remark, extra;
};
template <> const Entity& entity<Alias>();

} // namespace samdrift
