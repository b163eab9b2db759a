// A CSV file as people's programs save it: `;`, `,`, tab or `|`, quoted fields, any usual encoding.
#pragma once
#include "base/problem.hpp"
#include "schema/sheet.hpp"
#include <filesystem>

namespace samdrift {

// `out` is filled only when there is no problem.
Problems read_csv(const std::filesystem::path& file, Sheet& out);

} // namespace samdrift
