#include "cost/contribution_views.hpp"

namespace samdrift {

template <> const Entity& entity<ContributionPartView>() {
    using V = ContributionPartView;
    static const Entity e = describe<V>({"ContributionPartView"}, nullptr,
        field<&V::driver>("driver"), field<&V::share>("share"), field<&V::value>("value"),
        field<&V::weight>("weight"), field<&V::of>("of"), field<&V::rows>("rows"));
    return e;
}

template <> const Entity& entity<ContributionLineView>() {
    using V = ContributionLineView;
    static const Entity e =
        describe<V>({"ContributionLineView"}, nullptr, field<&V::cost_project>("cost_project"),
            field<&V::name>("name"), field<&V::group>("group"), field<&V::key>("key"),
            field<&V::driver>("driver"), field<&V::value>("value"), field<&V::of>("of"),
            field<&V::amount>("amount"), field<&V::total>("total"), field<&V::fixed>("fixed"),
            field<&V::limited>("limited"), field<&V::parts>("parts"), field<&V::rows>("rows"));
    return e;
}

template <> const Entity& entity<ContributionChangeView>() {
    using V = ContributionChangeView;
    static const Entity e = describe<V>({"ContributionChangeView"}, nullptr,
        field<&V::before>("before"), field<&V::projects>("projects"), field<&V::members>("members"),
        field<&V::share>("share"), field<&V::cost>("cost"));
    return e;
}

template <> const Entity& entity<OwnerContributionView>() {
    using V = OwnerContributionView;
    static const Entity e = describe<V>({"OwnerContributionView"}, nullptr,
        field<&V::owner>("owner"), field<&V::municipality>("municipality"), field<&V::days>("days"),
        field<&V::amount>("amount"), field<&V::base>("base"),
        field<&V::applications>("applications"), field<&V::own>("own"), field<&V::change>("change"),
        field<&V::investments>("investments"), field<&V::depreciation>("depreciation"),
        field<&V::lines>("lines"));
    return e;
}

template <> const Entity& entity<UnitPriceView>() {
    using V = UnitPriceView;
    static const Entity e =
        describe<V>({"UnitPriceView"}, nullptr, field<&V::cost_project>("cost_project"),
            field<&V::name>("name"), field<&V::driver>("driver"), field<&V::total>("total"),
            field<&V::of>("of"), field<&V::price>("price"));
    return e;
}

template <> const Entity& entity<NotRunView>() {
    using V = NotRunView;
    static const Entity e =
        describe<V>({"NotRunView"}, nullptr, field<&V::cost_project>("cost_project"),
            field<&V::name>("name"), field<&V::owner>("owner"), field<&V::amount>("amount"));
    return e;
}

template <> const Entity& entity<InvestmentShareView>() {
    using V = InvestmentShareView;
    static const Entity e = describe<V>({"InvestmentShareView"}, nullptr, field<&V::owner>("owner"),
        field<&V::amount>("amount"), field<&V::depreciation>("depreciation"));
    return e;
}

template <> const Entity& entity<InvestmentView>() {
    using V = InvestmentView;
    static const Entity e = describe<V>({"InvestmentView"}, nullptr, field<&V::id>("id"),
        field<&V::name>("name"), field<&V::kind>("kind"), field<&V::year>("year"),
        field<&V::lifetime>("lifetime"), field<&V::amount>("amount"),
        field<&V::depreciation>("depreciation"), field<&V::shares>("shares"));
    return e;
}

template <> const Entity& entity<OwnerAheadView>() {
    using V = OwnerAheadView;
    static const Entity e = describe<V>(
        {"OwnerAheadView"}, nullptr, field<&V::owner>("owner"), field<&V::amount>("amount"));
    return e;
}

template <> const Entity& entity<YearAheadView>() {
    using V = YearAheadView;
    static const Entity e = describe<V>({"YearAheadView"}, nullptr, field<&V::year>("year"),
        field<&V::prolonged>("prolonged"), field<&V::total>("total"), field<&V::owners>("owners"));
    return e;
}

template <> const Entity& entity<ContributionAnswer>() {
    using V = ContributionAnswer;
    static const Entity e = describe<V>({"ContributionAnswer"}, nullptr, field<&V::year>("year"),
        field<&V::years>("years"), field<&V::stage>("stage"), field<&V::total>("total"),
        field<&V::marked>("marked"), field<&V::owners>("owners"),
        field<&V::unit_prices>("unit_prices"), field<&V::not_run>("not_run"),
        field<&V::investments>("investments"), field<&V::ahead>("ahead"),
        field<&V::ahead_stops>("ahead_stops"), field<&V::why_ahead_stops>("why_ahead_stops"));
    return e;
}

template <> const Entity& entity<ExplainedStepView>() {
    using V = ExplainedStepView;
    static const Entity e = describe<V>({"ExplainedStepView"}, nullptr, field<&V::code>("code"),
        field<&V::text>("text"), field<&V::rows>("rows"));
    return e;
}

template <> const Entity& entity<ExplainedAmount>() {
    using V = ExplainedAmount;
    static const Entity e = describe<V>({"ExplainedAmount"}, nullptr, field<&V::owner>("owner"),
        field<&V::cost_project>("cost_project"), field<&V::year>("year"),
        field<&V::amount>("amount"), field<&V::steps>("steps"));
    return e;
}

} // namespace samdrift
