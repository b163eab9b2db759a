#include "compare/pages.hpp"
#include "compare/sheet_parts.hpp"
#include <algorithm>
#include <map>

namespace samdrift {
namespace {

class SupplierRows {
public:
    SupplierRows(const ViewContext& context, Code supplier, SupplierSheet& sheet)
        : context_(context)
        , supplier_(supplier)
        , sheet_(sheet)
        , most_used_(most_used_products(context.cooperation, sheet.as_of)) {}

    void add(std::size_t number, const Block& block) {
        const auto name = context_.municipality_name(number);
        const auto& u = block.usages;
        for (std::uint32_t row = 0; row < u.id.size(); ++row) {
            if (u.supplier[row] != supplier_) continue;
            found_ = true;
            spellings_.add(block.text(u.supplier_as_written[row]), name);
            if (shown_on(u, row, context_.as_of))
                sheet_.usages.push_back(
                    usage_view(context_, {number, row}, most_used_[u.area[row]] == u.product[row]));
            if (in_operation(u, row, context_.as_of)) add_to_product(block, row, name);
        }
        const auto& c = block.contracts;
        for (std::uint32_t row = 0; row < c.id.size(); ++row) {
            if (c.supplier[row] != supplier_) continue;
            found_ = true;
            spellings_.add(block.text(c.supplier_as_written[row]), name);
            sheet_.contracts.push_back(contract_view(context_, number, row));
        }
    }
    bool found() const { return found_; }
    void finish() {
        sheet_.spellings = spellings_.taken();
        for (auto& [product, view] : products_) {
            sheet_.users += view.users;
            sheet_.yearly_cost += view.yearly_cost;
            sheet_.marked = sheet_.marked || view.marked;
            sheet_.products.push_back(std::move(view));
        }
        std::ranges::stable_sort(sheet_.products, std::greater{}, &SupplierProduct::users);
    }

private:
    void add_to_product(const Block& block, std::uint32_t row, const std::string& municipality) {
        const auto& u = block.usages;
        const Code product = u.product[row];
        auto& view = products_[context_.catalogue.products.rank(product)];
        view.product_id = context_.catalogue.products.id(product);
        view.product = context_.product_name(product);
        const auto once = [](std::vector<std::string>& names, const std::string& name) {
            if (std::ranges::find(names, name) == names.end()) names.push_back(name);
        };
        once(view.municipalities, municipality);
        once(view.areas, context_.area(u.area[row]).name);
        view.users += u.users[row].or_zero();
        view.yearly_cost += u.yearly_cost[row].or_zero();
        view.marked = view.marked || marked(u.figures_source[row].value());
    }

    const ViewContext& context_;
    Code supplier_;
    SupplierSheet& sheet_;
    std::vector<Code> most_used_;
    Spellings spellings_;
    std::map<std::uint32_t, SupplierProduct> products_; // by place in the alphabet
    bool found_ = false;
};

} // namespace

std::optional<SupplierSheet> supplier_sheet(
    const Landscape& landscape, std::size_t cooperation, std::int64_t id, Date as_of) {
    const ViewContext context{landscape, cooperation, as_of};
    const Code supplier = context.catalogue.suppliers.find(id);
    if (supplier == no_code) return std::nullopt;
    SupplierSheet sheet;
    sheet.cooperation = context.reference();
    sheet.as_of = as_of;
    sheet.id = id;
    sheet.supplier = context.catalogue.suppliers.name(supplier);
    SupplierRows rows{context, supplier, sheet};
    each_block(context, [&](std::size_t number, const Block& block) { rows.add(number, block); });
    if (!rows.found()) return std::nullopt;
    rows.finish();
    return sheet;
}

} // namespace samdrift
