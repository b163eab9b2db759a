#include "app/scratch.hpp"
#include "cli/program.hpp"
#include <gtest/gtest.h>

namespace samdrift {
namespace {

bool has(const std::string& text, const std::string& part) { return text.find(part) != text.npos; }

TEST(Program, SaysHowItEnded) {
    const Scratch s;
    const auto folder = s.copy_example("nye-asker").string();
    const auto db = s.store();
    struct Row {
        const char* why;
        std::vector<std::string> arguments;
        int status;
        const char* says; // on either stream
    };
    const Row rows[] = {
        {"no command", {}, 2, "subcommand"},
        {"a command nobody knows", {"dance"}, 2, ""},
        {"a missing argument", {"compare"}, 2, "KEY"},
        {"help", {"--help"}, 0, "import"},
        {"no store yet", {"--db", db, "compare", "nye-asker"}, 3, "ingen database"},
        {"a dry run makes no store", {"--db", db, "import", folder}, 0, "prøve"},
        {"still no store", {"compare", "nye-asker", "--db", db}, 3, "ingen database"},
        {"applied", {"import", folder, "--apply", "--json", "--db", db}, 0, "\"batch\":1"},
        {"a key nobody knows", {"--db", db, "compare", "nye-oslo"}, 1, "nye-oslo"},
        {"global options on either side", {"compare", "nye-asker", "--json", "--db", db}, 0,
            "\"harmonisation\":0.836454"},
        {"usages", {"--json", "--db", db, "usages", "nye-asker"}, 0, "\"system\":\"Gatsoft GAT\""},
        {"ledger", {"--json", "--db", db, "ledger", "nye-asker", "--municipality", "Asker"}, 0,
            "\"personnel\":2001800000"},
        {"ledger of no member", {"--db", db, "ledger", "nye-asker", "--municipality", "Oslo"}, 1,
            "Oslo"},
        {"budget", {"--json", "--db", db, "budget", "nye-asker"}, 0,
            "{\"year\":2018,\"type\":\"investment\",\"amount\":2030500000}"},
        {"a day that does not exist", {"--db", db, "compare", "nye-asker", "--as-of", "2019-02-31"},
            1, "dato"},
        {"a report of no kind", {"--db", db, "report", "nye-asker", "poem", "--out", "x.html"}, 2,
            "comparison"},
        {"a report of no format",
            {"--db", db, "report", "nye-asker", "comparison", "--out", "x.doc"}, 1, ".html"},
        {"a report",
            {"--db", db, "report", "nye-asker", "comparison", "--out",
                (s.path / "r.html").string()},
            0, "r.html"},
        {"a template for whoever begins, without a store",
            {"template", "--out", (s.path / "blank.xlsx").string(), "--language", "en"}, 0,
            "blank.xlsx"},
        {"a template with a cooperation's names",
            {"--db", db, "template", "nye-asker", "--out", (s.path / "ny/mal.xlsx").string(),
                "--json"},
            0, "\"bytes\":"},
        {"a template of no format", {"template", "--out", "mal.ods"}, 1, ".xlsx"},
        {"a template of nobody", {"--db", db, "template", "nye-oslo", "--out", "mal.xlsx"}, 1,
            "nye-oslo"},
        {"a workbook",
            {"--db", db, "report", "nye-asker", "comparison", "--out",
                (s.path / "r.xlsx").string()},
            0, "r.xlsx"},
        {"check", {"--db", db, "check"}, 0, "hel"},
        {"only loopback", {"--db", db, "serve", "--listen", "0.0.0.0:0"}, 2, ""},
        {"undo", {"--db", db, "undo", "1"}, 0, "Angret"},
        {"undone already", {"--db", db, "undo", "1"}, 1, "angret"},
    };
    for (const auto& row : rows) {
        const auto ran = run(s.path, row.arguments);
        EXPECT_EQ(ran.status, row.status) << row.why << "\n" << ran.err;
        EXPECT_TRUE(has(ran.out + ran.err, row.says)) << row.why << "\n" << ran.out << ran.err;
    }
    EXPECT_TRUE(has(s.read("r.html"), "Gerica"));
    EXPECT_TRUE(has(s.read("r.xlsx"), "PK"));
}

TEST(Program, PrintsOneJsonDocumentAndProblemsBesideIt) {
    const Scratch s;
    s.copy_example("nye-asker");
    s.edit(
        "nye-asker/systemer.csv", "Asker;adm.sak;Sak/arkiv Asker", "Oslo;adm.sak;Sak/arkiv Asker");
    const auto ran =
        run(s.path, {"--db", s.store(), "import", (s.path / "nye-asker").string(), "--json"});
    EXPECT_EQ(ran.status, 1);
    EXPECT_EQ(std::count(ran.out.begin(), ran.out.end(), '\n'), 1);
    EXPECT_TRUE(
        has(ran.out, R"("row":2,"column":"kommune","value":"Oslo","code":"unknown_municipality")"));
    EXPECT_TRUE(has(ran.err, "rad 2"));
}

TEST(Program, AnswersQuestionsFromAFile) {
    const Scratch s;
    s.copy_example("nye-asker");
    std::filesystem::remove(s.path / "nye-asker/alias.csv");
    const auto folder = (s.path / "nye-asker").string();
    const auto asked = run(s.path, {"--db", s.store(), "import", folder, "--apply", "--json"});
    EXPECT_EQ(asked.status, 1) << "open questions store nothing";
    EXPECT_TRUE(has(asked.out, R"("kind":"produkt","name":"Visma Familia")"));
    EXPECT_TRUE(has(asked.out, "\"batch\":null"));
    // Every name in doubt is answered: the aliases of the example, and the rest as names of their
    // own.
    std::string answers =
        whole_file(std::filesystem::path{SAMDRIFT_SOURCE} / "examples/nye-asker/alias.csv");
    std::size_t at = 0;
    const std::string mark = "{\"kind\":\"", name_mark = "\",\"name\":\"";
    while (
        (at = asked.out.find(mark + "produkt" + name_mark, at)) != std::string::npos || at == 0) {
        if (at == 0) break;
        at += (mark + "produkt" + name_mark).size();
        const auto name = asked.out.substr(at, asked.out.find('"', at) - at);
        if (!has(answers, ";" + name + ";"))
            answers += "produkt;" + name + ";" + name + ";eksempel\n";
    }
    at = 0;
    while ((at = asked.out.find("{\"kind\":\"leverandør\",\"name\":\"", at)) != std::string::npos) {
        at += std::string{"{\"kind\":\"leverandør\",\"name\":\""}.size();
        const auto name = asked.out.substr(at, asked.out.find('"', at) - at);
        if (!has(answers, ";" + name + ";"))
            answers += "leverandør;" + name + ";" + name + ";eksempel\n";
    }
    s.write("svar.csv", answers);
    const auto answered = run(s.path, {"--db", s.store(), "import", folder, "--answers",
                                          (s.path / "svar.csv").string(), "--apply", "--json"});
    EXPECT_EQ(answered.status, 0) << answered.out.substr(0, 3000) << answered.err;
    const auto compared = run(s.path, {"--db", s.store(), "compare", "nye-asker", "--json"});
    EXPECT_TRUE(
        has(compared.out, R"("area":"helse.barnevern","area_name":"Barnevern","verdict":"same")"))
        << compared.out;
}

} // namespace
} // namespace samdrift
