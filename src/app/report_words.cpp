#include "app/report_words.hpp"
#include "compare/phrases.hpp"
#include <algorithm>
#include <array>

namespace samdrift {

namespace {

// "OperatorKind" → "operator_kind"
std::string with_underscores(std::string_view type) {
    std::string out;
    for (const char c : type) {
        const bool capital = c >= 'A' && c <= 'Z';
        if (capital && !out.empty()) out += '_';
        out += capital ? static_cast<char>(c - 'A' + 'a') : c;
    }
    return out;
}

// Stands in a text for a piece that is put in afterwards. No text holds these characters.
constexpr char placeholder_opens = '\x01', placeholder_closes = '\x02';

bool digit(char c) { return c >= '0' && c <= '9'; }

// What groups the digits of a number or parts those of a date, at either end of a text.
constexpr std::array<std::string_view, 3> inside_numbers{"\u00a0", ",", "."};

bool number_goes_on(std::string_view after) {
    if (after.empty()) return false;
    if (digit(after.front())) return true;
    return std::ranges::any_of(inside_numbers, [&](std::string_view s) {
        return after.starts_with(s) && after.size() > s.size() && digit(after[s.size()]);
    });
}

bool number_began(std::string_view before) {
    if (before.empty()) return false;
    if (digit(before.back())) return true;
    return std::ranges::any_of(inside_numbers, [&](std::string_view s) {
        return before.ends_with(s) && before.size() > s.size() &&
               digit(before[before.size() - s.size() - 1]);
    });
}

// The first place at or after `from` where the figure stands whole.
std::size_t whole_in(std::string_view text, std::string_view figure, std::size_t from) {
    for (auto at = text.find(figure, from); at != text.npos; at = text.find(figure, at + 1))
        if (!number_began(text.substr(0, at)) && !number_goes_on(text.substr(at + figure.size())))
            return at;
    return text.npos;
}

} // namespace

std::string ReportWords::choice_word(std::string_view type, std::string_view name) const {
    return (*this)("choice." + with_underscores(type) + "." + std::string{name});
}

std::string ReportWords::verdict(Verdict v) const {
    return (*this)("compare.verdict." + std::string{name_of(v)});
}

std::string ReportWords::otherwise(Verdict v) const {
    auto word = verdict(v);
    if (!word.empty() && word[0] >= 'A' && word[0] <= 'Z')
        word[0] = static_cast<char>(word[0] - 'A' + 'a');
    return (*this)("compare.otherwise", {{"verdict", word}});
}

std::string ReportWords::yes_or_no(bool yes) const {
    return (*this)(yes ? "value.yes" : "value.no");
}

std::string ReportWords::promise(const std::string& state) const {
    return (*this)("promise.state." + state);
}

std::string ReportWords::day(std::optional<Date> d) const {
    return d ? short_date(language_, iso(*d)) : std::string{no_value};
}

std::string ReportWords::share(std::optional<Fraction> f) const {
    if (!f || f->whole == 0) return std::string{no_value};
    return percent(language_, f->part, f->whole);
}

std::string ReportWords::thousands(Money m) const {
    constexpr std::int64_t oere_in_a_thousand_kroner = 100'000;
    return number(proportion(m, 1, oere_in_a_thousand_kroner).oere);
}

std::string ReportWords::kroner(Money m) const { return samdrift::kroner(language_, m.oere); }

std::string ReportWords::amount(Money m) const {
    return (*this)("report.amount", {{"amount", kroner(m)}});
}

std::string ReportWords::names(std::span<const std::string> names) const {
    const std::vector<std::string_view> views{names.begin(), names.end()};
    return of(names_in_words(views));
}

Pieces ReportWords::filled(std::string_view key, const std::vector<Filled>& fillings) const {
    std::vector<Argument> arguments;
    std::string wanted{key};
    for (std::size_t i = 0; i < fillings.size(); ++i) {
        const auto& f = fillings[i];
        if (f.name == "count") {
            const auto counted = wanted + (f.piece.text == "1" ? "_one" : "_other");
            if (has_text(language_, counted)) wanted = counted;
        }
        arguments.push_back({f.name, placeholder_opens + std::to_string(i) + placeholder_closes});
    }
    const auto whole = text(language_, wanted, arguments);
    Pieces pieces;
    const auto add = [&pieces](std::string_view plain) {
        if (!plain.empty()) pieces.push_back({.text = std::string{plain}});
    };
    std::string_view rest = whole;
    while (true) {
        const auto open = rest.find(placeholder_opens);
        if (open == rest.npos) break;
        const auto close = rest.find(placeholder_closes, open);
        add(rest.substr(0, open));
        pieces.push_back(
            fillings[std::stoul(std::string{rest.substr(open + 1, close - open - 1)})].piece);
        rest.remove_prefix(close + 1);
    }
    add(rest);
    return pieces;
}

Symbol symbol_of(Verdict v) {
    switch (v) {
    case Verdict::same: return Symbol::same;
    case Verdict::same_product: return Symbol::same_product;
    case Verdict::same_supplier: return Symbol::same_supplier;
    case Verdict::different: return Symbol::different;
    case Verdict::gap: return Symbol::gap;
    case Verdict::not_mapped: return Symbol::not_mapped;
    }
    return Symbol::not_mapped;
}

std::string comma_separated(std::span<const std::string> texts) {
    std::string out;
    for (const auto& t : texts) out += (out.empty() ? "" : ", ") + t;
    return out;
}

Pieces with_marks(std::string_view text, std::vector<std::string> figures) {
    std::erase_if(figures, [](const auto& f) { return f.empty() || !digit(f.front()); });
    Pieces pieces;
    std::size_t from = 0;
    while (from < text.size()) {
        std::size_t first = text.npos, length = 0;
        for (const auto& figure : figures)
            if (const auto at = whole_in(text, figure, from);
                at < first || (at == first && at != text.npos && figure.size() > length)) {
                first = at;
                length = figure.size();
            }
        const auto plain = text.substr(from, first == text.npos ? text.npos : first - from);
        if (!plain.empty()) pieces.push_back({.text = std::string{plain}});
        if (first == text.npos) break;
        pieces.push_back({.text = std::string{text.substr(first, length)}, .marked = true});
        from = first + length;
    }
    return pieces;
}

TableCell cell(Pieces pieces) {
    TableCell made;
    made.lines.push_back({.pieces = std::move(pieces)});
    return made;
}

TableCell cell(std::string text) { return cell(Pieces{{.text = std::move(text)}}); }

TableCell dash() { return cell(std::string{no_value}); }

TableCell figure(std::string text, bool marked) {
    return cell(Pieces{{.text = std::move(text), .marked = marked}});
}

TableColumn number_column(std::string heading, int width, std::string unit) {
    return {.heading = std::move(heading),
        .align = Align::right,
        .width = width,
        .unit = std::move(unit)};
}

} // namespace samdrift
