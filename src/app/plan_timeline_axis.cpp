#include "app/plan_timeline_axis.hpp"
#include <algorithm>

namespace samdrift {
namespace {

using std::chrono::days;
using std::chrono::sys_days;

// The first day is drawn while the line does not grow by more than this of what it is without.
constexpr int most_added_percent = 75;

std::size_t letters(std::string_view words) {
    return static_cast<std::size_t>(std::ranges::count_if(
        words, [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

} // namespace

PlanAxis::PlanAxis(const PlanView& plan, double left, double right) : left_{left}, right_{right} {
    auto from = plan.today, to = std::max(plan.today, plan.end);
    for (const auto& c : plan.cutovers) {
        from = std::min(from, c.start);
        to = std::max({to, c.finish, c.latest_finish});
        if (c.baseline_start) from = std::min(from, *c.baseline_start);
        if (c.baseline_finish) to = std::max(to, *c.baseline_finish);
    }
    if (plan.first_day) {
        const auto length = std::max(1, days_between(from, to));
        const auto added = days_between(to, *plan.first_day);
        first_day_outside_ = *plan.first_day < from || added * 100 > length * most_added_percent;
        if (!first_day_outside_) to = std::max(to, *plan.first_day);
    }
    first_ = sys_days{from.year() / from.month() / 1};
    last_ = sys_days{to.year() / to.month() / std::chrono::last};
    day_ = (right - left) / static_cast<double>((last_ - first_).count() + 1);
}

bool PlanAxis::shows(Date day) const { return sys_days{day} >= first_ && sys_days{day} <= last_; }

double PlanAxis::begin(Date day) const {
    return left_ + day_ * static_cast<double>((sys_days{day} - first_).count());
}

double PlanAxis::end(Date day) const { return begin(day) + day_; }

std::vector<Date> PlanAxis::months() const {
    std::vector<Date> all;
    for (Date m{first_}; sys_days{m} <= last_; m += std::chrono::months{1}) all.push_back(m);
    return all;
}

double width_of(std::string_view words, double size, bool bold) {
    return static_cast<double>(letters(words)) * size * (bold ? 0.58 : 0.54);
}

std::vector<std::string> in_lines(const std::string& words, double width, double size, bool bold) {
    std::vector<std::string> lines{""};
    for (std::size_t at = 0; at < words.size();) {
        const auto space = std::min(words.find(' ', at), words.size());
        const auto word = words.substr(at, space - at);
        at = space + 1;
        const auto longer = lines.back().empty() ? word : lines.back() + " " + word;
        if (lines.back().empty() || width_of(longer, size, bold) <= width)
            lines.back() = longer;
        else
            lines.push_back(word);
    }
    return lines;
}

} // namespace samdrift
