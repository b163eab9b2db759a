// samdrift report decision-note and samdrift alternatives, as people write them.
#include "app/scratch.hpp"
#include "cli/program.hpp"
#include <gtest/gtest.h>

namespace samdrift {
namespace {

class NoteProgram : public testing::Test {
protected:
    NoteProgram() : folder{scratch.copy_example("nye-asker")} {}

    Ran in_store(std::vector<std::string> arguments) {
        arguments.insert(arguments.begin(), {"--db", scratch.store()});
        return run(scratch.path, arguments);
    }
    void take_in() { ASSERT_EQ(in_store({"import", folder.string(), "--apply"}).status, 0); }
    Ran note(const std::string& file, std::vector<std::string> more = {}) {
        more.insert(more.begin(),
            {"report", "nye-asker", "decision-note", "--out", (scratch.path / file).string()});
        return in_store(more);
    }

    Scratch scratch;
    std::filesystem::path folder;
};

TEST_F(NoteProgram, WritesEachKindOfFile) {
    take_in();
    struct Row {
        const char *file, *begins;
    };
    for (const auto& row :
        {Row{"note.html", "<!DOCTYPE html>"}, Row{"note.pdf", "%PDF-"}, Row{"note.docx", "PK"}}) {
        const auto ran = note(row.file, {"--area", "helse.helsestasjon", "--as-of", "2017-09-01"});
        EXPECT_EQ(ran.status, 0) << ran.err;
        EXPECT_TRUE(scratch.read(row.file).starts_with(row.begins)) << row.file;
    }
    EXPECT_NE(scratch.read("note.html").find("Velg <strong>HsPro</strong> i "), std::string::npos);
    EXPECT_EQ(note("all.docx").status, 0);
    EXPECT_GT(scratch.read("all.docx").size(), 2 * scratch.read("note.docx").size());
}

TEST_F(NoteProgram, RefusesWhatItCannotMake) {
    take_in();
    struct Row {
        const char* why;
        std::vector<std::string> arguments;
        const char* says;
    };
    const Row rows[] = {{"an area with nothing to choose", {"--area", "helse.magi"}, "helse.magi"},
        {"a scenario that is not there", {"--scenario", "Drømmen"}, "Drømmen"}};
    for (const auto& row : rows) {
        const auto ran = note("no.pdf", row.arguments);
        EXPECT_EQ(ran.status, 1) << row.why;
        EXPECT_NE(ran.err.find(row.says), std::string::npos) << ran.err;
        EXPECT_FALSE(std::filesystem::exists(scratch.path / "no.pdf"));
    }
    const auto workbook = note("no.xlsx");
    EXPECT_EQ(workbook.status, 1);
    EXPECT_NE(workbook.err.find(".html, .pdf, .docx"), std::string::npos) << workbook.err;
    EXPECT_EQ(in_store({"report", "nye-asker", "comparison", "--area", "helse", "--out",
                           (scratch.path / "c.html").string()})
                  .status,
        1);
}

TEST_F(NoteProgram, WeighsModelsOfDelivery) {
    scratch.write("nye-asker/alternativer.csv",
        "gjelder;alternativ;beskrivelse\n;Sentral;Ett miljø\n;Desentral;Hver for seg\n");
    scratch.write("nye-asker/alternativpoeng.csv",
        "gjelder;alternativ;kriterium;poeng\n"
        ";Sentral;Demokratisk styring og kontroll;2\n"
        ";Desentral;Demokratisk styring og kontroll;5\n"
        ";Sentral;Beredskap og kundefokus;5\n;Desentral;Beredskap og kundefokus;3\n"
        ";Sentral;Ansattes rettigheter;4\n;Desentral;Ansattes rettigheter;1\n");
    take_in();
    const auto ran = in_store({"alternatives", "nye-asker", "--json"});
    EXPECT_EQ(ran.status, 0) << ran.err;
    for (const auto* part : {R"("subject":"leveransemodell")", R"("place":1,"name":"Sentral")",
             R"("margin":67)", R"("missing":16)", R"("first":"Desentral")"})
        EXPECT_NE(ran.out.find(part), std::string::npos) << part << "\n" << ran.out;
    const auto shown = in_store({"alternatives", "nye-asker", "--subject", "Leveransemodell"});
    EXPECT_EQ(shown.status, 0);
    EXPECT_NE(shown.out.find("Sentral ligger 0,67 poeng foran Desentral."), std::string::npos)
        << shown.out;
    EXPECT_NE(shown.out.find("mangler poeng for: Administrativ styring"), std::string::npos);
    EXPECT_EQ(in_store({"alternatives", "nye-asker", "--subject", "kantine"}).status, 1);
}

} // namespace
} // namespace samdrift
