#include "register/rate.hpp"
#include "base/words.hpp"

namespace samdrift {
namespace {

struct Limits {
    std::string_view unit;
    std::optional<std::int64_t> least, most; // whole ones
    bool whole = false;
    bool by_area = true; // an area may have its own
};

Limits limits_of(RateKind rate) {
    constexpr std::int64_t none = 0, all = 100;
    switch (rate) {
    case RateKind::internal_hour:
    case RateKind::conversion_per_system:
    case RateKind::procurement:
    case RateKind::procurement_user_year:
    case RateKind::lost_integration: return {"NOK", none, {}};
    case RateKind::training_per_user: return {"timer", none, 10'000};
    case RateKind::horizon: return {"år", 1, 50, true, false};
    case RateKind::discount_rate: return {"prosent", {}, 1000, false, false};
    case RateKind::fee_probability:
    case RateKind::survey_share:
    case RateKind::fixed_share: return {"prosent", none, all};
    case RateKind::largest_fee: return {"prosent av kontraktens verdi", none, all};
    case RateKind::survey_answers: return {"stk", none, {}, true};
    case RateKind::point_value: return {"NOK pr bruker og år", none, {}};
    }
    return {};
}

void check_rate(const Rate& r, Problems& problems) {
    const auto say = [&](const char* code, const char* column, std::string value = {},
                         std::vector<Argument> arguments = {}) {
        problems.push_back({code, {.file = {}, .sheet = {}, .column = column}, std::move(value),
            std::move(arguments)});
    };
    const auto limits = limits_of(r.rate);
    const auto n = r.value.hundredths;
    if (folded(r.unit) != folded(limits.unit))
        say("wrong_unit", "unit", r.unit, {{"unit", std::string{limits.unit}}});
    if (r.rate == RateKind::discount_rate && n <= hundredths(-100)) say("rate_eats_all", "value");
    if (limits.least && n < hundredths(*limits.least))
        say(*limits.least == 0 ? "below_zero" : "too_small", "value", {},
            {{"least", std::to_string(*limits.least)}});
    if (limits.most && n > hundredths(*limits.most))
        say("too_large", "value", {}, {{"most", std::to_string(*limits.most)}});
    if (limits.whole && n % 100 != 0) say("not_whole", "value");
    if (!limits.by_area && r.area) say("rate_not_by_area", "area");
}

} // namespace

std::string_view unit_of(RateKind rate) { return limits_of(rate).unit; }

template <> const Entity& entity<Rate>() {
    static const Entity e = describe<Rate>({"Rate", "rate", "kostnadssatser"}, check_rate,
        field<&Rate::id>("id", {.read_only = true}),
        field<&Rate::entry>("entry", {.read_only = true}),
        field<&Rate::cooperation>("cooperation", {.key = true, .read_only = true}),
        field<&Rate::rate>("rate", {.key = true, .column = "navn"}),
        field<&Rate::area>("area", {.key = true, .column = "fagområde"}),
        field<&Rate::value>("value", {.column = "verdi"}),
        field<&Rate::unit>("unit", {.max_length = 60, .column = "enhet"}),
        field<&Rate::source>("source", {.column = "kilde", .blank_is_default = true}),
        field<&Rate::remark>("remark", {.column = "merknad"}), field<&Rate::extra>("extra"));
    return e;
}

} // namespace samdrift
