#include "schema/json.hpp"
#include <gtest/gtest.h>

namespace samdrift {
namespace {

struct Inner {
    int n = 0;
};
struct Outer {
    Id<Outer> id;
    std::string name;
    std::optional<Money> cost;
    std::optional<Fraction> share;
    std::vector<Inner> inner;
    std::optional<Inner> perhaps;
    std::vector<std::string> words;
};
} // namespace
template <> const Entity& entity<Inner>() {
    static const Entity e = describe<Inner>({"Inner"}, nullptr, field<&Inner::n>("n"));
    return e;
}
template <> const Entity& entity<Outer>() {
    static const Entity e = describe<Outer>({"Outer", "outer"}, nullptr, field<&Outer::id>("id"),
        field<&Outer::name>("name"), field<&Outer::cost>("cost"), field<&Outer::share>("share"),
        field<&Outer::inner>("inner"), field<&Outer::perhaps>("perhaps"),
        field<&Outer::words>("words"));
    return e;
}
namespace {

TEST(Json, SaysEveryKindOfField) {
    const Outer full{{7}, "Sak/arkiv \"Asker\"\n\x01", Money{-5}, Fraction{2, 3}, {{1}, {2}},
        Inner{3}, {"a", "b"}};
    EXPECT_EQ(to_json(full),
        R"({"id":7,"name":"Sak/arkiv \"Asker\"\n\u0001","cost":-5,"share":0.666667,)"
        R"("inner":[{"n":1},{"n":2}],"perhaps":{"n":3},"words":["a","b"]})");
    EXPECT_EQ(to_json(Outer{}),
        R"({"id":0,"name":"","cost":null,"share":null,"inner":[],"perhaps":null,"words":[]})");
}

TEST(Json, IsReadBackAndEveryFaultIsTold) {
    struct Row {
        const char *why, *json;
        std::vector<std::string> codes;
    };
    const Row rows[] = {
        {"fits", R"({"name":"x","cost":5})", {}},
        {"null where it may be", R"({"cost":null})", {}},
        {"null where it may not be", R"({"name":null})", {"wrong_type"}},
        {"a field nobody knows, and a wrong type", R"({"nome":"x","cost":"5"})",
            {"unknown_field", "wrong_type"}},
        {"money is whole", R"({"cost":5.5})", {"wrong_type"}},
        {"not an object", "[]", {"not_json"}},
        {"broken", "{", {"not_json"}},
    };
    for (const auto& row : rows) {
        Record r = blank_record(entity<Outer>());
        std::vector<std::string> codes;
        for (const auto& p : read_json(entity<Outer>(), row.json, r)) codes.push_back(p.code);
        EXPECT_EQ(codes, row.codes) << row.why;
    }
}

TEST(Json, ObjectsAreReadWithTheListsInThem) {
    Outer o;
    EXPECT_TRUE(
        read_json(R"({"id":7,"name":"x","inner":[{"n":1},{"n":2}],"words":["a","b"]})", o).empty());
    EXPECT_EQ(o.id.number, 7);
    ASSERT_EQ(o.inner.size(), 2u);
    EXPECT_EQ(o.inner[1].n, 2);
    EXPECT_EQ(o.words, (std::vector<std::string>{"a", "b"}));
    struct Row {
        const char *json, *way;
    };
    const Row rows[] = {{R"({"inner":[{"n":1},{"m":2}]})", "inner.1.m"},
        {R"({"inner":[{"n":"1"}]})", "inner.0.n"}, {R"({"inner":{}})", "inner"},
        {R"({"inner":[7]})", "inner.0"}, {R"({"words":["a",7]})", "words.1"},
        {R"({"words":[["a"]]})", "words.0"}, {R"({"words":null})", "words"},
        {R"({"name":{}})", "name"}, {R"({"nome":1})", "nome"}};
    for (const auto& row : rows) {
        Outer into;
        const auto problems = read_json(row.json, into);
        ASSERT_EQ(problems.size(), 1u) << row.json;
        EXPECT_EQ(problems[0].place.column, row.way) << row.json;
    }
    EXPECT_EQ(read_json("{", o).at(0).code, "not_json");
}

TEST(FlatJson, GoesThereAndBack) {
    const std::vector<std::pair<std::string, std::string>> pairs{{"felles", "ja"}, {"\"æ\"", "\\"}};
    EXPECT_EQ(read_flat_json(flat_json(pairs)), pairs);
}

TEST(AnyJson, StandsAsItWasWritten) {
    const auto read =
        read_any_json(R"( {"a":[1,-2.5,"x\u00e5\n",null,true],"o":{"a":{}},"e":1.6e2} )");
    ASSERT_TRUE(read);
    const Json& list = *read->find("a");
    ASSERT_EQ(list.items.size(), 5u);
    EXPECT_EQ(list.items[0].number, 1);
    EXPECT_EQ(list.items[1].number, -3) << "rounded down";
    EXPECT_EQ(list.items[2].text, "xå\n");
    EXPECT_EQ(list.items[3].is, Json::Is::none);
    EXPECT_TRUE(list.items[4].truth);
    EXPECT_EQ(read->find("o")->find("a")->is, Json::Is::object);
    EXPECT_EQ(read->find("e")->number, 160);
    EXPECT_EQ(read->find("b"), nullptr);
    EXPECT_EQ(read->text_of("a"), std::nullopt);
    EXPECT_EQ(read_any_json("7")->number, 7);
}

TEST(AnyJson, RefusesWhatCanBeReadInTwoWays) {
    std::string members = "{";
    for (int i = 0; i < 1001; ++i) members += "\"" + std::to_string(i) + "\":0,";
    members.back() = '}';
    for (const std::string& bad : {std::string{R"({"a":1,"a":1})"},
             std::string{R"({"a":1,"\u0061":2})"}, std::string{R"([{"b":{"a":1,"a":1}}])"},
             std::string{"{} {}"}, std::string{"{}x"}, std::string{""}, std::string{"{\"a\":1,}"},
             std::string{"{'a':1}"}, std::string{"\"\xff\""}, std::string{"1e400"},
             std::string{"18446744073709551615"}, std::string{"9.5e18"}, std::string{"NaN"},
             std::string{"/**/1"}, std::string(40, '[') + std::string(40, ']'), members})
        EXPECT_FALSE(read_any_json(bad)) << bad.substr(0, 40);
}

} // namespace
} // namespace samdrift
