#include "match/name_parts.hpp"
#include "base/words.hpp"
#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <span>

namespace samdrift {
namespace {

constexpr std::size_t most_words = 24;

bool digit(char c) { return c >= '0' && c <= '9'; }
bool letter(char c) { return (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80; }
bool sign(char c) { return !digit(c) && !letter(c); }

std::size_t digits_in(std::string_view s) {
    return static_cast<std::size_t>(std::ranges::count_if(s, digit));
}
std::size_t letters_in(std::string_view s) {
    return static_cast<std::size_t>(std::ranges::count_if(s, letter));
}

// Dashes, quotation marks and other signs beyond ASCII, by how UTF-8 begins them.
std::size_t sign_beyond_ascii(std::string_view s) {
    if (s.starts_with("\xE2\x80") || s.starts_with("\xE2\x84")) return 3;
    return s.starts_with("\xC2") ? 2 : 0;
}

// "v3 .0" is "v3.0"; an apostrophe joins.
std::string tidied(std::string_view folded) {
    std::string out;
    for (std::size_t i = 0; i < folded.size(); ++i) {
        const char c = folded[i];
        if (c == '\'') continue;
        if (const auto n = sign_beyond_ascii(folded.substr(i))) {
            out += ' ';
            i += n - 1;
            continue;
        }
        const bool lone_point = c == ' ' && i > 0 && digit(folded[i - 1]) &&
                                i + 2 < folded.size() && folded[i + 1] == '.' &&
                                digit(folded[i + 2]);
        if (!lone_point) out += c;
    }
    return out;
}

// An article number: B21-00806, T9161LL, 19230169.
bool article_number(std::string_view chunk) {
    const auto numbers = digits_in(chunk), letters = letters_in(chunk);
    if (letters == 0) return numbers >= 5 && chunk.find('.') == chunk.npos;
    return numbers >= 3 && numbers + letters >= 6 && chunk.find('.') == chunk.npos &&
           chunk.find('/') == chunk.npos;
}

// What stands between signs; a point between digits stays.
std::vector<std::string_view> pieces_of(std::string_view chunk) {
    std::vector<std::string_view> pieces;
    std::size_t began = 0;
    for (std::size_t i = 0; i <= chunk.size(); ++i) {
        const bool inside = i > 0 && i + 1 < chunk.size() && (chunk[i] == '.' || chunk[i] == ',') &&
                            digit(chunk[i - 1]) && digit(chunk[i + 1]);
        if (i < chunk.size() && (!sign(chunk[i]) || inside)) continue;
        if (i > began) pieces.push_back(chunk.substr(began, i - began));
        began = i + 1;
    }
    return pieces;
}

std::int32_t whole_number_of(std::string_view s) {
    std::int32_t n = 0;
    std::from_chars(s.data(), s.data() + s.size(), n);
    return n;
}

// "7.2", "v7", "2007", "1st", "iv".
std::optional<NameNumber> number_of(std::string_view s) {
    if (const auto roman = roman_number(s)) return NameNumber{NumberKind::version, *roman, -1};
    if (s.size() > 1 && s[0] == 'v' && digit(s[1])) s.remove_prefix(1);
    if (s.empty() || !digit(s[0])) return std::nullopt;
    const auto end = std::ranges::find_if_not(s, digit);
    const auto whole = s.substr(0, static_cast<std::size_t>(end - s.begin()));
    auto rest = s.substr(whole.size());
    if (whole.size() > 6) return std::nullopt;
    const bool ordinal = rest == "st" || rest == "nd" || rest == "rd" || rest == "th";
    NameNumber number{NumberKind::version, whole_number_of(whole), -1};
    if (rest.empty() || ordinal) {
        if (number.whole >= 1985 && number.whole <= 2040) number.kind = NumberKind::year;
        return number;
    }
    if (rest.size() < 2 || (rest[0] != '.' && rest[0] != ',') || !digit(rest[1]))
        return std::nullopt;
    number.part = whole_number_of(rest.substr(1));
    return number;
}

bool counted(std::string_view word) {
    constexpr std::array<std::string_view, 18> things{"user", "users", "bruker", "brukere", "pack",
        "pk", "count", "year", "yr", "month", "computers", "seats", "lic", "license", "licenses",
        "client", "device", "u"};
    return std::ranges::find(things, word) != things.end();
}

bool windows_release(std::string_view s) {
    constexpr std::array<std::string_view, 9> releases{
        "95", "98", "98se", "me", "nt", "2000", "xp", "vista", "2k"};
    return std::ranges::find(releases, s) != releases.end();
}

class Parser {
public:
    NameParts take(std::string_view folded) {
        std::size_t at = 0;
        while (at < folded.size()) {
            const auto end = std::min(folded.find(' ', at), folded.size());
            chunk(folded.substr(at, end - at));
            at = end + 1;
        }
        for (std::size_t i = 0; i < pieces_.size(); ++i)
            if (const auto listed = releases_from(i); listed > 1) {
                word("windows", WordKind::platform);
                i += listed - 1;
            } else {
                piece(pieces_[i], i + 1 < pieces_.size() ? pieces_[i + 1] : std::string_view{});
            }
        return std::move(out_);
    }

private:
    void chunk(std::string_view s) {
        while (!s.empty() && sign(s.front()) && s.front() != '.') s.remove_prefix(1);
        while (!s.empty() && sign(s.back())) s.remove_suffix(1);
        if (article_number(s))
            word(plain_letters(s), WordKind::code);
        else
            for (const auto p : pieces_of(s)) pieces_.push_back(p);
    }
    // "98 ME 2000 XP" says what it runs on.
    std::size_t releases_from(std::size_t i) const {
        std::size_t n = 0;
        while (i + n < pieces_.size() && windows_release(pieces_[i + n])) ++n;
        return n;
    }
    void piece(std::string_view s, std::string_view next) {
        if (s == "s") return; // what is left of "'s"
        if (auto number = number_of(s)) {
            if (counted(next)) number->kind = NumberKind::quantity;
            return add(*number);
        }
        // "Leverandør A": a letter at the end is no article.
        const bool last_letter = s.size() == 1 && next.empty();
        if (const auto* known = last_letter ? nullptr : product_word(s))
            return word(std::string{known->means}, known->kind);
        const auto letters =
            static_cast<std::size_t>(std::ranges::find_if_not(s, letter) - s.begin());
        const auto tail = s.substr(letters);
        if (letters >= 2 && letters <= 4 && !tail.empty() && tail.size() <= 2 &&
            digits_in(tail) == tail.size()) { // CS3, DP5
            piece(s.substr(0, letters), {});
            return add(*number_of(tail));
        }
        word(plain_letters(s), WordKind::core);
    }
    void word(std::string text, WordKind kind) {
        NameWord w{std::move(text), kind};
        if (out_.words.size() < most_words && std::ranges::find(out_.words, w) == out_.words.end())
            out_.words.push_back(std::move(w));
    }
    void add(NameNumber number) {
        if (out_.numbers.size() < 8 &&
            std::ranges::find(out_.numbers, number) == out_.numbers.end())
            out_.numbers.push_back(number);
    }

    std::vector<std::string_view> pieces_;
    NameParts out_;
};

} // namespace

std::string plain_letters(std::string_view folded) {
    struct Letter {
        std::string_view written, plain;
    };
    constexpr std::array<Letter, 16> marks{{{"å", "a"}, {"ø", "o"}, {"æ", "a"}, {"ä", "a"},
        {"ö", "o"}, {"ü", "u"}, {"é", "e"}, {"è", "e"}, {"ê", "e"}, {"á", "a"}, {"à", "a"},
        {"ó", "o"}, {"ò", "o"}, {"aa", "a"}, {"ae", "a"}, {"oe", "o"}}};
    std::string out;
    for (std::size_t i = 0; i < folded.size();) {
        const auto found = std::ranges::find_if(
            marks, [&](const Letter& l) { return folded.substr(i).starts_with(l.written); });
        out += found == marks.end() ? folded.substr(i, 1) : found->plain;
        i += found == marks.end() ? 1 : found->written.size();
    }
    std::erase_if(out, sign);
    return out;
}

NameParts name_parts(std::string_view name) { return Parser{}.take(tidied(folded(name))); }

namespace {

std::vector<std::string> split(std::string_view cell, std::span<const std::string_view> between) {
    std::vector<std::string> names;
    std::size_t began = 0;
    auto close = [&](std::size_t end) {
        const auto name = trimmed(cell.substr(began, end - began));
        if (!name.empty()) names.emplace_back(name);
    };
    for (std::size_t i = 0; i < cell.size();) {
        const auto found = std::ranges::find_if(
            between, [&](std::string_view s) { return cell.substr(i).starts_with(s); });
        if (found == between.end()) {
            ++i;
            continue;
        }
        close(i);
        i += found->size();
        began = i;
    }
    close(cell.size());
    return names;
}

} // namespace

std::vector<std::string> names_in_cell(std::string_view cell) {
    constexpr std::array<std::string_view, 9> between{
        " og ", " and ", " samt ", " + ", " & ", " / ", ";", "\n", ", "};
    return split(cell, between);
}

std::vector<std::string> names_around_slash(std::string_view cell) {
    constexpr std::array<std::string_view, 1> between{"/"};
    return split(cell, between);
}

} // namespace samdrift
