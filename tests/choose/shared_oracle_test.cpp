// One area of a shared operation, priced from its rows by another hand: every set of up to three
// products kept side by side or a new procurement, and every way to serve the municipalities by
// them or by their own (docs/decisions/0024, "Shared operations").
#include "small_case.hpp"
#include <algorithm>
#include <gtest/gtest.h>
#include <random>

namespace samdrift {
namespace {

using namespace small;
constexpr int procure = 0, alone = -1; // else a product's number
constexpr std::int64_t years = 10;

class SharedOracle {
public:
    explicit SharedOracle(const ChoiceFacts& f) : f_(f), uses_(f.areas[0].uses) {}

    // None: the rules leave nothing.
    std::optional<std::int64_t> best() {
        std::vector<int> products;
        for (const auto& u : uses_)
            if (std::ranges::find(products, int(u.product.number)) == products.end())
                products.push_back(int(u.product.number));
        consider({procure});
        for (unsigned set = 1; set < 1u << products.size(); ++set) {
            std::vector<int> kept;
            for (std::size_t i = 0; i < products.size(); ++i)
                if (set >> i & 1) kept.push_back(products[i]);
            if (kept.size() <= 3) consider(kept);
        }
        return best_;
    }

private:
    void consider(const std::vector<int>& kept) {
        if (allowed(kept)) serve(kept, {});
    }
    // Every municipality by each of the kept, and alone.
    void serve(const std::vector<int>& kept, std::vector<int> by) {
        if (by.size() == f_.members.size()) {
            const auto cost = price(kept, by);
            if (!best_ || cost < *best_) best_ = cost;
            return;
        }
        by.push_back(alone);
        serve(kept, by);
        for (const auto k : kept) {
            by.back() = k;
            serve(kept, by);
        }
    }

    bool allowed(const std::vector<int>& kept) const {
        const auto has = [&](int product) { return std::ranges::count(kept, product) > 0; };
        for (const auto& r : f_.rows.rules) {
            const int product = r.product ? int(r.product->number) : -9;
            if (r.rule == RuleKind::must_keep && !has(product)) return false;
            if (r.rule == RuleKind::must_not && has(product)) return false;
            if (r.rule == RuleKind::must_procure && !has(procure)) return false;
            if (r.rule == RuleKind::interim && has(procure)) return false;
            if (r.rule == RuleKind::at_most_procurements && has(procure)) return false;
        }
        return true;
    }

    bool on(std::uint32_t m, int product) const {
        return std::ranges::any_of(
            uses_, [&](const UseFact& u) { return u.member == m && u.product.number == product; });
    }
    bool uses_any(std::uint32_t m) const {
        return std::ranges::any_of(uses_, [&](const UseFact& u) { return u.member == m; });
    }

    std::int64_t member(std::uint32_t m, int by) const {
        std::int64_t largest = 0, on_it = 0, own = 0, own_on_it = 0, left = 0, cost = 0, users = 0;
        for (const auto& u : uses_) {
            const bool it = u.product.number == by;
            if (it) cost += u.yearly_cost.oere, users += u.users;
            if (u.member != m) continue;
            own += u.yearly_cost.oere;
            largest = std::max(largest, u.users);
            (it ? own_on_it : left) += it ? u.yearly_cost.oere : 1;
            if (it) on_it += u.users;
        }
        if (by == alone) return own * years;
        const auto joins = std::max<std::int64_t>(0, largest - on_it);
        const auto yearly = by == procure ? joins * 100'000 : half(cost * joins, users);
        auto sum = (own_on_it - half(own_on_it, 1) + yearly) * years + joins * 2 * 60'000 +
                   left * 10'000'000;
        for (const auto& p : f_.areas[0].processes)
            if (p.member == m && p.broken && shown(p, by)) sum -= p.minutes * 1'000 * years;
        return sum;
    }
    bool shown(const ProcessFact& broken, int by) const {
        return std::ranges::any_of(f_.areas[0].processes, [&](const ProcessFact& p) {
            return !p.broken && p.process == broken.process && by > 0 && p.product->number == by;
        });
    }
    // Half of amount ÷ whole, rounded half up: the part of a cost that follows users, or does not.
    static std::int64_t half(std::int64_t amount, std::int64_t whole) {
        return (amount + whole) / (2 * whole);
    }

