// A role as somebody asks for it to be given, with its names looked up in the cooperation.
#pragma once
#include "base/problem.hpp"
#include "register/access.hpp"
#include "storage/session.hpp"

namespace samdrift {

struct GrantWish {
    std::optional<Id<Cooperation>> cooperation; // none: all of them
    std::optional<std::int64_t> person;         // none: everyone
    Role role = Role::reader;
    std::optional<std::string> municipality, area, supplier; // a member's name, a code, a name
};

// None with the problems: no_such_member, no_such_area, no_such_supplier (none of its contracts is
// in the cooperation), already_granted, and those of check().
std::optional<RoleGrant> read_grant(Session&, const GrantWish&, Problems&);

} // namespace samdrift
