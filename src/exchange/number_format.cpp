#include "exchange/number_format.hpp"
#include "exchange/cell_text.hpp"
#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <cmath>
#include <cstdio>

namespace samdrift {

namespace {

constexpr int significant_digits = 15;
constexpr std::int64_t seconds_per_day = 86'400;
constexpr double last_serial = 2'958'466; // the day after 9999-12-31
constexpr double days_1900_to_1904 = 1'462;
constexpr std::int64_t day_that_never_was = 60;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// Most numbers in a workbook are short and plain, and are only copied.
bool is_plain(std::string_view written) {
    bool below_zero = written.starts_with('-');
    if (below_zero) written.remove_prefix(1);
    if (written.empty() || written.size() > significant_digits || !is_digit(written[0]))
        return false;
    if (written[0] == '0' && !written.starts_with("0.")) return !below_zero && written == "0";
    std::size_t points = 0;
    for (char c : written) {
        if (c == '.')
            ++points;
        else if (!is_digit(c))
            return false;
    }
    return points == 0 || (points == 1 && written.back() != '.' && written.back() != '0');
}

// Digits without a point, of which the first stands for 10^exponent.
std::string placed(std::string_view digits, int exponent) {
    std::string text;
    if (exponent < 0) {
        text = "0.";
        text.append(static_cast<std::size_t>(-exponent - 1), '0');
        text += digits;
        return text;
    }
    auto whole = static_cast<std::size_t>(exponent) + 1;
    text = digits.substr(0, whole);
    if (digits.size() <= whole)
        text.append(whole - digits.size(), '0');
    else
        text.append(1, '.').append(digits.substr(whole));
    return text;
}

std::string written_out(double number) {
    if (number == 0) return "0";
    std::array<char, 40> buffer;
    auto [end, error] = std::to_chars(buffer.data(), buffer.data() + buffer.size(),
        std::abs(number), std::chars_format::scientific, significant_digits - 1);
    std::string_view text(buffer.data(), static_cast<std::size_t>(end - buffer.data()));
    auto mark = text.find('e');
    auto power = text.substr(mark + 1);
    if (power.starts_with('+')) power.remove_prefix(1);
    int exponent = 0;
    std::from_chars(power.data(), power.data() + power.size(), exponent);
    std::string digits(text.substr(0, mark));
    digits.erase(1, 1); // the point after the first digit
    digits.erase(digits.find_last_not_of('0') + 1);
    return (number < 0 ? "-" : "") + placed(digits, exponent);
}

std::string time_text(std::int64_t seconds) {
    std::array<char, 24> buffer;
    std::snprintf(buffer.data(), buffer.size(), "%02d:%02d:%02d", static_cast<int>(seconds / 3600),
        static_cast<int>(seconds / 60 % 60), static_cast<int>(seconds % 60));
    return buffer.data();
}

std::string day_text(std::int64_t day, bool from_1904) {
    using namespace std::chrono;
    if (!from_1904 && day == day_that_never_was) return "1900-02-29";
    sys_days start = sys_days{1904y / January / 1};
    if (!from_1904)
        start = day < day_that_never_was ? sys_days{1899y / December / 31}
                                         : sys_days{1899y / December / 30};
    year_month_day date{start + days{day}};
    std::array<char, 24> buffer;
    std::snprintf(buffer.data(), buffer.size(), "%04d-%02u-%02u", static_cast<int>(date.year()),
        static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
    return buffer.data();
}

} // namespace

bool is_built_in_date(int id) {
    return (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) ||
           (id >= 50 && id <= 58);
}

bool is_date_format(std::string_view code) {
    for (std::size_t at = 0; at < code.size(); ++at) {
        switch (code[at]) {
        case '\\':
        case '_':
        case '*': ++at; break; // the next character is shown, left room for, or repeated
        case '"':
            at = code.find('"', at + 1);
            if (at == std::string_view::npos) return false;
            break;
        case '[':
            at = code.find(']', at);
            if (at == std::string_view::npos) return false;
            break;
        default:
            if (std::string_view("yYmMdDhHsS").find(code[at]) != std::string_view::npos)
                return true;
        }
    }
    return false;
}

std::optional<double> number_of(std::string_view written) {
    double number = 0;
    auto [end, error] = std::from_chars(written.data(), written.data() + written.size(), number);
    if (error != std::errc{} || end != written.data() + written.size()) return std::nullopt;
    if (!std::isfinite(number)) return std::nullopt;
    return number;
}

std::optional<std::string> plain_number(std::string_view written) {
    if (is_plain(written)) return std::string(written);
    auto number = number_of(written);
    if (!number) return std::nullopt;
    return written_out(*number);
}

std::optional<Cell> date_cell(double serial, bool from_1904) {
    if (!(serial > 0) || serial >= last_serial - (from_1904 ? days_1900_to_1904 : 0))
        return std::nullopt;
    auto seconds = std::llround(serial * static_cast<double>(seconds_per_day));
    auto day = seconds / seconds_per_day;
    auto rest = seconds % seconds_per_day;
    if (day == 0) return Cell{CellKind::text, time_text(rest)};
    auto text = day_text(day, from_1904);
    if (rest != 0) text += " " + time_text(rest);
    return Cell{CellKind::date, std::move(text)};
}

Cell iso_date_cell(std::string_view written) {
    auto cell = text_cell(written);
    constexpr std::string_view day = "0000-00-00";
    if (cell.text.size() < day.size()) return cell;
    for (std::size_t at = 0; at < day.size(); ++at)
        if (day[at] == '0' ? !is_digit(cell.text[at]) : cell.text[at] != day[at]) return cell;
    cell.kind = CellKind::date;
    if (cell.text.ends_with('Z')) cell.text.pop_back();
    if (cell.text.size() > day.size()) cell.text[day.size()] = ' ';
    cell.text.erase(std::min(cell.text.find('.'), cell.text.size())); // parts of a second
    if (cell.text.ends_with(" 00:00:00")) cell.text.resize(day.size());
    return cell;
}

} // namespace samdrift
