// An XLSX file as it stands on the disk, zip and all.
#include "exchange/xlsx_reader.hpp"
#include "fuzzing.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace samdrift;
    std::vector<Sheet> sheets;
    const auto problems =
        read_xlsx(fuzzing::file_of({reinterpret_cast<const char*>(data), size}), sheets);
    fuzzing::check(problems, sheets);
    return 0;
}
