// A zip file unpacked piece by piece. What unpacks is counted as it comes; no header is believed.
#pragma once
#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

struct zip;
struct zip_file;

namespace samdrift {

using Trouble = std::string_view; // a problem's code; empty when there is none

class ZipArchive {
public:
    explicit ZipArchive(const std::filesystem::path& file);
    Trouble trouble() const { return trouble_; } // of its directory: truncated_file, zip_bomb
    bool has(const std::string& part) const;

private:
    friend class ZipPart;
    struct Close {
        void operator()(zip* archive) const;
    };
    std::unique_ptr<zip, Close> archive_;
    Trouble trouble_;
    std::uint64_t packed_bytes_ = 0, unpacked_bytes_ = 0;
};

class ZipPart {
public:
    ZipPart(ZipArchive& archive, const std::string& name);
    // Fills the room with the next piece; 0 at the end, and when there is trouble.
    std::size_t read(void* room, std::size_t size);
    Trouble trouble() const { return trouble_; }

private:
    struct Close {
        void operator()(zip_file* part) const;
    };
    ZipArchive& archive_;
    std::unique_ptr<zip_file, Close> part_;
    Trouble trouble_;
};

} // namespace samdrift
