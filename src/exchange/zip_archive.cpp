#include "exchange/zip_archive.hpp"
#include "base/failure.hpp"
#include "exchange/file_bytes.hpp"
#include <zip.h>

namespace samdrift {

namespace {

constexpr std::uint64_t most_unpacked_bytes = 600'000'000;
constexpr std::uint64_t always_allowed_bytes = 20'000'000;
constexpr std::uint64_t most_times_larger = 200;
constexpr std::size_t most_parts = 20'000; // a part takes hundreds of bytes of memory

std::int64_t find(zip_t* archive, const std::string& part) {
    auto index = zip_name_locate(archive, part.c_str(), 0);
    return index >= 0 ? index : zip_name_locate(archive, part.c_str(), ZIP_FL_NOCASE);
}

// Counted before the directory is read: each part has this mark there.
bool has_too_many_parts(const std::filesystem::path& file) {
    constexpr std::string_view mark = "PK\x01\x02";
    constexpr std::size_t least_bytes = 46; // of a part, in the directory
    if (size_of(file) / least_bytes < most_parts) return false;
    const auto bytes = read_bytes(file);
    std::size_t count = 0;
    for (auto at = bytes.find(mark); at != bytes.npos; at = bytes.find(mark, at + mark.size()))
        if (++count > most_parts) return true;
    return false;
}

Trouble trouble_of(const zip_error_t* error) {
    switch (zip_error_code_zip(error)) {
    case ZIP_ER_MEMORY: throw std::bad_alloc();
    case ZIP_ER_NOPASSWD:
    case ZIP_ER_WRONGPASSWD:
    case ZIP_ER_ENCRNOTSUPP: return "password_protected";
    default: return "truncated_file";
    }
}

} // namespace

ZipArchive::ZipArchive(const std::filesystem::path& file) : packed_bytes_(size_of(file)) {
    if (has_too_many_parts(file)) {
        trouble_ = "zip_bomb";
        return;
    }
    int error = 0;
    archive_.reset(zip_open(file.c_str(), ZIP_RDONLY, &error));
    // NOENT it says of a damaged directory, too; that the file is there is known from its size.
    if (error == ZIP_ER_OPEN) throw Failure("cannot_read", file.string());
    if (error == ZIP_ER_MEMORY) throw std::bad_alloc();
    if (!archive_) trouble_ = "truncated_file";
}

bool ZipArchive::has(const std::string& part) const {
    return archive_ && find(archive_.get(), part) >= 0;
}

void ZipArchive::Close::operator()(zip* archive) const { zip_discard(archive); }
void ZipPart::Close::operator()(zip_file* part) const { zip_fclose(part); }

ZipPart::ZipPart(ZipArchive& archive, const std::string& name) : archive_(archive) {
    auto* from = archive.archive_.get();
    auto index = from ? find(from, name) : -1;
    if (index >= 0) part_.reset(zip_fopen_index(from, static_cast<zip_uint64_t>(index), 0));
    if (!part_) trouble_ = index < 0 ? "truncated_file" : trouble_of(zip_get_error(from));
}

std::size_t ZipPart::read(void* room, std::size_t size) {
    if (!trouble_.empty()) return 0;
    auto length = zip_fread(part_.get(), room, size);
    if (length < 0) {
        trouble_ = trouble_of(zip_file_get_error(part_.get()));
        return 0;
    }
    auto all = archive_.unpacked_bytes_ += static_cast<std::uint64_t>(length);
    bool swells = all > always_allowed_bytes && all / most_times_larger > archive_.packed_bytes_;
    if (all > most_unpacked_bytes || swells) {
        trouble_ = "zip_bomb";
        return 0;
    }
    return static_cast<std::size_t>(length);
}

} // namespace samdrift
