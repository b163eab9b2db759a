// Accounts: made, closed and given roles, within a transaction or as the one who runs the
// installation asks for it.
#pragma once
#include "app/people.hpp"
#include "storage/accounts.hpp"

namespace samdrift {

struct NewAccount {
    std::int64_t user = 0;
    std::string password; // told once; "" when another vouches for the person
};
// Codes: those of check() on PersonOrder, login_taken.
Result<NewAccount> new_account(Session&, const PersonOrder&);
// Gives the new password; what the person was logged in with ends. Code: no_password_here.
Result<std::string> new_password(Session&, Account);
void close_account(Session&, Account, bool closed);
// Who run the whole store, and can log in.
std::int64_t count_administrators(Session&);

struct AccountList {
    std::vector<PersonView> people;
};
template <> const Entity& entity<AccountList>();
Result<AccountList> account_list(App&, const User&);

// A role to give somebody, by login: in a cooperation, or in all of them.
struct RoleWish {
    std::string login, role;
    std::optional<std::string> cooperation, municipality, area, supplier;
};
struct AccountAnswer {
    std::int64_t person = 0;
    std::string login;
    std::optional<std::string> password; // told once
    std::optional<std::int64_t> grant;
};
template <> const Entity& entity<AccountAnswer>();

// Each asks for manage_store. Codes: forbidden, and those named.
Result<AccountAnswer> add_person(App&, const User&, const PersonOrder&); // those of new_account
// unknown_login, unknown_role, unknown_cooperation, and those of change_access.
Result<AccountAnswer> give_role(App&, const User&, const RoleWish&);
Result<AccountAnswer> take_role(App&, const User&, std::int64_t grant); // unknown_grant
Result<AccountAnswer> new_password(
    App&, const User&, const std::string& login); // unknown_login, no_password_here
Result<AccountAnswer> close_account(
    App&, const User&, const std::string& login, bool closed); // unknown_login

// One account per role in every cooperation there is, with a password that everybody knows: for an
// example that anyone may look at. Code: not_with_real_accounts.
inline constexpr std::string_view demo_password = "samdrift-demo";
Result<AccountList> make_demo(App&, const User&);
bool has_demo_accounts(App&);

} // namespace samdrift
