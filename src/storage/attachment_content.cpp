#include "storage/attachment_content.hpp"
#include "base/base64url.hpp"
#include "storage/digest.hpp"
#include <array>

namespace samdrift {
namespace {

constexpr std::size_t piece_bytes = 384 * 1024, pieces_at_once = 8;

} // namespace

std::string keep_content(Session& session, std::string_view bytes) {
    auto hash = sha256(bytes);
    const std::array<Value, 1> of{hash};
    if (one_integer(session, "SELECT count(*) FROM attachment_content WHERE hash = $1", of) > 0)
        return hash;
    constexpr std::array<std::string_view, 3> columns{"hash", "piece", "bytes"};
    std::int64_t number = 0;
    do { // an empty file has one empty piece
        std::vector<std::vector<Value>> rows;
        do {
            const auto piece = bytes.substr(0, piece_bytes);
            rows.push_back({hash, number++, base64url(piece)});
            bytes.remove_prefix(piece.size());
        } while (!bytes.empty() && rows.size() < pieces_at_once);
        const std::vector<std::span<const Value>> spans{rows.begin(), rows.end()};
        session.add_rows("attachment_content", columns, spans);
    } while (!bytes.empty());
    return hash;
}

std::optional<std::string> content_of(Session& session, const std::string& hash) {
    std::string bytes;
    bool whole = true;
    session.each("SELECT bytes FROM attachment_content WHERE hash = $1 ORDER BY piece",
        std::array<Value, 1>{hash}, [&](const ResultRow& row) {
            const auto piece = read_base64url(row.text(0));
            whole = whole && piece;
            if (whole) bytes += *piece;
        });
    if (!whole || sha256(bytes) != hash) return std::nullopt;
    return bytes;
}

std::vector<std::string> content_faults(Session& session) {
    std::vector<std::string> hashes, faults;
    session.each("SELECT DISTINCT hash FROM attachment_content ORDER BY hash", {},
        [&](const ResultRow& row) { hashes.emplace_back(row.text(0)); });
    for (const auto& hash : hashes)
        if (!content_of(session, hash))
            faults.push_back("attachment_content " + hash + ": is not what its hash says");
    session.each("SELECT id, name FROM attachment WHERE NOT EXISTS (SELECT 1 FROM "
                 "attachment_content c WHERE c.hash = attachment.hash) ORDER BY id",
        {}, [&](const ResultRow& row) {
            faults.push_back("attachment " + std::to_string(row.integer(0)) + " " +
                             std::string{row.text(1)} + ": its content is not there");
        });
    return faults;
}

} // namespace samdrift
