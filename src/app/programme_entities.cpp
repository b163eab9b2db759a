#include "app/programme.hpp"

namespace samdrift {

template <> const Entity& entity<PointInProgramme>() {
    using V = PointInProgramme;
    static const Entity e = describe<V>({"PointInProgramme"}, nullptr, field<&V::id>("id"),
        field<&V::project>("project"), field<&V::phase>("phase"), field<&V::day>("day"),
        field<&V::decision>("decision"), field<&V::body>("body"), field<&V::state>("state"),
        field<&V::days_late>("days_late"));
    return e;
}

template <> const Entity& entity<PhaseInProgramme>() {
    using V = PhaseInProgramme;
    static const Entity e = describe<V>({"PhaseInProgramme"}, nullptr, field<&V::phase>("phase"),
        field<&V::state>("state"), field<&V::point>("point"));
    return e;
}

template <> const Entity& entity<ProjectInProgramme>() {
    using V = ProjectInProgramme;
    static const Entity e = describe<V>({"ProjectInProgramme"}, nullptr, field<&V::id>("id"),
        field<&V::code>("code"), field<&V::name>("name"), field<&V::parent>("parent"),
        field<&V::area>("area"), field<&V::kind>("kind"), field<&V::phase>("phase"),
        field<&V::depth>("depth"), field<&V::below>("below"), field<&V::goal>("goal"),
        field<&V::owner>("owner"), field<&V::board>("board"), field<&V::mandate>("mandate"),
        field<&V::start>("start"), field<&V::end>("end"), field<&V::budget>("budget"),
        field<&V::actual>("actual"), field<&V::budget_sum>("budget_sum"),
        field<&V::actual_sum>("actual_sum"), field<&V::over>("over"), field<&V::marked>("marked"),
        field<&V::sum_marked>("sum_marked"), field<&V::phases>("phases"));
    return e;
}

template <> const Entity& entity<FactInProgramme>() {
    using V = FactInProgramme;
    static const Entity e = describe<V>({"FactInProgramme"}, nullptr, field<&V::id>("id"),
        field<&V::name>("name"), field<&V::value>("value"), field<&V::unit>("unit"),
        field<&V::number>("number"), field<&V::day>("day"), field<&V::marked>("marked"));
    return e;
}

template <> const Entity& entity<ProjectOf>() {
    using V = ProjectOf;
    static const Entity e = describe<V>({"ProjectOf"}, nullptr, field<&V::code>("code"),
        field<&V::name>("name"), field<&V::id>("id"));
    return e;
}

template <> const Entity& entity<MilestoneInProgramme>() {
    using V = MilestoneInProgramme;
    static const Entity e = describe<V>({"MilestoneInProgramme"}, nullptr, field<&V::id>("id"),
        field<&V::code>("code"), field<&V::name>("name"), field<&V::due>("due"),
        field<&V::achieved>("achieved"), field<&V::status>("status"), field<&V::state>("state"),
        field<&V::days_late>("days_late"), field<&V::project>("project"));
    return e;
}

template <> const Entity& entity<GroupInProgramme>() {
    using V = GroupInProgramme;
    static const Entity e =
        describe<V>({"GroupInProgramme"}, nullptr, field<&V::id>("id"), field<&V::code>("code"),
            field<&V::name>("name"), field<&V::area>("area"), field<&V::status>("status"));
    return e;
}

template <> const Entity& entity<RiskSize>() {
    using V = RiskSize;
    static const Entity e = describe<V>({"RiskSize"}, nullptr,
        field<&V::probability>("probability"), field<&V::consequence>("consequence"),
        field<&V::size>("size"), field<&V::level>("level"));
    return e;
}

template <> const Entity& entity<RiskInProgramme>() {
    using V = RiskInProgramme;
    static const Entity e = describe<V>({"RiskInProgramme"}, nullptr, field<&V::id>("id"),
        field<&V::code>("code"), field<&V::risk>("risk"), field<&V::measure>("measure"),
        field<&V::owner>("owner"), field<&V::before>("before"), field<&V::after>("after"),
        field<&V::status>("status"), field<&V::project>("project"), field<&V::marked>("marked"));
    return e;
}

template <> const Entity& entity<RiskCell>() {
    using V = RiskCell;
    static const Entity e =
        describe<V>({"RiskCell"}, nullptr, field<&V::size>("size"), field<&V::risks>("risks"));
    return e;
}

template <> const Entity& entity<ProgrammePage>() {
    using V = ProgrammePage;
    static const Entity e = describe<V>({"ProgrammePage"}, nullptr,
        field<&V::cooperation>("cooperation"), field<&V::today>("today"),
        field<&V::may_change>("may_change"), field<&V::projects>("projects"),
        field<&V::budget>("budget"), field<&V::actual>("actual"), field<&V::over>("over"),
        field<&V::other_points>("other_points"), field<&V::facts>("facts"),
        field<&V::milestones>("milestones"), field<&V::groups>("groups"), field<&V::risks>("risks"),
        field<&V::risks_before>("risks_before"), field<&V::risks_after>("risks_after"),
        field<&V::risks_unknown_after>("risks_unknown_after"));
    return e;
}

} // namespace samdrift
