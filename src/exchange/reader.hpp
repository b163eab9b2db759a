// What is handed in: a folder of CSV and XLSX files, or one such file.
#pragma once
#include "base/problem.hpp"
#include "schema/sheet.hpp"
#include <filesystem>
#include <string>
#include <vector>

namespace samdrift {

// Of a folder: the files directly in it, by name; hidden files and folders below are passed by.
// Files of other kinds are named in `not_read`. The problems of all files are collected.
Problems read_path(
    const std::filesystem::path& path, std::vector<Sheet>& out, std::vector<std::string>& not_read);

} // namespace samdrift
