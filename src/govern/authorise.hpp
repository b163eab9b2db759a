// Who may do what: decided here and nowhere else (design.md §8).
#pragma once
#include "register/access.hpp"
#include <memory>
#include <span>

namespace samdrift {

// What a role was given for, with the service areas below it counted in.
struct Grant {
    Role role = Role::reader;
    std::optional<Id<Cooperation>> cooperation; // none: all, and the store as a whole
    std::optional<Id<Municipality>> municipality;
    std::optional<std::vector<Id<ServiceArea>>> areas; // none: whatever area
    std::optional<Id<Supplier>> supplier;
    bool operator==(const Grant&) const = default;
};

struct Right {
    Role role = Role::reader;
    Action action = Action::read_register;
    Reach reach = Reach::everything;
    bool operator==(const Right&) const = default;
};
// The rights that come with the program: a role without rows of its own in role_right has these.
std::span<const Right> default_rights();

struct User {
    std::int64_t id = 0; // 0: nobody has logged in
    std::string name;
    std::vector<Grant> grants;
    std::vector<Right> rights;
    bool only_reads = false;                   // asked with a token that may not write
    std::optional<Id<Cooperation>> only_about; // asked with a token for one cooperation
};
// Somebody with one role in all cooperations, and the rights that come with the program.
User user_in_role(std::int64_t id, std::string name, Role);

// Whose a row is, as far as rights go.
struct Ownership {
    std::optional<Id<Cooperation>> cooperation; // none: it is about the store as a whole
    std::optional<Id<Municipality>> municipality;
    std::vector<Id<ServiceArea>> areas; // it belongs to any of them
    std::optional<Id<Supplier>> supplier;
    bool joint = false; // the joint operation runs it
};

// Whether the user may do it with this row.
bool authorise(const User&, Action, const Ownership&);
// Whether there is anything in the cooperation that the user may do it with.
bool may_somewhere(const User&, Action, std::optional<Id<Cooperation>>);
// Whether the user may do it with everything in the cooperation.
bool may_everywhere(const User&, Action, std::optional<Id<Cooperation>>);

} // namespace samdrift
