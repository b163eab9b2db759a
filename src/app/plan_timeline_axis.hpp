// Where days and words stand in the drawing of a plan. Lengths are CSS pixels.
#pragma once
#include "plan/plan_views.hpp"
#include "publish/drawing.hpp"

namespace samdrift {

class PlanAxis {
public:
    // Whole months. left, right: where the first day begins and the last ends.
    PlanAxis(const PlanView&, double left, double right);

    bool shows(Date) const;
    double begin(Date) const; // of the day
    double end(Date) const;
    double left() const { return left_; }
    double right() const { return right_; }
    std::vector<Date> months() const; // the first of each
    bool first_day_outside() const { return first_day_outside_; }

private:
    double left_, right_, day_ = 1;
    std::chrono::sys_days first_, last_;
    bool first_day_outside_ = false;
};

// How wide the words are at this size, from above.
double width_of(std::string_view words, double size, bool bold = false);
// In as many lines as they need.
std::vector<std::string> in_lines(const std::string& words, double width, double size, bool bold);

} // namespace samdrift
