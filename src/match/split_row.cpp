#include "match/split_row.hpp"
#include "register/usage.hpp"

namespace samdrift {
namespace {

const Value* told(const ReadRow& row, std::string_view field) {
    const auto at = entity<Usage>().index(field);
    for (const auto& [index, value] : row.values)
        if (index == at) return &value;
    return nullptr;
}

void tell(ReadRow& row, std::string_view field, Value value) {
    const auto at = entity<Usage>().index(field);
    for (auto& [index, old] : row.values)
        if (index == at) {
            old = std::move(value);
            return;
        }
    row.values.emplace_back(at, std::move(value));
}

std::string text_in(const ReadRow& row, std::string_view field) {
    const auto* value = told(row, field);
    const auto* text = value ? std::get_if<std::string>(value) : nullptr;
    return text ? *text : std::string{};
}

// What the row's figures are held to be, once one of them is a share of what stood in the sheet.
void derive_figures(ReadRow& row) {
    for (const auto* field : {"figures_source", "source"})
        for (const auto origin : {Origin::example, Origin::estimate})
            if (text_in(row, field) == name_of(origin)) return;
    tell(row, "figures_source", std::string{name_of(Origin::derived)});
}

} // namespace

std::vector<ReadRow> split_row(
    const ReadRow& row, const CatalogueNames& products, WorkingTable& product_rows) {
    if (!row.problems.empty()) return {};
    const auto cell = text_in(row, "system");
    const auto parts = products.parts(cell);
    if (parts.size() < 2) return {};
    const auto count = static_cast<std::int64_t>(parts.size());
    const auto* cost = told(row, "yearly_cost");
    const auto* whole = cost ? std::get_if<std::int64_t>(cost) : nullptr;
    const auto said =
        sentence("match.split", {{"cell", cell}, {"number", std::to_string(parts.size())}});
    std::vector<ReadRow> rows;
    for (std::int64_t i = 0; i < count; ++i) {
        auto& part = rows.emplace_back(row);
        const auto& product = product_rows.find(parts[static_cast<std::size_t>(i)])->record;
        tell(part, "system", product[entity<Product>().index("name")]);
        if (whole) {
            tell(part, "yearly_cost", *whole / count + (i < *whole % count ? 1 : 0));
            derive_figures(part);
        }
        const auto remark = text_in(row, "remark");
        tell(part, "remark", remark.empty() ? said.nb : remark + " " + said.nb);
    }
    return rows;
}

} // namespace samdrift
