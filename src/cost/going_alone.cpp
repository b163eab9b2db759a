#include "cost/going_alone.hpp"
#include "base/words.hpp"
#include "cost/investments.hpp"
#include "cost/what_if.hpp"
#include "cost/years_ahead.hpp"
#include <algorithm>
#include <map>
#include <set>

namespace samdrift {
namespace {

constexpr auto stage = CostStage::budget;

class Joining {
public:
    Joining(const CostRows& rows, const JoiningOrder& order, int last)
        : order_{order}, first_{static_cast<int>(order.day.year())} {
        WhatIfChange member;
        member.kind = WhatIfKind::membership;
        member.owner = order.name;
        member.joined = order.day;
        auto changed = changed_rows(rows, std::span{&member, 1}, stage);
        if (!changed) {
            problems_ = changed.problems;
            return;
        }
        for (int year = first_; year <= last; ++year)
            if (!has_costs(rows, year, stage)) not_entered_.insert(year);
        rows_ = prolonged(std::move(*changed.value), stage, last_entered(rows) + 1, last);
        owner_ = *rows_.owner_of(std::string_view{order.name});
    }

    // Adds what joining costs in the year; problems: it cannot be reckoned.
    Problems add(GoingAloneYear& view) const {
        if (!problems_.empty()) return problems_;
        const int year = static_cast<int>(view.year);
        for (const auto& item : order_.items)
            if (!item.yearly && item.year == year) view.once += item.amount;
        if (year < first_) {
            view.before_joining = view.alone_operation;
        } else {
            const auto allocated = allocate_year(rows_, year, stage);
            if (!allocated) return allocated.problems;
            const auto invested = investments_of(rows_, year);
            if (!invested) return invested.problems;
            const int days = allocated->days[owner_], of = allocated->days_of_year;
            if (year == first_)
                view.before_joining = proportion(view.alone_operation, of - days, of);
            view.contribution = allocated->totals[owner_];
            view.prolonged = not_entered_.contains(year);
            for (const auto& investment : *invested)
                for (const auto& share : investment.shares)
                    if (share.owner == rows_.owners[owner_].name) view.investments += share.amount;
            for (const auto& item : order_.items)
                if (item.yearly && !item.in_contribution) view.yearly += item.amount;
        }
        view.joining =
            view.before_joining + view.contribution + view.investments + view.once + view.yearly;
        return {};
    }

private:
    static int last_entered(const CostRows& rows) {
        int last = 0;
        for (const auto& c : rows.costs)
            if (c.stage == stage) last = std::max(last, c.year);
        return last;
    }

    const JoiningOrder& order_;
    int first_;
    CostRows rows_;
    std::size_t owner_ = 0;
    std::set<int> not_entered_;
    Problems problems_;
};

int first_year(const JoiningOrder& order) {
    int first = static_cast<int>(order.day.year());
    for (const auto& item : order.items) first = std::min(first, item.year);
    return first;
}

// Its costs of a year, summed.
void add_alone(GoingAloneYear& view, std::span<const AloneCost* const> rows) {
    for (const auto* cost : rows) {
        if (cost->year != view.year) continue;
        (cost->type == BudgetType::operation ? view.alone_operation : view.alone_investment) +=
            cost->amount;
        view.rows.push_back({std::string{entity<AloneCost>().table}, cost->id.number});
    }
    view.alone = view.alone_operation + view.alone_investment;
}

// The first year from which what joining has cost in all is no more, to the end.
std::optional<std::int64_t> break_even(const std::vector<GoingAloneYear>& years) {
    std::optional<std::int64_t> from;
    for (auto at = years.rbegin(); at != years.rend() && at->difference_so_far <= Money{}; ++at)
        from = at->year;
    return from;
}

GoingAloneView compared(const CostRows& rows, std::string alternative,
    std::span<const AloneCost* const> costs, const JoiningOrder& order) {
    GoingAloneView view{.alternative = std::move(alternative)};
    std::set<int> has;
    for (const auto* cost : costs) {
        has.insert(cost->year);
        view.marked |= marked(figures_source(cost->source, cost->figures_source));
    }
    view.marked |= std::ranges::any_of(order.items, &EstimateItem::marked);
    const int first = first_year(order), last = *has.rbegin();
    const auto stop = [&](const char* code, int year) {
        view.stops.push_back(text(Problem{code, {}, std::to_string(year),
            {{"name", order.name}, {"alternative", view.alternative}}}));
    };
    if (last < first) return stop("alone_ends_before", first), view;
    const Joining joining{rows, order, last};
    Money so_far;
    for (int year = first; year <= last; ++year) {
        if (!has.contains(year)) return stop("alone_year_missing", year), view;
        GoingAloneYear next{.year = year};
        add_alone(next, costs);
        for (const auto& problem : joining.add(next)) view.stops.push_back(text(problem));
        if (!view.stops.empty()) return view;
        next.difference = next.joining - next.alone;
        next.difference_so_far = so_far += next.difference;
        view.years.push_back(next);
    }
    view.break_even = break_even(view.years);
    return view;
}

} // namespace

std::vector<GoingAloneView> going_alone(
    const CostRows& rows, std::span<const AloneCost> all, const JoiningOrder& order) {
    std::map<std::string, std::vector<const AloneCost*>> alternatives;
    for (const auto& cost : all)
        if (cost.municipality == order.municipality)
            alternatives[folded(cost.alternative)].push_back(&cost);
    std::vector<GoingAloneView> views;
    for (const auto& [folded_name, costs] : alternatives)
        views.push_back(compared(rows, costs.front()->alternative, costs, order));
    return views;
}

template <> const Entity& entity<GoingAloneYear>() {
    using Y = GoingAloneYear;
    static const Entity e = describe<Y>({"GoingAloneYear"}, nullptr, field<&Y::year>("year"),
        field<&Y::alone_operation>("alone_operation"),
        field<&Y::alone_investment>("alone_investment"), field<&Y::alone>("alone"),
        field<&Y::before_joining>("before_joining"), field<&Y::contribution>("contribution"),
        field<&Y::investments>("investments"), field<&Y::once>("once"), field<&Y::yearly>("yearly"),
        field<&Y::joining>("joining"), field<&Y::difference>("difference"),
        field<&Y::difference_so_far>("difference_so_far"), field<&Y::prolonged>("prolonged"),
        field<&Y::rows>("rows"));
    return e;
}

template <> const Entity& entity<GoingAloneView>() {
    using V = GoingAloneView;
    static const Entity e =
        describe<V>({"GoingAloneView"}, nullptr, field<&V::alternative>("alternative"),
            field<&V::years>("years"), field<&V::break_even>("break_even"),
            field<&V::marked>("marked"), field<&V::stops>("stops"));
    return e;
}

} // namespace samdrift
