#include "app/import_choices.hpp"
#include "base/words.hpp"
#include "match/heading_names.hpp"
#include "register/entities.hpp"
#include "schema/cells.hpp"
#include <algorithm>

namespace samdrift {
namespace {

Sheet* sheet_of(std::vector<Sheet>& sheets, const std::string& file, const std::string& name) {
    const auto found = std::ranges::find_if(
        sheets, [&](const Sheet& s) { return s.file == file && s.name == name; });
    return found == sheets.end() ? nullptr : &*found;
}

std::optional<std::size_t> column_headed(const Sheet& sheet, const std::string& column) {
    if (sheet.rows.empty()) return std::nullopt;
    const auto& head = sheet.rows.front().cells;
    const auto found = std::ranges::find_if(
        head, [&](const Cell& c) { return heading(trimmed(c.text)) == heading(column); });
    if (found == head.end()) return std::nullopt;
    return static_cast<std::size_t>(found - head.begin());
}

// By the heading in the file, or by the one it is read as: a problem may name either.
std::optional<std::size_t> column_of(const Sheet& sheet, const std::string& column) {
    for (const auto& [from, to] : sheet.read_as)
        if (heading(to) == heading(column)) return column_headed(sheet, from);
    return column_headed(sheet, column);
}

// The row by its number in the file; not the headings.
std::vector<SheetRow>::iterator row_of(Sheet& sheet, std::int64_t number) {
    if (sheet.rows.empty()) return sheet.rows.end();
    return std::ranges::find_if(sheet.rows.begin() + 1, sheet.rows.end(),
        [&](const SheetRow& r) { return r.number == number; });
}

Problem unknown_place(const std::string& file, const std::string& sheet, std::int64_t row,
    const std::string& column) {
    return {"unknown_place", {file, sheet, static_cast<int>(row), column}};
}

void put_right(const CellCorrection& c, Sheet& sheet, Problems& problems) {
    const auto at = column_of(sheet, c.column);
    const auto row = at ? row_of(sheet, c.row) : std::vector<SheetRow>::iterator{};
    if (!at || row == sheet.rows.end())
        return problems.push_back(unknown_place(c.file, c.sheet, c.row, c.column));
    if (row->cells.size() <= *at) row->cells.resize(*at + 1);
    const auto written = trimmed(c.value);
    row->cells[*at] = {written.empty() ? CellKind::blank : CellKind::text, std::string{written}};
}

// The heading of the field: in the kind that the sheet is, or while nobody has said that, in the
// first kind that has such a field.
const Field* field_so_called(const Sheet& sheet, const std::string& name) {
    const auto* e = entity_of_sheet(heading(sheet.kind.empty() ? sheet.name : sheet.kind));
    const auto of = [&](const Entity& kind) {
        const auto* f = kind.find(name);
        return f && !f->rules.column.empty() ? f : nullptr;
    };
    if (e) return of(*e);
    for (const auto* kind : all_entities())
        if (known_by_headings(*kind))
            if (const auto* f = of(*kind)) return f;
    return nullptr;
}

// Each column is told what it is, or that it is none, so that no heading speaks against it.
void choose_column(const ColumnChoice& c, Sheet& sheet, Problems& problems) {
    if (!column_headed(sheet, c.column))
        return problems.push_back(unknown_place(c.file, c.sheet, 0, c.column));
    if (c.field.empty()) return sheet.read_as.emplace_back(c.column, ""), void();
    const auto* f = field_so_called(sheet, c.field);
    if (!f) return problems.push_back({"unknown_field", {c.file, c.sheet, 0, c.field}});
    sheet.read_as.emplace_back(c.column, std::string{f->rules.column});
}

void choose_sheet(const SheetChoice& c, std::vector<Sheet>& sheets, Problems& problems) {
    auto* sheet = sheet_of(sheets, c.file, c.sheet);
    if (!sheet) return problems.push_back(unknown_place(c.file, c.sheet, 0, ""));
    if (!c.kind.empty() && !entity_of_sheet(heading(c.kind)))
        return problems.push_back({"unknown_sheet_kind", {c.file, c.sheet, 0, ""}, c.kind});
    sheet->kind = c.kind.empty() ? "-" : c.kind;
}

} // namespace

Problems choose_sheets(const ImportOrder& order, std::vector<Sheet>& sheets) {
    Problems problems;
    for (const auto& c : order.sheets) choose_sheet(c, sheets, problems);
    const auto expect = [&](const auto& said, const std::string& column, std::int64_t row) {
        if (!sheet_of(sheets, said.file, said.sheet))
            problems.push_back(unknown_place(said.file, said.sheet, row, column));
    };
    for (const auto& c : order.columns) expect(c, c.column, 0);
    for (const auto& c : order.corrections) expect(c, c.column, c.row);
    for (const auto& r : order.left_out) expect(r, {}, r.row);
    return problems;
}

bool put_right(const ImportOrder& order, Sheet& sheet, Problems& problems) {
    const auto of_this = [&](const auto& said) {
        return said.file == sheet.file && said.sheet == sheet.name;
    };
    bool said = std::ranges::any_of(order.sheets, of_this);
    for (const auto& c : order.columns)
        if (of_this(c)) choose_column(c, sheet, problems), said = true;
    for (const auto& c : order.corrections)
        if (of_this(c)) put_right(c, sheet, problems);
    for (const auto& r : order.left_out) {
        if (!of_this(r)) continue;
        const auto row = row_of(sheet, r.row);
        if (row == sheet.rows.end())
            problems.push_back(unknown_place(r.file, r.sheet, r.row, ""));
        else
            sheet.rows.erase(row);
    }
    return said;
}

Sheet as_alias_sheet(const std::vector<NameAnswer>& answers, std::string file) {
    const Entity& alias = entity<Alias>();
    Sheet sheet;
    sheet.file = std::move(file);
    sheet.kind = alias.sheet;
    const auto row = [&](std::initializer_list<std::string_view> texts) {
        SheetRow made{static_cast<std::int32_t>(sheet.rows.size() + 1), {}};
        for (const auto text : texts) made.cells.push_back({CellKind::text, std::string{text}});
        sheet.rows.push_back(std::move(made));
    };
    const auto column = [&](const char* field) { return alias.find(field)->rules.column; };
    row({column("kind"), column("spelling"), column("name"), column("part")});
    for (const auto& a : answers) row({a.kind, a.spelling, a.name, a.part});
    return sheet;
}

std::vector<KnownSheet> known_sheets() {
    std::vector<KnownSheet> all;
    for (const auto* e : all_entities()) {
        if (e->sheet.empty()) continue;
        KnownSheet known{std::string{e->sheet}, std::string{e->table}, {}};
        for (const auto& f : e->fields)
            if (!f.rules.column.empty())
                known.columns.push_back({std::string{f.name}, std::string{f.rules.column}});
        all.push_back(std::move(known));
    }
    return all;
}

template <> const Entity& entity<NameAnswer>() {
    static const Entity e = describe<NameAnswer>({"NameAnswer"}, nullptr,
        field<&NameAnswer::kind>("kind"), field<&NameAnswer::spelling>("spelling"),
        field<&NameAnswer::name>("name"), field<&NameAnswer::part>("part"));
    return e;
}

template <> const Entity& entity<CellCorrection>() {
    static const Entity e = describe<CellCorrection>({"CellCorrection"}, nullptr,
        field<&CellCorrection::file>("file"), field<&CellCorrection::sheet>("sheet"),
        field<&CellCorrection::row>("row"), field<&CellCorrection::column>("column"),
        field<&CellCorrection::value>("value", {.max_length = 32'767}));
    return e;
}

template <> const Entity& entity<RowLeftOut>() {
    static const Entity e =
        describe<RowLeftOut>({"RowLeftOut"}, nullptr, field<&RowLeftOut::file>("file"),
            field<&RowLeftOut::sheet>("sheet"), field<&RowLeftOut::row>("row"));
    return e;
}

template <> const Entity& entity<ColumnChoice>() {
    static const Entity e = describe<ColumnChoice>({"ColumnChoice"}, nullptr,
        field<&ColumnChoice::file>("file"), field<&ColumnChoice::sheet>("sheet"),
        field<&ColumnChoice::column>("column"), field<&ColumnChoice::field>("field"));
    return e;
}

template <> const Entity& entity<SheetChoice>() {
    static const Entity e =
        describe<SheetChoice>({"SheetChoice"}, nullptr, field<&SheetChoice::file>("file"),
            field<&SheetChoice::sheet>("sheet"), field<&SheetChoice::kind>("kind"));
    return e;
}

template <> const Entity& entity<ConflictChoice>() {
    static const Entity e = describe<ConflictChoice>({"ConflictChoice"}, nullptr,
        field<&ConflictChoice::entity>("entity"), field<&ConflictChoice::id>("id"),
        field<&ConflictChoice::entry>("entry"), field<&ConflictChoice::field>("field"),
        field<&ConflictChoice::keep>("keep"));
    return e;
}

template <> const Entity& entity<ImportOrder>() {
    static const Entity e = describe<ImportOrder>({"ImportOrder"}, nullptr,
        field<&ImportOrder::apply>("apply"), field<&ImportOrder::answers>("answers"),
        field<&ImportOrder::conflicts>("conflicts"),
        field<&ImportOrder::corrections>("corrections"), field<&ImportOrder::left_out>("left_out"),
        field<&ImportOrder::columns>("columns"), field<&ImportOrder::sheets>("sheets"));
    return e;
}

template <> const Entity& entity<KnownColumn>() {
    static const Entity e = describe<KnownColumn>({"KnownColumn"}, nullptr,
        field<&KnownColumn::field>("field"), field<&KnownColumn::heading>("heading"));
    return e;
}

template <> const Entity& entity<KnownSheet>() {
    static const Entity e =
        describe<KnownSheet>({"KnownSheet"}, nullptr, field<&KnownSheet::kind>("kind"),
            field<&KnownSheet::entity>("entity"), field<&KnownSheet::columns>("columns"));
    return e;
}

} // namespace samdrift
