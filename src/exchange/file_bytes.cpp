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
};

// Web pages, and the XML that spreadsheets once saved: some programs give them the ending of a
// workbook.
constexpr std::array marked_up = {
    Signature{"<!doctype html", "HTML"},
    Signature{"<html", "HTML"},
    Signature{"<head", "HTML"},
    Signature{"<meta", "HTML"},
    Signature{"<table", "HTML"},
    Signature{"<?xml", "XML"},
};

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

// Space and a mark of UTF-8 may stand before what it begins with.
std::string beginning_of(std::string_view bytes) {
    if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
    bytes.remove_prefix(std::min(bytes.find_first_not_of(" \t\r\n"), bytes.size()));
    std::string text(bytes.substr(0, bytes_to_know_kind));
    std::ranges::transform(text, text.begin(), lower);
    return text;
}

// Names inside an OLE file are UTF-16.
bool names(std::string_view bytes, std::string_view name) {
    std::string wide;
    for (char c : name) wide.append(1, c).append(1, '\0');
    return bytes.find(wide) != std::string_view::npos;
}

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
    const auto text = beginning_of(bytes);
    for (const auto& s : marked_up)
        if (text.starts_with(s.bytes)) return s.kind;
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
    problem.arguments = {{"ending", file.extension().string()},
        {"kind", std::string(kind.empty() ? std::string_view("?") : kind)}};
    return problem;
}

Problem ole_problem(const std::filesystem::path& file) {
    auto bytes = read_bytes(file);
    bool old = names(bytes, "Workbook") || names(bytes, "Book") || lower_ending(file) == ".xls";
    bool locked = names(bytes, "EncryptedPackage") || !old;
    return file_problem(locked ? "password_protected" : "old_xls_format", file);
}

} // namespace samdrift
