// A folder of its own, closed to others, that is gone with what is in it.
#pragma once
#include <filesystem>
#include <string_view>

namespace samdrift {

class ScratchFolder {
public:
    ScratchFolder();
    ~ScratchFolder();
    ScratchFolder(const ScratchFolder&) = delete;
    ScratchFolder& operator=(const ScratchFolder&) = delete;
    const std::filesystem::path& path() const { return path_; }
    // A new file that only we may read. Failures: disk_full, cannot_write.
    std::filesystem::path write(std::string_view name, std::string_view bytes) const;

private:
    std::filesystem::path path_;
};

} // namespace samdrift
