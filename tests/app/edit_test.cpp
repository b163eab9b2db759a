#include "app/edit.hpp"
#include "register/entities.hpp"
#include "register/landscape.hpp"
#include "register/usage.hpp"
#include "scratch.hpp"
#include "storage/record_store.hpp"
#include <algorithm>
#include <gmock/gmock.h>

namespace samdrift {
namespace {

using testing::ElementsAre;

// The example of nye-asker in a store of its own, and the rows of a kind in it.
class Edit : public testing::Test {
protected:
    Edit() : app{scratch.store(), ticking()} {
        import_folder(app, scratch.copy_example("nye-asker"));
    }

    TablePage page(const std::string& entity) {
        return *table_page(app, local_user(), "nye-asker", entity);
    }
    static std::size_t column(const TablePage& page, const std::string& field) {
        const auto at = std::ranges::find(page.columns, field, &TableField::field);
        return static_cast<std::size_t>(at - page.columns.begin());
    }
    static const Value& value(
        const TablePage& page, const TableRecord& row, const std::string& field) {
        return row.values.at(column(page, field)).value;
    }
    // The row whose field has the value.
    TableRecord row(const std::string& entity, const std::string& field, const Value& wanted) {
        const auto all = page(entity);
        for (const auto& r : all.rows)
            if (value(all, r, field) == wanted) return r;
        throw std::logic_error("no such row");
    }
    EditAnswer edit(const EditRequest& request) {
        return *edit_rows(app, local_user(), "nye-asker", request);
    }
    // One row's fields, stored.
    EditAnswer change(const TableRecord& r, const std::vector<std::string>& fields,
        const std::vector<std::string>& texts, const std::string& entity = "usage") {
        return edit({true, {{entity, fields, {{r.id, r.entry, false, texts}}}}, {}});
    }
    static std::vector<std::string> codes(const EditAnswer& answer) {
        std::vector<std::string> all;
        for (const auto& p : answer.problems)
            all.push_back(std::to_string(p.row) + " " + p.field + " " + p.code);
        return all;
    }

