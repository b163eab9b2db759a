#include "cost/key_words.hpp"
#include "base/words.hpp"
#include "cost/split.hpp"
#include <array>

namespace samdrift {
namespace {

struct Spelling {
    KeyWord word;
    std::string_view written;
};
// Longer before shorter that it begins with.
constexpr Spelling spellings[] = {{KeyWord::equal, "likt"}, {KeyWord::equal, "lik del"},
    {KeyWord::equal, "like deler"}, {KeyWord::equal, "likedelt"}, {KeyWord::equal, "equal part"},
    {KeyWord::equal, "equal parts"}, {KeyWord::equal, "equally"}, {KeyWord::equal, "equal"},
    {KeyWord::owner_alone, "eieren alene"}, {KeyWord::owner_alone, "eier alene"},
    {KeyWord::owner_alone, "the owner alone"}, {KeyWord::owner_alone, "owner alone"},
    {KeyWord::fixed, "faste beløp"}, {KeyWord::fixed, "fast beløp"},
    {KeyWord::fixed, "fixed amounts"}, {KeyWord::fixed, "fixed amount"},
    {KeyWord::steps, "trinnpriser etter"}, {KeyWord::steps, "trinnpris etter"},
    {KeyWord::steps, "trinnpriser"}, {KeyWord::steps, "trinnpris"},
    {KeyWord::steps, "step prices by"}, {KeyWord::steps, "step prices"}, {KeyWord::key, "nøkkelen"},
    {KeyWord::key, "nøkkel"}, {KeyWord::key, "the key"}, {KeyWord::key, "key"},
    {KeyWord::rest, "resten"}, {KeyWord::rest, "the rest"}, {KeyWord::rest, "rest"}};

struct DriverSpelling {
    std::string_view written, driver;
};
constexpr DriverSpelling drivers[] = {{"brukere", users_driver}, {"antall brukere", users_driver},
    {"users", users_driver}, {"brukeridenter", identities_driver},
    {"user identities", identities_driver}, {"enheter", devices_driver},
    {"devices", devices_driver}, {"ansatte", employees_driver}, {"employees", employees_driver},
    {"innbyggere", inhabitants_driver}, {"innbyggertall", inhabitants_driver},
    {"inhabitants", inhabitants_driver}};

bool digit(char c) { return c >= '0' && c <= '9'; }

bool take(std::string_view& text, std::string_view word) {
    if (!text.starts_with(word)) return false;
    text.remove_prefix(word.size());
    text = trimmed(text);
    return true;
}

// A number with so many decimals as a whole number of them: "33,3" with 4 is 333000.
std::optional<std::int64_t> take_number(std::string_view& text, int decimals) {
    std::int64_t number = 0;
    std::size_t at = 0, digits = 0;
    const auto add = [&](char c) {
        return ++digits <= 15 && (number = number * 10 + (c - '0'), true);
    };
    for (; at < text.size(); ++at) {
        if (digit(text[at])) {
            if (!add(text[at])) return std::nullopt;
        } else if (digits == 0 || text[at] != ' ' || at + 3 >= text.size() ||
                   !digit(text[at + 1]) || !digit(text[at + 2]) ||
                   !digit(text[at + 3])) // "100 000": a space and three
            break;
    }
    if (digits == 0) return std::nullopt;
    int seen = 0;
    if (at + 1 < text.size() && (text[at] == ',' || text[at] == '.') && digit(text[at + 1]))
        for (++at; at < text.size() && digit(text[at]); ++at, ++seen)
            if (seen >= decimals || !add(text[at])) return std::nullopt;
    for (; seen < decimals; ++seen)
        if (!add('0')) return std::nullopt;
    text = trimmed(text.substr(at));
    return number;
}

// An amount that ends the text, in kroner.
std::optional<Money> last_amount(std::string_view text) {
    const auto oere = take_number(text, 2);
    if (!oere || *oere > largest_total.oere) return std::nullopt;
    if (!text.empty() && text != "kr" && text != "kroner" && text != "nok") return std::nullopt;
    return Money{*oere};
}

std::vector<std::string_view> split_at(std::string_view text, char mark, bool parentheses) {
    std::vector<std::string_view> parts;
    std::size_t begin = 0;
    int depth = 0;
    for (std::size_t i = 0; i <= text.size(); ++i) {
        if (i < text.size() && parentheses) depth += text[i] == '(' ? 1 : text[i] == ')' ? -1 : 0;
        if (i < text.size() && (text[i] != mark || depth > 0)) continue;
        parts.push_back(trimmed(text.substr(begin, i - begin)));
        begin = i + 1;
    }
    return parts;
}

} // namespace

std::string plain_key(std::string_view text) {
    auto plain = folded(text);
    constexpr std::string_view slash = "\u2044";
    for (auto at = plain.find(slash); at != plain.npos; at = plain.find(slash))
        plain.replace(at, slash.size(), "/");
    return plain;
}

bool is_word(KeyWord word, std::string_view text) {
    for (const auto& s : spellings)
        if (s.word == word && s.written == text) return true;
    return false;
}

std::optional<std::string_view> after_word(KeyWord word, std::string_view text) {
    for (const auto& s : spellings)
        if (s.word == word && text.size() > s.written.size() && text.starts_with(s.written) &&
            text[s.written.size()] == ' ')
            return trimmed(text.substr(s.written.size()));
    return std::nullopt;
}

std::optional<std::string_view> known_driver(std::string_view text) {
    for (const auto& d : drivers)
        if (d.written == text) return d.driver;
    return std::nullopt;
}

std::vector<std::string_view> split_terms(std::string_view text) {
    return split_at(text, '+', true);
}

std::vector<std::string_view> split_list(std::string_view text) {
    if (text.empty()) return {};
    return split_at(text, ';', false);
}

std::optional<WrittenShare> take_share(std::string_view& text) {
    auto rest = text;
    constexpr int decimals = 4;
    const auto number = take_number(rest, decimals);
    if (!number) return std::nullopt;
    WrittenShare share{*number, 10'000};
    if (take(rest, "/")) {
        const auto whole = take_number(rest, 0);
        if (!whole || *whole <= 0 || *whole > 1'000'000) return std::nullopt;
        share.whole *= *whole;
    } else if (take(rest, "%") || take(rest, "prosent") || take(rest, "percent")) {
        share.whole *= 100;
    } else
        return std::nullopt;
    for (const auto* between : {"av ", "of ", "* ", "× ", "x "}) take(rest, between);
    text = rest;
    return share;
}

std::optional<KeyStep> read_step(std::string_view text) {
    const auto mark = text.find_first_of(":=");
    if (mark == text.npos) return std::nullopt;
    const auto price = last_amount(trimmed(text.substr(mark + 1)));
    auto size = trimmed(text.substr(0, mark));
    if (!price) return std::nullopt;
    for (const auto* last : {"over", "ellers", "above", "else"})
        if (size.starts_with(last)) return KeyStep{std::nullopt, *price};
    for (const auto* up_to : {"inntil ", "til og med ", "opptil ", "til ", "up to "})
        if (take(size, up_to)) break;
    const auto most = take_number(size, 0);
    if (!most || !size.empty()) return std::nullopt;
    return KeyStep{*most, *price};
}

std::optional<FixedAmount> read_fixed(std::string_view text) {
    const auto at = text.find_first_of("0123456789");
    if (at == text.npos || at == 0) return std::nullopt;
    const auto amount = last_amount(text.substr(at));
    auto owner = trimmed(text.substr(0, at));
    if (!owner.empty() && (owner.back() == ':' || owner.back() == '='))
        owner = trimmed(owner.substr(0, owner.size() - 1));
    if (!amount || owner.empty()) return std::nullopt;
    return FixedAmount{std::string{owner}, *amount};
}

std::string driver_words(Language language, const std::string& driver) {
    const auto key = "cost.driver." + driver;
    return has_text(language, key) ? text(language, key) : driver;
}

std::string share_words(Language language, Fraction share) {
    const auto hundredths_of_percent = Wide{share.part} * 10'000;
    if (hundredths_of_percent % share.whole != 0)
        return std::to_string(share.part) + "/" + std::to_string(share.whole);
    return hundredths(language, static_cast<std::int64_t>(hundredths_of_percent / share.whole)) +
           (language == Language::nb ? "\u00a0%" : "%");
}

std::string term_words(Language language, const KeyTerm& term) {
    const auto words = [&] {
        switch (term.kind) {
        case TermKind::equal: return text(language, "cost.key.equal");
        case TermKind::owner_alone: return text(language, "cost.key.owner_alone");
        case TermKind::fixed: return text(language, "cost.key.fixed");
        case TermKind::steps:
            return text(language, "cost.key.steps",
                std::array{Argument{"driver", driver_words(language, term.name)}});
        case TermKind::driver: return driver_words(language, term.name);
        case TermKind::key: break;
        }
        return term.name;
    }();
    if (term.kind == TermKind::fixed || term.share == Fraction{1, 1}) return words;
    return share_words(language, term.share) + " " + words;
}

} // namespace samdrift
