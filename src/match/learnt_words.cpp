#include "match/learnt_words.hpp"
#include "base/words.hpp"
#include "register/catalogue.hpp"
#include "register/municipality.hpp"
#include "register/service_area.hpp"
#include <algorithm>

namespace samdrift {
namespace {

template <class T> std::string text(const Record& r, std::string_view field) {
    return std::get<std::string>(r[entity<T>().index(field)]);
}

// Two columns of each row of the sheet; "" where the sheet has none.
template <class Take>
void each_row(const Recognised& sheet, const char* first, const char* second, Take take) {
    const auto column = [&](const char* field) {
        return std::ranges::find(
            sheet.columns, sheet.entity->find(field), &RecognisedColumn::field);
    };
    const auto a = column(first), b = column(second);
    for (std::size_t i = 1; i < sheet.sheet->rows.size(); ++i) {
        const auto& cells = sheet.sheet->rows[i].cells;
        const auto written = [&](auto c) {
            return c == sheet.columns.end() || c->at >= cells.size()
                       ? std::string{}
                       : std::string{trimmed(cells[c->at].text)};
        };
        take(written(a), written(b));
    }
}

} // namespace

void learn_register(KnownWords& known, const std::function<WorkingTable&(const Entity&)>& table) {
    auto& municipalities = table(entity<Municipality>());
    for (const auto& row : table(entity<Member>()).rows()) {
        const auto id = std::get<std::int64_t>(row.record[entity<Member>().index("municipality")]);
        if (const auto* m = municipalities.find(id))
            known.add_municipality(
                text<Municipality>(m->record, "number"), text<Municipality>(m->record, "name"));
    }
    for (const auto& row : table(entity<ServiceArea>()).rows())
        known.add_area(
            text<ServiceArea>(row.record, "code"), text<ServiceArea>(row.record, "name"));
    for (const auto& row : table(entity<Supplier>()).rows())
        known.add_supplier(text<Supplier>(row.record, "name"));
    for (const auto& row : table(entity<Product>()).rows())
        known.add_product(text<Product>(row.record, "name"));
    for (const auto& row : table(entity<Alias>()).rows())
        if (const auto spelling = text<Alias>(row.record, "spelling");
            text<Alias>(row.record, "kind") == name_of(AliasKind::product))
            known.add_product(spelling);
        else
            known.add_supplier(spelling);
}

void learn_sheet(KnownWords& known, const Recognised& sheet) {
    if (sheet.sheet->rows.empty()) return;
    if (sheet.entity == &entity<Member>())
        each_row(sheet, "number", "municipality",
            [&](const std::string& number, const std::string& name) {
                known.add_municipality(number, name);
            });
    if (sheet.entity == &entity<ServiceArea>())
        each_row(sheet, "code", "name",
            [&](const std::string& code, const std::string& name) { known.add_area(code, name); });
    if (sheet.entity == &entity<Alias>())
        each_row(
            sheet, "kind", "spelling", [&](const std::string& kind, const std::string& spelling) {
                if (folded(kind) == choices_of<AliasKind>[0].word)
                    known.add_product(spelling);
                else
                    known.add_supplier(spelling);
            });
}

} // namespace samdrift