    Scratch scratch;
    App app;
};

TEST_F(Edit, ChangesACellAsASheetWouldAndCanBeUndone) {
    const auto gerica = row("usage", "system", Value{"Gerica"});
    const auto answer =
        change(gerica, {"users", "yearly_cost", "hosting"}, {"1 901", "1234,5", "sky"});
    ASSERT_TRUE(answer.batch) << (answer.problems.empty() ? "" : answer.problems[0].text);
    EXPECT_EQ(answer.changed, 1);
    const auto all = page("usage");
    const auto now = row("usage", "system", Value{"Gerica"});
    EXPECT_EQ(value(all, now, "users"), Value{std::int64_t{1901}});
    EXPECT_EQ(value(all, now, "yearly_cost"), Value{std::int64_t{123450}});
    EXPECT_EQ(value(all, now, "hosting"), Value{"cloud"});
    EXPECT_EQ(now.entry, *answer.batch);
    ASSERT_EQ(answer.rows.size(), 1u);
    EXPECT_EQ(answer.rows[0].entry, *answer.batch);
    const auto undone = undo_batch(app, local_user(), *answer.batch, "nye-asker");
    EXPECT_EQ(undone.undone, 1);
    EXPECT_EQ(
        value(all, row("usage", "system", Value{"Gerica"}), "users"), value(all, gerica, "users"));
}

TEST_F(Edit, IsSeenByThePictureOfTheRegister) {
    app.landscape();
    change(row("usage", "system", Value{"Gerica"}), {"status"}, {"avviklet"});
    EXPECT_EQ(page("usage").rows.size(), 46u);
    const auto landscape = app.landscape();
    const auto& block = landscape->cooperations[0].block(0);
    EXPECT_TRUE(
        std::ranges::any_of(block.usages.status, [&](auto s) { return s.is(Status::ended); }));
}

TEST_F(Edit, APreviewStoresNothing) {
    const auto gerica = row("usage", "system", Value{"Gerica"});
    const auto answer =
        edit({false, {{"usage", {"users"}, {{gerica.id, gerica.entry, false, {"7"}}}}}, {}});
    EXPECT_FALSE(answer.batch);
    EXPECT_EQ(answer.changed, 1);
    EXPECT_EQ(value(page("usage"), answer.rows.at(0), "users"), Value{std::int64_t{7}});
    EXPECT_EQ(row("usage", "system", Value{"Gerica"}).entry, gerica.entry);
}

TEST_F(Edit, TellsEveryProblemAtItsCellAndStoresNothing) {
    const auto a = row("usage", "system", Value{"Gerica"});
    const auto b = row("usage", "system", Value{"GAT"});
    const auto answer = edit({true,
        {{"usage", {"users", "hosting", "area"},
            {{a.id, a.entry, false, {"12", "sky", "helse.plo"}},
                {b.id, b.entry, false, {"mange", "månen", "helse.nope"}}}}},
        {}});
    EXPECT_THAT(codes(answer),
        ElementsAre("1 users not_a_number", "1 hosting unknown_choice", "1 area unknown_area"));
    EXPECT_EQ(answer.problems[1].value, "månen");
    EXPECT_FALSE(answer.problems[1].text.empty());
    EXPECT_FALSE(answer.batch);
    EXPECT_EQ(row("usage", "system", Value{"Gerica"}).entry, a.entry);
}

TEST_F(Edit, AddsARowAndRefusesItTwice) {
    const EditRequest request{true,
        {{"usage", {"municipality", "area", "system", "users", "status"},
            {{{}, {}, false, {"Hurum", "oppvekst.ppt", "Gerica", "40", "i drift"}}}}},
        {}};
    const auto first = edit(request);
    ASSERT_TRUE(first.batch) << (first.problems.empty() ? "" : first.problems[0].text);
    EXPECT_EQ(first.created, 1);
    EXPECT_EQ(page("usage").rows.size(), 47u);
    EXPECT_THAT(codes(edit(request)), ElementsAre("0  row_exists"));
}

TEST_F(Edit, ANewRowNeedsWhatMustBeThere) {
    const auto answer = edit({true, {{"usage", {"users"}, {{{}, {}, false, {"40"}}}}}, {}});
    EXPECT_FALSE(answer.problems.empty());
    EXPECT_FALSE(answer.batch);
    EXPECT_EQ(page("usage").rows.size(), 46u);
}

TEST_F(Edit, MayChangeWhatTellsARowFromOthersButNotMakeItAnother) {
    const auto gerica = row("usage", "system", Value{"Gerica"});
    const auto moved = change(gerica, {"area"}, {"helse.helsestasjon"});
    ASSERT_TRUE(moved.batch) << (moved.problems.empty() ? "" : moved.problems[0].text);
    EXPECT_EQ(moved.changed, 1);
    const auto milestones = page("milestone");
    const auto& taken = value(milestones, milestones.rows.at(1), "code");
    EXPECT_THAT(
        codes(change(milestones.rows.at(0), {"code"}, {std::get<std::string>(taken)}, "milestone")),
        ElementsAre("0  row_exists"));
}

TEST_F(Edit, RemovesARowUnlessOthersPointToIt) {
    const auto milestone = page("milestone").rows.at(0);
    const auto gone =
        edit({true, {{"milestone", {}, {{milestone.id, milestone.entry, true, {}}}}}, {}});
    ASSERT_TRUE(gone.batch);
    EXPECT_EQ(gone.removed, 1);
    EXPECT_EQ(undo_batch(app, local_user(), *gone.batch).undone, 1);
    const auto area = row("service_area", "code", Value{"helse.plo"});
    EXPECT_THAT(codes(edit({true, {{"service_area", {}, {{area.id, area.entry, true, {}}}}}, {}})),
        testing::Contains(testing::EndsWith("pointed_to")));
}

TEST_F(Edit, TwoPeopleInTheSameRow) {
    const auto seen = row("usage", "system", Value{"Gerica"});
    ASSERT_TRUE(change(seen, {"users"}, {"100"}).batch);
    // Another field: both stand.
    ASSERT_TRUE(change(seen, {"version"}, {"9.9"}).batch);
    // The same field with the same value: nothing to choose.
    EXPECT_TRUE(change(seen, {"users"}, {"100"}).conflicts.empty());
    // The same field: the person must choose.
    const auto answer = change(seen, {"users", "remark"}, {"200", "ny"});
    EXPECT_FALSE(answer.batch);
    ASSERT_EQ(answer.conflicts.size(), 1u);
    const auto& conflict = answer.conflicts[0];
    ASSERT_EQ(conflict.fields.size(), 1u);
    EXPECT_EQ(conflict.fields[0].field, "users");
    EXPECT_EQ(conflict.fields[0].seen.value, value(page("usage"), seen, "users"));
    EXPECT_EQ(conflict.fields[0].mine.value, Value{std::int64_t{200}});
    EXPECT_EQ(conflict.fields[0].theirs.value, Value{std::int64_t{100}});
    EXPECT_EQ(conflict.user.name, local_user().name);
    TableRecord chosen = seen;
    chosen.entry = conflict.entry;
    EXPECT_TRUE(change(chosen, {"users", "remark"}, {"200", "ny"}).batch);
}

TEST_F(Edit, ANameInDoubtIsAskedAboutAndTheAnswerIsKept) {
    const auto gerica = row("usage", "system", Value{"Gerica"});
    const EditRequest request{
        true, {{"usage", {"system"}, {{gerica.id, gerica.entry, false, {"Gerika"}}}}}, {}};
    const auto asked = edit(request);
    EXPECT_FALSE(asked.batch);
    ASSERT_EQ(asked.questions.size(), 1u);
    EXPECT_EQ(asked.questions[0].proposals.at(0).name, "Gerica");
    auto answered = request;
    answered.answers = {{"produkt", "Gerika", "Gerica"}};
    EXPECT_TRUE(edit(answered).batch);
}

TEST_F(Edit, KeepsToTheCooperationAndToWhatMayBeChanged) {
    import_folder(app, scratch.copy_example("nye-drammen"));
    const auto gerica = row("usage", "system", Value{"Gerica"});
    const auto other = *edit_rows(app, local_user(), "nye-drammen",
        {true, {{"usage", {"users"}, {{gerica.id, gerica.entry, false, {"1"}}}}}, {}});
    EXPECT_THAT(codes(other), ElementsAre("0  unknown_row"));
    EXPECT_THAT(
        codes(change(gerica, {"product"}, {"GAT"})), ElementsAre("-1 product not_editable"));
    EXPECT_THAT(codes(change(gerica, {"nope"}, {"1"})), ElementsAre("-1 nope unknown_field"));
    const auto asker = page("member").rows.at(0);
    EXPECT_THAT(codes(change(asker, {"number"}, {"0221"}, "member")),
        ElementsAre("0 number only_in_new_rows"));
    EXPECT_EQ(
        edit_rows(app, user_in_role(2, "leser", Role::reader), "nye-asker", {}).problems.at(0).code,
        "forbidden");
    EXPECT_EQ(undo_batch(app, local_user(), 1, "nye-drammen").problems.at(0).code, "unknown_batch");
}

// A value as people write it.
std::string written(const TablePage& page, const TableField& column, const Value& value) {
    if (absent(value)) return {};
    if (const auto* s = std::get_if<std::string>(&value)) return *s;
    if (const auto* b = std::get_if<bool>(&value)) return *b ? "ja" : "nei";
    const auto number = std::get<std::int64_t>(value);
    if (column.kind == Kind::reference) {
        const auto name = std::ranges::find_if(page.names,
            [&](const TableName& n) { return n.entity == column.target && n.id == number; });
        return name->code.empty() ? name->name : name->code;
    }
    if (column.kind != Kind::money && column.kind != Kind::decimal) return std::to_string(number);
    auto decimals = std::to_string(column.unit + std::abs(number) % column.unit).substr(1);
    return (number < 0 ? "-" : "") + std::to_string(std::abs(number) / column.unit) + "," +
           decimals;
}

TEST_F(Edit, EveryKindIsReadWrittenBackAndIsTheSame) {
    for (const auto* e : all_entities()) {
        if (!is_table(*e)) continue;
        const auto table = page(std::string{e->table});
        EditSheet sheet{std::string{e->table}, {}, {}};
        std::vector<std::size_t> at;
        for (std::size_t i = 0; i < table.columns.size(); ++i)
            if (const auto& c = table.columns[i]; c.editable && !c.only_new)
                sheet.fields.push_back(c.field), at.push_back(i);
        for (const auto& r : table.rows) {
            EditRow row{r.id, r.entry, false, {}};
            for (const auto i : at)
                row.texts.push_back(written(table, table.columns[i], r.values[i].value));
            sheet.rows.push_back(std::move(row));
        }
        const auto answer = edit({true, {sheet}, {}});
        EXPECT_FALSE(answer.batch) << e->table;
        EXPECT_EQ(answer.same, static_cast<std::int64_t>(table.rows.size()))
            << e->table << " "
            << (answer.problems.empty()
                       ? ""
                       : answer.problems[0].field + ": " + answer.problems[0].text);
    }
}

} // namespace
} // namespace samdrift
