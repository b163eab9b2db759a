#include "compare/views_area.hpp"

namespace samdrift {

template <> const Entity& entity<VerdictCount>() {
    static const Entity e = describe<VerdictCount>({"VerdictCount"}, nullptr,
        field<&VerdictCount::verdict>("verdict"), field<&VerdictCount::count>("count"));
    return e;
}

template <> const Entity& entity<AreaVerdict>() {
    static const Entity e =
        describe<AreaVerdict>({"AreaVerdict"}, nullptr, field<&AreaVerdict::area>("area"),
            field<&AreaVerdict::area_name>("area_name"), field<&AreaVerdict::verdict>("verdict"),
            field<&AreaVerdict::verdict_of_those_who_have>("verdict_of_those_who_have"));
    return e;
}

template <> const Entity& entity<GroupView>() {
    static const Entity e =
        describe<GroupView>({"GroupView"}, nullptr, field<&GroupView::area>("area"),
            field<&GroupView::area_name>("area_name"), field<&GroupView::areas>("areas"),
            field<&GroupView::users>("users"), field<&GroupView::yearly_cost>("yearly_cost"),
            field<&GroupView::harmonisation>("harmonisation"), field<&GroupView::marked>("marked"));
    return e;
}

template <> const Entity& entity<CellView>() {
    static const Entity e =
        describe<CellView>({"CellView"}, nullptr, field<&CellView::municipality>("municipality"),
            field<&CellView::state>("state"), field<&CellView::usages>("usages"));
    return e;
}

template <> const Entity& entity<MissingView>() {
    static const Entity e = describe<MissingView>({"MissingView"}, nullptr,
        field<&MissingView::municipality>("municipality"),
        field<&MissingView::confirmed>("confirmed"));
    return e;
}

template <> const Entity& entity<ProductView>() {
    static const Entity e = describe<ProductView>({"ProductView"}, nullptr,
        field<&ProductView::product_id>("product_id"), field<&ProductView::product>("product"),
        field<&ProductView::supplier>("supplier"), field<&ProductView::supplier_id>("supplier_id"),
        field<&ProductView::municipalities>("municipalities"), field<&ProductView::users>("users"),
        field<&ProductView::most_used>("most_used"));
    return e;
}

template <> const Entity& entity<OverlapView>() {
    static const Entity e = describe<OverlapView>({"OverlapView"}, nullptr,
        field<&OverlapView::municipality>("municipality"),
        field<&OverlapView::products>("products"));
    return e;
}

template <> const Entity& entity<AreaView>() {
    static const Entity e =
        describe<AreaView>({"AreaView"}, nullptr, field<&AreaView::area>("area"),
            field<&AreaView::area_name>("area_name"), field<&AreaView::group>("group"),
            field<&AreaView::group_name>("group_name"), field<&AreaView::verdict>("verdict"),
            field<&AreaView::verdict_of_those_who_have>("verdict_of_those_who_have"),
            field<&AreaView::missing>("missing"), field<&AreaView::products>("products"),
            field<&AreaView::cells>("cells"), field<&AreaView::harmonisation>("harmonisation"),
            field<&AreaView::users>("users"), field<&AreaView::yearly_cost>("yearly_cost"),
            field<&AreaView::first_contract_end>("first_contract_end"),
            field<&AreaView::marked>("marked"), field<&AreaView::overlaps>("overlaps"),
            field<&AreaView::versions>("versions"), field<&AreaView::hostings>("hostings"),
            field<&AreaView::breaks>("breaks"), field<&AreaView::why>("why"),
            field<&AreaView::watch>("watch"), field<&AreaView::life_and_health>("life_and_health"),
            field<&AreaView::contract_ends_before_target>("contract_ends_before_target"),
            field<&AreaView::missing_information>("missing_information"),
            field<&AreaView::follows_municipality_number>("follows_municipality_number"));
    return e;
}

template <> const Entity& entity<MunicipalityColumn>() {
    static const Entity e = describe<MunicipalityColumn>({"MunicipalityColumn"}, nullptr,
        field<&MunicipalityColumn::id>("id"), field<&MunicipalityColumn::name>("name"),
        field<&MunicipalityColumn::usages>("usages"), field<&MunicipalityColumn::users>("users"));
    return e;
}

template <> const Entity& entity<ComparisonView>() {
    static const Entity e = describe<ComparisonView>({"ComparisonView"}, nullptr,
        field<&ComparisonView::cooperation>("cooperation"), field<&ComparisonView::as_of>("as_of"),
        field<&ComparisonView::known_at>("known_at"),
        field<&ComparisonView::municipalities>("municipalities"),
        field<&ComparisonView::harmonisation>("harmonisation"),
        field<&ComparisonView::harmonisation_where_all_have>("harmonisation_where_all_have"),
        field<&ComparisonView::areas_where_all_have>("areas_where_all_have"),
        field<&ComparisonView::verdicts>("verdicts"), field<&ComparisonView::groups>("groups"),
        field<&ComparisonView::areas>("areas"), field<&ComparisonView::users>("users"),
        field<&ComparisonView::yearly_cost>("yearly_cost"),
        field<&ComparisonView::marked>("marked"));
    return e;
}

} // namespace samdrift
