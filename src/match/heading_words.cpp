#include "match/heading_words.hpp"
#include "base/words.hpp"
#include <algorithm>
#include <array>
#include <cstdint>
#include <numeric>

namespace samdrift {
namespace {

struct UnitWord {
    std::string_view word;
    int unit;
};
// Longest first, so that "1000 kr" is not read as "kr".
constexpr std::array units{UnitWord{"tusen kroner", 3}, UnitWord{"tusen kr", 3},
    UnitWord{"1000 kroner", 3}, UnitWord{"1 000 kroner", 3}, UnitWord{"1000 nok", 3},
    UnitWord{"1 000 kr", 3}, UnitWord{"1000 kr", 3}, UnitWord{"1000kr", 3}, UnitWord{"1000nok", 3},
    UnitWord{"kr 1000", 3}, UnitWord{"kr 1 000", 3}, UnitWord{"nok 1000", 3},
    UnitWord{"hele 1000", 3}, UnitWord{"hele tusen", 3}, UnitWord{"ktkr", 3}, UnitWord{"tkr", 3},
    UnitWord{"knok", 3}, UnitWord{"tnok", 3}, UnitWord{"millioner kroner", 6},
    UnitWord{"millionar kroner", 6}, UnitWord{"mill kroner", 6}, UnitWord{"mill kr", 6},
    UnitWord{"mill nok", 6}, UnitWord{"millioner", 6}, UnitWord{"mnok", 6}, UnitWord{"mkr", 6},
    UnitWord{"mill", 6}, UnitWord{"mio", 6}, UnitWord{"hele kroner", 0}, UnitWord{"kroner", 0},
    UnitWord{"nok", 0}, UnitWord{"kr", 0}};

constexpr std::array<std::string_view, 16> quiet{"i", "per", "pr", "av", "for", "og", "the", "of",
    "in", "a", "an", "and", "på", "ca", "evt", "eventuelt"};

bool digit(char c) { return c >= '0' && c <= '9'; }
bool letter(char c) { return static_cast<unsigned char>(c) >= 0x80 || (c >= 'a' && c <= 'z'); }

// Signs become spaces; points too, but for those inside a number.
std::string spaced(std::string_view plain) {
    std::string out = " ";
    for (std::size_t i = 0; i < plain.size(); ++i) {
        const char c = plain[i];
        const bool in_number = (c == '.' || c == ',' || c == '-') && i + 1 < plain.size() &&
                               digit(plain[i + 1]) && (c == '-' || (i > 0 && digit(plain[i - 1])));
        if (letter(c) || digit(c) || in_number || c == '%')
            out += c;
        else if (out.back() != ' ')
            out += ' ';
    }
    if (out.back() != ' ') out += ' ';
    return out;
}

std::size_t find_unit(const std::string& text, std::string_view word) {
    for (auto at = text.find(word); at != text.npos; at = text.find(word, at + 1)) {
        const char before = text[at - 1];
        const char after = text[at + word.size()];
        if ((before == ' ' || (digit(before) && !digit(word[0]))) && after == ' ') return at;
    }
    return text.npos;
}

bool is_quiet(const std::string& word) { return std::ranges::find(quiet, word) != quiet.end(); }

// The fewest letters to put in, take out, change or swap; at most `most`, else most + 1. Bytes: a
// letter of two bytes that is wrong counts as one or two.
std::size_t distance(std::string_view a, std::string_view b, std::size_t most) {
    if (a.size() > b.size()) std::swap(a, b);
    if (b.size() - a.size() > most) return most + 1;
    std::vector<std::size_t> before2, before(b.size() + 1), now(b.size() + 1);
    std::iota(before.begin(), before.end(), std::size_t{0});
    for (std::size_t i = 1; i <= a.size(); ++i) {
        now[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            now[j] = std::min(
                {before[j] + 1, now[j - 1] + 1, before[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                now[j] = std::min(now[j], before2[j - 2] + 1);
        }
        before2 = before;
        before = now;
    }
    return before[b.size()];
}

double word_likeness(const HeadingWord& a, const HeadingWord& b) {
    if (a.text == b.text) return 1;
    const auto& longer = a.text.size() > b.text.size() ? a : b;
    const auto& shorter = a.text.size() > b.text.size() ? b : a;
    if (shorter.short_ && shorter.text.size() >= 2 && longer.text.starts_with(shorter.text))
        return 0.95;
    if (shorter.text.size() >= 5 && distance(a.text, b.text, 1) <= 1) return 0.9;
    if (shorter.text.size() >= 9 && distance(a.text, b.text, 2) <= 2) return 0.85;
    return 0;
}

} // namespace

WithUnit with_unit(std::string_view written) {
    auto text = spaced(folded(written));
    WithUnit found;
    for (const auto& [word, unit] : units) {
        const auto at = find_unit(text, word);
        if (at == text.npos) continue;
        if (!found.unit) found.unit = unit;
        text.replace(at, word.size(), " ");
        // "mill. kr", "i 1000 kr": the rest of what says the unit.
        if (*found.unit) continue;
    }
    found.rest = std::string{trimmed(text)};
    return found;
}

HeadingWords heading_words(std::string_view written) {
    HeadingWords out;
    const auto plain = folded(written);
    const auto unit = with_unit(plain);
    out.unit = unit.unit;
    const auto add = [&](std::string& word, bool point) {
        if (!word.empty()) out.words.push_back({word, point});
        word.clear();
    };
    std::string word;
    for (const char c : unit.rest + " ") {
        if (c != ' ' && c != '-') {
            word += c;
            continue;
        }
        const auto at = plain.find(word + ".");
        add(word, !word.empty() && at != plain.npos && (at == 0 || !letter(plain[at - 1])));
    }
    auto kept = out.words;
    std::erase_if(kept, [](const HeadingWord& w) { return is_quiet(w.text) && !w.short_; });
    if (!kept.empty()) out.words = std::move(kept);
    for (const auto& w : out.words) out.key += w.text;
    return out;
}

double heading_likeness(const HeadingWords& a, const HeadingWords& b) {
    if (a.words.empty() || b.words.empty()) return 0;
    if (a.key == b.key) return 1;
    const auto shorter = std::min(a.key.size(), b.key.size());
    double best = 0;
    if (shorter >= 6 && distance(a.key, b.key, 1) <= 1)
        best = 0.9;
    else if (shorter >= 10 && distance(a.key, b.key, 2) <= 2)
        best = 0.85;
    std::vector<bool> used(a.words.size());
    double met = 0;
    for (const auto& w : b.words) {
        double like = 0;
        std::size_t at = 0;
        for (std::size_t i = 0; i < a.words.size(); ++i)
            if (const auto l = used[i] ? 0 : word_likeness(a.words[i], w); l > like)
                like = l, at = i;
        if (like > 0) used[at] = true;
        met += like;
    }
    const auto all = static_cast<double>(a.words.size() + b.words.size());
    return std::max(best, 0.97 * 2 * met / all);
}

} // namespace samdrift
