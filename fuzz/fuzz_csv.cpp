// A CSV file.
#include "exchange/csv_reader.hpp"
#include "fuzzing.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace samdrift;
    std::vector<Sheet> sheets(1);
    const auto problems =
        read_csv(fuzzing::file_of({reinterpret_cast<const char*>(data), size}), sheets.front());
    fuzzing::must(problems.empty() != sheets.front().rows.empty());
    fuzzing::check(problems, sheets);
    return 0;
}
