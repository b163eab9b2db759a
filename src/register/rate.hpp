// The figures a choice is reckoned with: hourly price, training, procurement, horizon, interest …
// for the whole cooperation, or for one service area.
#pragma once
#include "register/provenance.hpp"

namespace samdrift {

enum class RateKind {
    internal_hour,
    training_per_user,
    conversion_per_system,
    procurement,
    procurement_user_year,
    lost_integration,
    horizon,
    discount_rate,
    fee_probability,
    largest_fee,
    survey_share,
    survey_answers,
    point_value,
    fixed_share
};
template <>
inline constexpr std::array<Choice, 14> choices_of<RateKind>{{{"internal_hour", "Timepris intern"},
    {"training_per_user", "Opplæring pr bruker"},
    {"conversion_per_system", "Konvertering av data pr system"},
    {"procurement", "Ny anskaffelse, gjennomføring"},
    {"procurement_user_year", "Ny anskaffelse, pris pr bruker og år"},
    {"lost_integration", "Tapt integrasjon, ny må bygges"}, {"horizon", "Horisont"},
    {"discount_rate", "Kalkulasjonsrente"},
    {"fee_probability", "Sannsynlighet for gebyr ved ulovlig direkteanskaffelse"},
    {"largest_fee", "Største gebyr ved ulovlig direkteanskaffelse"},
    {"survey_share", "Svarterskel brukerundersøkelse"}, {"survey_answers", "Minste antall svar"},
    {"point_value", "Verdi av ett poeng"}, {"fixed_share", "Fast andel av årskostnad"}}};
template <> inline constexpr std::string_view type_name_of<RateKind> = "RateKind";

struct Rate {
    Id<Rate> id;
    Id<JournalEntry> entry;
    Id<Cooperation> cooperation;
    RateKind rate = RateKind::internal_hour;
    std::optional<Id<ServiceArea>> area; // none: wherever no rate of the area's own is
    Decimal value;                       // in the rate's own unit
    std::string unit;
    Origin source = Origin::document;
    std::string remark, extra;
};
template <> const Entity& entity<Rate>();

// The unit of a kind of rate, as it is written: "NOK", "prosent".
std::string_view unit_of(RateKind);

} // namespace samdrift
