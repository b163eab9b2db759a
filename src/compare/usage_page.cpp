#include "base/words.hpp"
#include "compare/pages.hpp"
#include "compare/view_context.hpp"
#include <algorithm>
#include <charconv>
#include <functional>

namespace samdrift {
namespace {

// The filter as marks on what usages refer to, so that a usage is tried by looking numbers up.
struct Sieve {
    const UsageFilter& filter;
    std::vector<bool> areas;                         // empty: any
    std::vector<bool> products, suppliers;           // empty: any
    std::vector<bool> said_products, said_suppliers; // whose names hold the text
    std::string text;                                // folded

    // Marks the rows it takes, a pass for each thing asked for.
    void mark(const Block& block, std::vector<char>& taken) const {
        const auto& u = block.usages;
        taken.assign(u.id.size(), areas.empty() ? 1 : 0);
        for (Code area = 0; area < areas.size(); ++area)
            if (const auto rows = block.usages_in(area); areas[area])
                std::fill(taken.begin() + rows.first, taken.begin() + rows.last, char{1});
        auto narrow = [&](const auto& column, auto asks) {
            char* const marks = taken.data();
            const auto* const values = column.data();
            for (std::size_t row = 0, rows = taken.size(); row < rows; ++row)
                marks[row] = static_cast<char>(marks[row] & static_cast<char>(asks(values[row])));
        };
        auto is = [](auto wanted) { return [wanted](auto held) { return held.is(wanted); }; };
        auto is_marked = [](const std::vector<bool>& names) {
            return [&names](Code code) { return code != no_code && names[code]; };
        };
        if (!products.empty()) narrow(u.product, is_marked(products));
        if (!suppliers.empty()) narrow(u.supplier, is_marked(suppliers));
        if (filter.status) narrow(u.status, is(*filter.status));
        if (filter.hosting) narrow(u.hosting, is(*filter.hosting));
        if (filter.criticality) narrow(u.criticality, is(*filter.criticality));
    }
    bool named(const UsageColumns& u, std::uint32_t row) const {
        return said_products[u.product[row]] ||
               (u.supplier[row] != no_code && said_suppliers[u.supplier[row]]);
    }
};

std::vector<bool> named(const NamesIndex& names, std::string_view wanted, bool id_too) {
    std::vector<bool> marks(names.size());
    std::int64_t id = -1;
    if (id_too) std::from_chars(wanted.data(), wanted.data() + wanted.size(), id);
    const bool is_id = id_too && std::to_string(id) == wanted;
    for (Code code = 0; code < names.size(); ++code)
        marks[code] = names.name(code) == wanted || (is_id && names.id(code) == id);
    return marks;
}

std::vector<bool> holding(const NamesIndex& names, std::string_view text) {
    std::vector<bool> marks(names.size());
    for (Code code = 0; code < names.size(); ++code)
        marks[code] = names.folded(code).find(text) != std::string::npos;
    return marks;
}

std::size_t rows_in_all(const CooperationInLandscape& cooperation) {
    std::size_t rows = 0;
    for (const auto& block : cooperation.blocks) rows += block->usages.id.size();
    return rows;
}

Sieve sieve_of(const ViewContext& context, const UsageFilter& filter) {
    Sieve sieve{filter, {}, {}, {}, {}, {}, folded(filter.text)};
    if (!filter.area.empty()) {
        const Code above = context.picture().area_of(std::string_view{filter.area});
        for (Code area = 0; area < context.picture().areas.size(); ++area)
            sieve.areas.push_back(above != no_code && context.picture().below(area, above));
    }
    if (!filter.product.empty())
        sieve.products = named(context.catalogue.products, filter.product, true);
    if (!filter.supplier.empty())
        sieve.suppliers = named(context.catalogue.suppliers, filter.supplier, false);
    if (!sieve.text.empty()) {
        sieve.said_products = holding(context.catalogue.products, sieve.text);
        sieve.said_suppliers = holding(context.catalogue.suppliers, sieve.text);
    }
    return sieve;
}

using Search = std::boyer_moore_horspool_searcher<std::string_view::const_iterator>;

// Marks the usages of the block whose system holds the text.
void mark_systems(const Block& block, const Search& search, std::vector<bool>& marks) {
    marks.assign(block.usages.id.size(), false);
    const std::string_view systems = block.systems;
    auto at = std::search(systems.begin(), systems.end(), search);
    while (at != systems.end()) {
        const auto place = static_cast<std::uint32_t>(at - systems.begin());
        const auto line =
            std::ranges::upper_bound(block.system_starts, place) - block.system_starts.begin() - 1;
        marks[static_cast<std::size_t>(line)] = true;
        const auto next = static_cast<std::size_t>(line) + 1;
        if (next >= block.system_starts.size()) return;
        at = std::search(systems.begin() + block.system_starts[next], systems.end(), search);
    }
}

// What a usage sorts by, then where it stands: both small numbers.
struct Hit {
    std::int64_t key = 0;
    std::uint32_t block = 0, row = 0;
    auto operator<=>(const Hit&) const = default;
};

// Keeps the first so many of the hits, in no order until they are asked for.
class First {
public:
    explicit First(std::size_t most) : most_(most) {}
    void add(const Hit& hit) {
        if (most_ == 0 || (full_ && !(hit < last_))) return;
        held_.push_back(hit);
        if (held_.size() >= 2 * most_ + 64) cut();
    }
    std::vector<Hit> sorted() {
        if (held_.size() > most_) cut();
        std::ranges::sort(held_);
        return std::move(held_);
    }

private:
    void cut() {
        std::ranges::nth_element(held_, held_.begin() + static_cast<std::ptrdiff_t>(most_ - 1));
        held_.resize(most_);
        last_ = held_.back();
        full_ = true;
    }
    std::size_t most_;
    std::vector<Hit> held_;
    Hit last_;
    bool full_ = false;
};

constexpr std::int64_t unknown_last = std::int64_t{1} << 62; // whichever way they are sorted

// Calls f with a function from a row of the block to what it sorts by.
template <class F>
void with_key(
    const ViewContext& context, UsageSort sort, std::uint32_t number, const UsageColumns& u, F f) {
    const auto& catalogue = context.catalogue;
    auto byte = [](auto packed) {
        return packed.absent() ? unknown_last : std::int64_t{packed.byte()};
    };
    switch (sort) {
    case UsageSort::municipality: {
        const bool member = number < context.cooperation.members();
        const std::int64_t rank = member ? context.picture().members[number].rank : unknown_last;
        return f([=](std::uint32_t) { return rank; });
    }
    case UsageSort::area: return f([&](std::uint32_t row) { return std::int64_t{u.area[row]}; });
    case UsageSort::product:
        return f([&](std::uint32_t row) {
            return std::int64_t{catalogue.products.rank(u.product[row])};
        });
    case UsageSort::supplier:
        return f([&](std::uint32_t row) {
            const Code s = u.supplier[row];
            return s == no_code ? unknown_last : std::int64_t{catalogue.suppliers.rank(s)};
        });
    case UsageSort::users:
        return f([&](std::uint32_t row) { return u.users[row].get().value_or(unknown_last); });
    case UsageSort::yearly_cost:
        return f([&](std::uint32_t row) {
            return u.yearly_cost[row].absent() ? unknown_last : u.yearly_cost[row].or_zero().oere;
        });
    case UsageSort::status: return f([&](std::uint32_t row) { return byte(u.status[row]); });
    case UsageSort::hosting: return f([&](std::uint32_t row) { return byte(u.hosting[row]); });
    }
}

// The hits of one block go to `first`, and their sums to the page.
void look_through(const ViewContext& context, const Sieve& sieve,
    const std::optional<Search>& search, std::uint32_t number, First& first, UsagePage& page) {
    const Block& block = *context.cooperation.blocks[number];
    const auto& u = block.usages;
    const bool descending = sieve.filter.descending;
    std::vector<char> taken;
    sieve.mark(block, taken);
    std::vector<bool> said;
    if (search) mark_systems(block, *search, said);
    std::int64_t total = 0, users = 0;
    Money cost;
    bool any_marked = false;
    with_key(context, sieve.filter.sort, number, u, [&](auto key) {
        for (std::uint32_t row = 0; row < u.id.size(); ++row) {
            if (!taken[row]) continue;
            if (search && !said[row] && !sieve.named(u, row)) continue;
            const std::int64_t k = key(row);
            first.add({descending && k != unknown_last ? -k : k, number, row});
            ++total;
            users += u.users[row].or_zero();
            cost += u.yearly_cost[row].or_zero();
            any_marked = any_marked || marked(u.figures_source[row].value());
        }
    });
    page.total += total;
    page.users += users;
    page.yearly_cost += cost;
    page.marked = page.marked || any_marked;
}

std::vector<Hit> hits(const ViewContext& context, const UsageFilter& filter, UsagePage& page) {
    const auto sieve = sieve_of(context, filter);
    std::optional<Search> search;
    const std::string_view text = sieve.text;
    if (!text.empty()) search.emplace(text.begin(), text.end());
    const auto most = static_cast<std::size_t>(std::max<std::int64_t>(filter.offset, 0)) +
                      static_cast<std::size_t>(std::max<std::int64_t>(filter.limit, 0));
    First first{std::min(most, rows_in_all(context.cooperation))};
    for (std::uint32_t b = 0; b < context.cooperation.blocks.size(); ++b)
        if (filter.municipality.empty() || context.municipality_name(b) == filter.municipality)
            look_through(context, sieve, search, b, first, page);
    return first.sorted();
}

} // namespace

std::vector<Code> most_used_products(const CooperationInLandscape& cooperation, Date as_of) {
    std::vector<Code> most_used(cooperation.picture->areas.size(), no_code);
    const auto comparison = compare_all(cooperation, as_of);
    for (const auto& area : comparison.areas) most_used[area.area] = comparison.most_used(area);
    return most_used;
}

UsagePage usage_page(const Landscape& landscape, std::size_t cooperation, const UsageFilter& filter,
    Date as_of, std::span<const Code> most_used) {
    const ViewContext context{landscape, cooperation, as_of};
    UsagePage page;
    const auto first = hits(context, filter, page);
    page.offset = std::clamp<std::int64_t>(filter.offset, 0, page.total);
    for (auto i = static_cast<std::size_t>(page.offset); i < first.size(); ++i) {
        const auto& u = context.cooperation.blocks[first[i].block]->usages;
        const Code area = u.area[first[i].row];
        const bool is_most_used =
            area < most_used.size() && most_used[area] == u.product[first[i].row];
        page.usages.push_back(usage_view(context, {first[i].block, first[i].row}, is_most_used));
    }
    return page;
}

} // namespace samdrift
