#include "portfolio_cases.hpp"
#include <algorithm>
#include <cmath>
#include <map>
#include <random>
#include <tuple>

namespace samdrift::bench {
namespace {

constexpr double per_hour = 650, training_hours = 3, conversion = 350'000, procurement = 1'200'000,
                 lost_integration = 250'000, fixed_part = 0.4, largest_fee = 0.15,
                 fee_probability = 0.10, contract_years = 4;
// Five years at four per cent, paid at the end of each.
const double years_worth = [] {
    double sum = 0;
    for (int year = 1; year <= 5; ++year) sum += std::pow(1.04, -year);
    return sum;
}();

struct Product {
    std::uint32_t supplier = 0;
    double users = 0, yearly = 0; // of all who use it
    bool covers_growth = false;   // its contract may be extended, or the change is small
};
struct Usage {
    int product = -1; // none
    double users = 0, yearly = 0;
};
struct Area {
    std::vector<Product> products;
    std::vector<Usage> usages;          // of each municipality
    double new_price = 0;               // per user and year
    std::vector<std::vector<int>> kept; // [option] → products; none: a new procurement
};

class Maker {
public:
    Maker(CaseKind kind, CaseSize size, std::uint64_t seed)
        : kind_(kind), size_(size), random_(seed * 7919 + static_cast<std::uint64_t>(kind)) {}

