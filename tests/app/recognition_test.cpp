// Sheets in people's own words, taken in: what a person says is remembered, what is not understood
// is kept and comes back equal.
#include "app/remembered_mappings.hpp"
#include "app/rows.hpp"
#include "app/scratch.hpp"
#include "app/table_export.hpp"
#include "app/usages.hpp"
#include <algorithm>
#include <gtest/gtest.h>

namespace samdrift {
namespace {

class Recognition : public testing::Test {
protected:
    Recognition() { import_folder(app, scratch.copy_example("nye-asker")); }

    ImportAnswer import_text(const std::string& file, const std::string& text, bool apply = true,
        const ImportOrder& said = {}, const User& user = local_user()) {
        scratch.write(file, text);
        return import_sheets(app, user, {scratch.path / file, "nye-asker", {}, apply, {}, said});
    }
    static std::string code(const ImportAnswer& answer) {
        return answer.problems.empty() ? ""
                                       : answer.problems[0].code + " " + answer.problems[0].column;
    }
    static const ColumnView& column(const ImportAnswer& answer, const std::string& heading) {
        const auto& columns = answer.sheets.at(0).columns;
        return *std::ranges::find(columns, heading, &ColumnView::heading);
    }
    MappingsPage mappings() { return *remembered_mappings(app, local_user(), "nye-asker"); }

