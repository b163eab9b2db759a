#include "app/contribution_report_parts.hpp"
#include "cost/explain_amount.hpp"
#include <algorithm>
#include <map>

namespace samdrift {
namespace {

const SharedProject* project_of(const ContributionPages& pages, const std::string& name) {
    const auto& all = pages.s.year.projects;
    const auto found = std::ranges::find(all, name, &SharedProject::project);
    return found == all.end() ? nullptr : &*found;
}

std::string shared_by(const ContributionPages& pages, const SharedProject& p) {
    std::string out;
    for (const auto& part : p.parts)
        out += (out.empty() ? "" : " + ") + term_words(pages.words.language(), part.term);
    return out;
}

TableRow line_row(const ContributionPages& pages, const ContributionLineView& line) {
    const auto& words = pages.words;
    const auto* p = project_of(pages, line.cost_project);
    const bool marked = pages.s.answer.marked;
    auto driver = cell(p ? shared_by(pages, *p) : line.driver);
    const auto beneath = [&](std::string text) {
        driver.lines.push_back({.pieces = {{.text = std::move(text), .muted = true}}});
    };
    if (line.fixed)
        beneath(words("contribution.formula.fixed",
            {{"amount", exact_kroner(words.language(), *line.fixed)}}));
    if (line.limited != LineLimit::none)
        beneath(words("contribution.limited." + std::string{name_of(line.limited)}));
    const auto number = [&](std::optional<std::int64_t> n) {
        return n && p && !p->owner ? figure(words.number(*n), marked) : dash();
    };
    return {.heading = cell(pages.named(line.cost_project, line.name)),
        .cells = {cell(line.key), std::move(driver), number(line.value), number(line.of),
            pages.money(line.total), pages.money(line.amount, true)}};
}

Table lines_table(const ContributionPages& pages, const OwnerContributionView& o) {
    const auto& words = pages.words;
    Table table{.caption = words("contribution.why.caption", {{"owner", o.owner}}),
        .caption_shown = false,
        .columns = {{.heading = words("report.contribution.project"), .width = 27},
            {.heading = words("report.contribution.book.key"), .width = 16},
            {.heading = words("contribution.driver"), .width = 16},
            number_column(words("contribution.share"), 8),
            number_column(words("report.contribution.of"), 8),
            number_column(words("contribution.cost"), 12),
            number_column(words("report.contribution.amount"), 13)},
        .groups = {}};
    const auto add = [&](const char* heading, Money sum, const auto& in) {
        TableGroup group;
        for (const auto& line : o.lines)
            if (in(line)) group.rows.push_back(line_row(pages, line));
        if (group.rows.empty()) return;
        TableRow row{.heading = cell(words(heading))};
        row.cells.resize(5);
        row.cells.push_back(pages.money(sum, true));
        group.heading = std::move(row);
        table.groups.push_back(std::move(group));
    };
    const auto own = [&](const ContributionLineView& line) {
        const auto* p = project_of(pages, line.cost_project);
        return p && p->owner.has_value();
    };
    const auto in_group = [&](ProjectGroup group) {
        return [&own, group](
                   const ContributionLineView& line) { return !own(line) && line.group == group; };
    };
    add("contribution.base", o.base, in_group(ProjectGroup::base));
    add("contribution.applications", o.applications, in_group(ProjectGroup::application));
    add("contribution.own", o.own, own);
    TableRow sum{.heading = cell(words("contribution.sum"))};
    sum.cells.resize(5);
    sum.cells.push_back(pages.money(o.amount));
    table.sum = std::move(sum);
    return table;
}

// A driver of the year over some of the owners.
struct UsedDriver {
    std::string name, of;
    const SharedPart* part;
};

std::vector<UsedDriver> used_drivers(const ContributionPages& pages) {
    std::vector<UsedDriver> all;
    std::map<std::pair<std::string, std::string>, bool> seen;
    for (const auto& p : pages.s.year.projects)
        for (const auto& part : p.parts) {
            if (part.term.kind != TermKind::driver && part.term.kind != TermKind::steps) continue;
            const bool by_project = part.term.name == users_driver;
            if (!seen.try_emplace({part.term.name, by_project ? p.project : ""}, true).second)
                continue;
            all.push_back({driver_words(pages.words.language(), part.term.name),
                by_project ? pages.named(p.project, p.name) : std::string{}, &part});
        }
    return all;
}

Table drivers_table(const ContributionPages& pages, const std::vector<UsedDriver>& drivers,
    std::span<const std::size_t> owners, std::span<const std::size_t> everybody) {
    const auto& words = pages.words;
    const auto each = static_cast<int>(64 / (owners.size() + 1));
    Table table{.caption = words("report.contribution.section.drivers", {{"year", pages.year()}}),
        .caption_shown = false,
        .columns = {{.heading = words("report.contribution.book.driver"), .width = 36}},
        .groups = {{}}};
    for (const auto i : owners)
        table.columns.push_back(number_column(pages.s.rows.owners[i].name, each));
    table.columns.push_back(number_column(words("contribution.sum"), each));
    TableRow days{.heading = cell(words("report.contribution.book.days"))};
    for (const auto i : owners) days.cells.push_back(figure(words.number(pages.s.year.days[i])));
    days.cells.push_back(dash());
    table.groups[0].rows.push_back(std::move(days));
    for (const auto& d : drivers) {
        auto name = cell(d.name);
        if (!d.of.empty()) name.lines[0].pieces.push_back({.text = " " + d.of, .muted = true});
        TableRow row{.heading = std::move(name)};
        std::int64_t sum = 0;
        for (const auto i : everybody) sum += d.part->values[i];
        for (const auto i : owners)
            row.cells.push_back(figure(words.number(d.part->values[i]), pages.s.answer.marked));
        row.cells.push_back(figure(words.number(sum), pages.s.answer.marked));
        table.groups[0].rows.push_back(std::move(row));
    }
    return table;
}

} // namespace

void add_lines(const ContributionPages& pages, Document& to) {
    auto section = pages.section("lines");
    section.new_page = true;
    section.parts.push_back(pages.says("report.contribution.lines.how"));
    to.sections.push_back(std::move(section));
    for (const auto& o : pages.s.answer.owners) {
        if (o.lines.empty()) continue;
        Section one{
            .heading = o.owner + ": " + exact_kroner(pages.words.language(), o.amount) + " kr",
            .id = "contribution-lines-" + std::to_string(o.municipality),
            .level = 3};
        one.parts.push_back(lines_table(pages, o));
        to.sections.push_back(std::move(one));
    }
}

void add_unit_prices(const ContributionPages& pages, Document& to) {
    const auto& words = pages.words;
    if (pages.s.answer.unit_prices.empty()) return;
    Table table{.caption = words("contribution.prices", {{"year", pages.year()}}),
        .caption_shown = false,
        .columns = {{.heading = words("report.contribution.project"), .width = 40},
            {.heading = words("contribution.driver"), .width = 20},
            number_column(words("contribution.cost"), 16),
            number_column(words("contribution.of"), 10),
            number_column(words("contribution.price"), 14)},
        .groups = {{}}};
    for (const auto& u : pages.s.answer.unit_prices) {
        const auto* p = project_of(pages, u.cost_project);
        table.groups[0].rows.push_back({.heading = cell(pages.named(u.cost_project, u.name)),
            .cells = {cell(p ? shared_by(pages, *p) : u.driver), pages.money(u.total),
                figure(words.number(u.of), pages.s.answer.marked), pages.money(u.price)}});
    }
    auto section = pages.section("prices");
    section.parts.push_back(std::move(table));
    section.parts.push_back(pages.says("report.contribution.prices.note"));
    to.sections.push_back(std::move(section));
}

void add_drivers(const ContributionPages& pages, Document& to) {
    const auto drivers = used_drivers(pages);
    auto section = pages.section("drivers");
    section.parts.push_back(pages.says("report.contribution.drivers.how"));
    std::vector<std::size_t> owners;
    for (std::size_t i = 0; i < pages.s.rows.owners.size(); ++i)
        if (pages.s.year.days[i] > 0) owners.push_back(i);
    for (std::size_t from = 0; from < owners.size(); from += most_owners_beside)
        section.parts.push_back(drivers_table(pages, drivers,
            std::span{owners}.subspan(from, std::min(most_owners_beside, owners.size() - from)),
            owners));
    to.sections.push_back(std::move(section));
}

} // namespace samdrift
