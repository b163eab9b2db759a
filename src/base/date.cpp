#include "base/date.hpp"
#include <charconv>
#include <cstdio>

namespace samdrift {
namespace {

std::optional<int> digits(std::string_view s) {
    int number = 0;
    if (s.empty() || s.size() > 4) return std::nullopt;
    auto [end, error] = std::from_chars(s.data(), s.data() + s.size(), number);
    if (error != std::errc{} || end != s.data() + s.size() || s[0] == '-') return std::nullopt;
    return number;
}

std::optional<Date> day_of(std::optional<int> y, std::optional<int> m, std::optional<int> d) {
    if (!y || !m || !d || *y < 1000) return std::nullopt;
    const Date date{std::chrono::year{*y}, std::chrono::month{static_cast<unsigned>(*m)},
        std::chrono::day{static_cast<unsigned>(*d)}};
    return date.ok() ? std::optional{date} : std::nullopt;
}

} // namespace

std::string iso(Date d) {
    std::string text = "0000-00-00";
    auto write = [&](std::size_t last, int number) {
        for (; number > 0; number /= 10) text[last--] = static_cast<char>('0' + number % 10);
    };
    write(3, static_cast<int>(d.year()) % 10'000);
    write(6, static_cast<int>(static_cast<unsigned>(d.month())));
    write(9, static_cast<int>(static_cast<unsigned>(d.day())));
    return text;
}

std::optional<Date> read_iso(std::string_view s) {
    if (s.size() != 10 || s[4] != '-' || s[7] != '-') return std::nullopt;
    return day_of(digits(s.substr(0, 4)), digits(s.substr(5, 2)), digits(s.substr(8, 2)));
}

std::optional<Date> read_date(std::string_view s) {
    if (auto date = read_iso(s)) return date;
    const auto first = s.find('.');
    const auto second = first == s.npos ? s.npos : s.find('.', first + 1);
    if (second == s.npos || s.size() - second - 1 != 4 || first > 2 || second - first > 3)
        return std::nullopt;
    return day_of(digits(s.substr(second + 1)), digits(s.substr(first + 1, second - first - 1)),
        digits(s.substr(0, first)));
}

int days_between(Date from, Date to) {
    return static_cast<int>((std::chrono::sys_days{to} - std::chrono::sys_days{from}).count());
}

Date months_before(Date d, int months) {
    const Date moved = d - std::chrono::months{months};
    return moved.ok() ? moved : Date{moved.year() / moved.month() / std::chrono::last};
}

std::string moment(std::chrono::system_clock::time_point t) {
    const auto day = std::chrono::floor<std::chrono::days>(t);
    const std::chrono::hh_mm_ss time{std::chrono::floor<std::chrono::milliseconds>(t - day)};
    char text[64];
    std::snprintf(text, sizeof text, "T%02d:%02d:%02d.%03dZ",
        static_cast<int>(time.hours().count()), static_cast<int>(time.minutes().count()),
        static_cast<int>(time.seconds().count()), static_cast<int>(time.subseconds().count()));
    return iso(Date{day}) + text;
}

std::optional<std::string> read_moment(std::string_view s) {
    if (auto day = read_date(s)) return iso(*day) + "T23:59:59.999Z";
    if (s.size() < 16 || !read_iso(s.substr(0, 10)) || (s[10] != 'T' && s[10] != ' '))
        return std::nullopt;
    // hours:minutes[:seconds[.thousandths]][Z]
    std::string_view clock = s.substr(11);
    if (clock.back() == 'Z') clock.remove_suffix(1);
    auto hour = digits(clock.substr(0, 2));
    auto minute = clock.size() >= 5 ? digits(clock.substr(3, 2)) : std::nullopt;
    auto second = clock.size() >= 8 ? digits(clock.substr(6, 2)) : std::optional{59};
    auto thousandth = clock.size() == 12 ? digits(clock.substr(9, 3)) : std::optional{999};
    const bool shaped = (clock.size() == 5 || clock.size() == 8 || clock.size() == 12) &&
                        clock[2] == ':' && (clock.size() < 8 || clock[5] == ':') &&
                        (clock.size() < 12 || clock[8] == '.');
    if (!shaped || !hour || !minute || !second || !thousandth || *hour > 23 || *minute > 59 ||
        *second > 59)
        return std::nullopt;
    char text[64];
    std::snprintf(text, sizeof text, "T%02d:%02d:%02d.%03dZ", *hour, *minute, *second, *thousandth);
    return std::string{s.substr(0, 10)} + text;
}

} // namespace samdrift