    Scratch scratch;
    App app{scratch.store(), ticking()};
};

const std::string own_words =
    "Systemoversikt for Hurum kommune\n\n"
    "Fagomr.;Fagsystem;Leverandør;Ant. brukere;Kost/år (tkr);Grad;Arkivnr\n"
    "Barnehage;Vokal Barnehage;Oppad;14;145,5;høy;17/221\n"
    "Skole;Timeplan;Oppad;30;90;lav;\n"
    "Sum;;;44;235,5;;\n";

TEST_F(Recognition, ReadsAndTellsWhatItDidNotRead) {
    auto text = own_words;
    const auto answer = import_text("liste.csv", text, false);
    EXPECT_EQ(code(answer), "") << answer.problems.at(0).text;
    EXPECT_EQ(answer.fresh, 2);
    ASSERT_EQ(answer.left_out.size(), 2u);
    EXPECT_EQ(answer.left_out[0].code, "title");
    EXPECT_EQ(answer.left_out[1].row, 6);
    EXPECT_EQ(column(answer, "Grad").field, "criticality") << "by its values";
    EXPECT_EQ(column(answer, "Arkivnr").field, "");
    EXPECT_EQ(column(answer, "Ant. brukere").reason,
        "Overskriften betyr det samme som «ant brukere». 2 av 2 verdier er hele tall.");
    for (const auto& told : {&answer.left_out, &answer.noted})
        for (const auto& one : *told) {
            EXPECT_FALSE(one.text.starts_with("layout.")) << one.code;
            EXPECT_FALSE(one.text_en.starts_with("layout.")) << one.code;
        }
}

TEST_F(Recognition, RemembersWhatAPersonSaidUntilItIsForgotten) {
    ImportOrder said;
    said.sheets = {{"liste.csv", "liste", "systemer"}};
    said.columns = {{"liste.csv", "liste", "Arkivnr", "version"}};
    EXPECT_EQ(mappings().mappings.size(), 0u);
    const auto first = import_text("liste.csv", own_words, true, said);
    EXPECT_EQ(code(first), "");
    ASSERT_TRUE(first.batch);
    ASSERT_EQ(mappings().mappings.size(), 1u);
    EXPECT_EQ(mappings().mappings[0].municipality, "Hurum");
    EXPECT_EQ(mappings().mappings[0].headings.size(), 7u);

    const auto again = import_text("neste.csv", own_words, false);
    ASSERT_TRUE(again.sheets[0].remembered);
    EXPECT_EQ(again.sheets[0].remembered_from, Date(std::chrono::year{2026} / 11 / 21));
    EXPECT_EQ(column(again, "Arkivnr").field, "version");
    EXPECT_EQ(column(again, "Arkivnr").reason, "Husket fra sist.");
    EXPECT_EQ(again.same, 2);

    auto other = own_words;
    other.replace(other.find("Arkivnr"), 7, "Arkiv nummer");
    EXPECT_FALSE(import_text("annen.csv", other, false).sheets[0].remembered) << "other headings";

    const auto id = mappings().mappings[0].id;
    EXPECT_TRUE(forget_mapping(app, local_user(), "nye-asker", id));
    EXPECT_EQ(mappings().mappings.size(), 0u);
    EXPECT_EQ(forget_mapping(app, local_user(), "nye-asker", id).problems[0].code, "unknown_row");
    EXPECT_EQ(column(import_text("neste.csv", own_words, false), "Arkivnr").field, "");
}

TEST_F(Recognition, WhatWasSaidOfAMunicipalitysOwnSheetGoesBeforeWhatWasSaidLast) {
    const auto say = [&](const std::string& text, const char* field) {
        ImportOrder said;
        said.sheets = {{"liste.csv", "liste", "systemer"}};
        said.columns = {{"liste.csv", "liste", "Arkivnr", field}};
        EXPECT_TRUE(import_text("liste.csv", text, true, said).batch);
    };
    auto of_asker = own_words;
    of_asker.replace(of_asker.find("Hurum"), 5, "Asker");
    say(own_words, "version");
    say(of_asker, "remark");
    EXPECT_EQ(mappings().mappings.size(), 2u);
    EXPECT_EQ(column(import_text("neste.csv", own_words, false), "Arkivnr").field, "version");
    EXPECT_EQ(column(import_text("neste.csv", of_asker, false), "Arkivnr").field, "remark");
    auto of_royken = own_words;
    of_royken.replace(of_royken.find("Hurum"), 5, "Røyken");
    EXPECT_EQ(column(import_text("neste.csv", of_royken, false), "Arkivnr").field, "remark");
}

TEST_F(Recognition, ForgetsWithTheImportThatIsUndone) {
    ImportOrder said;
    said.sheets = {{"liste.csv", "liste", "systemer"}};
    said.columns = {{"liste.csv", "liste", "Arkivnr", "version"}};
    const auto first = import_text("liste.csv", own_words, true, said);
    ASSERT_TRUE(first.batch);
    EXPECT_TRUE(undo_batch(app, local_user(), *first.batch).problems.empty());
    EXPECT_EQ(mappings().mappings.size(), 0u);
}

TEST_F(Recognition, KeepsWhatIsNotUnderstoodAndItComesBackEqual) {
    ASSERT_TRUE(import_text("liste.csv", own_words).batch);
    TableOrder order{"nye-asker", "usage", {}, {}, true};
    for (const auto format : {TableFormat::xlsx, TableFormat::csv}) {
        const auto made = export_table(app, local_user(), order, format);
        ASSERT_TRUE(made);
        const std::string file = format == TableFormat::csv ? "systemer.csv" : "systemer.xlsx";
        const auto back = import_text(file, made->bytes);
        EXPECT_EQ(code(back), "");
        EXPECT_EQ(back.fresh + back.changed, 0) << file;
        EXPECT_FALSE(back.batch);
    }
    const auto csv = export_table(app, local_user(), order, TableFormat::csv)->bytes;
    EXPECT_NE(csv.find(";ekstra: Arkivnr"), csv.npos);
    EXPECT_NE(csv.find(";17/221"), csv.npos);
    order.extra = false;
    EXPECT_EQ(export_table(app, local_user(), order, TableFormat::csv)->bytes.find("17/221"),
        std::string::npos);
    // Changed in the spreadsheet, it is changed; made blank, it is gone.
    auto changed = csv;
    changed.replace(changed.find("17/221"), 6, "18/001");
    EXPECT_EQ(import_text("systemer.csv", changed).changed, 1);
    auto gone =
        export_table(app, local_user(), {"nye-asker", "usage", {}, {}, true}, TableFormat::csv)
            ->bytes;
    gone.replace(gone.find("18/001"), 6, "");
    EXPECT_EQ(import_text("systemer.csv", gone).changed, 1);
    order.extra = true;
    EXPECT_EQ(export_table(app, local_user(), order, TableFormat::csv)->bytes.find("ekstra:"),
        std::string::npos);
}

} // namespace
} // namespace samdrift
