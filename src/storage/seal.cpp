#include "storage/seal.hpp"
#include "storage/digest.hpp"
#include <array>

namespace samdrift {
namespace {

// All but the mark that it has been undone, which comes later and follows from the entry that
// undoes.
constexpr std::string_view select_entry =
    "SELECT id, at, \"user\", request, action, what, cooperation, undoes FROM journal_entry WHERE "
    "id = $1";
constexpr std::string_view select_changes =
    "SELECT seq, entity, \"row\", cooperation, municipality, place, before, after FROM "
    "journal_change WHERE entry = $1 ORDER BY seq";
constexpr std::size_t columns = 8; // of both
constexpr std::string_view select_seal_before =
    "SELECT seal FROM journal_entry WHERE id < $1 ORDER BY id DESC LIMIT 1";

std::string seal_of(Session& session, std::int64_t entry, std::string_view before) {
    const std::array<Value, 1> id{entry};
    Digest digest;
    digest.add(before);
    for (const auto sql : {select_entry, select_changes})
        session.each(sql, id, [&](const ResultRow& row) { digest.add(row, columns); });
    return digest.hex();
}

} // namespace

void seal_journal(Session& session) {
    std::vector<std::int64_t> unsealed;
    session.each("SELECT id FROM journal_entry WHERE seal IS NULL ORDER BY id", {},
        [&](const ResultRow& row) { unsealed.push_back(row.integer(0)); });
    for (const auto entry : unsealed) {
        const auto before = one_text(session, select_seal_before, std::array<Value, 1>{entry});
        session.run("UPDATE journal_entry SET seal = $2 WHERE id = $1",
            std::array<Value, 2>{entry, seal_of(session, entry, before)});
    }
}

std::vector<std::string> broken_seals(Session& session) {
    std::vector<std::pair<std::int64_t, std::string>> entries;
    bool any_sealed = false;
    session.each("SELECT id, seal FROM journal_entry ORDER BY id", {}, [&](const ResultRow& row) {
        entries.emplace_back(row.integer(0), row.text(1));
        any_sealed = any_sealed || !row.null(1);
    });
    std::vector<std::string> faults;
    if (!any_sealed) return faults; // an older version wrote all of it: the next change seals it
    std::string before;
    for (const auto& [entry, seal] : entries) {
        if (seal != seal_of(session, entry, before))
            faults.push_back("journal_entry " + std::to_string(entry) + ": the seal does not fit");
        before = seal;
    }
    return faults;
}

} // namespace samdrift
