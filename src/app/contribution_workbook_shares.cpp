#include "app/comparison_workbook_sheets.hpp"
#include "app/contribution_workbook_sheets.hpp"
#include <algorithm>
#include <cstdlib>
#include <numeric>

namespace samdrift {
namespace {

constexpr std::int64_t thousand = 1000;

std::size_t most_parts(const ContributionBook& book) {
    std::size_t most = 1;
    for (const auto& p : book.s.year.projects) most = std::max(most, p.parts.size());
    return most;
}

bool any_fixed(const ContributionBook& book) { return !book.fixed_rows.empty(); }

// The columns after those of the parts; that of fixed amounts only where a key has some.
struct Columns {
    std::size_t fixed, oere, weight, whole, rest_of_all, high, low, down, rest, rank, left, amount,
        how, count;
};
Columns columns_of(const ContributionBook& book) {
    auto next = share_first_part + 2 * most_parts(book);
    Columns c{};
    if (any_fixed(book)) c.fixed = next++;
    for (auto* column : {&c.oere, &c.weight, &c.whole, &c.rest_of_all, &c.high, &c.low, &c.down,
             &c.rest, &c.rank, &c.left, &c.amount, &c.how})
        *column = next++;
    c.count = next;
    return c;
}

// What the sheet comes to as it is written: whole numbers all the way, as the formulas say.
struct Reckoned {
    std::int64_t oere = 0, whole = 1, rest_of_all = 0, left = 0;
    std::vector<std::int64_t> weight, high, low, down, rest, rank;
};

Reckoned reckon(std::int64_t oere, const CostWeights& weights) {
    Reckoned r;
    r.oere = r.left = oere;
    r.weight = weights.of;
    r.whole = std::max(std::int64_t{1}, weights.whole);
    const auto each = oere / r.whole;
    r.rest_of_all = oere - each * r.whole;
    for (const auto w : weights.of) {
        const auto product = w / thousand * r.rest_of_all;
        r.high.push_back(product / r.whole);
        r.low.push_back(
            (product - r.high.back() * r.whole) * thousand + w % thousand * r.rest_of_all);
        r.down.push_back(w * each + thousand * r.high.back() + r.low.back() / r.whole);
        r.rest.push_back(r.low.back() % r.whole);
        r.left -= r.down.back();
    }
    for (std::size_t i = 0; i < r.rest.size(); ++i) {
        const auto before = static_cast<std::ptrdiff_t>(i) + 1;
        r.rank.push_back(std::ranges::count_if(r.rest, [&](auto o) { return o > r.rest[i]; }) +
                         std::count(r.rest.begin(), r.rest.begin() + before, r.rest[i]));
    }
    return r;
}

// The rows of one cost.
class CostRowsWriter {
public:
    CostRowsWriter(ContributionBook& book, std::size_t at)
        : book_{book}
        , sheet_{book.shares}
        , cost_{book.booked[at]}
        , c_{columns_of(book)}
        , at_{at}
        , first_{book.shares.rows.size()} {
        if (cost_.owner())
            who_ = {*cost_.owner()};
        else
            for (std::size_t i = 0; i < book.owners(); ++i) who_.push_back(i);
        last_ = first_ + who_.size() - 1;
    }

    void write() {
        const auto* p = cost_.shared;
        const auto why = p ? why_values(book_, *p) : std::string{};
        if (why.empty()) reckoned_ = reckon(to_share(), own_weights());
        for (std::size_t n = 0; n < who_.size(); ++n) {
            row_ = first_ + n;
            auto cells = head(who_[n]);
            if (why.empty()) {
                add_parts(cells, who_[n]);
                add_division(cells, n);
            } else {
                cells[c_.amount] = work_money(p->shares[who_[n]]);
                cells[c_.how] = work_text(why);
            }
            sheet_.rows.push_back(std::move(cells));
        }
    }

private:
    ContributionBook& book_;
    WorkSheet& sheet_;
    const BookedCost& cost_;
    Columns c_;
    std::size_t at_, first_, last_ = 0, row_ = 0;
    std::vector<std::size_t> who_;
    Reckoned reckoned_;

    std::string here(std::size_t column) const { return work_place(sheet_, row_, column); }
    std::string all(std::size_t column) const { return work_range(sheet_, first_, last_, column); }
    std::string of_owner(std::size_t row, std::size_t owner) const {
        return in_sheet(book_.drivers, work_place(book_.drivers, row, first_owner_column + owner));
    }
    std::int64_t key() const { return cost_.shared->key_rows.front().id; }

