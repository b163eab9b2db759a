// What every entity inherits: the same tests for all of them.
#include "register/contract.hpp"
#include "register/entities.hpp"
#include "schema/cells.hpp"
#include "schema/json.hpp"
#include "schema/sql.hpp"
#include "schema/texts.hpp"
#include <filesystem>
#include <fstream>
#include <gtest/gtest.h>
#include <set>

namespace samdrift {
namespace {

// A value that fits the field and is not its default.
Value sample(const Field& f) {
    switch (f.kind) {
    case Kind::boolean: return true;
    case Kind::integer: return f.rules.maximum ? *f.rules.maximum : std::int64_t{3};
    case Kind::decimal:
    case Kind::money: return std::int64_t{123'450};
    case Kind::reference: return std::int64_t{9};
    case Kind::date: return std::string{"2019-12-31"};
    case Kind::choice: return std::string{f.choices.back().name};
    default: return std::string{"æ"};
    }
}

std::string whole_file(const std::filesystem::path& path) {
    std::ifstream in{path};
    return {std::istreambuf_iterator<char>{in}, {}};
}

class EveryEntity : public testing::TestWithParam<const Entity*> {};
INSTANTIATE_TEST_SUITE_P(All, EveryEntity,
    testing::ValuesIn(all_entities().begin(), all_entities().end()),
    [](const auto& p) { return std::string{p.param->name}; });

TEST_P(EveryEntity, NamesEachFieldOnceAndStartsWithIdAndEntry) {
    std::set<std::string_view> names;
    for (const auto& f : GetParam()->fields) EXPECT_TRUE(names.insert(f.name).second) << f.name;
    EXPECT_EQ(GetParam()->fields[0].name, "id");
    EXPECT_EQ(GetParam()->fields[1].name, "entry");
}

TEST_P(EveryEntity, GoesThroughTheStructAndJsonUnchanged) {
    const Entity& e = *GetParam();
    Record r;
    for (const auto& f : e.fields) r.push_back(sample(f));
    struct Object {
        const Entity& e;
        void* o = e.make();
        ~Object() { e.destroy(o); }
    } object{e};
    from_record(e, r, object.o);
    EXPECT_EQ(to_record(e, object.o), r);
    Record back = blank_record(e);
    EXPECT_TRUE(read_json(e, to_json(e, r), back).empty());
    EXPECT_EQ(back, r);
    EXPECT_EQ(to_json(e, object.o), to_json(e, r));
}

TEST_P(EveryEntity, RefusesAFieldNobodyKnows) {
    Record r = blank_record(*GetParam());
    const auto problems = read_json(*GetParam(), R"({"no_such_field":1})", r);
    ASSERT_EQ(problems.size(), 1u);
    EXPECT_EQ(problems[0].code, "unknown_field");
}

TEST_P(EveryEntity, TellsDifferencesByField) {
    const Entity& e = *GetParam();
    const Record before = blank_record(e);
    for (std::size_t i = 0; i < e.fields.size(); ++i) {
        Record after = before;
        after[i] = sample(e.fields[i]);
        const bool told = !e.fields[i].rules.read_only && after[i] != before[i];
        EXPECT_EQ(differences(e, before, after).size(), told ? 1u : 0u) << e.fields[i].name;
    }
}

TEST_P(EveryEntity, HasALabelForEveryFieldInBothLanguages) {
    for (const auto language : {Language::nb, Language::en}) {
        EXPECT_TRUE(has_text(language, "entity." + std::string{GetParam()->table}));
        for (const auto& f : GetParam()->fields)
            EXPECT_TRUE(
                has_text(language, std::string{GetParam()->table} + "." + std::string{f.name}))
                << f.name;
        for (const auto& f : GetParam()->fields)
            for (const auto& c : f.choices)
                EXPECT_TRUE(has_text(language, choice_key(f.choice_type, c.name)))
                    << choice_key(f.choice_type, c.name);
    }
}

// What a person who fills in its sheet is told: shown beside a cell, where there is room for 255
// characters.
TEST_P(EveryEntity, HasHelpForItsSheetAndEveryHeadingInBothLanguages) {
    const Entity& e = *GetParam();
    if (e.sheet.empty()) return;
    const std::string help = "help." + std::string{e.table};
    for (const auto language : {Language::nb, Language::en}) {
        EXPECT_TRUE(has_text(language, help));
        for (const auto& f : e.fields) {
            if (f.rules.column.empty()) continue;
            const auto key = help + "." + std::string{f.name};
            EXPECT_TRUE(has_text(language, key)) << key;
            EXPECT_LE(text(language, key).size(), 255u) << key;
            EXPECT_TRUE(text(language, key).ends_with('.')) << key;
        }
    }
}

TEST_P(EveryEntity, HasAPageThatNamesEveryField) {
    const auto path = std::filesystem::path{SAMDRIFT_SOURCE} / "docs/model" /
                      (std::string{GetParam()->table} + ".md");
    ASSERT_TRUE(std::filesystem::exists(path)) << path;
    const auto page = whole_file(path);
    for (const auto& f : GetParam()->fields)
        EXPECT_NE(page.find("`" + std::string{f.name} + "`"), page.npos) << f.name;
}

TEST(LastDayOfNotice, IsCountedInWholeMonths) {
    struct Row {
        const char *why, *ends;
        int months;
        const char* last;
    };
    const Row rows[] = {
        {"the last of a month to the last of a month", "2019-12-31", 6, "2019-06-30"},
        {"to a longer month", "2019-02-28", 6, "2018-08-31"},
        {"in the middle of a month", "2019-05-15", 3, "2019-02-15"},
        {"no notice needed", "2019-05-31", 0, "2019-05-31"},
        {"the 30th of a long month is not its last", "2019-03-30", 1, "2019-02-28"},
    };
    for (const auto& row : rows)
        EXPECT_EQ(iso(*last_day_of_notice(read_iso(row.ends), row.months)), row.last) << row.why;
    EXPECT_FALSE(last_day_of_notice(std::nullopt, 6)) << "runs until terminated";
    EXPECT_FALSE(last_day_of_notice(read_iso("2019-12-31"), std::nullopt))
        << "nobody knows the notice";
}

} // namespace
} // namespace samdrift
