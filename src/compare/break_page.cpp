#include "base/words.hpp"
#include "compare/comparison.hpp"
#include "compare/pages.hpp"
#include "compare/view_context.hpp"
#include <algorithm>
#include <map>

namespace samdrift {
namespace {

struct BreakAt {
    std::uint32_t member = 0, row = 0;
    Breaks breaks;        // of the one row
    bool counted = false; // how often and how long are both known
};

std::vector<BreakAt> all_breaks(
    const ViewContext& context, std::span<const std::uint32_t> members) {
    std::vector<BreakAt> all;
    for (const auto member : members) {
        const Block& block = context.cooperation.block(member);
        const auto& p = block.processes;
        for (std::uint32_t row = 0; row < p.id.size(); ++row)
            if (is_break(p, row))
                all.push_back({member, row, breaks_in(block, {row, row + 1}),
                    !p.times_a_year[row].absent() && !p.minutes_each[row].absent()});
    }
    std::ranges::sort(all, {}, [&](const BreakAt& b) {
        return std::pair{
            -b.breaks.minutes, context.cooperation.block(b.member).processes.id[b.row]};
    });
    return all;
}

// Gathers them by a key; the most time first, alike ones by name.
template <class Key>
std::vector<BreakRank> ranked(
    const ViewContext& context, const std::vector<BreakAt>& all, Key key) {
    std::map<std::pair<std::string, std::string>, std::pair<BreakRank, Breaks>> gathered;
    for (const auto& b : all) {
        const std::pair<std::string, std::string> named = key(b);
        auto& [rank, sum] = gathered[named];
        rank.key = named.first;
        rank.name = named.second;
        sum += b.breaks;
        rank.uncounted += b.counted ? 0 : 1;
        rank.processes.push_back(context.cooperation.block(b.member).processes.id[b.row]);
    }
    std::vector<BreakRank> ranks;
    for (auto& [named, of] : gathered) {
        of.first.sum = break_sum(of.second);
        ranks.push_back(std::move(of.first));
    }
    const Collation collation;
    std::ranges::sort(ranks, {}, [&](const BreakRank& r) {
        return std::pair{-r.sum.minutes, collation.key(r.name)};
    });
    return ranks;
}

} // namespace

BreakPage break_page(const Landscape& landscape, std::size_t cooperation, Date as_of) {
    const ViewContext context{landscape, cooperation, as_of};
    const auto all = all_breaks(context, members_on(context.picture(), as_of));
    BreakPage page;
    page.cooperation = context.reference();
    page.as_of = as_of;
    page.hourly_rate = internal_hourly_rate;
    Breaks sum;
    for (const auto& b : all) {
        sum += b.breaks;
        page.uncounted += b.counted ? 0 : 1;
        page.breaks.push_back(process_view(context, b.member, b.row));
    }
    page.sum = break_sum(sum);
    using Named = std::pair<std::string, std::string>;
    const auto processes = [&](const BreakAt& b) -> const ProcessColumns& {
        return context.cooperation.block(b.member).processes;
    };
    page.areas = ranked(context, all, [&](const BreakAt& b) {
        const auto& area = context.area(processes(b).area[b.row]);
        return Named{area.code, area.name};
    });
    page.municipalities = ranked(context, all, [&](const BreakAt& b) {
        return Named{context.member_name(b.member), context.member_name(b.member)};
    });
    page.systems = ranked(context, all, [&](const BreakAt& b) {
        const Code product = processes(b).product[b.row];
        if (product == no_code) return Named{};
        return Named{
            std::to_string(context.catalogue.products.id(product)), context.product_name(product)};
    });
    return page;
}

} // namespace samdrift