    std::int64_t to_share() const {
        if (!cost_.shared) return 0;
        auto oere = std::abs(cost_.amount().oere);
        for (const auto fixed : cost_.shared->fixed_shares) oere -= fixed.oere;
        return oere;
    }
    CostWeights own_weights() const {
        if (!cost_.shared) return {{0}, 0};
        if (cost_.owner()) return {{1}, 1};
        return *weights_of(*cost_.shared);
    }

    std::vector<WorkCell> head(std::size_t owner) const {
        std::vector<WorkCell> cells{work_text(cost_.project()), work_text(cost_.name()),
            work_text(book_.s.rows.owners[owner].name), work_text(group_of(book_, cost_)),
            work_formula(in_sheet(book_.costs, work_place(book_.costs, at_, cost_to_share)),
                cost_.shared ? cost_.amount() : Money{})};
        cells.resize(c_.count);
        return cells;
    }

    // The driver's value, or the price of its step, × the days that count.
    std::string part_formula(std::size_t k, std::size_t owner) const {
        const auto days = of_owner(counted_row, owner);
        const auto& part = cost_.shared->parts[k];
        if (part.term.kind == TermKind::equal) return days;
        const auto& term = part.term;
        const auto value =
            of_owner(book_.driver_rows.at(
                         {term.name, term.name == users_driver ? cost_.project() : std::string{}}),
                owner);
        if (term.kind == TermKind::driver) return value + "*" + days;
        std::string steps, closing;
        for (std::size_t n = 0; n < term.steps.size(); ++n) {
            const auto row = book_.key_rows.at(key()).first_step[k] + n;
            const auto cell = [&](std::size_t column) {
                return in_sheet(book_.keys, work_place(book_.keys, row, column));
            };
            const bool last = n + 1 == term.steps.size();
            if (!last) steps += "IF(" + value + "<=" + cell(key_up_to) + ",";
            steps += cell(key_price) + (last ? "" : ",");
            if (!last) closing += ")";
        }
        return "ROUND(" + steps + closing + "*100,0)*" + days;
    }

    void add_parts(std::vector<WorkCell>& cells, std::size_t owner) const {
        if (cost_.owner()) {
            const std::int64_t in = cost_.shared ? 1 : 0;
            cells[share_first_part] =
                work_formula("IF(" + of_owner(days_row, owner) + ">0,1,0)", in);
            cells[share_first_part + 1] = work_formula("SUM(" + all(share_first_part) + ")", in);
            return;
        }
        for (std::size_t k = 0; k < cost_.shared->parts.size(); ++k) {
            const auto& part = cost_.shared->parts[k];
            const auto column = share_first_part + 2 * k;
            cells[column] = work_formula(
                part_formula(k, owner), part.weights[owner], book_.is_marked(part.rows[owner]));
            cells[column + 1] = work_formula("SUM(" + all(column) + ")", part.of);
        }
    }

    // Each part brought to the same whole, as many times as the key says.
    std::string weight_formula() const {
        const auto divisor = [&](std::size_t k) {
            return "MAX(1,GCD(" + all(share_first_part + 2 * k) + "))";
        };
        const auto parts = cost_.owner() ? std::size_t{1} : cost_.shared->parts.size();
        if (parts == 1) return here(share_first_part) + "/" + divisor(0);
        std::string common, sum;
        for (std::size_t k = 0; k < parts; ++k)
            common += (k ? "," : "") + here(share_first_part + 2 * k + 1) + "/" + divisor(k);
        for (std::size_t k = 0; k < parts; ++k) {
            const auto times = in_sheet(
                book_.keys, work_place(book_.keys, book_.key_rows.at(key()).parts[k], key_parts));
            sum += (k ? "+" : "") + times + "*" + here(share_first_part + 2 * k) + "/" +
                   divisor(k) + "*(LCM(" + common + ")/(" + here(share_first_part + 2 * k + 1) +
                   "/" + divisor(k) + "))";
        }
        return sum;
    }

    std::string fixed_formula(std::size_t owner) const {
        return "IF(" + of_owner(days_row, owner) + ">0," +
               of_owner(book_.fixed_rows.at(key()), owner) + ",0)";
    }

