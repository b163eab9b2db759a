#include "app/match_pairs.hpp"
#include "base/failure.hpp"
#include "bench.hpp"
#include "cli/context.hpp"
#include "match/nearest.hpp"
#include "trees_fit.hpp"
#include <algorithm>
#include <cmath>
#include <cstdio>
#include <fstream>
#include <random>

namespace samdrift::bench {
namespace {

constexpr std::size_t folds = 5, times = 4;

// A forest of the chain, with the signs it may ask about besides those of a pair.
struct Stage {
    const char *name, *about;
    std::size_t trees, first_sign, after_sign;
};
constexpr Stage stages[] = {
    {"names", "two names and suppliers", 200, 0, 0},
    {"lists", "which other names are near", 100, signs_of_a_pair, signs_of_lists},
    {"prices", "prices", 80, signs_of_a_pair, signs},
};

FitOrder order_of(const Stage& stage, std::uint64_t seed) {
    FitOrder order;
    order.trees = stage.trees;
    order.seed = seed;
    for (std::size_t s = 0; s < signs_of_a_pair; ++s) order.of.push_back(s);
    // What is new in the stage is few signs among many: each is drawn twice as often.
    for (std::size_t s = stage.first_sign; s < stage.after_sign; ++s)
        order.of.insert(order.of.end(), 2, s);
    return order;
}

std::vector<Labelled> labelled(const std::vector<NamePair>& pairs) {
    NameBook book;
    std::vector<NameBook::Index> left, right;
    for (const auto& p : pairs) {
        left.push_back(book.add(p.left_name, p.left_supplier, p.left_price));
        right.push_back(book.add(p.right_name, p.right_supplier, p.right_price));
    }
    book.settle();
    const Nearest nearest{book, left, right};
    std::vector<Labelled> all;
    for (std::size_t i = 0; i < pairs.size(); ++i) {
        Labelled l{weigh(book, book[left[i]], book[right[i]]).signs, pairs[i].same.value_or(false)};
        nearest.tell(left[i], right[i], l.signs);
        all.push_back(l);
    }
    return all;
}

double odds(const Fitted& fitted, const Labelled& l) {
    const Forest forest{static_cast<std::int32_t>(std::lround(fitted.start * 1000)), fitted.trees};
    std::int32_t sum = 0;
    ask(forest, std::span{&l.signs, 1}, std::span{&sum, 1});
    return l.start + sum / 1000.0;
}

struct Best {
    double at = 0, f1 = 0;
};

// The log odds from which on "same" gives the best F1.
Best best_of(std::vector<std::pair<double, bool>> all) {
    std::ranges::sort(all, std::greater{});
    const auto same = static_cast<double>(
        std::ranges::count(all, true, [](const auto& one) { return one.second; }));
    Best best;
    double right = 0;
    for (std::size_t i = 0; i < all.size(); ++i) {
        right += all[i].second;
        const double f1 = 2 * right / (static_cast<double>(i + 1) + same);
        if (f1 > best.f1) best = {all[i].first, f1};
    }
    return best;
}

// Each pair told by trees fitted to the other folds; the mean over several ways to fold.
std::vector<Best> cross_validated(const std::vector<Labelled>& all) {
    std::vector<Best> mean(std::size(stages));
    for (std::size_t time = 0; time < times; ++time) {
        std::mt19937_64 random{77 + time};
        std::vector<std::size_t> fold;
        for (std::size_t i = 0; i < all.size(); ++i) fold.push_back(random() % folds);
        std::vector<std::vector<std::pair<double, bool>>> told(std::size(stages));
        for (std::size_t k = 0; k < folds; ++k) {
            std::vector<Labelled> learn, keep;
            for (std::size_t i = 0; i < all.size(); ++i)
                (fold[i] == k ? keep : learn).push_back(all[i]);
            for (std::size_t s = 0; s < std::size(stages); ++s) {
                const auto fitted = fit(learn, order_of(stages[s], 10 * time + k));
                for (auto* part : {&learn, &keep})
                    for (auto& l : *part) l.start = odds(fitted, l);
                for (const auto& l : keep) told[s].emplace_back(l.start, l.same);
            }
        }
        for (std::size_t s = 0; s < std::size(stages); ++s) {
            const auto best = best_of(told[s]);
            mean[s].at += best.at / times;
            mean[s].f1 += best.f1 / times;
        }
    }
    return mean;
}

void write(const Stage& stage, const Fitted& fitted, double start, const std::string& folder) {
    std::ofstream out{folder + "/fitted_" + stage.name + ".cpp"};
    if (!out) throw Failure("cannot_write", folder);
    out << "// Written by `samdrift-bench match-fit`: numbers alone, fitted to labelled pairs. Do "
           "not\n"
           "// edit. About "
        << stage.about << ".\n#include \"match/trees.hpp\"\n\nnamespace samdrift {\nnamespace {\n\n"
        << "// clang-format off\nconstexpr Tree trees[] = {\n";
    for (const auto& t : fitted.trees) {
        const auto list = [&](const auto& numbers, const char* after) {
            const char* before = "{{";
            for (const auto n : numbers) out << before << static_cast<int>(n), before = ",";
            out << "}}" << after;
        };
        out << "{";
        list(t.sign, ",");
        list(t.above, ",");
        list(t.answer, "},\n");
    }
    out << "};\n// clang-format on\n\n} // namespace\n\nconst Forest fitted_" << stage.name << "{"
        << std::lround(start * 1000) << ", trees};\n\n} // namespace samdrift\n";
}

} // namespace

int run_match_fit(const std::string& train, const std::string& folder) {
    const auto pairs = read_name_pairs(train, true);
    if (!pairs) return refuse(pairs.problems);
    auto all = labelled(*pairs);
    const auto best = cross_validated(all);
    double moved = 0; // so that each stage's best threshold lies at even odds
    for (std::size_t s = 0; s < std::size(stages); ++s) {
        const auto fitted = fit(all, order_of(stages[s], 1));
        for (auto& l : all) l.start = odds(fitted, l);
        write(stages[s], fitted, fitted.start - best[s].at + moved, folder);
        moved = best[s].at;
        std::fprintf(stderr, "%s: F1 %.4f by cross-validation, %zu trees\n", stages[s].name,
            best[s].f1, fitted.trees.size());
    }
    return 0;
}

} // namespace samdrift::bench
