// A workbook as the bytes of an XLSX file, ready to be sent.
#pragma once
#include "publish/workbook.hpp"

namespace samdrift {

inline constexpr auto xlsx_type =
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

std::string workbook_bytes(const Workbook&); // throws Failure when the disk refuses

} // namespace samdrift
