#include "exchange/ods_reader.hpp"
#include "exchange/file_bytes.hpp"
#include "exchange/ods_content.hpp"
#include "exchange/xml_part.hpp"

namespace samdrift {

namespace {

// The manifest says of each part whether it is encrypted.
struct ManifestHandler {
    bool encrypted = false;
    Trouble start(std::string_view name, const char**) {
        encrypted = encrypted || name == "encryption-data";
        return {};
    }
    Trouble end(std::string_view) { return {}; }
    void text(std::string_view) {}
};

Trouble look_at_manifest(ZipArchive& archive) {
    if (archive.has("encrypted-package")) return "password_protected";
    if (!archive.has("META-INF/manifest.xml")) return {};
    ManifestHandler manifest;
    if (auto trouble = read_xml_with(archive, "META-INF/manifest.xml", manifest); !trouble.empty())
        return trouble;
    return manifest.encrypted ? "password_protected" : Trouble{};
}

} // namespace

Problems read_ods(const std::filesystem::path& file, std::vector<Sheet>& out) {
    auto size = size_of(file);
    if (size > most_file_bytes) return {file_problem("file_too_large", file)};
    if (size == 0) return {file_problem("file_empty", file)};
    auto kind = content_kind(read_bytes(file, bytes_to_know_kind));
    if (kind != "ZIP") return {not_what_its_ending_says(file, kind)};
    ZipArchive archive(file);
    if (!archive.trouble().empty()) return {file_problem(archive.trouble(), file)};
    if (auto trouble = look_at_manifest(archive); !trouble.empty())
        return {file_problem(trouble, file)};
    if (!archive.has("content.xml")) return {not_what_its_ending_says(file, "ZIP")};
    OdsPlace ended;
    auto trouble = read_ods_content(archive, file.filename().string(), out, ended);
    if (trouble.empty()) return {};
    if (trouble == "not_what_its_ending_says") return {not_what_its_ending_says(file, "ODF")};
    auto problem = file_problem(trouble, file);
    problem.place.sheet = ended.sheet;
    problem.place.row = ended.row;
    return {problem};
}

} // namespace samdrift
