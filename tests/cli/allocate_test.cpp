// samdrift allocate: who pays what, as JSON and as tables, one amount explained, and what is
// missing.
#include "app/scratch.hpp"
#include "cli/program.hpp"
#include <gtest/gtest.h>

namespace samdrift {
namespace {

class AllocateProgram : public testing::Test {
protected:
    AllocateProgram() : folder{scratch.copy_example("nedre-eiker-d-ikt")} {}

    Ran in_store(std::vector<std::string> arguments) {
        arguments.insert(arguments.begin(), {"--db", scratch.store()});
        return run(scratch.path, arguments);
    }
    void take_in() {
        const auto ran = in_store({"import", folder.string(), "--apply"});
        ASSERT_EQ(ran.status, 0) << ran.err;
    }
    Ran allocate(std::vector<std::string> arguments) {
        arguments.insert(arguments.begin(), {"allocate", "nedre-eiker-d-ikt"});
        return in_store(arguments);
    }

    Scratch scratch;
    std::filesystem::path folder;
};

std::size_t count(const std::string& text, const std::string& part) {
    std::size_t found = 0;
    for (auto at = text.find(part); at != text.npos; at = text.find(part, at + 1)) ++found;
    return found;
}

TEST_F(AllocateProgram, AnswersWithOneDocument) {
    take_in();
    for (const auto& [year, total, owners] : {std::tuple{"2012", R"("total":1286500000)", 4u},
             std::tuple{"2013", R"("total":1486700000)", 5u}}) {
        const auto ran = allocate({"--year", year, "--json"});
        ASSERT_EQ(ran.status, 0) << ran.err;
        EXPECT_EQ(ran.out.find('\n'), ran.out.size() - 1) << "one line, one document";
        EXPECT_NE(ran.out.find(total), ran.out.npos) << ran.out.substr(0, 300);
        EXPECT_EQ(count(ran.out, R"("municipality":)"), owners);
    }
}

TEST_F(AllocateProgram, TellsPeopleInTablesAndExplainsAnAmount) {
    take_in();
    const auto ran = allocate({"--year", "2012"});
    EXPECT_EQ(ran.status, 0) << ran.err;
    EXPECT_NE(ran.out.find("I alt 12\u00a0865\u00a0000,00 kr i 2012."), ran.out.npos) << ran.out;
    const auto why = allocate({"--year", "2012", "--explain", "Drammen", "--project", "IT138"});
    EXPECT_EQ(why.status, 0) << why.err;
    EXPECT_NE(why.out.find("Drammen har 2\u00a0600 av 3\u00a0820."), why.out.npos) << why.out;
    EXPECT_NE(why.out.find("Drammen betaler 279\u00a0057,59 kr."), why.out.npos) << why.out;
}

TEST_F(AllocateProgram, SaysAllThatIsMissing) {
    scratch.edit("nedre-eiker-d-ikt/brukeridenter.csv", "Sande;2013;2750;eksempel\n", "");
    scratch.edit("nedre-eiker-d-ikt/fordeling.csv", "applikasjon;brukere;",
        "applikasjon;30 % likt + 69 % ansatte;");
    take_in();
    const auto ran = allocate({"--year", "2013", "--json"});
    EXPECT_EQ(ran.status, 1);
    EXPECT_EQ(ran.out, "");
    EXPECT_NE(ran.err.find("Sande mangler brukeridenter for 2013"), ran.err.npos) << ran.err;
    EXPECT_NE(ran.err.find("blir 99\u00a0% til sammen"), ran.err.npos) << ran.err;
}

TEST_F(AllocateProgram, RefusesWhatItDoesNotKnow) {
    take_in();
    EXPECT_EQ(allocate({"--year", "2020"}).status, 1);
    EXPECT_EQ(allocate({}).status, 2);
    EXPECT_EQ(allocate({"--year", "2012", "--stage", "gjetning"}).status, 2);
    EXPECT_EQ(allocate({"--year", "2012", "--explain", "Sande"}).status, 2);
    EXPECT_EQ(allocate({"--year", "2012", "--explain", "Oslo", "--project", "IT138"}).status, 1);
    EXPECT_EQ(in_store({"allocate", "nye-oslo", "--year", "2012"}).status, 1);
}

} // namespace
} // namespace samdrift
