#include "app/comparison_workbook_sheets.hpp"
#include "app/contribution_workbook_sheets.hpp"
#include <algorithm>

namespace samdrift {
namespace {

template <class Row>
void mark(std::set<CostSource>& marked, const std::vector<Row>& rows, const char* kind) {
    for (const auto& row : rows)
        if (samdrift::marked(figures_source(row.source, row.figures_source)))
            marked.insert({kind, row.id.number});
}

WorkSheet titled(const ContributionBook& book, const char* name, const char* what) {
    const auto& s = book.s;
    WorkSheet sheet{
        .name = book.words("report.contribution.sheet." + std::string{name}), .intro = {}};
    sheet.intro = {sheet.name + " " + std::to_string(s.answer.year) + ": " + s.cooperation,
        book.words("report.contribution.book." + std::string{what}),
        book.words("report.workbook.marked")};
    return sheet;
}

WorkCell owners_sum(const ContributionBook& book, const WorkSheet& sheet, std::size_t row,
    std::size_t group, Money came_to) {
    const auto last = book.shares.rows.size() - 1;
    const auto column = [&](std::size_t c) {
        return in_sheet(book.shares, work_range(book.shares, 0, last, c));
    };
    return work_formula("ROUND(SUMIFS(" + column(amount_column(book)) + "," + column(share_owner) +
                            "," + work_place(sheet, row, 0) + "," + column(share_group) + "," +
                            heading_place(sheet, group) + "),2)",
        came_to, book.s.answer.marked);
}

WorkCell added(const WorkSheet& sheet, std::size_t row, std::size_t from, std::size_t to,
    WorkValue came_to, bool marked) {
    return work_formula(
        "ROUND(SUM(" + work_place(sheet, row, from) + ":" + work_place(sheet, row, to) + "),2)",
        std::move(came_to), marked);
}

WorkCell sum_down(
    const WorkSheet& sheet, std::size_t rows, std::size_t column, Money came_to, bool marked) {
    return work_formula(
        "ROUND(SUM(" + work_range(sheet, 0, rows - 1, column) + "),2)", came_to, marked);
}

WorkColumn money_column(std::string heading) {
    return {.heading = std::move(heading), .kind = ColumnKind::money_kr};
}

} // namespace

std::string group_of(const ContributionBook& book, const BookedCost& cost) {
    if (cost.owner()) return book.words("contribution.own");
    return book.words(cost.shared->group == ProjectGroup::base ? "contribution.base"
                                                               : "contribution.applications");
}

WorkSheet about_sheet(const ContributionBook& book) {
    const auto& words = book.words;
    auto sheet = titled(book, "about", "about.what");
    sheet.columns = {{.heading = words("report.contribution.sheet"), .width = 22},
        {.heading = words("reports.what"), .width = 130}};
    sheet.filter = false;
    // A row for each sentence: a row's height does not follow its text in every spreadsheet.
    const auto add = [&](const std::string& name, const std::string& what) {
        auto rest = words("report.contribution.about." + what);
        for (bool first = true; !rest.empty(); first = false) {
            const auto end = std::min(rest.find(". "), rest.size() - 1) + 1;
            sheet.rows.push_back({work_text(first ? name : ""), work_text(rest.substr(0, end))});
            rest.erase(0, std::min(end + 1, rest.size()));
        }
    };
    for (const auto* name : {"contributions", "costs", "drivers", "keys", "shares", "prices",
             "change", "ahead", "investments"}) {
        const auto row = sheet.rows.size();
        add(words("report.contribution.sheet." + std::string{name}), name);
        sheet.rows[row].front().link =
            WorkLink{words("report.contribution.sheet." + std::string{name})};
    }
    for (const auto* what : {"change_it", "rounding", "ties", "values", "limit", "order"})
        add(words("report.contribution.about." + std::string{what} + ".name"), what);
    return sheet;
}

WorkSheet contributions_sheet(const ContributionBook& book) {
    const auto& words = book.words;
    const auto& answer = book.s.answer;
    enum { owner, base, applications, own, sum, before_change, difference, costs, check };
    auto sheet = titled(book, "contributions", "contributions.what");
    sheet.columns = {{.heading = words("contribution.owner"), .width = 22},
        money_column(words("contribution.base")), money_column(words("contribution.applications")),
        money_column(words("contribution.own")), money_column(words("report.contribution.amount")),
        money_column(words("report.contribution.book.as_written")),
        money_column(words("report.contribution.book.difference")),
        money_column(words("report.contribution.book.costs")),
        {.heading = words("report.contribution.book.check"), .kind = ColumnKind::decimal}};
    sheet.filter = false;
    OwnerContributionView all;
    for (const auto& o : book.s.rows.owners) {
        const auto row = sheet.rows.size();
        const auto found = std::ranges::find(answer.owners, o.name, &OwnerContributionView::owner);
        const auto c = found == answer.owners.end() ? OwnerContributionView{} : *found;
        all.base += c.base;
        all.applications += c.applications;
        all.own += c.own;
        sheet.rows.push_back({work_text(o.name), owners_sum(book, sheet, row, base, c.base),
            owners_sum(book, sheet, row, applications, c.applications),
            owners_sum(book, sheet, row, own, c.own),
            added(sheet, row, base, own, c.amount, answer.marked),
            work_money(c.amount, answer.marked),
            work_formula("ROUND(" + work_place(sheet, row, sum) + "-" +
                             work_place(sheet, row, before_change) + ",2)",
                Money{})});
    }
    const auto rows = sheet.rows.size();
    std::vector<WorkCell> last{work_text(words("contribution.sum"))};
    const Money sums[] = {all.base, all.applications, all.own, answer.total, answer.total, Money{}};
    for (std::size_t c = base; c <= difference; ++c)
        last.push_back(sum_down(sheet, rows, c, sums[c - 1], answer.marked));
    const auto costs_sum =
        in_sheet(book.costs, work_place(book.costs, book.costs.rows.size() - 1, cost_to_share));
    last.push_back(work_formula(costs_sum, answer.total, answer.marked));
    const auto left =
        "ROUND(" + work_place(sheet, rows, costs) + "-" + work_place(sheet, rows, sum) + ",2)";
    last.push_back(work_formula("IF(" + left + "=0,\"OK\"," + left + ")", std::string{"OK"}));
    sheet.rows.push_back(std::move(last));
    sheet.last_row_is_sum = true;
    return sheet;
}

WorkSheet prices_sheet(const ContributionBook& book) {
    const auto& words = book.words;
    auto sheet = titled(book, "prices", "prices.what");
    sheet.columns = {{.heading = words("report.contribution.project"), .width = 12},
        {.heading = words("report.contribution.name"), .width = 38},
        {.heading = words("report.contribution.book.driver"), .width = 24},
        money_column(words("contribution.cost")),
        {.heading = words("contribution.of"), .kind = ColumnKind::integer},
        money_column(words("contribution.price"))};
    enum { project, name, driver, cost, of, price };
    for (std::size_t at = 0; at < book.booked.size(); ++at) {
        const auto* p = book.booked[at].shared;
        const auto found = std::ranges::find(
            book.s.answer.unit_prices, book.booked[at].project(), &UnitPriceView::cost_project);
        if (!p || found == book.s.answer.unit_prices.end()) continue;
        const auto& term = p->parts.front().term;
        const auto from = book.driver_rows.at(
            {term.name, term.name == users_driver ? p->project : std::string{}});
        const auto row = sheet.rows.size();
        sheet.rows.push_back({work_text(p->project), work_text(p->name),
            work_text(driver_words(words.language(), term.name)),
            work_formula(
                in_sheet(book.costs, work_place(book.costs, at, cost_to_share)), p->amount),
            work_formula(in_sheet(book.drivers,
                             work_place(book.drivers, from, first_owner_column + book.owners())),
                found->of),
            work_formula(
                "ROUND(" + work_place(sheet, row, cost) + "/" + work_place(sheet, row, of) + ",2)",
                found->price)});
    }
    return sheet;
}

WorkSheet change_sheet(const ContributionBook& book) {
    const auto& words = book.words;
    const bool marked = book.s.answer.marked;
    auto sheet = titled(book, "change", "change.what");
    const auto before = std::to_string(book.s.answer.year - 1);
    sheet.columns = {{.heading = words("contribution.owner"), .width = 22},
        money_column(words("contribution.of_year", {{"year", before}}))};
    for (const auto* part : {"projects", "members", "share", "cost"})
        sheet.columns.push_back(money_column(words("contribution.change." + std::string{part})));
    sheet.columns.push_back(money_column(
        words("contribution.of_year", {{"year", std::to_string(book.s.answer.year)}})));
    ContributionChangeView all;
    for (const auto& o : book.s.answer.owners) {
        const auto& c = o.change;
        const auto row = sheet.rows.size();
        sheet.rows.push_back(
            {work_text(o.owner), work_money(c.before, marked), work_money(c.projects, marked),
                work_money(c.members, marked), work_money(c.share, marked),
                work_money(c.cost, marked), added(sheet, row, 1, 5, o.amount, marked)});
        all.before += c.before;
        all.projects += c.projects;
        all.members += c.members;
        all.share += c.share;
        all.cost += c.cost;
    }
    const auto rows = sheet.rows.size();
    std::vector<WorkCell> last{work_text(words("contribution.sum"))};
    const Money sums[] = {
        all.before, all.projects, all.members, all.share, all.cost, book.s.answer.total};
    for (std::size_t c = 0; c < std::size(sums); ++c)
        last.push_back(sum_down(sheet, rows, c + 1, sums[c], marked));
    sheet.rows.push_back(std::move(last));
    sheet.last_row_is_sum = true;
    return sheet;
}

WorkSheet ahead_sheet(const ContributionBook& book) {
    const auto& words = book.words;
    const auto& answer = book.s.answer;
    auto sheet = titled(book, "ahead", "ahead.what");
    sheet.columns = {{.heading = words("contribution.owner"), .width = 22},
        money_column(std::to_string(answer.year))};
    for (const auto& y : answer.ahead)
        sheet.columns.push_back(money_column(
            std::to_string(y.year) + (y.prolonged ? " " + words("contribution.prolonged") : "")));
    for (const auto& o : book.s.rows.owners) {
        std::vector<WorkCell> row{work_text(o.name)};
        const auto now = std::ranges::find(answer.owners, o.name, &OwnerContributionView::owner);
        row.push_back(
            now == answer.owners.end() ? WorkCell{} : work_money(now->amount, answer.marked));
        for (const auto& y : answer.ahead) {
            const auto then = std::ranges::find(y.owners, o.name, &OwnerAheadView::owner);
            row.push_back(
                then == y.owners.end() ? WorkCell{} : work_money(then->amount, answer.marked));
        }
        sheet.rows.push_back(std::move(row));
    }
    const auto rows = sheet.rows.size();
    std::vector<WorkCell> last{work_text(words("contribution.sum")),
        sum_down(sheet, rows, 1, answer.total, answer.marked)};
    for (std::size_t y = 0; y < answer.ahead.size(); ++y)
        last.push_back(sum_down(sheet, rows, y + 2, answer.ahead[y].total, answer.marked));
    sheet.rows.push_back(std::move(last));
    sheet.last_row_is_sum = true;
    return sheet;
}

WorkSheet investments_sheet(const ContributionBook& book) {
    const auto& words = book.words;
    auto sheet = titled(book, "investments", "investments.what");
    sheet.columns = {{.heading = words("report.contribution.name"), .width = 38},
        {.heading = words("report.contribution.investment_kind"), .width = 26},
        {.heading = words("contribution.year"), .width = 8},
        {.heading = words("report.contribution.lifetime"), .kind = ColumnKind::integer},
        {.heading = words("contribution.owner"), .width = 22},
        money_column(
            words("contribution.invested", {{"year", std::to_string(book.s.answer.year)}})),
        money_column(
            words("contribution.depreciation", {{"year", std::to_string(book.s.answer.year)}}))};
    Money invested, written_off;
    for (const auto& i : book.s.answer.investments) {
        const auto add = [&](std::string who, Money amount, Money depreciation) {
            sheet.rows.push_back({work_text(i.name), work_text(words.choice(i.kind)),
                work_text(std::to_string(i.year)), work_number(i.lifetime),
                work_text(std::move(who)), work_money(amount), work_money(depreciation)});
            invested += amount;
            written_off += depreciation;
        };
        for (const auto& share : i.shares) add(share.owner, share.amount, share.depreciation);
        if (i.shares.empty()) add(words("contribution.who.unknown"), i.amount, i.depreciation);
    }
    if (const auto rows = sheet.rows.size(); rows > 0) {
        std::vector<WorkCell> last(5);
        last[0] = work_text(words("contribution.sum"));
        last.push_back(sum_down(sheet, rows, 5, invested, false));
        last.push_back(sum_down(sheet, rows, 6, written_off, false));
        sheet.rows.push_back(std::move(last));
        sheet.last_row_is_sum = true;
    }
    return sheet;
}

Workbook contribution_workbook(const ContributionSource& source, Language language) {
    ContributionBook book{source, ReportWords{language}};
    mark(book.marked, source.rows.costs, "project_cost");
    mark(book.marked, source.rows.users, "project_users");
    mark(book.marked, source.rows.identities, "user_identities");
    mark(book.marked, source.rows.drivers, "driver_value");
    for (const auto& p : source.year.projects) book.booked.push_back({&p, nullptr});
    for (const auto& n : source.year.not_run) book.booked.push_back({nullptr, &n});
    book.drivers = titled(book, "drivers", "drivers.what");
    book.keys = titled(book, "keys", "keys.what");
    book.costs = titled(book, "costs", "costs.what");
    book.shares = titled(book, "shares", "shares.what");
    fill_drivers(book);
    fill_keys(book);
    fill_costs(book);
    fill_shares(book);
    return {.title = book.words("report.contribution.title",
                {{"year", std::to_string(source.answer.year)}, {"name", source.cooperation}}),
        .sheets = {about_sheet(book), contributions_sheet(book), book.costs, book.drivers,
            book.keys, book.shares, prices_sheet(book), change_sheet(book), ahead_sheet(book),
            investments_sheet(book)}};
}

} // namespace samdrift
