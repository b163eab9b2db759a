#include "app/edit.hpp"
#include "app/history.hpp"
#include "app/names.hpp"
#include "register/cooperation.hpp"
#include "register/entities.hpp"
#include "register/name_refusal.hpp"
#include "register/scenario.hpp"
#include "register/usage.hpp"
#include "schema/json.hpp"
#include "scratch.hpp"
#include "storage/record_store.hpp"
#include <algorithm>
#include <gmock/gmock.h>

namespace samdrift {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

// A cooperation of three whose sheets spell Gerica in two ways, with an alias sheet of their own so
// that nobody was asked.
class Names : public testing::Test {
protected:
    Names() : app{scratch.store(), ticking()} { take_in("liten", "1"); }

    void take_in(const std::string& key, const std::string& digit) {
        const auto folder = scratch.path / key;
        std::filesystem::create_directories(folder);
        scratch.write(
            key + "/samarbeid.csv", "nøkkel;navn;type\n" + key + ";" + key + ";felles drift\n");
        scratch.write(key + "/kommuner.csv", "kommunenummer;navn\n" + digit + "001;A" + digit +
                                                 "\n" + digit + "002;B" + digit + "\n" + digit +
                                                 "003;C" + digit + "\n");
        scratch.write(key + "/fagomrader.csv", "kode;navn\nplo;Omsorg\nlonn;Lønn\n");
        scratch.write(key + "/alias.csv", "slag;navn;skrivemåte\nprodukt;Agresso;Unit4 Agresso\n");
        scratch.write(key + "/systemer.csv", "kommune;fagområde;system;leverandør;status\n"
                                             "A" +
                                                 digit +
                                                 ";plo;Gerica;Tieto;i drift\n"
                                                 "B" +
                                                 digit +
                                                 ";plo;Gerica;Tieto;i drift\n"
                                                 "C" +
                                                 digit +
                                                 ";plo;Gericaa;Tieto Norway;i drift\n"
                                                 "A" +
                                                 digit +
                                                 ";lonn;Agresso;Unit4;i drift\n"
                                                 "B" +
                                                 digit + ";lonn;Familia;Visma;i drift\n");
        const auto taken = import_folder(app, folder);
        ASSERT_TRUE(taken.batch) << (taken.problems.empty() ? "" : taken.problems[0].text);
    }

    template <class T> std::vector<T> all() {
        auto held = app.session();
        std::vector<T> rows;
        for (const auto& r : load_records(*held, entity<T>())) rows.push_back(from_record<T>(r));
        return rows;
    }
    std::int64_t product(const std::string& name) {
        for (const auto& p : all<Product>())
            if (p.name == name) return p.id.number;
        return 0;
    }
    NamesPage page(bool catalogue = false) {
        return *names_page(app, local_user(), "liten", {catalogue});
    }
    static std::vector<std::string> pairs(const NamesPage& page, AliasKind kind) {
        std::vector<std::string> names;
        for (const auto& p : page.pairs)
            if (p.kind == kind) names.push_back(p.gone.name + " → " + p.keep.name);
        return names;
    }
    NamesAnswer settle(NamesOrder order, const User& user = local_user()) {
        order.apply = true;
        return *settle_names(app, user, "liten", order);
    }
    // Every row of every kind; which entry wrote it last is left out, an undo being an entry too.
    std::vector<std::string> whole_store() {
        auto held = app.session();
        std::vector<std::string> rows;
        for (const auto* e : all_entities())
            for (auto r : load_records(*held, *e)) {
                r[1] = std::int64_t{0};
                rows.push_back(std::string{e->table} + to_json(*e, r));
            }
        return rows;
    }

