#include "app/people.hpp"

namespace samdrift {

template <> const Entity& entity<GrantView>() {
    static const Entity e = describe<GrantView>({"GrantView"}, nullptr, field<&GrantView::id>("id"),
        field<&GrantView::role>("role"), field<&GrantView::everywhere>("everywhere"),
        field<&GrantView::municipality>("municipality"), field<&GrantView::area>("area"),
        field<&GrantView::area_name>("area_name"), field<&GrantView::supplier>("supplier"));
    return e;
}

template <> const Entity& entity<PersonView>() {
    static const Entity e = describe<PersonView>({"PersonView"}, nullptr,
        field<&PersonView::id>("id"), field<&PersonView::name>("name"),
        field<&PersonView::login>("login"), field<&PersonView::provider>("provider"),
        field<&PersonView::demo>("demo"), field<&PersonView::disabled>("disabled"),
        field<&PersonView::mine>("mine"), field<&PersonView::grants>("grants"));
    return e;
}

template <> const Entity& entity<RightView>() {
    static const Entity e = describe<RightView>({"RightView"}, nullptr,
        field<&RightView::action>("action"), field<&RightView::reach>("reach"));
    return e;
}

template <> const Entity& entity<RoleView>() {
    static const Entity e =
        describe<RoleView>({"RoleView"}, nullptr, field<&RoleView::role>("role"),
            field<&RoleView::decided>("decided"), field<&RoleView::rights>("rights"));
    return e;
}

template <> const Entity& entity<FieldView>() {
    static const Entity e =
        describe<FieldView>({"FieldView"}, nullptr, field<&FieldView::kind>("kind"),
            field<&FieldView::field>("field"), field<&FieldView::confidential>("confidential"));
    return e;
}

template <> const Entity& entity<AccessPage>() {
    static const Entity e = describe<AccessPage>({"AccessPage"}, nullptr,
        field<&AccessPage::people>("people"), field<&AccessPage::roles>("roles"),
        field<&AccessPage::may_change_roles>("may_change_roles"),
        field<&AccessPage::fields>("fields"), field<&AccessPage::municipalities>("municipalities"),
        field<&AccessPage::suppliers>("suppliers"), field<&AccessPage::areas>("areas"),
        field<&AccessPage::providers>("providers"),
        field<&AccessPage::first_password>("first_password"), field<&AccessPage::batch>("batch"));
    return e;
}

template <> const Entity& entity<GrantOrder>() {
    static const Entity e =
        describe<GrantOrder>({"GrantOrder"}, nullptr, field<&GrantOrder::person>("person"),
            field<&GrantOrder::role>("role"), field<&GrantOrder::municipality>("municipality"),
            field<&GrantOrder::area>("area"), field<&GrantOrder::supplier>("supplier"));
    return e;
}

template <> const Entity& entity<RoleOrder>() {
    static const Entity e = describe<RoleOrder>({"RoleOrder"}, nullptr,
        field<&RoleOrder::role>("role"), field<&RoleOrder::rights>("rights"));
    return e;
}

template <> const Entity& entity<PersonOrder>() {
    static const Entity e = describe<PersonOrder>({"PersonOrder"}, nullptr,
        field<&PersonOrder::name>("name", {.max_length = 200, .required = true}),
        field<&PersonOrder::login>("login", {.max_length = 200, .required = true}),
        field<&PersonOrder::provider>("provider", {.max_length = 60}));
    return e;
}

template <> const Entity& entity<PersonChange>() {
    static const Entity e = describe<PersonChange>({"PersonChange"}, nullptr,
        field<&PersonChange::id>("id"), field<&PersonChange::disabled>("disabled"),
        field<&PersonChange::new_password>("new_password"));
    return e;
}

template <> const Entity& entity<AccessOrder>() {
    static const Entity e = describe<AccessOrder>({"AccessOrder"}, nullptr,
        field<&AccessOrder::add_people>("add_people"),
        field<&AccessOrder::change_people>("change_people"),
        field<&AccessOrder::add_grants>("add_grants"),
        field<&AccessOrder::remove_grants>("remove_grants"), field<&AccessOrder::fields>("fields"),
        field<&AccessOrder::roles>("roles"));
    return e;
}

} // namespace samdrift
