#include "allocate.hpp"
#include "bench.hpp"
#include "cost/contribution_views.hpp"
#include <algorithm>
#include <cstdio>

namespace samdrift::bench {
namespace {

constexpr std::size_t office_projects = 200;
constexpr std::size_t sql_months = 12;
constexpr std::size_t amounts_explained = 200;
constexpr int first_year = 2020;

MonthTotals allocate_here(const AllocateCase& made) {
    MonthTotals totals;
    const auto owners = static_cast<std::size_t>(made.size.owners);
    for (std::size_t year = 0; year < made.amounts.size(); ++year) {
        const auto keys = keys_of_year(made, year, static_cast<std::size_t>(made.size.projects));
        for (const auto& month : made.amounts[year]) {
            Allocator all{owners};
            for (std::size_t p = 0; p < month.size(); ++p)
                if (all.share(month[p], keys.keys[keys.key_of[p]]) != ShareOutcome::shared)
                    std::abort();
            auto& sums = totals.emplace_back();
            for (const auto total : all.totals()) sums.push_back(total.oere);
        }
    }
    return totals;
}

std::vector<std::int64_t> part_for_office(const AllocateCase& made, std::size_t projects) {
    const auto keys = keys_of_year(made, 0, projects);
    Allocator all{static_cast<std::size_t>(made.size.owners)};
    for (std::size_t p = 0; p < projects; ++p) {
        const auto amount = made.amounts[0][0][p].oere;
        if (all.share({amount < 0 ? -amount : amount}, keys.keys[keys.key_of[p]]) !=
            ShareOutcome::shared)
            std::abort();
    }
    std::vector<std::int64_t> totals;
    for (const auto total : all.totals()) totals.push_back(total.oere);
    return totals;
}

// Of every month, the totals are those of the amounts.
bool adds_up(const AllocateCase& made, const MonthTotals& totals) {
    std::size_t at = 0;
    for (const auto& year : made.amounts)
        for (const auto& month : year) {
            std::int64_t sum = 0;
            for (const auto amount : month) sum += amount.oere;
            for (const auto total : totals[at]) sum -= total;
            if (sum != 0) return false;
            ++at;
        }
    return true;
}

// The first year as rows of a register: its budget, keys and drivers.
CostRows rows_of_year(const AllocateCase& made) {
    CostRows rows;
    for (std::size_t i = 0; i < static_cast<std::size_t>(made.size.owners); ++i) {
        Owner owner;
        owner.member.id = {static_cast<std::int64_t>(i) + 1};
        owner.member.municipality = {static_cast<std::int64_t>(i) + 1};
        owner.member.number = std::to_string(1000 + i);
        owner.name = "K" + std::to_string(i);
        owner.member.inhabitants = made.inhabitants[0][i];
        rows.owners.push_back(owner);
        UserIdentities identities;
        identities.municipality = owner.member.municipality;
        identities.year = first_year;
        identities.identities = made.identities[0][i];
        rows.identities.push_back(identities);
    }
    for (const auto& [group, formula] : {std::pair{KeyGroup::application, "brukere"},
             std::pair{KeyGroup::base, "1/3 likt + 2/3 innbyggere"}}) {
        AllocationKey key;
        key.group = group;
        key.formula = formula;
        rows.keys.push_back(key);
    }
    for (std::size_t p = 0; p < made.amounts[0][0].size(); ++p) {
        ProjectCost cost;
        cost.project = cost.name = "IT" + std::to_string(p);
        cost.year = first_year;
        cost.amount = made.amounts[0][0][p];
        const auto& users = made.users[0][p];
        if (!users.empty()) cost.group = ProjectGroup::application;
        rows.costs.push_back(cost);
        for (std::size_t i = 0; i < users.size(); ++i) {
            ProjectUsers of_owner;
            of_owner.project = cost.project;
            of_owner.municipality = rows.owners[i].member.municipality;
            of_owner.year = first_year;
            of_owner.users = users[i];
            rows.users.push_back(std::move(of_owner));
        }
    }
    return rows;
}

// What it takes to explain one amount from the rows, as its page does; false: it could not.
bool print_explained(const AllocateCase& made, const std::string& shape) {
    const auto rows = rows_of_year(made);
    std::vector<double> each;
    bool good = true;
    for (std::size_t n = 0; n < amounts_explained; ++n) {
        const auto& owner = rows.owners[n * 7919 % rows.owners.size()].name;
        const auto& project = rows.costs[n * 104'729 % rows.costs.size()].project;
        each.push_back(1'000 * cpu_seconds([&] {
            const auto found =
                explained_amount(rows, first_year, CostStage::budget, owner, project);
            good &= found && !found->steps.empty();
        }));
    }
    print_case("explain_" + shape + "_median", median(each), "ms");
    print_case("explain_" + shape + "_worst", std::ranges::max(each), "ms");
    return good;
}

} // namespace

int run_allocate(const AllocateSize& size, std::uint64_t seed, bool alone) {
    const auto made = made_allocation(size, seed);
    MonthTotals totals;
    const auto taken =
        median(repeated(3, [&] { return cpu_seconds([&] { totals = allocate_here(made); }); }));
    bool good = adds_up(made, totals);
    const auto shape = [&](std::int64_t projects, std::size_t months) {
        return std::to_string(size.owners) + "x" + std::to_string(projects) + "x" +
               std::to_string(months);
    };
    print_header();
    const auto months = totals.size();
    const auto run = std::min(months, sql_months);
    if (alone) {
        print_case("allocate_" + shape(size.projects, months), taken, "s");
        good &= print_explained(made, shape(size.projects, 1));
        return good ? 0 : 1;
    }
    const auto sql = allocate_by_sql(made, run);
    for (std::size_t m = 0; m < run; ++m) good &= sql.totals[m] == totals[m];
    print_case("allocate_" + shape(size.projects, months), taken, "s",
        "SQLite (" + std::to_string(run) + " of " + std::to_string(months) + " months scaled)",
        sql.seconds * static_cast<double>(months) / static_cast<double>(run));
    good &= print_explained(made, shape(size.projects, 1));
    const auto projects = std::min(office_projects, static_cast<std::size_t>(size.projects));
    std::vector<std::int64_t> ours;
    const auto part = median(
        repeated(5, [&] { return cpu_seconds([&] { ours = part_for_office(made, projects); }); }));
    const auto name = "allocate_" + shape(static_cast<std::int64_t>(projects), 1);
    if (const auto office = allocate_by_office(made, projects)) {
        good &= office->totals == ours;
        print_case(name, part, "s", "LibreOffice Calc (opening and saving too)", office->seconds);
        print_case(name, part, "s", "LibreOffice Calc (less the same sheet without formulas)",
            office->seconds - office->seconds_of_numbers);
    } else {
        std::fprintf(stderr, "LibreOffice is not installed, and is left out\n");
        print_case(name, part, "s");
    }
    if (!good) std::fprintf(stderr, "the answers do not agree\n");
    return good ? 0 : 1;
}

} // namespace samdrift::bench
