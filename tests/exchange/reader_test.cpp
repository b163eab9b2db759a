#include "exchange/reader.hpp"
#include "foreign_files.hpp"
#include <gtest/gtest.h>
#include <sys/stat.h>

namespace samdrift {
namespace {

struct Read {
    std::vector<Sheet> sheets;
    std::vector<std::string> not_read;
    std::string problems;

    explicit Read(const std::filesystem::path& path) {
        problems = shown(read_path(path, sheets, not_read));
    }
    std::string names() const {
        std::string all;
        for (const auto& sheet : sheets) all += sheet.file + "/" + sheet.name + " ";
        return all;
    }
};

TEST(Reader, ReadsTheFilesOfAFolderByName) {
    TemporaryFolder folder;
    folder.write("b.csv", "Navn;Eier\n");
    folder.write("a.CSV", "Navn;Eier\n");
    write_workbook(folder, {.rows = "<row><c><v>1</v></c></row>"});
    folder.write(".skjult.csv", "Navn;Eier\n");
    folder.write("~$kart.xlsx", "x");
    folder.write("lesmeg.txt", "Til orientering");
    folder.write("notat.docx", "PK");
    std::filesystem::create_directory(folder.path() / "under");
    folder.write("under/c.csv", "Navn;Eier\n");
    Read read(folder.path());
    EXPECT_EQ(read.problems, "");
    EXPECT_EQ(read.names(), "a.CSV/a b.csv/b kart.xlsx/Data ");
    EXPECT_EQ(read.not_read, (std::vector<std::string>{"lesmeg.txt", "notat.docx"}));
}

TEST(Reader, CollectsTheProblemsOfAllFiles) {
    TemporaryFolder folder;
    folder.write("a.csv", "");
    folder.write("b.csv", "Navn;Eier\n");
    folder.write("c.csv", "PK\x03\x04");
    folder.write("d.xlsx", "PK\x03\x04");
    folder.write("e.ods", "PK\x03\x04");
    folder.write("f.xls", "\xD0\xCF\x11\xE0");
    Read read(folder.path());
    EXPECT_EQ(read.problems,
        "file_empty a.csv\nnot_what_its_ending_says c.csv\n"
        "truncated_file d.xlsx\nformat_not_read e.ods\nold_xls_format f.xls\n");
    EXPECT_EQ(read.names(), "b.csv/b ");
}

TEST(Reader, OneFileOrOneFolder) {
    TemporaryFolder folder;
    struct Row {
        const char* why;
        std::filesystem::path path;
        const char* problems;
    };
    std::filesystem::create_directory(folder.path() / "tom");
    std::filesystem::create_directory(folder.path() / "bilder");
    folder.write("bilder/kart.png", "x");
    ASSERT_EQ(mkfifo((folder.path() / "ror.csv").c_str(), 0600), 0);
    const Row rows[] = {
        {"one file of rows", folder.write("a.csv", "Navn;Eier\n"), ""},
        {"an ending it does not read", folder.write("a.ods", "x"), "format_not_read a.ods\n"},
        {"no ending at all", folder.write("systemer", "x"), "format_not_read systemer\n"},
        {"the old workbooks", folder.write("a.xls", "x"), "old_xls_format a.xls\n"},
        {"not there", folder.path() / "borte.csv", "no_such_path borte.csv\n"},
        {"neither file nor folder", folder.path() / "ror.csv", "no_such_path ror.csv\n"},
        {"an empty folder", folder.path() / "tom", "nothing_to_read tom\n"},
        {"a folder without tables", folder.path() / "bilder", "nothing_to_read bilder\n"},
    };
    for (const auto& row : rows) EXPECT_EQ(Read(row.path).problems, row.problems) << row.why;
}

} // namespace
} // namespace samdrift
