#include "choose/weight_views.hpp"
#include <algorithm>

namespace samdrift {
namespace {

bool keeps(const ChosenAreaView& a, const std::string& product) {
    return std::ranges::find(a.kept, product, &KeptProductView::product) != a.kept.end();
}

// The first with most points; none: nobody has any.
const WeighedProduct* best(
    const std::vector<WeighedProduct>& products, std::optional<Decimal> WeighedProduct::*score) {
    const WeighedProduct* most = nullptr;
    for (const auto& p : products)
        if (p.*score && (!most || (most->*score)->hundredths < (p.*score)->hundredths)) most = &p;
    return most;
}

WeighedArea weighed(const ChosenAreaView& stored, const ChosenAreaView& tried) {
    WeighedArea area{stored.area, stored.area_name, {}, false, stored.choice, tried.choice};
    for (const auto& c : stored.candidates) {
        if (!c.product) continue;
        const auto other = std::ranges::find(tried.candidates, c.product, &CandidateView::product);
        area.products.push_back(
            {*c.product, c.score, other == tried.candidates.end() ? std::nullopt : other->score,
                keeps(stored, *c.product), keeps(tried, *c.product)});
    }
    const auto* before = best(area.products, &WeighedProduct::stored);
    const auto* after = best(area.products, &WeighedProduct::tried);
    area.another_is_best = before && after && before->product != after->product;
    std::ranges::stable_sort(area.products, std::greater{},
        [](const WeighedProduct& p) { return p.tried.value_or(Decimal{}).hundredths; });
    return area;
}

} // namespace

WeightsPage weights_page(const ChooseAnswer& stored, const ChooseAnswer& tried) {
    WeightsPage page;
    page.cost_stored = stored.cost;
    page.cost_tried = tried.cost;
    for (const auto& a : stored.areas) {
        const auto other = std::ranges::find(tried.areas, a.area, &ChosenAreaView::area);
        if (other == tried.areas.end()) continue;
        auto area = weighed(a, *other);
        if (std::ranges::any_of(area.products, [](const auto& p) { return p.stored || p.tried; }))
            page.areas.push_back(std::move(area));
    }
    return page;
}

template <> const Entity& entity<WeightView>() {
    static const Entity e =
        describe<WeightView>({"WeightView"}, nullptr, field<&WeightView::criterion>("criterion"),
            field<&WeightView::name>("name"), field<&WeightView::stored>("stored"),
            field<&WeightView::tried>("tried"), field<&WeightView::share>("share"),
            field<&WeightView::row>("row"), field<&WeightView::entry>("entry"));
    return e;
}

template <> const Entity& entity<WeighedProduct>() {
    static const Entity e = describe<WeighedProduct>({"WeighedProduct"}, nullptr,
        field<&WeighedProduct::product>("product"), field<&WeighedProduct::stored>("stored"),
        field<&WeighedProduct::tried>("tried"),
        field<&WeighedProduct::chosen_stored>("chosen_stored"),
        field<&WeighedProduct::chosen_tried>("chosen_tried"));
    return e;
}

template <> const Entity& entity<WeighedArea>() {
    static const Entity e =
        describe<WeighedArea>({"WeighedArea"}, nullptr, field<&WeighedArea::area>("area"),
            field<&WeighedArea::area_name>("area_name"), field<&WeighedArea::products>("products"),
            field<&WeighedArea::another_is_best>("another_is_best"),
            field<&WeighedArea::choice_stored>("choice_stored"),
            field<&WeighedArea::choice_tried>("choice_tried"));
    return e;
}

template <> const Entity& entity<WeightsPage>() {
    static const Entity e =
        describe<WeightsPage>({"WeightsPage"}, nullptr, field<&WeightsPage::weights>("weights"),
            field<&WeightsPage::areas>("areas"), field<&WeightsPage::cost_stored>("cost_stored"),
            field<&WeightsPage::cost_tried>("cost_tried"),
            field<&WeightsPage::point_value>("point_value"),
            field<&WeightsPage::may_change>("may_change"));
    return e;
}

} // namespace samdrift
