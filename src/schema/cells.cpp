#include "schema/cells.hpp"
#include "base/words.hpp"
#include "schema/texts.hpp"
#include <algorithm>

namespace samdrift {

std::string heading(std::string_view written) {
    std::string out;
    for (char c : folded(written)) {
        if (c == '_' || c == '-') c = ' ';
        if (c == ' ' && (out.empty() || out.back() == ' ')) continue;
        out += c;
    }
    while (!out.empty() && out.back() == ' ') out.pop_back();
    return out;
}

namespace {

struct Number {
    bool negative = false;
    std::string whole, decimals;
};

// "1 234 567,50", "-12", "−12", "1234.5". Groups are three digits after a space; a single point or
// comma starts the decimals.
std::optional<Number> split_number(std::string_view s) {
    Number n;
    const std::string plain = folded(s);
    std::string_view rest = plain;
    if (rest.starts_with("\u2212")) {
        n.negative = true;
        rest.remove_prefix(3);
    } else if (rest.starts_with('-') || rest.starts_with('+')) {
        n.negative = rest[0] == '-';
        rest.remove_prefix(1);
    }
    bool after = false;
    std::size_t since_group = 0;
    bool grouped = false;
    for (char c : rest) {
        if (c >= '0' && c <= '9') {
            (after ? n.decimals : n.whole) += c;
            ++since_group;
        } else if (c == ' ' && !after && !n.whole.empty() &&
                   (grouped ? since_group == 3 : since_group <= 3)) {
            grouped = true;
            since_group = 0;
        } else if ((c == ',' || c == '.') && !after && !n.whole.empty() &&
                   (!grouped || since_group == 3)) {
            after = true;
        } else {
            return std::nullopt;
        }
    }
    if (n.whole.empty() || (after && n.decimals.empty()) || (grouped && !after && since_group != 3))
        return std::nullopt;
    while (!n.decimals.empty() && n.decimals.back() == '0') n.decimals.pop_back();
    return n;
}

// "1.000" in a text may be a thousand or one: a person must say which.
bool thousand_or_one(std::string_view written) {
    const auto point = written.find('.');
    if (point == written.npos || written.size() - point != 4 || point == 0) return false;
    return written.find_first_not_of("0123456789.-") == written.npos &&
           written.find('.', point + 1) == written.npos;
}

// The number times `unit`, which is a power of ten; code when it does not come out whole or fit.
CellValue scaled(const Cell& cell, std::int64_t unit, std::string_view not_whole) {
    const auto written = trimmed(cell.text);
    auto n = split_number(written);
    if (!n) return {{}, "not_a_number", {}};
    if (cell.kind == CellKind::text && thousand_or_one(written)) return {{}, "thousand_or_one", {}};
    std::string digits = n->whole;
    for (auto rest = unit; rest > 1; rest /= 10) {
        digits += n->decimals.empty() ? '0' : n->decimals[0];
        if (!n->decimals.empty()) n->decimals.erase(0, 1);
    }
    if (!n->decimals.empty()) return {{}, std::string{not_whole}, {}};
    digits.erase(0, std::min(digits.find_first_not_of('0'), digits.size() - 1));
    if (digits.size() > 17) return {{}, "number_too_large", {}};
    const std::int64_t number = std::stoll(digits);
    return {n->negative ? -number : number, {}, {}};
}

CellValue read_boolean(const std::string& written) {
    const std::string word = folded(written);
    for (auto yes : {"ja", "j", "x", "1", "yes", "true", "sann"})
        if (word == yes) return {true, {}, {}};
    for (auto no : {"nei", "n", "0", "no", "false", "usann"})
        if (word == no) return {false, {}, {}};
    return {{}, "not_yes_or_no", {}};
}

CellValue read_day(const Cell& cell) {
    std::string_view written = trimmed(cell.text);
    if (cell.kind == CellKind::date) written = written.substr(0, 10);
    if (const auto day = read_date(written)) return {iso(*day), {}, {}};
    // Shaped like a day, but there is no such day in the calendar.
    const bool shaped =
        std::ranges::count_if(written, [](char c) { return c >= '0' && c <= '9'; }) >= 6 &&
        written.size() <= 10 && written.size() >= 8 &&
        written.find_first_not_of("0123456789.-") == written.npos;
    return {{}, shaped ? "no_such_date" : "not_a_date", {}};
}

CellValue read_choice(const Field& f, const std::string& written) {
    const std::string word = heading(written);
    std::string known;
    for (const auto& c : f.choices) {
        if (word == heading(c.word) || word == heading(c.name))
            return {std::string{c.name}, {}, {}};
        known += (known.empty() ? "" : ", ") + std::string{c.word};
    }
    return {{}, "unknown_choice", {{"known", known}}};
}

// "220" was "0220" before a spreadsheet took it for a number.
std::string with_lost_zero(std::string_view written, std::size_t digits) {
    const bool lost =
        written.size() + 1 == digits && written.find_first_not_of("0123456789") == written.npos;
    return (lost ? "0" : "") + std::string{written};
}

} // namespace

CellValue read_cell(const Field& f, const Cell& cell) {
    if (cell.kind == CellKind::error) return {{}, "cell_error", {}};
    const std::string_view written = trimmed(cell.text);
    if (written.empty())
        return {f.kind == Kind::text && f.required ? Value{std::string{}} : Value{}, {}, {}};
    switch (f.kind) {
    case Kind::boolean: return read_boolean(std::string{written});
    case Kind::integer: return scaled(cell, 1, "not_whole");
    case Kind::money: return scaled(cell, f.rules.unit, "too_many_decimals");
    case Kind::decimal: return scaled(cell, 100, "too_many_decimals");
    case Kind::date: return read_day(cell);
    case Kind::choice: return read_choice(f, std::string{written});
    default: return {with_lost_zero(written, f.rules.digits), {}, {}};
    }
}

bool must_have_column(const Field& f) {
    if (f.rules.column.empty() || f.rules.blank_is_default || !f.required) return false;
    return f.kind != Kind::text || f.rules.required;
}

std::string choice_key(std::string_view choice_type, std::string_view name) {
    std::string key = "choice.";
    for (const char c : choice_type) {
        const bool capital = c >= 'A' && c <= 'Z';
        if (capital && key.back() != '.') key += '_';
        key += capital ? static_cast<char>(c - 'A' + 'a') : c;
    }
    return key + "." + std::string{name};
}

// A number that may be 2200 at most is a year, and is written without a space.
static bool is_year(const Field& f) {
    return f.name == "year" || (f.rules.maximum && *f.rules.maximum == 2200);
}

std::string shown(const Field& f, const Value& v, bool english) {
    const auto language = english ? Language::en : Language::nb;
    if (absent(v)) return {};
    if (const auto* b = std::get_if<bool>(&v))
        return text(language, *b ? "choice.yes" : "choice.no");
    if (const auto* i = std::get_if<std::int64_t>(&v)) {
        if (f.kind == Kind::money)
            return text(
                language, "report.amount", std::array{Argument{"amount", kroner(language, *i)}});
        if (f.kind == Kind::decimal) return hundredths(language, *i);
        if (f.kind == Kind::reference || is_year(f)) return std::to_string(*i);
        return whole_number(language, *i);
    }
    const auto& s = std::get<std::string>(v);
    if (f.kind == Kind::date) return short_date(language, s);
    if (f.kind != Kind::choice) return s;
    return text(language, choice_key(f.choice_type, s));
}

} // namespace samdrift
