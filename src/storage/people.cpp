#include "storage/people.hpp"
#include <array>

namespace samdrift {

std::optional<Person> find_person(Session& session, std::int64_t id) {
    std::optional<Person> found;
    session.each("SELECT id, name FROM \"user\" WHERE id = $1", std::array<Value, 1>{id},
        [&](const ResultRow& row) {
            found = Person{row.integer(0), std::string{row.text(1)}};
        });
    return found;
}

void forget_user(Session& session, std::int64_t id) {
    for (const auto* sql :
        {"UPDATE \"user\" SET name = '' WHERE id = $1",
            "DELETE FROM login_session WHERE \"user\" = $1",
            "DELETE FROM login_device WHERE \"user\" = $1",
            "DELETE FROM api_token WHERE \"user\" = $1", "DELETE FROM account WHERE \"user\" = $1"})
        session.run(sql, std::array<Value, 1>{id});
}

} // namespace samdrift
