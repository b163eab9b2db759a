#include "app/check.hpp"
#include "register/entities.hpp"
#include "register/legal_parameter.hpp"
#include "register/work_default.hpp"
#include "schema/json.hpp"
#include "storage/attachment_content.hpp"
#include "storage/integrity.hpp"
#include "storage/journal.hpp"
#include "storage/record_store.hpp"
#include "storage/seal.hpp"
#include <algorithm>

namespace samdrift {
namespace {

// What a new store begins with.
bool comes_with_the_program(const Entity& e) {
    return &e == &entity<LegalParameter>() || &e == &entity<WorkDefault>();
}

// The same row; fields that came after it was written are blank in it.
bool same_image(const Entity& e, const Record& r, const std::string& image) {
    if (image == to_json(e, r)) return true;
    Record then = blank_record(e);
    return !image.empty() && read_json(e, image, then).empty() && then == r;
}

// Every row stands as the last change of it in the journal left it; the journal has no live row
// that is not there.
void check_rows(Session& session, const Entity& e, CheckAnswer& answer) {
    const auto rows = load_records(session, e);
    answer.tables.push_back({std::string{e.table}, static_cast<std::int64_t>(rows.size())});
    auto last = last_images(session, e);
    for (const auto& r : rows) {
        const auto found = last.find(id_of(r));
        const std::string name = std::string{e.table} + " " + std::to_string(id_of(r));
        const bool shipped = comes_with_the_program(e) && entry_of(r) == 0;
        if (found == last.end() && !shipped)
            answer.faults.push_back(name + ": no journal entry made it");
        else if (found != last.end() && !same_image(e, r, found->second))
            answer.faults.push_back(name + ": differs from what the journal says");
        if (found != last.end()) last.erase(found);
    }
    for (const auto& [id, image] : last)
        if (!image.empty())
            answer.faults.push_back(
                std::string{e.table} + " " + std::to_string(id) + ": in the journal, but gone");
}

} // namespace

Result<CheckAnswer> check_store(App& app, const User& user) {
    if (auto problems = refused(user, Action::manage_store); !problems.empty()) return problems;
    auto held = app.session();
    Transaction reading{*held, false};
    CheckAnswer answer;
    answer.faults = (*held).faults();
    std::ranges::move(broken_seals(*held), std::back_inserter(answer.faults));
    std::ranges::move(content_faults(*held), std::back_inserter(answer.faults));
    for (const auto* e : all_entities()) check_rows(*held, *e, answer);
    const auto size = journal_size(*held);
    answer.entries = size.entries;
    answer.changes = size.changes;
    reading.commit();
    answer.whole = answer.faults.empty();
    return answer;
}

template <> const Entity& entity<TableCount>() {
    static const Entity e = describe<TableCount>({"TableCount"}, nullptr,
        field<&TableCount::table>("table"), field<&TableCount::rows>("rows"));
    return e;
}

template <> const Entity& entity<CheckAnswer>() {
    static const Entity e =
        describe<CheckAnswer>({"CheckAnswer"}, nullptr, field<&CheckAnswer::whole>("whole"),
            field<&CheckAnswer::entries>("entries"), field<&CheckAnswer::changes>("changes"),
            field<&CheckAnswer::tables>("tables"), field<&CheckAnswer::faults>("faults"));
    return e;
}

} // namespace samdrift
