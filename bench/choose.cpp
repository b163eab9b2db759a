#include "choose.hpp"
#include "bench.hpp"
#include "ufl.hpp"
#include <chrono>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <map>

namespace samdrift::bench {
namespace {

namespace fs = std::filesystem;

std::string x(std::size_t area, std::size_t option) {
    return "x" + std::to_string(area) + "_" + std::to_string(option);
}

struct PairRow {
    std::vector<std::int64_t> cost;
    std::vector<char> allowed;
};
using PairRows = std::map<std::pair<std::uint32_t, std::uint32_t>, PairRow>;

PairRows pairs_of(const PortfolioProblem& p) {
    PairRows pairs;
    const auto place = [&](AreaOption one, AreaOption other) {
        if (one.area > other.area) std::swap(one, other);
        auto& pair = pairs[{one.area, other.area}];
        const auto columns = p.cost[other.area].size();
        pair.cost.resize(p.cost[one.area].size() * columns);
        pair.allowed.resize(pair.cost.size(), 1);
        return std::pair{&pair, one.option * columns + other.option};
    };
    for (const auto& tie : p.ties) {
        const auto [pair, at] = place(tie.one, tie.other);
        pair->cost[at] += tie.cost;
    }
    for (const auto& rule : p.rules)
        for (const auto& [one, other] : rule.excludes_together) {
            const auto [pair, at] = place(one, other);
            pair->allowed[at] = 0;
        }
    return pairs;
}

void write_limits(const PortfolioProblem& p, std::ofstream& lp) {
    for (const auto& rule : p.rules) {
        for (const auto& [area, option] : rule.excludes) lp << x(area, option) << " = 0\n";
        if (!rule.at_most || rule.uses.empty()) continue;
        for (const auto& [chosen, amount] : rule.uses)
            lp << " + " << amount << ' ' << x(chosen.area, chosen.option) << '\n';
        lp << " <= " << *rule.at_most << '\n';
    }
}

// One flow for each pair of options of two areas that are tied (Adams, Sherali 1986): the flows of
// an option sum to it.
void write_lp(const PortfolioProblem& p, const fs::path& file) {
    std::ofstream lp{file};
    lp.precision(15);
    const auto pairs = pairs_of(p);
    const auto flow = [](std::size_t pair, std::size_t at) {
        return "y" + std::to_string(pair) + "_" + std::to_string(at);
    };
    lp << "Minimize\n obj:";
    for (std::size_t a = 0; a < p.cost.size(); ++a)
        for (std::size_t i = 0; i < p.cost[a].size(); ++i)
            lp << (p.cost[a][i] < 0 ? " - " : " + ")
               << std::abs(static_cast<double>(p.cost[a][i])) / 100 << ' ' << x(a, i) << '\n';
    std::size_t n = 0;
    for (const auto& [areas, pair] : pairs) {
        for (std::size_t at = 0; at < pair.cost.size(); ++at)
            if (pair.cost[at] != 0)
                lp << (pair.cost[at] < 0 ? " - " : " + ")
                   << std::abs(static_cast<double>(pair.cost[at])) / 100 << ' ' << flow(n, at)
                   << '\n';
        ++n;
    }
    lp << "Subject To\n";
    for (std::size_t a = 0; a < p.cost.size(); ++a) {
        for (std::size_t i = 0; i < p.cost[a].size(); ++i) lp << " + " << x(a, i) << '\n';
        lp << " = 1\n";
    }
    n = 0;
    for (const auto& [areas, pair] : pairs) {
        const auto rows = p.cost[areas.first].size(), columns = p.cost[areas.second].size();
        for (std::size_t a = 0; a < rows; ++a) {
            for (std::size_t b = 0; b < columns; ++b) lp << " + " << flow(n, a * columns + b);
            lp << " - " << x(areas.first, a) << " = 0\n";
        }
        for (std::size_t b = 0; b < columns; ++b) {
            for (std::size_t a = 0; a < rows; ++a) lp << " + " << flow(n, a * columns + b);
            lp << " - " << x(areas.second, b) << " = 0\n";
        }
        for (std::size_t at = 0; at < pair.cost.size(); ++at)
            if (!pair.allowed[at]) lp << flow(n, at) << " = 0\n";
        ++n;
    }
    write_limits(p, lp);
    lp << "Binary\n";
    for (std::size_t a = 0; a < p.cost.size(); ++a)
        for (std::size_t i = 0; i < p.cost[a].size(); ++i) lp << ' ' << x(a, i) << '\n';
    lp << "End\n";
}

double elapsed(std::chrono::steady_clock::time_point since) {
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - since).count();
}

void print_cbc(const PortfolioProblem& problem, double most_seconds) {
    const ScratchFolder folder;
    write_lp(problem, folder.path / "choose.lp");
    const auto other = cbc_on(folder.path / "choose.lp", most_seconds);
    if (!other) return void(std::printf(",,,\n"));
    std::printf(",%.0f,%.0f,%.2f\n", other->value * 100, other->bound * 100, other->seconds);
}

bool run_choose(const ChooseRun& run) {
    bool good = true;
    for (std::uint64_t seed = 1; seed <= run.seeds; ++seed) {
        const auto problem = made_case(run.kind, run.size, seed);
        const auto by_areas = chosen_area_by_area(problem);
        const auto begun = std::chrono::steady_clock::now();
        const auto answer = choose_portfolio(
            problem, [&](const PortfolioProgress&) { return elapsed(begun) < run.most_seconds; });
        const auto taken = elapsed(begun);
        const auto instance = run.name + "-" + std::to_string(run.size.municipalities) + "x" +
                              std::to_string(run.size.areas) + "x" + std::to_string(run.size.ties) +
                              "-" + std::to_string(seed);
        std::printf("%s,", instance.c_str());
        const bool any = !answer.option_of.empty();
        const auto gap = any ? 100.0 * static_cast<double>(answer.cost - answer.bound) /
                                   std::abs(static_cast<double>(answer.cost))
                             : HUGE_VAL;
        if (any) std::printf("%lld", static_cast<long long>(answer.cost));
        std::printf(",%lld,%.3f,", static_cast<long long>(answer.bound), taken);
        if (any) std::printf("%.4f", gap);
        std::printf(",%llu,", static_cast<unsigned long long>(answer.nodes));
        if (by_areas) std::printf("%lld", static_cast<long long>(*by_areas));
        good &= answer.status == PortfolioStatus::infeasible || gap <= run.most_gap;
        good &= !by_areas || (any && answer.cost <= *by_areas);
        if (run.beside_cbc)
            print_cbc(problem, run.most_seconds);
        else
            std::printf(",,,\n");
        std::fflush(stdout);
    }
    return good;
}

} // namespace

int run_choose_cases(ChooseRun run, bool promised, bool seconds_given) {
    run.kind = case_kind(run.name).value();
    std::printf("instance,value,bound,seconds,gap,nodes,area_by_area,cbc_value,cbc_bound,"
                "cbc_seconds\n");
    if (!promised) return run_choose(run) ? 0 : 1;
    const bool small = run_choose(run);
    run.size = {10, 150, 600};
    run.most_gap = 0.5;
    if (!seconds_given) run.most_seconds = 60;
    const bool large = run_choose(run);
    return small && large ? 0 : 1;
}

} // namespace samdrift::bench
