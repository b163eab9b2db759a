#include "compare/chain_views.hpp"
#include "compare/pages.hpp"
#include <algorithm>

namespace samdrift {
namespace {

StepView step_view(const ViewContext& context, const ChainStep& s) {
    StepView view{
        s.id.number, s.step, s.actor, s.system, {}, {}, s.object, s.way, breaks_the_flow(s)};
    const Code product = s.product ? context.catalogue.products.find(s.product->number) : no_code;
    if (product != no_code) view.product = context.product_name(product);
    if (!s.common_component.empty()) view.common_component = s.common_component;
    return view;
}

PromiseView promise_view(const AgendaPromise& promise, std::span<const ChainStep> steps) {
    const auto held = held_against(promise.number, steps);
    const std::string key = "compare.promise." + std::to_string(promise.number) + "." +
                            std::string{name_of(held.state)};
    const bool known = promise.number >= 1 && promise.number <= numbered_promises;
    return {promise.number, promise.promise, held.state,
        sentence(known ? key : "compare.promise.other"), {held.steps.begin(), held.steps.end()}};
}

// The breaks of the errand's area where it takes place.
Breaks add_breaks(ChainView& view, const ViewContext& context, std::size_t member, Code area) {
    const Block& block = context.cooperation.block(member);
    const auto rows = block.processes_in(area);
    for (auto row = rows.first; row < rows.last; ++row)
        if (is_break(block.processes, row))
            view.breaks.push_back(process_view(context, member, row));
    return breaks_in(block, rows);
}

ChainView chain_view(const ViewContext& context, std::span<const ChainStep> steps) {
    const auto& first = steps.front();
    const Code area = context.picture().area_of(first.area);
    ChainView view;
    view.code = first.code;
    view.service = first.service;
    if (area != no_code) {
        view.area = context.area(area).code;
        view.area_name = context.area(area).name;
    }
    for (const auto& s : steps) {
        view.steps.push_back(step_view(context, s));
        view.marked = view.marked || marked(s.source);
    }
    for (const auto& promise : context.picture().promises) {
        view.promises.push_back(promise_view(promise, steps));
        if (view.promises.back().state == PromiseState::kept) ++view.kept;
        if (view.promises.back().state == PromiseState::broken) ++view.broken;
    }
    Breaks breaks;
    if (const auto member = context.picture().member_of(first.municipality)) {
        view.municipality = context.member_name(*member);
        if (area != no_code) breaks = add_breaks(view, context, *member, area);
    }
    view.break_cost = break_sum(breaks);
    return view;
}

} // namespace

std::vector<ChainView> chain_views(const ViewContext& context) {
    std::vector<ChainView> views;
    std::span<const ChainStep> rest{context.picture().chain_steps};
    while (!rest.empty()) {
        std::size_t n = 1;
        while (n < rest.size() && rest[n].code == rest[0].code &&
               rest[n].municipality == rest[0].municipality)
            ++n;
        views.push_back(chain_view(context, rest.first(n)));
        rest = rest.subspan(n);
    }
    return views;
}

ChainPage chain_page(const Landscape& landscape, std::size_t cooperation, Date as_of) {
    const ViewContext context{landscape, cooperation, as_of};
    ChainPage page{context.reference(), internal_hourly_rate, {}, chain_views(context)};
    for (const auto& p : context.picture().promises) page.promises.push_back({p.number, p.promise});
    return page;
}

} // namespace samdrift
