// What is handed in: a folder of CSV, XLSX and ODS files, or one such file.
#pragma once
#include "base/problem.hpp"
#include "schema/sheet.hpp"
#include <filesystem>
#include <string>
#include <vector>

namespace samdrift {

// By its ending: a table that is read, or of which is told why it is not: .csv .xlsx .xlsm .ods
// .xls .xlsb.
bool is_table(const std::filesystem::path& file);

// What a file is, its content says: an ODS that is called .xlsx is read, a web page called .xls is
// told of. Of a folder: the files directly in it, by name; hidden files and folders below are
// passed by. Files of other kinds are named in `not_read`. The problems of all files are collected.
Problems read_path(
    const std::filesystem::path& path, std::vector<Sheet>& out, std::vector<std::string>& not_read);

} // namespace samdrift
