#include "publish/table_sheet.hpp"
#include "register/entities.hpp"
#include "schema/row_mark.hpp"
#include <algorithm>

namespace samdrift {
namespace {

ColumnKind kind_of(const Field& f) {
    switch (f.kind) {
    case Kind::integer: return ColumnKind::integer;
    case Kind::money: return f.rules.unit == 100 ? ColumnKind::money_kr : ColumnKind::decimal;
    case Kind::decimal: return ColumnKind::decimal;
    case Kind::date: return ColumnKind::date;
    default: return ColumnKind::text;
    }
}

// The word that people write for a choice, whatever their language: it is what the import reads.
std::string word_of(const Field& f, const std::string& name) {
    const auto found = std::ranges::find(f.choices, name, &Choice::name);
    return std::string{found == f.choices.end() ? std::string_view{name} : found->word};
}

WorkValue number_of(const Field& f, std::int64_t n) {
    if (f.kind == Kind::decimal) return static_cast<double>(n) / 100;
    if (f.kind != Kind::money) return n;
    if (f.rules.unit == 100) return Money{n};
    return static_cast<double>(n) / static_cast<double>(f.rules.unit); // read back to the øre
}

WorkCell cell_of(const Field& f, const Value& v, const WordOf& word) {
    if (absent(v)) return {};
    if (const auto* yes = std::get_if<bool>(&v)) return {std::string{*yes ? "ja" : "nei"}};
    if (const auto* n = std::get_if<std::int64_t>(&v)) {
        if (f.kind == Kind::reference) return {word(target_of(f), *n)};
        return {number_of(f, *n)};
    }
    const auto& s = std::get<std::string>(v);
    if (s.empty()) return {};
    if (f.kind == Kind::choice) return {word_of(f, s)};
    if (f.kind == Kind::date)
        if (const auto day = read_iso(s)) return {*day};
    return {s};
}

} // namespace

WorkSheet table_sheet(const Entity& e, std::span<const Record> rows,
    std::span<const Field* const> columns, const WordOf& word) {
    WorkSheet sheet{.name = std::string{e.sheet}};
    sheet.columns.push_back({std::string{row_heading}, 20, ColumnKind::text, {}, true});
    for (const auto* f : columns)
        sheet.columns.push_back({std::string{f->rules.column}, 0, kind_of(*f), {}, true});
    for (const auto& r : rows) {
        auto& row = sheet.rows.emplace_back();
        row.push_back({row_mark(e, {std::get<std::int64_t>(r[0]), std::get<std::int64_t>(r[1])})});
        for (const auto* f : columns)
            row.push_back(cell_of(*f, r[static_cast<std::size_t>(f - e.fields.data())], word));
    }
    return sheet;
}

} // namespace samdrift
