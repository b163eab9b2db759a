// samdrift user: who may log in, as the one who runs the installation decides it.
#include "app/scratch.hpp"
#include "cli/program.hpp"
#include <gtest/gtest.h>

namespace samdrift {
namespace {

TEST(UserCommand, FromTheFirstAdministratorToOneWhoIsForgotten) {
    const Scratch s;
    const auto folder = s.copy_example("nye-asker").string();
    const auto db = s.store();
    ASSERT_EQ(run(s.path, {"import", folder, "--apply", "--db", db}).status, 0);
    struct Row {
        const char* why;
        std::vector<std::string> arguments;
        int status;
        const char* says; // on either stream
    };
    const Row rows[] = {
        {"nobody yet", {"user", "list"}, 0, "innlogging"},
        {"the first", {"user", "add", "Kari", "--name", "Kari N", "--role", "administrator"}, 0,
            "Passordet vises bare denne ene gangen"},
        {"a name that is taken", {"user", "add", "kari", "--name", "K"}, 1, "i bruk"},
        {"another", {"user", "add", "ola", "--name", "Ola N", "--json"}, 0, "\"password\":\""},
        {"a role nobody knows", {"user", "grant", "ola", "--role", "konge"}, 1, "konge"},
        {"a cooperation nobody knows",
            {"user", "grant", "ola", "--role", "reader", "--cooperation", "nye-oslo"}, 1,
            "nye-oslo"},
        {"a municipality without a cooperation",
            {"user", "grant", "ola", "--role", "reader", "--municipality", "Asker"}, 1,
            "samarbeid"},
        {"his municipality",
            {"user", "grant", "ola", "--role", "ict_manager", "--cooperation", "nye-asker",
                "--municipality", "Asker"},
            0, "gjort"},
        {"both", {"user", "list"}, 0, "IKT-leder"},
        {"nobody of that name", {"user", "password", "per"}, 1, "per"},
        {"a new password", {"user", "password", "ola"}, 0, "Passordet"},
        {"closed", {"user", "close", "ola"}, 0, "gjort"},
        {"seen", {"user", "list"}, 0, "stengt"},
        {"open", {"user", "open", "ola"}, 0, "gjort"},
        {"no example beside them", {"user", "demo"}, 1, "virkelige"},
        {"forgotten", {"user", "forget", "ola"}, 0, "gjort"},
        {"the last administrator stays", {"user", "forget", "kari"}, 1, "administrator"},
        {"all is whole", {"check"}, 0, "hel"},
    };
    for (const auto& row : rows) {
        auto arguments = row.arguments;
        arguments.insert(arguments.end(), {"--db", db});
        const auto ran = run(s.path, arguments);
        EXPECT_EQ(ran.status, row.status) << row.why << "\n" << ran.out << ran.err;
        EXPECT_NE((ran.out + ran.err).find(row.says), std::string::npos) << row.why << "\n"
                                                                         << ran.out << ran.err;
    }
    EXPECT_EQ(run(s.path, {"user", "list", "--db", db}).out.find("Ola"), std::string::npos);
}

TEST(UserCommand, ExampleAccountsAreNotLetOutOnTheNetwork) {
    const Scratch s;
    const auto db = s.store();
    ASSERT_EQ(
        run(s.path, {"import", s.copy_example("nye-asker").string(), "--apply", "--db", db}).status,
        0);
    ASSERT_EQ(run(s.path, {"user", "demo", "--db", db}).status, 0);
    const auto ran = run(s.path, {"serve", "--db", db, "--listen", "127.0.0.1:0",
                                     "--public-address", "https://samdrift.example"});
    EXPECT_EQ(ran.status, 1);
    EXPECT_NE(ran.err.find("eksempelkontoer"), std::string::npos) << ran.err;
}

} // namespace
} // namespace samdrift