    void add_division(std::vector<WorkCell>& cells, std::size_t n) const {
        const auto& r = reckoned_;
        const auto owner = who_[n];
        const bool fixed = cost_.shared && !cost_.shared->fixed.empty();
        const bool key = !cost_.shared || !cost_.shared->parts.empty();
        if (fixed)
            cells[c_.fixed] = work_formula(fixed_formula(owner), cost_.shared->fixed_shares[owner]);
        auto oere = "ROUND(ABS(" + here(share_cost) + ")*100,0)";
        if (fixed) oere += "-ROUND(SUM(" + all(c_.fixed) + ")*100,0)";
        cells[c_.oere] = work_formula(oere, r.oere);
        if (key) add_largest_remainder(cells, n);
        std::string sum =
            key ? here(c_.down) + "+IF(" + here(c_.rank) + "<=" + here(c_.left) + ",1,0)"
                : std::string{};
        if (fixed) sum += (key ? "+" : "") + ("ROUND(" + here(c_.fixed) + "*100,0)");
        cells[c_.amount] = work_formula("SIGN(" + here(share_cost) + ")*(" + sum + ")/100",
            cost_.shared ? cost_.shared->shares[owner] : Money{});
        const auto formulas = book_.words("report.contribution.book.formulas");
        cells[c_.how] =
            key ? work_formula("IF(OR(" + here(c_.whole) + ">" + std::to_string(most_weights) +
                                   "," + here(c_.oere) + ">" + std::to_string(most_oere.oere) +
                                   "),\"" + book_.words("report.contribution.book.too_large") +
                                   "\",\"" + formulas + "\")",
                      formulas)
                : work_text(formulas);
    }

