#include "app/names.hpp"

namespace samdrift {

template <> const Entity& entity<NamesQuery>() {
    static const Entity e =
        describe<NamesQuery>({"NamesQuery"}, nullptr, field<&NamesQuery::catalogue>("catalogue"));
    return e;
}

template <> const Entity& entity<NameSide>() {
    static const Entity e = describe<NameSide>({"NameSide"}, nullptr, field<&NameSide::id>("id"),
        field<&NameSide::name>("name"), field<&NameSide::supplier>("supplier"),
        field<&NameSide::uses>("uses"));
    return e;
}

template <> const Entity& entity<AlikeView>() {
    static const Entity e =
        describe<AlikeView>({"AlikeView"}, nullptr, field<&AlikeView::kind>("kind"),
            field<&AlikeView::score>("score"), field<&AlikeView::reason>("reason"),
            field<&AlikeView::keep>("keep"), field<&AlikeView::gone>("gone"));
    return e;
}

template <> const Entity& entity<NameSpelling>() {
    static const Entity e = describe<NameSpelling>({"NameSpelling"}, nullptr,
        field<&NameSpelling::alias>("alias"), field<&NameSpelling::kind>("kind"),
        field<&NameSpelling::spelling>("spelling"), field<&NameSpelling::of>("of"));
    return e;
}

template <> const Entity& entity<NameRefused>() {
    static const Entity e = describe<NameRefused>({"NameRefused"}, nullptr,
        field<&NameRefused::id>("id"), field<&NameRefused::kind>("kind"),
        field<&NameRefused::first>("first"), field<&NameRefused::second>("second"));
    return e;
}

template <> const Entity& entity<NamesPage>() {
    static const Entity e = describe<NamesPage>({"NamesPage"}, nullptr,
        field<&NamesPage::catalogue>("catalogue"), field<&NamesPage::may_change>("may_change"),
        field<&NamesPage::total>("total"), field<&NamesPage::pairs>("pairs"),
        field<&NamesPage::spellings>("spellings"), field<&NamesPage::refused>("refused"));
    return e;
}

template <> const Entity& entity<NameTwo>() {
    static const Entity e = describe<NameTwo>({"NameTwo"}, nullptr, field<&NameTwo::kind>("kind"),
        field<&NameTwo::first>("first"), field<&NameTwo::second>("second"));
    return e;
}

template <> const Entity& entity<NamesOrder>() {
    static const Entity e = describe<NamesOrder>({"NamesOrder"}, nullptr,
        field<&NamesOrder::apply>("apply"), field<&NamesOrder::merge>("merge"),
        field<&NamesOrder::two>("two"), field<&NamesOrder::ask_again>("ask_again"),
        field<&NamesOrder::confirm>("confirm"), field<&NamesOrder::own>("own"));
    return e;
}

template <> const Entity& entity<NamesAnswer>() {
    static const Entity e = describe<NamesAnswer>({"NamesAnswer"}, nullptr,
        field<&NamesAnswer::batch>("batch"), field<&NamesAnswer::changed>("changed"),
        field<&NamesAnswer::merges>("merges"), field<&NamesAnswer::problems>("problems"));
    return e;
}

} // namespace samdrift
