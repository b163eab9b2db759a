// What the municipalities think of a product in a service area: points from 1 to 5, the user
// survey, and where the product is heading.
#pragma once
#include "register/provenance.hpp"

namespace samdrift {

// TIME: what is to become of a product. It follows from how it fits; a person may say otherwise.
enum class TimeClass { keep, invest, migrate, retire };
template <>
inline constexpr std::array<Choice, 4> choices_of<TimeClass>{
    {{"keep", "behold"}, {"invest", "invester"}, {"migrate", "flytt"}, {"retire", "avvikle"}}};
template <> inline constexpr std::string_view type_name_of<TimeClass> = "TimeClass";

struct Assessment {
    Id<Assessment> id;
    Id<JournalEntry> entry;
    Id<Cooperation> cooperation;
    Id<ServiceArea> area;
    std::string system; // as a member or the catalogue writes it
    Id<Product> product;
    // Points, 1 to 5; none: nobody has said. survey: the mean of the answers.
    std::optional<Decimal> function, technical, survey;
    std::optional<std::int64_t> answers, invited;
    std::optional<Decimal> architecture, digital_lift, common_components;
    std::optional<bool> continued;       // by its supplier; none: nobody has said
    std::optional<Date> supported_until; // by its supplier; none: nobody has said
    std::optional<TimeClass> time_class; // what a person has said instead
    std::string time_reason;             // and why
    Origin source = Origin::document;
    std::optional<Origin> figures_source;
    std::string remark, extra;
};
template <> const Entity& entity<Assessment>();

} // namespace samdrift
