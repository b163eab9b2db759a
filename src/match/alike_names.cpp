#include "match/alike_names.hpp"
#include "match/clusters.hpp"
#include <algorithm>
#include <numeric>

namespace samdrift {
namespace {

constexpr std::size_t few_names = 400; // all are compared with all
constexpr int most_score = 99;         // only a person is surer

// Two rows by the two of their names that are likest.
struct Pair {
    std::size_t a = 0, b = 0; // names
    int score = 0;            // thousandths
};
using Rows = std::pair<std::size_t, std::size_t>;

class Alikes {
public:
    Alikes(std::span<const CatalogueName> names, std::span<const std::int64_t> uses,
        const std::function<bool(std::size_t, std::size_t)>& skip)
        : names_(names)
        , uses_(uses)
        , skip_(skip)
        , clusters_(names.size() <= few_names ? NameClusters::Compare::all_pairs
                                              : NameClusters::Compare::in_blocks) {}

    std::vector<AlikeRows> find() {
        compare();
        find_heads();
        for (const auto& [rows, pair] : by_rows_) place(rows, pair);
        std::vector<AlikeRows> all;
        for (const auto& [group, pair] : told_) all.push_back(told(pair));
        std::ranges::stable_sort(
            all, [&](const AlikeRows& x, const AlikeRows& y) { return weight(x) > weight(y); });
        return all;
    }

private:
    void compare() {
        for (std::size_t i = 0; i < names_.size(); ++i) {
            at_.push_back(clusters_.add(names_[i].known.name, names_[i].known.supplier));
            if (with_.size() <= at_.back()) with_.resize(at_.back() + 1);
            for (const auto other : with_[at_.back()]) add({other, i, 1000});
            with_[at_.back()].push_back(i);
        }
        clusters_.place([&](NameBook::Index at, const Alike& a) {
            if (!in_doubt(clusters_.book(), {at, a.other}, a.evidence, a.score)) return;
            for (const auto i : with_[at])
                for (const auto j : with_[a.other]) add({j, i, a.score});
        });
    }

    void add(Pair pair) {
        const auto x = names_[pair.a].row, y = names_[pair.b].row;
        if (x == y) return;
        const Rows rows{std::min(x, y), std::max(x, y)};
        auto& best = by_rows_[rows];
        if (pair.score > best.score || best.a == best.b) best = pair;
    }

    // The rows of a cluster belong together; its head is the one that is used most.
    void find_heads() {
        group_.resize(uses_.size());
        std::iota(group_.begin(), group_.end(), std::size_t{0});
        std::unordered_map<NameBook::Index, std::size_t> first;
        for (std::size_t i = 0; i < names_.size(); ++i) {
            const auto [found, fresh] = first.try_emplace(clusters_.of(at_[i]), names_[i].row);
            if (!fresh) join(found->second, names_[i].row);
        }
    }
    void join(std::size_t x, std::size_t y) {
        x = head(x);
        y = head(y);
        if (before(y, x)) std::swap(x, y);
        group_[y] = x;
    }
    std::size_t head(std::size_t row) const {
        while (group_[row] != row) row = group_[row];
        return row;
    }
    // Is x the one to keep?
    bool before(std::size_t x, std::size_t y) const {
        return uses_[x] != uses_[y] ? uses_[x] > uses_[y] : x < y;
    }

    void place(const Rows& rows, const Pair& pair) {
        if (skip_(rows.first, rows.second)) return;
        const auto x = head(rows.first), y = head(rows.second);
        if (x == y) {
            // One line for each row of the group: with its head where the two are alike.
            const auto row = before(rows.first, rows.second) ? rows.second : rows.first;
            auto& best = told_[{row, row}];
            const bool with_head = rows.first == x || rows.second == x;
            const bool had_head =
                best.a != best.b && (names_[best.a].row == x || names_[best.b].row == x);
            const bool better = best.a == best.b || with_head > had_head ||
                                (with_head == had_head && pair.score > best.score);
            if (better) best = pair;
            return;
        }
        auto& best = told_[{std::min(x, y), std::max(x, y)}];
        if (best.a == best.b || pair.score > best.score) best = pair;
    }

    AlikeRows told(const Pair& pair) const {
        const auto x = names_[pair.a].row, y = names_[pair.b].row;
        const bool first = before(x, y);
        const auto keep = first ? pair.a : pair.b, gone = first ? pair.b : pair.a;
        return {names_[keep].row, names_[gone].row, std::min(pair.score / 10, most_score),
            reason(clusters_.book(), names_[gone].known, at_[gone], names_[keep].known, at_[keep])};
    }
    std::int64_t weight(const AlikeRows& a) const {
        return a.score * (uses_[a.keep] + uses_[a.gone]);
    }

    std::span<const CatalogueName> names_;
    std::span<const std::int64_t> uses_;
    const std::function<bool(std::size_t, std::size_t)>& skip_;
    NameClusters clusters_;
    std::vector<NameBook::Index> at_;            // of each name
    std::vector<std::vector<std::size_t>> with_; // names with an index
    std::map<Rows, Pair> by_rows_, told_;
    std::vector<std::size_t> group_;
};

} // namespace

std::vector<AlikeRows> alike_rows(std::span<const CatalogueName> names,
    std::span<const std::int64_t> uses, const std::function<bool(std::size_t, std::size_t)>& skip) {
    return Alikes{names, uses, skip}.find();
}

} // namespace samdrift
