#include "compare/search.hpp"
#include "example.hpp"
#include <gmock/gmock.h>

namespace samdrift {
using example::nye_asker;

namespace {

std::vector<std::string> titles(const SearchPage& page, FoundKind kind) {
    std::vector<std::string> all;
    for (const auto& group : page.groups)
        if (group.kind == kind)
            for (const auto& item : group.items) all.push_back(item.title);
    return all;
}
SearchPage found(std::string_view text, std::size_t most = 5) {
    return search(nye_asker(), 0, text, most);
}

TEST(Search, FindsEveryKindByItsNameAndItsNumber) {
    using testing::Contains;
    EXPECT_THAT(titles(found("barnehage"), FoundKind::area), Contains("Barnehage"));
    EXPECT_THAT(titles(found("kultur.kulturskole"), FoundKind::area), Contains("Kulturskole"));
    EXPECT_THAT(titles(found("0628"), FoundKind::municipality), Contains("Hurum"));
    EXPECT_THAT(titles(found("gerica"), FoundKind::product), Contains("Gerica"));
    EXPECT_THAT(titles(found("visma"), FoundKind::supplier), Contains("Visma"));
    EXPECT_THAT(titles(found("gat turnus"), FoundKind::usage), Contains("GAT turnus"))
        << "as one municipality writes it";
    EXPECT_FALSE(titles(found("familia"), FoundKind::contract).empty());
    EXPECT_FALSE(titles(found("folkeregisteret"), FoundKind::integration).empty());
    for (const auto& row : nye_asker().cooperations[0].picture->milestones)
        EXPECT_THAT(titles(found(row.name), FoundKind::milestone), Contains(row.name));
    for (const auto& row : nye_asker().cooperations[0].picture->risks)
        EXPECT_THAT(titles(found(row.risk), FoundKind::risk), Contains(row.risk));
    for (const auto& row : nye_asker().cooperations[0].picture->working_groups)
        EXPECT_THAT(titles(found(row.code), FoundKind::working_group), Contains(row.name));
}

TEST(Search, PutsWhatBeginsWithTheTextFirst) {
    const auto products = titles(found("visma", 50), FoundKind::product);
    ASSERT_GT(products.size(), 1u);
    EXPECT_TRUE(std::ranges::is_sorted(products));
    const auto areas = titles(found("helse", 50), FoundKind::area);
    ASSERT_FALSE(areas.empty());
    EXPECT_TRUE(areas.front().starts_with("Helse")) << areas.front();
}

TEST(Search, WantsEveryWordAndMindsNoCase) {
    EXPECT_EQ(titles(found("HRM visma"), FoundKind::product),
        titles(found("visma hrm"), FoundKind::product));
    EXPECT_TRUE(found("visma xyz").groups.empty());
    EXPECT_TRUE(found("").groups.empty());
    EXPECT_TRUE(found("   ").groups.empty());
}

TEST(Search, CountsAllAndShowsAFew) {
    for (const auto& group : found("a", 2).groups) {
        EXPECT_LE(group.items.size(), 2u);
        EXPECT_GE(group.total, static_cast<std::int64_t>(group.items.size()));
    }
    const auto usages = found("a", 200);
    for (const auto& group : usages.groups)
        EXPECT_EQ(group.items.size(), static_cast<std::size_t>(group.total));
}

} // namespace
} // namespace samdrift
