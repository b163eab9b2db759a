#include "match/name_book.hpp"
#include "match/names.hpp"
#include <algorithm>
#include <cmath>

namespace samdrift {
namespace {

constexpr std::size_t letters_for_a_slip = 4, letters_for_a_start = 4;
constexpr float alike_enough = 0.76f; // one slip in five letters, two in nine

// Weights are those of a catalogue of at least this many names, so that few names at hand do not
// make each word look common.
constexpr double least_names = 1000;

unsigned place_of(char c) {
    if (c >= 'a' && c <= 'z') return static_cast<unsigned>(c - 'a');
    if (c >= '0' && c <= '9') return 26u + static_cast<unsigned>(c - '0');
    return 36;
}

void spell(const std::string& letters, PreparedName& name) {
    for (const char c : letters.substr(0, 64)) {
        const auto i = name.letters.size();
        const auto at = place_of(c);
        name.letters.push_back(static_cast<std::uint8_t>(at));
        name.where[at] |= std::uint64_t{1} << i;
        if (i < 2) continue;
        const unsigned of = name.letters[i - 2] * 1369u + name.letters[i - 1] * 37u + at;
        const unsigned bit = of * 2654435761u >> 24;
        name.triples[bit / 64] |= std::uint64_t{1} << (bit % 64);
    }
}

bool has_digit(std::string_view s) {
    return std::ranges::any_of(s, [](char c) { return c >= '0' && c <= '9'; });
}

} // namespace

float alike(std::string_view a, std::string_view b) {
    constexpr std::size_t most = 40;
    if (a.size() > most || b.size() > most) return a == b ? 1.0f : 0.0f;
    std::array<std::size_t, most + 1> before{}, row{}, next{};
    for (std::size_t j = 0; j <= b.size(); ++j) row[j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        next[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t change = row[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
            next[j] = std::min({row[j] + 1, next[j - 1] + 1, change});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                next[j] = std::min(next[j], before[j - 2] + 1);
        }
        before = row;
        row = next;
    }
    const auto longest = std::max<std::size_t>({a.size(), b.size(), 1});
    return 1.0f - static_cast<float>(row[b.size()]) / static_cast<float>(longest);
}

std::vector<std::string> supplier_words(std::string_view name) {
    constexpr std::array<std::string_view, 23> forms{"as", "asa", "aps", "ab", "oy", "inc", "ltd",
        "llc", "gmbh", "ag", "bv", "plc", "kf", "iks", "corp", "corporation", "co", "company",
        "norge", "norway", "nordic", "the", "and"};
    auto words = name_words(name);
    for (auto& w : words) w = plain_letters(w);
    std::vector<std::string> telling = words;
    std::erase_if(telling, [&](const std::string& w) {
        return w.empty() || std::ranges::find(forms, w) != forms.end();
    });
    return telling.empty() ? words : telling;
}

WordId NameBook::word(const std::string& text) {
    const auto [found, fresh] = by_text_.try_emplace(text, static_cast<WordId>(texts_.size()));
    if (fresh) {
        texts_.push_back(text);
        kinds_.push_back(WordKind::core);
        names_with_.push_back(0);
        suppliers_.push_back(0);
        near_.emplace_back();
    }
    return found->second;
}

const WordId* NameBook::known(const std::string& text) const {
    const auto found = by_text_.find(text);
    return found == by_text_.end() ? nullptr : &found->second;
}

NameBook::Index NameBook::add(
    const std::string& name, const std::string& supplier, std::optional<double> price) {
    auto writing = name + '\x1f' + supplier;
    if (price) writing += '\x1f' + std::to_string(*price);
    const auto [found, fresh] =
        by_writing_.try_emplace(std::move(writing), static_cast<Index>(names_.size()));
    if (!fresh) return found->second;
    PreparedName prepared;
    prepared.price = price;
    std::string whole;
    for (const auto& w : supplier_words(supplier)) {
        whole += w;
        prepared.supplier.push_back(word(w));
        ++suppliers_[prepared.supplier.back()];
    }
    if (!whole.empty()) prepared.whole_supplier = word(whole);
    prepare(name_parts(name), prepared);
    names_.push_back(std::move(prepared));
    return found->second;
}

void NameBook::prepare(const NameParts& parts, PreparedName& out) {
    out.numbers = parts.numbers;
    std::string letters;
    for (const auto& w : parts.words) {
        if (out.count == PreparedName::most) break;
        const auto id = word(w.text);
        kinds_[id] = w.kind;
        ++names_with_[id];
        const Bits bit = Bits{1} << out.count;
        out.of_kind[static_cast<std::size_t>(w.kind)] |= bit;
        if (std::ranges::find(out.supplier, id) != out.supplier.end()) out.own_supplier |= bit;
        out.upgrade |= w.text == "upgrade" || w.text == "upsell" || w.text == "competitive";
        out.for_schools |= w.text == "academic" || w.text == "student" || w.text == "teacher";
        out.words[out.count++] = id;
        if (w.kind != WordKind::code && w.kind != WordKind::filler) letters += w.text;
    }
    spell(letters, out);
}

void NameBook::weigh_word(WordId w) {
    const double names = std::max(least_names, static_cast<double>(names_counted_));
    const double with = std::max<double>(1, names_with_[w]);
    auto weight = static_cast<float>(std::log(names / with) / std::log(names));
    if (kinds_[w] == WordKind::filler) weight = std::min(weight, 0.2f);
    if (kinds_[w] == WordKind::code) weight = std::min(weight, 0.3f);
    weights_[w] = std::max(weight, 0.02f);
}

void NameBook::settle() {
    if (names_.size() > names_counted_ + names_counted_ / 4) {
        names_counted_ = names_.size();
        names_settled_ = 0;
        joined_later_.clear();
        for (WordId w = 0; w < weights_.size(); ++w) weigh_word(w);
    }
    weights_.resize(texts_.size());
    for (auto w = static_cast<WordId>(words_settled_); w < texts_.size(); ++w) {
        weigh_word(w);
        find_slips(w);
        find_starts(w);
        if (const auto later = joined_later_.find(texts_[w]); later != joined_later_.end())
            for (const auto& [name, bits] : later->second) names_[name].joined.push_back({w, bits});
    }
    words_settled_ = texts_.size();
    for (; names_settled_ < names_.size(); ++names_settled_) {
        weigh(names_[names_settled_]);
        find_joined(static_cast<Index>(names_settled_));
    }
}

void NameBook::weigh(PreparedName& name) const {
    float squares = 0;
    name.all_weight = 0;
    for (std::uint32_t i = 0; i < name.count; ++i) {
        const float w = name.weights[i] = weights_[name.words[i]];
        name.all_weight += w;
        squares += w * w;
    }
    name.length = std::sqrt(squares);
}

// Two or three neighbours written as one word, or the first letters of two to five; only such as
// stand in some name.
void NameBook::find_joined(Index index) {
    auto& name = names_[index];
    name.joined.clear();
    for (std::uint32_t i = 0; i < name.count; ++i) {
        std::string whole, initials;
        Bits bits = 0;
        for (std::uint32_t j = i; j < name.count && j < i + 5; ++j) {
            const auto& text = texts_[name.words[j]];
            if (text.empty()) break;
            bits |= Bits{1} << j;
            whole += text;
            initials += text[0];
            if (j == i) continue;
            const auto* one = j < i + 3 ? known(whole) : nullptr;
            if (one && names_with_[*one]) name.joined.push_back({*one, bits});
            if (!one && j == i + 1) joined_later_[whole].emplace_back(index, bits);
            const auto* letters = known(initials);
            if (letters && names_with_[*letters]) name.joined.push_back({*letters, bits});
            if (!letters && initials.size() > 2) joined_later_[initials].emplace_back(index, bits);
        }
    }
}

void NameBook::link(WordId a, WordId b) {
    if (std::ranges::find(near_[a], b, &NearWord::word) != near_[a].end()) return;
    const auto& s = texts_[a];
    const auto& t = texts_[b];
    float how = alike(s, t);
    const auto shorter = std::min(s.size(), t.size()), longer = std::max(s.size(), t.size());
    const bool start = shorter >= letters_for_a_start && (s.starts_with(t) || t.starts_with(s));
    if (start)
        how = std::max(how, 0.5f + 0.5f * static_cast<float>(shorter) / static_cast<float>(longer));
    if (how < alike_enough) return;
    near_[a].push_back({b, how});
    near_[b].push_back({a, how});
}

// Words that are one slip apart share what is left when each has lost a letter, or one is what is
// left of the other (symmetric deletion).
void NameBook::find_slips(WordId w) {
    const auto& text = texts_[w];
    if (text.size() < letters_for_a_slip || has_digit(text)) return;
    std::string last;
    for (std::size_t i = 0; i <= text.size(); ++i) {
        auto rest = text;
        if (i < rest.size()) rest.erase(i, 1);
        if (rest == last) continue;
        auto& sharing = short_of_one_[rest];
        for (const auto other : sharing)
            if (other != w) link(w, other);
        sharing.push_back(w);
        last = std::move(rest);
    }
}

// Words that begin with this one stand after it in the alphabet; those it begins with are its own
// first letters.
void NameBook::find_starts(WordId w) {
    const std::string_view text = texts_[w];
    if (text.size() < letters_for_a_start || has_digit(text)) return;
    for (auto after = alphabet_.upper_bound(text);
         after != alphabet_.end() && after->first.starts_with(text); ++after)
        link(w, after->second);
    for (std::size_t n = letters_for_a_start; n < text.size(); ++n)
        if (const auto start = alphabet_.find(text.substr(0, n)); start != alphabet_.end())
            link(w, start->second);
    alphabet_.emplace(text, w);
}

} // namespace samdrift
