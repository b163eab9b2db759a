#include "app/grants.hpp"
#include "register/catalogue.hpp"
#include "register/cooperation.hpp"
#include "register/municipality.hpp"
#include "register/service_area.hpp"
#include "storage/record_store.hpp"
#include <algorithm>

namespace samdrift {
namespace {

constexpr std::string_view member_called =
    "SELECT m.id FROM member p JOIN municipality m ON m.id = p.municipality "
    "WHERE p.cooperation = $1 AND m.name = $2";
constexpr std::string_view area_coded =
    "SELECT id FROM service_area WHERE cooperation = $1 AND code = $2";
constexpr std::string_view supplier_called =
    "SELECT s.id FROM contract c JOIN supplier s ON s.id = c.supplier "
    "WHERE c.cooperation = $1 AND s.name = $2 LIMIT 1";

bool same_grant(const RoleGrant& a, const RoleGrant& b) {
    return a.cooperation == b.cooperation && a.person == b.person && a.role == b.role &&
           a.municipality == b.municipality && a.area == b.area && a.supplier == b.supplier;
}

} // namespace

std::optional<RoleGrant> read_grant(Session& session, const GrantWish& wish, Problems& problems) {
    RoleGrant grant{.cooperation = wish.cooperation, .person = wish.person, .role = wish.role};
    Problems found;
    const auto look_up = [&]<class Of>(const std::optional<std::string>& said, std::string_view sql,
                             const char* code, std::optional<Id<Of>>& id) {
        if (!said) return;
        const auto where = wish.cooperation ? wish.cooperation->number : 0;
        id = Id<Of>{one_integer(session, sql, std::array<Value, 2>{where, *said})};
        if (wish.cooperation && id->number == 0) found.push_back({code, {}, *said});
    };
    look_up(wish.municipality, member_called, "no_such_member", grant.municipality);
    look_up(wish.area, area_coded, "no_such_area", grant.area);
    look_up(wish.supplier, supplier_called, "no_such_supplier", grant.supplier);
    if (found.empty()) found = check(entity<RoleGrant>(), to_record(grant));
    for (const auto& record : load_records(session, entity<RoleGrant>()))
        if (found.empty() && same_grant(from_record<RoleGrant>(record), grant))
            found.push_back({"already_granted", {}, std::string{name_of(wish.role)}});
    const bool good = found.empty();
    std::ranges::move(found, std::back_inserter(problems));
    return good ? std::optional{grant} : std::nullopt;
}

} // namespace samdrift
