#include "base/words.hpp"
#include "compare/comparison.hpp"
#include "compare/integrations.hpp"
#include "compare/pages.hpp"
#include <algorithm>
#include <map>

namespace samdrift {
namespace {

// Puts the systems and components of the rows together as nodes, and the rows as edges.
class Picture {
public:
    Picture(const ViewContext& context, const IntegrationAsked& asked, IntegrationPage& page)
        : context_(context), asked_(asked), page_(page) {}

    void add(const IntegrationAt& at) {
        const Block& block = context_.cooperation.block(at.member);
        const auto& i = block.integrations;
        const auto from = system(at.member, i.from_product[at.row]);
        const auto to = i.to_product[at.row] == no_code
                            ? component(std::string{block.text(i.common_component[at.row])})
                            : system(at.member, i.to_product[at.row]);
        edge(from, to, i.kind[at.row].get(), both_ways(block.text(i.direction[at.row])),
            block.text(i.object[at.row]), i.id[at.row]);
        page_.integrations.push_back(integration_view(context_, at.member, at.row));
    }
    // A system of what was asked for, also when nothing goes to or from it.
    std::int64_t system(std::uint32_t member, Code product) {
        const auto [at, is_new] = systems_.try_emplace({member, product}, next());
        if (!is_new) return at->second;
        const Block& block = context_.cooperation.block(member);
        IntegrationNode node{context_.product_name(product),
            context_.catalogue.products.id(product), context_.member_name(member), {}, false};
        for (const auto area : areas_of_product(context_, block, product)) {
            node.areas.push_back(context_.area(area).name);
            node.asked = node.asked || (asked_.scope == IntegrationScope::area &&
                                           context_.picture().below(area, asked_.area));
        }
        node.asked = node.asked || asked_.product == product ||
                     asked_.scope == IntegrationScope::municipality;
        page_.nodes.push_back(std::move(node));
        return at->second;
    }
    std::int64_t component(const std::string& name) {
        const auto [at, is_new] = components_.try_emplace(name, next());
        if (is_new)
            page_.nodes.push_back({name, {}, {}, {},
                asked_.scope == IntegrationScope::component && name == asked_.component});
        return at->second;
    }
    // Numbers the nodes by municipality, the components last.
    void finish() {
        std::vector<std::int64_t> order(page_.nodes.size());
        for (std::size_t i = 0; i < order.size(); ++i) order[i] = static_cast<std::int64_t>(i);
        std::ranges::stable_sort(order, {}, [&](std::int64_t i) {
            const auto& name = page_.nodes[static_cast<std::size_t>(i)].municipality;
            return std::ranges::find(page_.municipalities, name) - page_.municipalities.begin();
        });
        std::vector<std::int64_t> place(order.size());
        std::vector<IntegrationNode> sorted;
        for (std::size_t i = 0; i < order.size(); ++i) {
            place[static_cast<std::size_t>(order[i])] = static_cast<std::int64_t>(i);
            sorted.push_back(std::move(page_.nodes[static_cast<std::size_t>(order[i])]));
        }
        page_.nodes = std::move(sorted);
        for (auto& e : page_.edges) {
            e.from = place[static_cast<std::size_t>(e.from)];
            e.to = place[static_cast<std::size_t>(e.to)];
        }
    }

private:
    std::int64_t next() const { return static_cast<std::int64_t>(page_.nodes.size()); }
    void edge(std::int64_t from, std::int64_t to, std::optional<IntegrationKind> kind, bool both,
        std::string_view object, std::int64_t id) {
        auto at = std::ranges::find_if(page_.edges, [&](const IntegrationEdge& e) {
            return e.from == from && e.to == to && e.kind == kind && e.both_ways == both;
        });
        if (at == page_.edges.end()) {
            page_.edges.push_back({from, to, kind, both, {}, {}});
            at = page_.edges.end() - 1;
        }
        at->integrations.push_back(id);
        if (!object.empty() && std::ranges::find(at->objects, object) == at->objects.end())
            at->objects.emplace_back(object);
    }

