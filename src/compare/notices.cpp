#include "compare/notices.hpp"
#include "compare/contract_rules.hpp"
#include <algorithm>
#include <map>

namespace samdrift {
namespace {

struct ContractAt {
    std::uint32_t member = 0, row = 0;
};

// Those an action of the kind is about, by member, then id.
std::vector<ContractAt> about(
    ActionKind kind, const ViewContext& context, std::span<const std::uint32_t> members) {
    std::vector<ContractAt> all;
    for (const auto m : members) {
        const Block& block = context.cooperation.block(m);
        const auto first = static_cast<std::ptrdiff_t>(all.size());
        for (std::uint32_t row = 0; row < block.contracts.id.size(); ++row)
            if (asks_for(kind, block, row, context.as_of)) all.push_back({m, row});
        std::ranges::sort(all.begin() + first, all.end(), {},
            [&](ContractAt c) { return block.contracts.id[c.row]; });
    }
    return all;
}

using Counts = std::map<Code, std::size_t>;

// In how many municipalities there is a contract on each product.
Counts municipalities_with_contract(
    const ViewContext& context, std::span<const std::uint32_t> members) {
    Counts counts;
    for (const auto m : members) {
        Code last = no_code;
        for (const auto product : context.cooperation.block(m).contracts.product) {
            if (product != last) ++counts[product];
            last = product;
        }
    }
    return counts;
}

// "GAT (Røyken)": a product's name, with the municipalities where several have contracts on it.
std::vector<std::string> systems(const ViewContext& context, const Counts& with_contract,
    const std::vector<ContractAt>& contracts) {
    std::map<Code, std::vector<std::string_view>> who;
    std::vector<Code> order;
    for (const auto at : contracts) {
        const Code product = context.cooperation.block(at.member).contracts.product[at.row];
        auto& names = who[product];
        if (names.empty()) order.push_back(product);
        if (names.empty() || names.back() != context.member_name(at.member))
            names.push_back(context.member_name(at.member));
    }
    std::vector<std::string> all;
    for (const auto product : order) {
        std::string name = context.product_name(product);
        if (with_contract.at(product) > 1) {
            std::string list;
            for (const auto municipality : who[product])
                list.append(list.empty() ? "" : ", ").append(municipality);
            name += " (" + list + ")";
        }
        all.push_back(std::move(name));
    }
    return all;
}

ActionView in_all(ActionKind kind, const ViewContext& context,
    std::span<const std::uint32_t> members, const Counts& with_contract) {
    ActionView action;
    action.kind = kind;
    const auto contracts = about(kind, context, members);
    for (const auto at : contracts) {
        const auto& c = context.cooperation.block(at.member).contracts;
        action.contracts.push_back(c.id[at.row]);
        action.value += c.value[at.row].or_zero();
        action.marked = action.marked || marked(c.figures_source[at.row].value());
    }
    action.systems = systems(context, with_contract, contracts);
    return action;
}

} // namespace

bool asks_for(ActionKind kind, const Block& block, std::uint32_t contract, Packed<Date> as_of) {
    const auto& contracts = block.contracts;
    switch (kind) {
    case ActionKind::legal_review:
        return runs_on(contracts, contract, as_of) && lacks_legal_review(contracts, contract);
    case ActionKind::give_notice:
        return notice_still_to_give(contracts, contract, as_of).has_value();
    case ActionKind::no_processing_agreement:
        return runs_on(contracts, contract, as_of) &&
               lacks_processing_agreement(block, contract, as_of);
    }
    return false;
}

std::vector<DueNotice> due_notices(
    const ViewContext& context, std::span<const std::uint32_t> members) {
    std::vector<DueNotice> due;
    for (const auto m : members) {
        const auto& contracts = context.cooperation.block(m).contracts;
        for (std::uint32_t row = 0; row < contracts.id.size(); ++row)
            if (const auto day = notice_still_to_give(contracts, row, context.as_of))
                due.push_back({*day, m, row});
    }
    const auto sooner = [&](const DueNotice& a, const DueNotice& b) {
        const auto id = [&](const DueNotice& n) {
            return context.cooperation.block(n.member).contracts.id[n.contract];
        };
        return std::tuple{a.last_day, a.member, id(a)} < std::tuple{b.last_day, b.member, id(b)};
    };
    const auto shown = std::min(most_notices, due.size());
    std::ranges::partial_sort(due, due.begin() + static_cast<std::ptrdiff_t>(shown), sooner);
    due.resize(shown);
    return due;
}

std::vector<NoticeView> notices(const ViewContext& context, std::span<const DueNotice> due) {
    std::vector<NoticeView> all;
    for (const auto& [day, member, row] : due) {
        const auto& c = context.cooperation.block(member).contracts;
        all.push_back({c.id[row], context.member_name(member), context.product_name(c.product[row]),
            day, c.ends[row].get(), c.option_to[row].get()});
    }
    return all;
}

std::vector<ActionView> actions(const ViewContext& context, std::span<const std::uint32_t> members,
    std::span<const DueNotice> due) {
    const auto with_contract = municipalities_with_contract(context, members);
    std::vector<ActionView> all;
    auto add_in_all = [&](ActionKind kind) {
        auto action = in_all(kind, context, members, with_contract);
        if (!action.contracts.empty()) all.push_back(std::move(action));
    };
    add_in_all(ActionKind::legal_review);
    for (const auto& [day, member, row] : due) {
        const auto& c = context.cooperation.block(member).contracts;
        all.push_back({ActionKind::give_notice, day, {c.id[row]},
            systems(context, with_contract, {{member, row}}), c.value[row].or_zero(),
            marked(c.figures_source[row].value()), c.ends[row].get(), c.option_to[row].get()});
    }
    add_in_all(ActionKind::no_processing_agreement);
    return all;
}

} // namespace samdrift
