#include "compare/breaks.hpp"

namespace samdrift {

Breaks& Breaks::operator+=(const Breaks& other) {
    breaks += other.breaks;
    times += other.times;
    minutes += other.minutes;
    marked = marked || other.marked;
    return *this;
}

bool is_break(const ProcessColumns& processes, std::uint32_t row) {
    return processes.break_step[row] != 0;
}

Breaks breaks_in(const Block& block, Rows processes) {
    Breaks sum;
    for (auto row = processes.first; row < processes.last; ++row) {
        const auto& p = block.processes;
        if (!is_break(p, row)) continue;
        const auto times = p.times_a_year[row].or_zero();
        sum += {
            1, times, times * p.minutes_each[row].or_zero(), marked(p.figures_source[row].value())};
    }
    return sum;
}

Money cost_of(std::int64_t minutes, Money hourly_rate) {
    return proportion(hourly_rate, minutes, 60);
}

std::int64_t whole_hours(std::int64_t minutes) { return proportion({minutes}, 1, 60).oere; }

} // namespace samdrift
