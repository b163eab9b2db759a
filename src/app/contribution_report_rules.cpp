#include "app/contribution_report_parts.hpp"
#include "cost/explain_amount.hpp"
#include <algorithm>
#include <array>
#include <map>

namespace samdrift {
namespace {

// A key with those that are shared by it.
struct UsedKey {
    const SharedProject* first = nullptr;
    std::int64_t projects = 0;
    Money amount;
};

std::vector<UsedKey> used_keys(const ContributionPages& pages) {
    std::vector<UsedKey> keys;
    std::map<std::pair<std::int64_t, std::string>, std::size_t> at;
    for (const auto& p : pages.s.year.projects) {
        const auto id = p.key_rows.empty() ? 0 : p.key_rows.front().id;
        const auto [found, added] = at.try_emplace({id, p.key}, keys.size());
        if (added) keys.push_back({&p, 0, {}});
        auto& key = keys[found->second];
        ++key.projects;
        key.amount += p.amount;
    }
    return keys;
}

std::string in_words(const ContributionPages& pages, const SharedProject& p) {
    const auto& words = pages.words;
    const auto language = words.language();
    if (p.owner) return words("report.contribution.key.alone");
    std::vector<std::string> terms;
    for (const auto& part : p.parts) terms.push_back(term_words(language, part.term));
    auto said = terms.empty()
                    ? words("report.contribution.key.only_fixed")
                    : words("report.contribution.key.by", {{"terms", words.names(terms)}});
    if (!p.fixed.empty() && !terms.empty())
        said = words("report.contribution.key.fixed_first") + " " + said;
    if (p.cap)
        said += " " + words("report.contribution.key.cap",
                          {{"percent", hundredths(language, p.cap->hundredths)}});
    if (p.floor)
        said += " " + words("report.contribution.key.floor",
                          {{"percent", hundredths(language, p.floor->hundredths)}});
    return said;
}

Table investments_table(const ContributionPages& pages) {
    const auto& words = pages.words;
    Table table{.caption = words("contribution.investments", {{"year", pages.year()}}),
        .caption_shown = false,
        .columns = {{.heading = words("report.contribution.name"), .width = 34},
            {.heading = words("report.contribution.investment_kind"), .width = 22},
            number_column(words("contribution.year"), 8),
            number_column(words("report.contribution.lifetime"), 8),
            number_column(words("contribution.invested", {{"year", pages.year()}}), 14),
            number_column(words("contribution.depreciation", {{"year", pages.year()}}), 14)},
        .groups = {{}}};
    const auto kroner_of = [&](Money m) {
        return m.oere == 0 ? dash() : figure(exact_kroner(words.language(), m));
    };
    Money written_off;
    for (const auto& i : pages.s.answer.investments) {
        table.groups[0].rows.push_back({.heading = cell(i.name),
            .cells = {cell(words.choice(i.kind)), figure(std::to_string(i.year)),
                figure(words.number(i.lifetime)), kroner_of(i.amount), kroner_of(i.depreciation)}});
        written_off += i.depreciation;
    }
    table.sum = TableRow{.heading = cell(words("contribution.sum")),
        .cells = {cell(""), cell(""), cell(""), cell(""), kroner_of(written_off)}};
    return table;
}

Table investments_per_owner(const ContributionPages& pages) {
    const auto& words = pages.words;
    Table table{.caption = words("report.contribution.investments.owners"),
        .columns = {{.heading = words("contribution.owner"), .width = 40},
            number_column(words("contribution.invested", {{"year", pages.year()}}), 30),
            number_column(words("contribution.depreciation", {{"year", pages.year()}}), 30)},
        .groups = {{}}};
    std::map<std::string, Money> invested;
    for (const auto& i : pages.s.answer.investments)
        if (i.year == pages.s.answer.year)
            for (const auto& share : i.shares) invested[share.owner] += share.amount;
    for (const auto& o : pages.s.answer.owners) {
        const auto now = invested[o.owner];
        if (now.oere == 0 && o.depreciation.oere == 0) continue;
        const auto amount = [&](Money m) {
            return m.oere == 0 ? dash() : figure(exact_kroner(words.language(), m));
        };
        table.groups[0].rows.push_back(
            {.heading = cell(o.owner), .cells = {amount(now), amount(o.depreciation)}});
    }
    return table;
}

// How many rows behind the year come from where.
template <class Row>
void count(const std::vector<Row>& rows, int year, std::array<std::int64_t, 5>& origins) {
    for (const auto& row : rows)
        if (row.year == year)
            ++origins[static_cast<std::size_t>(figures_source(row.source, row.figures_source))];
}

} // namespace

void add_keys(const ContributionPages& pages, Document& to) {
    const auto& words = pages.words;
    Table table{.caption = words("report.contribution.section.keys"),
        .caption_shown = false,
        .columns = {{.heading = words("report.contribution.book.key"), .width = 24},
            {.heading = words("report.contribution.in_words"), .width = 46},
            number_column(words("report.contribution.projects"), 12),
            number_column(words("report.contribution.book.costs"), 18)},
        .groups = {{}}};
    for (const auto& key : used_keys(pages))
        table.groups[0].rows.push_back({.heading = cell(key.first->key),
            .cells = {cell(in_words(pages, *key.first)), figure(words.number(key.projects)),
                pages.money(key.amount)}});
    auto section = pages.section("keys");
    section.parts.push_back(std::move(table));
    std::vector<std::string> order;
    for (std::size_t i = 0; i < pages.s.rows.owners.size(); ++i)
        if (pages.s.year.days[i] > 0) order.push_back(pages.s.rows.owners[i].name);
    section.parts.push_back(
        Paragraph{{.pieces = {{.text = words("report.contribution.about.rounding")},
                       {.text = " " + words("report.contribution.about.ties")},
                       {.text = " " + words("report.contribution.order",
                                          {{"names", words.names(order)}})}}}});
    to.sections.push_back(std::move(section));
}

void add_investments(const ContributionPages& pages, Document& to) {
    if (pages.s.answer.investments.empty()) return;
    auto section = pages.section("investments");
    section.parts.push_back(pages.says("report.contribution.investments.note"));
    section.parts.push_back(investments_table(pages));
    auto owners = investments_per_owner(pages);
    if (!owners.groups[0].rows.empty()) section.parts.push_back(std::move(owners));
    to.sections.push_back(std::move(section));
}

void add_figures_source(const ContributionPages& pages, Document& to) {
    const auto& words = pages.words;
    const auto& rows = pages.s.rows;
    const int year = pages.s.year.year;
    std::array<std::int64_t, 5> costs{}, drivers{};
    count(rows.costs, year, costs);
    count(rows.users, year, drivers);
    count(rows.identities, year, drivers);
    count(rows.drivers, year, drivers);
    Table table{.caption = words("report.contribution.section.sources"),
        .caption_shown = false,
        .columns = {{.heading = words("report.contribution.figures_from"), .width = 40},
            number_column(words("report.contribution.book.costs"), 30),
            number_column(words("report.contribution.book.driver"), 30)},
        .groups = {{}}};
    for (std::size_t i = 0; i < choices_of<Origin>.size(); ++i) {
        if (costs[i] == 0 && drivers[i] == 0) continue;
        const auto origin = static_cast<Origin>(i);
        table.groups[0].rows.push_back(
            {.heading = cell(Pieces{{.text = words.choice(origin), .marked = marked(origin)}}),
                .cells = {figure(words.number(costs[i])), figure(words.number(drivers[i]))}});
    }
    auto section = pages.section("sources");
    section.parts.push_back(
        pages.says(pages.s.answer.marked ? "report.contribution.sources.marked"
                                         : "report.contribution.sources.documented"));
    section.parts.push_back(std::move(table));
    to.sections.push_back(std::move(section));
}

} // namespace samdrift
