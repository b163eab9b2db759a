#include "base/words.hpp"
#include "cost/contribution_views.hpp"
#include "cost/driver_columns.hpp"
#include "cost/investments.hpp"
#include "cost/years_ahead.hpp"
#include <algorithm>
#include <numeric>
#include <set>

namespace samdrift {
namespace {

constexpr int years_ahead = 4;

std::string driver_of(const SharedProject& p) {
    std::string words;
    for (const auto& part : p.parts)
        words += (words.empty() ? "" : " + ") + term_words(Language::nb, part.term);
    return words;
}

bool held(const SharedProject& p, std::size_t owner) {
    return !p.limited.empty() && p.limited[owner] != 0;
}

std::int64_t shared_by(const SharedProject& p, const SharedPart& part) {
    std::int64_t of = 0;
    for (std::size_t i = 0; i < part.weights.size(); ++i)
        if (!held(p, i)) of += part.weights[i];
    return of;
}

// The owner's exact share by the key in lowest terms, where it fits in a number that can be sent.
void say_share(const SharedProject& p, std::size_t owner, ContributionLineView& line) {
    if (p.parts.size() == 1) {
        line.value = p.parts[0].weights[owner];
        line.of = p.owner ? 1 : shared_by(p, p.parts[0]);
        return;
    }
    Wide value = 0, of = 1;
    for (const auto& part : p.parts) {
        const Wide whole = Wide{shared_by(p, part)} * part.term.share.whole;
        if (whole == 0 || of > (Wide{1} << 62) / whole) return;
        value = value * whole + Wide{part.weights[owner]} * part.term.share.part * of;
        of *= whole;
    }
    Wide a = value, b = of;
    while (b != 0) {
        const Wide rest = a % b;
        a = b;
        b = rest;
    }
    line.value = static_cast<std::int64_t>(value / a);
    line.of = static_cast<std::int64_t>(of / a);
}

ContributionLineView line_of(const SharedProject& p, std::size_t owner) {
    ContributionLineView line;
    line.cost_project = p.project;
    line.name = p.name;
    line.group = p.group;
    line.key = p.key;
    line.driver = driver_of(p);
    line.amount = p.shares[owner];
    line.total = p.amount;
    if (!p.fixed.empty()) line.fixed = p.fixed_shares[owner];
    if (held(p, owner)) {
        line.limited = p.limited[owner] == 1 ? LineLimit::cap : LineLimit::floor;
    } else {
        say_share(p, owner, line);
        for (const auto& part : p.parts)
            line.parts.push_back(
                {term_words(Language::nb, {part.term.kind, {1, 1}, part.term.name}),
                    part.term.share, part.values[owner], part.weights[owner], shared_by(p, part),
                    part.rows[owner]});
    }
    line.rows = p.cost_rows;
    line.rows.insert(line.rows.end(), p.key_rows.begin(), p.key_rows.end());
    return line;
}

// What is nobody's line: others' own, and what neither weighs nor costs.
bool concerns(const SharedProject& p, std::size_t owner) {
    if (p.owner) return p.owner == owner;
    return p.shares[owner].oere != 0 ||
           std::ranges::any_of(p.parts, [&](const SharedPart& s) { return s.weights[owner] != 0; });
}

OwnerContributionView contribution_of(
    const CostRows& rows, const YearAllocation& year, const ChangeParts& change, std::size_t i) {
    OwnerContributionView view;
    view.owner = rows.owners[i].name;
    view.municipality = rows.owners[i].member.municipality.number;
    view.days = year.days[i];
    view.amount = year.totals[i];
    view.change = {change.before, change.projects, change.members, change.share, change.cost};
    for (const auto& p : year.projects) {
        if (!concerns(p, i)) continue;
        (p.owner                            ? view.own
            : p.group == ProjectGroup::base ? view.base
                                            : view.applications) += p.shares[i];
        view.lines.push_back(line_of(p, i));
    }
    return view;
}

// By the key's own driver, when it has one alone.
std::vector<UnitPriceView> unit_prices(const YearAllocation& year) {
    std::vector<UnitPriceView> prices;
    for (const auto& p : year.projects) {
        if (p.parts.size() != 1 || p.parts[0].term.kind != TermKind::driver) continue;
        const auto& part = p.parts[0];
        const auto of = std::accumulate(part.values.begin(), part.values.end(), std::int64_t{0},
            [&, i = std::size_t{0}](std::int64_t sum, std::int64_t value) mutable {
                return sum + (year.days[i++] > 0 ? value : 0);
            });
        if (of == 0) continue;
        prices.push_back({p.project, p.name, driver_words(Language::nb, part.term.name), p.amount,
            of, proportion(p.amount, 1, of)});
    }
    return prices;
}

void add_ahead(ContributionAnswer& answer, const CostRows& rows, int year, CostStage stage) {
    const auto all = prolonged(rows, stage, year + 1, year + years_ahead);
    for (int next = year + 1; next <= year + years_ahead; ++next) {
        const auto allocated = allocate_year(all, next, stage);
        if (!allocated) {
            answer.ahead_stops = next;
            for (const auto& p : allocated.problems) answer.why_ahead_stops.push_back(text(p));
            return;
        }
        auto& view = answer.ahead.emplace_back();
        view.year = next;
        view.prolonged = !has_costs(rows, next, stage);
        view.total = allocated->total;
        for (std::size_t i = 0; i < rows.owners.size(); ++i)
            if (allocated->days[i] > 0)
                view.owners.push_back({rows.owners[i].name, allocated->totals[i]});
    }
}

std::vector<std::int64_t> years_with_costs(const CostRows& rows) {
    std::set<std::int64_t> years;
    for (const auto& c : rows.costs) years.insert(c.year);
    return {years.begin(), years.end()};
}

template <class Row> bool any_marked(const std::vector<Row>& rows, int year) {
    return std::ranges::any_of(rows, [&](const Row& r) {
        auto figures = r.source;
        if constexpr (requires { r.figures_source; }) figures = r.figures_source.value_or(r.source);
        return r.year == year && marked(figures);
    });
}

} // namespace

std::optional<int> last_year_with_costs(const CostRows& rows) {
    if (rows.costs.empty()) return std::nullopt;
    return std::ranges::max(rows.costs, {}, &ProjectCost::year).year;
}

Result<ContributionAnswer> contribution_answer(const CostRows& rows, int year, CostStage stage) {
    const auto allocated = allocate_year(rows, year, stage);
    auto problems = allocated.problems;
    auto investments = investments_of(rows, year);
    for (auto& p : investments.problems)
        if (std::ranges::find(problems, p) == problems.end()) problems.push_back(std::move(p));
    if (!problems.empty()) return problems;
    const auto change = change_parts(rows, *allocated);
    ContributionAnswer answer;
    answer.year = year;
    answer.years = years_with_costs(rows);
    answer.stage = stage;
    answer.marked = any_marked(rows.costs, year) || any_marked(rows.users, year) ||
                    any_marked(rows.identities, year) || any_marked(rows.drivers, year);
    answer.total = allocated->total;
    for (std::size_t i = 0; i < rows.owners.size(); ++i) {
        if (allocated->days[i] == 0 && change[i].before == Money{}) continue;
        auto& owner = answer.owners.emplace_back(contribution_of(rows, *allocated, change[i], i));
        for (const auto& investment : *investments)
            for (const auto& share : investment.shares)
                if (share.owner == owner.owner) {
                    owner.investments += share.amount;
                    owner.depreciation += share.depreciation;
                }
    }
    answer.unit_prices = unit_prices(*allocated);
    for (const auto& p : allocated->not_run)
        answer.not_run.push_back({p.project, p.name, rows.owners[p.owner].name, p.amount});
    answer.investments = std::move(*investments.value);
    add_ahead(answer, rows, year, stage);
    return answer;
}

Result<ExplainedAmount> explained_amount(const CostRows& rows, int year, CostStage stage,
    const std::string& owner, const std::string& cost_project) {
    const auto who = rows.owner_of(std::string_view{owner});
    if (!who) return Problem{"no_such_owner", {}, owner};
    const bool there = std::ranges::any_of(rows.costs, [&](const ProjectCost& c) {
        return c.year == year && c.stage == stage && c.project == cost_project;
    });
    if (!there && has_costs(rows, year, stage))
        return Problem{"no_such_cost_project", {}, cost_project, {{"owner", owner}}};
    const auto allocated = allocate_project(rows, year, stage, cost_project);
    if (!allocated) return allocated.problems;
    const auto project =
        std::ranges::find(allocated->projects, cost_project, &SharedProject::project);
    if (project == allocated->projects.end() || (project->owner && project->owner != who))
        return Problem{"no_such_cost_project", {}, cost_project, {{"owner", owner}}};
    ExplainedAmount answer{rows.owners[*who].name, cost_project, year, project->shares[*who], {}};
    for (const auto& step : explain_amount(rows, *allocated, *project, *who))
        answer.steps.push_back({step.code, sentence_of(step), step.rows});
    return answer;
}

} // namespace samdrift
