// The limits of the law of procurement, each from a day to a day, with its paragraph and where it
// was read. They are the same for all cooperations, and come with the program.
#pragma once
#include "register/provenance.hpp"

namespace samdrift {

enum class LegalRule {
    act_threshold,
    national_threshold,
    eea_threshold,
    clear_clause, // no value: that the rule holds
    small_change,
    largest_fee
};
template <>
inline constexpr std::array<Choice, 6> choices_of<LegalRule>{
    {{"act_threshold", "terskel_lov"}, {"national_threshold", "terskel_nasjonal"},
        {"eea_threshold", "terskel_eos"}, {"clear_clause", "endring_klar_klausul"},
        {"small_change", "endring_liten"}, {"largest_fee", "gebyr_hoyst"}}};
template <> inline constexpr std::string_view type_name_of<LegalRule> = "LegalRule";

struct LegalParameter {
    Id<LegalParameter> id;
    Id<JournalEntry> entry;
    LegalRule parameter = LegalRule::act_threshold;
    std::string applies_to;       // "varer og tjenester, kommune"
    std::optional<Decimal> value; // kroner without VAT, or percent: `unit` says
    std::string unit;
    Date from{};            // the first day it holds
    std::optional<Date> to; // the last day; none: until another is found
    std::string basis;      // the paragraph
    std::string read_in;    // where it was read
    std::string remark, extra;
};
template <> const Entity& entity<LegalParameter>();

// A parameter holds on its last day too.
bool in_force(const LegalParameter&, Date day);

} // namespace samdrift
