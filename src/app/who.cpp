#include "app/who.hpp"
#include "register/service_area.hpp"
#include "storage/accounts.hpp"
#include "storage/record_store.hpp"
#include <algorithm>

namespace samdrift {
namespace {

// An area and all below it.
std::vector<Id<ServiceArea>> with_those_below(Session& session, Id<ServiceArea> top) {
    std::vector<Id<ServiceArea>> found{top};
    for (std::size_t next = 0; next < found.size(); ++next)
        session.each("SELECT id FROM service_area WHERE parent = $1 ORDER BY id",
            std::array<Value, 1>{found[next].number}, [&](const ResultRow& row) {
                const Id<ServiceArea> below{row.integer(0)};
                if (std::ranges::find(found, below) == found.end()) found.push_back(below);
            });
    return found;
}

Grant grant_of(Session& session, const RoleGrant& row) {
    Grant grant{row.role, row.cooperation, row.municipality, {}, row.supplier};
    if (row.area) grant.areas = with_those_below(session, *row.area);
    return grant;
}

// What administrators have decided for a role goes before what comes with the program.
std::vector<Right> rights_in_force(Session& session) {
    std::vector<Right> rights;
    for (const auto& record : load_records(session, entity<RoleRight>())) {
        const auto row = from_record<RoleRight>(record);
        rights.push_back({row.role, row.action, row.reach});
    }
    const auto decided = rights;
    for (const auto& right : default_rights())
        if (std::ranges::find(decided, right.role, &Right::role) == decided.end())
            rights.push_back(right);
    return rights;
}

} // namespace

User load_user(Session& session, std::int64_t person) {
    User user{.id = person, .name = name_of_user(session, person)};
    for (const auto& record : load_records(session, entity<RoleGrant>(),
             "person = $1 OR person IS NULL", std::array<Value, 1>{person}))
        user.grants.push_back(grant_of(session, from_record<RoleGrant>(record)));
    user.rights = rights_in_force(session);
    return user;
}

} // namespace samdrift
