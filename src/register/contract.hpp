// A contract with a supplier on a system in a municipality; it covers every area the system stands
// in.
#pragma once
#include "register/provenance.hpp"

namespace samdrift {

enum class Extension { yes, no, unclear };
template <>
inline constexpr std::array<Choice, 3> choices_of<Extension>{
    {{"yes", "ja"}, {"no", "nei"}, {"unclear", "uklar"}}};
template <> inline constexpr std::string_view type_name_of<Extension> = "Extension";

enum class LegalReview { reviewed, not_reviewed, not_mapped };
template <>
inline constexpr std::array<Choice, 3> choices_of<LegalReview>{{{"reviewed", "gjennomgått"},
    {"not_reviewed", "ikke gjennomgått"}, {"not_mapped", "ikke kartlagt"}}};
template <> inline constexpr std::string_view type_name_of<LegalReview> = "LegalReview";

enum class Portfolio { joint, local };
template <>
inline constexpr std::array<Choice, 2> choices_of<Portfolio>{
    {{"joint", "felles"}, {"local", "lokal"}}};
template <> inline constexpr std::string_view type_name_of<Portfolio> = "Portfolio";

struct Contract {
    Id<Contract> id;
    Id<JournalEntry> entry;
    Id<Cooperation> cooperation;
    Id<Municipality> municipality;
    std::string system; // as written
    Id<Product> product;
    std::optional<Id<Supplier>> supplier;
    std::string supplier_as_written;
    std::string number;
    std::optional<Date> signed_on;
    std::optional<Date> ends; // none: runs until terminated
    std::optional<int> notice_months;
    std::optional<Date> option_to;
    std::optional<Extension> extension;
    std::optional<Money> value; // without VAT
    std::string procurement;
    std::optional<LegalReview> legal_review;
    std::optional<bool> processing_agreement;
    std::optional<Portfolio> portfolio;
    Origin source = Origin::document;
    std::optional<Origin> figures_source;
    std::string remark, extra;
};
template <> const Entity& entity<Contract>();

// The last day to give notice: `notice_months` before it ends. None while it has no end, or no
// notice is known.
std::optional<Date> last_day_of_notice(std::optional<Date> ends, std::optional<int> notice_months);

} // namespace samdrift
