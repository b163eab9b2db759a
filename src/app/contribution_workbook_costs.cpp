#include "app/comparison_workbook_sheets.hpp"
#include "app/contribution_workbook_sheets.hpp"
#include <algorithm>
#include <numeric>

namespace samdrift {
namespace {

std::string row_range(const WorkSheet& sheet, std::size_t row, std::size_t from, std::size_t to) {
    return work_place(sheet, row, from) + ":" + work_place(sheet, row, to);
}

void fill_membership(ContributionBook& book) {
    const auto& words = book.words;
    const auto& s = book.s;
    auto& sheet = book.drivers;
    const auto last = first_owner_column + book.owners() - 1;
    const auto year = std::to_string(s.year.year);
    const bool whole_year =
        std::ranges::all_of(s.year.days, [&](int d) { return d == 0 || d == s.year.days_of_year; });
    std::vector<std::vector<WorkCell>> rows(first_driver_row);
    const char* const names[] = {"joined", "left", "days", "counted"};
    for (std::size_t r = 0; r < first_driver_row; ++r)
        rows[r] = {work_text(words("report.contribution.book." + std::string{names[r]})),
            work_text(r == counted_row ? words("report.contribution.book.counted.what") : "")};
    for (std::size_t i = 0; i < book.owners(); ++i) {
        const auto column = first_owner_column + i;
        const auto& member = s.rows.owners[i].member;
        rows[joined_row].push_back(work_date(member.joined));
        rows[left_row].push_back(work_date(member.left));
        rows[joined_row].back().to_change = rows[left_row].back().to_change = true;
        rows[days_row].push_back(
            work_formula("MAX(0,MIN(DATE(" + std::to_string(s.year.year + 1) + ",1,1)," +
                             work_place(sheet, left_row, column) + ")-MAX(DATE(" + year + ",1,1)," +
                             work_place(sheet, joined_row, column) + "))",
                std::int64_t{s.year.days[i]}));
        const auto days = work_place(sheet, days_row, column);
        const auto all = row_range(sheet, days_row, first_owner_column, last);
        rows[counted_row].push_back(
            work_formula("IF(" + days + "=0,0,IF(SUMPRODUCT((" + all + ">0)*(" + all + "<>" +
                             std::to_string(s.year.days_of_year) + "))=0,1," + days + "))",
                std::int64_t{s.year.days[i] == 0 ? 0
                             : whole_year        ? 1
                                                 : s.year.days[i]}));
    }
    sheet.rows = std::move(rows);
}

WorkCell sum_of_row(const WorkSheet& sheet, std::size_t row, std::size_t owners, WorkValue sum) {
    const auto last = first_owner_column + owners - 1;
    return work_formula("SUMIF(" + row_range(sheet, days_row, first_owner_column, last) +
                            ",\">0\"," + row_range(sheet, row, first_owner_column, last) + ")",
        sum);
}

void add_driver(ContributionBook& book, const SharedProject& p, const SharedPart& part) {
    const bool by_project = part.term.name == users_driver;
    const std::pair at{part.term.name, by_project ? p.project : std::string{}};
    if (book.driver_rows.contains(at)) return;
    auto& sheet = book.drivers;
    book.driver_rows[at] = sheet.rows.size();
    std::vector<WorkCell> row{work_text(driver_words(book.words.language(), part.term.name)),
        work_text(by_project ? p.project + " " + p.name : "")};
    std::int64_t sum = 0;
    for (std::size_t i = 0; i < book.owners(); ++i) {
        row.push_back(work_number(part.values[i], book.is_marked(part.rows[i])));
        row.back().to_change = true;
        if (book.s.year.days[i] > 0) sum += part.values[i];
    }
    row.push_back(sum_of_row(sheet, sheet.rows.size(), book.owners(), sum));
    sheet.rows.push_back(std::move(row));
}

void add_fixed(ContributionBook& book, const SharedProject& p) {
    if (p.fixed.empty() || p.key_rows.empty()) return;
    const auto key = p.key_rows.front().id;
    if (book.fixed_rows.contains(key)) return;
    auto& sheet = book.drivers;
    book.fixed_rows[key] = sheet.rows.size();
    std::vector<WorkCell> row{
        work_text(book.words("report.contribution.book.fixed")), work_text(p.key)};
    Money sum;
    for (const auto amount : p.fixed_shares) {
        row.push_back(work_money(amount));
        row.back().to_change = true;
        sum += amount;
    }
    row.push_back(sum_of_row(sheet, sheet.rows.size(), book.owners(), sum));
    sheet.rows.push_back(std::move(row));
}

// The parts of a key, one under the other; then the steps of those that have prices by size.
void add_key(ContributionBook& book, const SharedProject& p) {
    if (p.owner || p.key_rows.empty()) return;
    const auto id = p.key_rows.front().id;
    if (book.key_rows.contains(id)) return;
    auto& at = book.key_rows[id];
    auto& sheet = book.keys;
    const auto times = times_of(p);
    const auto all = std::accumulate(times.begin(), times.end(), std::int64_t{0});
    const auto first = sheet.rows.size(), last = first + p.parts.size() - 1;
    for (std::size_t k = 0; k < p.parts.size(); ++k) {
        auto& row = sheet.rows.emplace_back();
        row = {work_text(p.key),
            work_text(term_words(
                book.words.language(), {p.parts[k].term.kind, {1, 1}, p.parts[k].term.name})),
            work_number(times[k]),
            work_formula(work_place(sheet, first + k, key_parts) + "/SUM(" +
                             work_range(sheet, first, last, key_parts) + ")",
                static_cast<double>(times[k]) / static_cast<double>(all))};
        row[key_parts].to_change = p.parts.size() > 1;
        at.parts.push_back(first + k);
    }
    for (const auto& part : p.parts) {
        at.first_step.push_back(sheet.rows.size());
        for (const auto& step : part.term.steps) {
            auto& row = sheet.rows.emplace_back();
            row = {work_text(p.key),
                work_text(book.words(step.up_to ? "report.contribution.book.step"
                                                : "report.contribution.book.step.last",
                    {{"driver", driver_words(book.words.language(), part.term.name)}})),
                {}, {}, work_number(step.up_to), work_money(step.price)};
            row[key_up_to].to_change = step.up_to.has_value();
            row[key_price].to_change = true;
        }
    }
}

void add_cost(ContributionBook& book, const BookedCost& cost) {
    const auto& words = book.words;
    auto& sheet = book.costs;
    const auto row = sheet.rows.size();
    const auto amount = work_place(sheet, row, cost_amount);
    const auto owner = cost.owner();
    const auto run = cost.shared ? cost.amount() : Money{};
    const auto why = cost.shared ? why_values(book, *cost.shared) : std::string{};
    const bool is_marked = cost.shared && book.is_marked(cost.shared->cost_rows);
    std::vector<WorkCell> cells{work_text(cost.project()), work_text(cost.name()),
        work_text(group_of(book, cost)),
        work_text(owner ? book.s.rows.owners[*owner].name : words("report.contribution.shared")),
        work_text(cost.shared ? cost.shared->key : words("cost.key.owner_alone")),
        work_money(cost.amount(), is_marked)};
    cells[cost_amount].to_change = true;
    cells.push_back(
        work_formula(owner ? "IF(" +
                                 in_sheet(book.drivers, work_place(book.drivers, days_row,
                                                            first_owner_column + *owner)) +
                                 ">0," + amount + ",0)"
                           : amount,
            run));
    cells.resize(cost_how);
    cells.push_back(work_text(why.empty() ? words("report.contribution.book.formulas") : why));
    sheet.rows.push_back(std::move(cells));
}

} // namespace

bool ContributionBook::is_marked(const CostSources& sources) const {
    return std::ranges::any_of(
        sources, [&](const CostSource& source) { return marked.contains(source); });
}

WorkCell work_formula(std::string formula, WorkValue came_to, bool marked) {
    return {.value = std::move(came_to), .marked = marked, .formula = std::move(formula)};
}

void fill_drivers(ContributionBook& book) {
    auto& sheet = book.drivers;
    const auto& words = book.words;
    sheet.columns = {{.heading = words("report.contribution.book.driver"), .width = 30},
        {.heading = words("report.contribution.book.of"), .width = 34}};
    for (const auto& owner : book.s.rows.owners)
        sheet.columns.push_back({.heading = owner.name, .width = 14, .kind = ColumnKind::integer});
    sheet.columns.push_back({.heading = words("report.contribution.book.members"),
        .width = 14,
        .kind = ColumnKind::integer});
    sheet.filter = false;
    fill_membership(book);
    for (const auto& p : book.s.year.projects) {
        for (const auto& part : p.parts)
            if (part.term.kind == TermKind::driver || part.term.kind == TermKind::steps)
                add_driver(book, p, part);
        add_fixed(book, p);
    }
}

void fill_keys(ContributionBook& book) {
    const auto& words = book.words;
    book.keys.columns = {{.heading = words("report.contribution.book.key"), .width = 40},
        {.heading = words("report.contribution.book.part"), .width = 34},
        {.heading = words("report.contribution.book.parts"), .kind = ColumnKind::integer},
        {.heading = words("report.contribution.book.share"), .kind = ColumnKind::percent},
        {.heading = words("report.contribution.book.up_to"), .kind = ColumnKind::integer},
        {.heading = words("report.contribution.book.step_price"), .kind = ColumnKind::money_kr}};
    book.keys.filter = false;
    for (const auto& p : book.s.year.projects) add_key(book, p);
}

void fill_costs(ContributionBook& book) {
    const auto& words = book.words;
    const auto money = [&](const char* key) {
        return WorkColumn{.heading = words("report.contribution.book." + std::string{key}),
            .kind = ColumnKind::money_kr};
    };
    book.costs.columns = {{.heading = words("report.contribution.project"), .width = 12},
        {.heading = words("report.contribution.name"), .width = 38},
        {.heading = words("report.contribution.group"), .width = 16},
        {.heading = words("contribution.owner"), .width = 16},
        {.heading = words("report.contribution.book.key"), .width = 30}, money("cost"),
        money("to_share"), money("shared"),
        {.heading = words("report.contribution.book.check"), .kind = ColumnKind::decimal},
        {.heading = words("report.contribution.book.how"), .width = 34}};
    book.costs.filter = false;
    for (const auto& cost : book.booked) add_cost(book, cost);
}

} // namespace samdrift
