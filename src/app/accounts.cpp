#include "app/accounts.hpp"
#include "app/grants.hpp"
#include "app/save.hpp"
#include "base/words.hpp"
#include "identity/password.hpp"
#include "identity/secrets.hpp"
#include "register/catalogue.hpp"
#include "register/cooperation.hpp"
#include "register/municipality.hpp"
#include "register/service_area.hpp"
#include "storage/record_store.hpp"
#include <algorithm>

namespace samdrift {
namespace {

constexpr std::size_t first_password_letters = 16;

std::string drawn_password() { return random_secret().substr(0, first_password_letters); }

// What is asked for by the one who runs the installation, in one transaction.
template <class Answer>
Result<Answer> as_manager(
    App& app, const User& user, const std::function<Result<Answer>(Session&)>& work) {
    if (auto problems = refused(user, Action::manage_store); !problems.empty()) return problems;
    auto held = app.session(App::Missing::create);
    Transaction transaction{*held, true};
    auto answer = work(*held);
    if (answer) transaction.commit();
    return answer;
}

Result<Account> account_called(Session& session, const std::string& login) {
    auto account = account_of_login(session, folded(login));
    if (!account) return Problem{"unknown_login", {}, login};
    return *std::move(account);
}

std::optional<Id<Cooperation>> cooperation_called(
    Session& session, const std::string& key, Problems& problems) {
    const auto found =
        load_records(session, entity<Cooperation>(), "\"key\" = $1", std::array<Value, 1>{key});
    if (!found.empty()) return Id<Cooperation>{id_of(found.front())};
    problems.push_back({"unknown_cooperation", {}, key});
    return std::nullopt;
}

std::int64_t save_grant(
    App& app, Session& session, const User& user, RoleGrant grant, Problems& problems) {
    grant.id = {next_id(session, entity<RoleGrant>())};
    std::vector<Change> changes{{&entity<RoleGrant>(), grant.id.number, {}, {}, to_record(grant)}};
    const auto about = grant.cooperation ? std::optional{grant.cooperation->number} : std::nullopt;
    const auto saved =
        save(session, user, {app.moment(), "user", "access", "", about, {}}, changes);
    problems.insert(problems.end(), saved.problems.begin(), saved.problems.end());
    return grant.id.number;
}

} // namespace

Result<NewAccount> new_account(Session& session, const PersonOrder& order) {
    if (auto problems = check(entity<PersonOrder>(), to_record(order)); !problems.empty())
        return problems;
    Account account{.name = order.name, .login = folded(order.login), .provider = order.provider};
    if (account_of_login(session, account.login)) return Problem{"login_taken", {}, order.login};
    NewAccount made;
    if (order.provider.empty()) {
        made.password = drawn_password();
        account.password = hashed_password(made.password);
    }
    made.user = add_account(session, account);
    return made;
}

Result<std::string> new_password(Session& session, Account account) {
    if (!account.provider.empty()) return Problem{"no_password_here", {}, account.login};
    const auto password = drawn_password();
    account.password = hashed_password(password);
    account.demo = false;
    change_account(session, account);
    end_login_sessions_of(session, account.user);
    return password;
}

void close_account(Session& session, Account account, bool closed) {
    account.disabled = closed;
    change_account(session, account);
    if (closed) end_login_sessions_of(session, account.user);
}

std::int64_t count_administrators(Session& session) {
    return one_integer(session,
        "SELECT count(*) FROM role_grant g JOIN account a ON a.\"user\" = g.person "
        "WHERE g.role = 'administrator' AND g.cooperation IS NULL AND a.disabled = 0");
}

Result<AccountList> account_list(App& app, const User& user) {
    return as_manager<AccountList>(app, user, [&](Session& session) -> Result<AccountList> {
        AccountList list;
        for (auto& a : accounts(session)) {
            PersonView person{a.user, a.name, a.login, a.provider, a.demo, a.disabled, false, {}};
            for (const auto& record : load_records(
                     session, entity<RoleGrant>(), "person = $1", std::array<Value, 1>{a.user})) {
                const auto grant = from_record<RoleGrant>(record);
                person.grants.push_back(
                    {grant.id.number, grant.role, !grant.cooperation, {}, {}, {}, {}});
            }
            list.people.push_back(std::move(person));
        }
        return list;
    });
}

Result<AccountAnswer> add_person(App& app, const User& user, const PersonOrder& order) {
    return as_manager<AccountAnswer>(app, user, [&](Session& session) -> Result<AccountAnswer> {
        const auto made = new_account(session, order);
        if (!made) return made.problems;
        AccountAnswer answer{made->user, folded(order.login), {}, {}};
        if (!made->password.empty()) answer.password = made->password;
        return answer;
    });
}

Result<AccountAnswer> give_role(App& app, const User& user, const RoleWish& wish) {
    return as_manager<AccountAnswer>(app, user, [&](Session& session) -> Result<AccountAnswer> {
        const auto account = account_called(session, wish.login);
        if (!account) return account.problems;
        const auto role = Codec<Role>::unpack(Value{wish.role});
        Problems problems;
        if (!role) problems.push_back({"unknown_role", {}, wish.role});
        std::optional<Id<Cooperation>> cooperation;
        if (wish.cooperation)
            cooperation = cooperation_called(session, *wish.cooperation, problems);
        if (!problems.empty()) return problems;
        const auto grant = read_grant(session,
            {cooperation, account->user, *role, wish.municipality, wish.area, wish.supplier},
            problems);
        if (!grant) return problems;
        const auto id = save_grant(app, session, user, *grant, problems);
        if (!problems.empty()) return problems;
        return AccountAnswer{account->user, account->login, {}, id};
    });
}

Result<AccountAnswer> take_role(App& app, const User& user, std::int64_t id) {
    return as_manager<AccountAnswer>(app, user, [&](Session& session) -> Result<AccountAnswer> {
        const auto row = load_record(session, entity<RoleGrant>(), id);
        if (!row) return Problem{"unknown_grant", {}, std::to_string(id)};
        const auto grant = from_record<RoleGrant>(*row);
        std::vector<Change> changes{{&entity<RoleGrant>(), id, {}, *row, {}}};
        const auto about =
            grant.cooperation ? std::optional{grant.cooperation->number} : std::nullopt;
        const auto saved =
            save(session, user, {app.moment(), "user", "access", "", about, {}}, changes);
        if (!saved) return saved.problems;
        return AccountAnswer{grant.person.value_or(0), {}, {}, id};
    });
}

Result<AccountAnswer> new_password(App& app, const User& user, const std::string& login) {
    return as_manager<AccountAnswer>(app, user, [&](Session& session) -> Result<AccountAnswer> {
        const auto account = account_called(session, login);
        if (!account) return account.problems;
        const auto password = new_password(session, *account);
        if (!password) return password.problems;
        return AccountAnswer{account->user, account->login, *password, {}};
    });
}

Result<AccountAnswer> close_account(
    App& app, const User& user, const std::string& login, bool closed) {
    return as_manager<AccountAnswer>(app, user, [&](Session& session) -> Result<AccountAnswer> {
        const auto account = account_called(session, login);
        if (!account) return account.problems;
        close_account(session, *account, closed);
        return AccountAnswer{account->user, account->login, {}, {}};
    });
}

namespace {

// The first of a kind in the cooperation, for those roles that are for one of them.
template <class Of>
std::optional<Id<Of>> first_of(Session& session, const char* sql, std::int64_t cooperation) {
    const auto id = one_integer(session, sql, std::array<Value, 1>{cooperation});
    return id > 0 ? std::optional{Id<Of>{id}} : std::nullopt;
}

// What the role is given for in an example: a manager has a municipality, a group an area.
std::optional<RoleGrant> demo_grant(Session& session, Role role, std::int64_t cooperation) {
    RoleGrant grant{.cooperation = Id<Cooperation>{cooperation}, .role = role};
    if (role == Role::ict_manager || role == Role::system_owner || role == Role::economist ||
        role == Role::director)
        grant.municipality = first_of<Municipality>(session,
            "SELECT municipality FROM member WHERE cooperation = $1 ORDER BY id LIMIT 1",
            cooperation);
    if (role == Role::working_group)
        grant.area = first_of<ServiceArea>(session,
            "SELECT area FROM working_group WHERE cooperation = $1 AND area IS NOT NULL ORDER BY "
            "id LIMIT 1",
            cooperation);
    if (role == Role::supplier) {
        grant.supplier = first_of<Supplier>(session,
            "SELECT supplier FROM contract WHERE cooperation = $1 AND supplier IS NOT NULL GROUP "
            "BY supplier ORDER BY count(*) DESC, supplier LIMIT 1",
            cooperation);
        if (!grant.supplier) return std::nullopt;
    }
    return grant;
}

} // namespace

Result<AccountList> make_demo(App& app, const User& user) {
    auto made = as_manager<AccountList>(app, user, [&](Session& session) -> Result<AccountList> {
        for (const auto& a : accounts(session))
            if (!a.demo) return Problem{"not_with_real_accounts", {}, a.login};
        const auto password = hashed_password(demo_password);
        Problems problems;
        for (std::size_t i = 0; i < choices_of<Role>.size(); ++i) {
            const auto role = static_cast<Role>(i);
            std::string word{choices_of<Role>[i].word};
            auto login = "demo-" + std::string{name_of(role)};
            std::ranges::replace(login, '_', '-');
            const auto old = account_of_login(session, login);
            const auto person = old ? old->user
                                    : add_account(session, {.name = "Demo " + word,
                                                               .login = login,
                                                               .provider = {},
                                                               .password = password,
                                                               .demo = true});
            if (role == Role::administrator && !old)
                save_grant(app, session, user, {.person = person, .role = role}, problems);
            if (role == Role::administrator) continue;
            for (const auto& row : load_records(session, entity<Cooperation>())) {
                auto grant = demo_grant(session, role, id_of(row));
                const bool has =
                    one_integer(session,
                        "SELECT count(*) FROM role_grant WHERE person = $1 AND cooperation = $2",
                        std::array<Value, 2>{person, id_of(row)}) > 0;
                if (!grant || has) continue;
                grant->person = person;
                save_grant(app, session, user, *grant, problems);
            }
        }
        if (!problems.empty()) return problems;
        return AccountList{};
    });
    return made ? account_list(app, user) : made;
}

bool has_demo_accounts(App& app) {
    if (!app.has_store()) return false;
    auto held = app.session();
    return std::ranges::any_of(accounts(*held), &Account::demo);
}

template <> const Entity& entity<AccountList>() {
    static const Entity e =
        describe<AccountList>({"AccountList"}, nullptr, field<&AccountList::people>("people"));
    return e;
}

template <> const Entity& entity<AccountAnswer>() {
    static const Entity e = describe<AccountAnswer>({"AccountAnswer"}, nullptr,
        field<&AccountAnswer::person>("person"), field<&AccountAnswer::login>("login"),
        field<&AccountAnswer::password>("password"), field<&AccountAnswer::grant>("grant"));
    return e;
}

} // namespace samdrift
