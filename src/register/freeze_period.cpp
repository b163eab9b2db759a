#include "register/freeze_period.hpp"
#include "base/words.hpp"
#include <algorithm>
#include <charconv>

namespace samdrift {
namespace {

void check_freeze(const FreezePeriod& f, Problems& problems) {
    const auto say = [&](const char* code, const char* column, std::string value = {},
                         std::vector<Argument> arguments = {}) {
        problems.push_back({code, {.file = {}, .sheet = {}, .column = column}, std::move(value),
            std::move(arguments)});
    };
    if (f.from && f.to && *f.to < *f.from)
        say("ends_before_start", "to", iso(*f.to), {{"start", iso(*f.from)}});
    if (f.repeats.empty() && !f.from) say("freeze_without_days", "from");
    if (f.repeats.empty() && f.from && !f.to) say("freeze_without_days", "to");
    if (!f.repeats.empty() && !monthly_days(f.repeats))
        say("freeze_rule_unknown", "repeats", f.repeats);
    const bool soft = f.strength == FreezeStrength::soft;
    if (soft && !f.price_per_day) say("freeze_without_price", "price_per_day");
    if (!soft && f.price_per_day) say("freeze_price_not_soft", "price_per_day");
}

// Takes what the text begins with, and the space after it.
bool take(std::string_view& text, std::string_view word) {
    if (!text.starts_with(word)) return false;
    text.remove_prefix(word.size());
    text = trimmed(text);
    return true;
}

std::optional<int> take_day(std::string_view& text) {
    int day = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), day);
    if (error != std::errc{} || day < 1 || day > 31) return std::nullopt;
    text.remove_prefix(static_cast<std::size_t>(end - text.data()));
    take(text, ".");
    text = trimmed(text);
    return day;
}

} // namespace

std::optional<MonthlyDays> monthly_days(std::string_view written) {
    const auto plain = folded(written);
    std::string_view rest = plain;
    take(rest, "fra ");
    take(rest, "den ");
    const auto first = take_day(rest);
    if (!first) return std::nullopt;
    auto last = first;
    if (take(rest, "til og med ") || take(rest, "til ") || take(rest, "–") || take(rest, "-")) {
        take(rest, "den ");
        last = take_day(rest);
    }
    const bool every_month = rest == "hver måned" || rest == "i hver måned" ||
                             rest == "i måneden" || rest == "kvar månad";
    return last && every_month ? std::optional{MonthlyDays{*first, *last}} : std::nullopt;
}

bool falls_in(const MonthlyDays& days, Date day) {
    using namespace std::chrono;
    const auto length = static_cast<int>(
        static_cast<unsigned>(year_month_day_last{day.year() / day.month() / last}.day()));
    const int at = static_cast<int>(static_cast<unsigned>(day.day()));
    const int first = std::min(days.first, length), end = std::min(days.last, length);
    return days.first <= days.last ? first <= at && at <= end : at >= first || at <= end;
}

bool in_force(const FreezePeriod& f, Date day) {
    const bool between = (!f.from || *f.from <= day) && (!f.to || day <= *f.to);
    if (f.repeats.empty()) return between && (f.from || f.to);
    const auto days = monthly_days(f.repeats);
    return between && days && falls_in(*days, day);
}

template <> const Entity& entity<FreezePeriod>() {
    static const Entity e =
        describe<FreezePeriod>({"FreezePeriod", "freeze_period", "frysperioder"}, check_freeze,
            field<&FreezePeriod::id>("id", {.read_only = true}),
            field<&FreezePeriod::entry>("entry", {.read_only = true}),
            field<&FreezePeriod::cooperation>("cooperation", {.key = true, .read_only = true}),
            field<&FreezePeriod::name>(
                "name", {.max_length = 200, .required = true, .key = true, .column = "navn"}),
            field<&FreezePeriod::from>("from", {.key = true, .column = "fra"}),
            field<&FreezePeriod::to>("to", {.column = "til"}),
            field<&FreezePeriod::repeats>(
                "repeats", {.max_length = 100, .key = true, .column = "gjentas"}),
            field<&FreezePeriod::area>("area", {.key = true, .column = "fagområde"}),
            field<&FreezePeriod::strength>("strength", {.column = "styrke"}),
            field<&FreezePeriod::price_per_day>("price_per_day",
                {.minimum = 0, .maximum = 100'000'000'000, .column = "pris_per_dag_nok"}),
            field<&FreezePeriod::source>("source", {.column = "kilde", .blank_is_default = true}),
            field<&FreezePeriod::remark>("remark", {.column = "merknad"}),
            field<&FreezePeriod::extra>("extra"));
    return e;
}

} // namespace samdrift
