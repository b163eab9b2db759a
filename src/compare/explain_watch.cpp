#include "compare/contract_rules.hpp"
#include "compare/explain.hpp"
#include "compare/overlap.hpp"
#include "compare/phrases.hpp"
#include <algorithm>

namespace samdrift {
namespace {

using Names = std::vector<std::string_view>;

struct Looking {
    const ViewContext& context;
    const Comparison& comparison;
    const AreaCompared& area;

    const Block& block(std::uint32_t member) const {
        return context.cooperation.block(comparison.members[member]);
    }
    std::string_view name(std::uint32_t member) const {
        return context.member_name(comparison.members[member]);
    }
};

void add_once(Names& names, std::string_view name) {
    if (names.empty() || names.back() != name) names.push_back(name);
}

// Calls f(member, block, contract row) for each contract of the area's usages once.
template <class F> void each_contract(const Looking& l, F f) {
    std::vector<std::pair<std::uint32_t, Code>> seen;
    for (const auto at : l.comparison.rows_in(l.area)) {
        const Block& block = l.block(at.member);
        const Code product = block.usages.product[at.row];
        if (std::ranges::find(seen, std::pair{at.member, product}) != seen.end()) continue;
        if (!seen.empty() && seen.back().first != at.member) seen.clear();
        seen.emplace_back(at.member, product);
        const auto rows = block.contracts_of(product);
        for (auto row = rows.first; row < rows.last; ++row) f(at.member, block, row);
    }
}

Sentence legal_review(const Looking& l) {
    std::int64_t all = 0, lacking = 0;
    each_contract(l, [&](std::uint32_t, const Block& block, std::uint32_t row) {
        if (!runs_on(block.contracts, row, l.comparison.as_of)) return;
        ++all;
        if (lacks_legal_review(block.contracts, row)) ++lacking;
    });
    if (lacking == 0) return {};
    if (all == 1) return sentence("compare.watch.review_only");
    if (lacking == all) return say("compare.watch.review_none", {{"all", number_in_words(all)}});
    return with_capital(say("compare.watch.review_some",
        {{"number", number_in_words(lacking)}, {"all", number_in_words(all)}}));
}

Sentence processing_agreement(const Looking& l) {
    Names who;
    each_contract(l, [&](std::uint32_t member, const Block& block, std::uint32_t row) {
        if (runs_on(block.contracts, row, l.comparison.as_of) &&
            lacks_processing_agreement(block, row, l.comparison.as_of))
            add_once(who, l.name(member));
    });
    if (who.empty()) return {};
    return say("compare.watch.no_processing_agreement", {{"who", names_in_words(who)}});
}

// A product of the area that gets from the component, without hands, what the others enter.
Code gets_from(const Looking& l, std::string_view component) {
    for (const auto at : l.comparison.rows_in(l.area)) {
        const Block& block = l.block(at.member);
        const Code product = block.usages.product[at.row];
        for (const auto row : block.integrations_to(component))
            if (block.integrations.from_product[row] == product &&
                !block.integrations.kind[row].absent() &&
                !block.integrations.kind[row].is(IntegrationKind::manual))
                return product;
    }
    return no_code;
}

Sentence by_hand(const Looking& l, std::uint32_t member, const Block& block, std::uint32_t row) {
    const auto& i = block.integrations;
    const Said who{"who", same_in_both(l.name(member))};
    const auto component = block.text(i.common_component[row]);
    const Code product = component.empty() ? no_code : gets_from(l, component);
    if (product != no_code)
        return say("compare.watch.by_hand_register",
            {who, {"product", same_in_both(l.context.product_name(product))},
                {"component", same_in_both(component)}});
    const Said from{"from", same_in_both(block.text(i.from_system[row]))};
    const Said to{"to", same_in_both(component.empty() ? block.text(i.to_target[row]) : component)};
    if (i.object[row] == 0) return say("compare.watch.by_hand", {who, from, to});
    return say("compare.watch.by_hand_object",
        {who, from, to, {"object", same_in_both(block.text(i.object[row]))}});
}

void manual_integrations(const Looking& l, std::vector<Sentence>& said) {
    constexpr std::size_t most = 5; // a longer list is on the area's page
    std::size_t told = 0;
    for (const auto at : l.comparison.rows_in(l.area)) {
        const Block& block = l.block(at.member);
        for (const auto row : integrations_with(block, block.usages.product[at.row]))
            if (block.integrations.kind[row].is(IntegrationKind::manual) && told++ < most)
                said.push_back(by_hand(l, at.member, block, row));
    }
}

void overlapping(const Looking& l, std::vector<Sentence>& said) {
    constexpr std::size_t most = 5;
    auto all = overlaps(l.comparison.uses_in(l.area));
    if (all.size() > most) {
        Names who;
        for (const auto& o : all) who.push_back(l.name(o.member));
        said.push_back(say("compare.watch.overlap_many", {{"who", names_in_words(who)}}));
        return;
    }
    for (const auto& o : all) {
        Names products;
        for (const auto p : o.products) products.push_back(l.context.product_name(p));
        said.push_back(say("compare.watch.overlap",
            {{"who", same_in_both(l.name(o.member))}, {"products", names_in_words(products)}}));
    }
}

Sentence breaks(const Looking& l) {
    if (l.area.breaks.minutes == 0) return {};
    Names who;
    for (std::uint32_t m = 0; m < l.comparison.members.size(); ++m)
        if (breaks_in(l.block(m), l.block(m).processes_in(l.area.area)).breaks > 0)
            who.push_back(l.name(m));
    const Sentence hours_a_year{
        hours(Language::nb, l.area.breaks.minutes), hours(Language::en, l.area.breaks.minutes)};
    return say("compare.watch.breaks", {{"who", names_in_words(who)}, {"hours", hours_a_year}});
}

Sentence ends_before_target(const Looking& l) {
    const auto target = l.context.picture().row.target_date;
    std::optional<Date> first;
    Names who;
    for (const auto at : l.comparison.rows_in(l.area)) {
        const auto end = contract_end(
            l.block(at.member), l.block(at.member).usages.product[at.row], l.comparison.as_of);
        if (!end || !target || *end >= *target) continue;
        if (!first || *end < *first) first = end;
        add_once(who, l.name(at.member));
    }
    if (who.empty()) return {};
    auto day = [](Date d) {
        return Sentence{short_date(Language::nb, iso(d)), short_date(Language::en, iso(d))};
    };
    const char* key = who.size() == 1 ? "compare.watch.ends_before_target"
                                      : "compare.watch.ends_before_target_several";
    return say(key, {{"who", names_in_words(who)}, {"day", day(*first)}, {"target", day(*target)}});
}

Sentence no_contract(const Looking& l) {
    Names who;
    for (const auto at : l.comparison.rows_in(l.area))
        if (l.block(at.member).contracts_of(l.block(at.member).usages.product[at.row]).empty())
            add_once(who, l.name(at.member));
    if (who.empty()) return {};
    return say("compare.watch.no_contract", {{"who", names_in_words(who)}});
}

} // namespace

std::vector<Sentence> watch(
    const ViewContext& context, const Comparison& comparison, const AreaCompared& area) {
    const Looking l{context, comparison, area};
    std::vector<Sentence> said;
    auto tell = [&](Sentence s) {
        if (!s.nb.empty()) said.push_back(std::move(s));
    };
    tell(legal_review(l));
    manual_integrations(l, said);
    tell(processing_agreement(l));
    tell(ends_before_target(l));
    overlapping(l, said);
    tell(breaks(l));
    tell(no_contract(l));
    return said;
}

} // namespace samdrift