    // w × oere ÷ whole in steps, so that no number on the way is larger than can be held.
    void add_largest_remainder(std::vector<WorkCell>& cells, std::size_t n) const {
        const auto& r = reckoned_;
        const auto w = here(c_.weight), whole = here(c_.whole), oere = here(c_.oere);
        const auto rest_of_all = here(c_.rest_of_all), high = here(c_.high), low = here(c_.low);
        const auto thousands = "INT(" + w + "/1000)";
        cells[c_.weight] = work_formula(weight_formula(), r.weight[n]);
        cells[c_.whole] = work_formula("MAX(1,SUM(" + all(c_.weight) + "))", r.whole);
        cells[c_.rest_of_all] =
            work_formula(oere + "-INT(" + oere + "/" + whole + ")*" + whole, r.rest_of_all);
        cells[c_.high] =
            work_formula("INT(" + thousands + "*" + rest_of_all + "/" + whole + ")", r.high[n]);
        cells[c_.low] =
            work_formula("(" + thousands + "*" + rest_of_all + "-" + high + "*" + whole +
                             ")*1000+(" + w + "-" + thousands + "*1000)*" + rest_of_all,
                r.low[n]);
        cells[c_.down] = work_formula(
            w + "*INT(" + oere + "/" + whole + ")+1000*" + high + "+INT(" + low + "/" + whole + ")",
            r.down[n]);
        cells[c_.rest] = work_formula(low + "-INT(" + low + "/" + whole + ")*" + whole, r.rest[n]);
        cells[c_.rank] =
            work_formula("COUNTIF(" + all(c_.rest) + ",\">\"&" + here(c_.rest) + ")+COUNTIF(" +
                             work_range(sheet_, first_, row_, c_.rest) + "," + here(c_.rest) + ")",
                r.rank[n]);
        cells[c_.left] = work_formula(oere + "-SUM(" + all(c_.down) + ")", r.left);
    }
};

void add_headings(ContributionBook& book) {
    const auto& words = book.words;
    auto& to = book.shares.columns;
    const auto whole = [&](std::string heading) {
        to.push_back({.heading = std::move(heading), .width = 13, .kind = ColumnKind::integer});
    };
    const auto money = [&](const char* key) {
        to.push_back({.heading = words("report.contribution.book." + std::string{key}),
            .kind = ColumnKind::money_kr});
    };
    to = {{.heading = words("report.contribution.project"), .width = 12},
        {.heading = words("report.contribution.name"), .width = 34},
        {.heading = words("contribution.owner"), .width = 16},
        {.heading = words("report.contribution.group"), .width = 16}};
    money("to_share");
    for (std::size_t k = 0; k < most_parts(book); ++k) {
        const std::vector<Argument> number{{"number", std::to_string(k + 1)}};
        whole(words("report.contribution.book.part_value", number));
        whole(words("report.contribution.book.part_of", number));
    }
    if (any_fixed(book)) money("fixed");
    for (const auto* key :
        {"oere", "weight", "whole", "rest_of_all", "high", "low", "down", "rest", "rank", "left"})
        whole(words("report.contribution.book." + std::string{key}));
    money("amount");
    to.push_back({.heading = words("report.contribution.book.how"), .width = 34});
}

void add_checks(ContributionBook& book) {
    auto& sheet = book.costs;
    const auto last = book.shares.rows.size() - 1;
    const auto column = [&](std::size_t c) {
        return in_sheet(book.shares, work_range(book.shares, 0, last, c));
    };
    for (std::size_t r = 0; r < book.booked.size(); ++r) {
        const auto run = book.booked[r].shared ? book.booked[r].amount() : Money{};
        const auto left =
            work_place(sheet, r, cost_to_share) + "-" + work_place(sheet, r, cost_shared);
        sheet.rows[r][cost_shared] = work_formula("ROUND(SUMIF(" + column(share_project) + "," +
                                                      work_place(sheet, r, cost_project) + "," +
                                                      column(amount_column(book)) + "),2)",
            run);
        sheet.rows[r][cost_check] = work_formula(
            "IF(ROUND(" + left + ",2)=0,\"OK\",ROUND(" + left + ",2))", std::string{"OK"});
    }
}

void add_sum_of_costs(ContributionBook& book) {
    auto& sheet = book.costs;
    const auto last = sheet.rows.size() - 1;
    std::vector<WorkCell> sum(cost_how + 1);
    sum[cost_project] = work_text(book.words("contribution.sum"));
    Money all;
    for (const auto& cost : book.booked) all += cost.amount();
    const auto add = [&](std::size_t column, Money came_to) {
        sum[column] =
            work_formula("ROUND(SUM(" + work_range(sheet, 0, last, column) + "),2)", came_to);
    };
    add(cost_amount, all);
    add(cost_to_share, book.s.answer.total);
    add(cost_shared, book.s.answer.total);
    sheet.rows.push_back(std::move(sum));
    sheet.last_row_is_sum = true;
}

} // namespace

std::size_t amount_column(const ContributionBook& book) { return columns_of(book).amount; }

std::vector<std::int64_t> times_of(const SharedProject& p) {
    std::int64_t wholes = 1;
    for (const auto& part : p.parts) wholes = std::lcm(wholes, part.term.share.whole);
    std::vector<std::int64_t> times;
    for (const auto& part : p.parts)
        times.push_back(wholes / part.term.share.whole * part.term.share.part);
    return times;
}

std::optional<CostWeights> weights_of(const SharedProject& p) {
    const auto times = times_of(p);
    std::vector<std::int64_t> divisors;
    Wide common = 1, whole = 0;
    for (const auto& part : p.parts) {
        std::int64_t divisor = 0;
        for (const auto w : part.weights) divisor = std::gcd(divisor, w);
        divisors.push_back(std::max(std::int64_t{1}, divisor));
        const auto of = part.of / divisors.back();
        if (of == 0 && p.parts.size() > 1) return std::nullopt;
        if (of > most_weights || common > most_weights) return std::nullopt;
        if (of > 0) common = common / std::gcd(static_cast<std::int64_t>(common), of) * of;
    }
    CostWeights weights{std::vector<std::int64_t>(p.shares.size()), 0};
    for (std::size_t k = 0; k < p.parts.size(); ++k)
        for (std::size_t i = 0; i < p.shares.size(); ++i) {
            const auto w = p.parts[k].weights[i] / divisors[k];
            const auto of = p.parts[k].of / divisors[k];
            const Wide weight = p.parts.size() == 1 ? Wide{w} : common / of * w * times[k];
            whole += weight;
            if (whole > most_weights) return std::nullopt;
            weights.of[i] += static_cast<std::int64_t>(weight);
        }
    weights.whole = static_cast<std::int64_t>(whole);
    return weights;
}

std::string why_values(const ContributionBook& book, const SharedProject& p) {
    if (p.cap || p.floor) return book.words("report.contribution.book.values.limits");
    if (p.owner) return {};
    if (std::abs(p.amount.oere) > most_oere.oere || !weights_of(p))
        return book.words("report.contribution.book.values.large");
    return {};
}

void fill_shares(ContributionBook& book) {
    add_headings(book);
    book.shares.filter = false;
    for (std::size_t at = 0; at < book.booked.size(); ++at) CostRowsWriter{book, at}.write();
    add_checks(book);
    add_sum_of_costs(book);
}

} // namespace samdrift