    std::int64_t price(const std::vector<int>& kept, const std::vector<int>& by) const {
        std::int64_t sum = 0;
        for (std::uint32_t m = 0; m < by.size(); ++m)
            if (uses_any(m)) sum += member(m, by[m]);
        for (const auto k : kept) {
            if (k == procure) {
                sum += 50'000'000;
                continue;
            }
            for (const auto& u : uses_)
                if (u.product.number == k) sum += half(u.yearly_cost.oere, 1) * years;
            bool joined = false;
            for (std::uint32_t m = 0; m < by.size(); ++m)
                joined = joined || (by[m] == k && uses_any(m) && !on(m, k));
            if (joined) sum += fee(k);
        }
        return sum;
    }
    std::int64_t fee(int product) const {
        std::optional<std::int64_t> least;
        for (const auto& c : f_.contracts)
            if (c.product.number == product) {
                const auto fee = c.extension == Extension::yes ? 0 : (c.value->oere / 10 + 5) / 10;
                least = least ? std::min(*least, fee) : fee;
            }
        return least.value_or(0);
    }

    const ChoiceFacts& f_;
    const std::vector<UseFact>& uses_;
    std::optional<std::int64_t> best_;
};

ChoiceFacts thrown(std::uint64_t seed) {
    std::mt19937_64 engine{seed};
    const auto up_to = [&](std::int64_t n) {
        return static_cast<std::int64_t>(engine() % (n + 1));
    };
    auto f = facts();
    f.kind = CooperationKind::shared_operation;
    for (std::uint32_t m = 0; m < 3; ++m)
        for (auto n = up_to(2); n > 0; --n)
            use(f, 0, m, 1 + up_to(3), 1 + up_to(200), 1000 + up_to(900'000));
    for (const auto& u : f.areas[0].uses) {
        if (up_to(1) == 0) {
            ContractFact c;
            c.id = 1 + up_to(99);
            c.member = u.member;
            c.product = u.product;
            c.extension = up_to(1) ? Extension::yes : Extension::unclear;
            c.legal_review = LegalReview::reviewed;
            c.value = Money{10'000 * up_to(3'000)};
            f.contracts.push_back(c);
        }
        if (up_to(2) == 0)
            f.areas[0].processes.push_back(
                {1 + up_to(99), u.member, "p", u.product, up_to(1) == 0, 60 * up_to(500)});
    }
    LegalParameter clause;
    clause.parameter = LegalRule::clear_clause;
    f.rows.legal = {clause};
    constexpr std::array kinds{RuleKind::must_keep, RuleKind::must_not, RuleKind::must_procure,
        RuleKind::interim, RuleKind::at_most_procurements};
    for (auto n = up_to(2); n > 0; --n) {
        auto& r = rule(f, kinds[static_cast<std::size_t>(up_to(4))], "a1");
        if (r.rule == RuleKind::must_keep || r.rule == RuleKind::must_not)
            r.product = Id<Product>{1 + up_to(3)};
        r.until = f.moving_day;
        r.value = Decimal{0};
    }
    return f;
}

TEST(SharedOracle, AgreesOnAThousandSmallCases) {
    int several = 0, apart = 0, impossible = 0;
    for (std::uint64_t seed = 1; seed <= 1000; ++seed) {
        const auto f = thrown(seed);
        if (f.areas[0].uses.empty()) continue;
        const auto rows = plain_rates();
        const RateTable rates{rows};
        const auto basis = price_basis(f, rates);
        const auto made = portfolio_case(basis, *product_weights({}));
        const auto found = choose_portfolio(made.problem);
        const auto best = SharedOracle{f}.best();
        ASSERT_EQ(found.status == PortfolioStatus::infeasible, !best) << seed;
        if (!best) {
            ++impossible;
            continue;
        }
        ASSERT_EQ(found.cost, *best) << seed;
        const auto& option = made.areas[0].options[found.option_of[0]];
        several += option.kept.size() > 1;
        apart += !option.deviate.empty();
    }
    EXPECT_GT(several, 30);
    EXPECT_GT(apart, 30);
    EXPECT_GT(impossible, 20);
}

} // namespace
} // namespace samdrift
