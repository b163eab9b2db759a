#include "app/workbook_bytes.hpp"
#include "base/failure.hpp"
#include "exchange/scratch_folder.hpp"
#include "exchange/xlsx_writer.hpp"
#include <fstream>

namespace samdrift {

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
