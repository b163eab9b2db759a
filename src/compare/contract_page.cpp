#include "compare/notices.hpp"
#include "compare/pages.hpp"
#include <algorithm>

namespace samdrift {

ContractPage contract_page(const Landscape& landscape, std::size_t cooperation, Date as_of,
    std::optional<ActionKind> filter) {
    const ViewContext context{landscape, cooperation, as_of};
    ContractPage page{context.reference(), as_of, {}};
    for (const auto member : members_on(context.picture(), as_of)) {
        const Block& block = context.cooperation.block(member);
        for (std::uint32_t row = 0; row < block.contracts.id.size(); ++row)
            if (!filter || asks_for(*filter, block, row, context.as_of))
                page.contracts.push_back(contract_view(context, member, row));
    }
    std::ranges::sort(page.contracts, {}, &ContractView::id);
    if (filter == ActionKind::give_notice)
        std::ranges::stable_sort(page.contracts, {}, &ContractView::last_day_of_notice);
    return page;
}

} // namespace samdrift
