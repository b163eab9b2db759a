#include "choose/price.hpp"
#include <algorithm>

namespace samdrift {
namespace {

// What one member uses in the area.
struct Own {
    std::int64_t users = 0;       // the largest of its usages
    std::int64_t with = 0;        // on the candidate
    Money cost_with, cost;        // of those on the candidate, and of all
    RowsBehind rows_with, others; // usages
};

Own own_of(const AreaFacts& area, std::uint32_t member, std::optional<Id<Product>> product) {
    Own own;
    for (const auto& u : area.uses) {
        if (u.member != member) continue;
        own.users = std::max(own.users, u.users);
        own.cost += u.yearly_cost;
        if (u.product == product) {
            own.with += u.users;
            own.cost_with += u.yearly_cost;
            own.rows_with.push_back({"usage", u.id});
        } else {
            own.others.push_back({"usage", u.id});
        }
    }
    return own;
}

RowsBehind with(RowsBehind rows, const RowsBehind& more) {
    rows.insert(rows.end(), more.begin(), more.end());
    return rows;
}

// amount × part ÷ whole with products of two, rounded once, half away from zero.
Money scaled(Money amount, Wide part, Wide whole) {
    const Wide product = Wide{amount.oere} * part;
    return {static_cast<std::int64_t>(
        (product >= 0 ? product + whole / 2 : product - whole / 2) / whole)};
}

void add(ServedBy& served, CostLine line) {
    if (line.amount == Money{}) return;
    served.cost += line.amount;
    served.lines.push_back(std::move(line));
}

struct YearlyPrice {
    Money yearly; // for those who move in
    RowsBehind rows;
};

// For so many users: what a person has said of the candidate; else (1 − fixed part) × its yearly
// cost ÷ its users; else, of what nobody uses, the price of a new procurement.
YearlyPrice moving_in(
    const PriceBasis& basis, const AreaFacts& area, const AreaCandidate& c, std::int64_t users) {
    if (c.added && c.added->yearly_per_user)
        return {scaled(*c.added->yearly_per_user, users, 1), {{"candidate", c.added->id.number}}};
    if (c.product && c.users > 0) {
        const auto fixed = basis.rates.of(RateKind::fixed_share, area.id);
        YearlyPrice price{
            scaled(c.yearly_cost, Wide{10'000 - fixed.value} * users, Wide{10'000} * c.users),
            basis.rates.rows(RateKind::fixed_share, area.id)};
        for (const auto& u : area.uses)
            if (u.product == *c.product) price.rows.push_back({"usage", u.id});
        return price;
    }
    return {scaled(basis.rates.money(RateKind::procurement_user_year, area.id), users, 1),
        basis.rates.rows(RateKind::procurement_user_year, area.id)};
}

// A break is closed where the product that the municipality is to use does the same process in some
// municipality without it: then it is known that it can be done. What nobody has shown counts for
// nothing, and so nothing of a new procurement.
void close_breaks(const PriceBasis& basis, const AreaFacts& area, std::uint32_t member,
    const AreaCandidate& c, ServedBy& served) {
    if (!c.product) return;
    for (const auto& broken : area.processes) {
        if (broken.member != member || !broken.broken) continue;
        const auto shown = std::ranges::find_if(area.processes, [&](const ProcessFact& p) {
            return !p.broken && p.process == broken.process && p.product == c.product;
        });
        if (shown == area.processes.end()) continue;
        const Money yearly =
            scaled(basis.rates.money(RateKind::internal_hour, area.id), -Wide{broken.minutes}, 60);
        add(served, {CostPart::breaks, basis.present_value.of_yearly(yearly), yearly, member,
                        with({{"work_process", broken.id}, {"work_process", shown->id}},
                            basis.rates.rows(RateKind::internal_hour, area.id))});
    }
}

void value_score(const PriceBasis& basis, const AreaFacts& area, std::uint32_t member,
    const AreaCandidate& c, std::int64_t users, ServedBy& served) {
    const auto points = c.score ? c.score->score.points : std::nullopt;
    served.score_missed = users * (500 - points.value_or(0));
    if (!points) return;
    const auto value = basis.rates.of(RateKind::point_value, area.id);
    auto rows = basis.rates.rows(RateKind::point_value, area.id);
    if (c.score->assessment) rows.push_back({"assessment", c.score->assessment});
    add(served,
        {CostPart::score,
            scaled({-value.value}, Wide{users} * basis.present_value.years() * *points, 100),
            std::nullopt, member, std::move(rows)});
}

// Training of the users who move, and data of every usage that is left.
void move(const PriceBasis& basis, const AreaFacts& area, std::uint32_t member, const Own& own,
    ServedBy& served) {
    const auto& rates = basis.rates;
    const auto hours = rates.of(RateKind::training_per_user, area.id);
    add(served, {CostPart::training,
                    scaled(rates.money(RateKind::internal_hour, area.id),
                        Wide{hours.value} * served.joining_users, 100),
                    std::nullopt, member,
                    with(with(own.others, rates.rows(RateKind::training_per_user, area.id)),
                        rates.rows(RateKind::internal_hour, area.id))});
    add(served, {CostPart::conversion,
                    scaled(rates.money(RateKind::conversion_per_system, area.id),
                        static_cast<std::int64_t>(own.others.size()), 1),
                    std::nullopt, member,
                    with(own.others, rates.rows(RateKind::conversion_per_system, area.id))});
}

} // namespace

PriceBasis price_basis(const ChoiceFacts& facts, const RateTable& rates) {
    return {facts, rates,
        {rates.of(RateKind::horizon).value / 100, rates.of(RateKind::discount_rate).value}};
}

ServedBy serve(const PriceBasis& basis, const AreaFacts& area, std::uint32_t member,
    const AreaCandidate& c, bool fixed_apart) {
    const auto own = own_of(area, member, c.product);
    ServedBy served;
    served.uses_it = c.product && !own.rows_with.empty();
    served.joining_users = std::max<std::int64_t>(0, own.users - own.with);
    if (served.uses_it) {
        auto yearly = own.cost_with;
        auto rows = own.rows_with;
        if (fixed_apart) {
            const auto fixed = basis.rates.of(RateKind::fixed_share, area.id);
            yearly = yearly - scaled(yearly, fixed.value, 10'000);
            rows = with(std::move(rows), basis.rates.rows(RateKind::fixed_share, area.id));
        }
        add(served, {CostPart::kept, basis.present_value.of_yearly(yearly), yearly, member,
                        std::move(rows)});
    }
    auto price = moving_in(basis, area, c, served.joining_users);
    add(served, {CostPart::moved_in, basis.present_value.of_yearly(price.yearly), price.yearly,
                    member, with(own.others, price.rows)});
    move(basis, area, member, own, served);
    close_breaks(basis, area, member, c, served);
    value_score(basis, area, member, c, own.users, served);
    return served;
}

ServedBy serve_alone(const PriceBasis& basis, const AreaFacts& area, std::uint32_t member) {
    const auto own = own_of(area, member, {});
    ServedBy served;
    served.uses_it = true;
    add(served,
        {CostPart::kept, basis.present_value.of_yearly(own.cost), own.cost, member, own.others});
    return served;
}

const ChoiceRule* deviation_of(
    const ChoiceFacts& facts, const AreaFacts& area, std::uint32_t member) {
    for (const auto& rule : facts.rows.rules)
        if (rule.rule == RuleKind::deviation && rule.municipality &&
            facts.member_of(*rule.municipality) == member && is_about(rule, area))
            return &rule;
    return nullptr;
}

bool keeps(
    const PricedOption& option, const AreaFacts& area, std::uint32_t member, Id<Product> product) {
    if (option.kind == OptionKind::deferred ||
        std::ranges::find(option.kept, product, &KeptProduct::product) != option.kept.end())
        return true;
    return std::ranges::find(option.deviate, member) != option.deviate.end() &&
           std::ranges::any_of(area.uses,
               [&](const UseFact& u) { return u.member == member && u.product == product; });
}

} // namespace samdrift