    const ViewContext& context_;
    const IntegrationAsked& asked_;
    IntegrationPage& page_;
    std::map<std::pair<std::uint32_t, Code>, std::int64_t> systems_;
    std::map<std::string, std::int64_t> components_;
};

// The systems asked for that nothing goes to or from are shown too: nobody may have mapped them.
void add_alone(Picture& picture, const ViewContext& context, std::span<const std::uint32_t> members,
    const IntegrationAsked& asked) {
    for (const auto member : members) {
        const Block& block = context.cooperation.block(member);
        if (asked.scope == IntegrationScope::area)
            for (const auto product : products_in_area(context, block, asked.area))
                picture.system(member, product);
        if (asked.scope == IntegrationScope::product &&
            !areas_of_product(context, block, asked.product).empty())
            picture.system(member, asked.product);
    }
}

// Lines or columns of a matrix, each once, under the number it first got.
class Heads {
public:
    std::int64_t number(const std::string& key, const std::string& name, bool component) {
        const auto [at, is_new] =
            numbers_.try_emplace({component, key}, static_cast<std::int64_t>(heads_.size()));
        if (is_new) heads_.push_back({key, name, component});
        return at->second;
    }
    // In order: areas as in the tree, the rest by name; components last. The new place of each.
    std::vector<std::int64_t> sort(const CooperationPicture* tree) {
        const Collation collation;
        std::vector<std::pair<std::tuple<bool, Code, std::string>, std::size_t>> order;
        for (std::size_t i = 0; i < heads_.size(); ++i) {
            const auto& h = heads_[i];
            const Code place =
                tree && !h.common_component ? tree->area_of(std::string_view{h.key}) : 0;
            order.push_back({{h.common_component, place, collation.key(h.name)}, i});
        }
        std::ranges::sort(order);
        std::vector<std::int64_t> places(heads_.size());
        std::vector<IntegrationHead> sorted;
        for (const auto& [by, i] : order) {
            places[i] = static_cast<std::int64_t>(sorted.size());
            sorted.push_back(heads_[i]);
        }
        heads_ = std::move(sorted);
        return places;
    }
    std::vector<IntegrationHead> taken() { return std::move(heads_); }

private:
    std::map<std::pair<bool, std::string>, std::int64_t> numbers_;
    std::vector<IntegrationHead> heads_;
};

class Matrix {
public:
    explicit Matrix(const CooperationPicture* tree) : tree_(tree) {}
    Heads lines, columns;
    void add(std::int64_t line, std::int64_t column, const std::string& municipality,
        std::int64_t id, bool manual) {
        auto& cell = cells_[{line, column}];
        if (std::ranges::find(cell.integrations, id) != cell.integrations.end()) return;
        cell.integrations.push_back(id);
        cell.manual = cell.manual || manual;
        if (cell.municipalities.empty() || cell.municipalities.back() != municipality)
            cell.municipalities.push_back(municipality);
    }
    IntegrationMatrix finish() {
        const auto line_places = lines.sort(tree_), column_places = columns.sort(tree_);
        IntegrationMatrix made{lines.taken(), columns.taken(), {}};
        for (auto& [at, cell] : cells_) {
            cell.line = line_places[static_cast<std::size_t>(at.first)];
            cell.column = column_places[static_cast<std::size_t>(at.second)];
            made.cells.push_back(std::move(cell));
        }
        std::ranges::sort(made.cells, {}, [](const IntegrationCell& c) {
            return std::pair{c.line, c.column};
        });
        return made;
    }

private:
    const CooperationPicture* tree_;
    std::map<std::pair<std::int64_t, std::int64_t>, IntegrationCell> cells_;
};

void add_matrices(
    IntegrationPage& page, const ViewContext& context, std::span<const IntegrationAt> all) {
    Matrix by_area{&context.picture()}, by_component{nullptr};
    for (const auto& at : all) {
        const Block& block = context.cooperation.block(at.member);
        const auto& i = block.integrations;
        const auto& municipality = context.member_name(at.member);
        const auto id = i.id[at.row];
        const bool manual = i.kind[at.row].is(IntegrationKind::manual);
        const std::string component{block.text(i.common_component[at.row])};
        const Code from = i.from_product[at.row], to = i.to_product[at.row];
        auto head = [&](Heads& heads, Code area) {
            return heads.number(context.area(area).code, context.area(area).name, false);
        };
        for (const auto area : areas_of_product(context, block, from)) {
            const auto line = head(by_area.lines, area);
            if (to == no_code)
                by_area.add(line, by_area.columns.number(component, component, true), municipality,
                    id, manual);
            else
                for (const auto other : areas_of_product(context, block, to))
                    by_area.add(line, head(by_area.columns, other), municipality, id, manual);
        }
        if (to == no_code)
            by_component.add(
                by_component.lines.number(std::to_string(context.catalogue.products.id(from)),
                    context.product_name(from), false),
                by_component.columns.number(component, component, true), municipality, id, manual);
    }
    page.by_area = by_area.finish();
    page.by_component = by_component.finish();
}

// What can be asked for: whatever has an integration.
void add_choices(
    IntegrationPage& page, const ViewContext& context, std::span<const IntegrationAt> all) {
    Heads areas, products, components;
    for (const auto& at : all) {
        const Block& block = context.cooperation.block(at.member);
        const auto& i = block.integrations;
        for (const auto product : {i.from_product[at.row], i.to_product[at.row]}) {
            if (product == no_code) continue;
            products.number(std::to_string(context.catalogue.products.id(product)),
                context.product_name(product), false);
            for (const auto area : areas_of_product(context, block, product))
                areas.number(context.area(area).code, context.area(area).name, false);
        }
        if (const auto name = block.text(i.common_component[at.row]); !name.empty())
            components.number(std::string{name}, std::string{name}, true);
    }
    areas.sort(&context.picture());
    products.sort(nullptr);
    components.sort(nullptr);
    page.areas = areas.taken();
    page.products = products.taken();
    page.components = components.taken();
}

} // namespace

IntegrationPage integration_page(const Landscape& landscape, std::size_t cooperation,
    const IntegrationAsked& asked, Date as_of) {
    const ViewContext context{landscape, cooperation, as_of};
    const auto members = members_on(context.picture(), as_of);
    IntegrationPage page;
    page.cooperation = context.reference();
    page.as_of = as_of;
    page.scope = asked.scope;
    for (const auto member : members) page.municipalities.push_back(context.member_name(member));
    const auto all = integrations_of(context, members, {});
    page.total = static_cast<std::int64_t>(all.size());
    add_choices(page, context, all);
    switch (asked.scope) {
    case IntegrationScope::all: add_matrices(page, context, all); return page;
    case IntegrationScope::area: page.name = context.area(asked.area).name; break;
    case IntegrationScope::product: page.name = context.product_name(asked.product); break;
    case IntegrationScope::municipality: page.name = context.member_name(asked.member); break;
    case IntegrationScope::component: page.name = asked.component; break;
    }
    Picture picture{context, asked, page};
    for (const auto& at : integrations_of(context, members, asked)) picture.add(at);
    add_alone(picture, context, members, asked);
    picture.finish();
    return page;
}

} // namespace samdrift
