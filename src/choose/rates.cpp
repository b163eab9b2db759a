#include "choose/rates.hpp"
#include "choose/present_value.hpp"

namespace samdrift {

RateTable::RateTable(std::span<const Rate> rows) : rows_(rows.begin(), rows.end()) {}

RateUsed default_rate(RateKind kind) {
    switch (kind) {
    case RateKind::internal_hour: return {hundredths(650)};
    case RateKind::training_per_user: return {hundredths(3)};
    case RateKind::conversion_per_system: return {hundredths(350'000)};
    case RateKind::procurement: return {hundredths(1'200'000)};
    case RateKind::procurement_user_year: return {hundredths(900)};
    case RateKind::lost_integration: return {hundredths(250'000)};
    case RateKind::horizon: return {hundredths(5)};
    case RateKind::discount_rate: return {hundredths(4)};
    case RateKind::fee_probability: return {hundredths(10)};
    case RateKind::largest_fee: return {0};
    case RateKind::survey_share: return {hundredths(25)};
    case RateKind::survey_answers: return {hundredths(10)};
    case RateKind::point_value: return {0};
    case RateKind::fixed_share: return {hundredths(40)};
    }
    return {};
}

RateUsed RateTable::of(RateKind kind, std::optional<Id<ServiceArea>> area) const {
    auto used = default_rate(kind);
    bool own = false;
    for (const auto& r : rows_) {
        if (r.rate != kind || (r.area && r.area != area) || (own && !r.area)) continue;
        own = r.area.has_value();
        used = {r.value.hundredths, r.id.number};
    }
    return used;
}

RateTable RateTable::with(const Rate& one_more) const {
    auto more = *this;
    more.rows_.push_back(one_more);
    return more;
}

RowsBehind RateTable::rows(RateKind kind, std::optional<Id<ServiceArea>> area) const {
    const auto used = of(kind, area);
    return used.row ? RowsBehind{{"rate", used.row}} : RowsBehind{};
}

Problems unusable(const RateTable& rates) {
    const auto rate = rates.of(RateKind::discount_rate).value;
    const auto years = rates.of(RateKind::horizon).value;
    const auto say = [](const char* code, std::int64_t value) {
        return Problems{{code, {.file = {}, .sheet = "kostnadssatser", .column = "verdi"},
            decimal({value, 100}, 2)}};
    };
    if (years < hundredths(1)) return say("horizon_too_short", years);
    if (rate <= hundredths(-100)) return say("rate_eats_all", rate);
    if (!PresentValue::reckonable(years / 100, rate)) return say("rate_too_low", rate);
    return {};
}

} // namespace samdrift
