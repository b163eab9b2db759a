#include "cost/benefits.hpp"
#include <algorithm>
#include <tuple>

namespace samdrift {
namespace {

std::optional<Fraction> reached(const Benefit& b) {
    if (!b.baseline || !b.target || !b.measured || *b.baseline == *b.target) return std::nullopt;
    auto way = b.target->hundredths - b.baseline->hundredths;
    auto gone = b.measured->hundredths - b.baseline->hundredths;
    if (way < 0) way = -way, gone = -gone;
    return Fraction{gone, way};
}

} // namespace

std::vector<BenefitView> benefits_of(
    const CooperationPicture& picture, std::optional<Id<Municipality>> municipality) {
    std::vector<const Benefit*> rows;
    for (const auto& b : picture.operation.benefits)
        if (!municipality || !b.municipality || b.municipality == municipality) rows.push_back(&b);
    std::ranges::stable_sort(rows, {}, [](const Benefit* b) {
        return std::tuple{b->kind, !b->due, b->due};
    });
    std::vector<BenefitView> views;
    for (const auto* b : rows) {
        std::string whose;
        for (const auto& m : picture.members)
            if (b->municipality == m.row.municipality) whose = m.name;
        views.push_back({b->id.number, b->name, b->kind, whose, b->owner, b->indicator, b->unit,
            b->baseline, b->target, b->measured, b->due, b->measured_on, reached(*b), b->yearly,
            marked(figures_source(b->source, b->figures_source))});
    }
    return views;
}

template <> const Entity& entity<BenefitView>() {
    using V = BenefitView;
    static const Entity e = describe<V>({"BenefitView"}, nullptr, field<&V::id>("id"),
        field<&V::name>("name"), field<&V::kind>("kind"), field<&V::municipality>("municipality"),
        field<&V::owner>("owner"), field<&V::indicator>("indicator"), field<&V::unit>("unit"),
        field<&V::baseline>("baseline"), field<&V::target>("target"),
        field<&V::measured>("measured"), field<&V::due>("due"),
        field<&V::measured_on>("measured_on"), field<&V::reached>("reached"),
        field<&V::yearly>("yearly"), field<&V::marked>("marked"));
    return e;
}

} // namespace samdrift
