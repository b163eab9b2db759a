#include "match/assignment.hpp"
#include <limits>

namespace samdrift {

namespace {

// The least-cost way to give each of `rows` one of `columns` (≥ rows), cost(r, c); 1-based inside:
// 0 stands for none.
template <class Cost>
std::vector<std::size_t> cheapest(std::size_t rows, std::size_t columns, Cost cost) {
    const auto infinite = std::numeric_limits<double>::infinity();
    std::vector<double> of_row(rows + 1), of_column(columns + 1);
    std::vector<std::size_t> row_of(columns + 1), way(columns + 1);
    for (std::size_t row = 1; row <= rows; ++row) {
        row_of[0] = row;
        std::size_t at = 0;
        std::vector<double> least(columns + 1, infinite);
        std::vector<bool> used(columns + 1);
        do { // the shortest way to a column that nobody has
            used[at] = true;
            double step = infinite;
            std::size_t next = 0;
            for (std::size_t c = 1; c <= columns; ++c) {
                if (used[c]) continue;
                const auto left = cost(row_of[at] - 1, c - 1) - of_row[row_of[at]] - of_column[c];
                if (left < least[c]) least[c] = left, way[c] = at;
                if (least[c] < step) step = least[c], next = c;
            }
            for (std::size_t c = 0; c <= columns; ++c)
                if (used[c])
                    of_row[row_of[c]] += step, of_column[c] -= step;
                else
                    least[c] -= step;
            at = next;
        } while (row_of[at] != 0);
        for (; at != 0; at = way[at]) row_of[at] = row_of[way[at]];
    }
    std::vector<std::size_t> column_of(rows);
    for (std::size_t c = 1; c <= columns; ++c)
        if (row_of[c] != 0) column_of[row_of[c] - 1] = c - 1;
    return column_of;
}

} // namespace

std::vector<std::optional<std::size_t>> assigned(const std::vector<std::vector<double>>& weights) {
    const auto rows = weights.size();
    std::vector<std::optional<std::size_t>> out(rows);
    if (rows == 0) return out;
    const auto real = weights.front().size();
    // A column of its own for each row that gets none.
    const auto cost = [&](std::size_t r, std::size_t c) { return c < real ? -weights[r][c] : 0.0; };
    const auto columns = cheapest(rows, real + rows, cost);
    for (std::size_t r = 0; r < rows; ++r)
        if (columns[r] < real && weights[r][columns[r]] > 0) out[r] = columns[r];
    return out;
}

} // namespace samdrift
