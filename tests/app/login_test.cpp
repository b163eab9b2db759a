// Logging in, sessions, tokens, and accounts.
#include "app/accounts.hpp"
#include "app/login.hpp"
#include "app/people.hpp"
#include "app/scratch.hpp"
#include "identity/secrets.hpp"
#include <gtest/gtest.h>

namespace samdrift {
namespace {

using namespace std::chrono_literals;

class Login : public testing::Test {
protected:
    Login() : app{scratch.store(), [this] { return now; }} {
        import_folder(app, scratch.copy_example("nye-asker"));
        const auto made = add_person(app, local_user(), {"Kari Nordmann", "Kari", {}});
        password = *made->password;
        kari = made->person;
        EXPECT_TRUE(
            give_role(app, local_user(), {"kari", "ict_manager", "nye-asker", "Asker", {}, {}}));
    }
    Result<LoggedIn> try_in(const std::string& login, const std::string& word,
        const std::string& address = "10.0.0.1", const std::string& device = {}) {
        return log_in(app, {login, word}, {address, device});
    }
    std::int64_t whose(const std::string& session) { return asker(app, session, {})->user.id; }

    std::chrono::system_clock::time_point now{
        std::chrono::sys_days{std::chrono::year{2026} / std::chrono::November / 21} + 12h};
    Scratch scratch;
    App app;
    std::string password;
    std::int64_t kari = 0;
};

TEST_F(Login, WithTheRightPasswordAndNoOther) {
    const auto in = try_in("KARI", password);
    ASSERT_TRUE(in);
    const auto who = asker(app, in->session, {});
    EXPECT_EQ(who->user.name, "Kari Nordmann");
    ASSERT_EQ(who->user.grants.size(), 1u);
    EXPECT_EQ(who->user.grants[0].role, Role::ict_manager);
    EXPECT_FALSE(who->csrf.empty());
    EXPECT_EQ(try_in("kari", "feil").problems.at(0).code, "login_failed");
    EXPECT_EQ(try_in("finnes ikke", "feil").problems.at(0).code, "login_failed");
    EXPECT_EQ(try_in("kari", "").problems.at(0).code, "login_failed");
    EXPECT_EQ(whose("tull"), 0);
    EXPECT_EQ(whose(digest_of(in->session)), 0) << "what the store keeps opens nothing";
}

TEST_F(Login, ASessionEnds) {
    const auto used = *try_in("kari", password);
    for (int hours = 0; hours < 24 * 7; hours += 11) {
        EXPECT_EQ(whose(used.session), kari) << hours;
        now += 11h;
    }
    EXPECT_EQ(whose(used.session), 0) << "after a week, however much it is used";
    const auto idle = *try_in("kari", password);
    now += 12h + 1min;
    EXPECT_EQ(whose(idle.session), 0) << "when it lies unused";
    const auto out = *try_in("kari", password);
    log_out(app, out.session);
    EXPECT_EQ(whose(out.session), 0) << "when somebody logs out";
    const auto closed = *try_in("kari", password);
    ASSERT_TRUE(close_account(app, local_user(), "kari", true));
    EXPECT_EQ(whose(closed.session), 0) << "when the account is closed";
    EXPECT_EQ(try_in("kari", password).problems.at(0).code, "login_failed");
    ASSERT_TRUE(close_account(app, local_user(), "kari", false));
    EXPECT_TRUE(try_in("kari", password));
}

TEST_F(Login, ManyTriesFromOnePlaceLockNobodyElseOut) {
    const auto mine = *try_in("kari", password);
    for (int i = 0; i < 5; ++i) try_in("kari", "feil", "6.6.6.6");
    EXPECT_EQ(try_in("kari", password, "6.6.6.6").problems.at(0).code, "login_wait");
    EXPECT_TRUE(try_in("kari", password, "10.0.0.2")) << "from elsewhere";
    EXPECT_TRUE(try_in("kari", password, "6.6.6.6", mine.device)) << "from her own browser";
    for (int i = 0; i < 5; ++i) try_in("finnes ikke", "feil", "6.6.6.6");
    EXPECT_EQ(try_in("finnes ikke", "feil", "6.6.6.6").problems.at(0).code, "login_wait")
        << "a name that is not known waits like one that is";
    now += 2s;
    EXPECT_TRUE(try_in("kari", password, "6.6.6.6"));
}

TEST_F(Login, ANewPasswordEndsWhatWasOpen) {
    const auto old = *try_in("kari", password);
    const auto who = *asker(app, old.session, {});
    const Caller caller{"10.0.0.1", old.device};
    EXPECT_EQ(change_password(app, who.user, {"feil", "et nytt og langt passord"}, caller)
                  .problems.at(0)
                  .code,
        "wrong_password");
    EXPECT_EQ(change_password(app, who.user, {password, "kort"}, caller).problems.at(0).code,
        "password_too_short");
    const auto fresh =
        change_password(app, who.user, {password, "et nytt og langt passord"}, caller);
    ASSERT_TRUE(fresh);
    EXPECT_EQ(whose(old.session), 0);
    EXPECT_EQ(whose(fresh->session), kari);
    EXPECT_FALSE(try_in("kari", password));
    EXPECT_TRUE(try_in("kari", "et nytt og langt passord"));
}

TEST_F(Login, ATokenDoesWhatItIsForAndNoMore) {
    const auto in = *try_in("kari", password);
    const auto who = *asker(app, in.session, {});
    const auto ends = Date{std::chrono::floor<std::chrono::days>(now + 48h)};
    const auto reading = make_token(app, who, {"lese", TokenScope::read, "nye-asker", ends});
    ASSERT_TRUE(reading);
    const auto secret = *reading->tokens.back().secret;
    EXPECT_FALSE(token_page(app, who)->tokens.back().secret) << "told once";
    const auto program = *asker(app, {}, secret);
    EXPECT_EQ(program.user.id, kari);
    EXPECT_TRUE(program.by_token);
    const Id<Cooperation> asker_coop{1}, other{2};
    EXPECT_TRUE(may_somewhere(program.user, Action::read_register, asker_coop));
    EXPECT_FALSE(may_somewhere(program.user, Action::edit_rows, asker_coop)) << "it may only read";
    EXPECT_FALSE(may_somewhere(program.user, Action::read_register, other));
    EXPECT_EQ(make_token(app, program, {"mer", TokenScope::write, {}, ends}).problems.at(0).code,
        "not_with_a_token");
    EXPECT_EQ(asker(app, {}, secret + "x").problems.at(0).code, "token_refused");
    EXPECT_EQ(
        make_token(app, who, {"x", TokenScope::read, "nye-drammen", ends}).problems.at(0).code,
        "unknown_cooperation");
    EXPECT_EQ(make_token(app, who, {"", TokenScope::read, {}, ends}).problems.at(0).code,
        "missing_value");
    now += 24h * 4;
    EXPECT_EQ(asker(app, {}, secret).problems.at(0).code, "token_refused") << "it has ended";
    const auto again = *asker(app, try_in("kari", password)->session, {});
    const auto later = Date{std::chrono::floor<std::chrono::days>(now + 48h)};
    const auto writing = *make_token(app, again, {"skrive", TokenScope::write, {}, later});
    const auto written = *writing.tokens.back().secret;
    EXPECT_TRUE(may_somewhere(asker(app, {}, written)->user, Action::edit_rows, asker_coop));
    ASSERT_TRUE(revoke_token(app, again, writing.tokens.back().id));
    EXPECT_EQ(asker(app, {}, written).problems.at(0).code, "token_refused");
    EXPECT_EQ(make_token(
                  app, again, {"evig", TokenScope::read, {}, Date{std::chrono::year{2036} / 1 / 1}})
                  .problems.at(0)
                  .code,
        "ends_too_late");
}

TEST_F(Login, AnotherMayNotRevokeMyToken) {
    const auto in = *try_in("kari", password);
    const auto who = *asker(app, in.session, {});
    const auto mine = *make_token(app, who, {"min", TokenScope::read, {}, app.today()});
    const auto ola = *add_person(app, local_user(), {"Ola", "ola", {}});
    const auto other = *asker(app, log_in_as(app, ola.person, {"10.0.0.1", {}})->session, {});
    EXPECT_EQ(revoke_token(app, other, mine.tokens.back().id).problems.at(0).code, "unknown_token");
    EXPECT_TRUE(asker(app, {}, *mine.tokens.back().secret));
}

TEST_F(Login, RolesAreGivenWithinWhatOneAdministers) {
    ASSERT_TRUE(give_role(app, local_user(), {"kari", "administrator", "nye-asker", {}, {}, {}}));
    const auto in = *try_in("kari", password);
    const auto who = asker(app, in.session, {})->user;
    const auto ola = *add_person(app, local_user(), {"Ola", "ola", {}});
    const auto changed = change_access(app, who, "nye-asker",
        {{{"Per", "per", {}}}, {}, {{ola.person, Role::reader, {}, {}, {}}}, {}, {}, {}});
    ASSERT_TRUE(changed) << changed.problems.front().code;
    EXPECT_EQ(changed->first_password->size(), 16u);
    EXPECT_EQ(change_access(app, who, "nye-asker",
                  {{}, {}, {{ola.person, Role::reader, {}, {}, {}}}, {}, {}, {}})
                  .problems.at(0)
                  .code,
        "already_granted");
    EXPECT_EQ(change_access(app, who, "nye-asker",
                  {{}, {}, {}, {}, {}, {{Role::reader, {{Action::edit_rows, Reach::own}}}}})
                  .problems.at(0)
                  .code,
        "not_yours")
        << "what a role may do is for the whole installation";
    EXPECT_EQ(change_access(app, who, "nye-asker",
                  {{}, {}, {{0, Role::programme_lead, {}, {}, {}}}, {}, {}, {}})
                  .problems.at(0)
                  .code,
        "everyone_only_reads");
    const auto reader = asker(app, log_in_as(app, ola.person, {"a", {}})->session, {})->user;
    EXPECT_EQ(access_page(app, reader, "nye-asker").problems.at(0).code, "forbidden");
    EXPECT_EQ(access_page(app, {}, "nye-asker").problems.at(0).code, "login_needed");
}

TEST_F(Login, WhatARoleMayDoIsDecidedByRows) {
    const auto ola = *add_person(app, local_user(), {"Ola", "ola", {}});
    ASSERT_TRUE(give_role(app, local_user(), {"ola", "reader", "nye-asker", {}, {}, {}}));
    const auto may_edit = [&] {
        const auto in = log_in_as(app, ola.person, {"a", {}});
        return may_somewhere(asker(app, in->session, {})->user, Action::edit_rows, {{1}});
    };
    EXPECT_FALSE(may_edit());
    AccessOrder order;
    order.roles = {{Role::reader,
        {{Action::read_register, Reach::everything}, {Action::edit_rows, Reach::own}}}};
    const auto changed = change_access(app, local_user(), "nye-asker", order);
    ASSERT_TRUE(changed);
    EXPECT_TRUE(may_edit());
    EXPECT_EQ(undo_batch(app, local_user(), *changed->batch, "nye-asker").undone, 2);
    EXPECT_FALSE(may_edit()) << "and can be taken back";
    order.roles = {{Role::administrator, {{Action::read_register, Reach::everything}}}};
    EXPECT_EQ(change_access(app, local_user(), "nye-asker", order).problems.at(0).code,
        "last_administrator");
}

TEST_F(Login, EveryoneReadsWhatIsOpened) {
    const auto nobody = [&] { return asker(app, {}, {})->user; };
    EXPECT_FALSE(may_somewhere(nobody(), Action::read_register, {{1}}));
    AccessOrder order;
    order.add_grants = {{0, Role::reader, {}, {}, {}}};
    ASSERT_TRUE(change_access(app, local_user(), "nye-asker", order));
    EXPECT_TRUE(may_somewhere(nobody(), Action::read_register, {{1}}));
    EXPECT_FALSE(may_somewhere(nobody(), Action::read_journal, {{1}}));
}

TEST_F(Login, DemoAccountsAreNotMadeBesideRealOnes) {
    EXPECT_EQ(make_demo(app, local_user()).problems.at(0).code, "not_with_real_accounts");
}

TEST(Demo, OneAccountPerRole) {
    Scratch scratch;
    App app{scratch.store(), ticking()};
    import_folder(app, scratch.copy_example("nye-asker"));
    const auto made = make_demo(app, local_user());
    ASSERT_TRUE(made);
    EXPECT_EQ(made->people.size(), choices_of<Role>.size());
    for (const auto& person : made->people) {
        EXPECT_FALSE(person.grants.empty()) << person.login;
        EXPECT_TRUE(log_in(app, {person.login, std::string{demo_password}}, {"a", {}}));
    }
    EXPECT_EQ(make_demo(app, local_user())->people.size(), made->people.size()) << "once";
    EXPECT_TRUE(has_demo_accounts(app));
}

} // namespace
} // namespace samdrift
