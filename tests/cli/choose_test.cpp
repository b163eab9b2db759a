// samdrift choose: the portfolio as JSON or as a table, and demands that contradict each other.
#include "app/scratch.hpp"
#include "cli/program.hpp"
#include <gtest/gtest.h>

namespace samdrift {
namespace {

class ChooseProgram : public testing::Test {
protected:
    ChooseProgram() : folder{scratch.copy_example("nye-asker")} {}

    Ran in_store(std::vector<std::string> arguments) {
        arguments.insert(arguments.begin(), {"--db", scratch.store()});
        return run(scratch.path, arguments);
    }
    void take_in() { ASSERT_EQ(in_store({"import", folder.string(), "--apply"}).status, 0); }

    Scratch scratch;
    std::filesystem::path folder;
};

TEST_F(ChooseProgram, AnswersWithOneDocument) {
    take_in();
    const auto ran = in_store({"choose", "nye-asker", "--json"});
    EXPECT_EQ(ran.status, 0) << ran.err;
    EXPECT_EQ(ran.out.find('\n'), ran.out.size() - 1) << "one line, one document";
    for (const auto* part :
        {R"("status":"optimal")", R"("gap":0)", R"("choice":"HsPro")",
            R"("interim_until":"2020-12-31","target":"new_procurement")", R"("choice":"deferred")"})
        EXPECT_NE(ran.out.find(part), ran.out.npos) << part;
}

TEST_F(ChooseProgram, TellsPeopleInATable) {
    take_in();
    const auto ran = in_store({"choose", "nye-asker", "--as-of", "01.09.2017"});
    EXPECT_EQ(ran.status, 0) << ran.err;
    EXPECT_NE(ran.out.find("Ny anskaffelse"), ran.out.npos) << ran.out;
    EXPECT_NE(ran.out.find("I alt over 5 år"), ran.out.npos) << ran.out;
}

TEST_F(ChooseProgram, ListsDemandsThatContradict) {
    scratch.edit("nye-asker/rammer.csv", "teknisk;utsett",
        "helse.plo;utsett;;;2018-06-30;eksempel;\nhelse.plo;må anskaffe nytt;;;;eksempel;\n"
        "teknisk;utsett");
    take_in();
    const auto ran = in_store({"choose", "nye-asker", "--json"});
    EXPECT_EQ(ran.status, 1);
    EXPECT_NE(ran.out.find(R"("status":"infeasible")"), ran.out.npos);
    EXPECT_NE(ran.err.find("utsatt til 30.06.2018 (helse.plo)"), ran.err.npos) << ran.err;
    EXPECT_NE(ran.err.find("anskaffes nytt (helse.plo)"), ran.err.npos) << ran.err;
}

TEST_F(ChooseProgram, RefusesWhatItDoesNotKnow) {
    take_in();
    EXPECT_EQ(in_store({"choose", "nye-oslo"}).status, 1);
    EXPECT_EQ(in_store({"choose", "nye-asker", "--scenario", "Drømmen"}).status, 1);
    EXPECT_EQ(in_store({"choose", "nye-asker", "--as-of", "i går"}).status, 1);
    EXPECT_EQ(in_store({"choose", "nye-asker", "--seconds", "0"}).status, 2);
}

} // namespace
} // namespace samdrift
