#include "compare/views_integration.hpp"

namespace samdrift {

template <> const Entity& entity<IntegrationNode>() {
    static const Entity e = describe<IntegrationNode>({"IntegrationNode"}, nullptr,
        field<&IntegrationNode::name>("name"), field<&IntegrationNode::product>("product"),
        field<&IntegrationNode::municipality>("municipality"),
        field<&IntegrationNode::areas>("areas"), field<&IntegrationNode::asked>("asked"));
    return e;
}

template <> const Entity& entity<IntegrationEdge>() {
    static const Entity e = describe<IntegrationEdge>({"IntegrationEdge"}, nullptr,
        field<&IntegrationEdge::from>("from"), field<&IntegrationEdge::to>("to"),
        field<&IntegrationEdge::kind>("kind"), field<&IntegrationEdge::both_ways>("both_ways"),
        field<&IntegrationEdge::objects>("objects"),
        field<&IntegrationEdge::integrations>("integrations"));
    return e;
}

template <> const Entity& entity<IntegrationHead>() {
    static const Entity e = describe<IntegrationHead>({"IntegrationHead"}, nullptr,
        field<&IntegrationHead::key>("key"), field<&IntegrationHead::name>("name"),
        field<&IntegrationHead::common_component>("common_component"));
    return e;
}

template <> const Entity& entity<IntegrationCell>() {
    static const Entity e = describe<IntegrationCell>({"IntegrationCell"}, nullptr,
        field<&IntegrationCell::line>("line"), field<&IntegrationCell::column>("column"),
        field<&IntegrationCell::municipalities>("municipalities"),
        field<&IntegrationCell::integrations>("integrations"),
        field<&IntegrationCell::manual>("manual"));
    return e;
}

template <> const Entity& entity<IntegrationMatrix>() {
    static const Entity e = describe<IntegrationMatrix>({"IntegrationMatrix"}, nullptr,
        field<&IntegrationMatrix::lines>("lines"), field<&IntegrationMatrix::columns>("columns"),
        field<&IntegrationMatrix::cells>("cells"));
    return e;
}

template <> const Entity& entity<IntegrationPage>() {
    static const Entity e = describe<IntegrationPage>({"IntegrationPage"}, nullptr,
        field<&IntegrationPage::cooperation>("cooperation"),
        field<&IntegrationPage::as_of>("as_of"), field<&IntegrationPage::scope>("scope"),
        field<&IntegrationPage::name>("name"),
        field<&IntegrationPage::municipalities>("municipalities"),
        field<&IntegrationPage::areas>("areas"), field<&IntegrationPage::products>("products"),
        field<&IntegrationPage::components>("components"), field<&IntegrationPage::total>("total"),
        field<&IntegrationPage::nodes>("nodes"), field<&IntegrationPage::edges>("edges"),
        field<&IntegrationPage::integrations>("integrations"),
        field<&IntegrationPage::by_area>("by_area"),
        field<&IntegrationPage::by_component>("by_component"));
    return e;
}

} // namespace samdrift
