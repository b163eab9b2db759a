#include "choose/portfolio_views.hpp"
#include <algorithm>

namespace samdrift {

bool is_marked(std::span<const RowBehindView> rows) {
    return std::ranges::any_of(rows, &RowBehindView::marked);
}
bool is_marked(const ChoiceCostView& line) { return line.rows.empty() || is_marked(line.rows); }
bool is_marked(std::span<const ChoiceCostView> lines) {
    return std::ranges::any_of(lines, [](const ChoiceCostView& l) { return is_marked(l); });
}

template <> const Entity& entity<RowBehindView>() {
    static const Entity e =
        describe<RowBehindView>({"RowBehindView"}, nullptr, field<&RowBehindView::kind>("kind"),
            field<&RowBehindView::id>("id"), field<&RowBehindView::marked>("marked"));
    return e;
}

template <> const Entity& entity<ChoiceReasonView>() {
    static const Entity e = describe<ChoiceReasonView>({"ChoiceReasonView"}, nullptr,
        field<&ChoiceReasonView::code>("code"), field<&ChoiceReasonView::text>("text"),
        field<&ChoiceReasonView::rows>("rows"));
    return e;
}

template <> const Entity& entity<ChoiceCostView>() {
    static const Entity e = describe<ChoiceCostView>({"ChoiceCostView"}, nullptr,
        field<&ChoiceCostView::part>("part"), field<&ChoiceCostView::amount>("amount"),
        field<&ChoiceCostView::yearly>("yearly"),
        field<&ChoiceCostView::municipality>("municipality"), field<&ChoiceCostView::rows>("rows"));
    return e;
}

template <> const Entity& entity<KeptProductView>() {
    static const Entity e = describe<KeptProductView>({"KeptProductView"}, nullptr,
        field<&KeptProductView::product>("product"),
        field<&KeptProductView::product_id>("product_id"),
        field<&KeptProductView::serves>("serves"), field<&KeptProductView::moves_in>("moves_in"));
    return e;
}

template <> const Entity& entity<DeviationView>() {
    static const Entity e = describe<DeviationView>({"DeviationView"}, nullptr,
        field<&DeviationView::municipality>("municipality"),
        field<&DeviationView::products>("products"), field<&DeviationView::until>("until"));
    return e;
}

template <> const Entity& entity<CriterionView>() {
    static const Entity e = describe<CriterionView>({"CriterionView"}, nullptr,
        field<&CriterionView::criterion>("criterion"), field<&CriterionView::weight>("weight"),
        field<&CriterionView::points>("points"), field<&CriterionView::left_out>("left_out"),
        field<&CriterionView::rows>("rows"));
    return e;
}

template <> const Entity& entity<ProcurementView>() {
    static const Entity e = describe<ProcurementView>({"ProcurementView"}, nullptr,
        field<&ProcurementView::verdict>("verdict"), field<&ProcurementView::basis>("basis"),
        field<&ProcurementView::exposure>("exposure"), field<&ProcurementView::reasons>("reasons"));
    return e;
}

template <> const Entity& entity<CandidateView>() {
    static const Entity e = describe<CandidateView>({"CandidateView"}, nullptr,
        field<&CandidateView::product>("product"), field<&CandidateView::product_id>("product_id"),
        field<&CandidateView::supplier>("supplier"), field<&CandidateView::used_by>("used_by"),
        field<&CandidateView::must_change>("must_change"), field<&CandidateView::users>("users"),
        field<&CandidateView::users_who_move>("users_who_move"),
        field<&CandidateView::cost>("cost"), field<&CandidateView::lines>("lines"),
        field<&CandidateView::procurement>("procurement"), field<&CandidateView::score>("score"),
        field<&CandidateView::criteria>("criteria"), field<&CandidateView::time>("time"),
        field<&CandidateView::time_by_person>("time_by_person"),
        field<&CandidateView::time_reason>("time_reason"),
        field<&CandidateView::knocked_out>("knocked_out"));
    return e;
}

template <> const Entity& entity<PriceFlipView>() {
    static const Entity e = describe<PriceFlipView>({"PriceFlipView"}, nullptr,
        field<&PriceFlipView::of_chosen>("of_chosen"), field<&PriceFlipView::product>("product"),
        field<&PriceFlipView::now>("now"), field<&PriceFlipView::at>("at"),
        field<&PriceFlipView::text>("text"), field<&PriceFlipView::rows>("rows"));
    return e;
}

template <> const Entity& entity<PersonsChoiceView>() {
    static const Entity e = describe<PersonsChoiceView>({"PersonsChoiceView"}, nullptr,
        field<&PersonsChoiceView::id>("id"), field<&PersonsChoiceView::entry>("entry"),
        field<&PersonsChoiceView::way_of_working>("way_of_working"),
        field<&PersonsChoiceView::reason>("reason"));
    return e;
}

template <> const Entity& entity<ChosenAreaView>() {
    static const Entity e = describe<ChosenAreaView>({"ChosenAreaView"}, nullptr,
        field<&ChosenAreaView::area>("area"), field<&ChosenAreaView::area_name>("area_name"),
        field<&ChosenAreaView::choice>("choice"), field<&ChosenAreaView::kept>("kept"),
        field<&ChosenAreaView::interim_until>("interim_until"),
        field<&ChosenAreaView::target>("target"),
        field<&ChosenAreaView::deferred_until>("deferred_until"),
        field<&ChosenAreaView::deviations>("deviations"),
        field<&ChosenAreaView::by_person>("by_person"), field<&ChosenAreaView::second>("second"),
        field<&ChosenAreaView::margin>("margin"),
        field<&ChosenAreaView::margin_proven>("margin_proven"),
        field<&ChosenAreaView::cost>("cost"), field<&ChosenAreaView::users>("users"),
        field<&ChosenAreaView::users_who_move>("users_who_move"),
        field<&ChosenAreaView::lines>("lines"), field<&ChosenAreaView::reasons>("reasons"),
        field<&ChosenAreaView::flips>("flips"), field<&ChosenAreaView::candidates>("candidates"));
    return e;
}

template <> const Entity& entity<AlternativeAreaView>() {
    static const Entity e = describe<AlternativeAreaView>({"AlternativeAreaView"}, nullptr,
        field<&AlternativeAreaView::area>("area"), field<&AlternativeAreaView::choice>("choice"));
    return e;
}

template <> const Entity& entity<AlternativeView>() {
    static const Entity e = describe<AlternativeView>({"AlternativeView"}, nullptr,
        field<&AlternativeView::cost>("cost"), field<&AlternativeView::areas>("areas"));
    return e;
}

template <> const Entity& entity<LostIntegrationView>() {
    static const Entity e = describe<LostIntegrationView>({"LostIntegrationView"}, nullptr,
        field<&LostIntegrationView::id>("id"),
        field<&LostIntegrationView::municipality>("municipality"),
        field<&LostIntegrationView::from_area>("from_area"),
        field<&LostIntegrationView::from_product>("from_product"),
        field<&LostIntegrationView::to_area>("to_area"),
        field<&LostIntegrationView::to_product>("to_product"),
        field<&LostIntegrationView::amount>("amount"));
    return e;
}

template <> const Entity& entity<ContradictionView>() {
    static const Entity e = describe<ContradictionView>({"ContradictionView"}, nullptr,
        field<&ContradictionView::rule>("rule"), field<&ContradictionView::areas>("areas"));
    return e;
}

template <> const Entity& entity<ReviewView>() {
    static const Entity e = describe<ReviewView>({"ReviewView"}, nullptr,
        field<&ReviewView::contract>("contract"), field<&ReviewView::municipality>("municipality"),
        field<&ReviewView::product>("product"), field<&ReviewView::number>("number"),
        field<&ReviewView::value>("value"));
    return e;
}

template <> const Entity& entity<ChooseAnswer>() {
    static const Entity e = describe<ChooseAnswer>({"ChooseAnswer"}, nullptr,
        field<&ChooseAnswer::status>("status"), field<&ChooseAnswer::cost>("cost"),
        field<&ChooseAnswer::bound>("bound"), field<&ChooseAnswer::gap>("gap"),
        field<&ChooseAnswer::seconds>("seconds"), field<&ChooseAnswer::as_of>("as_of"),
        field<&ChooseAnswer::from>("from"), field<&ChooseAnswer::years>("years"),
        field<&ChooseAnswer::alternatives>("alternatives"), field<&ChooseAnswer::areas>("areas"),
        field<&ChooseAnswer::integrations_lost>("integrations_lost"),
        field<&ChooseAnswer::contradiction>("contradiction"),
        field<&ChooseAnswer::not_reviewed>("not_reviewed"));
    return e;
}

} // namespace samdrift
