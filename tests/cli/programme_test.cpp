// samdrift programme: tables for people, one document for programs, and what it says of nothing.
#include "app/scratch.hpp"
#include "cli/program.hpp"
#include <gtest/gtest.h>

namespace samdrift {
namespace {

TEST(ProgrammeProgram, ShowsTheTreeOfProjectsAndMilestonesByDate) {
    const Scratch scratch;
    const auto in_store = [&](std::vector<std::string> arguments) {
        arguments.insert(arguments.begin(), {"--db", scratch.store()});
        return run(scratch.path, arguments);
    };
    for (const auto* key : {"nye-drammen", "kongsbergregionen"})
        ASSERT_EQ(in_store({"import", scratch.copy_example(key).string(), "--apply"}).status, 0);
    const auto drammen = in_store({"programme", "nye-drammen"});
    EXPECT_EQ(drammen.status, 0) << drammen.err;
    for (const auto* part : {"Budsjett: 94\u00a0000\u00a0000 NOK", "I drift senest: 01.01.2020",
             "A4.2  IKT", "D6      IKT-plattform"})
        EXPECT_NE(drammen.out.find(part), drammen.out.npos) << part << "\n" << drammen.out;
    EXPECT_EQ(drammen.out.find("Risikoer"), drammen.out.npos) << "there are none";

    const auto json =
        in_store({"programme", "kongsbergregionen", "--as-of", "2008-02-15", "--json"});
    EXPECT_EQ(json.status, 0) << json.err;
    EXPECT_EQ(json.out.find('\n'), json.out.size() - 1) << "one line, one document";
    for (const auto* part : {R"("today":"2008-02-15")", R"("state":"late","days_late":46)"})
        EXPECT_NE(json.out.find(part), json.out.npos) << part;
    EXPECT_EQ(in_store({"programme", "finnes-ikke"}).status, 1);
    EXPECT_EQ(in_store({"programme", "nye-drammen", "--as-of", "i går"}).status, 1);
    EXPECT_EQ(in_store({"programme"}).status, 2);
}

} // namespace
} // namespace samdrift
