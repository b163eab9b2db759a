// People and what they may do, as an administrator sees and changes it.
#pragma once
#include "app/app.hpp"
#include "base/result.hpp"

namespace samdrift {

struct GrantView {
    std::int64_t id = 0;
    Role role = Role::reader;
    bool everywhere = false; // in all cooperations: given at the command line
    std::optional<std::string> municipality, area, area_name, supplier;
};
struct PersonView {
    std::int64_t id = 0; // 0: everyone
    std::string name, login, provider;
    bool demo = false, disabled = false, mine = false; // mine: it is the asker
    std::vector<GrantView> grants;
};
struct RightView {
    Action action = Action::read_register;
    Reach reach = Reach::everything;
};
struct RoleView {
    Role role = Role::reader;
    bool decided = false; // here, else it is what comes with the program
    std::vector<RightView> rights;
};
struct FieldView {
    std::string kind, field;
    bool confidential = false;
};
struct AccessPage {
    std::vector<PersonView> people;
    std::vector<RoleView> roles;
    bool may_change_roles = false;
    std::vector<FieldView> fields;                      // that can be confidential
    std::vector<std::string> municipalities, suppliers; // that a role may be for
    std::vector<std::string> areas;                     // their codes
    std::vector<std::string> providers;
    std::optional<std::string> first_password; // told once, when one was made
    std::optional<std::int64_t> batch;         // what was just changed, to be undone
};
template <> const Entity& entity<AccessPage>();

// Codes: login_needed, unknown_cooperation, forbidden.
Result<AccessPage> access_page(App&, const User&, const std::string& key);

struct GrantOrder {
    std::int64_t person = 0; // 0: everyone
    Role role = Role::reader;
    std::optional<std::string> municipality, area, supplier; // by name, code and name
};
struct RoleOrder {
    Role role = Role::reader;
    std::vector<RightView> rights; // all of them; none: those that come with the program
};
struct PersonOrder {
    std::string name, login;
    std::string provider; // "": a password of our own
};
// Only of people who have nothing outside this cooperation, unless one runs the whole store.
struct PersonChange {
    std::int64_t id = 0;
    std::optional<bool> disabled;
    bool new_password = false; // told once; what they were logged in with ends
};
struct AccessOrder {
    std::vector<PersonOrder> add_people;
    std::vector<PersonChange> change_people;
    std::vector<GrantOrder> add_grants;
    std::vector<std::int64_t> remove_grants;
    std::vector<FieldView> fields; // those that change
    std::vector<RoleOrder> roles;
};
template <> const Entity& entity<AccessOrder>();
// All or nothing. Codes: those of access_page, unknown_person, unknown_municipality, unknown_area,
// unknown_supplier, login_taken, unknown_provider, already_granted, unknown_grant, no_such_field,
// last_administrator, not_your_person, no_password_here, and those of check().
Result<AccessPage> change_access(App&, const User&, const std::string& key, const AccessOrder&);

} // namespace samdrift
