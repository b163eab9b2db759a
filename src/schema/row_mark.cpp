#include "schema/row_mark.hpp"
#include "schema/cells.hpp"
#include <charconv>

namespace samdrift {

std::string row_mark(const Entity& e, std::int64_t id) {
    return std::string{e.sheet} + ":" + std::to_string(id);
}

std::optional<std::int64_t> read_row_mark(const Entity& e, std::string_view written) {
    if (const auto colon = written.find(':'); colon != written.npos) {
        if (heading(written.substr(0, colon)) != heading(e.sheet)) return std::nullopt;
        written.remove_prefix(colon + 1);
    }
    std::int64_t id = 0;
    const auto* end = written.data() + written.size();
    const auto read = std::from_chars(written.data(), end, id);
    if (read.ec != std::errc{} || read.ptr != end || id < 1) return std::nullopt;
    return id;
}

} // namespace samdrift
