// Three points as a distribution, laid out so that a normal number becomes a duration by one look.
#pragma once
#include <cstdint>
#include <vector>

namespace samdrift {

// Working days: at the least, most likely, at the most. low <= likely <= high.
struct ThreePoints {
    int low = 0, likely = 0, high = 0;
    bool operator==(const ThreePoints&) const = default;
};
// pert: beta with the mean (low + 4 likely + high) / 6 (Malcolm, Roseboom, Clark, Fazar 1959).
enum class EstimateShape { pert, triangular };

// Normal numbers in a fixed number of steps each way from nought.
inline constexpr int normal_steps = 1'024;
inline constexpr float widest_normal = 4.5F;
// Times in a simulation: hundredths of a working day.
inline constexpr int day_parts = 100;

// [step]: the duration, in hundredths of a day, that is as likely to be undercut as the normal
// number of that step: the step's middle is (step + ½) · 2 · widest / steps − widest.
std::vector<std::int32_t> duration_table(const ThreePoints&, EstimateShape);

// Of 65 536 equally likely values the i-th: the standard normal's quantile at (i + ½) / 65 536.
const std::vector<float>& normal_quantiles();

} // namespace samdrift
