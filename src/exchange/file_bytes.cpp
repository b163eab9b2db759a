#include "exchange/file_bytes.hpp"
#include "base/failure.hpp"
#include <algorithm>
#include <array>
#include <fstream>

namespace samdrift {

namespace {

struct Signature {
    std::string_view bytes, kind;
};

constexpr std::array signatures = {
    Signature{"PK\x03\x04", "ZIP"},
    Signature{"PK\x05\x06", "ZIP"},
    Signature{"\xD0\xCF\x11\xE0", "OLE"},
    Signature{"%PDF", "PDF"},
    Signature{"\x1F\x8B", "GZIP"},
    Signature{"7z\xBC\xAF", "7Z"},
    Signature{"\x89PNG", "PNG"},
    Signature{"\xFF\xD8\xFF", "JPEG"},
    Signature{"{\\rtf", "RTF"},
    Signature{"SQLite format 3", "SQLITE"},
    Signature{"<!DOCTYPE html", "HTML"},
    Signature{"<html", "HTML"},
};

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

} // namespace

std::uintmax_t size_of(const std::filesystem::path& file) {
    std::error_code error;
    auto size = std::filesystem::file_size(file, error);
    if (error) throw Failure("cannot_read", file.string() + ": " + error.message());
    return size;
}

std::string read_bytes(const std::filesystem::path& file, std::uintmax_t most) {
    std::string bytes(std::min(size_of(file), most), '\0');
    std::ifstream in(file, std::ios::binary);
    if (!in) throw Failure("cannot_read", file.string());
    in.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    if (in.bad()) throw Failure("cannot_read", file.string());
    bytes.resize(static_cast<std::size_t>(in.gcount())); // it may have shrunk since it was measured
    return bytes;
}

std::string_view content_kind(std::string_view bytes) {
    for (const auto& s : signatures)
        if (bytes.starts_with(s.bytes)) return s.kind;
    return {};
}

std::string lower_ending(const std::filesystem::path& file) {
    auto ending = file.extension().string();
    std::ranges::transform(ending, ending.begin(), lower);
    return ending;
}

Problem file_problem(std::string_view code, const std::filesystem::path& file) {
    Problem problem{.code = std::string(code)};
    problem.place.file = file.filename().string();
    return problem;
}

Problem not_what_its_ending_says(const std::filesystem::path& file, std::string_view kind) {
    auto problem = file_problem("not_what_its_ending_says", file);
    problem.value = kind;
    problem.arguments = {{"ending", file.extension().string()}};
    return problem;
}

} // namespace samdrift
