#include "compare/views_completeness.hpp"

namespace samdrift {

template <> const Entity& entity<MemberCompleteness>() {
    static const Entity e = describe<MemberCompleteness>({"MemberCompleteness"}, nullptr,
        field<&MemberCompleteness::municipality>("municipality"),
        field<&MemberCompleteness::filled>("filled"), field<&MemberCompleteness::wanted>("wanted"),
        field<&MemberCompleteness::degree>("degree"), field<&MemberCompleteness::usages>("usages"),
        field<&MemberCompleteness::unanswered_areas>("unanswered_areas"));
    return e;
}

template <> const Entity& entity<MissingField>() {
    static const Entity e =
        describe<MissingField>({"MissingField"}, nullptr, field<&MissingField::field>("field"),
            field<&MissingField::missing>("missing"), field<&MissingField::of>("of"));
    return e;
}

template <> const Entity& entity<OwedUsage>() {
    static const Entity e = describe<OwedUsage>({"OwedUsage"}, nullptr,
        field<&OwedUsage::usage>("usage"), field<&OwedUsage::municipality>("municipality"),
        field<&OwedUsage::area>("area"), field<&OwedUsage::area_name>("area_name"),
        field<&OwedUsage::system>("system"), field<&OwedUsage::missing>("missing"));
    return e;
}

template <> const Entity& entity<OwedArea>() {
    static const Entity e =
        describe<OwedArea>({"OwedArea"}, nullptr, field<&OwedArea::municipality>("municipality"),
            field<&OwedArea::area>("area"), field<&OwedArea::area_name>("area_name"));
    return e;
}

template <> const Entity& entity<GroupOwes>() {
    static const Entity e = describe<GroupOwes>({"GroupOwes"}, nullptr, field<&GroupOwes::id>("id"),
        field<&GroupOwes::code>("code"), field<&GroupOwes::name>("name"),
        field<&GroupOwes::area>("area"), field<&GroupOwes::area_name>("area_name"),
        field<&GroupOwes::status>("status"), field<&GroupOwes::filled>("filled"),
        field<&GroupOwes::wanted>("wanted"), field<&GroupOwes::degree>("degree"),
        field<&GroupOwes::usages>("usages"), field<&GroupOwes::areas>("areas"));
    return e;
}

template <> const Entity& entity<CompletenessPage>() {
    static const Entity e = describe<CompletenessPage>({"CompletenessPage"}, nullptr,
        field<&CompletenessPage::cooperation>("cooperation"),
        field<&CompletenessPage::members>("members"), field<&CompletenessPage::filled>("filled"),
        field<&CompletenessPage::wanted>("wanted"), field<&CompletenessPage::degree>("degree"),
        field<&CompletenessPage::missing_fields>("missing_fields"),
        field<&CompletenessPage::groups>("groups"),
        field<&CompletenessPage::without_group>("without_group"));
    return e;
}

} // namespace samdrift