    PortfolioProblem make() {
        std::vector<double> inhabitants;
        for (int m = 0; m < size_.municipalities; ++m) inhabitants.push_back(skewed(14'000, 0.8));
        for (int a = 0; a < size_.areas; ++a) areas_.push_back(area(inhabitants));
        for (const auto& each : areas_) price(each);
        if (kind_ == CaseKind::dense)
            tie_densely();
        else
            tie();
        rules();
        return std::move(p_);
    }

private:
    double uniform() { return std::uniform_real_distribution<double>{0, 1}(random_); }
    bool chance(double of) { return uniform() < of; }
    int below(std::size_t n) { return static_cast<int>(random_() % n); }
    double skewed(double middle, double spread) {
        return middle * std::exp(spread * std::normal_distribution<double>{}(random_));
    }
    static std::int64_t oere(double nok) { return std::llround(nok) * 100; }

    Area area(const std::vector<double>& inhabitants) {
        Area area;
        const bool equal = kind_ == CaseKind::equal;
        const auto market = static_cast<std::size_t>(3 + size_.municipalities / 2);
        const double share = std::min(0.3, skewed(0.02, 1.2)), per_user = skewed(700, 0.7);
        std::vector<double> prices;
        std::vector<int> number(market, -1);
        for (std::size_t i = 0; i < market; ++i)
            prices.push_back(per_user * skewed(1, equal ? 0.01 : 0.4));
        for (const auto people : inhabitants) {
            Usage usage{-1, std::max(5.0, std::round(people * share * skewed(1, 0.3))), 0};
            if (chance(0.93)) {
                const auto which = std::min(market - 1,
                    static_cast<std::size_t>(uniform() * uniform() * static_cast<double>(market)));
                if (number[which] < 0) {
                    number[which] = static_cast<int>(area.products.size());
                    area.products.push_back({static_cast<std::uint32_t>(15 * uniform() * uniform()),
                        0, 0, chance(0.5)});
                }
                usage.product = number[which];
                usage.yearly = 20'000 + 5'000 * std::round(usage.users * prices[which] / 5'000);
                auto& product = area.products[static_cast<std::size_t>(usage.product)];
                product.users += usage.users;
                product.yearly += usage.yearly;
            }
            area.usages.push_back(usage);
        }
        area.new_price = per_user * skewed(1.1, equal ? 0.01 : 0.3);
        keep(area);
        return area;
    }

    // What may be kept: each product alone, or each set of the four largest; last a new
    // procurement.
    void keep(Area& area) const {
        const auto count = static_cast<int>(area.products.size());
        if (kind_ == CaseKind::shared) {
            const int most = std::min(count, 4);
            for (int set = 1; set < 1 << most; ++set) {
                auto& kept = area.kept.emplace_back();
                for (int i = 0; i < most; ++i)
                    if (set >> i & 1) kept.push_back(i);
            }
        } else {
            for (int i = 0; i < count; ++i) area.kept.push_back({i});
        }
        area.kept.emplace_back();
    }

    struct Priced {
        double once = 0, yearly = 0;
    };
    static Priced moved(const Usage& usage) {
        return {(usage.product >= 0 ? conversion : 0) + usage.users * training_hours * per_hour, 0};
    }

    static Priced price_of(const Area& area, const std::vector<int>& kept) {
        Priced sum;
        std::vector<bool> grows(area.products.size());
        if (kept.empty()) sum.once += procurement;
        for (const auto& usage : area.usages) {
            if (std::ranges::find(kept, usage.product) != kept.end()) {
                sum.yearly += usage.yearly;
                continue;
            }
            sum.once += moved(usage).once;
            double least = usage.users * area.new_price;
            int to = -1;
            for (const auto i : kept) {
                const auto& product = area.products[static_cast<std::size_t>(i)];
                const auto yearly = (1 - fixed_part) * product.yearly / product.users * usage.users;
                if (to < 0 || yearly < least) least = yearly, to = i;
            }
            sum.yearly += least;
            if (to >= 0) grows[static_cast<std::size_t>(to)] = true;
        }
        for (std::size_t i = 0; i < grows.size(); ++i)
            if (grows[i] && !area.products[i].covers_growth)
                sum.once +=
                    contract_years * area.products[i].yearly * largest_fee * fee_probability;
        return sum;
    }

    void price(const Area& area) {
        auto& costs = p_.cost.emplace_back();
        auto& preferences = p_.preference.emplace_back();
        once_.emplace_back();
        for (const auto& kept : area.kept) {
            const auto sum = price_of(area, kept);
            once_.back().push_back(oere(sum.once));
            costs.push_back(oere(sum.once + sum.yearly * years_worth));
            preferences.push_back(below(400));
        }
    }

    // Areas that many others speak with come up often.
    int hub() { return static_cast<int>(uniform() * uniform() * size_.areas); }

    AreaOption option(int area, int which) const {
        return {static_cast<std::uint32_t>(area), static_cast<std::uint32_t>(which)};
    }

    // An integration of one municipality is lost unless both its products are kept; some of them
    // would close a break that is worth something each year.
    void tie() {
        for (int made = 0; made < size_.ties;) {
            const int one = hub(), other = below(areas_.size()), m = below(areas_[0].usages.size());
            if (one == other) continue;
            ++made;
            const auto &from = areas_[static_cast<std::size_t>(one)],
                       &to = areas_[static_cast<std::size_t>(other)];
            const auto mine = from.usages[static_cast<std::size_t>(m)].product,
                       others = to.usages[static_cast<std::size_t>(m)].product;
            if (mine < 0 || others < 0) continue;
            auto worth = lost_integration;
            if (chance(0.3)) worth += skewed(100, 0.8) * per_hour * years_worth;
            for (auto& cost : p_.cost[static_cast<std::size_t>(one)]) cost += oere(worth);
            for (std::size_t a = 0; a < from.kept.size(); ++a)
                for (std::size_t b = 0; b < to.kept.size(); ++b)
                    if (std::ranges::count(from.kept[a], mine) &&
                        std::ranges::count(to.kept[b], others))
                        p_.ties.push_back({option(one, static_cast<int>(a)),
                            option(other, static_cast<int>(b)), -oere(worth)});
        }
    }

    void tie_densely() {
        double sum = 0;
        for (const auto& costs : p_.cost) {
            const auto [low, high] = std::ranges::minmax(costs);
            sum += static_cast<double>(high - low);
        }
        const auto scale = sum / static_cast<double>(p_.cost.size()) / 4;
        for (int made = 0; made < size_.ties; ++made) {
            const int one = below(areas_.size()), other = below(areas_.size());
            if (one == other) continue;
            for (std::size_t a = 0; a < p_.cost[static_cast<std::size_t>(one)].size(); ++a)
                for (std::size_t b = 0; b < p_.cost[static_cast<std::size_t>(other)].size(); ++b)
                    p_.ties.push_back(
                        {option(one, static_cast<int>(a)), option(other, static_cast<int>(b)),
                            std::llround(scale * (2 * uniform() - 1))});
        }
    }

    int last(int area) const {
        return static_cast<int>(p_.cost[static_cast<std::size_t>(area)].size()) - 1;
    }
    std::uint32_t supplier(int area, int which) const {
        const auto& each = areas_[static_cast<std::size_t>(area)];
        const auto& kept = each.kept[static_cast<std::size_t>(which)];
        return kept.size() == 1 ? each.products[static_cast<std::size_t>(kept[0])].supplier
                                : 1000 + static_cast<std::uint32_t>(kept.size());
    }

    // Rules are made so that `plan_` keeps them: there is always an answer.
    void rules() {
        for (const auto& costs : p_.cost) allowed_.emplace_back(costs.size(), 1);
        for (int a = 0; a < size_.areas; ++a) must(a);
        for (int a = 0; a < size_.areas; ++a) plan_.push_back(cheapest(a));
        for (int n = 0; n < size_.areas / 15; ++n) same_supplier(hub(), below(areas_.size()));
        most_procurements();
        for (int year = 0; year < (kind_ == CaseKind::tight ? 3 : 1); ++year) budget(year);
    }

    void must(int a) {
        fixed_.push_back(0);
        const auto which = uniform();
        PortfolioProblem::Rule rule;
        if (which < 0.05 && last(a) > 0) // must not
            rule.excludes.push_back(option(a, below(static_cast<std::size_t>(last(a)))));
        else if (which < 0.09) { // must keep, or must procure
            const auto stays = which < 0.07 ? 0 : last(a);
            for (int i = 0; i <= last(a); ++i)
                if (i != stays) rule.excludes.push_back(option(a, i));
            fixed_.back() = 1;
        } else
            return;
        for (const auto& out : rule.excludes) allowed_[out.area][out.option] = 0;
        p_.rules.push_back(std::move(rule));
    }

    // Of those that are allowed, by cost or by what is paid once; with_new: a procurement may be
    // it.
    int cheapest(int area, bool by_once = false, bool with_new = true) const {
        const auto a = static_cast<std::size_t>(area);
        const auto& costs = by_once ? once_[a] : p_.cost[a];
        int best = -1;
        for (int i = 0; i <= last(area) - !with_new; ++i)
            if (allowed_[a][static_cast<std::size_t>(i)] &&
                (best < 0 ||
                    costs[static_cast<std::size_t>(i)] < costs[static_cast<std::size_t>(best)]))
                best = i;
        return best;
    }
    int& planned(int area) { return plan_[static_cast<std::size_t>(area)]; }
    bool may_change(int area) const { return !fixed_[static_cast<std::size_t>(area)]; }

    void same_supplier(int one, int other) {
        if (one == other || !may_change(one) || !may_change(other)) return;
        PortfolioProblem::Rule rule;
        std::optional<std::pair<int, int>> kept;
        for (int a = 0; a <= last(one); ++a)
            for (int b = 0; b <= last(other); ++b)
                if (supplier(one, a) != supplier(other, b))
                    rule.excludes_together.emplace_back(option(one, a), option(other, b));
                else if (!kept &&
                         allowed_[static_cast<std::size_t>(one)][static_cast<std::size_t>(a)] &&
                         allowed_[static_cast<std::size_t>(other)][static_cast<std::size_t>(b)])
                    kept = {a, b};
        if (!kept) return;
        std::tie(planned(one), planned(other)) = *kept;
        fixed_[static_cast<std::size_t>(one)] = fixed_[static_cast<std::size_t>(other)] = 1;
        p_.rules.push_back(std::move(rule));
    }

    // Fewer than would be made if each area chose for itself.
    void most_procurements() {
        PortfolioProblem::Rule rule;
        std::int64_t made = 0;
        for (int a = 0; a < size_.areas; ++a) {
            made += planned(a) == last(a);
            rule.uses.push_back({option(a, last(a)), 1});
        }
        const auto goal = made * 6 / 10;
        for (int tries = 0; tries < 20 * size_.areas && made > goal; ++tries) {
            const auto a = below(areas_.size());
            if (planned(a) != last(a) || !may_change(a) || cheapest(a, false, false) < 0) continue;
            planned(a) = cheapest(a, false, false);
            --made;
        }
        rule.at_most = made;
        p_.rules.push_back(std::move(rule));
    }

    // Of what is paid once; where there are three years, each area pays in one of them.
    void budget(int year) {
        const auto paid = [&](int a) { return kind_ != CaseKind::tight || a % 3 == year; };
        const auto once = [&](int a, int i) {
            return once_[static_cast<std::size_t>(a)][static_cast<std::size_t>(i)];
        };
        PortfolioProblem::Rule rule;
        std::int64_t used = 0, least = 0;
        for (int a = 0; a < size_.areas; ++a) {
            if (!paid(a)) continue;
            for (int i = 0; i <= last(a); ++i) rule.uses.push_back({option(a, i), once(a, i)});
            used += once(a, planned(a));
            least += once(a, cheapest(a, true));
        }
        const auto part = kind_ == CaseKind::tight ? 0.4 : 0.7;
        const auto goal = least + std::llround(part * static_cast<double>(
                                                          std::max<std::int64_t>(used - least, 0)));
        for (int tries = 0; tries < 20 * size_.areas && used > goal; ++tries) {
            const auto a = below(areas_.size());
            const auto to = cheapest(a, true, planned(a) == last(a));
            if (!paid(a) || !may_change(a) || to < 0 || once(a, to) > once(a, planned(a))) continue;
            used += once(a, to) - once(a, planned(a));
            planned(a) = to;
        }
        rule.at_most = used;
        p_.rules.push_back(std::move(rule));
    }

    std::vector<std::vector<char>> allowed_;
    std::vector<int> plan_;
    std::vector<char> fixed_;
    CaseKind kind_;
    CaseSize size_;
    std::mt19937_64 random_;
    std::vector<Area> areas_;
    std::vector<std::vector<std::int64_t>> once_; // [area][option]
    PortfolioProblem p_;
};

} // namespace

std::optional<CaseKind> case_kind(const std::string& name) {
    static const std::map<std::string, CaseKind> kinds{{"merger", CaseKind::merger},
        {"shared", CaseKind::shared}, {"equal", CaseKind::equal}, {"tight", CaseKind::tight},
        {"dense", CaseKind::dense}};
    const auto found = kinds.find(name);
    return found == kinds.end() ? std::nullopt : std::optional{found->second};
}

PortfolioProblem made_case(CaseKind kind, CaseSize size, std::uint64_t seed) {
    return Maker{kind, size, seed}.make();
}

std::optional<std::int64_t> chosen_area_by_area(const PortfolioProblem& p) {
    constexpr auto open = ~std::uint32_t{0};
    std::vector<std::uint32_t> option_of(p.cost.size(), open);
    const auto chosen = [&](AreaOption of) { return option_of[of.area] == of.option; };
    const auto keeps = [&](const PortfolioProblem::Rule& rule) {
        std::int64_t used = 0;
        for (const auto& use : rule.uses)
            if (chosen(use.chosen)) used += use.amount;
        return std::ranges::none_of(rule.excludes, chosen) &&
               std::ranges::none_of(rule.excludes_together,
                   [&](const auto& pair) { return chosen(pair.first) && chosen(pair.second); }) &&
               (!rule.at_most || used <= *rule.at_most);
    };
    for (std::size_t area = 0; area < p.cost.size(); ++area) {
        auto best = open;
        for (std::uint32_t i = 0; i < p.cost[area].size(); ++i) {
            option_of[area] = i;
            if ((best == open || p.cost[area][i] < p.cost[area][best]) &&
                std::ranges::all_of(p.rules, keeps))
                best = i;
        }
        if (best == open) return std::nullopt;
        option_of[area] = best;
    }
    return priced(p, option_of);
}

} // namespace samdrift::bench
