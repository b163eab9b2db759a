#include "app/check.hpp"
#include "app/read.hpp"
#include "app/rows.hpp"
#include "app/scratch.hpp"
#include "compare/pages.hpp"
#include "cost/pages.hpp"
#include "exchange/reader.hpp"
#include "exchange/xlsx_writer.hpp"
#include <algorithm>
#include <gtest/gtest.h>

namespace samdrift {
namespace {

CompareAnswer compared(App& app, const std::string& key = "nye-asker") {
    const auto r = read(app, local_user(), {key, {}, {}});
    return compare_answer(*r->landscape, r->cooperation, r->as_of);
}

Verdict verdict_of(App& app, const std::string& area) {
    for (const auto& a : compared(app).areas)
        if (a.area == area) return a.verdict;
    return Verdict::not_mapped;
}

void expect_whole(App& app) {
    const auto checked = check_store(app, local_user());
    EXPECT_EQ(checked->faults, std::vector<std::string>{});
}

TEST(Import, OfNyeAskerIsWholeAndTheSameTheSecondTime) {
    const Scratch scratch;
    App app{scratch.store(), ticking()};
    const auto folder = scratch.copy_example("nye-asker");
    const auto dry = import_folder(app, folder, false);
    EXPECT_EQ(dry.fresh, 327);
    EXPECT_FALSE(dry.batch);
    const auto first = import_folder(app, folder);
    EXPECT_EQ(first.fresh, 327);
    EXPECT_EQ(first.refused + first.changed + first.same, 0);
    EXPECT_EQ(first.not_read, std::vector<std::string>{});
    const auto again = import_folder(app, folder);
    EXPECT_EQ(again.same, 327);
    EXPECT_FALSE(again.batch) << "nothing changed, so nothing is journalled";
    expect_whole(app);
}

TEST(Import, OfACellWithTwoProductsIsSplitOnceAndKnownTheNextTime) {
    const Scratch scratch;
    App app{scratch.store(), ticking()};
    scratch.write("samarbeid.csv", "nøkkel;navn;type\nliten;Liten;felles drift\n");
    scratch.write("kommuner.csv", "kommunenummer;navn\n0220;Asker\n0627;Røyken\n");
    scratch.write("fagomrader.csv", "kode;navn\nplo;Omsorg\n");
    const std::string heading = "kommune;fagområde;system;status;brukere;årskostnad_nok\n";
    scratch.write("systemer.csv", heading + "Asker;plo;Gerica;i drift;3;5\n"
                                            "Asker;plo;CosDoc;i drift;3;5\n"
                                            "Røyken;plo;Gerica/CosDoc;i drift;20;5\n");
    ImportRequest request{.path = scratch.path, .apply = true};
    const auto asked = import_sheets(app, local_user(), request);
    ASSERT_EQ(asked.questions.size(), 1u);
    EXPECT_FALSE(asked.batch);
    for (const auto& p : asked.questions[0].proposals)
        request.said.answers.push_back(
            {asked.questions[0].kind, asked.questions[0].name, p.name, p.part});
    const auto done = import_sheets(app, local_user(), request);
    ASSERT_TRUE(done.batch);
    const auto after = compared(app, "liten");
    for (const auto& product : after.areas[0].products)
        EXPECT_EQ(product.users, 23) << product.product;

    request.said.answers.clear();
    const auto again = import_sheets(app, local_user(), request);
    EXPECT_TRUE(again.questions.empty()) << "what was said is remembered";
    EXPECT_EQ(again.fresh + again.changed + again.refused, 0);
    EXPECT_FALSE(again.batch);
    expect_whole(app);

    ASSERT_TRUE(undo_batch(app, local_user(), *done.batch).batch);
    EXPECT_EQ(import_sheets(app, local_user(), request).questions.size(), 1u)
        << "taken back, it is asked again";
}

// The same sheets as one workbook, with real numbers and real dates where the cells hold such.
Workbook as_workbook(const std::filesystem::path& folder) {
    std::vector<Sheet> sheets;
    std::vector<std::string> not_read;
    read_path(folder, sheets, not_read);
    Workbook book{"Nye Asker", {}};
    for (const auto& sheet : sheets) {
        WorkSheet out;
        out.name = sheet.name;
        for (const auto& cell : sheet.rows[0].cells)
            out.columns.push_back({cell.text, 12, ColumnKind::text});
        for (std::size_t r = 1; r < sheet.rows.size(); ++r) {
            auto& row = out.rows.emplace_back();
            for (const auto& cell : sheet.rows[r].cells) {
                const bool digits = !cell.text.empty() && cell.text.size() < 12 &&
                                    cell.text[0] != '0' &&
                                    cell.text.find_first_not_of("0123456789") == cell.text.npos;
                if (const auto day = read_iso(cell.text))
                    row.push_back({*day});
                else if (digits)
                    row.push_back({std::int64_t{std::stoll(cell.text)}});
                else
                    row.push_back({cell.text});
            }
        }
        book.sheets.push_back(std::move(out));
    }
    return book;
}

TEST(Import, OfAWorkbookIsTheSameAsOfTheFolder) {
    const Scratch scratch;
    App app{scratch.store(), ticking()};
    const auto folder = scratch.copy_example("nye-asker");
    const auto path = scratch.path / "nye-asker.xlsx";
    write_xlsx(as_workbook(folder), path);
    const auto first = import_folder(app, path);
    EXPECT_TRUE(first.problems.empty()) << (first.problems.empty() ? "" : first.problems[0].text);
    EXPECT_EQ(first.fresh, 327);
    const auto then = import_folder(app, folder);
    EXPECT_EQ(then.same, 327) << "every cell was read as in the CSV";
    expect_whole(app);
}

TEST(Import, OfNyeDrammenRefusesNothing) {
    const Scratch scratch;
    App app{scratch.store(), ticking()};
    const auto answer = import_folder(app, scratch.copy_example("nye-drammen"));
    EXPECT_TRUE(answer.problems.empty() && answer.questions.empty());
    EXPECT_EQ(answer.refused, 0);
    EXPECT_EQ(answer.not_read, std::vector<std::string>{});
    EXPECT_TRUE(answer.unknown_columns.empty());
    expect_whole(app);
}

TEST(Import, OfTwelveErrorsTellsAllTwelveAndStoresNothing) {
    const Scratch scratch;
    App app{scratch.store(), ticking()};
    const auto folder = scratch.copy_example("nye-asker");
    std::string rows = "kommune;fagområde;system;leverandør;versjon;status;drift;brukere;"
                       "kritikalitet;personopplysninger;årskostnad_nok;kilde\n";
    const char* faults[] = {"Oslo;adm.sak;S1;L;1;i drift;lokal;1;høy;ja;1;eksempel",
        "Asker;adm.sakk;S2;L;1;i drift;lokal;1;høy;ja;1;eksempel",
        "Asker;adm.sak;;L;1;i drift;lokal;1;høy;ja;1;eksempel",
        "Asker;adm.sak;S4;L;1;i bruk;lokal;1;høy;ja;1;eksempel",
        "Asker;adm.sak;S5;L;1;i drift;i kjelleren;1;høy;ja;1;eksempel",
        "Asker;adm.sak;S6;L;1;i drift;lokal;-1;høy;ja;1;eksempel",
        "Asker;adm.sak;S7;L;1;i drift;lokal;mange;høy;ja;1;eksempel",
        "Asker;adm.sak;S8;L;1;i drift;lokal;1;kritisk;ja;1;eksempel",
        "Asker;adm.sak;S9;L;1;i drift;lokal;1;høy;kanskje;1;eksempel",
        "Asker;adm.sak;S10;L;1;i drift;lokal;1;høy;ja;1 234,5 kr;eksempel",
        "Asker;adm.sak;S11;L;1;i drift;lokal;1;høy;ja;1,005;eksempel",
        "Asker;adm.sak;S12;L;1;i drift;lokal;1;høy;ja;1;rykte"};
    for (const auto* fault : faults) rows += std::string{fault} + "\n";
    scratch.write("nye-asker/systemer.csv", rows);
    for (const auto* name : {"integrasjoner.csv", "avtaler.csv", "arbeidsprosesser.csv",
             "tjenestekjeder.csv", "vurderinger.csv"})
        std::filesystem::remove(folder / name);
    const auto answer = import_folder(app, folder);
    EXPECT_EQ(answer.refused, 12);
    ASSERT_EQ(answer.problems.size(), 12u);
    for (int i = 0; i < 12; ++i) {
        const auto& p = answer.problems[static_cast<std::size_t>(i)];
        EXPECT_EQ(p.file, "systemer.csv");
        EXPECT_EQ(p.row, i + 2);
        EXPECT_FALSE(p.column.empty() || p.code.empty() || p.text.empty() || p.text_en.empty())
            << i;
        EXPECT_EQ(p.text.find("problem."), std::string::npos) << p.text;
    }
    EXPECT_FALSE(answer.batch);
    auto held = app.session();
    EXPECT_EQ(one_integer(*held, "SELECT count(*) FROM usage") +
                  one_integer(*held, "SELECT count(*) FROM journal_entry"),
        0);
}

TEST(Import, OfAChangedAliasChangesTheVerdict) {
    const Scratch scratch;
    App app{scratch.store(), ticking()};
    const auto folder = scratch.copy_example("nye-asker");
    import_folder(app, folder);
    EXPECT_EQ(verdict_of(app, "helse.barnevern"), Verdict::same);
    scratch.edit(
        "nye-asker/alias.csv", "produkt;Familia;Visma Familia", "produkt;Familia 2;Visma Familia");
    const auto changed = import_folder(app, folder);
    EXPECT_EQ(changed.changed, 2) << "the alias and the usage";
    EXPECT_EQ(verdict_of(app, "helse.barnevern"), Verdict::same_supplier);
    EXPECT_TRUE(undo_batch(app, local_user(), *changed.batch).batch);
    EXPECT_EQ(verdict_of(app, "helse.barnevern"), Verdict::same);
    expect_whole(app);
}

TEST(Undo, KeepsLaterEditsOfOtherRowsAndIsRefusedWhereTheSameWereEdited) {
    const Scratch scratch;
    App app{scratch.store(), ticking()};
    const auto folder = scratch.copy_example("nye-asker");
    import_folder(app, folder);
    scratch.edit("nye-asker/systemer.csv", "Agresso;Unit4;5.6;i drift;lokal;egen kommune;700",
        "Agresso;Unit4;5.6;i drift;lokal;egen kommune;701");
    const auto agresso = *import_folder(app, folder).batch;
    scratch.edit("nye-asker/systemer.csv", "HsPro;Visma;3.18;i drift;lokal;egen kommune;130",
        "HsPro;Visma;3.18;i drift;lokal;egen kommune;131");
    const auto hspro = *import_folder(app, folder).batch;

    const auto refused = undo_batch(app, local_user(), 1);
    EXPECT_FALSE(refused.batch);
    ASSERT_EQ(refused.problems.size(), 2u) << "both rows are named";
    EXPECT_EQ(refused.problems[0].code, "edited_since");

    EXPECT_TRUE(undo_batch(app, local_user(), agresso).batch);
    std::vector<std::int64_t> users;
    const auto r = read(app, local_user(), {"nye-asker", {}, {}});
    for (const auto& u : usages_answer(*r->landscape, r->cooperation, {}).usages)
        if (u.municipality == "Asker" && (u.system == "Agresso" || u.system == "HsPro"))
            users.push_back(*u.users);
    EXPECT_EQ(users, (std::vector<std::int64_t>{700, 131}))
        << "the later edit of another row stays";
    EXPECT_EQ(undo_batch(app, local_user(), agresso).problems[0].code, "already_undone");
    EXPECT_EQ(undo_batch(app, local_user(), 999).problems[0].code, "unknown_batch");

    EXPECT_TRUE(undo_batch(app, local_user(), hspro).batch);
    EXPECT_TRUE(undo_batch(app, local_user(), 1).batch)
        << "as they were again, so it can be taken back";
    auto held = app.session();
    EXPECT_EQ(one_integer(*held, "SELECT count(*) FROM usage"), 0);
    expect_whole(app);
}

TEST(Undo, IsRefusedWhileLaterRowsUseWhatItWouldTakeAway) {
    const Scratch scratch;
    App app{scratch.store(), ticking()};
    import_folder(app, scratch.copy_example("nye-asker"));
    const auto later = *import_folder(app, scratch.copy_example("nye-drammen")).batch;
    const auto refused = undo_batch(app, local_user(), 1);
    EXPECT_FALSE(refused.batch);
    ASSERT_FALSE(refused.problems.empty());
    for (const auto& p : refused.problems) EXPECT_EQ(p.code, "still_used") << p.value;
    EXPECT_TRUE(undo_batch(app, local_user(), later).batch);
    EXPECT_TRUE(undo_batch(app, local_user(), 1).batch);
    expect_whole(app);
}

TEST(ImportKnownAt, ShowsTheRegisterAsItWasKnown) {
    const Scratch scratch;
    App app{scratch.store(), ticking()};
    const auto folder = scratch.copy_example("nye-asker");
    import_folder(app, folder);
    const auto before = app.moment();
    scratch.edit(
        "nye-asker/alias.csv", "produkt;Familia;Visma Familia", "produkt;Familia 2;Visma Familia");
    import_folder(app, folder);
    const auto then = read(app, local_user(), {"nye-asker", {}, before});
    bool seen = false;
    for (const auto& a : compare_answer(*then->landscape, then->cooperation, then->as_of).areas) {
        if (a.area != "helse.barnevern") continue;
        EXPECT_EQ(a.verdict, Verdict::same);
        seen = true;
    }
    EXPECT_TRUE(seen);
    EXPECT_EQ(verdict_of(app, "helse.barnevern"), Verdict::same_supplier);
    EXPECT_FALSE(read(app, local_user(), {"nye-asker", {}, "2020-01-01T00:00:00.000Z"}))
        << "nobody knew of it then";
}

TEST(Reader, MayNotImport) {
    const Scratch scratch;
    App app{scratch.store(), ticking()};
    const User reader = user_in_role(2, "Leser", Role::reader);
    const auto folder = scratch.copy_example("nye-asker");
    const auto answer = import_sheets(app, reader, {folder, "", {}, true});
    ASSERT_FALSE(answer.batch);
    EXPECT_EQ(answer.problems[0].code, "forbidden");
    import_folder(app, folder);
    EXPECT_EQ(undo_batch(app, reader, 1).problems[0].code, "forbidden");
    EXPECT_TRUE(read(app, reader, {"nye-asker", {}, {}}));
}

TEST(Ledger, OfAskerEqualsTheDocument) {
    const Scratch scratch;
    App app{scratch.store(), ticking()};
    import_folder(app, scratch.copy_example("nye-asker"));
    const auto r = read(app, local_user(), {"nye-asker", {}, {}});
    std::ifstream expected{std::filesystem::path{SAMDRIFT_SOURCE} /
                           "examples/nye-asker/expected/regnskap-nokkeltall.csv"};
    std::string line;
    std::getline(expected, line);
    for (const auto& y : ledger_answer(*r->landscape, r->cooperation, "Asker").years) {
        ASSERT_TRUE(std::getline(expected, line));
        std::string share =
            decimal({y.competitive_share->part * 100, y.competitive_share->whole}, 1);
        std::ranges::replace(share, '.', ',');
        std::string mine = std::to_string(y.year);
        for (const auto m :
            {y.personnel, y.competitive_operation, y.operation, y.total, y.competitive_total})
            mine += ";" + std::to_string(m.oere / 100'000);
        EXPECT_EQ(mine + ";" + share, line);
    }
    EXPECT_FALSE(std::getline(expected, line)) << "a year is missing";
}

TEST(Budget, EqualsTheDocument) {
    const Scratch scratch;
    App app{scratch.store(), ticking()};
    import_folder(app, scratch.copy_example("nye-asker"));
    const auto r = read(app, local_user(), {"nye-asker", {}, {}});
    std::string mine = "år;type;sum_nok\n";
    for (const auto& s : budget_answer(*r->landscape, r->cooperation).sums)
        mine += std::to_string(s.year) + ";" +
                (s.type == BudgetType::operation ? "drift" : "investering") + ";" +
                std::to_string(s.amount.oere / 100) + "\n";
    std::ifstream expected{
        std::filesystem::path{SAMDRIFT_SOURCE} / "examples/nye-asker/expected/budsjett-sum.csv"};
    EXPECT_EQ(mine, std::string(std::istreambuf_iterator<char>{expected}, {}));
}

TEST(Rows, SayWhereTheyCameFrom) {
    const Scratch scratch;
    App app{scratch.store(), ticking()};
    import_folder(app, scratch.copy_example("nye-asker"));
    const auto page = row_page(app, local_user(), "nye-asker", "usage", {25, 26});
    ASSERT_TRUE(page);
    ASSERT_EQ(page->rows.size(), 2u);
    EXPECT_EQ(page->rows[0].history[0].place.nb, "systemer.csv, rad 26");
    EXPECT_EQ(page->rows[0].history[0].user.name, "Lokal bruker");
    EXPECT_EQ(
        row_page(app, local_user(), "nye-asker", "usage", {999}).problems[0].code, "unknown_row");
    EXPECT_EQ(
        row_page(app, local_user(), "nye-asker", "user", {1}).problems[0].code, "unknown_entity");
    import_folder(app, scratch.copy_example("nye-drammen"));
    EXPECT_FALSE(row_page(app, local_user(), "nye-drammen", "usage", {25}))
        << "another cooperation's row";
}

} // namespace
} // namespace samdrift
