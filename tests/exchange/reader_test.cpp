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
    folder.write("g.fods", "<x/>");
    Read read(folder.path());
    EXPECT_EQ(read.problems, "file_empty a.csv\nnot_what_its_ending_says c.csv\n"
                             "truncated_file d.xlsx\ntruncated_file e.ods\nold_xls_format f.xls\n");
    EXPECT_EQ(read.names(), "b.csv/b ");
    EXPECT_EQ(read.not_read, (std::vector<std::string>{"g.fods"}));
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
        {"an ending it does not read", folder.write("a.txt", "x"), "format_not_read a.txt\n"},
        {"no ending at all", folder.write("systemer", "x"), "format_not_read systemer\n"},
        {"the old workbooks", folder.write("a.xls", "\xD0\xCF\x11\xE0"), "old_xls_format a.xls\n"},
        {"not there", folder.path() / "borte.csv", "no_such_path borte.csv\n"},
        {"neither file nor folder", folder.path() / "ror.csv", "no_such_path ror.csv\n"},
        {"an empty folder", folder.path() / "tom", "nothing_to_read tom\n"},
        {"a folder without tables", folder.path() / "bilder", "nothing_to_read bilder\n"},
    };
    for (const auto& row : rows) EXPECT_EQ(Read(row.path).problems, row.problems) << row.why;
}

std::string wide(std::string_view text) { // names inside an OLE file are UTF-16
    std::string all = "\xD0\xCF\x11\xE0";
    for (char c : text) all.append(1, c).append(1, '\0');
    return all;
}

// Whatever a file is called, its content says what it is: it is read, or told of by its name.
TEST(Reader, BelievesTheContentAndNotTheEnding) {
    TemporaryFolder folder;
    write_zip(folder.path() / "bok", entries_of({.rows = "<row><c><v>1</v></c></row>"}));
    write_zip(
        folder.path() / "ark", ods_of("<table:table table:name=\"Data\"><table:table-row>"
                                      "<table:table-cell office:value-type=\"float\" "
                                      "office:value=\"1\"/></table:table-row></table:table>"));
    write_zip(folder.path() / "binær", {{"xl/workbook.bin", "x"}});
    const auto xlsx = bytes_of(folder.path() / "bok"), ods = bytes_of(folder.path() / "ark");
    const std::string page = "<html xmlns:x=\"urn:x\"><table><tr><td>Navn</td></tr></table>";
    struct Row {
        const char *why, *name;
        std::string bytes;
        const char *shown, *kind; // the sheet or the problem; what it is said to be
    };
    const Row rows[] = {
        {"XLSX that is called ODS", "a.ods", xlsx, "1: number 1\n", ""},
        {"XLSX that is called XLS", "a.xls", xlsx, "1: number 1\n", ""},
        {"XLSX that is called CSV", "a.csv", xlsx, "1: number 1\n", ""},
        {"XLSX with macros, which are left alone", "a.xlsm", xlsx, "1: number 1\n", ""},
        {"ODS that is called XLSX", "a.xlsx", ods, "1: number 1\n", ""},
        {"CSV that is called XLSX", "a.xlsx", "Navn;Eier\n", "1: text Navn | text Eier\n", ""},
        {"rows with tabs that are called XLS", "a.xls", "Navn\tEier\n",
            "1: text Navn | text Eier\n", ""},
        {"XLS that is called XLSX", "a.xlsx", wide("Workbook"), "old_xls_format a.xlsx\n", ""},
        {"XLS that is called CSV", "a.csv", wide("Book"), "old_xls_format a.csv\n", ""},
        {"XLS with a password that Excel packed", "a.xls", wide("EncryptedPackage"),
            "password_protected a.xls\n", ""},
        {"XLSX with a password", "a.xlsx", wide("EncryptedPackage"), "password_protected a.xlsx\n",
            ""},
        {"XLSB", "a.xlsb", bytes_of(folder.path() / "binær"), "binary_workbook a.xlsb\n", ""},
        {"XLSB that is called XLSX", "a.xlsx", bytes_of(folder.path() / "binær"),
            "binary_workbook a.xlsx\n", ""},
        {"a web page that is called XLS", "a.xls", page, "not_what_its_ending_says a.xls\n",
            "HTML"},
        {"a workbook of 2003", "a.xls",
            "<?xml version=\"1.0\"?><?mso-application progid=\"Excel.Sheet\"?>",
            "not_what_its_ending_says a.xls\n", "XML"},
        {"PDF", "a.xlsx", "%PDF-1.7", "not_what_its_ending_says a.xlsx\n", "PDF"},
        {"no kind that is known", "a.xlsx", std::string("\x01\x02\x00\x03", 4),
            "truncated_file a.xlsx\n", ""},
        {"half a zip that is called CSV", "a.csv", "PK\x03\x04", "not_what_its_ending_says a.csv\n",
            "ZIP"},
    };
    for (const auto& row : rows) {
        std::vector<Sheet> sheets;
        std::vector<std::string> not_read;
        const auto problems = read_path(folder.write(row.name, row.bytes), sheets, not_read);
        EXPECT_EQ(sheets.size() == 1 ? shown(sheets[0]) : shown(problems), row.shown) << row.why;
        EXPECT_EQ(problems.empty() ? "" : problems[0].value, row.kind) << row.why;
    }
}

} // namespace
} // namespace samdrift
