#include "cost/what_if.hpp"
#include "base/words.hpp"
#include "cost/key_book.hpp"
#include "cost/years_ahead.hpp"
#include <algorithm>
#include <utility>

namespace samdrift {
namespace {

class Changer {
public:
    Changer(CostRows& rows, CostStage stage) : rows_{rows}, stage_{stage} {}

    void change(const WhatIfChange&, int number);
    Problems problems;

private:
    CostRows& rows_;
    CostStage stage_;
    int number_ = 0;

    void tell(const char* code, const char* field, const std::string& value = {}) {
        problems.push_back(
            {code, {.file = {}, .sheet = {}, .row = number_, .column = field}, value});
    }
    bool has(bool there, const char* field) {
        if (!there) tell("what_if_incomplete", field, field);
        return there;
    }
    bool open(std::int64_t year) {
        const bool closed = std::ranges::any_of(
            rows_.closed_years, [&](const ClosedYear& c) { return c.year == year; });
        if (closed) tell("year_closed", "year", std::to_string(year));
        return !closed;
    }
    std::optional<std::size_t> owner(const WhatIfChange&);
    bool project(const WhatIfChange&, int year);
    void driver(const WhatIfChange&);
    void price(const WhatIfChange&);
    void key(const WhatIfChange&);
    void membership(const WhatIfChange&);
};

std::optional<std::size_t> Changer::owner(const WhatIfChange& c) {
    const auto found = rows_.owner_of(std::string_view{c.owner});
    if (!found) tell("no_such_owner", "owner", c.owner);
    return found;
}

bool Changer::project(const WhatIfChange& c, int year) {
    const bool there = std::ranges::any_of(rows_.costs, [&](const ProjectCost& cost) {
        return cost.project == c.cost_project && cost.year == year && cost.stage == stage_;
    });
    if (!there) {
        tell("no_such_cost_project", "cost_project", c.cost_project);
        problems.back().arguments.push_back({"owner", std::to_string(year)});
    }
    return there;
}

void Changer::driver(const WhatIfChange& c) {
    if (!has(c.year.has_value(), "year") || !has(c.value.has_value(), "value") ||
        !has(!c.driver.empty(), "driver") || !open(*c.year))
        return;
    if (*c.value < 0) return tell("what_if_negative", "value", std::to_string(*c.value));
    const auto who = owner(c);
    if (!who) return;
    const auto municipality = rows_.owners[*who].member.municipality;
    const auto year = static_cast<int>(*c.year);
    const auto set = [&](auto& rows, const auto& same, auto make) {
        std::erase_if(rows, [&](const auto& r) {
            return r.year == year && r.municipality == municipality && same(r);
        });
        make.year = year;
        make.municipality = municipality;
        rows.push_back(std::move(make));
    };
    if (folded(c.driver) == users_driver) {
        if (!project(c, year)) return;
        ProjectUsers users;
        users.project = c.cost_project;
        users.users = *c.value;
        set(
            rows_.users, [&](const ProjectUsers& u) { return u.project == c.cost_project; }, users);
    } else if (folded(c.driver) == identities_driver) {
        UserIdentities identities;
        identities.identities = *c.value;
        set(
            rows_.identities, [](const UserIdentities&) { return true; }, identities);
    } else {
        DriverValue value;
        value.driver = c.driver;
        value.value = *c.value;
        set(
            rows_.drivers,
            [&](const DriverValue& d) { return folded(d.driver) == folded(c.driver); }, value);
    }
}

// All that it costs that year in one row; what it is otherwise is as its first row says.
void Changer::price(const WhatIfChange& c) {
    if (!has(c.year.has_value(), "year") || !has(c.amount.has_value(), "amount") || !open(*c.year))
        return;
    const auto year = static_cast<int>(*c.year);
    if (!project(c, year)) return;
    bool first = true;
    std::erase_if(rows_.costs, [&](const ProjectCost& cost) {
        const bool is = cost.project == c.cost_project && cost.year == year && cost.stage == stage_;
        return is && !std::exchange(first, false);
    });
    for (auto& cost : rows_.costs)
        if (cost.project == c.cost_project && cost.year == year && cost.stage == stage_)
            cost.amount = *c.amount;
}

// From the year on; what was in force before it stays so until then.
void Changer::key(const WhatIfChange& c) {
    if (!has(!c.formula.empty(), "formula") || !has(c.group || !c.key.empty(), "key")) return;
    if (c.year && !open(*c.year)) return;
    const auto from = c.year ? std::optional{static_cast<int>(*c.year)} : std::nullopt;
    AllocationKey changed;
    changed.group = c.group;
    changed.name = c.key;
    changed.formula = c.formula;
    changed.cap = c.cap;
    changed.floor = c.floor;
    changed.from_year = from;
    for (auto& key : rows_.keys)
        if (key_name(key) == key_name(changed) && from)
            key.to_year = std::min(key.to_year.value_or(*from - 1), *from - 1);
    std::erase_if(rows_.keys, [&](const AllocationKey& key) {
        return key_name(key) == key_name(changed) &&
               (!from || key.from_year.value_or(INT32_MIN) > *key.to_year);
    });
    rows_.keys.push_back(std::move(changed));
}

void Changer::membership(const WhatIfChange& c) {
    if (!has(!c.owner.empty(), "owner")) return;
    if (c.joined && c.left && *c.left < *c.joined)
        return tell("left_before_joined", "left", iso(*c.left));
    auto who = rows_.owner_of(std::string_view{c.owner});
    if (!who) {
        Owner fresh;
        fresh.name = c.owner;
        fresh.member.municipality = {-static_cast<std::int64_t>(rows_.owners.size()) - 1};
        rows_.owners.push_back(fresh);
        put_in_order(rows_.owners);
        who = rows_.owner_of(std::string_view{c.owner});
    }
    auto& member = rows_.owners[*who].member;
    if (c.joined) member.joined = c.joined;
    if (c.left) member.left = c.left;
}

void Changer::change(const WhatIfChange& c, int number) {
    number_ = number;
    switch (c.kind) {
    case WhatIfKind::driver: return driver(c);
    case WhatIfKind::price: return price(c);
    case WhatIfKind::key: return key(c);
    case WhatIfKind::membership: return membership(c);
    }
}

Money total_of(const YearAllocation& year, const CostRows& rows, const std::string& owner) {
    for (std::size_t i = 0; i < rows.owners.size(); ++i)
        if (rows.owners[i].name == owner) return year.totals[i];
    return {};
}

// Those of both, each once: either side may have taken somebody in.
std::vector<std::string> owners_of(const CostRows& before, const CostRows& after) {
    std::vector<std::string> names;
    for (const auto* rows : {&after, &before})
        for (const auto& o : rows->owners)
            if (std::ranges::find(names, o.name) == names.end()) names.push_back(o.name);
    return names;
}

} // namespace

Result<CostRows> changed_rows(
    const CostRows& rows, std::span<const WhatIfChange> changes, CostStage stage) {
    auto changed = rows;
    Changer changer{changed, stage};
    int number = 0;
    // Who is to be taken in comes first: the others may speak of it.
    for (const auto& c : changes)
        if (++number; c.kind == WhatIfKind::membership) changer.change(c, number);
    number = 0;
    for (const auto& c : changes)
        if (++number; c.kind != WhatIfKind::membership) changer.change(c, number);
    if (!changer.problems.empty()) return changer.problems;
    return changed;
}

Result<WhatIfAnswer> what_if(
    const CostRows& rows, const WhatIfOrder& order, std::span<const WhatIfChange> from) {
    const auto stage = order.stage;
    const auto first = static_cast<int>(order.year);
    const auto last = first + static_cast<int>(order.years) - 1;
    const auto changed = changed_rows(rows, order.changes, stage);
    if (!changed) return changed.problems;
    const auto unchanged = changed_rows(rows, from, stage);
    if (!unchanged) return unchanged.problems;
    const auto before_rows = prolonged(*unchanged, stage, first + 1, last);
    const auto after_rows = prolonged(*changed, stage, first + 1, last);
    WhatIfAnswer answer;
    answer.stage = stage;
    for (int year = first; year <= last; ++year) {
        const auto before = allocate_year(before_rows, year, stage);
        if (!before) return before.problems;
        const auto after = allocate_year(after_rows, year, stage);
        if (!after) return after.problems;
        auto& view = answer.years.emplace_back();
        view.year = year;
        view.before = before->total;
        view.after = after->total;
        view.change = after->total - before->total;
        for (const auto& name : owners_of(before_rows, after_rows)) {
            const auto was = total_of(*before, before_rows, name);
            const auto is = total_of(*after, after_rows, name);
            if (was != Money{} || is != Money{}) view.owners.push_back({name, was, is, is - was});
        }
    }
    return answer;
}

} // namespace samdrift
