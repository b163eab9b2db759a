#include "match/recognised.hpp"
#include "base/words.hpp"
#include "register/entities.hpp"
#include "schema/cells.hpp"
#include "schema/row_mark.hpp"
#include <algorithm>
#include <ranges>

namespace samdrift {

namespace {

const Field* field_of(const Entity& e, const std::string& wanted) {
    for (const auto& f : e.fields)
        if (!f.rules.column.empty() && heading(f.rules.column) == wanted) return &f;
    return nullptr;
}

// The heading as we know it, when a person has said what it is.
std::string known_heading(const Sheet& sheet, const std::string& written) {
    for (const auto& [from, to] : sheet.read_as)
        if (heading(from) == heading(written)) return to;
    return written;
}

bool column_has_values(const Sheet& sheet, std::size_t at) {
    return std::ranges::any_of(sheet.rows | std::views::drop(1), [&](const SheetRow& row) {
        return at < row.cells.size() && !trimmed(row.cells[at].text).empty();
    });
}

} // namespace

std::optional<Recognised> recognise(const Sheet& sheet, Problems& problems) {
    Recognised found{.sheet = &sheet,
        .entity = entity_of_sheet(heading(sheet.kind.empty() ? sheet.name : sheet.kind))};
    if (!found.entity) return std::nullopt;
    auto say = [&](std::string code, int row, std::string column) {
        problems.push_back(
            {std::move(code), {sheet.file, sheet.name, row, std::move(column)}, {}, {}});
        found.readable = false;
    };
    if (sheet.rows.empty()) {
        say("no_heading", 0, "");
        return found;
    }
    const auto& head = sheet.rows.front();
    found.row_column = row_column(sheet);
    for (std::size_t at = 0; at < head.cells.size(); ++at) {
        if (at == found.row_column) continue;
        const std::string written{trimmed(head.cells[at].text)};
        if (written.empty() && !column_has_values(sheet, at)) continue;
        const auto known = heading(known_heading(sheet, written));
        const Field* field = known.empty() ? nullptr : field_of(*found.entity, known);
        const auto same = [&](const RecognisedColumn& c) {
            return heading(c.heading) == heading(written) || (field && c.field == field);
        };
        if (!written.empty() && std::ranges::any_of(found.columns, same))
            say("doubled_column", head.number, written);
        else
            found.columns.push_back({at, field,
                written.empty() ? "(kolonne " + std::to_string(at + 1) + ")" : written});
    }
    for (const auto& f : found.entity->fields) {
        const bool there =
            std::ranges::any_of(found.columns, [&](const auto& c) { return c.field == &f; });
        if (must_have_column(f) && !there && !sheet.some_columns && !found.row_column)
            say("missing_column", head.number, std::string{f.rules.column});
    }
    return found;
}

SheetRead sheet_read(const Sheet& sheet, const std::optional<Recognised>& found) {
    SheetRead read{sheet.file, sheet.name, found ? found->entity : nullptr,
        sheet.rows.empty() ? 0 : sheet.rows.size() - 1, {}};
    const auto example = [&](std::size_t at) -> std::string {
        for (const auto& row : sheet.rows | std::views::drop(1))
            if (at < row.cells.size() && !trimmed(row.cells[at].text).empty())
                return std::string{trimmed(row.cells[at].text)};
        return {};
    };
    if (found)
        for (const auto& c : found->columns)
            read.columns.push_back({c.heading, c.field, example(c.at)});
    return read;
}

} // namespace samdrift
