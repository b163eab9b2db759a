#include "exchange/scratch_folder.hpp"
#include "base/failure.hpp"
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <unistd.h>

namespace samdrift {

namespace {

[[noreturn]] void cannot_write(const std::filesystem::path& path, int error) {
    const bool full = error == ENOSPC || error == EDQUOT || error == EFBIG;
    throw Failure(full ? "disk_full" : "cannot_write", path.string() + ": " + std::strerror(error));
}

} // namespace

ScratchFolder::ScratchFolder() {
    std::error_code error;
    const auto parent = std::filesystem::temp_directory_path(error);
    if (error) cannot_write("TMPDIR", error.value());
    std::string pattern = (parent / "samdrift-XXXXXX").string();
    if (!mkdtemp(pattern.data())) cannot_write(pattern, errno);
    path_ = pattern;
}

ScratchFolder::~ScratchFolder() {
    std::error_code ignored; // nothing can be done about a scratch file that stays
    std::filesystem::remove_all(path_, ignored);
}

std::filesystem::path ScratchFolder::write(std::string_view name, std::string_view bytes) const {
    const auto file = path_ / name;
    const int number = ::open(file.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (number < 0) cannot_write(file, errno);
    int error = 0;
    while (!bytes.empty() && error == 0) {
        const auto written = ::write(number, bytes.data(), bytes.size());
        if (written >= 0)
            bytes.remove_prefix(static_cast<std::size_t>(written));
        else if (errno != EINTR)
            error = errno;
    }
    if (::close(number) != 0 && error == 0) error = errno;
    if (error != 0) cannot_write(file, error);
    return file;
}

} // namespace samdrift
