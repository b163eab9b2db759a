#include "app/match_pairs.hpp"
#include "bench.hpp"
#include "cli/context.hpp"
#include "match/names.hpp"
#include "match/similarity.hpp"
#include <algorithm>
#include <cstdio>

namespace samdrift::bench {
namespace {

struct Counts {
    double right = 0, wrong = 0, missed = 0;
    double precision() const { return right + wrong > 0 ? right / (right + wrong) : 1; }
    double recall() const { return right + missed > 0 ? right / (right + missed) : 0; }
    double f1() const { return 2 * right / std::max(1.0, 2 * right + wrong + missed); }
};

template <class Said> Counts count(const std::vector<NamePair>& pairs, Said said_same) {
    Counts c;
    for (std::size_t i = 0; i < pairs.size(); ++i) {
        const bool same = pairs[i].same.value_or(false), said = said_same(i);
        c.right += same && said;
        c.wrong += !same && said;
        c.missed += same && !said;
    }
    return c;
}

void print_table(const std::vector<NamePair>& pairs, const std::vector<int>& scores) {
    std::fprintf(stderr, "threshold precision recall f1\n");
    for (int from = 100; from <= 990; from += (from < 900 ? 100 : 10)) {
        const auto c = count(pairs, [&](std::size_t i) { return scores[i] >= from; });
        std::fprintf(
            stderr, "%.2f %.3f %.3f %.3f\n", from / 1000.0, c.precision(), c.recall(), c.f1());
    }
}

void print_counts(
    const std::string& name, const Counts& c, const std::string& beside, double other) {
    print_case(name + "_f1", c.f1(), "share", beside, other);
    print_case(name + "_precision", c.precision(), "share");
    print_case(name + "_recall", c.recall(), "share");
}

} // namespace

int run_match(const std::string& file, bool prices) {
    const auto pairs = read_name_pairs(file, prices);
    if (!pairs) return refuse(pairs.problems);
    if (std::ranges::none_of(*pairs, [](const NamePair& p) { return p.same.has_value(); }))
        return refuse({{"missing_column", {file, "", 1, "same"}}});
    NameBook book;
    std::vector<NameIndexes> at;
    const double prepared = seconds([&] {
        for (const auto& p : *pairs)
            at.push_back({book.add(p.left_name, p.left_supplier, p.left_price),
                book.add(p.right_name, p.right_supplier, p.right_price)});
        book.settle();
    });
    std::vector<NameBook::Index> left, right;
    for (const auto& [first, second] : at) {
        left.push_back(first);
        right.push_back(second);
    }
    const Nearest nearest{book, left, right};
    const auto scores = similarities(book, at, nearest, prices);
    const auto ours = count(*pairs, [&](std::size_t i) { return scores[i] >= same_from; });
    const auto key = count(*pairs, [&](std::size_t i) {
        return name_key((*pairs)[i].left_name) == name_key((*pairs)[i].right_name);
    });
    const auto sure = count(*pairs, [&](std::size_t i) {
        const auto e = weigh(book, book[at[i].first], book[at[i].second]);
        return certain(book, at[i], e, scores[i]);
    });
    print_header();
    print_counts("match", ours, "equal after normalisation", key.f1());
    print_counts("match_without_a_person", sure, "", 0);
    print_case("match_threshold", same_from / 1000.0, "score");
    print_case("match_pairs", static_cast<double>(pairs->size()), "pairs");
    const auto each = median(repeated(5, [&] {
        constexpr int times = 50;
        return cpu_seconds([&] {
            for (int i = 0; i < times; ++i) similarities(book, at, nearest, prices);
        }) / times /
               static_cast<double>(pairs->size());
    }));
    print_case("match_speed", 1 / each, "pairs/s");
    print_case("match_names_prepared", static_cast<double>(book.size()) / prepared, "names/s");
    std::fprintf(stderr, "pairs/s: on one core, names normalised beforehand\n");
    print_table(*pairs, scores);
    return 0;
}

} // namespace samdrift::bench
