#include "compare/pages.hpp"
#include "compare/sheet_parts.hpp"
#include <algorithm>
#include <bit>
#include <set>

namespace samdrift {
namespace {

class ProductRows {
public:
    ProductRows(const ViewContext& context, Code product, ProductSheet& sheet)
        : context_(context)
        , product_(product)
        , sheet_(sheet)
        , most_used_(most_used_products(context.cooperation, sheet.as_of)) {}

    void add(std::size_t number, const Block& block) {
        add_usages(number, block);
        const auto& name = context_.municipality_name(number);
        const auto contracts = block.contracts_of(product_);
        for (auto row = contracts.first; row < contracts.last; ++row) {
            sheet_.contracts.push_back(contract_view(context_, number, row));
            spellings_.add(block.text(block.contracts.system[row]), name);
            suppliers_.insert(block.contracts.supplier[row]);
        }
        for (const auto row : integrations_with(block, product_)) {
            const auto& i = block.integrations;
            sheet_.integrations.push_back(integration_view(context_, number, row));
            if (i.from_product[row] == product_)
                spellings_.add(block.text(i.from_system[row]), name);
            if (i.to_product[row] == product_) spellings_.add(block.text(i.to_target[row]), name);
        }
        const auto& p = block.processes;
        for (std::uint32_t row = 0; row < p.id.size(); ++row) {
            if (p.product[row] != product_) continue;
            sheet_.processes.push_back(process_view(context_, number, row));
            spellings_.add(block.text(p.system[row]), name);
        }
    }
    bool found() const {
        return found_ || !sheet_.contracts.empty() || !sheet_.integrations.empty() ||
               !sheet_.processes.empty();
    }
    void finish() {
        sheet_.degree = fraction({sheet_.filled, sheet_.wanted});
        sheet_.spellings = spellings_.taken();
        for (const auto supplier : suppliers_)
            if (supplier != no_code)
                sheet_.suppliers.push_back({context_.catalogue.suppliers.id(supplier),
                    context_.catalogue.suppliers.name(supplier)});
        const auto comparison = compare_all(context_.cooperation, sheet_.as_of);
        sheet_.areas =
            verdicts_of(context_, comparison, [&](Code area) { return areas_.contains(area); });
    }

private:
    void add_usages(std::size_t number, const Block& block) {
        const auto& u = block.usages;
        for (std::uint32_t row = 0; row < u.id.size(); ++row) {
            if (u.product[row] != product_) continue;
            found_ = true;
            spellings_.add(block.text(u.system[row]), context_.municipality_name(number));
            suppliers_.insert(u.supplier[row]);
            if (shown_on(u, row, context_.as_of))
                sheet_.usages.push_back(
                    usage_view(context_, {number, row}, most_used_[u.area[row]] == product_));
            if (!in_operation(u, row, context_.as_of)) continue;
            areas_.insert(u.area[row]);
            sheet_.users += u.users[row].or_zero();
            sheet_.yearly_cost += u.yearly_cost[row].or_zero();
            sheet_.marked = sheet_.marked || marked(u.figures_source[row].value());
            sheet_.wanted += wanted_fields;
            sheet_.filled += wanted_fields - std::popcount(missing_fields(block, row));
        }
    }

    const ViewContext& context_;
    Code product_;
    ProductSheet& sheet_;
    std::vector<Code> most_used_;
    Spellings spellings_;
    std::set<Code> suppliers_, areas_;
    bool found_ = false;
};

} // namespace

std::optional<ProductSheet> product_sheet(
    const Landscape& landscape, std::size_t cooperation, std::int64_t id, Date as_of) {
    const ViewContext context{landscape, cooperation, as_of};
    const Code product = context.catalogue.products.find(id);
    if (product == no_code) return std::nullopt;
    ProductSheet sheet;
    sheet.cooperation = context.reference();
    sheet.as_of = as_of;
    sheet.id = id;
    sheet.product = context.product_name(product);
    ProductRows rows{context, product, sheet};
    each_block(context, [&](std::size_t number, const Block& block) { rows.add(number, block); });
    if (!rows.found()) return std::nullopt;
    rows.finish();
    return sheet;
}

} // namespace samdrift
