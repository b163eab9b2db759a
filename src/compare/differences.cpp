#include "compare/differences.hpp"
#include "compare/contract_rules.hpp"
#include "compare/view_context.hpp"
#include <algorithm>

namespace samdrift {
namespace {

struct RowAt {
    std::int64_t id = 0;
    std::size_t member = 0; // number in the picture
    std::uint32_t row = 0;
};

struct Day {
    ViewContext context;
    Comparison comparison;
    std::vector<RowAt> usages, contracts; // by id

    Day(const Landscape& landscape, std::size_t cooperation, Date day)
        : context(landscape, cooperation, day), comparison(compare_all(context.cooperation, day)) {
        for (const auto& at : comparison.at) {
            const auto member = comparison.members[at.member];
            usages.push_back({block(member).usages.id[at.row], member, at.row});
        }
        for (const auto member : comparison.members)
            for (std::uint32_t row = 0; row < block(member).contracts.id.size(); ++row)
                if (in_force(block(member).contracts, row, context.as_of))
                    contracts.push_back({block(member).contracts.id[row], member, row});
        std::ranges::sort(usages, {}, &RowAt::id);
        std::ranges::sort(contracts, {}, &RowAt::id);
    }
    const Block& block(std::size_t member) const { return context.cooperation.block(member); }
};

StandingView standing(const Day& day) {
    const auto& c = day.comparison;
    return {static_cast<std::int64_t>(c.members.size()),
        static_cast<std::int64_t>(day.usages.size()),
        static_cast<std::int64_t>(day.contracts.size()), c.harmonisation.users,
        c.harmonisation.on_most_used, degree(c.harmonisation), degree(c.where_all_have),
        c.areas_where_all_have};
}

// Those of the day's that are not among the other's: by municipality, then as its rows stand.
std::vector<RowAt> only_in(
    const Day& day, const std::vector<RowAt>& rows, const std::vector<RowAt>& others) {
    std::vector<RowAt> only;
    std::ranges::set_difference(rows, others, std::back_inserter(only), {}, &RowAt::id, &RowAt::id);
    std::ranges::sort(only, {}, [&](const RowAt& at) {
        return std::pair{day.context.picture().members[at.member].rank, at.row};
    });
    return only;
}

std::vector<UsageMoved> usages_only_in(const Day& day, const Day& other) {
    std::vector<UsageMoved> all;
    for (const auto& [id, member, row] : only_in(day, day.usages, other.usages)) {
        const Block& block = day.block(member);
        const auto& u = block.usages;
        const auto& area = day.context.area(u.area[row]);
        all.push_back({id, day.context.member_name(member), area.code, area.name,
            std::string{block.text(u.system[row])}, day.context.product_name(u.product[row]),
            u.users[row].get(), marked(u.figures_source[row].value())});
    }
    return all;
}

std::vector<ContractMoved> contracts_only_in(const Day& day, const Day& other) {
    std::vector<ContractMoved> all;
    for (const auto& [id, member, row] : only_in(day, day.contracts, other.contracts)) {
        const Block& block = day.block(member);
        const auto& c = block.contracts;
        all.push_back({id, day.context.member_name(member), std::string{block.text(c.system[row])},
            std::string{block.text(c.number[row])}, c.signed_on[row].get(), c.ends[row].get()});
    }
    return all;
}

std::vector<std::string> members_only_in(const Day& day, const Day& other) {
    std::vector<std::string> names;
    for (const auto member : day.comparison.members)
        if (!std::ranges::binary_search(other.comparison.members, member))
            names.push_back(day.context.member_name(member));
    return names;
}

JudgedView judged(const Day& day, const AreaCompared& area) {
    JudgedView view{
        area.judged.verdict, area.judged.of_those_who_have, {}, degree(area.harmonisation), {}};
    for (const auto& p : day.comparison.products_in(area))
        view.products.push_back(day.context.product_name(p.product));
    for (const auto& at : day.comparison.rows_in(area))
        view.usages.push_back(day.block(day.comparison.members[at.member]).usages.id[at.row]);
    return view;
}

} // namespace

ValidDifference valid_difference(
    const Landscape& landscape, std::size_t cooperation, Date from, Date to) {
    const Day before{landscape, cooperation, from}, after{landscape, cooperation, to};
    ValidDifference difference{standing(before), standing(after), members_only_in(after, before),
        members_only_in(before, after), usages_only_in(after, before),
        usages_only_in(before, after), contracts_only_in(after, before),
        contracts_only_in(before, after), {}};
    for (std::size_t i = 0; i < after.comparison.areas.size(); ++i) {
        const auto &was = before.comparison.areas[i], &is = after.comparison.areas[i];
        if (was.judged == is.judged) continue;
        const auto& area = after.context.area(is.area);
        difference.areas.push_back({area.code, area.name, judged(before, was), judged(after, is)});
    }
    return difference;
}

template <> const Entity& entity<StandingView>() {
    static const Entity e = describe<StandingView>({"StandingView"}, nullptr,
        field<&StandingView::members>("members"), field<&StandingView::usages>("usages"),
        field<&StandingView::contracts>("contracts"), field<&StandingView::users>("users"),
        field<&StandingView::on_most_used>("on_most_used"),
        field<&StandingView::harmonisation>("harmonisation"),
        field<&StandingView::harmonisation_where_all_have>("harmonisation_where_all_have"),
        field<&StandingView::areas_where_all_have>("areas_where_all_have"));
    return e;
}

template <> const Entity& entity<UsageMoved>() {
    static const Entity e = describe<UsageMoved>({"UsageMoved"}, nullptr,
        field<&UsageMoved::id>("id"), field<&UsageMoved::municipality>("municipality"),
        field<&UsageMoved::area>("area"), field<&UsageMoved::area_name>("area_name"),
        field<&UsageMoved::system>("system"), field<&UsageMoved::product>("product"),
        field<&UsageMoved::users>("users"), field<&UsageMoved::marked>("marked"));
    return e;
}

template <> const Entity& entity<ContractMoved>() {
    static const Entity e = describe<ContractMoved>({"ContractMoved"}, nullptr,
        field<&ContractMoved::id>("id"), field<&ContractMoved::municipality>("municipality"),
        field<&ContractMoved::system>("system"), field<&ContractMoved::number>("number"),
        field<&ContractMoved::signed_on>("signed_on"), field<&ContractMoved::ends>("ends"));
    return e;
}

template <> const Entity& entity<JudgedView>() {
    static const Entity e = describe<JudgedView>({"JudgedView"}, nullptr,
        field<&JudgedView::verdict>("verdict"),
        field<&JudgedView::verdict_of_those_who_have>("verdict_of_those_who_have"),
        field<&JudgedView::products>("products"),
        field<&JudgedView::harmonisation>("harmonisation"), field<&JudgedView::usages>("usages"));
    return e;
}

template <> const Entity& entity<AreaMoved>() {
    static const Entity e = describe<AreaMoved>({"AreaMoved"}, nullptr,
        field<&AreaMoved::area>("area"), field<&AreaMoved::area_name>("area_name"),
        field<&AreaMoved::before>("before"), field<&AreaMoved::after>("after"));
    return e;
}

template <> const Entity& entity<ValidDifference>() {
    static const Entity e = describe<ValidDifference>({"ValidDifference"}, nullptr,
        field<&ValidDifference::before>("before"), field<&ValidDifference::after>("after"),
        field<&ValidDifference::members_joined>("members_joined"),
        field<&ValidDifference::members_left>("members_left"),
        field<&ValidDifference::usages_begun>("usages_begun"),
        field<&ValidDifference::usages_ended>("usages_ended"),
        field<&ValidDifference::contracts_begun>("contracts_begun"),
        field<&ValidDifference::contracts_ended>("contracts_ended"),
        field<&ValidDifference::areas>("areas"));
    return e;
}

} // namespace samdrift
