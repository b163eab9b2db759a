#include "compare/views_answer.hpp"

namespace samdrift {

template <> const Entity& entity<ProductAnswer>() {
    static const Entity e = describe<ProductAnswer>({"ProductAnswer"}, nullptr,
        field<&ProductAnswer::product>("product"),
        field<&ProductAnswer::municipalities>("municipalities"),
        field<&ProductAnswer::users>("users"));
    return e;
}

template <> const Entity& entity<AreaAnswer>() {
    static const Entity e =
        describe<AreaAnswer>({"AreaAnswer"}, nullptr, field<&AreaAnswer::area>("area"),
            field<&AreaAnswer::area_name>("area_name"), field<&AreaAnswer::verdict>("verdict"),
            field<&AreaAnswer::verdict_of_those_who_have>("verdict_of_those_who_have"),
            field<&AreaAnswer::missing>("missing"), field<&AreaAnswer::products>("products"),
            field<&AreaAnswer::harmonisation>("harmonisation"), field<&AreaAnswer::users>("users"));
    return e;
}

template <> const Entity& entity<CompareAnswer>() {
    static const Entity e = describe<CompareAnswer>({"CompareAnswer"}, nullptr,
        field<&CompareAnswer::harmonisation>("harmonisation"),
        field<&CompareAnswer::harmonisation_where_all_have>("harmonisation_where_all_have"),
        field<&CompareAnswer::areas>("areas"));
    return e;
}

template <> const Entity& entity<UsageAnswer>() {
    static const Entity e = describe<UsageAnswer>({"UsageAnswer"}, nullptr,
        field<&UsageAnswer::municipality>("municipality"), field<&UsageAnswer::area>("area"),
        field<&UsageAnswer::area_name>("area_name"), field<&UsageAnswer::product>("product"),
        field<&UsageAnswer::system>("system"), field<&UsageAnswer::supplier>("supplier"),
        field<&UsageAnswer::version>("version"), field<&UsageAnswer::hosting>("hosting"),
        field<&UsageAnswer::users>("users"), field<&UsageAnswer::criticality>("criticality"),
        field<&UsageAnswer::way_of_working>("way_of_working"),
        field<&UsageAnswer::personal_data>("personal_data"),
        field<&UsageAnswer::yearly_cost>("yearly_cost"), field<&UsageAnswer::status>("status"),
        field<&UsageAnswer::source>("source"));
    return e;
}

template <> const Entity& entity<UsagesAnswer>() {
    static const Entity e =
        describe<UsagesAnswer>({"UsagesAnswer"}, nullptr, field<&UsagesAnswer::usages>("usages"));
    return e;
}

} // namespace samdrift
