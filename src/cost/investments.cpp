#include "cost/investments.hpp"

namespace samdrift {
namespace {

KeyGroup group_of(InvestmentKind kind) {
    switch (kind) {
    case InvestmentKind::application: return KeyGroup::application_investment;
    case InvestmentKind::own: return KeyGroup::own_investment;
    case InvestmentKind::core: break;
    }
    return KeyGroup::core_investment;
}

// Whose owner is no member that year is the owner's own affair.
bool has_payers(const CostRows& rows, const Investment& i, int year) {
    if (!i.owner) return i.kind != InvestmentKind::own;
    const auto owner = rows.owner_of(*i.owner);
    return owner && days_of_membership(rows.owners[*owner].member.joined,
                        rows.owners[*owner].member.left, year) > 0;
}

} // namespace

Money written_off(const Investment& investment, int year) {
    const auto nth = year - investment.year - 1;
    if (nth < 0 || nth >= investment.lifetime) return {};
    const std::vector<std::int64_t> years(static_cast<std::size_t>(investment.lifetime), 1);
    std::vector<Money> parts(years.size());
    if (Splitter{}.split(investment.amount, years, parts) != SplitOutcome::split) return {};
    return parts[static_cast<std::size_t>(nth)];
}

Result<std::vector<InvestmentView>> investments_of(const CostRows& rows, int year) {
    std::vector<InvestmentView> views;
    std::vector<AmountBeside> amounts;
    std::vector<std::size_t> shared; // of views, two amounts each
    for (const auto& i : rows.investments) {
        const auto bought = i.year == year ? i.amount : Money{};
        const auto off = written_off(i, year);
        if (bought == Money{} && off == Money{}) continue;
        if (has_payers(rows, i, year)) {
            shared.push_back(views.size());
            const auto name = i.name + " " + std::to_string(i.id.number);
            amounts.push_back({name, group_of(i.kind), i.owner, bought});
            amounts.push_back({name, group_of(i.kind), i.owner, off});
        }
        views.push_back({i.id.number, i.name, i.kind, i.year, i.lifetime, bought, off, {}});
    }
    if (amounts.empty()) return views;
    const auto allocated = allocate_beside(rows, year, amounts);
    if (!allocated) return allocated.problems;
    for (std::size_t at = 0; at < shared.size(); ++at) {
        const auto& bought = allocated->projects[at * 2].shares;
        const auto& off = allocated->projects[at * 2 + 1].shares;
        for (std::size_t o = 0; o < rows.owners.size(); ++o)
            if (bought[o] != Money{} || off[o] != Money{})
                views[shared[at]].shares.push_back({rows.owners[o].name, bought[o], off[o]});
    }
    return views;
}

} // namespace samdrift
