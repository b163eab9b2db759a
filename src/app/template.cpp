#include "app/template.hpp"
#include "app/workbook_bytes.hpp"
#include "publish/mapping_template.hpp"
#include <algorithm>
#include <set>

namespace samdrift {
namespace {

std::vector<std::string> in_order(const NamesIndex& index, const std::set<Code>& codes) {
    std::vector<Code> sorted{codes.begin(), codes.end()};
    std::ranges::sort(sorted, {}, [&](Code code) { return index.rank(code); });
    std::vector<std::string> names;
    for (const auto code : sorted) names.push_back(index.name(code));
    return names;
}

TemplateWords words_of(const Landscape& landscape, const CooperationInLandscape& cooperation) {
    TemplateWords words{cooperation.picture->row.name, {}, {}, {}, {}};
    for (const auto& member : cooperation.picture->members)
        words.municipalities.push_back(member.name);
    for (const auto& area : cooperation.picture->areas)
        words.areas.push_back({area.row.code, area.row.name});
    std::set<Code> products, suppliers;
    for (const auto& block : cooperation.blocks) {
        products.insert(block->usages.product.begin(), block->usages.product.end());
        suppliers.insert(block->usages.supplier.begin(), block->usages.supplier.end());
        suppliers.insert(block->contracts.supplier.begin(), block->contracts.supplier.end());
    }
    products.erase(no_code);
    suppliers.erase(no_code);
    words.products = in_order(landscape.catalogue->products, products);
    words.suppliers = in_order(landscape.catalogue->suppliers, suppliers);
    return words;
}

Report file(const std::optional<TemplateWords>& words, const std::string& key, Language language) {
    const auto name = (key.empty() ? "" : key + "-") +
                      (language == Language::nb ? "mal-for-kartlegging" : "mapping-template");
    return {xlsx_type, name + ".xlsx", workbook_bytes(mapping_template(words, language))};
}

} // namespace

Result<Report> template_of(App& app, const User& user, const std::string& key, Language language) {
    const auto reading = read(app, user, {key, {}, {}});
    if (!reading) return reading.problems;
    const auto& landscape = *reading->landscape;
    return file(words_of(landscape, landscape.cooperations[reading->cooperation]), key, language);
}

Report blank_template(Language language) { return file(std::nullopt, {}, language); }

} // namespace samdrift
