#include "exchange/csv_writer.hpp"
#include <algorithm>
#include <array>
#include <charconv>

namespace samdrift {
namespace {

constexpr std::string_view mark = "\xEF\xBB\xBF";
constexpr std::string_view begins_formula = "=+-@\t\r\n";

// Spreadsheets in some languages take the wide signs for the plain ones.
constexpr std::array<std::string_view, 4> wide_signs = {"＝", "＋", "－", "＠"};

bool dangerous(const std::string& text) {
    if (text.empty()) return false;
    return text[0] == '\'' || begins_formula.find(text[0]) != text.npos ||
           std::ranges::any_of(wide_signs, [&](auto sign) { return text.starts_with(sign); });
}

std::string with_comma(std::string number) {
    std::ranges::replace(number, '.', ',');
    return number;
}

std::string day(Date date) {
    const auto written = iso(date);
    return written.substr(8, 2) + "." + written.substr(5, 2) + "." + written.substr(0, 4);
}

std::string kroner_and_oere(Money money) {
    const auto whole = std::to_string(money.oere / 100);
    const auto rest = money.oere < 0 ? -(money.oere % 100) : money.oere % 100;
    const std::string sign = money.oere < 0 && money.oere > -100 ? "-" : "";
    if (rest == 0) return whole;
    return sign + whole + (rest < 10 ? ",0" : ",") + std::to_string(rest);
}

std::string shortest(double number) {
    std::array<char, 400> text{};
    const auto end =
        std::to_chars(text.data(), text.data() + text.size(), number, std::chars_format::fixed);
    return with_comma({text.data(), end.ptr});
}

struct Written {
    std::string operator()(std::monostate) const { return {}; }
    std::string operator()(const std::string& text) const { return guarded(text); }
    std::string operator()(std::int64_t n) const { return std::to_string(n); }
    std::string operator()(double n) const { return shortest(n); }
    std::string operator()(Money money) const { return kroner_and_oere(money); }
    std::string operator()(Date date) const { return day(date); }
};

void append_field(std::string& out, const std::string& text) {
    if (text.find_first_of(";\"\r\n") == text.npos) {
        out += text;
        return;
    }
    out += '"';
    for (const char c : text) {
        if (c == '"') out += '"';
        out += c;
    }
    out += '"';
}

} // namespace

std::string guarded(const std::string& text) { return dangerous(text) ? "'" + text : text; }

std::string without_guard(const std::string& text) {
    const bool guard = text.size() > 1 && text[0] == '\'' && dangerous(text.substr(1));
    return guard ? text.substr(1) : text;
}

std::string csv_of(const WorkSheet& sheet) {
    std::string out{mark};
    for (std::size_t c = 0; c < sheet.columns.size(); ++c) {
        if (c > 0) out += ';';
        append_field(out, sheet.columns[c].heading);
    }
    out += "\r\n";
    for (const auto& row : sheet.rows) {
        for (std::size_t c = 0; c < row.size(); ++c) {
            if (c > 0) out += ';';
            append_field(out, std::visit(Written{}, row[c].value));
        }
        out += "\r\n";
    }
    return out;
}

} // namespace samdrift
