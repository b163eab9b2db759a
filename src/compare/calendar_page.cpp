#include "base/words.hpp"
#include "compare/comparison.hpp"
#include "compare/pages.hpp"
#include "compare/view_context.hpp"
#include <algorithm>
#include <map>
#include <set>

namespace samdrift {
namespace {

Date first_of_quarter(Date day) {
    const auto month = (static_cast<unsigned>(day.month()) - 1) / 3 * 3 + 1;
    return {day.year(), std::chrono::month{month}, std::chrono::day{1}};
}

CalendarPart part_of(NoticeState state) {
    switch (state) {
    case NoticeState::passed: return CalendarPart::passed;
    case NoticeState::open_ended: return CalendarPart::open_ended;
    case NoticeState::ended: return CalendarPart::ended;
    case NoticeState::ahead:
    case NoticeState::unknown_terms: break;
    }
    return CalendarPart::quarter;
}

// The day a contract is in the calendar for: to give notice, or that it runs out.
std::optional<Date> day_of(const ContractView& c) {
    return c.notice == NoticeState::ahead ? c.last_day_of_notice : c.ends;
}

std::vector<std::string> in_order(const std::set<std::string>& names) {
    const Collation collation;
    std::vector<std::string> sorted{names.begin(), names.end()};
    std::ranges::sort(sorted, {}, [&](const std::string& name) { return collation.key(name); });
    return sorted;
}

} // namespace

CalendarPage calendar_page(
    const Landscape& landscape, std::size_t cooperation, const CalendarFilter& filter, Date as_of) {
    const ViewContext context{landscape, cooperation, as_of};
    CalendarPage page{context.reference(), as_of, {}, {}, 0, {}};
    std::set<std::string> municipalities, suppliers;
    std::map<std::pair<CalendarPart, std::optional<Date>>, CalendarGroup> groups;
    for (const auto member : members_on(context.picture(), as_of)) {
        const Block& block = context.cooperation.block(member);
        for (std::uint32_t row = 0; row < block.contracts.id.size(); ++row) {
            auto contract = contract_view(context, member, row);
            municipalities.insert(contract.municipality);
            if (!contract.supplier.empty()) suppliers.insert(contract.supplier);
            if (!filter.municipality.empty() && contract.municipality != filter.municipality)
                continue;
            if (!filter.supplier.empty() && contract.supplier != filter.supplier) continue;
            const auto part = part_of(contract.notice);
            const auto from = part == CalendarPart::quarter
                                  ? std::optional{first_of_quarter(*day_of(contract))}
                                  : std::nullopt;
            auto& group = groups[{part, from}];
            group.part = part;
            group.from = from;
            group.value += contract.value.value_or(Money{});
            group.marked = group.marked || contract.marked;
            group.contracts.push_back(std::move(contract));
            ++page.contracts;
        }
    }
    page.municipalities = in_order(municipalities);
    page.suppliers = in_order(suppliers);
    for (auto& [at, group] : groups) {
        std::ranges::sort(group.contracts, {}, [](const ContractView& c) {
            return std::pair{day_of(c), c.id};
        });
        page.groups.push_back(std::move(group));
    }
    return page;
}

} // namespace samdrift
