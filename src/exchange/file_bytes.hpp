// The bytes of a file that was handed in, and what they are when its name does not tell the truth.
#pragma once
#include "base/problem.hpp"
#include "schema/sheet.hpp"
#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

namespace samdrift {

constexpr std::uintmax_t most_file_bytes = 100'000'000;

// A workbook is held in memory as cells; these keep a hostile or runaway file from filling it.
constexpr std::size_t most_columns = 16'384; // as wide as a spreadsheet can be
constexpr std::size_t most_rows = 1'048'576; // and as long
constexpr std::size_t most_row_bytes = 2'000'000;
constexpr std::size_t most_kept_bytes = 300'000'000;

// Counts the memory of what is kept, so that a small file cannot become a large one.
struct SheetBudget {
    std::size_t bytes = 0;
    bool spent() const { return bytes > most_kept_bytes; }

    // What it takes beside the string itself: a short text is kept in it.
    static std::size_t size_of_text(std::size_t bytes) { return bytes < 16 ? 0 : bytes + 32; }
    // Without the texts.
    static std::size_t size_of_row(const SheetRow& row) {
        return 2 * sizeof(SheetRow) + row.cells.capacity() * sizeof(Cell);
    }
};

// At most `most` bytes from the beginning. Throws Failure when the file cannot be read.
std::string read_bytes(const std::filesystem::path& file, std::uintmax_t most = most_file_bytes);
std::uintmax_t size_of(const std::filesystem::path& file);

// "ZIP", "OLE", "PDF", "HTML" ...; empty when the first bytes are of no known kind. Handing in the
// first bytes_to_know_kind is enough.
constexpr std::size_t bytes_to_know_kind = 512;
std::string_view content_kind(std::string_view bytes);

std::string lower_ending(const std::filesystem::path& file); // ".csv"
Problem file_problem(std::string_view code, const std::filesystem::path& file);
Problem not_what_its_ending_says(const std::filesystem::path& file, std::string_view kind);

// Of an OLE file: a workbook with a password is packed in one, and an old XLS workbook is one.
Problem ole_problem(const std::filesystem::path& file);

} // namespace samdrift
