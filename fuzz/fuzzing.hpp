// What the fuzzed readers have in common: a file that stands in memory, a zip around one part, and
// what must be true of whatever was read.
#pragma once
#include "base/problem.hpp"
#include "schema/sheet.hpp"
#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <initializer_list>
#include <string>
#include <string_view>
#include <sys/mman.h>
#include <unistd.h>
#include <vector>
#include <zlib.h>

namespace samdrift::fuzzing {

inline void must(bool holds) {
    if (!holds) std::abort();
}

// The file that the readers are handed; each input takes the place of the one before.
inline const std::filesystem::path& file_of(std::string_view bytes) {
    static const int file = memfd_create("input", 0);
    static const std::filesystem::path path = "/proc/self/fd/" + std::to_string(file);
    must(ftruncate(file, 0) == 0);
    must(pwrite(file, bytes.data(), bytes.size(), 0) == static_cast<ssize_t>(bytes.size()));
    return path;
}

struct Part {
    std::string_view name, content;
};

// A zip of parts that are stored as they are, so that what is changed is not lost to a checksum.
inline std::string zip_of(std::initializer_list<Part> parts) {
    std::string files, directory;
    const auto put = [](std::string& to, std::uint64_t value, int bytes) {
        for (; bytes > 0; --bytes, value >>= 8) to += static_cast<char>(value & 0xFF);
    };
    for (const auto& part : parts) {
        std::string common;
        put(common, 20, 2); // the version that can read it; then no flags, no packing, no time
        put(common, 0, 8);
        put(common,
            crc32(0, reinterpret_cast<const Bytef*>(part.content.data()),
                static_cast<uInt>(part.content.size())),
            4);
        put(common, part.content.size(), 4);
        put(common, part.content.size(), 4);
        put(common, part.name.size(), 2);
        put(common, 0, 2);
        directory += "PK\x01\x02";
        put(directory, 20, 2);
        directory += common;
        put(directory, 0, 10);
        put(directory, files.size(), 4);
        directory += part.name;
        files += "PK\x03\x04" + common;
        files += part.name;
        files += part.content;
    }
    std::string all = files + directory + "PK\x05\x06";
    put(all, 0, 4);
    put(all, parts.size(), 2);
    put(all, parts.size(), 2);
    put(all, directory.size(), 4);
    put(all, files.size(), 4);
    put(all, 0, 2);
    return all;
}

// Rows in order, none of them blank, none wider or further down than a spreadsheet; problems that
// say what they are.
inline void check(const Problems& problems, const std::vector<Sheet>& sheets) {
    for (const auto& problem : problems) must(!problem.code.empty() && problem.place.row >= 0);
    for (const auto& sheet : sheets) {
        int last = 0;
        for (const auto& row : sheet.rows) {
            must(row.number > last);
            must(!row.cells.empty() && row.cells.size() <= 16'384);
            must(row.cells.back().kind != CellKind::blank);
            for (const auto& cell : row.cells)
                must((cell.kind == CellKind::blank) == cell.text.empty());
            last = row.number;
        }
        for (std::size_t i = 1; i < sheet.hidden_columns.size(); ++i)
            must(sheet.hidden_columns[i - 1] < sheet.hidden_columns[i]);
        for (const auto& m : sheet.merged) must(m.rows >= 1 && m.columns >= 1 && m.row >= 1);
    }
}

} // namespace samdrift::fuzzing
