// Days of every month: "den 10. til 13. hver måned".
#pragma once

namespace samdrift {

// 1 to 31, both count. The last before the first: into the next month. A day that the month does
// not have is its last.
struct MonthlyDays {
    int first = 1, last = 1;
    bool operator==(const MonthlyDays&) const = default;
};

} // namespace samdrift
