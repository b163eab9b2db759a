#include "identity/password.hpp"
#include "identity/secrets.hpp"
#include "identity/throttle.hpp"
#include <gtest/gtest.h>
#include <set>

namespace samdrift {
namespace {

using namespace std::chrono_literals;

TEST(Password, FitsItselfAndNothingElse) {
    const auto stored = hashed_password("en lang og god setning");
    EXPECT_TRUE(stored.starts_with("$argon2id$v=19$m=19456,t=2,p=1$")) << stored;
    EXPECT_TRUE(password_fits("en lang og god setning", stored));
    EXPECT_FALSE(password_fits("en lang og god setnin", stored));
    EXPECT_FALSE(password_fits("", stored));
    EXPECT_NE(stored, hashed_password("en lang og god setning")) << "each has a salt of its own";
}

TEST(Password, NothingStoredFitsNothing) {
    EXPECT_FALSE(password_fits("", ""));
    EXPECT_FALSE(password_fits("no password at all is this one", ""));
}

TEST(Password, MustBeHardToGuess) {
    const struct {
        const char *why, *password, *code;
    } rows[] = {
        {"long enough", "blåbær i skogen", ""},
        {"eleven letters", "blåbærsuppe", "password_too_short"},
        {"twelve letters of more bytes", "blåbærsuppen", ""},
        {"one letter", "aaaaaaaaaaaaaaaa", "password_too_common"},
        {"the name with a tail", "kari.nordmann1", "password_too_common"},
        {"the name in a sentence", "jeg er kari.nordmann fra Asker", ""},
    };
    for (const auto& row : rows)
        EXPECT_EQ(password_fault(row.password, "kari.nordmann"), row.code) << row.why;
    EXPECT_EQ(password_fault(std::string(201, 'x') + "y", "a"), "password_too_long");
}

TEST(Secrets, AreLongAndNeverTheSame) {
    std::set<std::string> all;
    for (int i = 0; i < 1000; ++i) {
        const auto secret = random_secret();
        EXPECT_EQ(secret.size(), 43u);
        EXPECT_EQ(secret.find_first_not_of(
                      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"),
            std::string::npos);
        all.insert(secret);
    }
    EXPECT_EQ(all.size(), 1000u);
}

TEST(Secrets, AreKeptAsTheirDigest) {
    EXPECT_EQ(digest_of("abc"),
        "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"); // FIPS 180-4
    EXPECT_TRUE(same_secret("abc", "abc"));
    EXPECT_FALSE(same_secret("abc", "abd"));
    EXPECT_FALSE(same_secret("abc", "abcd"));
    EXPECT_FALSE(same_secret("", "a"));
}

TEST(Throttle, WaitsLongerForEachTry) {
    Throttle throttle;
    Throttle::Time now{};
    for (int i = 0; i < 5; ++i) {
        EXPECT_EQ(throttle.wait("kari", "10.0.0.1", now), 0s) << i;
        throttle.failed("kari", "10.0.0.1", now);
    }
    EXPECT_EQ(throttle.wait("kari", "10.0.0.1", now), 1s);
    throttle.failed("kari", "10.0.0.1", now);
    EXPECT_EQ(throttle.wait("kari", "10.0.0.1", now), 2s);
    for (int i = 0; i < 40; ++i) throttle.failed("kari", "10.0.0.1", now);
    EXPECT_EQ(throttle.wait("kari", "10.0.0.1", now), 15min);
    EXPECT_EQ(throttle.wait("kari", "10.0.0.1", now + 15min), 0s);
}

TEST(Throttle, NobodyLocksAnotherOut) {
    Throttle throttle;
    Throttle::Time now{};
    for (int i = 0; i < 100; ++i) throttle.failed("kari", "6.6.6.6", now);
    EXPECT_GT(throttle.wait("kari", "6.6.6.6", now), 0s);
    EXPECT_EQ(throttle.wait("kari", "10.0.0.1", now), 0s) << "she comes from elsewhere";
    EXPECT_EQ(throttle.wait("kari", "device 1", now), 0s) << "she has logged in from there before";
    EXPECT_EQ(throttle.wait("ola", "6.6.6.6", now), 0s);
}

TEST(Throttle, ForgetsWhoSucceedsAndWhatIsLongPast) {
    Throttle throttle;
    Throttle::Time now{};
    for (int i = 0; i < 9; ++i) throttle.failed("kari", "a", now);
    throttle.succeeded("kari", "a");
    EXPECT_EQ(throttle.wait("kari", "a", now), 0s);
    for (int i = 0; i < 9; ++i) throttle.failed("kari", "a", now);
    throttle.failed("kari", "a", now + 2h);
    EXPECT_EQ(throttle.wait("kari", "a", now + 2h), 0s) << "one failure in the last hour";
}

} // namespace
} // namespace samdrift
