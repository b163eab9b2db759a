#include "match/conflict.hpp"
#include "base/words.hpp"
#include "match/row_reader.hpp"
#include <algorithm>

namespace samdrift {

std::optional<Side> whose(
    const std::optional<Value>& saw, const std::optional<Value>& mine, const Value& now) {
    if ((mine && *mine == now) || (saw && *saw == now)) return Side::mine;
    if (saw && mine && *mine == *saw) return Side::theirs;
    return std::nullopt;
}

namespace {

std::string written_in(const Recognised& sheet, const SheetRow& row, const Field& f) {
    const auto column = std::ranges::find(sheet.columns, &f, &RecognisedColumn::field);
    if (column == sheet.columns.end() || column->at >= row.cells.size()) return {};
    return std::string{trimmed(row.cells[column->at].text)};
}

} // namespace

RowConflict meet(const Recognised& sheet, const SheetRow& from, const Record& now,
    const Others& others, ReadRow& row) {
    const Entity& e = *sheet.entity;
    RowConflict conflict{&e, std::get<std::int64_t>(now[0]), std::get<std::int64_t>(now[1]),
        {sheet.sheet->file, sheet.sheet->name, from.number, {}}, {}};
    const auto seen = told_entry(sheet, from);
    if (!seen || *seen == conflict.entry || !others.as_seen) return conflict;
    const auto saw = others.as_seen(e, conflict.id, *seen);
    std::erase_if(row.values, [&](const auto& value) {
        const auto& [at, mine] = value;
        const auto& f = e.fields[at];
        auto side = whose(saw ? std::optional{(*saw)[at]} : std::nullopt, mine, now[at]);
        if (!side && others.chosen) side = others.chosen(e, conflict.id, conflict.entry, f.name);
        if (!side)
            conflict.fields.push_back(
                {at, written_in(sheet, from, f), saw ? (*saw)[at] : Value{}, mine, now[at]});
        return side != Side::mine;
    });
    return conflict;
}

} // namespace samdrift
