// The template as a working group uses it: opened in LibreOffice, filled in, saved, and imported.
#include "app/scratch.hpp"
#include "cli/program.hpp"
#include "register/entities.hpp"
#include <gtest/gtest.h>
#include <sstream>

namespace samdrift {
namespace {

const std::filesystem::path macro =
    std::filesystem::path{SAMDRIFT_SOURCE} / "tests/cli/office/Template.bas";

std::string as_xml(const std::string& text) {
    std::string out;
    for (const char c : text)
        out += c == '&' ? "&amp;" : c == '<' ? "&lt;" : c == '>' ? "&gt;" : std::string(1, c);
    return out;
}

int office(const Scratch& s, const std::string& what) {
    const auto command =
        "timeout 120 soffice --headless --norestore --nologo '-env:UserInstallation=file://" +
        (s.path / "profile").string() + "' " + what + " >" + (s.path / "office.log").string() +
        " 2>&1";
    return std::system(command.c_str());
}

// LibreOffice makes its profile first; then the macro is put into it.
void fill_in(const Scratch& s) {
    ASSERT_EQ(office(s, "--terminate_after_init"), 0) << s.read("office.log");
    const std::string folder = "profile/user/basic/Standard/";
    std::filesystem::create_directories(s.path / folder);
    const std::string head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    s.write(folder + "script.xlb",
        head + "<library:library xmlns:library=\"http://openoffice.org/2000/library\" "
               "library:name=\"Standard\" library:readonly=\"false\" "
               "library:passwordprotected=\"false\"><library:element library:name=\"Template\"/>"
               "</library:library>\n");
    s.write(folder + "Template.xba",
        head +
            "<script:module xmlns:script=\"http://openoffice.org/2000/script\" "
            "script:name=\"Template\" script:language=\"StarBasic\">" +
            as_xml(whole_file(macro)) + "</script:module>\n");
    const auto at = [&](const char* name) { return (s.path / name).string(); };
    ASSERT_EQ(
        office(s, "'macro:///Standard.Template.Fill(" + at("template.xlsx") + "," +
                      at("cells.txt") + "," + at("seen.txt") + "," + at("filled.xlsx") + ")'"),
        0)
        << s.read("office.log");
    ASSERT_TRUE(std::filesystem::exists(s.path / "filled.xlsx")) << s.read("seen.txt.error");
}

std::size_t column_of(const Entity& e, std::string_view field) {
    std::size_t at = 0;
    for (const auto& f : e.fields) {
        if (f.name == field) break;
        if (!f.rules.column.empty()) ++at;
    }
    return at;
}

struct Filled {
    const char *table, *field, *kind, *value;
};

std::string cells() {
    constexpr Filled all[] = {
        {"usage", "municipality", "text", "Hurum"},
        {"usage", "area", "text", "adm.plan"},
        {"usage", "system", "text", "Årshjulet"},
        {"usage", "version", "text", "8.40"},
        {"usage", "status", "text", "i drift"},
        {"usage", "users", "number", "35"},
        {"usage", "personal_data", "text", "nei"},
        {"usage", "yearly_cost", "number", "12500.50"},
        {"usage", "valid_from", "number", "42736"}, // 1 January 2017
        {"contract", "municipality", "text", "Hurum"},
        {"contract", "system", "text", "Årshjulet"},
        {"contract", "number", "text", "0042"},
        {"contract", "ends", "number", "43830"}, // 31 December 2019
        {"contract", "extension", "text", "uklar"},
        {"risk", "code", "text", "R99"},
        {"risk", "risk", "text", "Ingen svarer"},
        {"risk", "probability", "number", "2"},
        {"risk", "consequence", "number", "5"},
    };
    std::string lines;
    for (const auto& cell : all) {
        const Entity& e = *entity_of_table(cell.table);
        lines += std::string{e.sheet} + "\t" + std::to_string(column_of(e, cell.field)) + "\t1\t" +
                 cell.kind + "\t" + cell.value + "\n";
    }
    return lines;
}

void expect_help_is_seen(const std::string& seen) {
    std::size_t headings = 0;
    std::istringstream lines{seen};
    for (std::string line; std::getline(lines, line);)
        headings += line.find("\tFalse\t") != line.npos;
    std::size_t fields = 0;
    for (const auto* e : all_entities())
        for (const auto& f : e->fields) {
            if (e->sheet.empty() || f.rules.column.empty()) continue;
            ++fields;
            const auto help =
                text(Language::nb, "help." + std::string{e->table} + "." + std::string{f.name});
            EXPECT_NE(seen.find(std::string{e->sheet} + "\tFalse\t" + std::string{f.rules.column} +
                                "\t" + help),
                seen.npos)
                << e->sheet << " " << f.rules.column;
        }
    EXPECT_GE(headings, fields);
    EXPECT_NE(seen.find("\"planlagt\";\"i drift\";\"under utfasing\";\"avviklet\""), seen.npos);
    EXPECT_NE(seen.find("$'Mal - lister'.$A$2:$A$4"), seen.npos) << "three municipalities";
    EXPECT_NE(seen.find("Mal - lister\tTrue\t"), seen.npos) << "the lists are hidden";
}

TEST(LibreOffice, FillsInTheTemplateAndItIsImported) {
    if (test_in_postgres()) GTEST_SKIP() << "what LibreOffice does is the same in either store";
    const Scratch s;
    const auto db = s.store();
    const auto filled = (s.path / "filled.xlsx").string();
    ASSERT_EQ(
        run(s.path, {"import", s.copy_example("nye-asker").string(), "--apply", "--db", db}).status,
        0);
    ASSERT_EQ(run(s.path, {"template", "nye-asker", "--out", (s.path / "template.xlsx").string(),
                              "--db", db})
                  .status,
        0);
    s.write("cells.txt", cells());
    fill_in(s);
    if (HasFatalFailure()) return;
    expect_help_is_seen(s.read("seen.txt"));
    const auto answer = run(
        s.path, {"import", filled, "--cooperation", "nye-asker", "--apply", "--json", "--db", db});
    EXPECT_EQ(answer.status, 0) << answer.err;
    for (const auto* part : {"\"new\":3,\"changed\":0,\"same\":0,\"refused\":0", "\"not_read\":[]",
             "\"unknown_columns\":[]", "\"problems\":[]", "\"batch\":2"})
        EXPECT_NE(answer.out.find(part), answer.out.npos) << part << "\n" << answer.out;
    const auto usages = run(s.path, {"usages", "nye-asker", "--json", "--db", db});
    EXPECT_NE(usages.out.find("\"system\":\"Årshjulet\",\"supplier\":null,\"version\":\"8.40\""),
        usages.out.npos)
        << usages.out.substr(0, 600);
    EXPECT_NE(usages.out.find("\"yearly_cost\":1250050"), usages.out.npos);
}

} // namespace
} // namespace samdrift
