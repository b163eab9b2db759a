// An oracle written apart: it prices a complete choice straight from the rows, tries them all, and
// must agree with the rules and the optimiser on a thousand small mergers with every kind of rule.
#include "small_case.hpp"
#include <algorithm>
#include <gtest/gtest.h>
#include <random>

namespace samdrift {
namespace {

using namespace small;

constexpr int procure = -1, wait = -2; // else a product's number
using Whole = std::vector<int>;        // of each area

class Oracle {
public:
    explicit Oracle(const ChoiceFacts& f) : f_(f) {}

    std::optional<std::int64_t> best() {
        Whole choice(f_.areas.size());
        try_from(0, choice);
        return best_;
    }

private:
    bool about(const ChoiceRule& r, std::size_t a) const {
        return r.areas.empty() ||
               (" " + r.areas + " ").find(" " + f_.areas[a].code + " ") != std::string::npos;
    }
    bool deferred(std::size_t a) const {
        for (const auto& r : f_.rows.rules)
            if (r.rule == RuleKind::defer && about(r, a)) return true;
        return false;
    }

    void try_from(std::size_t a, Whole& choice) {
        if (a == choice.size()) {
            if (!allowed(choice)) return;
            const auto cost = price(choice);
            if (!best_ || cost < *best_) best_ = cost;
            return;
        }
        std::vector<int> options{procure};
        if (deferred(a)) options.push_back(wait);
        for (const auto& u : f_.areas[a].uses)
            if (std::ranges::find(options, int(u.product.number)) == options.end())
                options.push_back(int(u.product.number));
        for (const auto o : options) {
            choice[a] = o;
            try_from(a + 1, choice);
        }
    }

    std::int64_t paid(const Whole& choice, std::size_t a, bool first_year) const {
        std::int64_t sum = 0;
        for (std::uint32_t m = 0; m < 3; ++m) sum += member(choice[a], a, m, first_year ? 1 : 0, 1);
        if (!first_year) return sum;
        for (const auto& f : f_.flows)
            if (f.from.area == a && f.to.area == a && !runs(f, choice)) sum += 7'000'000;
        return sum + (choice[a] == procure ? 50'000'000 : 0);
    }

    bool allowed(const Whole& c) const {
        for (std::size_t a = 0; a < c.size(); ++a)
            for (const auto& x : f_.rows.assessments)
                if (x.area == f_.areas[a].id && c[a] == x.product.number && x.continued == false)
                    return false;
        return std::ranges::all_of(f_.rows.rules, [&](const ChoiceRule& r) { return held(r, c); });
    }

    bool held(const ChoiceRule& r, const Whole& c) const {
        std::int64_t procurements = 0, first = 0, second = 0;
        std::vector<int> seen;
        for (std::size_t a = 0; a < c.size(); ++a) {
            if (!about(r, a)) continue;
            const int product = r.product ? int(r.product->number) : 0;
            if (r.rule == RuleKind::must_keep && c[a] != product) return false;
            if (r.rule == RuleKind::must_not && c[a] == product) return false;
            if (r.rule == RuleKind::must_procure && c[a] != procure) return false;
            if (r.rule == RuleKind::interim && c[a] < 0) return false;
            if (r.rule == RuleKind::defer && c[a] != wait) return false;
            if (r.rule == RuleKind::needs_component && c[a] > 0 &&
                std::ranges::none_of(f_.components, [&](const ComponentFact& x) {
                    return x.product.number == c[a] && x.component == r.component;
                }))
                return false;
            procurements += c[a] == procure;
            if (c[a] != wait) seen.push_back(c[a]);
            first += paid(c, a, true);
            second += paid(c, a, false);
        }
        if (r.rule == RuleKind::at_most_procurements)
            return procurements <= r.value->hundredths / 100;
        if (r.rule == RuleKind::budget_per_year)
            return first <= r.value->hundredths && second <= r.value->hundredths;
        for (const auto one : seen)
            for (const auto other : seen) {
                if (r.rule == RuleKind::same_product && one != other) return false;
                if (r.rule == RuleKind::same_supplier && one != other &&
                    (one < 0 || other < 0 || supplier(one) != supplier(other)))
                    return false;
            }
        return true;
    }
    int supplier(int product) const { return product % 2; } // as made below