    Scratch scratch;
    App app;
};

TEST_F(Names, ThatMayBeOneAreProposedTheMostUsedFirst) {
    const auto found = page();
    EXPECT_THAT(pairs(found, AliasKind::product), ElementsAre("Gericaa → Gerica"));
    EXPECT_THAT(pairs(found, AliasKind::supplier), ElementsAre("Tieto Norway → Tieto"));
    for (const auto& p : found.pairs) {
        EXPECT_FALSE(p.reason.nb.empty() || p.reason.en.empty());
        EXPECT_EQ(p.keep.uses, 2);
        EXPECT_EQ(p.gone.uses, 1);
        EXPECT_GT(p.score.part, 0);
    }
    EXPECT_TRUE(found.may_change);
    EXPECT_EQ(found.total, 2);
}

TEST_F(Names, ThatAreTwoAreNotAskedAboutAgainUntilThatIsTakenBack) {
    const NameTwo two{AliasKind::product, product("Gerica"), product("Gericaa")};
    const auto said = settle({.two = {two}});
    ASSERT_TRUE(said.batch);
    EXPECT_EQ(said.changed, 1);
    EXPECT_FALSE(settle({.two = {two}}).batch) << "it is known";
    auto now = page();
    EXPECT_THAT(pairs(now, AliasKind::product), IsEmpty());
    ASSERT_EQ(now.refused.size(), 1u);
    EXPECT_EQ(now.refused[0].first + "/" + now.refused[0].second, "Gerica/Gericaa");
    ASSERT_TRUE(settle({.ask_again = {now.refused[0].id}}).batch);
    EXPECT_THAT(pairs(page(), AliasKind::product), ElementsAre("Gericaa → Gerica"));
    ASSERT_TRUE(settle({.two = {two}}).batch);
    const auto batch = *settle({.ask_again = {page().refused[0].id}}).batch;
    EXPECT_EQ(undo_batch(app, local_user(), batch, "liten").undone, 1);
    EXPECT_THAT(pairs(page(), AliasKind::product), IsEmpty()) << "undone as any other batch";
}

TEST_F(Names, ThatAreTwoAreNotProposedByAnImport) {
    const auto usage = [&] {
        return edit_rows(app, local_user(), "liten",
            {false,
                {{"usage", {"municipality", "area", "system", "status"},
                    {{{}, {}, false, {"A1", "lonn", "Famiilia", "i drift"}}}}},
                {}});
    };
    EXPECT_EQ(usage()->questions.size(), 1u);
    {
        auto held = app.session();
        Transaction transaction{*held, true};
        std::vector<Change> changes{{&entity<NameRefusal>(), 1, {}, {},
            to_record(NameRefusal{.id = {1}, .first = "Familia", .second = "Famiilia"})}};
        insert_records(
            *held, entity<NameRefusal>(), std::vector<std::span<const Value>>{[&]() -> Record& {
                (*changes[0].after)[1] = std::int64_t{1};
                return *changes[0].after;
            }()});
        transaction.commit();
    }
    EXPECT_TRUE(usage()->questions.empty());
}

TEST_F(Names, AMergeMovesRowsMakesTheOldNameASpellingAndIsUndoneAsOne) {
    const auto before = whole_store();
    const auto keep = product("Gerica"), gone = product("Gericaa");
    const auto merged = settle({.merge = {{AliasKind::product, keep, gone, {}}}});
    ASSERT_TRUE(merged.batch) << (merged.problems.empty() ? "" : merged.problems[0].text);
    EXPECT_EQ(product("Gericaa"), 0);
    for (const auto& u : all<Usage>()) EXPECT_NE(u.product.number, gone);
    const auto aliases = all<Alias>();
    const auto alias = std::ranges::find(aliases, "Gericaa", &Alias::spelling);
    ASSERT_NE(alias, aliases.end());
    EXPECT_EQ(alias->name, "Gerica");
    EXPECT_EQ(alias->product, Id<Product>{keep});
    ASSERT_EQ(merged.merges.size(), 1u);
    ASSERT_EQ(merged.merges[0].moved.size(), 1u);
    EXPECT_EQ(merged.merges[0].moved[0].entity, "usage");
    EXPECT_EQ(merged.merges[0].moved[0].rows, 1);
    EXPECT_THAT(pairs(page(), AliasKind::product), IsEmpty());
    const auto again = import_folder(app, scratch.path / "liten", false);
    EXPECT_TRUE(again.new_products.empty()) << "the sheets still say Gericaa";
    const auto undone = undo_batch(app, local_user(), *merged.batch, "liten");
    EXPECT_EQ(undone.undone, merged.changed);
    EXPECT_EQ(whole_store(), before);
}

TEST_F(Names, WhatDiffersIsChosenFieldByField) {
    const auto keep = product("Gerica"), gone = product("Gericaa");
    const NamesOrder order{.merge = {{AliasKind::product, keep, gone, {"name", "supplier"}}}};
    const auto seen = *settle_names(app, local_user(), "liten", order);
    EXPECT_FALSE(seen.batch) << "a preview";
    ASSERT_EQ(seen.merges.at(0).differ.size(), 2u);
    EXPECT_EQ(seen.merges[0].differ[0].field, "name");
    EXPECT_EQ(seen.merges[0].differ[1].keep.nb, "Tieto");
    EXPECT_EQ(seen.merges[0].differ[1].gone.nb, "Tieto Norway");
    EXPECT_EQ(product("Gericaa"), gone) << "nothing is stored";
    ASSERT_TRUE(settle(order).batch);
    EXPECT_EQ(product("Gericaa"), keep);
    const auto aliases = all<Alias>();
    const auto alias = std::ranges::find(aliases, "Gerica", &Alias::spelling);
    ASSERT_NE(alias, aliases.end());
    EXPECT_EQ(alias->name, "Gericaa");
}

TEST_F(Names, ManyAreMergedAtOnceAlsoInAChain) {
    take_in("stor", "2");
    const auto gerica = product("Gerica"), gericaa = product("Gericaa"),
               familia = product("Familia");
    const auto merged = settle({.merge = {{AliasKind::product, gericaa, familia, {}},
                                    {AliasKind::product, gerica, gericaa, {}},
                                    {AliasKind::product, gericaa, gerica, {}}}});
    ASSERT_TRUE(merged.batch) << (merged.problems.empty() ? "" : merged.problems[0].text);
    for (const auto& u : all<Usage>())
        if (u.system == "Familia" || u.system == "Gericaa") { EXPECT_EQ(u.product.number, gerica); }
    for (const auto& a : all<Alias>())
        if (a.product == Id<Product>{gerica}) { EXPECT_EQ(a.name, "Gerica") << a.spelling; }
    EXPECT_EQ(merged.merges.back().side_by_side, 0);
    std::int64_t elsewhere = 0;
    for (const auto& m : merged.merges)
        for (const auto& moved : m.moved) elsewhere += moved.elsewhere;
    EXPECT_GT(elsewhere, 0);
}

TEST_F(Names, RowsBesideOneAnotherAreToldAndKept) {
    scratch.edit("liten/systemer.csv", "B1;lonn;Familia;Visma;i drift\n",
        "B1;lonn;Familia;Visma;i drift\nA1;plo;Gericaa;Tieto;i drift\n");
    import_folder(app, scratch.path / "liten");
    const auto usages = all<Usage>().size();
    const auto merged =
        settle({.merge = {{AliasKind::product, product("Gerica"), product("Gericaa"), {}}}});
    ASSERT_TRUE(merged.batch);
    EXPECT_EQ(merged.merges.at(0).side_by_side, 1);
    EXPECT_EQ(all<Usage>().size(), usages);
}

TEST_F(Names, WhatCannotBeIsRefusedAndNothingStored) {
    const auto gerica = product("Gerica");
    struct Row {
        const char *why, *code;
        NamesOrder order;
    };
    const Row rows[] = {
        {"a product that is not there", "unknown_row",
            {.merge = {{AliasKind::product, gerica, 999, {}}}}},
        {"two, of which one is not there", "unknown_row",
            {.two = {{AliasKind::product, gerica, 999}}}},
        {"two that are one row", "unknown_row", {.two = {{AliasKind::product, gerica, gerica}}}},
        {"a field that is not there", "unknown_field",
            {.merge = {{AliasKind::product, gerica, product("Familia"), {"colour"}}}}},
        {"a refusal that is not there", "unknown_row", {.ask_again = {999}}},
        {"a spelling that is not there", "unknown_row", {.confirm = {999}}},
    };
    const auto before = whole_store();
    for (const auto& row : rows) {
        const auto answer = settle(row.order);
        EXPECT_FALSE(answer.batch) << row.why;
        ASSERT_EQ(answer.problems.size(), 1u) << row.why;
        EXPECT_EQ(answer.problems[0].code, row.code) << row.why;
        EXPECT_EQ(answer.problems[0].text.find("{{"), std::string::npos) << row.why;
    }
    EXPECT_EQ(whole_store(), before);
}

TEST_F(Names, AreForWhoMayChangeWhatIsShared) {
    take_in("stor", "2");
    const auto cooperations = all<Cooperation>();
    const auto liten = std::ranges::find(cooperations, "liten", &Cooperation::key)->id;
    const NamesOrder order{
        .apply = true, .merge = {{AliasKind::product, product("Gerica"), product("Gericaa"), {}}}};
    for (const auto role : {Role::working_group, Role::ict_manager, Role::reader}) {
        auto user = user_in_role(7, "en", role);
        user.grants[0].cooperation = liten;
        const auto refused = settle_names(app, user, "liten", order);
        ASSERT_FALSE(refused) << name_of(role);
        EXPECT_EQ(refused.problems[0].code, "forbidden") << name_of(role);
        const auto seen = names_page(app, user, "liten", {});
        ASSERT_TRUE(seen) << name_of(role) << " may see them";
        EXPECT_FALSE(seen->may_change);
        EXPECT_FALSE(names_page(app, user, "liten", {true})) << "not the whole catalogue";
    }
    auto lead = user_in_role(7, "en", Role::programme_lead);
    lead.grants[0].cooperation = liten;
    const auto answer = settle(order, lead);
    EXPECT_FALSE(answer.batch);
    ASSERT_EQ(answer.problems.size(), 1u);
    EXPECT_EQ(answer.problems[0].code, "used_elsewhere");
    EXPECT_EQ(names_page(app, lead, "liten", {true})->pairs.size(), page(true).pairs.size());
}

TEST_F(Names, ThatAPersonAnsweredAreSpellingsAndAreNotAskedAboutAgain) {
    const auto wish = [](const char* municipality, std::vector<NameAnswer> answers) {
        return EditRequest{true,
            {{"usage", {"municipality", "area", "system", "status"},
                {{{}, {}, false, {municipality, "lonn", "Famiilia", "i drift"}}}}},
            std::move(answers)};
    };
    EXPECT_EQ(edit_rows(app, local_user(), "liten", wish("A1", {}))->questions.size(), 1u);
    const auto answered =
        edit_rows(app, local_user(), "liten", wish("A1", {{"produkt", "Famiilia", "Familia"}}));
    ASSERT_TRUE(answered->batch);
    const auto aliases = all<Alias>();
    const auto alias = std::ranges::find(aliases, "Famiilia", &Alias::spelling);
    ASSERT_NE(alias, aliases.end());
    EXPECT_EQ(alias->product, Id<Product>{product("Familia")});
    EXPECT_TRUE(edit_rows(app, local_user(), "liten", wish("C1", {}))->batch) << "known now";
    EXPECT_THAT(page().spellings, IsEmpty()) << "a person has said it";
}

TEST_F(Names, TakenWithoutAskingAreSpellingsThatAPersonMayLookAt) {
    scratch.write("liten/alias.csv", "slag;navn;skrivemåte;kilde\nprodukt;Agresso;Agresso "
                                     "Lønnsmodul;avledet\n");
    import_folder(app, scratch.path / "liten");
    const auto taken = *edit_rows(app, local_user(), "liten",
        {true,
            {{"usage", {"municipality", "area", "system", "status"},
                {{{}, {}, false, {"C1", "lonn", "Agresso Lønnsmodul", "i drift"}}}}},
            {}});
    ASSERT_TRUE(taken.batch) << taken.questions.size();
    auto found = page().spellings;
    ASSERT_EQ(found.size(), 1u);
    EXPECT_EQ(found[0].spelling, "Agresso Lønnsmodul");
    EXPECT_EQ(found[0].of.name, "Agresso");
    ASSERT_TRUE(settle({.confirm = {found[0].alias}}).batch);
    EXPECT_THAT(page().spellings, IsEmpty());
    const auto before = whole_store();
    const auto own = settle({.own = {found[0].alias}});
    ASSERT_TRUE(own.batch) << (own.problems.empty() ? "" : own.problems[0].text);
    const auto made = product("Agresso Lønnsmodul");
    ASSERT_NE(made, 0);
    for (const auto& u : all<Usage>())
        EXPECT_EQ(u.product.number == made, u.system == "Agresso Lønnsmodul") << u.system;
    EXPECT_EQ(page().refused.size(), 1u) << "they are two, and nobody asks again";
    undo_batch(app, local_user(), *own.batch, "liten");
    EXPECT_EQ(whole_store(), before);
}

// Built from the descriptions: whatever points to a product or a supplier is moved, today and when
// another entity comes to.
TEST_F(Names, EveryReferenceThatThereIsIsMoved) {
    for (const auto kind : {AliasKind::product, AliasKind::supplier}) {
        const Entity& to = catalogue_of(kind);
        std::int64_t keep = 0, gone = 0;
        std::vector<std::pair<const Entity*, std::int64_t>> made;
        {
            auto held = app.session();
            Transaction transaction{*held, true};
            const auto rows = load_records(*held, to);
            keep = id_of(rows.at(0));
            gone = id_of(rows.at(1));
            Scenario scenario; // what a choice must stand in
            scenario.id = {next_id(*held, entity<Scenario>())};
            scenario.entry = {1};
            scenario.cooperation = {1};
            scenario.name = "x" + std::to_string(scenario.id.number);
            const Record whole = to_record(scenario);
            insert_records(*held, entity<Scenario>(), std::vector<std::span<const Value>>{whole});
            for (const auto* e : all_entities())
                for (const auto field : references_to(*e, to)) {
                    Record r = blank_record(*e);
                    r[0] = next_id(*held, *e);
                    r[1] = std::int64_t{1};
                    for (std::size_t i = 2; i < e->fields.size(); ++i) {
                        const auto& f = e->fields[i];
                        if (f.kind == Kind::reference && f.required)
                            r[i] = id_of(load_records(*held, target_of(f)).at(0));
                        if (f.kind == Kind::date && f.required) r[i] = std::string{"2020-01-01"};
                        if (f.kind == Kind::text && f.rules.required)
                            r[i] = "x" + std::to_string(made.size());
                    }
                    r[field] = gone;
                    insert_records(*held, *e, std::vector<std::span<const Value>>{r});
                    made.emplace_back(e, id_of(r));
                }
            transaction.commit();
        }
        EXPECT_GE(made.size(), kind == AliasKind::product ? 11u : 6u);
        const auto before = whole_store();
        const auto merged = settle({.merge = {{kind, keep, gone, {}}}});
        ASSERT_TRUE(merged.batch) << (merged.problems.empty() ? "" : merged.problems[0].text);
        {
            auto held = app.session();
            EXPECT_TRUE(referring_rows(*held, to, gone).empty());
            const auto now = referring_rows(*held, to, keep);
            for (const auto& row : made)
                EXPECT_NE(std::ranges::find(now, row), now.end()) << row.first->name;
        }
        EXPECT_TRUE(undo_batch(app, local_user(), *merged.batch, "liten").problems.empty());
        EXPECT_EQ(whole_store(), before);
    }
}

TEST_F(Names, AMergeAcrossCooperationsShowsEachItsOwnRows) {
    take_in("stor", "2");
    const auto merged =
        settle({.merge = {{AliasKind::product, product("Gerica"), product("Gericaa"), {}}}});
    ASSERT_TRUE(merged.batch);
    EXPECT_EQ(merged.merges.at(0).moved.at(0).elsewhere, 1);
    const auto shown = entry_page(app, local_user(), "liten", *merged.batch, 0);
    ASSERT_TRUE(shown);
    const auto usages = std::ranges::count(shown->rows, "usage", &ChangeView::entity);
    EXPECT_EQ(usages, 1) << "and not the other cooperation's";
    EXPECT_FALSE(entry_page(app, local_user(), "stor", *merged.batch, 0));
}

} // namespace
} // namespace samdrift
