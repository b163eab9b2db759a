// What is sent of the accounts and the budget: the page, and the command line's answers.
#pragma once
#include "cost/budget_sums.hpp"
#include "cost/ledger_figures.hpp"
#include "register/cooperation_ref.hpp"
#include "register/landscape.hpp"

namespace samdrift {

struct LedgerLineView {
    std::int64_t id = 0;
    std::string municipality;
    std::int64_t year = 0;
    std::string account, name;
    LedgerGroup group = LedgerGroup::competitive;
    Money amount;
    Origin source = Origin::document;
};
template <> const Entity& entity<LedgerLineView>();

struct BudgetLineView {
    std::int64_t id = 0;
    std::string municipality;
    std::int64_t year = 0;
    BudgetType type = BudgetType::operation;
    Money amount;
    Origin source = Origin::document;
};
template <> const Entity& entity<BudgetLineView>();

struct FundsView {
    std::int64_t id = 0;
    std::string name, type;
    std::optional<Date> from, to;
    Money amount;
    Origin source = Origin::document;
    std::string remark;
};
template <> const Entity& entity<FundsView>();

struct LedgerPage {
    CooperationRef cooperation;
    std::vector<std::string> municipalities;
    std::optional<std::string> municipality;
    std::vector<LedgerYear> years;
    std::vector<LedgerLineView> lines;
    std::vector<BudgetSum> budget;
    std::vector<BudgetLineView> budget_lines;
    std::vector<FundsView> funds;
    bool marked = false;
};
template <> const Entity& entity<LedgerPage>();

struct LedgerAnswer {
    std::vector<LedgerYear> years;
};
template <> const Entity& entity<LedgerAnswer>();

struct BudgetAnswer {
    std::vector<BudgetSum> sums;
};
template <> const Entity& entity<BudgetAnswer>();

} // namespace samdrift
