#include "schema/cells.hpp"
#include <gtest/gtest.h>

namespace samdrift {
namespace {

enum class Colour { red, green };
} // namespace
template <>
inline constexpr std::array<Choice, 2> choices_of<Colour>{{{"red", "rød"}, {"green", "grønn"}}};
template <> inline constexpr std::string_view type_name_of<Colour> = "Colour";
namespace {

struct Thing {
    std::string text, code;
    std::optional<std::int64_t> whole;
    std::optional<Money> kroner, thousands;
    std::optional<Decimal> points;
    std::optional<Date> day;
    std::optional<bool> yes;
    std::optional<Colour> colour;
};
} // namespace
template <> const Entity& entity<Thing>() {
    static const Entity e = describe<Thing>({"Thing"}, nullptr, field<&Thing::text>("text"),
        field<&Thing::code>("code", {.digits = 4}), field<&Thing::whole>("whole"),
        field<&Thing::kroner>("kroner"), field<&Thing::thousands>("thousands", {.unit = 100'000}),
        field<&Thing::points>("points"), field<&Thing::day>("day"), field<&Thing::yes>("yes"),
        field<&Thing::colour>("colour"));
    return e;
}
namespace {

std::string read(const char* field, const Cell& cell) {
    const auto got = read_cell(*entity<Thing>().find(field), cell);
    if (!got.code.empty()) return got.code;
    if (absent(got.value)) return "absent";
    if (const auto* b = std::get_if<bool>(&got.value)) return *b ? "yes" : "no";
    if (const auto* n = std::get_if<std::int64_t>(&got.value)) return std::to_string(*n);
    return std::get<std::string>(got.value);
}

TEST(Cell, IsReadByTheKindOfItsField) {
    struct Row {
        const char *why, *field, *written, *value;
    };
    const Row rows[] = {
        {"a code as it is", "code", "0220", "0220"},
        {"a code that lost the zero it begins with", "code", "220", "0220"},
        {"no code: the check of the row says so", "code", "22", "22"},
        {"no code either", "code", "22a", "22a"},
        {"a text of digits that is no code", "text", "220", "220"},
        {"a plain number", "whole", "1600", "1600"},
        {"thousands with a space", "whole", "1 600", "1600"},
        {"thousands with a no-break space", "whole", "1\u00a0600", "1600"},
        {"a true minus", "whole", "\u22125", "-5"},
        {"a number with zeros after the comma is whole", "whole", "12,00", "12"},
        {"half a user", "whole", "12,5", "not_whole"},
        {"groups of two digits are no number", "whole", "1 60", "not_a_number"},
        {"kroner to øre", "kroner", "1 234,50", "123450"},
        {"kroner with a point, as spreadsheets store it", "kroner", "1234.5", "123450"},
        {"points with a comma", "points", "3,1", "310"},
        {"points without", "points", "4", "400"},
        {"points in groups", "points", "1 200,50", "120050"},
        {"points below zero", "points", "-0,05", "-5"},
        {"three decimals of a point", "points", "3,125", "too_many_decimals"},
        {"no points", "points", "god", "not_a_number"},
        {"a thousand, or one with three decimals", "kroner", "1.000", "thousand_or_one"},
        {"a unit in the cell", "kroner", "1 234,5 kr", "not_a_number"},
        {"a tenth of an øre", "kroner", "1,005", "too_many_decimals"},
        {"more kroner than there are", "kroner", "99999999999999999", "number_too_large"},
        {"a thousand kroner", "thousands", "18 239,5", "1823950000"},
        {"income as booked", "thousands", "-1807", "-180700000"},
        {"a Norwegian date", "day", "31.12.2019", "2019-12-31"},
        {"a day that does not exist", "day", "31.02.2019", "no_such_date"},
        {"no date at all", "day", "snart", "not_a_date"},
        {"ja", "yes", "Ja", "yes"},
        {"a cross", "yes", "x", "yes"},
        {"nei", "yes", "nei", "no"},
        {"perhaps", "yes", "kanskje", "not_yes_or_no"},
        {"a choice by its word", "colour", "Grønn", "green"},
        {"a choice by its name", "colour", "red", "red"},
        {"no choice", "colour", "blå", "unknown_choice"},
        {"blank is absent", "whole", "  ", "absent"},
        {"blank text is empty", "text", " ", ""},
        {"text is trimmed", "text", " Gerica\u00a0", "Gerica"},
    };
    for (const auto& row : rows)
        EXPECT_EQ(read(row.field, {CellKind::text, row.written}), row.value) << row.why;
    EXPECT_EQ(read("day", {CellKind::date, "2019-12-31 12:30:00"}), "2019-12-31")
        << "a date with a time of day";
    EXPECT_EQ(read("kroner", {CellKind::number, "1.25"}), "125")
        << "a number in a workbook has its point";
    EXPECT_EQ(read("kroner", {CellKind::number, "1.125"}), "too_many_decimals");
    EXPECT_EQ(read("whole", {CellKind::error, "#N/A"}), "cell_error");
}

TEST(Heading, IsTheSameHoweverTheWordsAreJoined) {
    EXPECT_EQ(heading("Årskostnad NOK"), heading("årskostnad_nok"));
    EXPECT_EQ(heading("har-ikke"), heading("Har ikke"));
    EXPECT_NE(heading("beløp_nok"), heading("beløp_1000nok"));
}

} // namespace
} // namespace samdrift
