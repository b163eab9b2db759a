#include "exchange/number_format.hpp"
#include <gtest/gtest.h>

namespace samdrift {
namespace {

TEST(NumberFormat, WritesNumbersPlainly) {
    struct Row {
        const char *why, *written, *plain; // null: not a number
    };
    const Row rows[] = {
        {"a whole number", "1600", "1600"},
        {"a decimal", "3.1", "3.1"},
        {"zero", "0", "0"},
        {"less than nothing is kept", "-12.5", "-12.5"},
        {"minus zero is zero", "-0", "0"},
        {"minus zero with decimals is zero", "-0.0", "0"},
        {"an exponent is written out", "1E5", "100000"},
        {"with a sign", "1.5E+3", "1500"},
        {"downwards", "1E-3", "0.001"},
        {"downwards, with more digits", "-1.25e-3", "-0.00125"},
        {"far upwards", "1E20", "100000000000000000000"},
        {"what binary fractions leave behind is not shown", "0.30000000000000004", "0.3"},
        {"nor here", "1234.5600000000002", "1234.56"},
        {"nor here", "99.999999999999986", "100"},
        {"fifteen digits are kept", "123456789012345", "123456789012345"},
        {"and an amount of fifteen digits", "1234567890123.45", "1234567890123.45"},
        {"the sixteenth is rounded away", "1234567890123456", "1234567890123460"},
        {"closing zeros go", "12.50", "12.5"},
        {"closing zeros of a whole number stay", "1200", "1200"},
        {"leading zeros go", "007", "7"},
        {"no digits after the point", "7.", "7"},
        {"the smallest there is", "5e-324", nullptr},
        {"text", "abc", nullptr},
        {"a number and something more", "12 kr", nullptr},
        {"nothing", "", nullptr},
        {"a lone sign", "-", nullptr},
        {"two points", "1.2.3", nullptr},
        {"larger than any number", "1E999", nullptr},
        {"no number", "NaN", nullptr},
        {"endless", "inf", nullptr},
    };
    for (const auto& row : rows) {
        auto plain = plain_number(row.written);
        if (std::string_view(row.written) == "5e-324") { // written out with all its zeros
            ASSERT_TRUE(plain) << row.why;
            EXPECT_EQ(plain->size(), 2u + 323 + 15) << row.why;
            continue;
        }
        EXPECT_EQ(plain.value_or("none"), row.plain ? row.plain : "none")
            << row.why << ": " << row.written;
    }
}

TEST(NumberFormat, KnowsTheFormatsOfDates) {
    struct Row {
        const char *why, *code;
        bool date;
    };
    const Row rows[] = {
        {"Norwegian", "dd.mm.yyyy", true},
        {"with a language", "[$-414]d. mmmm yyyy;@", true},
        {"a time", "hh:mm", true},
        {"elapsed time and minutes", "[h]:mm", true},
        {"upper case", "DD/MM/YY", true},
        {"escaped points between", "dd\\.mm\\.yyyy", true},
        {"usual", "General", false},
        {"a number", "#,##0.00", false},
        {"kroner in quotes", "#,##0.00 \"kr pr måned\"", false},
        {"kroner, escaped", "0\\ \\d\\a\\y\\s", false},
        {"room for a letter", "0_s", false},
        {"a colour", "#,##0;[Red]-#,##0", false},
        {"a fill", "0*d", false},
        {"per cent", "0.0%", false},
        {"text", "@", false},
        {"a quote that never ends", "0\"dd", false},
        {"a bracket that never ends", "0[dd", false},
        {"an escape at the end", "0\\", false},
        {"nothing", "", false},
    };
    for (const auto& row : rows) EXPECT_EQ(is_date_format(row.code), row.date) << row.why;
    for (int id : {14, 22, 27, 36, 45, 47, 50, 58}) EXPECT_TRUE(is_built_in_date(id)) << id;
    for (int id : {0, 13, 23, 26, 37, 44, 48, 49, 59, 164})
        EXPECT_FALSE(is_built_in_date(id)) << id;
}

TEST(NumberFormat, CountsDaysAsSpreadsheetsDo) {
    struct Row {
        const char* why;
        double serial;
        bool from_1904;
        const char* shown; // null: no day
    };
    const Row rows[] = {
        {"the first day", 1, false, "1900-01-01"},
        {"the last before the hole", 59, false, "1900-02-28"},
        {"the day that never was is told as it is shown", 60, false, "1900-02-29"},
        {"the first after the hole", 61, false, "1900-03-01"},
        {"a day of our time", 43830, false, "2019-12-31"},
        {"the same day, counted from 1904", 43830 - 1462, true, "2019-12-31"},
        {"the second day of 1904", 1, true, "1904-01-02"},
        {"a day and a time", 43830.520833333336, false, "2019-12-31 12:30:00"},
        {"midnight, nearly", 43829.999999999, false, "2019-12-31"},
        {"a time alone", 0.5, false, "12:00:00"},
        {"a time alone in the 1904 system", 0.75, true, "18:00:00"},
        {"the last day", 2958465, false, "9999-12-31"},
        {"the last day, counted from 1904", 2957003, true, "9999-12-31"},
        {"after the last day", 2958466, false, nullptr},
        {"after the last day, counted from 1904", 2957004, true, nullptr},
        {"zero is no day", 0, false, nullptr},
        {"nor what lies before", -1, false, nullptr},
    };
    for (const auto& row : rows) {
        auto cell = date_cell(row.serial, row.from_1904);
        EXPECT_EQ(cell ? cell->text : "none", row.shown ? row.shown : "none") << row.why;
        if (!cell) continue;
        EXPECT_EQ(cell->kind, row.serial < 1 ? CellKind::text : CellKind::date) << row.why;
    }
}

} // namespace
} // namespace samdrift
