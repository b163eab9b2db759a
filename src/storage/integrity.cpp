#include "storage/integrity.hpp"

namespace samdrift {

std::map<std::int64_t, std::string> last_images(Session& session, const Entity& e) {
    std::map<std::int64_t, std::string> images;
    session.each(
        "SELECT \"row\", after FROM journal_change WHERE entity = $1 ORDER BY \"row\", entry, seq",
        std::array<Value, 1>{std::string{e.table}},
        [&](const ResultRow& row) { images[row.integer(0)] = row.text(1); });
    return images;
}

} // namespace samdrift
