#include "match/recognised.hpp"
#include "base/words.hpp"
#include "match/cell_meaning.hpp"
#include "match/heading_names.hpp"
#include "match/heading_row.hpp"
#include "register/entities.hpp"
#include "schema/cells.hpp"
#include "schema/row_mark.hpp"
#include <algorithm>
#include <map>
#include <ranges>
#include <unordered_map>

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

bool in_our_words(const Sheet& sheet) {
    if (sheet.some_columns || sheet.rows.empty() || row_column(sheet)) return true;
    const auto* e = entity_of_sheet(heading(sheet.name));
    const bool said_otherwise = !sheet.kind.empty() && entity_of_sheet(heading(sheet.kind)) != e;
    const auto drawn = [](const MergedCells& m) { return m.rows > 1; };
    if (!e || said_otherwise || std::ranges::any_of(sheet.merged, drawn)) return false;
    std::size_t filled = 0, ours = 0;
    for (const auto& cell : sheet.rows.front().cells) {
        const auto text = trimmed(cell.text);
        if (text.empty()) continue;
        ++filled;
        const auto own = [&](const Field& f) { return f.rules.column == text; };
        ours += std::ranges::any_of(e->fields, own) ? 1 : 0;
    }
    return ours * 2 >= filled && ours > 0;
}

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
            found.columns.push_back(
                {at, field, written.empty() ? "(kolonne " + std::to_string(at + 1) + ")" : written,
                    field ? 1.0 : 0.0,
                    field ? sentence("recognise.heading_exact", {{"like", known}}) : Sentence{}});
    }
    for (const auto& f : found.entity->fields) {
        const bool there =
            std::ranges::any_of(found.columns, [&](const auto& c) { return c.field == &f; });
        if (must_have_column(f) && !there && !sheet.some_columns && !found.row_column)
            say("missing_column", head.number, std::string{f.rules.column});
    }
    return found;
}

namespace {

// A sheet in words of its own, with the kind and the fields it was taken for.
class Reading {
public:
    Reading(Layout& layout, const KnownWords& known, SheetGuess guess, Problems& problems)
        : layout_(layout), known_(known), guess_(std::move(guess)), problems_(problems) {
        found_.sheet = &layout.table;
        found_.entity = guess_.entity;
        found_.confidence = guess_.confidence;
    }

    Recognised run() {
        found_.row_column = row_column(table());
        for (const auto& c : guess_.columns)
            if (c.at != found_.row_column) add(c);
        for (const auto& f : guess_.entity->fields) expect(f);
        for (const auto& c : guess_.columns)
            if (c.taken()) write_as_meant(c);
        return std::move(found_);
    }

private:
    Sheet& table() { return layout_.table; }
    Place place(std::int32_t row, std::string column) {
        return {table().file, table().name, row, std::move(column)};
    }
    void say(std::string code, std::string column) {
        problems_.push_back(
            {std::move(code), place(table().rows.front().number, std::move(column))});
        found_.readable = false;
    }

    void add(const ColumnGuess& c) {
        RecognisedColumn column{c.at, c.taken() ? c.field : nullptr, c.heading,
            c.field ? c.confidence : 0, c.reason, c.taken() ? nullptr : c.field};
        if (!c.field && !c.heading.empty() && !hidden(c.at) && !c.said) expect_one(c);
        found_.columns.push_back(std::move(column));
    }

    bool hidden(std::size_t at) {
        return std::ranges::find(table().hidden_columns, at) != table().hidden_columns.end();
    }

    // Two that are called the same, and differ: a person must say which is meant.
    void expect_one(const ColumnGuess& c) {
        for (const auto& other : guess_.columns) {
            if (other.at == c.at || !other.taken() || hidden(other.at) ||
                heading(without_number(other.heading)) != heading(without_number(c.heading)))
                continue;
            const auto differs = [&](const SheetRow& row) {
                const auto text = [&](std::size_t at) {
                    return at < row.cells.size() ? trimmed(row.cells[at].text) : std::string_view{};
                };
                return text(c.at) != text(other.at);
            };
            if (std::ranges::any_of(table().rows | std::views::drop(1), differs))
                say("doubled_column", without_number(c.heading));
        }
    }

    void expect(const Field& f) {
        const bool there =
            std::ranges::find(found_.columns, &f, &RecognisedColumn::field) != found_.columns.end();
        if (!must_have_column(f) || there) return;
        if (!has_default(*guess_.entity, f))
            return say("missing_column", std::string{f.rules.column});
        layout_.noted.push_back({"default_taken", place(0, std::string{f.rules.column})});
    }

    // What was read otherwise than it stands, once for each value.
    struct Otherwise {
        std::string is;
        int count = 0;
        std::int32_t first = 0;
    };

    void write_as_meant(const ColumnGuess& c) {
        const Field& f = *c.field;
        std::unordered_map<std::string, std::optional<Cell>> meaning;
        std::map<std::string, Otherwise> otherwise;
        const bool amount = f.kind == Kind::money;
        for (auto& row : table().rows | std::views::drop(1)) {
            if (c.at >= row.cells.size() || row.cells[c.at].kind == CellKind::blank) continue;
            auto& cell = row.cells[c.at];
            const auto key = cell.text + static_cast<char>('0' + static_cast<int>(cell.kind));
            const auto [known, fresh] = meaning.try_emplace(key);
            if (fresh) known->second = meant(f, cell, c.unit, known_);
            if (!known->second || *known->second == cell) continue;
            const bool same = folded(known->second->text) == folded(cell.text);
            if (!amount && !same) {
                auto& other = otherwise[cell.text];
                other.is = known->second->text;
                if (other.count++ == 0) other.first = row.number;
            }
            cell = *known->second;
        }
        const auto name = c.heading;
        if (amount && c.unit && *c.unit > 0)
            layout_.noted.push_back(
                {*c.unit == 3 ? "in_thousands" : "in_millions", place(0, name)});
        for (const auto& [written, other] : otherwise)
            layout_.noted.push_back(
                {other.is.empty() ? "read_as_blank" : "read_as", place(other.first, name), written,
                    {{"is", other.is}, {"count", std::to_string(other.count)}}});
    }

    Layout& layout_;
    const KnownWords& known_;
    SheetGuess guess_;
    Problems& problems_;
    Recognised found_;
};

} // namespace

std::optional<Recognised> recognise(Layout& layout, const KnownWords& known, Problems& problems) {
    const auto& table = layout.table;
    const auto* kind =
        table.kind.empty() ? entity_called(table.name) : entity_of_sheet(heading(table.kind));
    if (!table.kind.empty() && !kind) return std::nullopt;
    auto guess = guessed(layout, known, kind);
    if (!guess) return std::nullopt;
    return Reading{layout, known, std::move(*guess), problems}.run();
}

SheetRead sheet_read(const Sheet& sheet, const std::optional<Recognised>& found) {
    SheetRead read{sheet.file, sheet.name, found ? found->entity : nullptr,
        sheet.rows.empty() ? 0 : sheet.rows.size() - 1, found ? found->confidence : 0};
    const auto examples = [&](std::size_t at) {
        std::vector<std::string> first;
        for (const auto& row : sheet.rows | std::views::drop(1)) {
            if (first.size() == 3) break;
            if (at < row.cells.size() && !trimmed(row.cells[at].text).empty())
                first.emplace_back(trimmed(row.cells[at].text));
        }
        return first;
    };
    if (found)
        for (const auto& c : found->columns)
            read.columns.push_back(
                {c.heading, c.field, examples(c.at), c.confidence, c.reason, c.proposed});
    return read;
}

} // namespace samdrift
