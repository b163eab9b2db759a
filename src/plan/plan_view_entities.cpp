#include "plan/plan_views.hpp"

namespace samdrift {

template <> const Entity& entity<TeamOfCutover>() {
    using T = TeamOfCutover;
    static const Entity e = describe<T>(
        {"TeamOfCutover"}, nullptr, field<&T::name>("name"), field<&T::people>("people"));
    return e;
}

template <> const Entity& entity<CutoverInPlan>() {
    using C = CutoverInPlan;
    static const Entity e = describe<C>({"CutoverInPlan"}, nullptr, field<&C::id>("id"),
        field<&C::name>("name"), field<&C::area>("area"), field<&C::municipality>("municipality"),
        field<&C::kind>("kind"), field<&C::cutover_class>("cutover_class"),
        field<&C::start>("start"), field<&C::finish>("finish"), field<&C::team>("team"),
        field<&C::days>("days"), field<&C::work>("work"), field<&C::deadline>("deadline"),
        field<&C::days_late>("days_late"), field<&C::critical>("critical"),
        field<&C::slack>("slack"), field<&C::why>("why"), field<&C::made_from>("made_from"),
        field<&C::teams>("teams"), field<&C::after>("after"),
        field<&C::latest_finish>("latest_finish"), field<&C::published_start>("published_start"),
        field<&C::published_finish>("published_finish"),
        field<&C::baseline_start>("baseline_start"), field<&C::baseline_finish>("baseline_finish"),
        field<&C::fixed>("fixed"), field<&C::changed_by_hand>("changed_by_hand"),
        field<&C::done>("done"), field<&C::progress>("progress"),
        field<&C::actual_start>("actual_start"), field<&C::rehearsal_days>("rehearsal_days"),
        field<&C::parallel_days>("parallel_days"), field<&C::row>("row"), field<&C::entry>("entry"),
        field<&C::chance>("chance"), field<&C::matters>("matters"), field<&C::broken>("broken"),
        field<&C::from_system>("from_system"), field<&C::system>("system"));
    return e;
}

template <> const Entity& entity<PlanVersion>() {
    using V = PlanVersion;
    static const Entity e = describe<V>({"PlanVersion"}, nullptr, field<&V::number>("number"),
        field<&V::name>("name"), field<&V::day>("day"), field<&V::end>("end"));
    return e;
}

template <> const Entity& entity<TeamMonth>() {
    using M = TeamMonth;
    static const Entity e = describe<M>({"TeamMonth"}, nullptr, field<&M::from>("from"),
        field<&M::people>("people"), field<&M::capacity>("capacity"));
    return e;
}

template <> const Entity& entity<TeamInPlan>() {
    using T = TeamInPlan;
    static const Entity e =
        describe<T>({"TeamInPlan"}, nullptr, field<&T::name>("name"), field<&T::months>("months"));
    return e;
}

template <> const Entity& entity<PlanSpan>() {
    static const Entity e = describe<PlanSpan>(
        {"PlanSpan"}, nullptr, field<&PlanSpan::first>("first"), field<&PlanSpan::last>("last"));
    return e;
}

template <> const Entity& entity<FreezeInPlan>() {
    using F = FreezeInPlan;
    static const Entity e = describe<F>({"FreezeInPlan"}, nullptr, field<&F::name>("name"),
        field<&F::strength>("strength"), field<&F::spans>("spans"),
        field<&F::cutovers>("cutovers"));
    return e;
}

template <> const Entity& entity<MilestoneInPlan>() {
    using M = MilestoneInPlan;
    static const Entity e = describe<M>({"MilestoneInPlan"}, nullptr, field<&M::code>("code"),
        field<&M::name>("name"), field<&M::day>("day"), field<&M::state>("state"),
        field<&M::days_late>("days_late"), field<&M::chance>("chance"));
    return e;
}

template <> const Entity& entity<PlanChance>() {
    using C = PlanChance;
    static const Entity e = describe<C>({"PlanChance"}, nullptr, field<&C::runs>("runs"),
        field<&C::seed>("seed"), field<&C::end_p50>("end_p50"), field<&C::end_p80>("end_p80"),
        field<&C::end_p95>("end_p95"), field<&C::cost_p50>("cost_p50"),
        field<&C::cost_p80>("cost_p80"), field<&C::cost_p95>("cost_p95"),
        field<&C::first_day>("first_day"));
    return e;
}

template <> const Entity& entity<OpenObjective>() {
    using O = OpenObjective;
    static const Entity e = describe<O>({"OpenObjective"}, nullptr,
        field<&O::objective>("objective"), field<&O::value>("value"), field<&O::bound>("bound"));
    return e;
}

template <> const Entity& entity<PlanView>() {
    using V = PlanView;
    static const Entity e = describe<V>({"PlanView"}, nullptr, field<&V::mode>("mode"),
        field<&V::may_change>("may_change"), field<&V::status>("status"), field<&V::basis>("basis"),
        field<&V::scenario>("scenario"), field<&V::today>("today"),
        field<&V::first_day>("first_day"), field<&V::end>("end"), field<&V::bound>("bound"),
        field<&V::lateness>("lateness"), field<&V::lateness_bound>("lateness_bound"),
        field<&V::open>("open"), field<&V::published>("published"), field<&V::baseline>("baseline"),
        field<&V::moved>("moved"), field<&V::not_planned>("not_planned"),
        field<&V::cutovers>("cutovers"), field<&V::teams>("teams"), field<&V::freezes>("freezes"),
        field<&V::milestones>("milestones"), field<&V::chance>("chance"),
        field<&V::must_give>("must_give"), field<&V::done>("done"),
        field<&V::free_days>("free_days"));
    return e;
}

} // namespace samdrift
