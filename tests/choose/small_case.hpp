// Small choices written by hand, for tests.
#pragma once
#include "choose/portfolio_views.hpp"

namespace samdrift::small {

// Three municipalities; products 1, 2 … are called P1, P2 …
inline ChoiceFacts facts(std::size_t areas = 1) {
    using namespace std::chrono;
    ChoiceFacts f;
    f.day = Date{2017y / September / 1};
    f.moving_day = Date{2020y / January / 1};
    f.members = {{{1}, "Asker"}, {{2}, "Røyken"}, {{3}, "Hurum"}};
    for (std::size_t a = 0; a < areas; ++a) {
        const auto code = "a" + std::to_string(a + 1);
        f.areas.push_back({{static_cast<std::int64_t>(a) + 1}, code, code, {code}, {}, {}});
    }
    return f;
}

inline void use(ChoiceFacts& f, std::size_t area, std::uint32_t member, std::int64_t product,
    std::int64_t users, std::int64_t kroner_a_year) {
    std::int64_t id = 100;
    for (const auto& a : f.areas) id += static_cast<std::int64_t>(a.uses.size());
    f.areas[area].uses.push_back(
        {id, member, {product}, users, Money{kroner_a_year * 100}, false, {}});
    f.products[{product}].name = "P" + std::to_string(product);
}

inline ChoiceRule& rule(ChoiceFacts& f, RuleKind kind, std::string areas) {
    auto& made = f.rows.rules.emplace_back();
    made.id = {static_cast<std::int64_t>(f.rows.rules.size())};
    made.rule = kind;
    made.areas = std::move(areas);
    return made;
}

inline Rate rate(RateKind kind, std::int64_t value) {
    Rate r;
    r.id = {static_cast<std::int64_t>(kind) + 1};
    r.rate = kind;
    r.value = {hundredths(value)};
    return r;
}

// Nothing is discounted, over ten years: sums that can be done in the head.
inline std::vector<Rate> plain_rates() {
    return {rate(RateKind::discount_rate, 0), rate(RateKind::horizon, 10),
        rate(RateKind::internal_hour, 600), rate(RateKind::training_per_user, 2),
        rate(RateKind::conversion_per_system, 100'000), rate(RateKind::procurement, 500'000),
        rate(RateKind::procurement_user_year, 1000), rate(RateKind::fixed_share, 50),
        rate(RateKind::lost_integration, 70'000), rate(RateKind::fee_probability, 10),
        rate(RateKind::largest_fee, 10)};
}

inline std::int64_t kroner_of(const PricedOption& o, CostPart part) {
    Money sum;
    for (const auto& l : o.lines)
        if (l.part == part) sum += l.amount;
    return sum.oere / 100;
}

} // namespace samdrift::small
