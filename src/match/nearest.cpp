#include "match/nearest.hpp"
#include <algorithm>

namespace samdrift {
namespace {

constexpr std::size_t too_common = 2000; // a word in more names than this tells none apart

std::vector<NameBook::Index> each_once(std::span<const NameBook::Index> names) {
    std::vector<NameBook::Index> all(names.begin(), names.end());
    std::ranges::sort(all);
    all.erase(std::unique(all.begin(), all.end()), all.end());
    return all;
}

} // namespace

Nearest::Nearest(const NameBook& book, std::span<const NameBook::Index> firsts,
    std::span<const NameBook::Index> seconds)
    : of_first_(book.size()), of_second_(book.size()) {
    const auto a = each_once(firsts), b = each_once(seconds);
    search(book, a, b, of_first_);
    search(book, b, a, of_second_);
}

// The cosine of the words' weights with every name that shares a word, summed word by word.
void Nearest::search(const NameBook& book, const std::vector<NameBook::Index>& from,
    const std::vector<NameBook::Index>& among, std::vector<Two>& out) {
    std::vector<std::vector<NameBook::Index>> with(book.words());
    std::vector<float> sums(book.size());
    for (const auto i : among)
        for (std::uint32_t w = 0; w < book[i].count; ++w) with[book[i].words[w]].push_back(i);
    std::vector<NameBook::Index> touched;
    for (const auto i : from) {
        const auto& name = book[i];
        for (std::uint32_t w = 0; w < name.count; ++w) {
            if (with[name.words[w]].size() > too_common) continue;
            for (const auto other : with[name.words[w]]) {
                if (sums[other] == 0) touched.push_back(other);
                sums[other] += name.weights[w] * name.weights[w];
            }
        }
        auto& two = out[i];
        for (const auto other : touched) {
            const float how = sums[other] / (name.length * book[other].length);
            sums[other] = 0;
            if (how > two.how) {
                two.second = two.how;
                two.how = how;
                two.nearest = other;
            } else {
                two.second = std::max(two.second, how);
            }
        }
        touched.clear();
    }
}

void Nearest::tell(NameBook::Index first, NameBook::Index second, Signs& out) const {
    const auto at = [&](Sign s) -> std::uint8_t& { return out[static_cast<std::size_t>(s)]; };
    const float own = static_cast<float>(at(Sign::cosine)) / 250;
    const auto ahead = [&](const Two& two, NameBook::Index partner) {
        const float other = two.nearest == partner ? two.second : two.how;
        return static_cast<std::uint8_t>(std::clamp(128.5f + 200 * (own - other), 0.0f, 255.0f));
    };
    at(Sign::first_ahead) = ahead(of_first_[first], second);
    at(Sign::second_ahead) = ahead(of_second_[second], first);
    at(Sign::both_ahead) = std::min(at(Sign::first_ahead), at(Sign::second_ahead));
}

} // namespace samdrift
