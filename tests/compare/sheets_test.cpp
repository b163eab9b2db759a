// The pages of single things: what hangs on each, and that nothing of another cooperation shows.
#include "compare/pages.hpp"
#include "example.hpp"
#include <algorithm>
#include <gmock/gmock.h>

namespace samdrift {
using example::nye_asker, example::september;
using testing::ElementsAre, testing::UnorderedElementsAre;

namespace {

std::int64_t product(std::string_view name) {
    const auto& products = nye_asker().catalogue->products;
    for (Code code = 0; code < products.size(); ++code)
        if (products.name(code) == name) return products.id(code);
    throw std::runtime_error("no product " + std::string{name});
}

template <class Rows, class Field> auto all_of(const Rows& rows, Field field) {
    std::vector<std::remove_cvref_t<decltype(rows[0].*field)>> all;
    for (const auto& row : rows) all.push_back(row.*field);
    return all;
}

TEST(ProductSheet, HasAllThatHangsOnIt) {
    const auto sheet = product_sheet(nye_asker(), 0, product("GAT"), september);
    ASSERT_TRUE(sheet);
    EXPECT_EQ(sheet->users, 1900 + 520 + 300);
    EXPECT_THAT(
        all_of(sheet->usages, &UsageView::municipality), ElementsAre("Asker", "Røyken", "Hurum"));
    EXPECT_THAT(all_of(sheet->areas, &AreaVerdict::area), ElementsAre("adm.turnus"));
    EXPECT_EQ(sheet->contracts.size(), 3u);
    EXPECT_EQ(sheet->integrations.size(), 5u);
    EXPECT_EQ(sheet->processes.size(), 1u);
    EXPECT_THAT(all_of(sheet->suppliers, &NamedRef::name), ElementsAre("Gatsoft"));
    EXPECT_THAT(
        all_of(sheet->spellings, &Spelling::text), ElementsAre("GAT", "Gatsoft GAT", "GAT turnus"));
    EXPECT_EQ(sheet->wanted, 30) << "ten of each usage, by the rule of completeness";
    EXPECT_EQ(sheet->filled, 30);
}

TEST(SupplierSheet, HasItsProductsAndContracts) {
    const auto gat = product_sheet(nye_asker(), 0, product("Gerica"), september);
    ASSERT_EQ(gat->suppliers.size(), 1u);
    const auto sheet = supplier_sheet(nye_asker(), 0, gat->suppliers[0].id, september);
    ASSERT_TRUE(sheet);
    EXPECT_EQ(sheet->supplier, "Tieto");
    EXPECT_THAT(all_of(sheet->products, &SupplierProduct::product),
        UnorderedElementsAre("Gerica", "Socio"));
    EXPECT_EQ(sheet->products[0].product, "Gerica") << "the most used first";
    EXPECT_THAT(sheet->products[0].municipalities, ElementsAre("Asker", "Røyken"));
    EXPECT_EQ(sheet->contracts.size(), 3u);
    EXPECT_THAT(all_of(sheet->spellings, &Spelling::text),
        UnorderedElementsAre("Tieto", "Tieto Norway AS"));
}

TEST(ContractSheet, HasWhatItCoversAndTheOthersOnTheProduct) {
    const auto all = contract_page(nye_asker(), 0, september);
    const auto at = std::ranges::find(all.contracts, "R-2012-05", &ContractView::number);
    const auto sheet = contract_sheet(nye_asker(), 0, at->id, september);
    ASSERT_TRUE(sheet);
    EXPECT_EQ(sheet->contract.notice, NoticeState::open_ended);
    EXPECT_THAT(all_of(sheet->usages, &UsageView::system), ElementsAre("Gatsoft GAT"));
    EXPECT_EQ(sheet->integrations.size(), 2u) << "its own municipality's";
    EXPECT_THAT(
        all_of(sheet->others, &ContractView::number), ElementsAre("A-2014-03", "H-2013-02"));
    EXPECT_FALSE(contract_sheet(nye_asker(), 0, 4711, september));
}

TEST(GroupSheet, HasTheAreasItAnswersForAndWhatItOwes) {
    const auto page = completeness_page(nye_asker(), 0, september);
    for (const auto& group : page.groups) {
        const auto sheet = group_sheet(nye_asker(), 0, *group.id, september);
        ASSERT_TRUE(sheet) << group.code;
        EXPECT_EQ(sheet->group.filled, group.filled) << group.code;
        std::int64_t filled = 0, wanted = 0;
        for (const auto& m : sheet->members) filled += m.filled, wanted += m.wanted;
        EXPECT_EQ(filled, group.filled) << group.code << ": its municipalities add up to it";
        EXPECT_EQ(wanted, group.wanted) << group.code;
    }
    const auto sheet = group_sheet(nye_asker(), 0, *page.groups[1].id, september);
    EXPECT_THAT(all_of(sheet->areas, &AreaVerdict::area), ElementsAre("adm.sak"));
    EXPECT_FALSE(group_sheet(nye_asker(), 0, 4711, september));
}

// Two cooperations share the catalogue. What only the other has is not there.
TEST(Sheets, ShowNothingOfAnotherCooperation) {
    LandscapeBuilder builder;
    for (const std::int64_t id : {1, 2}) {
        Cooperation c;
        c.id = {id}, c.key = "c" + std::to_string(id);
        Municipality m;
        m.id = {id}, m.name = "M" + std::to_string(id);
        Member member;
        member.id = {id}, member.cooperation = {id}, member.municipality = {id};
        ServiceArea area;
        area.id = {id}, area.cooperation = {id}, area.code = "a";
        Supplier s;
        s.id = {id}, s.name = "S" + std::to_string(id);
        Product p;
        p.id = {id}, p.name = "P" + std::to_string(id);
        Usage own, shared;
        own.id = {id}, own.cooperation = {id}, own.municipality = {id}, own.area = {id};
        own.product = {id}, own.supplier = Id<Supplier>{id}, own.system = p.name;
        shared = own;
        shared.id = {10 + id}, shared.product = {3}, shared.system = "written by " + m.name;
        Contract contract;
        contract.id = {id}, contract.cooperation = {id}, contract.municipality = {id};
        contract.product = {id};
        WorkingGroup group;
        group.id = {id}, group.cooperation = {id}, group.code = "g";
        builder.add(c), builder.add(m), builder.add(member), builder.add(area), builder.add(s);
        builder.add(p), builder.add(own), builder.add(shared), builder.add(contract);
        builder.add(group);
    }
    Product both;
    both.id = {3}, both.name = "P3", both.supplier = Id<Supplier>{2};
    builder.add(both);
    const auto landscape = builder.build(1);
    EXPECT_TRUE(product_sheet(*landscape, 0, 1, september));
    EXPECT_FALSE(product_sheet(*landscape, 0, 2, september));
    EXPECT_FALSE(supplier_sheet(*landscape, 0, 2, september));
    EXPECT_FALSE(contract_sheet(*landscape, 0, 2, september));
    EXPECT_FALSE(group_sheet(*landscape, 0, 2, september));
    const auto shared = product_sheet(*landscape, 0, 3, september);
    ASSERT_TRUE(shared);
    EXPECT_THAT(all_of(shared->spellings, &Spelling::text), ElementsAre("written by M1"));
    EXPECT_THAT(all_of(shared->suppliers, &NamedRef::name), ElementsAre("S1"))
        << "not the one another cooperation gave it in the catalogue";
}

} // namespace
} // namespace samdrift
