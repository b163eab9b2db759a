#include "plan/estimate_table.hpp"
#include <algorithm>
#include <cmath>
#include <numbers>

namespace samdrift {
namespace {

constexpr std::size_t cells = 1'024; // in which a density is summed up

double normal_below(double z) { return 0.5 * std::erfc(-z / std::numbers::sqrt2); }

// The quantile by bisection of the distribution function: exact to the last bit that matters.
double normal_quantile(double p) {
    double low = -8, high = 8;
    for (int i = 0; i < 60; ++i) {
        const double middle = (low + high) / 2;
        (normal_below(middle) < p ? low : high) = middle;
    }
    return (low + high) / 2;
}

// How likely it is to lie below each cell's end, from 0 (low) to 1 (high).
std::vector<double> distribution(double mode, EstimateShape shape) {
    std::vector<double> below{0};
    const double a = 4 * mode, b = 4 * (1 - mode); // the exponents of the beta density
    for (std::size_t i = 0; i < cells; ++i) {
        const double x = (static_cast<double>(i) + 0.5) / cells;
        double density = std::pow(x, a) * std::pow(1 - x, b);
        if (shape == EstimateShape::triangular)
            density = x < mode ? x / mode : (1 - x) / (1 - mode);
        below.push_back(below.back() + density);
    }
    for (auto& p : below) p /= below.back();
    below.back() = 1;
    return below;
}

} // namespace

std::vector<std::int32_t> duration_table(const ThreePoints& points, EstimateShape shape) {
    std::vector<std::int32_t> table(normal_steps, points.low * day_parts);
    const double width = points.high - points.low;
    if (width <= 0) return table;
    const auto below = distribution((points.likely - points.low) / width, shape);
    std::size_t cell = 0;
    for (int step = 0; step < normal_steps; ++step) {
        const double z = (step + 0.5) * 2 * widest_normal / normal_steps - widest_normal;
        const double p = normal_below(z);
        while (cell + 1 < cells && below[cell + 1] < p) ++cell;
        const double inside = std::max(below[cell + 1] - below[cell], 1e-300);
        const double at =
            static_cast<double>(cell) + std::clamp((p - below[cell]) / inside, 0.0, 1.0);
        table[static_cast<std::size_t>(step)] =
            static_cast<std::int32_t>(std::lround((points.low + width * at / cells) * day_parts));
    }
    return table;
}

const std::vector<float>& normal_quantiles() {
    static const std::vector<float> all = [] {
        std::vector<float> q(65'536);
        for (std::size_t i = 0; i < q.size() / 2; ++i) {
            const double z = normal_quantile((static_cast<double>(i) + 0.5) / 65'536);
            q[i] = static_cast<float>(z);
            q[q.size() - 1 - i] = static_cast<float>(-z);
        }
        return q;
    }();
    return all;
}

} // namespace samdrift
