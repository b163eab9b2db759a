#include "base/words.hpp"
#include "compare/pages.hpp"
#include "compare/view_context.hpp"
#include <algorithm>
#include <charconv>

namespace samdrift {
namespace {

// Marks on what usages refer to by number. Whoever refers to nothing is not marked.
class Marks {
public:
    template <class Asks> Marks(std::size_t size, Asks asks) : marks_(size + 1) {
        for (Code code = 0; code < size; ++code) marks_[code] = asks(code) ? 1 : 0;
        any_ = std::ranges::find(marks_, 1) != marks_.end();
    }
    bool any() const { return any_; }
    bool of_known(Code code) const { return marks_[code] != 0; } // which is not no_code
    bool operator[](Code code) const {
        return marks_[std::min<std::size_t>(code, marks_.size() - 1)] != 0;
    }

private:
    std::vector<char> marks_; // one more than there are, for whoever refers to nothing
    bool any_ = false;
};

// The filter as marks, so that a usage is tried by looking numbers up; none: any.
struct Sieve {
    const UsageFilter& filter;
    std::optional<std::vector<Code>> areas = {};
    std::optional<Marks> products = {}, suppliers = {};
    // Whose names hold the text:
    std::optional<Marks> said_systems = {}, said_products = {}, said_suppliers = {};

