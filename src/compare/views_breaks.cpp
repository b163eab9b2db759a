#include "compare/views_breaks.hpp"

namespace samdrift {

template <> const Entity& entity<BreakRank>() {
    static const Entity e =
        describe<BreakRank>({"BreakRank"}, nullptr, field<&BreakRank::key>("key"),
            field<&BreakRank::name>("name"), field<&BreakRank::sum>("sum"),
            field<&BreakRank::uncounted>("uncounted"), field<&BreakRank::processes>("processes"));
    return e;
}

template <> const Entity& entity<BreakPage>() {
    static const Entity e =
        describe<BreakPage>({"BreakPage"}, nullptr, field<&BreakPage::cooperation>("cooperation"),
            field<&BreakPage::as_of>("as_of"), field<&BreakPage::hourly_rate>("hourly_rate"),
            field<&BreakPage::sum>("sum"), field<&BreakPage::uncounted>("uncounted"),
            field<&BreakPage::areas>("areas"), field<&BreakPage::municipalities>("municipalities"),
            field<&BreakPage::systems>("systems"), field<&BreakPage::breaks>("breaks"));
    return e;
}

} // namespace samdrift
