#include "app/forget_person.hpp"
#include "app/accounts.hpp"
#include "app/done_by.hpp"
#include "app/save.hpp"

namespace samdrift {

Problems forget_person(App& app, const User& user, std::int64_t id) {
    if (auto problems = refused(user, Action::manage_store); !problems.empty()) return problems;
    auto held = app.session();
    Session& session = *held;
    Transaction transaction{session, true};
    const auto person = find_person(session, id);
    if (!person) return {{"unknown_person", {}, std::to_string(id)}};
    if (person->name.empty()) return {}; // it has been done
    const auto administrators = count_administrators(session);
    forget_user(session, id);
    if (administrators > 0 && count_administrators(session) == 0) return {{"last_administrator"}};
    std::vector<Change> no_rows;
    const auto entry = save(session, user,
        {app.moment(), "forget " + std::to_string(id), "forget", std::to_string(id), {}, {}},
        no_rows);
    if (!entry) return entry.problems;
    transaction.commit();
    return {};
}

template <> const Entity& entity<DoneBy>() {
    static const Entity e = describe<DoneBy>(
        {"DoneBy"}, nullptr, field<&DoneBy::id>("id"), field<&DoneBy::name>("name"));
    return e;
}

} // namespace samdrift
