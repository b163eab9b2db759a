#include "compare/views_usage.hpp"

namespace samdrift {

template <> const Entity& entity<ContractRef>() {
    static const Entity e = describe<ContractRef>({"ContractRef"}, nullptr,
        field<&ContractRef::id>("id"), field<&ContractRef::number>("number"),
        field<&ContractRef::supplier>("supplier"), field<&ContractRef::signed_on>("signed"),
        field<&ContractRef::ends>("ends"), field<&ContractRef::notice_months>("notice_months"),
        field<&ContractRef::option_to>("option_to"), field<&ContractRef::extension>("extension"),
        field<&ContractRef::legal_review>("legal_review"),
        field<&ContractRef::processing_agreement>("processing_agreement"),
        field<&ContractRef::value>("value"),
        field<&ContractRef::last_day_of_notice>("last_day_of_notice"),
        field<&ContractRef::marked>("marked"));
    return e;
}

template <> const Entity& entity<ContractView>() {
    static const Entity e = describe<ContractView>({"ContractView"}, nullptr,
        field<&ContractView::id>("id"), field<&ContractView::number>("number"),
        field<&ContractView::supplier>("supplier"), field<&ContractView::signed_on>("signed"),
        field<&ContractView::ends>("ends"), field<&ContractView::notice_months>("notice_months"),
        field<&ContractView::option_to>("option_to"), field<&ContractView::extension>("extension"),
        field<&ContractView::legal_review>("legal_review"),
        field<&ContractView::processing_agreement>("processing_agreement"),
        field<&ContractView::value>("value"),
        field<&ContractView::last_day_of_notice>("last_day_of_notice"),
        field<&ContractView::marked>("marked"), field<&ContractView::notice>("notice"),
        field<&ContractView::municipality>("municipality"), field<&ContractView::system>("system"),
        field<&ContractView::product>("product"), field<&ContractView::product_id>("product_id"),
        field<&ContractView::supplier_id>("supplier_id"), field<&ContractView::areas>("areas"),
        field<&ContractView::procurement>("procurement"),
        field<&ContractView::portfolio>("portfolio"), field<&ContractView::source>("source"),
        field<&ContractView::remark>("remark"));
    return e;
}

template <> const Entity& entity<IntegrationRef>() {
    static const Entity e = describe<IntegrationRef>({"IntegrationRef"}, nullptr,
        field<&IntegrationRef::id>("id"), field<&IntegrationRef::to>("to"),
        field<&IntegrationRef::common_component>("common_component"),
        field<&IntegrationRef::kind>("kind"), field<&IntegrationRef::frequency>("frequency"),
        field<&IntegrationRef::object>("object"));
    return e;
}

template <> const Entity& entity<IntegrationView>() {
    static const Entity e = describe<IntegrationView>({"IntegrationView"}, nullptr,
        field<&IntegrationView::id>("id"), field<&IntegrationView::to>("to"),
        field<&IntegrationView::common_component>("common_component"),
        field<&IntegrationView::kind>("kind"), field<&IntegrationView::frequency>("frequency"),
        field<&IntegrationView::object>("object"), field<&IntegrationView::direction>("direction"),
        field<&IntegrationView::municipality>("municipality"),
        field<&IntegrationView::from>("from"),
        field<&IntegrationView::from_product_id>("from_product_id"),
        field<&IntegrationView::to_product_id>("to_product_id"),
        field<&IntegrationView::source>("source"), field<&IntegrationView::remark>("remark"));
    return e;
}

template <> const Entity& entity<UsageView>() {
    static const Entity e = describe<UsageView>({"UsageView"}, nullptr, field<&UsageView::id>("id"),
        field<&UsageView::municipality>("municipality"), field<&UsageView::area>("area"),
        field<&UsageView::area_name>("area_name"), field<&UsageView::product_id>("product_id"),
        field<&UsageView::product>("product"), field<&UsageView::system>("system"),
        field<&UsageView::supplier>("supplier"), field<&UsageView::supplier_id>("supplier_id"),
        field<&UsageView::supplier_as_written>("supplier_as_written"),
        field<&UsageView::version>("version"), field<&UsageView::status>("status"),
        field<&UsageView::hosting>("hosting"), field<&UsageView::operator_kind>("operator_kind"),
        field<&UsageView::operator_name>("operator_name"),
        field<&UsageView::joint_portfolio>("joint_portfolio"), field<&UsageView::users>("users"),
        field<&UsageView::way_of_working>("way_of_working"),
        field<&UsageView::criticality>("criticality"),
        field<&UsageView::personal_data>("personal_data"),
        field<&UsageView::uses_municipality_number>("uses_municipality_number"),
        field<&UsageView::yearly_cost>("yearly_cost"),
        field<&UsageView::cost_per_user>("cost_per_user"), field<&UsageView::source>("source"),
        field<&UsageView::figures_source>("figures_source"), field<&UsageView::remark>("remark"),
        field<&UsageView::most_used>("most_used"), field<&UsageView::marked>("marked"),
        field<&UsageView::contracts>("contracts"), field<&UsageView::integrations>("integrations"),
        field<&UsageView::missing>("missing"));
    return e;
}

template <> const Entity& entity<UsagePage>() {
    static const Entity e = describe<UsagePage>({"UsagePage"}, nullptr,
        field<&UsagePage::total>("total"), field<&UsagePage::offset>("offset"),
        field<&UsagePage::users>("users"), field<&UsagePage::yearly_cost>("yearly_cost"),
        field<&UsagePage::marked>("marked"), field<&UsagePage::usages>("usages"));
    return e;
}

template <> const Entity& entity<AbsenceView>() {
    static const Entity e = describe<AbsenceView>({"AbsenceView"}, nullptr,
        field<&AbsenceView::id>("id"), field<&AbsenceView::municipality>("municipality"),
        field<&AbsenceView::area>("area"), field<&AbsenceView::area_name>("area_name"),
        field<&AbsenceView::source>("source"), field<&AbsenceView::remark>("remark"));
    return e;
}

template <> const Entity& entity<ProcessView>() {
    static const Entity e =
        describe<ProcessView>({"ProcessView"}, nullptr, field<&ProcessView::id>("id"),
            field<&ProcessView::municipality>("municipality"), field<&ProcessView::area>("area"),
            field<&ProcessView::area_name>("area_name"), field<&ProcessView::process>("process"),
            field<&ProcessView::system>("system"), field<&ProcessView::product_id>("product_id"),
            field<&ProcessView::way_of_working>("way_of_working"),
            field<&ProcessView::break_step>("break"), field<&ProcessView::times>("times"),
            field<&ProcessView::minutes>("minutes"), field<&ProcessView::hours>("hours"),
            field<&ProcessView::cost>("cost"), field<&ProcessView::source>("source"),
            field<&ProcessView::remark>("remark"), field<&ProcessView::marked>("marked"));
    return e;
}

template <> const Entity& entity<BreakSum>() {
    static const Entity e =
        describe<BreakSum>({"BreakSum"}, nullptr, field<&BreakSum::breaks>("breaks"),
            field<&BreakSum::times>("times"), field<&BreakSum::minutes>("minutes"),
            field<&BreakSum::cost>("cost"), field<&BreakSum::marked>("marked"));
    return e;
}

template <> const Entity& entity<ContractPage>() {
    static const Entity e = describe<ContractPage>({"ContractPage"}, nullptr,
        field<&ContractPage::cooperation>("cooperation"), field<&ContractPage::as_of>("as_of"),
        field<&ContractPage::contracts>("contracts"));
    return e;
}

} // namespace samdrift
