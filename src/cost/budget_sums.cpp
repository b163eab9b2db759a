#include "cost/budget_sums.hpp"
#include <map>

namespace samdrift {

template <> const Entity& entity<BudgetSum>() {
    static const Entity e =
        describe<BudgetSum>({"BudgetSum"}, nullptr, field<&BudgetSum::year>("year"),
            field<&BudgetSum::type>("type"), field<&BudgetSum::amount>("amount"));
    return e;
}

std::vector<BudgetSum> budget_sums(std::span<const BudgetLine> lines) {
    std::map<std::pair<int, BudgetType>, Money> sums;
    for (const auto& line : lines) sums[{line.year, line.type}] += line.amount;
    std::vector<BudgetSum> all;
    for (const auto& [of, amount] : sums) all.push_back({of.first, of.second, amount});
    return all;
}

} // namespace samdrift
