#include "compare/pages.hpp"
#include "compare/sheet_parts.hpp"
#include <algorithm>

namespace samdrift {
namespace {

// What stands round the contract in its own municipality.
void add_own(ContractSheet& sheet, const ViewContext& context, std::size_t number, Code product,
    std::span<const Code> most_used) {
    const Block& block = *context.cooperation.blocks[number];
    const auto& u = block.usages;
    for (std::uint32_t row = 0; row < u.id.size(); ++row)
        if (u.product[row] == product && shown_on(u, row, context.as_of))
            sheet.usages.push_back(
                usage_view(context, {number, row}, most_used[u.area[row]] == product));
    for (const auto row : integrations_with(block, product))
        sheet.integrations.push_back(integration_view(context, number, row));
}

} // namespace

std::optional<ContractSheet> contract_sheet(
    const Landscape& landscape, std::size_t cooperation, std::int64_t id, Date as_of) {
    const ViewContext context{landscape, cooperation, as_of};
    std::optional<ContractSheet> sheet;
    Code product = no_code;
    each_block(context, [&](std::size_t number, const Block& block) {
        const auto at = std::ranges::find(block.contracts.id, id);
        if (at == block.contracts.id.end()) return;
        const auto row = static_cast<std::uint32_t>(at - block.contracts.id.begin());
        product = block.contracts.product[row];
        sheet = ContractSheet{
            context.reference(), as_of, contract_view(context, number, row), {}, {}, {}};
        add_own(*sheet, context, number, product, most_used_products(context.cooperation, as_of));
    });
    if (!sheet) return sheet;
    each_block(context, [&](std::size_t number, const Block& block) {
        const auto rows = block.contracts_of(product);
        for (auto row = rows.first; row < rows.last; ++row)
            if (block.contracts.id[row] != id)
                sheet->others.push_back(contract_view(context, number, row));
    });
    return sheet;
}

} // namespace samdrift
