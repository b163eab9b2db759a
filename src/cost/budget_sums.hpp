// The budget's sums, per year and type.
#pragma once
#include "register/ledger.hpp"
#include <span>

namespace samdrift {

struct BudgetSum {
    int year = 0;
    BudgetType type = BudgetType::operation;
    Money amount;
};
template <> const Entity& entity<BudgetSum>();

std::vector<BudgetSum> budget_sums(std::span<const BudgetLine> lines);

} // namespace samdrift
