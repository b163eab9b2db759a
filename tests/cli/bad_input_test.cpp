// What goes wrong in the world, done to the program itself: the message, and nothing lost.
#include "app/scratch.hpp"
#include "cli/program.hpp"
#include "storage/sqlite.hpp"
#include <gtest/gtest.h>
#include <random>
#include <signal.h>
#include <sys/mount.h>
#include <thread>

namespace samdrift {
namespace {

bool has(const std::string& text, const std::string& part) { return text.find(part) != text.npos; }

struct Case {
    const char* why;
    std::function<void(const Scratch&)> spoil; // of scratch/nye-asker
    const char* code;
    const char* place; // stands in the JSON too
};

// 1234 users with a no-break space, and æøå, as Windows-1252.
std::string windows_1252(const std::string& utf8) {
    std::string out;
    for (std::size_t i = 0; i < utf8.size(); ++i) {
        const auto c = static_cast<unsigned char>(utf8[i]);
        if (c < 0x80)
            out += utf8[i];
        else if (c == 0xC2 || c == 0xC3)
            out +=
                static_cast<char>((c == 0xC3 ? 0x40 : 0) + static_cast<unsigned char>(utf8[++i]));
        else if (c == 0xE2)
            out += '-', i += 2;
    }
    return out;
}

TEST(BadInput, IsToldAndStoresNothing) {
    const Case cases[] = {
        {"a heading is missing",
            [](const Scratch& s) {
                s.edit("nye-asker/systemer.csv", "kommune;fagområde;system;",
                    "kommune;område;system;");
            },
            "missing_column", "\"column\":\"fagområde\""},
        {"a heading stands twice",
            [](const Scratch& s) {
                s.edit("nye-asker/avtaler.csv", "inngått;utløper", "utløper;utløper");
            },
            "doubled_column", "avtaler.csv"},
        {"unknown municipality",
            [](const Scratch& s) { s.edit("nye-asker/har-ikke.csv", "Røyken;", "Lier;"); },
            "unknown_municipality", "\"row\":2"},
        {"unknown area",
            [](const Scratch& s) {
                s.edit("nye-asker/har-ikke.csv", "kultur.booking", "kultur.kino");
            },
            "unknown_area", "\"value\":\"kultur.kino\""},
        {"unknown choice",
            [](const Scratch& s) { s.edit("nye-asker/systemer.csv", ";høy;", ";svært høy;"); },
            "unknown_choice", "kritikalitet"},
        {"31 February",
            [](const Scratch& s) { s.edit("nye-asker/avtaler.csv", "2019-12-31", "31.02.2019"); },
            "no_such_date", "31.02.2019"},
        {"an amount with its unit",
            [](const Scratch& s) { s.edit("nye-asker/systemer.csv", "1450000", "1 234,5 kr"); },
            "not_a_number", "1 234,5 kr"},
        {"negative users",
            [](const Scratch& s) { s.edit("nye-asker/systemer.csv", ";1600;", ";-5;"); },
            "below_zero", "\"value\":\"-5\""},
        {"the same usage twice",
            [](const Scratch& s) {
                const auto text = s.read("nye-asker/systemer.csv");
                s.write("nye-asker/systemer.csv",
                    text + text.substr(text.find('\n') + 1,
                               text.find('\n', text.find('\n') + 1) - text.find('\n')));
            },
            "row_twice", "\"row\":48"},
        {"a contract ends before it begins",
            [](const Scratch& s) {
                s.edit("nye-asker/avtaler.csv", "2017-02-01;2021-01-31", "2021-02-01;2021-01-31");
            },
            "ends_before_start", "utløper"},
        {"a PDF called CSV",
            [](const Scratch& s) {
                s.write("nye-asker/risikoer.csv", "%PDF-1.4\n%\xE2\xE3\xCF\xD3\n1 0 obj");
            },
            "not_what_its_ending_says", "risikoer.csv"},
        {"an XLSX that was cut",
            [](const Scratch& s) {
                s.write("nye-asker/mer.xlsx", std::string{"PK\x03\x04"} + std::string(400, 'x'));
            },
            "truncated_file", "mer.xlsx"},
        {"a file over 100 MB",
            [](const Scratch& s) {
                s.write("nye-asker/stor.csv", "a;b\n");
                std::filesystem::resize_file(s.path / "nye-asker/stor.csv", 101'000'000);
            },
            "file_too_large", "stor.csv"},
    };
    for (const auto& c : cases) {
        const Scratch s;
        const auto folder = s.copy_example("nye-asker").string();
        c.spoil(s);
        const auto ran = run(s.path, {"--db", s.store(), "import", folder, "--apply", "--json"});
        EXPECT_EQ(ran.status, 1) << c.why << ran.err;
        EXPECT_TRUE(has(ran.out, std::string{"\"code\":\""} + c.code + "\"")) << c.why << "\n"
                                                                              << ran.err;
        EXPECT_TRUE(has(ran.out, c.place)) << c.why << "\n" << ran.err;
        EXPECT_TRUE(has(ran.out, "\"batch\":null")) << c.why;
        EXPECT_FALSE(has(ran.err, "problem.")) << "a sentence is missing: " << ran.err;
    }
}

TEST(WindowsSheets, AreReadAsTheyAre) {
    const Scratch s;
    const auto folder = s.copy_example("nye-asker");
    s.edit("nye-asker/systemer.csv", ";1600;", ";1\u00a0600;");
    for (const auto& file : std::filesystem::directory_iterator{folder})
        s.write(file.path(), windows_1252(whole_file(file.path())));
    const auto ran =
        run(s.path, {"--db", s.store(), "import", folder.string(), "--apply", "--json"});
    EXPECT_EQ(ran.status, 0) << ran.err;
    EXPECT_TRUE(has(ran.out, "\"new\":327")) << ran.out.substr(0, 300);
    const auto usages = run(s.path, {"--db", s.store(), "usages", "nye-asker", "--json"});
    EXPECT_TRUE(has(usages.out, "Røyken") && has(usages.out, "\"users\":1600"));
}

TEST(Killed, NeverLeavesHalfABatch) {
    const Scratch s;
    const auto folder = s.copy_example("nye-drammen").string();
    const auto began = std::chrono::steady_clock::now();
    ASSERT_EQ(run(s.path, {"--db", s.store(), "import", folder, "--apply"}).status, 0);
    const auto whole = std::chrono::duration_cast<std::chrono::microseconds>(
        std::chrono::steady_clock::now() - began)
                           .count();
    int none = 0, all = 0;
    for (int i = 0; i < 20; ++i) {
        const TestStore store{s.path / ("killed" + std::to_string(i) + ".db")};
        const auto& db = store.address();
        const pid_t pid =
            start({"--db", db, "import", folder, "--apply"}, s.path / "out", s.path / "err");
        // Every other time counted from when it has begun to write, where that can be seen.
        for (int wait = 0; !test_in_postgres() && i % 2 == 1 && wait < 10'000 &&
                           !std::filesystem::exists(db + "-wal");
             ++wait)
            std::this_thread::sleep_for(std::chrono::milliseconds{1});
        std::this_thread::sleep_for(std::chrono::microseconds{whole * i / (i % 2 ? 80 : 20)});
        kill(pid, SIGKILL);
        waitpid(pid, nullptr, 0);
        if (!test_in_postgres() && !std::filesystem::exists(db)) {
            ++none;
            continue;
        }
        auto session = store.open();
        const auto usages = one_integer(*session, "SELECT count(*) FROM usage");
        const auto entries = one_integer(*session, "SELECT count(*) FROM journal_entry");
        const auto changes = one_integer(*session, "SELECT count(*) FROM journal_change");
        const bool nothing = usages == 0 && entries == 0 && changes == 0;
        EXPECT_TRUE(nothing || (usages > 100 && entries == 1 && changes > usages))
            << usages << " " << changes;
        ++(usages ? all : none);
        session.reset();
        if (i % 5) continue;
        // And the store is good for the next: the import goes through, or finds that all is there.
        EXPECT_EQ(run(s.path, {"--db", db, "import", folder, "--apply"}).status, 0);
        EXPECT_EQ(run(s.path, {"--db", db, "check"}).status, 0);
    }
    EXPECT_EQ(none + all, 20);
    EXPECT_GT(none, 0) << "none was killed in time to tell";
}

TEST(FullDisk, IsToldAndNothingIsLost) {
    const Scratch s;
    const auto asker = s.copy_example("nye-asker").string(),
               drammen = s.copy_example("nye-drammen").string();
    const auto small = s.path / "small";
    std::filesystem::create_directories(small);
    if (mount("tmpfs", small.c_str(), "tmpfs", 0, "size=2500k") != 0)
        GTEST_SKIP() << "only an administrator can make a small disk";
    const auto db = (small / "s.db").string();
    EXPECT_EQ(run(s.path, {"--db", db, "import", asker, "--apply"}).status, 0);
    {
        std::ofstream{small / "filler"} << std::string(4'000'000, 'x');
    } // as much as there is room for
    const auto full = run(s.path, {"--db", db, "import", drammen, "--apply"});
    EXPECT_EQ(full.status, 3) << full.out;
    EXPECT_TRUE(has(full.err, "Disken er full")) << full.err;
    std::filesystem::remove(small / "filler");
    const auto compared = run(s.path, {"--db", db, "compare", "nye-asker", "--json"});
    EXPECT_EQ(compared.status, 0) << compared.err;
    EXPECT_EQ(run(s.path, {"--db", db, "compare", "nye-drammen"}).status, 1)
        << "nothing of it was stored";
    EXPECT_EQ(run(s.path, {"--db", db, "check"}).status, 0);
    umount(small.c_str());
}

TEST(ReadOnlyStore, CanBeReadAndSaysWhyItCannotBeWritten) {
    const Scratch s;
    const auto asker = s.copy_example("nye-asker").string(),
               drammen = s.copy_example("nye-drammen").string();
    const auto disk = s.path / "disk";
    std::filesystem::create_directories(disk);
    const bool mounted = mount("tmpfs", disk.c_str(), "tmpfs", 0, "size=20m") == 0;
    const auto db = (disk / "s.db").string();
    ASSERT_EQ(run(s.path, {"--db", db, "import", asker, "--apply"}).status, 0);
    if (mounted)
        mount(nullptr, disk.c_str(), nullptr, MS_REMOUNT | MS_RDONLY, nullptr);
    else
        std::filesystem::permissions(
            disk, std::filesystem::perms::owner_read | std::filesystem::perms::owner_exec);
    const auto refused = run(s.path, {"--db", db, "import", drammen, "--apply"});
    EXPECT_EQ(refused.status, 3) << refused.out;
    EXPECT_TRUE(has(refused.err, "bare leses")) << refused.err;
    EXPECT_EQ(run(s.path, {"--db", db, "compare", "nye-asker"}).status, 0);
    if (mounted)
        umount(disk.c_str());
    else
        std::filesystem::permissions(disk, std::filesystem::perms::owner_all);
}

TEST(NewerStore, IsLeftAlone) {
    const Scratch s;
    s.open()->run(test_in_postgres() ? "UPDATE store_version SET migration = 99"
                                     : "PRAGMA user_version = 99");
    const auto ran =
        run(s.path, {"--db", s.store(), "import", s.copy_example("nye-asker").string(), "--apply"});
    EXPECT_EQ(ran.status, 3);
    EXPECT_TRUE(has(ran.err, "nyere utgave")) << ran.err;
}

} // namespace
} // namespace samdrift
