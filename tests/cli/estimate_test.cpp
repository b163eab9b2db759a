// samdrift estimate: what joining takes, as JSON or as a table, and what it refuses.
#include "app/scratch.hpp"
#include "cli/program.hpp"
#include <gtest/gtest.h>

namespace samdrift {
namespace {

TEST(EstimateProgram, AnswersForTheDayAndRefusesWhatItDoesNotKnow) {
    const Scratch scratch;
    const auto folder = scratch.copy_example("nedre-eiker-d-ikt");
    const auto in_store = [&](std::vector<std::string> arguments) {
        arguments.insert(arguments.begin(), {"--db", scratch.store()});
        return run(scratch.path, arguments);
    };
    const auto estimate = [&](const char* who, const char* day, std::vector<std::string> more) {
        more.insert(
            more.begin(), {"estimate", "nedre-eiker-d-ikt", "--joining", who, "--date", day});
        return in_store(more);
    };
    const auto taken_in = in_store({"import", folder.string(), "--apply", "--json"});
    ASSERT_EQ(taken_in.status, 0) << taken_in.err;
    for (const auto* part : {R"("new":500)", R"("same":1)", R"("refused":0)",
             R"("unknown_columns":[])", R"("not_read":[])", R"("questions":[])"})
        EXPECT_NE(taken_in.out.find(part), taken_in.out.npos) << part;

    const auto ran = estimate("Nedre Eiker", "2012-01-01", {"--json"});
    EXPECT_EQ(ran.status, 0) << ran.err;
    EXPECT_EQ(ran.out.find('\n'), ran.out.size() - 1) << "one line, one document";
    for (const auto* part : {R"("pcs":2130)", R"("replaced":791,"replaced_by_age":594)",
             R"("replaced_by_few_of_model":197)", R"("kept":1339,"models_kept":41)",
             R"("image_days":82)", R"("thin_clients_kept":396,"cabinets":15)",
             R"("amount":450014400)"})
        EXPECT_NE(ran.out.find(part), ran.out.npos) << part;

    const auto table = estimate("Nedre Eiker", "01.01.2013", {"--replace-thin-clients"});
    EXPECT_EQ(table.status, 0) << table.err;
    for (const auto* part :
        {"Byttes fordi de er for gamle", "1\u00a0096", "hvert år", "Tynnklienter som blir PC-er"})
        EXPECT_NE(table.out.find(part), table.out.npos) << part << "\n" << table.out;

    EXPECT_EQ(estimate("Oslo", "2013-01-01", {}).status, 1);
    EXPECT_EQ(estimate("Nedre Eiker", "i morgen", {}).status, 1);
    EXPECT_EQ(estimate("Drammen", "2013-01-01", {}).status, 1) << "it has no equipment there";
    EXPECT_EQ(in_store({"estimate", "nedre-eiker-d-ikt"}).status, 2);
}

} // namespace
} // namespace samdrift
