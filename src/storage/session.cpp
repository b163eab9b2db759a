#include "storage/session.hpp"

namespace samdrift {

Transaction::~Transaction() {
    if (open_) session_.roll_back();
}

void Transaction::commit() {
    session_.commit();
    open_ = false;
}

std::int64_t one_integer(
    Session& session, std::string_view sql, std::span<const Value> parameters) {
    std::int64_t found = 0;
    session.each(sql, parameters, [&](const ResultRow& row) { found = row.integer(0); });
    return found;
}

std::string one_text(Session& session, std::string_view sql, std::span<const Value> parameters) {
    std::string found;
    session.each(sql, parameters, [&](const ResultRow& row) { found = row.text(0); });
    return found;
}

} // namespace samdrift
