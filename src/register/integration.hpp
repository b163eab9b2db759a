// What flows between systems: from a usage to another, or to a common component (ID-porten, Altinn
// …).
#pragma once
#include "register/provenance.hpp"

namespace samdrift {

enum class IntegrationKind { api, message, file, manual };
template <>
inline constexpr std::array<Choice, 4> choices_of<IntegrationKind>{
    {{"api", "api"}, {"message", "melding"}, {"file", "fil"}, {"manual", "manuell"}}};
template <> inline constexpr std::string_view type_name_of<IntegrationKind> = "IntegrationKind";

struct Integration {
    Id<Integration> id;
    Id<JournalEntry> entry;
    Id<Cooperation> cooperation;
    Id<Municipality> municipality;
    std::string from_system; // as written
    Id<Product> from_product;
    std::string to_target;                 // as written: a system, or "felles:NAME"
    std::optional<Id<Product>> to_product; // one of the two
    std::string common_component;
    std::optional<IntegrationKind> kind;
    std::string frequency, object, direction;
    Origin source = Origin::document;
    std::string remark, extra;
};
template <> const Entity& entity<Integration>();

// "felles:Altinn" names the common component Altinn; empty when it is a system.
std::string_view common_component(std::string_view target);

} // namespace samdrift
