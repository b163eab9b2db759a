// A list as a working group keeps it, taken in by the program itself.
#include "app/scratch.hpp"
#include "cli/program.hpp"
#include <gtest/gtest.h>

namespace samdrift {
namespace {

bool has(const std::string& text, const std::string& part) { return text.find(part) != text.npos; }

TEST(Recognition, OfAListInOwnWordsFromTheCommandLine) {
    const Scratch s;
    const auto folder = s.copy_example("nye-asker").string();
    const auto db = s.store();
    ASSERT_EQ(run(s.path, {"--db", db, "import", folder, "--apply"}).status, 0);
    s.write("liste.csv", "Kartlegging, Hurum kommune\n\n"
                         "Syst.;Lev.;Fagomr.;Ant. brukere;Kost/år (tkr);Driftsf.;Sal\n"
                         "Vokal Barnehage;Oppad;Barnehage;14;145,5;Skytjeneste;B2\n"
                         "Elevliste;Oppad;Skole;ukjent;90;lokal;\n"
                         "Sum;;;14;235,5;;\n\nUtfylt i mai\n");
    const auto file = (s.path / "liste.csv").string();
    const auto dry = run(s.path, {"--db", db, "import", file, "--cooperation", "nye-asker"});
    EXPECT_EQ(dry.status, 0) << dry.err;
    for (const char* said : {"er lest som systemer", "Ant. brukere -> users", "Sal -> ekstra",
             "rad 6: Raden er en sum", "rad 8: «Utfylt i mai» står under tabellen",
             "Kommunen er Hurum, etter teksten over tabellen", "tusen kroner",
             "«Skytjeneste» er lest som «sky»", "«ukjent» er lest som tomt"})
        EXPECT_TRUE(has(dry.out, said)) << said << "\n" << dry.out;

    const auto done = run(
        s.path, {"--db", db, "import", file, "--cooperation", "nye-asker", "--apply", "--json"});
    EXPECT_EQ(done.status, 0) << done.err;
    EXPECT_TRUE(
        has(done.out, "\"left_out\":[{\"file\":\"liste.csv\",\"sheet\":\"liste\",\"row\":1"))
        << done.out;
    const auto usages = run(s.path, {"--db", db, "usages", "nye-asker", "--json"}).out;
    const auto at = usages.find("\"system\":\"Vokal Barnehage\"");
    ASSERT_NE(at, usages.npos) << usages;
    const auto begins = usages.rfind('{', at);
    const auto one = usages.substr(begins, usages.find('}', at) - begins);
    for (const char* part :
        {"\"municipality\":\"Hurum\"", "\"area\":\"oppvekst.barnehage\"", "\"users\":14",
            "\"yearly_cost\":14550000", "\"hosting\":\"cloud\"", "\"status\":\"in_operation\""})
        EXPECT_TRUE(has(one, part)) << part << " in " << one;
}

} // namespace
} // namespace samdrift
