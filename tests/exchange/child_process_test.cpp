#include "exchange/child_process.hpp"
#include <csignal>
#include <gmock/gmock.h>
#include <unistd.h>

namespace samdrift {
namespace {

using namespace std::chrono_literals;

ChildAnswer shell(const std::string& script, std::string_view input = {},
    std::chrono::milliseconds limit = 30s, std::size_t most = 1 << 20) {
    return run_child({.arguments = {"sh", "-c", script},
        .input = input,
        .folder = "/",
        .limit = limit,
        .most_output = most,
        .most_words = 20});
}

// More than any buffer between the two: whoever waits for the other first would wait for ever.
TEST(ChildProcess, FiveMegabytesGoBothWaysAtOnce) {
    std::string sent;
    while (sent.size() < 5'000'000) sent += std::to_string(sent.size()) + '\n';
    const auto answer = run_child({.arguments = {"cat"}, .input = sent, .folder = "/"});
    EXPECT_TRUE(answer.well()) << answer.last_words;
    EXPECT_TRUE(answer.output == sent) << answer.output.size();
}

TEST(ChildProcess, ToldWhatBecameOfIt) {
    const std::string much(3'000'000, 'x');
    struct Case {
        const char *why, *script;
        ChildEnd end;
        int status;
        const char *output, *words;
    };
    const Case cases[] = {
        {"all is well", "echo ut; echo err >&2", ChildEnd::exited, 0, "ut\n", "err\n"},
        {"it fails, and says why", "echo nei >&2; exit 7", ChildEnd::exited, 7, "", "nei\n"},
        {"only the last words are kept", "printf 12345678901234567890siste >&2", ChildEnd::exited,
            0, "", "678901234567890siste"},
        {"it never reads, and ends well", "echo ferdig", ChildEnd::exited, 0, "ferdig\n", ""},
        {"it closes what it should read", "exec <&-; echo lukket", ChildEnd::exited, 0, "lukket\n",
            ""},
        {"it is killed", "kill -SEGV $$", ChildEnd::signalled, SIGSEGV, "", ""},
        {"what it started holds its output", "sleep 600 & echo barn", ChildEnd::exited, 0, "barn\n",
            ""},
    };
    for (const auto& c : cases) {
        const auto answer = shell(c.script, much);
        EXPECT_EQ(answer.end, c.end) << c.why;
        EXPECT_EQ(answer.status, c.status) << c.why;
        EXPECT_EQ(answer.output, c.output) << c.why;
        EXPECT_EQ(answer.last_words, c.words) << c.why;
    }
}

TEST(ChildProcess, OneThatNeverEndsIsKilledWithAllItStarted) {
    const auto before = std::chrono::steady_clock::now();
    const auto answer = shell("sleep 600 & echo $! >&2; trap '' TERM; while :; do sleep 600; done",
        std::string(3'000'000, 'x'), 500ms);
    EXPECT_EQ(answer.end, ChildEnd::too_slow);
    EXPECT_LT(std::chrono::steady_clock::now() - before, 60s);
    const auto id = static_cast<pid_t>(std::stol(answer.last_words));
    for (int i = 0; i < 500 && kill(id, 0) == 0; ++i) // whoever inherits it has to wait for it
        if (shell("grep -q '^State:.*Z' /proc/" + std::to_string(id) + "/status").well()) return;
    EXPECT_NE(kill(id, 0), 0);
}

TEST(ChildProcess, OneThatSaysTooMuchIsStopped) {
    EXPECT_EQ(shell("yes", {}, 30s, 100'000).end, ChildEnd::too_large);
}

TEST(ChildProcess, AProgramThatIsNotThereIsSaidToBeMissing) {
    EXPECT_EQ(run_child({.arguments = {"samdrift-no-such-program"}, .folder = "/"}).end,
        ChildEnd::missing);
}

TEST(ChildProcess, GetsFourVariablesAndThreeFiles) {
    setenv("SAMDRIFT_SECRET", "hemmelig", 1);
    const auto all = shell("/usr/bin/env | cut -d= -f1 | sort | tr '\\n' ' '; pwd").output;
    unsetenv("SAMDRIFT_SECRET");
    EXPECT_THAT(all, testing::HasSubstr("HOME LANG "));
    EXPECT_THAT(all, testing::HasSubstr("PATH "));
    EXPECT_THAT(all, testing::HasSubstr("TMPDIR"));
    EXPECT_THAT(all, testing::Not(testing::HasSubstr("SAMDRIFT")));
    EXPECT_THAT(all, testing::EndsWith(" /\n"));
    // Not kept back from children: one of ours that is left open.
    const int ours = dup(0);
    EXPECT_EQ(
        run_child({.arguments = {"ls", "/proc/self/fd"}, .folder = "/"}).output, "0\n1\n2\n3\n")
        << "3 is the folder it lists";
    close(ours);
}

} // namespace
} // namespace samdrift
