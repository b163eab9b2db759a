#include "choose/flips.hpp"
#include <algorithm>

namespace samdrift {
namespace {

constexpr std::int64_t dearest = 100'000'000'000; // a milliard kroner per user and year

struct UsersAndCost {
    std::int64_t users = 0;
    Money cost;
};
UsersAndCost sums(const AreaFacts& area, Id<Product> product) {
    UsersAndCost sum;
    for (const auto& u : area.uses)
        if (u.product == product) {
            sum.users += u.users;
            sum.cost += u.yearly_cost;
        }
    return sum;
}

// How much the chosen option gains on the second when something has another price.
class Repriced {
public:
    Repriced(const PriceBasis& basis, const CaseArea& area, std::size_t number,
        std::uint32_t chosen, std::uint32_t second)
        : basis_(basis)
        , area_(area)
        , number_(number)
        , chosen_(chosen)
        , second_(second)
        , facts_(basis.facts)
        , candidates_(area.candidates) {}

    Money difference(std::optional<Id<Product>> product, Money price) {
        const auto id = basis_.facts.areas[number_].id;
        RateTable rates = product ? basis_.rates : with_price(basis_.rates, id, price);
        facts_.areas[number_] = basis_.facts.areas[number_];
        if (product) {
            set_price(facts_, number_, *product, price);
            std::ranges::find(candidates_, product, &AreaCandidate::product)->yearly_cost =
                sums(facts_.areas[number_], *product).cost;
        }
        const std::array both{chosen_, second_};
        const auto options =
            options_of({facts_, rates, basis_.present_value}, number_, candidates_, both);
        if (product) candidates_ = area_.candidates;
        return (options[0].cost - area_.options[chosen_].cost) -
               (options[1].cost - area_.options[second_].cost);
    }

private:
    const PriceBasis& basis_;
    const CaseArea& area_;
    std::size_t number_;
    std::uint32_t chosen_, second_;
    ChoiceFacts facts_;
    std::vector<AreaCandidate> candidates_;
};

// The price of an option per user and year today; none when it has none, or several.
std::optional<PriceFlip> price_of(
    const PriceBasis& basis, const AreaFacts& area, const PricedOption& option, bool of_chosen) {
    if (option.kind == OptionKind::new_procurement)
        return PriceFlip{of_chosen, {}, basis.rates.money(RateKind::procurement_user_year, area.id),
            {}, basis.rates.rows(RateKind::procurement_user_year, area.id)};
    if (option.kind != OptionKind::products || option.kept.size() != 1) return std::nullopt;
    const auto product = option.kept[0].product;
    const auto sum = sums(area, product);
    if (sum.users <= 0 || sum.cost <= Money{}) return std::nullopt;
    PriceFlip flip{of_chosen, product, proportion(sum.cost, 1, sum.users), {}, {}};
    for (const auto& u : area.uses)
        if (u.product == product) flip.rows.push_back({"usage", u.id});
    return flip;
}

// Dearer: the least price that turns it. The difference only grows with the price.
bool find_dearer(Repriced& again, PriceFlip& flip, Money margin) {
    const auto turns = [&](std::int64_t price) {
        return again.difference(flip.product, {price}) > margin;
    };
    auto low = flip.now.oere, high = std::max<std::int64_t>(1, 2 * low);
    while (!turns(high)) {
        if (high > dearest) return false;
        low = high;
        high *= 2;
    }
    while (high - low > 1) {
        const auto middle = low + (high - low) / 2;
        (turns(middle) ? high : low) = middle;
    }
    flip.at = {high};
    return true;
}

// Cheaper: the highest price that turns it.
bool find_cheaper(Repriced& again, PriceFlip& flip, Money margin) {
    const auto turns = [&](std::int64_t price) {
        return again.difference(flip.product, {price}) > margin;
    };
    std::int64_t low = 0, high = flip.now.oere;
    if (!turns(low)) return false;
    while (high - low > 1) {
        const auto middle = low + (high - low) / 2;
        (turns(middle) ? low : high) = middle;
    }
    flip.at = {low};
    return true;
}

} // namespace

void set_price(ChoiceFacts& facts, std::size_t number, Id<Product> product, Money price_per_user) {
    auto& area = facts.areas[number];
    const auto sum = sums(area, product);
    for (auto& u : area.uses)
        if (u.product == product) {
            const Wide amount = Wide{u.yearly_cost.oere} * price_per_user.oere * sum.users;
            u.yearly_cost = {
                static_cast<std::int64_t>((amount + sum.cost.oere / 2) / sum.cost.oere)};
        }
}

RateTable with_price(const RateTable& rates, Id<ServiceArea> area, Money price_per_user) {
    Rate own;
    own.id = {rates.of(RateKind::procurement_user_year, area).row};
    own.rate = RateKind::procurement_user_year;
    own.area = area;
    own.value = {price_per_user.oere};
    return rates.with(own);
}

std::vector<PriceFlip> price_flips(const PriceBasis& basis, const PortfolioCase& made,
    std::size_t number, std::uint32_t chosen, std::uint32_t second, Money margin) {
    std::vector<PriceFlip> flips;
    if (margin <= Money{}) return flips;
    const auto& area = made.areas[number];
    Repriced again{basis, area, number, chosen, second};
    if (auto flip = price_of(basis, basis.facts.areas[number], area.options[chosen], true);
        flip && find_dearer(again, *flip, margin))
        flips.push_back(std::move(*flip));
    if (auto flip = price_of(basis, basis.facts.areas[number], area.options[second], false);
        flip && find_cheaper(again, *flip, margin))
        flips.push_back(std::move(*flip));
    return flips;
}

} // namespace samdrift
