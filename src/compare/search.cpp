#include "compare/search.hpp"
#include "base/words.hpp"
#include "compare/view_context.hpp"
#include <algorithm>
#include <map>
#include <set>

namespace samdrift {
namespace {

constexpr int no_hit = 3;

// The text as its words; how well a name fits it.
class Wanted {
public:
    explicit Wanted(std::string_view text) : whole_(folded(text)) {
        std::string_view rest = whole_;
        while (!rest.empty()) {
            const auto end = std::min(rest.find(' '), rest.size());
            words_.emplace_back(rest.substr(0, end));
            rest.remove_prefix(std::min(end + 1, rest.size()));
        }
    }
    bool empty() const { return words_.empty(); }
    // 0: begins with the text; 1: every word of it begins a word; 2: holds them; no_hit.
    int rank(std::string_view name) const {
        int worst = 0;
        for (const auto& word : words_) {
            const auto at = name.find(word);
            if (at == name.npos) return no_hit;
            if (at > 0 && !begins_a_word(name, word)) worst = 2;
        }
        if (worst == 0 && !name.starts_with(whole_)) worst = 1;
        return worst;
    }

private:
    static bool begins_a_word(std::string_view name, std::string_view word) {
        for (auto at = name.find(word); at != name.npos; at = name.find(word, at + 1))
            if (at == 0 || std::string_view{" -/.("}.find(name[at - 1]) != std::string_view::npos)
                return true;
        return false;
    }
    std::string whole_;
    std::vector<std::string> words_;
};

struct Likely {
    int rank = no_hit;
    FoundItem item;
};

class Searching {
public:
    Searching(const ViewContext& context, const Wanted& wanted, std::size_t most)
        : context_(context), wanted_(wanted), most_(most) {}

    // folded: what is looked in. make(): the item, if it is a hit.
    template <class Make> void consider(FoundKind kind, std::string_view folded, Make make) {
        const int rank = wanted_.rank(folded);
        if (rank == no_hit) return;
        auto& group = group_of(kind);
        ++group.total;
        if (group.candidates.size() < enough_ || rank < group.worst_kept) {
            group.candidates.push_back({rank, make()});
            if (group.candidates.size() >= 2 * enough_) group.cut(enough_);
        }
    }
    SearchPage page(std::string_view text) {
        SearchPage page{std::string{text}, {}};
        const Collation order;
        std::vector<std::pair<int, FoundGroup>> made;
        for (auto& [kind, group] : groups_) {
            group.cut(enough_);
            std::vector<std::pair<std::pair<int, std::string>, FoundItem>> sorted;
            for (auto& c : group.candidates)
                sorted.push_back(
                    {{c.rank, order.key(c.item.title + "\n" + c.item.detail)}, std::move(c.item)});
            std::ranges::stable_sort(sorted, {}, [](const auto& s) { return s.first; });
            const int best = sorted.front().first.first;
            FoundGroup found{kind, group.total, {}};
            for (std::size_t i = 0; i < std::min(most_, sorted.size()); ++i)
                found.items.push_back(std::move(sorted[i].second));
            made.emplace_back(best, std::move(found));
        }
        std::ranges::stable_sort(made, {}, [](const auto& m) { return m.first; });
        for (auto& [rank, group] : made) page.groups.push_back(std::move(group));
        return page;
    }

private:
    struct Group {
        std::int64_t total = 0;
        std::vector<Likely> candidates;
        int worst_kept = no_hit;
        void cut(std::size_t enough) {
            std::ranges::stable_sort(candidates, {}, &Likely::rank);
            if (candidates.size() <= enough) return;
            candidates.resize(enough);
            worst_kept = candidates.back().rank;
        }
    };
    Group& group_of(FoundKind kind) { return groups_[kind]; }

