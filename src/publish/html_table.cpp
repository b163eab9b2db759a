#include "publish/markup.hpp"

namespace samdrift {

namespace {

// The parts of a table lose their meaning where the style sheet lays them out as blocks, so it is
// said again.
std::string open(
    std::string_view element, std::string_view role, std::string_view attributes = {}) {
    std::string out = "<";
    return out.append(element)
        .append(" role=\"")
        .append(role)
        .append("\"")
        .append(attributes)
        .append(">");
}

std::string named(std::string_view name, std::string_view value) {
    std::string out = " ";
    return out.append(name).append("=\"").append(escaped(value)).append("\"");
}

std::string class_of(const TableColumn& column, Ground ground = Ground::plain) {
    std::string names;
    if (column.align == Align::right) names += " num";
    if (column.ruled) names += " rl";
    if (ground == Ground::tinted) names += " on";
    if (ground == Ground::hatched) names += " none";
    return names.empty() ? "" : named("class", names.substr(1));
}

std::string across(int columns) {
    return columns > 1 ? named("colspan", std::to_string(columns)) : "";
}

bool in_blocks(const TableCell& cell) {
    if (cell.lines.size() > 1) return true;
    return !cell.lines.empty() && (!cell.lines[0].symbols.empty() || !cell.lines[0].aside.empty());
}

bool blank(const TableCell& cell) {
    if (cell.room > 0) return false;
    for (const auto& line : cell.lines)
        if (!line.symbols.empty() || !plain(line.pieces).empty() || !plain(line.aside).empty())
            return false;
    return true;
}

std::string content(const TableCell& cell) {
    std::string out;
    const bool blocks = in_blocks(cell);
    if (cell.bar && !blocks) {
        out += bar(*cell.bar) + "<span class=\"pc\">";
        for (const auto& line : cell.lines) out += written(line);
        return out + "</span>";
    }
    for (const auto& line : cell.lines)
        out += blocks ? "<div class=\"ln\">" + written(line) + "</div>" : written(line);
    for (int i = 0; i < cell.room; ++i) out += "<span class=\"room\"></span>";
    return out;
}

std::string label(const TableColumn& column) {
    return column.shortened.empty() ? column.heading : column.shortened;
}

std::string written_cell(const TableColumn& column, const TableCell& cell) {
    if (blank(cell))
        return open("td", "cell", class_of(column, cell.ground) + across(cell.across)) + "</td>";
    // On a narrow screen the heading stands beside the content, which therefore is one element.
    return open("td", "cell",
               class_of(column, cell.ground) + across(cell.across) +
                   named("data-k", label(column))) +
           "<div>" + content(cell) + "</div></td>";
}

std::string head(const Table& table) {
    auto out = open("thead", "rowgroup") + open("tr", "row");
    for (const auto& column : table.columns) {
        auto attributes = std::string{" scope=\"col\""} + class_of(column);
        if (!column.shortened.empty()) attributes += named("abbr", column.shortened);
        out += open("th", "columnheader", attributes) + escaped(column.heading);
        if (!column.unit.empty())
            out += " <span class=\"unit\">" + escaped(column.unit) + "</span>";
        out += "</th>";
    }
    return out + "</tr></thead>\n";
}

std::string written_row(const Table& table, const TableRow& row, std::string_view scope) {
    const bool group = scope == "rowgroup";
    auto attributes = group ? named("class", "g") : std::string{};
    if (!row.id.empty()) attributes += named("id", anchor(row.id));
    auto out = open("tr", "row", attributes);
    const int heading_across =
        row.cells.empty() ? static_cast<int>(table.columns.size()) : row.heading.across;
    out += open("th", "rowheader", named("scope", scope) + across(heading_across)) +
           content(row.heading) + "</th>";
    auto at = static_cast<std::size_t>(heading_across);
    for (const auto& cell : row.cells) {
        static const TableColumn beyond{};
        const auto& column = at < table.columns.size() ? table.columns[at] : beyond;
        out += written_cell(column, cell);
        at += static_cast<std::size_t>(cell.across);
    }
    return out + "</tr>\n";
}

std::string columns(const Table& table) {
    std::string out = "<colgroup>";
    for (const auto& column : table.columns)
        out +=
            column.width > 0 ? "<col class=\"w" + std::to_string(column.width) + "\"/>" : "<col/>";
    return out + "</colgroup>\n";
}

// With as many columns as this the text is smaller.
constexpr std::size_t many_columns = 7;

// With no more rows than this it is printed on one page; so is a group with a heading.
constexpr std::size_t few_rows = 6;

std::string looks(const Table& table) {
    bool fixed = true;
    for (const auto& column : table.columns) fixed = fixed && column.width > 0;
    std::size_t rows = 0;
    for (const auto& group : table.groups) rows += group.rows.size();
    std::string names = fixed ? "fixed" : "auto";
    if (table.columns.size() >= many_columns) names += " dense";
    if (rows <= few_rows) names += " short";
    return names;
}

} // namespace

std::string written(const Table& table) {
    auto out = open("table", "table", named("class", looks(table)));
    out += table.caption_shown ? "<caption>" : "<caption class=\"srt\">";
    out += escaped(table.caption) + "</caption>\n" + columns(table) + head(table);
    for (const auto& group : table.groups) {
        // WeasyPrint 57 leaves a heading alone at the end of a page, if it may break the group
        const bool whole = group.heading && group.rows.size() <= few_rows;
        out += open("tbody", "rowgroup", whole ? named("class", "short") : "");
        if (group.heading) out += written_row(table, *group.heading, "rowgroup");
        for (const auto& row : group.rows) out += written_row(table, row, "row");
        out += "</tbody>\n";
    }
    if (table.sum)
        out += open("tfoot", "rowgroup") + written_row(table, *table.sum, "row") + "</tfoot>\n";
    return out + "</table>\n";
}

} // namespace samdrift
