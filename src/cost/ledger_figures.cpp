#include "cost/ledger_figures.hpp"
#include <map>

namespace samdrift {

template <> const Entity& entity<LedgerYear>() {
    static const Entity e = describe<LedgerYear>({"LedgerYear"}, nullptr,
        field<&LedgerYear::year>("year"), field<&LedgerYear::personnel>("personnel"),
        field<&LedgerYear::competitive_operation>("competitive_operation"),
        field<&LedgerYear::income>("income"), field<&LedgerYear::operation>("operation"),
        field<&LedgerYear::investment>("investment"), field<&LedgerYear::total>("total"),
        field<&LedgerYear::competitive_total>("competitive_total"),
        field<&LedgerYear::competitive_share>("competitive_share"));
    return e;
}

std::vector<LedgerYear> ledger_figures(std::span<const LedgerLine> lines) {
    std::map<int, LedgerYear> years;
    for (const auto& line : lines) {
        auto& y = years[line.year];
        y.year = line.year;
        switch (line.group) {
        case LedgerGroup::personnel: y.personnel += line.amount; break;
        case LedgerGroup::competitive: y.competitive_operation += line.amount; break;
        case LedgerGroup::income: y.income += line.amount; break;
        case LedgerGroup::investment: y.investment += line.amount; break;
        }
    }
    std::vector<LedgerYear> figures;
    for (auto& [number, y] : years) {
        y.operation = y.personnel + y.competitive_operation + y.income;
        y.total = y.operation + y.investment;
        y.competitive_total = y.competitive_operation + y.investment;
        if (y.total.oere != 0)
            y.competitive_share = Fraction{y.competitive_total.oere, y.total.oere};
        figures.push_back(y);
    }
    return figures;
}

} // namespace samdrift
