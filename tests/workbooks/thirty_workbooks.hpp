// Thirty workbooks as different as people's are, each holding the same forty usages of Nye Asker.
// Made by libxlsxwriter, by LibreOffice (started twice for all of them), and byte by byte; not by
// our own writer.
#pragma once
#include "workbooks/grid.hpp"
#include <filesystem>
#include <string>
#include <vector>

namespace samdrift::workbooks {

// What stands in examples/nye-asker/systemer.csv, and the day it was taken into use, which we made.
struct Usage {
    std::string municipality, area, area_name, system, supplier, version, status, hosting;
    std::int64_t users = 0;
    std::string criticality, personal_data;
    std::int64_t yearly_cost = 0; // kroner
    std::string in_use_from;      // "2014-03-01"
};

// The first forty rows of the example's systems.
std::vector<Usage> forty_usages(const std::filesystem::path& example);

struct Thirty {
    std::filesystem::path file;
    const char* why;
    bool tells_status = true; // else all are in operation
};

// Throws std::runtime_error when LibreOffice cannot be started.
std::vector<Thirty> make_thirty(
    const std::vector<Usage>& usages, const std::filesystem::path& folder);

} // namespace samdrift::workbooks