    const ViewContext& context_;
    const Wanted& wanted_;
    std::size_t most_, enough_ = 500; // kept of each kind, to be put in order
    std::map<FoundKind, Group> groups_;
};

void search_names(const ViewContext& context, Searching& found) {
    const auto& picture = context.picture();
    for (const auto& area : picture.areas)
        found.consider(FoundKind::area, folded(area.row.name + " " + area.row.code), [&] {
            return FoundItem{area.row.id.number, area.row.name, area.row.code, area.row.code};
        });
    for (const auto& member : picture.members)
        found.consider(FoundKind::municipality, folded(member.name + " " + member.row.number), [&] {
            return FoundItem{member.row.id.number, member.name, member.row.number, member.name};
        });
    std::set<Code> products, suppliers; // those that are in use here
    for (const auto& block : context.cooperation.blocks) {
        products.insert(block->usages.product.begin(), block->usages.product.end());
        suppliers.insert(block->usages.supplier.begin(), block->usages.supplier.end());
        suppliers.insert(block->contracts.supplier.begin(), block->contracts.supplier.end());
    }
    const auto& catalogue = context.catalogue;
    auto named = [&](FoundKind kind, const NamesIndex& names, const std::set<Code>& used) {
        for (const auto code : used)
            if (code != no_code)
                found.consider(kind, names.folded(code), [&] {
                    return FoundItem{names.id(code), names.name(code), {}, {}};
                });
    };
    named(FoundKind::product, catalogue.products, products);
    named(FoundKind::supplier, catalogue.suppliers, suppliers);
}

void search_block(const ViewContext& context, std::size_t number, Searching& found) {
    const Block& block = *context.cooperation.blocks[number];
    const auto where = context.municipality_name(number);
    const auto& u = block.usages;
    for (std::uint32_t row = 0; row < u.id.size(); ++row)
        found.consider(FoundKind::usage, context.catalogue.systems.folded(u.system_name[row]), [&] {
            return FoundItem{u.id[row], std::string{block.text(u.system[row])},
                where + " · " + context.area(u.area[row]).name, {}};
        });
    const auto& c = block.contracts;
    for (std::uint32_t row = 0; row < c.id.size(); ++row) {
        const std::string system{block.text(c.system[row])}, no{block.text(c.number[row])};
        const auto supplier =
            context.supplier_name(c.supplier[row], block.text(c.supplier_as_written[row]));
        found.consider(FoundKind::contract, folded(system + " " + no + " " + supplier), [&] {
            return FoundItem{c.id[row], no.empty() ? system : system + " " + no,
                where + (supplier.empty() ? "" : " · " + supplier), {}};
        });
    }
    const auto& i = block.integrations;
    for (std::uint32_t row = 0; row < i.id.size(); ++row) {
        const auto component = block.text(i.common_component[row]);
        const std::string from{block.text(i.from_system[row])}, object{block.text(i.object[row])},
            to{component.empty() ? block.text(i.to_target[row]) : component};
        found.consider(FoundKind::integration, folded(from + " " + to + " " + object), [&] {
            return FoundItem{
                i.id[row], from + " → " + to, where + (object.empty() ? "" : " · " + object), {}};
        });
    }
}

template <class Row, class Title>
void search_rows(
    FoundKind kind, const std::vector<Row>& rows, Searching& found, Title title_and_detail) {
    for (const auto& row : rows) {
        const auto [title, detail] = title_and_detail(row);
        found.consider(kind, folded(title + " " + detail), [&] {
            return FoundItem{row.id.number, title, detail, {}};
        });
    }
}

void search_plans(const CooperationPicture& picture, Searching& found) {
    using Pair = std::pair<std::string, std::string>;
    auto named = [](const auto& row) { return Pair{row.name, row.code}; };
    search_rows(FoundKind::working_group, picture.working_groups, found, named);
    search_rows(FoundKind::milestone, picture.milestones, found, named);
    search_rows(FoundKind::proposal, picture.proposals, found, named);
    search_rows(FoundKind::body, picture.bodies, found, [](const Body& b) {
        return Pair{b.name, b.role};
    });
    search_rows(FoundKind::risk, picture.risks, found, [](const Risk& r) {
        return Pair{r.risk, r.code};
    });
    search_rows(FoundKind::project, picture.plan.projects, found, named);
    search_rows(FoundKind::cutover, picture.plan.cutovers, found, named);
    search_rows(
        FoundKind::project_team, picture.plan.project_teams, found, [](const ProjectTeam& t) {
            return Pair{t.name, t.areas};
        });
    std::set<std::string> chains; // a chain once, by its first step
    for (const auto& step : picture.chain_steps)
        if (chains.insert(step.code).second)
            found.consider(FoundKind::chain_step, folded(step.service + " " + step.code), [&] {
                return FoundItem{step.id.number, step.service, step.code, step.code};
            });
}

} // namespace

SearchPage search(
    const Landscape& landscape, std::size_t cooperation, std::string_view text, std::size_t most) {
    const ViewContext context{landscape, cooperation, Date{}};
    const Wanted wanted{text};
    Searching found{context, wanted, most};
    if (!wanted.empty()) {
        search_names(context, found);
        for (std::size_t b = 0; b < context.cooperation.blocks.size(); ++b)
            search_block(context, b, found);
        search_plans(context.picture(), found);
    }
    return found.page(text);
}

template <> const Entity& entity<FoundItem>() {
    static const Entity e = describe<FoundItem>({"FoundItem"}, nullptr, field<&FoundItem::id>("id"),
        field<&FoundItem::title>("title"), field<&FoundItem::detail>("detail"),
        field<&FoundItem::address>("address"));
    return e;
}

template <> const Entity& entity<FoundGroup>() {
    static const Entity e =
        describe<FoundGroup>({"FoundGroup"}, nullptr, field<&FoundGroup::kind>("kind"),
            field<&FoundGroup::total>("total"), field<&FoundGroup::items>("items"));
    return e;
}

template <> const Entity& entity<SearchPage>() {
    static const Entity e = describe<SearchPage>({"SearchPage"}, nullptr,
        field<&SearchPage::text>("text"), field<&SearchPage::groups>("groups"));
    return e;
}

} // namespace samdrift
