#include "app/workbook_bytes.hpp"
#include "base/failure.hpp"
#include "exchange/xlsx_writer.hpp"
#include <cstdlib>
#include <filesystem>
#include <fstream>

namespace samdrift {
namespace {

// A folder of its own that is gone with what is in it.
class ScratchFolder {
public:
    ScratchFolder() {
        std::string pattern = (std::filesystem::temp_directory_path() / "samdrift-XXXXXX").string();
        if (!mkdtemp(pattern.data())) throw Failure("cannot_write", pattern);
        path_ = pattern;
    }
    ~ScratchFolder() {
        std::error_code ignored; // nothing can be done about a scratch file that stays
        std::filesystem::remove_all(path_, ignored);
    }
    ScratchFolder(const ScratchFolder&) = delete;
    ScratchFolder& operator=(const ScratchFolder&) = delete;
    const std::filesystem::path& path() const { return path_; }

private:
    std::filesystem::path path_;
};

} // namespace

std::string workbook_bytes(const Workbook& workbook) {
    const ScratchFolder folder;
    const auto path = folder.path() / "book.xlsx";
    write_xlsx(workbook, path);
    std::ifstream in{path, std::ios::binary};
    std::string bytes{std::istreambuf_iterator<char>{in}, {}};
    if (!in || bytes.empty()) throw Failure("cannot_read", path.string());
    return bytes;
}

} // namespace samdrift
