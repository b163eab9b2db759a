#include "cost/views.hpp"

namespace samdrift {

template <> const Entity& entity<LedgerLineView>() {
    static const Entity e = describe<LedgerLineView>({"LedgerLineView"}, nullptr,
        field<&LedgerLineView::id>("id"), field<&LedgerLineView::municipality>("municipality"),
        field<&LedgerLineView::year>("year"), field<&LedgerLineView::account>("account"),
        field<&LedgerLineView::name>("name"), field<&LedgerLineView::group>("group"),
        field<&LedgerLineView::amount>("amount"), field<&LedgerLineView::source>("source"));
    return e;
}

template <> const Entity& entity<BudgetLineView>() {
    static const Entity e = describe<BudgetLineView>({"BudgetLineView"}, nullptr,
        field<&BudgetLineView::id>("id"), field<&BudgetLineView::municipality>("municipality"),
        field<&BudgetLineView::year>("year"), field<&BudgetLineView::type>("type"),
        field<&BudgetLineView::amount>("amount"), field<&BudgetLineView::source>("source"));
    return e;
}

template <> const Entity& entity<FundsView>() {
    static const Entity e = describe<FundsView>({"FundsView"}, nullptr, field<&FundsView::id>("id"),
        field<&FundsView::name>("name"), field<&FundsView::type>("type"),
        field<&FundsView::from>("from"), field<&FundsView::to>("to"),
        field<&FundsView::amount>("amount"), field<&FundsView::source>("source"),
        field<&FundsView::remark>("remark"));
    return e;
}

template <> const Entity& entity<LedgerPage>() {
    static const Entity e = describe<LedgerPage>({"LedgerPage"}, nullptr,
        field<&LedgerPage::cooperation>("cooperation"),
        field<&LedgerPage::municipalities>("municipalities"),
        field<&LedgerPage::municipality>("municipality"), field<&LedgerPage::years>("years"),
        field<&LedgerPage::lines>("lines"), field<&LedgerPage::budget>("budget"),
        field<&LedgerPage::budget_lines>("budget_lines"), field<&LedgerPage::funds>("funds"),
        field<&LedgerPage::marked>("marked"));
    return e;
}

template <> const Entity& entity<LedgerAnswer>() {
    static const Entity e =
        describe<LedgerAnswer>({"LedgerAnswer"}, nullptr, field<&LedgerAnswer::years>("years"));
    return e;
}

template <> const Entity& entity<BudgetAnswer>() {
    static const Entity e =
        describe<BudgetAnswer>({"BudgetAnswer"}, nullptr, field<&BudgetAnswer::sums>("sums"));
    return e;
}

} // namespace samdrift
