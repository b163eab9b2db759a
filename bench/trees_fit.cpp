#include "trees_fit.hpp"
#include <algorithm>
#include <cmath>
#include <random>

namespace samdrift::bench {
namespace {

constexpr std::size_t leaves = std::size_t{1} << Tree::depth;

struct Slope {
    double first = 0, second = 0; // of the loss, by the log odds
    void add(const Slope& s) { first += s.first, second += s.second; }
};

class Fitting {
public:
    Fitting(const std::vector<Labelled>& all, const FitOrder& order)
        : all_(all), order_(order), random_(order.seed), odds_(all.size()), slopes_(all.size()) {}

    Fitted run() {
        Fitted out;
        double same = 0;
        bool from_others = false;
        for (const auto& l : all_) {
            same += l.same;
            from_others = from_others || l.start != 0;
        }
        const auto all = static_cast<double>(all_.size());
        out.start = from_others ? 0 : std::log(same / (all - same));
        for (std::size_t i = 0; i < all_.size(); ++i) odds_[i] = out.start + all_[i].start;
        for (std::size_t t = 0; t < order_.trees; ++t) out.trees.push_back(next());
        return out;
    }

private:
    double chance_of(double share) {
        return static_cast<double>(random_() >> 11) * 0x1.0p-53 < share;
    }

    Tree next() {
        rows_.clear();
        for (std::size_t i = 0; i < all_.size(); ++i) {
            const double p = 1 / (1 + std::exp(-odds_[i]));
            slopes_[i] = {p - all_[i].same, std::max(p * (1 - p), 1e-6)};
            if (chance_of(order_.rows)) rows_.push_back(i);
        }
        Tree tree;
        leaf_.assign(all_.size(), 0);
        for (std::size_t d = 0; d < Tree::depth; ++d) {
            const auto [sign, above] = best_question(d);
            tree.sign[d] = static_cast<std::uint8_t>(sign);
            tree.above[d] = above;
            for (std::size_t i = 0; i < all_.size(); ++i)
                leaf_[i] |= static_cast<std::size_t>(all_[i].signs[sign] > above) << d;
        }
        std::array<Slope, leaves> sums{};
        for (const auto i : rows_) sums[leaf_[i]].add(slopes_[i]);
        for (std::size_t l = 0; l < leaves; ++l)
            tree.answer[l] = static_cast<std::int16_t>(
                std::lround(-1000 * order_.rate * sums[l].first / (sums[l].second + order_.ridge)));
        for (std::size_t i = 0; i < all_.size(); ++i) odds_[i] += tree.answer[leaf_[i]] / 1000.0;
        return tree;
    }

    double gain(const Slope& s) const { return s.first * s.first / (s.second + order_.ridge); }

    std::pair<std::size_t, std::uint8_t> best_question(std::size_t level) {
        double best = -1;
        std::pair<std::size_t, std::uint8_t> question{order_.of.front(), 255};
        const std::size_t nodes = std::size_t{1} << level;
        std::vector<Slope> bins(nodes * 256);
        for (const auto sign : order_.of) {
            if (!chance_of(order_.columns)) continue;
            std::ranges::fill(bins, Slope{});
            for (const auto i : rows_) bins[leaf_[i] * 256 + all_[i].signs[sign]].add(slopes_[i]);
            std::vector<Slope> whole(nodes), below(nodes);
            for (std::size_t n = 0; n < nodes; ++n)
                for (std::size_t b = 0; b < 256; ++b) whole[n].add(bins[n * 256 + b]);
            for (std::size_t b = 0; b < 255; ++b) {
                double sum = 0;
                bool moved = false;
                for (std::size_t n = 0; n < nodes; ++n) {
                    moved = moved || bins[n * 256 + b].second > 0;
                    below[n].add(bins[n * 256 + b]);
                    const Slope rest{
                        whole[n].first - below[n].first, whole[n].second - below[n].second};
                    sum += gain(below[n]) + gain(rest);
                }
                if (moved && sum > best)
                    best = sum, question = {sign, static_cast<std::uint8_t>(b)};
            }
        }
        return question;
    }

    const std::vector<Labelled>& all_;
    const FitOrder& order_;
    std::mt19937_64 random_;
    std::vector<double> odds_;
    std::vector<Slope> slopes_;
    std::vector<std::size_t> rows_, leaf_;
};

} // namespace

Fitted fit(const std::vector<Labelled>& all, const FitOrder& order) {
    return Fitting{all, order}.run();
}

} // namespace samdrift::bench
