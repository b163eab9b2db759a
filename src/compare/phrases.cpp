#include "compare/phrases.hpp"
#include "base/words.hpp"

namespace samdrift {

Sentence say(std::string_view key, const std::vector<Said>& values) {
    std::vector<Argument> nb, en;
    for (const auto& [name, value] : values) {
        nb.push_back({name, value.nb});
        en.push_back({name, value.en});
    }
    return {text(Language::nb, key, nb), text(Language::en, key, en)};
}

Sentence same_in_both(std::string_view s) { return {std::string{s}, std::string{s}}; }

Sentence whole_number_in_both(std::int64_t n) {
    return {whole_number(Language::nb, n), whole_number(Language::en, n)};
}

Sentence number_in_words(std::int64_t n) {
    if (n < 0 || n > 12) return whole_number_in_both(n);
    return sentence("compare.number." + std::to_string(n));
}

Sentence names_in_words(std::span<const std::string_view> names) {
    constexpr std::size_t most = 6; // more names than this are not read
    if (names.empty()) return {};
    const std::size_t shown = names.size() > most ? most - 1 : names.size() - 1;
    std::string first;
    for (std::size_t i = 0; i < shown; ++i) first.append(i ? ", " : "").append(names[i]);
    if (names.size() > most)
        return say("compare.names.more",
            {{"names", same_in_both(first)},
                {"number", whole_number_in_both(static_cast<std::int64_t>(names.size() - shown))}});
    if (first.empty()) return same_in_both(names.back());
    return say("compare.names.last",
        {{"names", same_in_both(first)}, {"name", same_in_both(names.back())}});
}

Sentence joined(const Sentence& a, const Sentence& b) {
    if (a.nb.empty()) return b;
    if (b.nb.empty()) return a;
    return {a.nb + " " + b.nb, a.en + " " + b.en};
}

Sentence with_capital(const Sentence& s) { return {capitalised(s.nb), capitalised(s.en)}; }

} // namespace samdrift
