#include "compare/explain.hpp"
#include "compare/phrases.hpp"
#include <algorithm>
#include <map>

namespace samdrift {
namespace {

using Names = std::vector<std::string_view>;

// Those who have the same set of products.
struct Alike {
    std::vector<Code> products;
    std::vector<std::uint32_t> members; // numbers among the members compared
    std::string_view way;
    bool one_way = true, known_ways = true;
};

struct Reasons {
    const ViewContext& context;
    const Comparison& comparison;
    const AreaCompared& area;

    std::string_view name(std::uint32_t member) const {
        return context.member_name(comparison.members[member]);
    }
    Sentence names(std::span<const std::uint32_t> members) const {
        Names all;
        for (const auto m : members) all.push_back(name(m));
        return names_in_words(all);
    }
    Sentence products(std::span<const Code> codes) const {
        Names all;
        for (const auto code : codes) all.push_back(context.product_name(code));
        return names_in_words(all);
    }
    Sentence product(Code code) const { return same_in_both(context.product_name(code)); }
};

void add_way(Alike& alike, const UseInArea& use, bool first) {
    if (first) alike.way = use.way_of_working;
    alike.one_way = alike.one_way && use.way_of_working == alike.way;
    alike.known_ways = alike.known_ways && !use.way_of_working.empty();
}

// The largest first; of those as large, the one whose first member comes first.
std::vector<Alike> those_alike(std::span<const UseInArea> uses) {
    std::map<std::vector<Code>, Alike> by_products;
    while (!uses.empty()) {
        std::size_t n = 0;
        std::vector<Code> products;
        for (; n < uses.size() && uses[n].member == uses[0].member; ++n)
            products.push_back(uses[n].product);
        std::ranges::sort(products);
        products.erase(std::ranges::unique(products).begin(), products.end());
        auto& alike = by_products[products];
        for (std::size_t i = 0; i < n; ++i)
            add_way(alike, uses[i], alike.members.empty() && i == 0);
        alike.members.push_back(uses[0].member);
        alike.products = std::move(products);
        uses = uses.subspan(n);
    }
    std::vector<Alike> all;
    for (auto& [products, alike] : by_products) all.push_back(std::move(alike));
    std::ranges::sort(all, [](const Alike& a, const Alike& b) {
        return std::pair{b.members.size(), a.members[0]} <
               std::pair{a.members.size(), b.members[0]};
    });
    return all;
}

Sentence of_several(const Reasons& reasons, const Alike& alike) {
    const char* key = !alike.known_ways ? "compare.why.unknown_way"
                      : alike.one_way   ? "compare.why.alike"
                                        : "compare.why.differ";
    return say(key,
        {{"who", reasons.names(alike.members)}, {"products", reasons.products(alike.products)}});
}

Sentence of_singles(const Reasons& reasons, std::span<const Alike> singles) {
    if (singles.empty()) return {};
    std::vector<std::uint32_t> members;
    bool several = false;
    for (const auto& s : singles) {
        members.push_back(s.members[0]);
        several = several || s.products.size() > 1;
    }
    const bool one = members.size() == 1;
    const char* key = one ? (several ? "compare.why.own_several" : "compare.why.own")
                          : (several ? "compare.why.each_own_several" : "compare.why.each_own");
    return say(key, {{"who", reasons.names(members)}});
}

Sentence who_has_what(const Reasons& reasons, const std::vector<Alike>& all) {
    constexpr std::size_t most = 4; // more groups than this are counted, not listed
    Sentence said;
    std::size_t first_single = 0;
    while (first_single < all.size() && all[first_single].members.size() > 1) ++first_single;
    for (std::size_t i = 0; i < std::min(first_single, most); ++i)
        said = joined(said, of_several(reasons, all[i]));
    if (first_single > most)
        return joined(
            said, say("compare.why.more",
                      {{"number", whole_number_in_both(static_cast<std::int64_t>(
                                      reasons.area.last_product - reasons.area.first_product))}}));
    return joined(said, of_singles(reasons, std::span{all}.subspan(first_single)));
}

Sentence who_has_none(const Reasons& reasons) {
    std::vector<std::uint32_t> confirmed, silent;
    const auto uses = reasons.comparison.uses_in(reasons.area);
    for (std::uint32_t m = 0; m < reasons.comparison.members.size(); ++m) {
        if (std::ranges::find(uses, m, &UseInArea::member) != uses.end()) continue;
        const auto& block = reasons.context.cooperation.block(reasons.comparison.members[m]);
        (confirmed_none(block, reasons.area.area, reasons.comparison.as_of) ? confirmed : silent)
            .push_back(m);
    }
    if (uses.empty() && confirmed.empty()) return sentence("compare.why.nobody");
    if (uses.empty() && silent.empty()) return sentence("compare.why.all_without");
    Sentence said;
    if (!confirmed.empty())
        said = say("compare.why.none_confirmed", {{"who", reasons.names(confirmed)}});
    if (!silent.empty())
        said = joined(said, say("compare.why.not_stated", {{"who", reasons.names(silent)}}));
    return said;
}

// What it takes for the area to become "same": who moves, and to which way of working.
Sentence what_if(const Reasons& reasons, const std::vector<Alike>& all) {
    const Code most_used = reasons.comparison.most_used(reasons.area);
    std::vector<std::uint32_t> movers;
    const Alike* there = nullptr;
    for (const auto& alike : all) {
        if (alike.products == std::vector{most_used})
            there = &alike;
        else
            movers.insert(movers.end(), alike.members.begin(), alike.members.end());
    }
    if (!there || movers.empty()) return {};
    std::ranges::sort(movers);
    const Said who{"who", reasons.names(movers)};
    if (reasons.area.judged.verdict == Verdict::gap || !there->one_way || !there->known_ways)
        return say("compare.why.would_have_same", {who});
    return say("compare.why.would_be_same", {who, {"way", same_in_both(there->way)}});
}

Sentence users(const Reasons& reasons, const std::vector<Alike>& all) {
    const auto& h = reasons.area.harmonisation;
    if (h.users == 0) return {};
    const Said product{"product", reasons.product(reasons.comparison.most_used(reasons.area))};
    const Said count{"users", whole_number_in_both(h.users)};
    if (h.on_most_used == h.users) return say("compare.why.users_all", {count, product});
    const Sentence share{percent(Language::nb, h.on_most_used, h.users),
        percent(Language::en, h.on_most_used, h.users)};
    return joined(say("compare.why.users", {{"on", whole_number_in_both(h.on_most_used)}, count,
                                               {"share", share}, product}),
        what_if(reasons, all));
}

} // namespace

std::vector<Sentence> why(
    const ViewContext& context, const Comparison& comparison, const AreaCompared& area) {
    const Reasons reasons{context, comparison, area};
    const auto uses = comparison.uses_in(area);
    const auto all = those_alike(uses);
    std::vector<Sentence> said;
    auto tell = [&](Sentence s) {
        if (!s.nb.empty()) said.push_back(std::move(s));
    };
    if (all.size() == 1 && all[0].members.size() == 1)
        tell(say("compare.why.only", {{"who", reasons.names(all[0].members)},
                                         {"products", reasons.products(all[0].products)}}));
    else
        tell(who_has_what(reasons, all));
    if (area.members_who_have < comparison.members.size()) tell(who_has_none(reasons));
    const auto verdict = area.judged.of_those_who_have.value_or(area.judged.verdict);
    if (verdict == Verdict::same_supplier)
        tell(say("compare.why.supplier",
            {{"supplier", same_in_both(context.catalogue.suppliers.name(uses[0].supplier))}}));
    tell(users(reasons, all));
    return said;
}

} // namespace samdrift
