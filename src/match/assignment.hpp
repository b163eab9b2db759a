// Which column is which field, when each may have but one: the pairs that together weigh most.
#pragma once
#include <optional>
#include <vector>

namespace samdrift {

// weights[row][column], each ≥ 0, every row as long; 0: they do not go together. For each row its
// column, or none. A maximum-weight matching (Kuhn 1955, Munkres 1957; with potentials, as in
// Jonker and Volgenant 1987): rows² × columns steps. Of two that weigh the same, the first row
// gets the first column.
std::vector<std::optional<std::size_t>> assigned(const std::vector<std::vector<double>>& weights);

} // namespace samdrift
