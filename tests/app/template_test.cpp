// The template as it is handed out and comes back.
#include "app/scratch.hpp"
#include "app/template.hpp"
#include "exchange/reader.hpp"
#include "exchange/xlsx_writer.hpp"
#include "publish/mapping_template.hpp"
#include "publish/template_example.hpp"
#include "register/entities.hpp"
#include "register/template_sheets.hpp"
#include <algorithm>
#include <gtest/gtest.h>

namespace samdrift {
namespace {

std::vector<Sheet> sheets_of(const Scratch& scratch, const std::string& bytes) {
    scratch.write("template.xlsx", bytes);
    std::vector<Sheet> sheets;
    std::vector<std::string> not_read;
    EXPECT_TRUE(read_path(scratch.path / "template.xlsx", sheets, not_read).empty());
    return sheets;
}

std::vector<std::string> columns_of(const Entity& e) {
    std::vector<std::string> columns;
    for (const auto& f : e.fields)
        if (!f.rules.column.empty()) columns.emplace_back(f.rules.column);
    return columns;
}

std::size_t kinds() {
    return static_cast<std::size_t>(
        std::ranges::count_if(all_entities(), [](const Entity* e) { return !e->sheet.empty(); }));
}

void expect_every_kind(const std::vector<Sheet>& sheets, std::size_t others) {
    EXPECT_EQ(sheets.size(), kinds() + others);
    for (const auto* e : all_entities()) {
        if (e->sheet.empty()) continue;
        const auto sheet = std::ranges::find(sheets, e->sheet, &Sheet::name);
        ASSERT_NE(sheet, sheets.end()) << e->sheet;
        ASSERT_EQ(sheet->rows.size(), 1u) << e->sheet << " has its headings and nothing else";
        std::vector<std::string> headings;
        for (const auto& cell : sheet->rows[0].cells) headings.push_back(cell.text);
        EXPECT_EQ(headings, columns_of(*e)) << e->sheet;
    }
}

TEST(Template, HasASheetForEveryKindWithTheHeadingsOfTheImport) {
    const Scratch scratch;
    for (const auto language : {Language::nb, Language::en})
        expect_every_kind(sheets_of(scratch, blank_template(language).bytes), 3);
}

TEST(Template, OfACooperationOffersItsNames) {
    const Scratch scratch;
    App app{scratch.store(), ticking()};
    import_folder(app, scratch.copy_example("nye-asker"));
    const auto made = template_of(app, local_user(), "nye-asker", Language::nb);
    ASSERT_TRUE(made);
    EXPECT_EQ(made->file_name, "nye-asker-mal-for-kartlegging.xlsx");
    const auto sheets = sheets_of(scratch, made->bytes);
    expect_every_kind(sheets, 4);
    const auto lists = std::ranges::find(
        sheets, template_sheet_name(TemplateSheet::lists, Language::nb), &Sheet::name);
    ASSERT_NE(lists, sheets.end());
    const auto offers = [&](std::size_t column, const std::string& word) {
        return std::ranges::any_of(lists->rows, [&](const SheetRow& row) {
            return column < row.cells.size() && row.cells[column].text == word;
        });
    };
    EXPECT_TRUE(offers(0, "Røyken")) << "municipalities";
    EXPECT_TRUE(offers(1, "helse.plo")) << "codes of areas";
    EXPECT_TRUE(offers(2, "GAT")) << "products as the catalogue spells them";
    EXPECT_FALSE(offers(2, "Gatsoft GAT"));
    EXPECT_TRUE(offers(3, "Visma")) << "suppliers";
    EXPECT_EQ(template_of(app, local_user(), "nye-oslo", Language::nb).problems.at(0).code,
        "unknown_cooperation");
}

TEST(Template, ComesBackEmptyWithNothingToSay) {
    const Scratch scratch;
    App app{scratch.store(), ticking()};
    import_folder(app, scratch.copy_example("nye-asker"));
    for (const auto language : {Language::nb, Language::en}) {
        scratch.write("back.xlsx", template_of(app, local_user(), "nye-asker", language)->bytes);
        const auto answer =
            import_sheets(app, local_user(), {scratch.path / "back.xlsx", "nye-asker", {}, true});
        EXPECT_EQ(answer.fresh + answer.changed + answer.same + answer.refused, 0);
        EXPECT_TRUE(answer.problems.empty());
        EXPECT_TRUE(answer.not_read.empty()) << "its own sheets are not unknown sheets";
        EXPECT_TRUE(answer.unknown_columns.empty());
        EXPECT_FALSE(answer.batch);
    }
}

// The example rows put into the sheets they are examples of.
TEST(Template, ItsExamplesCanBeImported) {
    const Scratch scratch;
    App app{scratch.store(), ticking()};
    Workbook book{"", {}};
    for (const auto* e : all_entities()) {
        if (e->sheet.empty()) continue;
        WorkSheet sheet{.name = std::string{e->sheet}};
        sheet.rows.emplace_back();
        for (const auto& f : e->fields)
            if (!f.rules.column.empty()) {
                sheet.columns.push_back({std::string{f.rules.column}});
                sheet.rows[0].push_back({std::string{example_of(*e, f)}});
            }
        // The example of a dependency is between two cutovers.
        if (e->table == "cutover") {
            sheet.rows.push_back(sheet.rows[0]);
            sheet.rows[1][0] = {std::string{"O2"}};
        }
        book.sheets.push_back(std::move(sheet));
    }
    write_xlsx(book, scratch.path / "examples.xlsx");
    const auto answer =
        import_sheets(app, local_user(), {scratch.path / "examples.xlsx", "", {}, true});
    for (const auto& p : answer.problems) ADD_FAILURE() << p.sheet << " " << p.column << p.text;
    EXPECT_EQ(answer.fresh, static_cast<int>(kinds()) + 1);
    EXPECT_TRUE(answer.questions.empty());
    EXPECT_TRUE(answer.batch);
}

TEST(Template, HasAnExampleForEveryColumnThatMustBeFilledIn) {
    const auto book = mapping_template(std::nullopt, Language::nb);
    for (const auto& sheet : book.sheets)
        for (const auto& column : sheet.columns)
            if (column.input && column.input->required) {
                EXPECT_NE(column.input->note.find("Eksempel: "), std::string::npos)
                    << sheet.name << " " << column.heading;
            }
}

// A template's empty sheet of spellings does not settle what names mean.
TEST(Template, AnEmptySheetOfSpellingsLeavesTheQuestions) {
    const Scratch scratch;
    App app{scratch.store(), ticking()};
    import_folder(app, scratch.copy_example("nye-asker"));
    std::filesystem::create_directories(scratch.path / "more");
    scratch.write(
        "more/systemer.csv", "kommune;fagområde;system;status\nHurum;adm.plan;Gerika;i drift\n");
    const auto questions = [&](const char* aliases) {
        scratch.write("more/alias.csv", aliases);
        return import_sheets(app, local_user(), {scratch.path / "more", "nye-asker", {}, false})
            .questions.size();
    };
    EXPECT_EQ(questions("slag;navn;skrivemåte\n"), 1u);
    EXPECT_EQ(questions("slag;navn;skrivemåte\nprodukt;GAT;GAT vakt\n"), 0u) << "settled";
}

} // namespace
} // namespace samdrift
