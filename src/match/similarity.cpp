#include "match/similarity.hpp"
#include <algorithm>

namespace samdrift {

namespace {

constexpr int surely_one = 1000; // the same name and supplier, letter for letter
// Thousandths: from here on a name is in doubt.
constexpr int doubt_from = 200;
constexpr int doubt_from_letters = 225; // of 250

} // namespace

void compare_with(const NameBook& book, NameBook::Index at, std::span<const NameBook::Index> others,
    std::vector<Alike>& out) {
    out.clear();
    std::vector<Signs> found;
    found.reserve(others.size());
    for (const auto other : others) {
        out.push_back({other, 0, weigh(book, book[at], book[other])});
        found.push_back(out.back().evidence.signs);
    }
    std::vector<std::int32_t> odds(others.size());
    ask(fitted_names, found, odds);
    for (std::size_t i = 0; i < out.size(); ++i)
        out[i].score = out[i].other == at ? surely_one : chance(odds[i]);
}

bool told_apart(const PreparedName& first, const PreparedName& second, const Evidence& e) {
    const auto left = [](const PreparedName& n, Bits held, const PreparedName& other) {
        for (std::uint32_t i = 0; i < n.count; ++i) {
            const Bits bit = Bits{1} << i;
            if ((held | n.own_supplier) & bit) continue;
            if (std::ranges::find(other.supplier, n.words[i]) != other.supplier.end()) continue;
            for (const auto k :
                {WordKind::core, WordKind::level, WordKind::licence, WordKind::language})
                if (n.of_kind[static_cast<std::size_t>(k)] & bit) return true;
        }
        return false;
    };
    const auto suppliers = e.signs[static_cast<std::size_t>(Sign::suppliers)];
    const bool other = suppliers == other_suppliers && !one_supplier(first, second);
    return other || left(first, e.first_held, second) || left(second, e.second_held, first);
}

bool surely_two(const NameBook& book, const NameIndexes& pair, const Evidence& e) {
    const auto left = [](const PreparedName& n, Bits held) {
        return n.of_kind[static_cast<std::size_t>(WordKind::core)] & ~held & ~n.own_supplier;
    };
    const auto& a = book[pair.first];
    const auto& b = book[pair.second];
    const Bits of_a = left(a, e.first_held), of_b = left(b, e.second_held);
    if (!of_a || !of_b) return false;
    const auto letters_alone = [&](const PreparedName& n, Bits bits) {
        for (std::uint32_t i = 0; i < n.count; ++i)
            if ((bits >> i & 1) && book.text(n.words[i]).size() > 1) return false;
        return true;
    };
    const auto suppliers = e.signs[static_cast<std::size_t>(Sign::suppliers)];
    const bool said = suppliers == suppliers_same || suppliers == suppliers_unknown;
    return (!said && !one_supplier(a, b)) || (letters_alone(a, of_a) && letters_alone(b, of_b));
}

bool in_doubt(const NameBook& book, const NameIndexes& pair, const Evidence& e, int score) {
    const auto letters = e.signs[static_cast<std::size_t>(Sign::letters_shared)];
    return (score >= doubt_from || letters >= doubt_from_letters) && !surely_two(book, pair, e);
}

bool certain(const NameBook& book, const NameIndexes& pair, const Evidence& e, int score) {
    return score >= certain_from && !told_apart(book[pair.first], book[pair.second], e);
}

std::vector<int> similarities(
    const NameBook& book, std::span<const NameIndexes> pairs, const Nearest& nearest, bool prices) {
    constexpr std::size_t at_once = 256;
    std::array<Signs, at_once> found;
    std::array<std::int32_t, at_once> odds{};
    std::vector<int> all;
    all.reserve(pairs.size());
    for (std::size_t began = 0; began < pairs.size(); began += at_once) {
        const auto n = std::min(at_once, pairs.size() - began);
        for (std::size_t i = 0; i < n; ++i) {
            const auto& p = pairs[began + i];
            found[i] = weigh(book, book[p.first], book[p.second]).signs;
            nearest.tell(p.first, p.second, found[i]);
        }
        odds.fill(0);
        const std::span asked{found.data(), n};
        ask(fitted_names, asked, odds);
        ask(fitted_lists, asked, odds);
        if (prices) ask(fitted_prices, asked, odds);
        for (std::size_t i = 0; i < n; ++i) {
            const auto& p = pairs[began + i];
            all.push_back(p.first == p.second ? surely_one : chance(odds[i]));
        }
    }
    return all;
}

} // namespace samdrift
