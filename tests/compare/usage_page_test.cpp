#include "compare/pages.hpp"
#include "example.hpp"
#include <algorithm>
#include <gtest/gtest.h>

namespace samdrift {
using example::nye_asker, example::september;

namespace {

const std::vector<UsageFilter> filters{{}, {.area = "helse"}, {.supplier = "Visma"},
    {.hosting = Hosting::cloud}, {.text = "a"}, {.text = "visma"}, {.text = "nowhere"}};

UsagePage page_of(UsageFilter filter, UsageSort sort, bool descending, int offset, int limit) {
    filter.sort = sort;
    filter.descending = descending;
    filter.offset = offset;
    filter.limit = limit;
    return usage_page(nye_asker(), 0, filter, september, {});
}

std::vector<std::int64_t> ids(const std::vector<UsageView>& usages) {
    std::vector<std::int64_t> all;
    for (const auto& u : usages) all.push_back(u.id);
    return all;
}

template <class F> void for_each_page(F f) {
    for (const auto& filter : filters)
        for (int sort = 0; sort < static_cast<int>(choices_of<UsageSort>.size()); ++sort)
            for (const bool descending : {false, true})
                f(filter, static_cast<UsageSort>(sort), descending);
}

TEST(UsagePage, PagesPutTogetherAreTheWhole) {
    for_each_page([](const UsageFilter& filter, UsageSort sort, bool descending) {
        const auto whole = page_of(filter, sort, descending, 0, 1000);
        EXPECT_EQ(whole.usages.size(), static_cast<std::size_t>(whole.total));
        std::vector<std::int64_t> joined;
        for (int offset = 0; offset <= whole.total; offset += 7) {
            const auto page = page_of(filter, sort, descending, offset, 7);
            EXPECT_EQ(page.offset, offset);
            EXPECT_EQ(page.total, whole.total);
            std::ranges::copy(ids(page.usages), std::back_inserter(joined));
        }
        EXPECT_EQ(joined, ids(whole.usages)) << name_of(sort) << descending << filter.text;
        EXPECT_TRUE(page_of(filter, sort, descending, 5000, 7).usages.empty()) << "far behind";
    });
}

TEST(UsagePage, SumsAreOfAllThatTheFilterTakes) {
    for (const auto& filter : filters) {
        const auto whole = page_of(filter, UsageSort::area, false, 0, 1000);
        std::int64_t users = 0;
        Money cost;
        bool marked = false;
        for (const auto& u : whole.usages) {
            users += u.users.value_or(0);
            cost += u.yearly_cost.value_or(Money{});
            marked = marked || u.marked;
        }
        for (const int limit : {0, 3, 1000}) {
            const auto page = page_of(filter, UsageSort::product, true, 0, limit);
            EXPECT_EQ(page.users, users) << filter.text << filter.area;
            EXPECT_EQ(page.yearly_cost, cost) << filter.text << filter.area;
            EXPECT_EQ(page.marked, marked) << filter.text << filter.area;
        }
    }
}

TEST(UsagePage, NumbersGoUpOrDownAndTheUnknownStandLast) {
    for (const bool descending : {false, true}) {
        auto before = [&](std::optional<std::int64_t> a, std::optional<std::int64_t> b) {
            if (!a || !b) return a.has_value() && !b;
            return descending ? *a > *b : *a < *b;
        };
        const auto by_users = page_of({}, UsageSort::users, descending, 0, 1000).usages;
        EXPECT_TRUE(std::ranges::is_sorted(by_users, before, &UsageView::users));
        const auto by_cost = page_of({}, UsageSort::yearly_cost, descending, 0, 1000).usages;
        EXPECT_TRUE(std::ranges::is_sorted(by_cost, before, [](const UsageView& u) {
            return u.yearly_cost ? std::optional{u.yearly_cost->oere} : std::nullopt;
        }));
    }
}

} // namespace
} // namespace samdrift
