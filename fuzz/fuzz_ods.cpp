// The content of an ODS file.
#include "exchange/ods_reader.hpp"
#include "fuzzing.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace samdrift;
    const auto zip = fuzzing::zip_of({
        {"mimetype", "application/vnd.oasis.opendocument.spreadsheet"},
        {"content.xml", {reinterpret_cast<const char*>(data), size}},
    });
    std::vector<Sheet> sheets;
    fuzzing::check(read_ods(fuzzing::file_of(zip), sheets), sheets);
    return 0;
}
