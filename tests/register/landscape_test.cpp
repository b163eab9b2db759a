#include "register/landscape_builder.hpp"
#include <gtest/gtest.h>

namespace samdrift {
namespace {

ServiceArea area(std::int64_t id, const char* code, std::optional<std::int64_t> parent = {}) {
    ServiceArea a;
    a.id = {id};
    a.cooperation = {1};
    a.code = a.name = code;
    if (parent) a.parent = Id<ServiceArea>{*parent};
    return a;
}

Member member(std::int64_t id, std::int64_t municipality) {
    Member m;
    m.id = {id};
    m.cooperation = {1};
    m.municipality = {municipality};
    return m;
}

Municipality municipality(std::int64_t id, const char* name) {
    Municipality m;
    m.id = {id};
    m.name = name;
    return m;
}

Product product(std::int64_t id, const char* name) {
    Product p;
    p.id = {id};
    p.name = name;
    return p;
}

Usage usage(std::int64_t id, std::int64_t where, std::int64_t in, std::int64_t product,
    const char* system) {
    Usage u;
    u.id = {id};
    u.cooperation = {1};
    u.municipality = {where};
    u.area = {in};
    u.product = {product};
    u.system = system;
    return u;
}

Contract contract(std::int64_t id, std::int64_t where, std::int64_t product) {
    Contract c;
    c.id = {id};
    c.cooperation = {1};
    c.municipality = {where};
    c.product = {product};
    return c;
}

Integration integration(std::int64_t id, std::int64_t from, std::optional<std::int64_t> to,
    const char* component = "") {
    Integration i;
    i.id = {id};
    i.cooperation = {1};
    i.municipality = {10};
    i.from_product = {from};
    if (to) i.to_product = Id<Product>{*to};
    i.common_component = component;
    return i;
}

void add_cooperation(LandscapeBuilder& builder) {
    Cooperation c;
    c.id = {1};
    c.key = "nye-asker";
    builder.add(c);
    for (const auto& m : {municipality(10, "Ås"), municipality(11, "Asker")}) builder.add(m);
    for (const auto& m : {member(1, 10), member(2, 11)}) builder.add(m);
    for (const auto& a :
        {area(1, "adm"), area(2, "adm.sak", 1), area(3, "teknisk"), area(4, "adm.hrm", 1)})
        builder.add(a);
    for (const auto& p : {product(5, "Ørn"), product(3, "Agresso"), product(9, "Zebra")})
        builder.add(p);
}

std::shared_ptr<const Landscape> small() {
    LandscapeBuilder builder;
    add_cooperation(builder);
    for (const auto& u : {usage(7, 10, 4, 3, "Agresso"), usage(6, 10, 2, 9, "Zebra 2"),
             usage(8, 11, 2, 5, "Ørn"), usage(5, 10, 2, 3, "Agresso")})
        builder.add(u);
    for (const auto& c : {contract(2, 10, 3), contract(1, 10, 3), contract(3, 10, 9)})
        builder.add(c);
    for (const auto& i : {integration(1, 3, 9), integration(2, 9, {}, "Altinn"),
             integration(3, 3, {}, "Altinn"), integration(4, 3, {}, "SvarUt")})
        builder.add(i);
    return builder.build(1);
}

TEST(Landscape, KnowsTheTreeOfAreas) {
    const auto landscape = small();
    ASSERT_EQ(landscape->find("nye-asker"), 0u);
    EXPECT_FALSE(landscape->find("nye-drammen"));
    const auto& picture = *landscape->cooperations[0].picture;
    EXPECT_EQ(picture.leaves, (std::vector<Code>{1, 2, 3})) << "in the order of ids";
    EXPECT_EQ(picture.groups, (std::vector<Code>{0, 2}));
    EXPECT_EQ(picture.areas[3].group, 0u);
    EXPECT_EQ(picture.areas[2].group, 2u) << "a root is its own group";
    EXPECT_TRUE(picture.below(1, 0));
    EXPECT_TRUE(picture.below(0, 0));
    EXPECT_FALSE(picture.below(2, 0));
}

TEST(Landscape, RanksByTheNorwegianAlphabet) {
    const auto landscape = small();
    const auto& products = landscape->catalogue->products;
    const auto rank = [&](std::int64_t id) { return products.rank(products.find(id)); };
    EXPECT_LT(rank(3), rank(9));
    EXPECT_LT(rank(9), rank(5)) << "Ø comes after Z";
    const auto& members = landscape->cooperations[0].picture->members;
    EXPECT_EQ(members[0].name, "Ås");
    EXPECT_GT(members[0].rank, members[1].rank) << "Å is last";
}

TEST(Landscape, GroupsRowsByAreaAndProduct) {
    const auto landscape = small();
    const Block& block = landscape->cooperations[0].block(0);
    const auto sak = block.usages_in(1);
    ASSERT_EQ(sak.size(), 2u);
    EXPECT_EQ(block.usages.id[sak.first], 5) << "by id within an area";
    EXPECT_TRUE(block.usages_in(2).empty());
    EXPECT_TRUE(block.usages_in(77).empty()) << "an area that came after the block";
    const Code agresso = landscape->catalogue->products.find(3),
               zebra = landscape->catalogue->products.find(9);
    EXPECT_EQ(block.contracts_of(agresso).size(), 2u);
    EXPECT_EQ(block.contracts_of(no_code).size(), 0u);
    EXPECT_EQ(block.integrations_from(agresso).size(), 3u);
    ASSERT_EQ(block.integrations_to(zebra).size(), 1u);
    EXPECT_EQ(block.integrations.id[block.integrations_to(zebra)[0]], 1);
    EXPECT_EQ(block.integrations_to("Altinn").size(), 2u);
    EXPECT_EQ(block.integrations_to("Helsenettet").size(), 0u);
    EXPECT_EQ(usages(*landscape), 4u);
}

TEST(Landscape, ARefreshReplacesOnlyTheTouchedBlock) {
    const auto before = small();
    LandscapeBuilder builder{before};
    builder.begin_block({1}, {11});
    builder.add(product(20, "Gerica"));
    builder.add(usage(30, 11, 4, 20, "Gerica"));
    const auto after = builder.build(2);
    EXPECT_EQ(after->last_entry, 2);
    EXPECT_EQ(after->cooperations[0].picture, before->cooperations[0].picture);
    EXPECT_EQ(after->cooperations[0].blocks[0], before->cooperations[0].blocks[0]);
    EXPECT_NE(after->cooperations[0].blocks[1], before->cooperations[0].blocks[1]);
    EXPECT_EQ(before->cooperations[0].block(1).usages.id, std::vector<std::int64_t>{8})
        << "readers keep theirs";
    EXPECT_EQ(after->cooperations[0].block(1).usages.id, std::vector<std::int64_t>{30});
    for (const std::int64_t id : {3, 5, 9})
        EXPECT_EQ(after->catalogue->products.find(id), before->catalogue->products.find(id))
            << "numbers stay";
}

TEST(Landscape, ABlockBegunAndLeftEmptyIsEmpty) {
    LandscapeBuilder builder{small()};
    builder.begin_block({1}, {10});
    const auto after = builder.build(2);
    EXPECT_EQ(after->cooperations[0].block(0).usages.id.size(), 0u);
    EXPECT_EQ(usages(*after), 1u);
}

TEST(Landscape, ACooperationWithoutItsRowIsGone) {
    LandscapeBuilder builder{small()};
    builder.begin_picture({1});
    EXPECT_TRUE(builder.build(2)->cooperations.empty());
}

TEST(Landscape, AnAreaAddedLaterLeavesBlocksAsTheyAre) {
    const auto before = small();
    LandscapeBuilder builder{before};
    builder.begin_picture({1});
    add_cooperation(builder);
    builder.add(area(50, "nett"));
    const auto after = builder.build(2);
    EXPECT_EQ(after->cooperations[0].picture->leaves.back(), 4u);
    EXPECT_EQ(after->cooperations[0].blocks, before->cooperations[0].blocks);
    EXPECT_TRUE(after->cooperations[0].block(0).usages_in(4).empty());
}

TEST(TextPool, SaysEachTextOnce) {
    TextPoolBuilder builder;
    EXPECT_EQ(builder.add(""), 0u);
    const Code a = builder.add("a");
    std::vector<Code> codes;
    for (int i = 0; i < 1000; ++i) codes.push_back(builder.add("text " + std::to_string(i)));
    EXPECT_EQ(builder.add("a"), a);
    EXPECT_EQ(builder.add("text 500"), codes[500]);
    const auto pool = builder.finish();
    EXPECT_EQ(pool.text(a), "a");
    EXPECT_EQ(pool.text(codes[999]), "text 999");
    EXPECT_EQ(pool.text(0), "");
    EXPECT_EQ(pool.size(), 1002u);
}

TEST(Packed, KeepsWhatItIsGivenAndAbsence) {
    EXPECT_EQ(Packed<Hosting>{}.get(), std::nullopt);
    EXPECT_EQ(Packed<Hosting>{Hosting::cloud}.get(), Hosting::cloud);
    EXPECT_EQ(Packed<bool>{false}.get(), false);
    EXPECT_EQ(Packed<std::int64_t>{}.or_zero(), 0);
    EXPECT_EQ(Packed<Money>{std::optional{Money{5}}}.get(), Money{5});
    EXPECT_EQ(Packed<Date>{std::optional<Date>{}}.get(), std::nullopt);
    EXPECT_EQ(Packed<Date>{*read_iso("1905-06-07")}.get(), read_iso("1905-06-07"));
}

} // namespace
} // namespace samdrift