    bool deviates(std::size_t a, std::uint32_t m) const {
        return std::ranges::any_of(f_.rows.rules, [&](const ChoiceRule& r) {
            return r.rule == RuleKind::deviation && about(r, a) &&
                   r.municipality == f_.members[m].id;
        });
    }
    bool has(std::size_t a, std::uint32_t m, int product) const {
        return std::ranges::any_of(f_.areas[a].uses,
            [&](const UseFact& u) { return u.member == m && u.product.number == product; });
    }

    // So many times what is paid once, and so many years of what is paid yearly.
    std::int64_t member(
        int choice, std::size_t a, std::uint32_t m, std::int64_t once, std::int64_t years) const {
        std::int64_t largest = 0, on_it = 0, own = 0, kept = 0, left = 0, users = 0, cost = 0;
        bool any = false;
        for (const auto& u : f_.areas[a].uses) {
            const bool it = u.product.number == choice;
            if (it) users += u.users, cost += u.yearly_cost.oere;
            if (u.member != m) continue;
            any = true;
            largest = std::max(largest, u.users);
            own += u.yearly_cost.oere;
            if (it)
                on_it += u.users, kept += u.yearly_cost.oere;
            else
                ++left;
        }
        if (!any) return 0;
        if (choice == wait || (deviates(a, m) && !has(a, m, choice))) return own * years;
        const auto joins = std::max<std::int64_t>(0, largest - on_it);
        const auto yearly = choice == procure
                                ? joins * 100'000
                                : (2 * cost * 50 * joins + 100 * users) / (2 * 100 * users);
        return (kept + yearly) * years + once * (joins * 2 * 60'000 + left * 10'000'000);
    }

    bool keeps(const Whole& c, std::size_t a, std::uint32_t m, int product) const {
        return c[a] == product || c[a] == wait ||
               (deviates(a, m) && !has(a, m, c[a]) && has(a, m, product));
    }

    bool runs(const FlowFact& f, const Whole& c) const {
        return keeps(c, f.from.area, f.member, int(f.from.product.number)) &&
               keeps(c, f.to.area, f.member, int(f.to.product.number));
    }

    std::int64_t exposure(const Whole& c, std::size_t a) const {
        if (c[a] < 0) return 0;
        bool joins = false;
        for (const auto& u : f_.areas[a].uses)
            joins = joins || (!has(a, u.member, c[a]) && !deviates(a, u.member));
        std::optional<std::int64_t> least;
        for (const auto& x : f_.contracts)
            if (x.product.number == c[a]) {
                const auto fee = x.extension == Extension::yes
                                     ? 0
                                     : (x.value->oere / 10 + 5) / 10; // 10 % fee, 10 % likely
                least = least ? std::min(*least, fee) : fee;
            }
        return joins ? least.value_or(0) : 0;
    }

    std::int64_t price(const Whole& c) const {
        std::int64_t sum = 0;
        for (std::size_t a = 0; a < c.size(); ++a) {
            for (std::uint32_t m = 0; m < 3; ++m) {
                sum += member(c[a], a, m, 1, 10);
                for (const auto& p : f_.areas[a].processes) {
                    const bool shown =
                        std::ranges::any_of(f_.areas[a].processes, [&](const ProcessFact& q) {
                            return !q.broken && q.process == p.process && c[a] > 0 &&
                                   q.product->number == c[a];
                        });
                    const bool moved = !deviates(a, m) || has(a, m, c[a]);
                    if (p.member == m && p.broken && shown && moved && uses_any(a, m))
                        sum -= p.minutes * 1'000 * 10;
                }
            }
            sum += exposure(c, a) + (c[a] == procure ? 50'000'000 : 0);
        }
        for (const auto& f : f_.flows)
            if (!runs(f, c)) sum += 7'000'000;
        return sum;
    }
    bool uses_any(std::size_t a, std::uint32_t m) const {
        return std::ranges::any_of(
            f_.areas[a].uses, [&](const UseFact& u) { return u.member == m; });
    }

    const ChoiceFacts& f_;
    std::optional<std::int64_t> best_;
};

class Dice {
public:
    explicit Dice(std::uint64_t seed) : engine_(seed) {}
    std::int64_t up_to(std::int64_t n) { return static_cast<std::int64_t>(engine_() % (n + 1)); }

private:
    std::mt19937_64 engine_;
};

void throw_rules(ChoiceFacts& f, Dice& dice) {
    constexpr std::array areas{"a1", "a2", "a3", "a1 a2", "a2 a3", "a1 a2 a3"};
    for (auto n = dice.up_to(4); n > 0; --n) {
        const auto kind = static_cast<RuleKind>(dice.up_to(10));
        const bool pair = kind == RuleKind::same_product || kind == RuleKind::same_supplier;
        auto& r = rule(f, kind, areas[pair ? 3 + dice.up_to(2) : dice.up_to(5)]);
        r.product = Id<Product>{1 + dice.up_to(3)};
        if (kind == RuleKind::interim) r.product.reset();
        r.municipality = f.members[dice.up_to(2)].id;
        r.until = f.moving_day;
        r.component = "k";
        r.value = Decimal{kind == RuleKind::budget_per_year ? hundredths(dice.up_to(3'000'000))
                                                            : hundredths(dice.up_to(2))};
    }
}

ChoiceFacts thrown(std::uint64_t seed) {
    Dice dice{seed};
    auto f = facts(3);
    for (std::size_t a = 0; a < 3; ++a)
        for (std::uint32_t m = 0; m < 3; ++m)
            for (auto n = dice.up_to(2); n > 0; --n) {
                const auto product = 1 + dice.up_to(3);
                use(f, a, m, product, 1 + dice.up_to(200), 1000 + dice.up_to(300'000));
            }
    for (auto& [id, product] : f.products) product.supplier = Id<Supplier>{10 + id.number % 2};
    for (std::size_t a = 0; a < 3; ++a)
        for (const auto& u : f.areas[a].uses) {
            if (dice.up_to(9) == 0) {
                auto& x = f.rows.assessments.emplace_back();
                x.id = {dice.up_to(99)};
                x.area = f.areas[a].id;
                x.product = u.product;
                x.continued = false;
            }
            if (dice.up_to(2) == 0) {
                ContractFact c;
                c.id = 1 + dice.up_to(99);
                c.member = u.member;
                c.product = u.product;
                c.extension = dice.up_to(1) ? Extension::yes : Extension::unclear;
                c.legal_review = LegalReview::reviewed;
                c.value = Money{10'000 * dice.up_to(100'000)};
                f.contracts.push_back(c);
            }
            if (dice.up_to(2) == 0)
                f.areas[a].processes.push_back({1 + dice.up_to(99), u.member, "p", u.product,
                    dice.up_to(1) == 0, 60 * dice.up_to(500)});
            if (dice.up_to(3) == 0) f.components.push_back({1, u.product, "k"});
        }
    for (auto n = dice.up_to(4); n > 0; --n) {
        const auto from = dice.up_to(2), to = dice.up_to(2);
        const auto& one = f.areas[from].uses;
        const auto& other = f.areas[to].uses;
        if (one.empty() || other.empty()) continue;
        const auto& u = one[dice.up_to(std::int64_t(one.size()) - 1)];
        const auto& w = other[dice.up_to(std::int64_t(other.size()) - 1)];
        f.flows.push_back(
            {n, u.member, {std::size_t(from), u.product}, {std::size_t(to), w.product}});
    }
    LegalParameter clause;
    clause.parameter = LegalRule::clear_clause;
    f.rows.legal = {clause};
    throw_rules(f, dice);
    return f;
}

TEST(ChoiceOracle, AgreesOnAThousandSmallCases) {
    int impossible = 0, possible = 0;
    for (std::uint64_t seed = 1; seed <= 1000; ++seed) {
        const auto f = thrown(seed);
        const auto rows = plain_rates();
        const RateTable rates{rows};
        const auto basis = price_basis(f, rates);
        auto made = portfolio_case(basis, *product_weights({}));
        const auto found = choose_portfolio(made.problem);
        const auto best = Oracle{f}.best();
        ASSERT_EQ(found.status == PortfolioStatus::infeasible, !best) << seed;
        if (best) {
            ++possible;
            ASSERT_EQ(found.cost, *best) << seed;
            continue;
        }
        ++impossible;
        const auto set = contradiction(made.problem);
        ASSERT_FALSE(set.empty()) << seed;
        for (const auto dropped : set) {
            auto rest = made.problem;
            rest.rules.clear();
            for (const auto i : set)
                if (i != dropped) rest.rules.push_back(made.problem.rules[i]);
            EXPECT_NE(choose_portfolio(rest).status, PortfolioStatus::infeasible) << seed;
        }
    }
    EXPECT_GT(impossible, 100);
    EXPECT_GT(possible, 300);
}

} // namespace
} // namespace samdrift
