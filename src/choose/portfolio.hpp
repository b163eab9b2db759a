// Which option to choose in every service area when costs and rules tie the areas together, solved
// to proof: the common portfolio as numbers. It knows no product and no municipality.
//
// A weighted constraint network: an own cost for each option, a cost for each tied pair, limits
// over all. Lower bounds come from moving costs between areas and ties so that the sum of their
// least costs grows (Kolmogorov 2006 and 2015; Cooper, de Givry et al. 2010, "Soft arc consistency
// revisited"), in whole numbers; limits stand in them by Lagrange multipliers. Options are dropped
// by dominance and by reduced cost, areas of few ties are eliminated (Bertelè, Brioschi 1972),
// parts that fall apart are solved apart, and what is left is branched on, least bound first.
#pragma once
#include <compare>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <utility>
#include <vector>

namespace samdrift {

struct AreaOption {
    std::uint32_t area = 0, option = 0;
    auto operator<=>(const AreaOption&) const = default;
};

// One option is chosen in each area. Amounts in øre; the sum of all |cost| must be below 4e18, and
// so must the sum of the amounts of a rule; the sum of all preferences below 1e15.
struct PortfolioProblem {
    std::vector<std::vector<std::int64_t>> cost; // [area][option], any sign; an option at least

    // Both chosen: this is added. A pair may be given more than once: they add up.
    struct Tie {
        AreaOption one, other; // of different areas
        std::int64_t cost = 0;
    };
    std::vector<Tie> ties;

    struct Use {
        AreaOption chosen;
        std::int64_t amount = 0; // from 0 up
    };
    // What a person demanded; all of its parts hold.
    struct Rule {
        std::vector<AreaOption> excludes;
        std::vector<std::pair<AreaOption, AreaOption>> excludes_together;
        std::vector<Use> uses; // their sum over what is chosen is at most `at_most`
        std::optional<std::int64_t> at_most;
    };
    std::vector<Rule> rules;

    // [area][option], from 0 up, or empty: of answers that cost the same, that with the least sum.
    std::vector<std::vector<std::int64_t>> preference;
};

enum class PortfolioStatus {
    optimal,    // cost == bound, and none of that cost is preferred
    feasible,   // stopped with an answer; the bound holds
    infeasible, // the rules contradict each other
    unknown     // stopped before any answer was found; the bound holds
};

struct PortfolioAnswer {
    PortfolioStatus status = PortfolioStatus::unknown;
    std::vector<std::uint32_t> option_of; // of each area; empty without an answer
    std::int64_t cost = 0, bound = 0;     // no answer costs less than `bound`
    std::uint64_t nodes = 0;              // of the search tree
};

struct PortfolioProgress {
    std::int64_t cost = 0, bound = 0;
    bool has_answer = false;
    std::uint64_t nodes = 0;
};
// Told how far it has come now and then, many times a second; false: stop with what there is.
using PortfolioWatcher = std::function<bool(const PortfolioProgress&)>;

PortfolioAnswer choose_portfolio(const PortfolioProblem&, const PortfolioWatcher& = {});

// The k next after `best` (an optimal answer), cheapest first, each different from those before it,
// by partition of what is left (Lawler 1972). Fewer when there are no more. Stopped: those that are
// proven so far.
std::vector<PortfolioAnswer> next_best(const PortfolioProblem&, const PortfolioAnswer& best,
    std::size_t k, const PortfolioWatcher& = {});

// The best answer with another option in this area, and how much dearer than `best` it is. No
// option: the rules leave no other. Not proven: it was stopped, and the margin may be less.
struct SecondChoice {
    std::optional<std::uint32_t> option;
    std::int64_t margin = 0;
    bool proven = true;
};
std::vector<SecondChoice> second_choices(
    const PortfolioProblem&, const PortfolioAnswer& best, const PortfolioWatcher& = {});

// Indexes of rules that contradict each other, such that without any one of them the rest of them
// can be kept (deletion filter, Chinneck); the smallest of several tries. Empty: there is none, or
// it was stopped.
std::vector<std::size_t> contradiction(const PortfolioProblem&, const PortfolioWatcher& = {});

// What a complete choice costs, priced from the problem's own rows; none when a rule is broken.
std::optional<std::int64_t> priced(
    const PortfolioProblem&, const std::vector<std::uint32_t>& option_of);

} // namespace samdrift
