#include "app/table_export.hpp"
#include "app/table.hpp"
#include "app/workbook_bytes.hpp"
#include "exchange/csv_writer.hpp"
#include "match/extra_values.hpp"
#include "publish/table_sheet.hpp"
#include "register/entities.hpp"
#include "schema/json.hpp"
#include "storage/record_store.hpp"
#include <algorithm>
#include <array>
#include <map>

namespace samdrift {
namespace {

constexpr std::size_t longest_text = 32'767; // in one cell of a workbook

std::vector<const Field*> columns_of(
    const Entity& e, const std::vector<std::string>& wanted, Problems& problems) {
    std::vector<const Field*> columns;
    if (wanted.empty())
        for (const auto& f : e.fields)
            if (!f.rules.column.empty()) columns.push_back(&f);
    for (const auto& name : wanted) {
        const auto* f = e.find(name);
        if (!f || f->rules.column.empty())
            problems.push_back({"no_such_column", {}, name});
        else if (std::ranges::find(columns, f) != columns.end())
            problems.push_back({"doubled_column", {.file = {}, .sheet = {}, .column = name}});
        else
            columns.push_back(f);
    }
    return columns;
}

std::vector<Record> chosen(
    std::vector<Record> rows, const std::vector<std::int64_t>& ids, Problems& problems) {
    std::vector<Record> some;
    for (const auto id : ids) {
        const auto found = std::ranges::lower_bound(rows, id, {}, id_of);
        if (found == rows.end() || id_of(*found) != id)
            problems.push_back({"unknown_row", {}, std::to_string(id)});
        else
            some.push_back(*found);
    }
    return some;
}

// Loads the words of a kind of row once.
class Words {
public:
    explicit Words(Session& session) : session_(session) {}
    std::string operator()(const Entity& e, std::int64_t id) {
        const auto [table, fresh] = known_.try_emplace(&e);
        if (fresh) {
            const auto field = e.index(e.find("code") ? "code" : "name");
            for (const auto& r : load_records(session_, e))
                table->second[id_of(r)] = std::get<std::string>(r[field]);
        }
        return table->second[id];
    }

private:
    Session& session_;
    std::map<const Entity*, std::map<std::int64_t, std::string>> known_;
};

void check_lengths(const WorkSheet& sheet, Problems& problems) {
    for (const auto& row : sheet.rows)
        for (std::size_t c = 0; c < row.size(); ++c) {
            const auto* text = std::get_if<std::string>(&row[c].value);
            if (text && text->size() > longest_text)
                problems.push_back({"too_long_for_cell",
                    {.file = {}, .sheet = sheet.name, .column = sheet.columns[c].heading},
                    std::get<std::string>(row[0].value)});
        }
}

// What the rows have beside their fields: a column for each heading, marked so that it comes back
// as it was.
void add_extra(WorkSheet& sheet, const Entity& e, const std::vector<Record>& rows) {
    std::vector<std::string> names;
    std::vector<std::vector<std::pair<std::string, std::string>>> values;
    for (const auto& r : rows) {
        values.push_back(read_flat_json(std::get<std::string>(r[e.index("extra")])));
        for (const auto& [name, value] : values.back())
            if (std::ranges::find(names, name) == names.end()) names.push_back(name);
    }
    for (const auto& name : names)
        sheet.columns.push_back({std::string{extra_mark} + name, 0, ColumnKind::text, {}, true});
    for (std::size_t i = 0; i < rows.size(); ++i)
        for (const auto& name : names) {
            const auto found =
                std::ranges::find(values[i], name, &std::pair<std::string, std::string>::first);
            sheet.rows[i].push_back(
                found == values[i].end() ? WorkCell{} : WorkCell{found->second});
        }
}

} // namespace

Result<Report> export_table(
    App& app, const User& user, const TableOrder& order, TableFormat format) {
    const auto reading = read(app, user, {order.key, {}, {}});
    if (!reading) return reading.problems;
    const auto cooperation = reading->landscape->cooperations[reading->cooperation].picture->row.id;
    const Entity* e = entity_of_table(order.table);
    if (!e || e->sheet.empty()) return Problem{"unknown_entity", {}, order.table};
    Problems problems;
    const auto columns = columns_of(*e, order.columns, problems);
    auto held = app.session();
    Transaction transaction{*held, false};
    Sight sight{*held, user, cooperation};
    auto rows = rows_seen(*held, sight, *e, cooperation.number);
    if (order.ids) rows = chosen(std::move(rows), *order.ids, problems);
    if (!problems.empty()) return problems;
    Words words{*held};
    auto sheet = table_sheet(*e, rows, columns, std::ref(words));
    if (order.extra && e->find("extra")) add_extra(sheet, *e, rows);
    transaction.commit();
    if (format == TableFormat::csv)
        return Report{"text/csv; charset=utf-8", std::string{e->sheet} + ".csv", csv_of(sheet)};
    check_lengths(sheet, problems);
    if (!problems.empty()) return problems;
    return Report{xlsx_type, std::string{e->sheet} + ".xlsx",
        workbook_bytes({std::string{e->sheet}, {sheet}})};
}

} // namespace samdrift
