#include "compare/views_overview.hpp"

namespace samdrift {

template <> const Entity& entity<MemberView>() {
    static const Entity e = describe<MemberView>({"MemberView"}, nullptr,
        field<&MemberView::id>("id"), field<&MemberView::number>("number"),
        field<&MemberView::name>("name"), field<&MemberView::inhabitants>("inhabitants"),
        field<&MemberView::employees>("employees"), field<&MemberView::marked>("marked"));
    return e;
}

template <> const Entity& entity<MilestoneView>() {
    static const Entity e = describe<MilestoneView>({"MilestoneView"}, nullptr,
        field<&MilestoneView::id>("id"), field<&MilestoneView::code>("code"),
        field<&MilestoneView::name>("name"), field<&MilestoneView::due>("due"));
    return e;
}

template <> const Entity& entity<ActionView>() {
    static const Entity e = describe<ActionView>({"ActionView"}, nullptr,
        field<&ActionView::kind>("kind"), field<&ActionView::due>("due"),
        field<&ActionView::contracts>("contracts"), field<&ActionView::systems>("systems"),
        field<&ActionView::value>("value"), field<&ActionView::marked>("marked"),
        field<&ActionView::ends>("ends"), field<&ActionView::option_to>("option_to"));
    return e;
}

template <> const Entity& entity<NoticeView>() {
    static const Entity e =
        describe<NoticeView>({"NoticeView"}, nullptr, field<&NoticeView::contract>("contract"),
            field<&NoticeView::municipality>("municipality"), field<&NoticeView::system>("system"),
            field<&NoticeView::last_day_of_notice>("last_day_of_notice"),
            field<&NoticeView::ends>("ends"), field<&NoticeView::option_to>("option_to"));
    return e;
}

template <> const Entity& entity<Overview>() {
    static const Entity e = describe<Overview>({"Overview"}, nullptr,
        field<&Overview::cooperation>("cooperation"), field<&Overview::as_of>("as_of"),
        field<&Overview::days_to_target>("days_to_target"), field<&Overview::members>("members"),
        field<&Overview::milestones>("milestones"), field<&Overview::notices>("notices"),
        field<&Overview::actions>("actions"), field<&Overview::completeness>("completeness"),
        field<&Overview::completeness_filled>("completeness_filled"),
        field<&Overview::completeness_wanted>("completeness_wanted"),
        field<&Overview::completeness_degree>("completeness_degree"),
        field<&Overview::missing_fields>("missing_fields"),
        field<&Overview::harmonisation>("harmonisation"),
        field<&Overview::harmonisation_where_all_have>("harmonisation_where_all_have"),
        field<&Overview::areas_where_all_have>("areas_where_all_have"),
        field<&Overview::areas>("areas"), field<&Overview::verdicts>("verdicts"),
        field<&Overview::groups>("groups"), field<&Overview::breaks>("breaks"),
        field<&Overview::hourly_rate>("hourly_rate"), field<&Overview::marked>("marked"));
    return e;
}

} // namespace samdrift
