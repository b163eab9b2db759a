#include "storage/integrity.hpp"

namespace samdrift {

std::vector<std::string> file_faults(Session& session) {
    std::vector<std::string> faults;
    session.each("PRAGMA integrity_check", {}, [&](const ResultRow& row) {
        if (row.text(0) != "ok") faults.emplace_back(row.text(0));
    });
    session.each("PRAGMA foreign_key_check", {}, [&](const ResultRow& row) {
        faults.push_back(std::string{row.text(0)} + " " + std::to_string(row.integer(1)) +
                         ": points to a row of " + std::string{row.text(2)} + " that is not there");
    });
    return faults;
}

std::map<std::int64_t, std::string> last_images(Session& session, const Entity& e) {
    std::map<std::int64_t, std::string> images;
    session.each(
        "SELECT \"row\", after FROM journal_change WHERE entity = $1 ORDER BY \"row\", entry, seq",
        std::array<Value, 1>{std::string{e.table}},
        [&](const ResultRow& row) { images[row.integer(0)] = row.text(1); });
    return images;
}

} // namespace samdrift
