// What the front page asks for: notice to give, contracts to review, agreements that are missing.
#pragma once
#include "compare/view_context.hpp"
#include "compare/views_overview.hpp"

namespace samdrift {

// The front page shows the soonest; the page of contracts has them all.
inline constexpr std::size_t most_notices = 200;

struct DueNotice {
    Date last_day{};
    std::uint32_t member = 0, contract = 0; // a number in the picture; a row of the member's block
};
// Contracts with a last day of notice on the day or later, soonest first; no more than
// most_notices.
std::vector<DueNotice> due_notices(const ViewContext&, std::span<const std::uint32_t> members);

std::vector<NoticeView> notices(const ViewContext&, std::span<const DueNotice>);
std::vector<ActionView> actions(
    const ViewContext&, std::span<const std::uint32_t> members, std::span<const DueNotice>);

// Whether an action of the kind is about the contract.
bool asks_for(ActionKind, const Block&, std::uint32_t contract, Packed<Date> as_of);

} // namespace samdrift
