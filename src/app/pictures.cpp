#include "app/pictures.hpp"
#include "compare/integrations.hpp"
#include <algorithm>

namespace samdrift {
namespace {

// The product by its id or its name, if some system of the cooperation is of it.
Code product_in_use(const Landscape& landscape, std::size_t cooperation, const std::string& said) {
    const auto& products = landscape.catalogue->products;
    for (const auto& block : landscape.cooperations[cooperation].blocks)
        for (const auto product : block->usages.product)
            if (products.name(product) == said || std::to_string(products.id(product)) == said)
                return product;
    return no_code;
}

bool has_component(const CooperationInLandscape& cooperation, const std::string& name) {
    return std::ranges::any_of(cooperation.blocks,
        [&](const auto& block) { return !block->integrations_to(name).empty(); });
}

Result<IntegrationAsked> asked(const Reading& reading, const IntegrationQuery& q) {
    const auto& cooperation = reading.landscape->cooperations[reading.cooperation];
    IntegrationAsked found;
    if (!q.area.empty()) {
        found.scope = IntegrationScope::area;
        found.area = cooperation.picture->area_of(std::string_view{q.area});
        if (found.area == no_code) return Problem{"no_such_area", {}, q.area};
    } else if (!q.product.empty()) {
        found.scope = IntegrationScope::product;
        found.product = product_in_use(*reading.landscape, reading.cooperation, q.product);
        if (found.product == no_code) return Problem{"unknown_row", {}, q.product};
    } else if (!q.municipality.empty()) {
        found.scope = IntegrationScope::municipality;
        const auto member = cooperation.picture->member_of(q.municipality);
        if (!member) return Problem{"no_such_member", {}, q.municipality};
        found.member = *member;
    } else if (!q.component.empty()) {
        found.scope = IntegrationScope::component;
        found.component = q.component;
        if (!has_component(cooperation, q.component))
            return Problem{"unknown_row", {}, q.component};
    }
    return found;
}

} // namespace

Result<IntegrationPage> integrations(
    App& app, const User& user, const std::string& key, const IntegrationQuery& query) {
    const auto reading = read(app, user, on_day(key, query.day));
    if (!reading) return reading.problems;
    const auto found = asked(*reading, query);
    if (!found) return found.problems;
    return integration_page(*reading->landscape, reading->cooperation, *found, reading->as_of);
}

template <> const Entity& entity<IntegrationQuery>() {
    static const Entity e = describe<IntegrationQuery>({"IntegrationQuery"}, nullptr,
        field<&IntegrationQuery::day>("day"), field<&IntegrationQuery::area>("area"),
        field<&IntegrationQuery::product>("product"),
        field<&IntegrationQuery::municipality>("municipality"),
        field<&IntegrationQuery::component>("component"));
    return e;
}

} // namespace samdrift
