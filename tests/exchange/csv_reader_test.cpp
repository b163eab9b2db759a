#include "base/failure.hpp"
#include "exchange/csv_reader.hpp"
#include "foreign_files.hpp"
#include <fstream>
#include <gtest/gtest.h>

namespace samdrift {
namespace {

using namespace std::string_literals;

struct Row {
    const char* why;
    std::string bytes;
    const char* sheet; // as shown(); for a problem: as shown() of it
};

void expect_read(const Row& row) {
    TemporaryFolder folder;
    Sheet sheet;
    auto problems = read_csv(folder.write("systemer.csv", row.bytes), sheet);
    EXPECT_EQ(problems.empty() ? shown(sheet) : shown(problems), row.sheet) << row.why;
    EXPECT_EQ(sheet.name, problems.empty() ? "systemer" : "") << row.why;
    EXPECT_EQ(sheet.file, problems.empty() ? "systemer.csv" : "") << row.why;
}

TEST(CsvReader, ReadsWhatProgramsSave) {
    const Row rows[] = {
        {"semicolon", "Navn;Pris\nAcos;12,50\n",
            "1: text Navn | text Pris\n2: text Acos | text 12,50\n"},
        {"comma", "Navn,Pris\nAcos,12.50\n",
            "1: text Navn | text Pris\n2: text Acos | text 12.50\n"},
        {"tab", "Navn\tPris\nAcos\t12,50\n",
            "1: text Navn | text Pris\n2: text Acos | text 12,50\n"},
        {"CRLF", "Navn;Pris\r\nAcos;1\r\n", "1: text Navn | text Pris\n2: text Acos | text 1\n"},
        {"CR alone, as old machines did", "Navn;Pris\rAcos;1\r",
            "1: text Navn | text Pris\n2: text Acos | text 1\n"},
        {"no line break at the end", "Navn;Pris\nAcos;1",
            "1: text Navn | text Pris\n2: text Acos | text 1\n"},
        {"Windows-1252 with a no-break space",
            "Navn;Bel\xF8p\nAcos;1\xA0"
            "234,50\n",
            "1: text Navn | text Beløp\n2: text Acos | text 1\u00A0234,50\n"},
        {"UTF-8 with a mark", "\xEF\xBB\xBFNavn;Eier\nAcos;Ås\n",
            "1: text Navn | text Eier\n2: text Acos | text Ås\n"},
        {"UTF-16", "\xFF\xFEN\0;\0E\0\n\0\xC5\0;\0s\0"s,
            "1: text N | text E\n2: text Å | text s\n"},
        {"a quoted delimiter and doubled quotes", "Navn;Eier\n\"Sak; arkiv\";\"\"\"Felles\"\"\"\n",
            "1: text Navn | text Eier\n2: text Sak; arkiv | text \"Felles\"\n"},
        {"quoted line breaks count as lines", "Navn;Merknad\n\"A\";\"en\r\nto\ntre\"\nB;x\n",
            "1: text Navn | text Merknad\n2: text A | text en\nto\ntre\n5: text B | text x\n"},
        {"a quote inside a field is a sign like others", "Navn;Eier\nSkjerm 24\" bred;IT\n",
            "1: text Navn | text Eier\n2: text Skjerm 24\" bred | text IT\n"},
        {"what follows a closing quote belongs to the field", "Navn;Eier\n\"A\" B;IT\n",
            "1: text Navn | text Eier\n2: text A B | text IT\n"},
        {"blank rows are left out, and counted", "Navn;Pris\n\n;;\n \t;\u00A0\nAcos;1\n",
            "1: text Navn | text Pris\n5: text Acos | text 1\n"},
        {"cells are trimmed, trailing blanks left out", " Navn ; Pris ;;\n Acos ;;;\n",
            "1: text Navn | text Pris\n2: text Acos\n"},
        {"a blank cell between", "A;B;C\n1;;3\n",
            "1: text A | text B | text C\n2: text 1 | blank | text 3\n"},
        {"one column only; a comma in its text divides nothing", "System\nSak, arkiv\nTid, lønn\n",
            "1: text System\n2: text Sak, arkiv\n3: text Tid, lønn\n"},
        {"commas in the text of a file with semicolons", "Navn;Pris, kr\nA, B;1,5\nC, D;2,5\n",
            "1: text Navn | text Pris, kr\n2: text A, B | text 1,5\n3: text C, D | text 2,5\n"},
        {"more commas than semicolons in the heading",
            "Navn;Pris, kr, uten mva, per år\nA;1\nB;2\n",
            "1: text Navn | text Pris, kr, uten mva, per år\n2: text A | text 1\n3: text B | text "
            "2\n"},
        {"a semicolon in the text of a file with commas",
            "Navn,Merknad; fri,Eier\nA,x,IT\nB,y,IT\n",
            "1: text Navn | text Merknad; fri | text Eier\n2: text A | text x | text IT\n3: text B "
            "| text y | text IT\n"},
        {"quoted delimiters of another kind do not count", "Navn,\"a;b;c;d\"\nA,B\n",
            "1: text Navn | text a;b;c;d\n2: text A | text B\n"},
        {"a title above the heading", "Kartlegging 2026\n\nNavn;Eier\nA;IT\n",
            "1: text Kartlegging 2026\n3: text Navn | text Eier\n4: text A | text IT\n"},
        {"a title above commas", "Kartlegging 2026\n\nNavn,Eier\nA,IT\nB,IT\n",
            "1: text Kartlegging 2026\n3: text Navn | text Eier\n4: text A | text IT\n"
            "5: text B | text IT\n"},
        {"a title that has the delimiter in it",
            "Kartlegging; utkast\nNavn;Eier;Pris\nA;IT;1,5\nB;IT;2,5\n",
            "1: text Kartlegging | text utkast\n2: text Navn | text Eier | text Pris\n"
            "3: text A | text IT | text 1,5\n4: text B | text IT | text 2,5\n"},
        {"a title that has commas in it", "Asker, Røyken, Hurum\nNavn;Pris\nA;1,5\nB;2,5\n",
            "1: text Asker, Røyken, Hurum\n2: text Navn | text Pris\n"
            "3: text A | text 1,5\n4: text B | text 2,5\n"},
        {"numbers with commas, more of them than delimiters", "A;B\n1,5;2,5\n3,5;4,5\n",
            "1: text A | text B\n2: text 1,5 | text 2,5\n3: text 3,5 | text 4,5\n"},
        {"numbers with commas, and no heading", "1,5;2,5\n3,5;4,5\n",
            "1: text 1,5 | text 2,5\n2: text 3,5 | text 4,5\n"},
        {"one column of numbers", "Pris\n1,5\n2,5\n", "1: text Pris\n2: text 1,5\n3: text 2,5\n"},
        {"bars", "Navn|Eier\nA|IT; drift\n",
            "1: text Navn | text Eier\n2: text A | text IT; drift\n"},
        {"rows of notes below are shorter", "Navn;Eier;Pris\nA;IT;1\nB;IT;2\nKilde: ferdig\n",
            "1: text Navn | text Eier | text Pris\n2: text A | text IT | text 1\n"
            "3: text B | text IT | text 2\n4: text Kilde: ferdig\n"},
        {"a heading alone", "Navn,Eier,Pris\n", "1: text Navn | text Eier | text Pris\n"},
        {"the delimiter is told", "sep=:\r\nNavn:a;b\r\nA:c;d\r\n",
            "2: text Navn | text a;b\n3: text A | text c;d\n"},
        {"the delimiter is told in quotes", "\"sep=:\"\nNavn:a\n", "2: text Navn | text a\n"},
        {"UTF-16 without a mark", "N\0a\0;\0E\0\n\0\xC5\0;\0s\0"s,
            "1: text Na | text E\n2: text Å | text s\n"},
        {"UTF-16 in the other order, without a mark", "\0N\0a\0;\0E\0\n\0\xC5\0;\0s"s,
            "1: text Na | text E\n2: text Å | text s\n"},
    };
    for (const auto& row : rows) expect_read(row);
}

TEST(CsvReader, TellsWhatIsWrong) {
    const Row rows[] = {
        {"no bytes", "", "file_empty systemer.csv\n"},
        {"only blank rows", "\n;;\n \n", "file_empty systemer.csv\n"},
        {"a mark and nothing more", "\xEF\xBB\xBF", "file_empty systemer.csv\n"},
        {"a quote that never ends is told where it began", "Navn;Eier\nA;\"x\n\ny\";\"z\nB;C\n",
            "unclosed_quote systemer.csv/4\n"},
        {"a workbook", "PK\x03\x04...", "not_what_its_ending_says systemer.csv\n"},
        {"a PDF", "%PDF-1.7\n", "not_what_its_ending_says systemer.csv\n"},
        {"an old workbook", "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1",
            "not_what_its_ending_says systemer.csv\n"},
        {"zero bytes are no text", "Navn;Eier\nA;\0B\n"s, "not_text systemer.csv\n"},
        {"nor are control characters", "\x01\x02\x03;\x04\x05\nNavn;Eier\n",
            "not_text systemer.csv\n"},
        {"one line without end", "A;B\n" + std::string(50'000'000, 'x') + "\nC;D\n",
            "row_too_long systemer.csv/2\n"},
        {"one cell without end", "A;B\n\n\"" + std::string(3'000'000, '\n') + "\"\nC;D\n",
            "row_too_long systemer.csv/3\n"},
        {"a web page", "\xEF\xBB\xBF\n <TABLE><tr><td>Navn</td></tr></TABLE>",
            "not_what_its_ending_says systemer.csv\n"},
        {"wider than any spreadsheet", "A\n" + std::string(20'000, ';') + "x\n",
            "too_many_cells systemer.csv/2\n"},
    };
    for (const auto& row : rows) expect_read(row);
}

TEST(CsvReader, NamesWhatTheFileIsInstead) {
    TemporaryFolder folder;
    Sheet sheet;
    auto problems = read_csv(folder.write("rapport.CSV", "%PDF-1.7"), sheet);
    ASSERT_EQ(problems.size(), 1u);
    EXPECT_EQ(problems[0].value, "PDF");
    EXPECT_EQ(problems[0].arguments, (std::vector<Argument>{{"ending", ".CSV"}, {"kind", "PDF"}}));
}

TEST(CsvReader, MeasuresBeforeItReads) {
    TemporaryFolder folder;
    auto file = folder.write("stor.csv", "Navn;Eier\n");
    std::filesystem::resize_file(file, 100'000'001); // takes no room on the disk
    Sheet sheet;
    EXPECT_EQ(shown(read_csv(file, sheet)), "file_too_large stor.csv\n");
}

TEST(CsvReader, AFileThatIsNotThereIsAFailure) {
    Sheet sheet;
    EXPECT_THROW(read_csv("/finnes/ikke.csv", sheet), Failure);
}

} // namespace
} // namespace samdrift
