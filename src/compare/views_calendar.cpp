#include "compare/views_calendar.hpp"

namespace samdrift {

template <> const Entity& entity<CalendarGroup>() {
    static const Entity e =
        describe<CalendarGroup>({"CalendarGroup"}, nullptr, field<&CalendarGroup::part>("part"),
            field<&CalendarGroup::from>("from"), field<&CalendarGroup::value>("value"),
            field<&CalendarGroup::marked>("marked"), field<&CalendarGroup::contracts>("contracts"));
    return e;
}

template <> const Entity& entity<CalendarPage>() {
    static const Entity e = describe<CalendarPage>({"CalendarPage"}, nullptr,
        field<&CalendarPage::cooperation>("cooperation"), field<&CalendarPage::as_of>("as_of"),
        field<&CalendarPage::municipalities>("municipalities"),
        field<&CalendarPage::suppliers>("suppliers"), field<&CalendarPage::contracts>("contracts"),
        field<&CalendarPage::groups>("groups"));
    return e;
}

} // namespace samdrift
