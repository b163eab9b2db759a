#include "match/proposals.hpp"
#include "match/names.hpp"
#include <algorithm>
#include <numeric>
#include <set>

namespace samdrift {
namespace {

constexpr std::size_t start_length = 4, few_names = 400;
constexpr std::size_t too_common = 200; // a word in more names than this says nothing of which

bool only_number_or_letter(const std::string& word) {
    return word.size() == 1 || word.find_first_not_of("0123456789.") == word.npos;
}

// Edits in bytes, two neighbours that changed places counting as one (optimal string alignment);
// given up beyond `most`.
std::size_t distance(const std::string& a, const std::string& b, std::size_t most) {
    std::vector<std::size_t> before(b.size() + 1), row(b.size() + 1), next(b.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 1; i <= a.size(); ++i) {
        next[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t change = row[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
            next[j] = std::min({row[j] + 1, next[j - 1] + 1, change});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                next[j] = std::min(next[j], before[j - 2] + 1);
        }
        if (*std::ranges::min_element(next) > most) return most + 1;
        std::swap(before, row);
        std::swap(row, next);
    }
    return row[b.size()];
}

// How alike the letters are, of 100.
int spelling(const std::string& a, const std::string& b) {
    const std::size_t longest = std::max(a.size(), b.size());
    if (longest < start_length) return a == b ? 100 : 0;
    const std::size_t apart = distance(a, b, longest / 2);
    return static_cast<int>(100 - std::min<std::size_t>(100, 100 * apart / longest));
}

bool holds(const std::vector<std::string>& words, const std::string& word) {
    return std::ranges::find(words, word) != words.end();
}

} // namespace

void NameIndex::add(const KnownName& known) {
    Held held{known, name_words(known.name), name_key(known.name)};
    for (const auto& word : held.words) by_word_[word].push_back(names_.size());
    by_start_[held.key.substr(0, start_length)].push_back(names_.size());
    names_.push_back(std::move(held));
}

// A word that is the supplier's name, or in many names, says little of which product it is.
int NameIndex::weight(const std::string& word, const KnownName& a, const KnownName& b) const {
    if (word.size() == 1) return 3;
    for (const auto* k : {&a, &b})
        if (k->name != k->supplier && holds(name_words(k->supplier), word)) return 2;
    const auto found = by_word_.find(word);
    const std::size_t names = found == by_word_.end() ? 0 : found->second.size();
    return names > 20 ? 4 : 10;
}

NameProposal NameIndex::compare(const Held& written, const Held& known) const {
    int shared = 0, all = 0;
    std::vector<std::string> apart;
    std::string common;
    std::set<std::string> words(written.words.begin(), written.words.end());
    words.insert(known.words.begin(), known.words.end());
    for (const auto& word : words) {
        const int w = weight(word, written.known, known.known);
        const bool both = holds(written.words, word) && holds(known.words, word);
        all += w;
        if (both) {
            shared += w;
            common += (common.empty() ? "" : " ") + word;
        } else {
            apart.push_back(word);
        }
    }
    // "Leverandør A" and "Leverandør B", version 4 and version 5: told apart by what little
    // differs.
    const bool told_apart = !apart.empty() && std::ranges::all_of(apart, only_number_or_letter);
    const int by_words = all ? 100 * shared / all : 0;
    const int by_spelling = spelling(written.key, known.key);
    const bool spelled = by_spelling >= 80 && by_spelling >= by_words && !told_apart;
    int score = spelled ? by_spelling : by_words;
    const bool suppliers = !written.known.supplier.empty() && !known.known.supplier.empty();
    const bool same_supplier =
        suppliers && name_key(written.known.supplier) == name_key(known.known.supplier);
    if (told_apart && written.words.size() == known.words.size()) score /= 2;
    if (suppliers && !same_supplier) score = score * 3 / 5;
    const std::string reason = spelled         ? "match.reason.spelling"
                               : same_supplier ? "match.reason.words_and_supplier"
                                               : "match.reason.words";
    return {known.known.name, std::min(score, 99),
        sentence(reason,
            {{"words", common}, {"name", known.known.name}, {"supplier", known.known.supplier}})};
}

std::vector<NameProposal> NameIndex::propose(const KnownName& name) const {
    const Held written{name, name_words(name.name), name_key(name.name)};
    std::set<std::size_t> candidates;
    auto take = [&](const auto& index, const std::string& of) {
        const auto found = index.find(of);
        if (found != index.end() && found->second.size() <= too_common)
            candidates.insert(found->second.begin(), found->second.end());
    };
    for (const auto& word : written.words) take(by_word_, word);
    take(by_start_, written.key.substr(0, start_length));
    // Of few names all are looked at: the slip may be in the first letters.
    for (std::size_t i = 0; i < names_.size() && names_.size() <= few_names; ++i)
        candidates.insert(i);
    std::vector<NameProposal> proposals;
    for (const auto i : candidates)
        if (auto p = compare(written, names_[i]); p.score >= doubt_threshold)
            proposals.push_back(std::move(p));
    std::ranges::stable_sort(proposals, std::greater{}, &NameProposal::score);
    if (proposals.size() > 5) proposals.resize(5);
    return proposals;
}

} // namespace samdrift
