#include "choose/scenario_views.hpp"
#include <algorithm>

namespace samdrift {
namespace {

ScenarioSide side_of(const WorkedOut& of) {
    return {of.name, of.answer.status, of.answer.gap, of.figures, of.answer.contradiction};
}

ScenarioAreaChoice choice_of(const ChosenAreaView& a) {
    ScenarioAreaChoice c{a.choice, {}, a.interim_until, a.deferred_until, a.cost, a.users_who_move,
        a.by_person.has_value(), {}, {}};
    for (const auto& k : a.kept) c.kept.push_back(k.product);
    if (a.by_person) {
        c.way_of_working = a.by_person->way_of_working;
        c.reason = a.by_person->reason;
    }
    return c;
}

bool same(const ScenarioAreaChoice& a, const ScenarioAreaChoice& b) {
    return a.choice == b.choice && a.kept == b.kept && a.interim_until == b.interim_until &&
           a.deferred_until == b.deferred_until && a.way_of_working == b.way_of_working;
}

} // namespace

ScenarioComparison side_by_side(const WorkedOut& one, const WorkedOut& other) {
    ScenarioComparison c{
        one.answer.as_of, one.answer.from, one.answer.years, side_of(one), side_of(other), {}};
    for (const auto& a : one.answer.areas)
        c.areas.push_back({a.area, a.area_name, choice_of(a), {}, false});
    for (const auto& a : other.answer.areas) {
        auto at = std::ranges::find(c.areas, a.area, &ScenarioAreaView::area);
        if (at == c.areas.end()) at = c.areas.insert(at, {a.area, a.area_name, {}, {}, false});
        at->other = choice_of(a);
        at->alike = at->one && same(*at->one, *at->other);
    }
    return c;
}

template <> const Entity& entity<ScenarioFigure>() {
    static const Entity e = describe<ScenarioFigure>({"ScenarioFigure"}, nullptr,
        field<&ScenarioFigure::kind>("kind"), field<&ScenarioFigure::amount>("amount"),
        field<&ScenarioFigure::count>("count"), field<&ScenarioFigure::of>("of"),
        field<&ScenarioFigure::minutes>("minutes"), field<&ScenarioFigure::rows>("rows"));
    return e;
}

template <> const Entity& entity<ScenarioView>() {
    static const Entity e = describe<ScenarioView>({"ScenarioView"}, nullptr,
        field<&ScenarioView::id>("id"), field<&ScenarioView::entry>("entry"),
        field<&ScenarioView::name>("name"), field<&ScenarioView::based_on>("based_on"),
        field<&ScenarioView::state>("state"), field<&ScenarioView::chosen>("chosen"),
        field<&ScenarioView::areas_left>("areas_left"), field<&ScenarioView::remark>("remark"));
    return e;
}

template <> const Entity& entity<ScenariosPage>() {
    static const Entity e = describe<ScenariosPage>({"ScenariosPage"}, nullptr,
        field<&ScenariosPage::scenarios>("scenarios"), field<&ScenariosPage::areas>("areas"),
        field<&ScenariosPage::may_change>("may_change"));
    return e;
}

template <> const Entity& entity<ScenarioAreaChoice>() {
    static const Entity e = describe<ScenarioAreaChoice>({"ScenarioAreaChoice"}, nullptr,
        field<&ScenarioAreaChoice::choice>("choice"), field<&ScenarioAreaChoice::kept>("kept"),
        field<&ScenarioAreaChoice::interim_until>("interim_until"),
        field<&ScenarioAreaChoice::deferred_until>("deferred_until"),
        field<&ScenarioAreaChoice::cost>("cost"),
        field<&ScenarioAreaChoice::users_who_move>("users_who_move"),
        field<&ScenarioAreaChoice::by_person>("by_person"),
        field<&ScenarioAreaChoice::way_of_working>("way_of_working"),
        field<&ScenarioAreaChoice::reason>("reason"));
    return e;
}

template <> const Entity& entity<ScenarioAreaView>() {
    static const Entity e = describe<ScenarioAreaView>({"ScenarioAreaView"}, nullptr,
        field<&ScenarioAreaView::area>("area"), field<&ScenarioAreaView::area_name>("area_name"),
        field<&ScenarioAreaView::one>("one"), field<&ScenarioAreaView::other>("other"),
        field<&ScenarioAreaView::alike>("alike"));
    return e;
}

template <> const Entity& entity<ScenarioSide>() {
    static const Entity e = describe<ScenarioSide>({"ScenarioSide"}, nullptr,
        field<&ScenarioSide::name>("name"), field<&ScenarioSide::status>("status"),
        field<&ScenarioSide::gap>("gap"), field<&ScenarioSide::figures>("figures"),
        field<&ScenarioSide::contradiction>("contradiction"));
    return e;
}

template <> const Entity& entity<ScenarioComparison>() {
    static const Entity e = describe<ScenarioComparison>({"ScenarioComparison"}, nullptr,
        field<&ScenarioComparison::as_of>("as_of"), field<&ScenarioComparison::from>("from"),
        field<&ScenarioComparison::years>("years"), field<&ScenarioComparison::one>("one"),
        field<&ScenarioComparison::other>("other"), field<&ScenarioComparison::areas>("areas"));
    return e;
}

} // namespace samdrift
