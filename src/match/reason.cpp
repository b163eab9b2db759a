#include "match/reason.hpp"
#include "match/names.hpp"
#include <algorithm>

namespace samdrift {
namespace {

Bits of(const PreparedName& n, std::initializer_list<WordKind> kinds) {
    Bits bits = 0;
    for (const auto k : kinds) bits |= n.of_kind[static_cast<std::size_t>(k)];
    return bits;
}

// The words as people wrote them, of those that the bits choose.
std::string written_words(
    const NameBook& book, const PreparedName& prepared, Bits bits, const std::string& name) {
    std::string all;
    for (const auto& word : name_words(name)) {
        const auto* known = product_word(word);
        const auto text = known ? std::string{known->means} : plain_letters(word);
        for (std::uint32_t i = 0; i < prepared.count; ++i)
            if ((bits >> i & 1) && book.text(prepared.words[i]) == text)
                all += (all.empty() ? "" : " ") + word;
    }
    return all;
}

// What stands in one name and not in the other.
struct Left {
    Bits core = 0, edition = 0, platform = 0, supplier = 0;
};

Left left_of(const PreparedName& n, Bits held, const PreparedName& other) {
    Left left;
    for (std::uint32_t i = 0; i < n.count; ++i) {
        const Bits bit = Bits{1} << i;
        if (held & bit) continue;
        const bool suppliers = (n.own_supplier & bit) || std::ranges::find(other.supplier,
                                                             n.words[i]) != other.supplier.end();
        if (suppliers)
            left.supplier |= bit;
        else if (of(n, {WordKind::core}) & bit)
            left.core |= bit;
        else if (of(n, {WordKind::level, WordKind::licence, WordKind::language}) & bit)
            left.edition |= bit;
        else if (of(n, {WordKind::platform}) & bit)
            left.platform |= bit;
    }
    return left;
}

// The key of the sentence, by what is left over.
std::string_view why(const Evidence& e, const Left& a, const Left& b, bool numbers_differ) {
    constexpr int almost = 225; // of 250
    if (a.core && b.core && e.signs[static_cast<std::size_t>(Sign::letters_shared)] < almost)
        return "match.reason.words";
    if (e.first_spelled || (a.core && b.core)) return "match.reason.spelling";
    if (a.core || b.core) return "match.reason.inside";
    if (e.first_joined) return "match.reason.joined";
    if (a.edition || b.edition) return "match.reason.edition";
    if (a.platform || b.platform) return "match.reason.platform";
    if (numbers_differ) return "match.reason.version";
    return a.supplier || b.supplier ? "match.reason.supplier_removed" : "match.reason.same_words";
}

} // namespace

Sentence reason(const NameBook& book, const KnownName& written, NameBook::Index at,
    const KnownName& known, NameBook::Index known_at) {
    const auto& a = book[at];
    const auto& b = book[known_at];
    const auto e = weigh(book, a, b);
    const auto left_a = left_of(a, e.first_held, b), left_b = left_of(b, e.second_held, a);
    const auto sign = [&](Sign s) { return e.signs[static_cast<std::size_t>(s)]; };
    const bool numbers_differ =
        sign(Sign::lighter_numbers_left) > 0 || sign(Sign::heavier_numbers_left) > 0;
    auto left =
        written_words(book, a, left_a.core | left_a.edition | left_a.platform, written.name);
    const auto more =
        written_words(book, b, left_b.core | left_b.edition | left_b.platform, known.name);
    if (!more.empty()) left += (left.empty() ? "" : ", ") + more;
    const auto key = why(e, left_a, left_b, numbers_differ);
    Sentence said =
        sentence(key, {{"name", known.name}, {"left", left}, {"supplier", known.supplier},
                          {"words", written_words(book, a, e.first_held, written.name)}});
    const auto add = [&](std::string_view more_key) {
        const auto next = sentence(more_key, {{"supplier", known.supplier}});
        said.nb += " " + next.nb;
        said.en += " " + next.en;
    };
    if (numbers_differ && key != "match.reason.version") add("match.reason.other_version");
    if (sign(Sign::suppliers) == suppliers_same || one_supplier(a, b))
        add("match.reason.same_supplier");
    else if (sign(Sign::suppliers) == other_suppliers)
        add("match.reason.other_supplier");
    return said;
}

} // namespace samdrift