    // The rows of the block that it takes, in order.
    void pick(const Block& block, std::vector<std::uint32_t>& rows) const {
        const auto& u = block.usages;
        start(block, rows);
        auto keep = [&](auto asks) {
            std::size_t kept = 0;
            for (const auto row : rows) {
                rows[kept] = row;
                kept += asks(row) ? 1 : 0;
            }
            rows.resize(kept);
        };
        if (products) keep([&](std::uint32_t row) { return (*products)[u.product[row]]; });
        if (suppliers) keep([&](std::uint32_t row) { return (*suppliers)[u.supplier[row]]; });
        if (filter.status)
            keep([&](std::uint32_t row) { return u.status[row].is(*filter.status); });
        if (filter.hosting)
            keep([&](std::uint32_t row) { return u.hosting[row].is(*filter.hosting); });
        if (filter.criticality)
            keep([&](std::uint32_t row) { return u.criticality[row].is(*filter.criticality); });
        if (said_systems) {
            const bool by_supplier = said_suppliers->any(); // most texts are in none
            keep([&](std::uint32_t row) {
                return said_systems->of_known(u.system_name[row]) |
                       said_products->of_known(u.product[row]) |
                       (by_supplier && (*said_suppliers)[u.supplier[row]]);
            });
        }
    }

private:
    void start(const Block& block, std::vector<std::uint32_t>& rows) const {
        rows.clear();
        auto add = [&](Rows more) {
            for (auto row = more.first; row < more.last; ++row) rows.push_back(row);
        };
        if (!areas) return add({0, static_cast<std::uint32_t>(block.usages.id.size())});
        for (const auto area : *areas) add(block.usages_in(area));
    }
};

Marks named(const NamesIndex& names, std::string_view wanted, bool id_too) {
    std::int64_t id = -1;
    if (id_too) std::from_chars(wanted.data(), wanted.data() + wanted.size(), id);
    const bool is_id = id_too && std::to_string(id) == wanted;
    return {names.size(),
        [&](Code code) { return names.name(code) == wanted || (is_id && names.id(code) == id); }};
}

// Looks for the last letter first: what many names share is how they begin.
bool holds(std::string_view name, std::string_view text) {
    for (auto at = name.find(text.back(), text.size() - 1); at != name.npos;
         at = name.find(text.back(), at + 1))
        if (name.substr(at + 1 - text.size(), text.size()) == text) return true;
    return false;
}

template <class Names> Marks holding(const Names& names, std::string_view text) {
    return {names.size(), [&](Code code) { return holds(names.folded(code), text); }};
}

std::size_t rows_in_all(const CooperationInLandscape& cooperation) {
    std::size_t rows = 0;
    for (const auto& block : cooperation.blocks) rows += block->usages.id.size();
    return rows;
}

Sieve sieve_of(const ViewContext& context, const UsageFilter& filter) {
    Sieve sieve{filter};
    const auto& picture = context.picture();
    const auto& catalogue = context.catalogue;
    if (!filter.area.empty()) {
        const Code above = picture.area_of(std::string_view{filter.area});
        sieve.areas.emplace();
        for (Code area = 0; area < picture.areas.size() && above != no_code; ++area)
            if (picture.below(area, above)) sieve.areas->push_back(area);
    }
    if (!filter.product.empty()) sieve.products = named(catalogue.products, filter.product, true);
    if (!filter.supplier.empty())
        sieve.suppliers = named(catalogue.suppliers, filter.supplier, false);
    if (const auto text = folded(filter.text); !text.empty()) {
        sieve.said_systems = holding(catalogue.systems, text);
        sieve.said_products = holding(catalogue.products, text);
        sieve.said_suppliers = holding(catalogue.suppliers, text);
    }
    return sieve;
}

// What a usage sorts by, then where it stands: both small numbers.
struct Hit {
    std::int64_t key = 0;
    std::uint32_t block = 0, row = 0;
    auto operator<=>(const Hit&) const = default;
};

// Keeps the first so many of the hits, in no order.
class First {
public:
    explicit First(std::size_t most) : most_(most) {}
    std::int64_t bar() const { return last_.key; } // who has a larger key need not be added
    void add(const Hit& hit) {
        if (most_ == 0) return;
        held_.push_back(hit);
        if (held_.size() >= 2 * most_ + 64) cut();
    }
    // Those from `offset` on, in order.
    std::vector<Hit> sorted_from(std::size_t offset) {
        if (held_.size() > most_) cut();
        const auto from = held_.begin() + static_cast<std::ptrdiff_t>(offset);
        std::ranges::nth_element(held_, from);
        std::sort(from, held_.end());
        held_.erase(held_.begin(), from);
        return std::move(held_);
    }

private:
    void cut() {
        std::ranges::nth_element(held_, held_.begin() + static_cast<std::ptrdiff_t>(most_ - 1));
        held_.resize(most_);
        last_ = held_.back();
    }
    std::size_t most_;
    std::vector<Hit> held_;
    Hit last_{std::numeric_limits<std::int64_t>::max()}; // none later is among the first
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

// The picked rows of one block go to `first`, and their sums to the page.
void take(const ViewContext& context, const UsageFilter& filter, std::uint32_t number,
    std::span<const std::uint32_t> rows, First& first, UsagePage& page) {
    const auto& block = *context.cooperation.blocks[number];
    const auto& u = block.usages;
    const auto sums = rows.size() == u.id.size() ? block.sums : sums_of(u, rows);
    page.total += static_cast<std::int64_t>(rows.size());
    page.users += sums.users;
    page.yearly_cost += sums.yearly_cost;
    page.marked = page.marked || sums.marked;
    with_key(context, filter.sort, number, u, [&](auto key) {
        for (const auto row : rows) {
            const std::int64_t natural = key(row);
            const auto k = filter.descending && natural != unknown_last ? -natural : natural;
            if (k <= first.bar()) first.add({k, number, row});
        }
    });
}

// Those that stand on the page, in order; what all that the filter takes come to goes to the page.
std::vector<Hit> hits(const ViewContext& context, const UsageFilter& filter, UsagePage& page) {
    const auto sieve = sieve_of(context, filter);
    const auto offset = std::max<std::int64_t>(filter.offset, 0);
    const auto most = static_cast<std::size_t>(offset) +
                      static_cast<std::size_t>(std::max<std::int64_t>(filter.limit, 0));
    First first{std::min(most, rows_in_all(context.cooperation))};
    std::vector<std::uint32_t> rows;
    for (std::uint32_t b = 0; b < context.cooperation.blocks.size(); ++b) {
        if (!filter.municipality.empty() && context.municipality_name(b) != filter.municipality)
            continue;
        sieve.pick(*context.cooperation.blocks[b], rows);
        take(context, filter, b, rows, first, page);
    }
    page.offset = std::min(offset, page.total);
    return first.sorted_from(static_cast<std::size_t>(page.offset));
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
    const auto on_page = hits(context, filter, page);
    page.usages.reserve(on_page.size());
    for (const auto& hit : on_page) {
        const auto& u = context.cooperation.blocks[hit.block]->usages;
        const Code area = u.area[hit.row];
        const bool is_most_used = area < most_used.size() && most_used[area] == u.product[hit.row];
        page.usages.push_back(usage_view(context, {hit.block, hit.row}, is_most_used));
    }
    return page;
}

} // namespace samdrift
