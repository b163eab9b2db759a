#include "match/names.hpp"
#include "base/words.hpp"
#include <algorithm>
#include <array>

namespace samdrift {
namespace {

constexpr std::array<std::string_view, 20> company_forms{"as", "asa", "aps", "ab", "oy", "oyj",
    "inc", "ltd", "llc", "gmbh", "ag", "bv", "plc", "kf", "iks", "ans", "da", "ba", "sa", "a/s"};

bool word_byte(char c) {
    const auto u = static_cast<unsigned char>(c);
    return u >= 0x80 || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z');
}

bool digit(char c) { return c >= '0' && c <= '9'; }

} // namespace

std::vector<std::string> name_words(std::string_view name) {
    const std::string plain = folded(name);
    std::vector<std::string> words;
    std::string word;
    auto close = [&] {
        if (!word.empty()) words.push_back(std::move(word));
        word.clear();
    };
    for (std::size_t i = 0; i < plain.size(); ++i) {
        const char c = plain[i];
        const bool inside_number = (c == '.' || c == ',') && i > 0 && i + 1 < plain.size() &&
                                   digit(plain[i - 1]) && digit(plain[i + 1]);
        if (word_byte(c))
            word += c;
        else if (inside_number)
            word += '.';
        else if (c != '\'')
            close();
    }
    close();
    // "A/S" was split in two words.
    if (words.size() > 2 && words.back() == "s" && words[words.size() - 2] == "a")
        words.resize(words.size() - 2);
    if (words.size() > 1 && std::ranges::find(company_forms, words.back()) != company_forms.end())
        words.pop_back();
    return words;
}

std::string name_key(std::string_view name) {
    std::string key;
    for (const auto& word : name_words(name)) key += word;
    return key;
}

} // namespace samdrift
