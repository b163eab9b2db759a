// Which contracts ask for something to be done.
#pragma once
#include "register/block.hpp"

namespace samdrift {

// It has not run out: no end, or an end on the day or later.
bool runs_on(const ContractColumns&, std::uint32_t row, Packed<Date> day);
// It has been signed, as far as is known, and has not run out.
bool in_force(const ContractColumns&, std::uint32_t row, Packed<Date> day);
// Somebody has said that no lawyer has been through it, or that it is not mapped.
bool lacks_legal_review(const ContractColumns&, std::uint32_t row);
// It is said to have no data-processing agreement, and a usage in operation under it holds personal
// data.
bool lacks_processing_agreement(const Block&, std::uint32_t row, Packed<Date> day);
// The last day of notice, where it is on the day or later.
std::optional<Date> notice_still_to_give(
    const ContractColumns&, std::uint32_t row, Packed<Date> day);

// Where a contract stands in the calendar.
enum class NoticeState {
    ahead,         // the last day of notice is on the day or later
    passed,        // it is before the day, and the contract still runs
    unknown_terms, // it has an end, but nobody has said how long before notice must be given
    open_ended,    // it has no end
    ended
};
template <>
inline constexpr std::array<Choice, 5> choices_of<NoticeState>{
    {{"ahead", ""}, {"passed", ""}, {"unknown_terms", ""}, {"open_ended", ""}, {"ended", ""}}};
template <> inline constexpr std::string_view type_name_of<NoticeState> = "NoticeState";
NoticeState notice_state(const ContractColumns&, std::uint32_t row, Packed<Date> day);

} // namespace samdrift
