// Numbers and dates as a workbook stores them: a number is a double written out, and a date is a
// number of days that only its format tells from other numbers.
#pragma once
#include "schema/sheet.hpp"
#include <optional>
#include <string>
#include <string_view>

namespace samdrift {

bool is_built_in_date(int format_id);
bool is_date_format(std::string_view format_code); // "dd.mm.yyyy" is, "0.00 \"kr\"" is not

std::optional<double> number_of(std::string_view written);

// With at most 15 significant digits, as spreadsheets show them, and never an exponent: "1E5" is
// "100000", "0.30000000000000004" is "0.3". Nothing when it is not a number.
std::optional<std::string> plain_number(std::string_view written);

// Days since 1900 (counting a 29 February 1900 that never was) or since 1904. Part of a day alone
// is a time of day, given as text. Nothing when the number is no day.
std::optional<Cell> date_cell(double serial, bool from_1904);

// "2019-12-31T12:30:00" as ODS and the strict kind of XLSX write it; text when it is no day.
Cell iso_date_cell(std::string_view written);

} // namespace samdrift
