#include "base/failure.hpp"
#include "exchange/child_process.hpp"
#include "exchange/html_files.hpp"
#include "foreign_files.hpp"
#include "publish/html.hpp"
#include <gmock/gmock.h>
#include <zip.h>

namespace samdrift {
namespace {

using testing::HasSubstr;
using testing::Not;

// Five sections, one with a table of more rows than a page holds.
Document document() {
    Document d{.title = "Årsmøte for Røyken & Æsing", .subtitle = "Én side", .as_of = {}};
    d.as_of = Date{std::chrono::year{2026} / 11 / 22};
    for (int i = 1; i <= 5; ++i)
        d.sections.push_back({.heading = "Avsnitt " + std::to_string(i) + " om smårettelser",
            .id = "s" + std::to_string(i),
            .parts = {
                Paragraph{.line = {.symbols = {Symbol::warning},
                              .pieces = {{.text = "Blåbærsyltetøy koster 1\u00a0234 kr"}}}}}});
    Table table{.caption = "Kommuner"};
    table.columns = {{.heading = "Kommune", .width = 40}, {.heading = "Innbyggere", .width = 60}};
    table.groups.emplace_back();
    for (int i = 1; i <= 80; ++i)
        table.groups[0].rows.push_back(
            {.heading = {{{.pieces = {{.text = "Kommune " + std::to_string(i)}}}}},
                .cells = {{{{.pieces = {{.text = std::to_string(i * 1001)}}}}}}});
    d.sections[2].parts.push_back(table);
    return d;
}

std::string said_of(const std::vector<std::string>& command, const std::string& file) {
    const auto answer = run_child({.arguments = command, .input = file, .folder = "/"});
    EXPECT_TRUE(answer.well()) << command[0] << ": " << answer.last_words;
    return answer.output;
}

// The parts of a DOCX without what marks them up.
std::string part(const std::string& docx, const char* name) {
    zip_error_t error;
    auto* source = zip_source_buffer_create(docx.data(), docx.size(), 0, &error);
    auto* zip = zip_open_from_source(source, ZIP_RDONLY | ZIP_CHECKCONS, &error);
    if (!zip) throw std::runtime_error{"no zip"};
    zip_stat_t about;
    if (zip_stat(zip, name, 0, &about) != 0) throw std::runtime_error{name};
    std::string out(about.size, '\0');
    auto* file = zip_fopen(zip, name, 0);
    EXPECT_EQ(zip_fread(file, out.data(), out.size()), std::int64_t(out.size()));
    zip_fclose(file);
    zip_discard(zip);
    return out;
}

std::string text_of(const std::string& xml) {
    std::string out;
    bool inside = false;
    for (std::size_t i = 0; i < xml.size(); ++i) {
        if (xml.compare(i, 6, "</w:p>") == 0) out += '\n';
        if (xml[i] == '<') inside = true;
        if (!inside) out += xml[i];
        if (xml[i] == '>') inside = false;
    }
    return out;
}

std::size_t count(std::string_view text, std::string_view what) {
    std::size_t n = 0;
    for (auto at = text.find(what); at != text.npos; at = text.find(what, at + 1)) ++n;
    return n;
}

TEST(Pdf, HasTitleLanguageBookmarksTagsAndPages) {
    const auto pdf = pdf_of(html(document()));
    const auto about = said_of({"pdfinfo", "-"}, pdf);
    EXPECT_THAT(about, HasSubstr("Title:           Årsmøte for Røyken & Æsing\n"));
    EXPECT_THAT(about, HasSubstr("Tagged:          yes\n"));
    EXPECT_THAT(about, HasSubstr("841.89 x 595.276 pts (A4)\n"));
    EXPECT_THAT(pdf, HasSubstr("/Lang (nb)"));
    EXPECT_THAT(pdf, HasSubstr("/Outlines"));
    EXPECT_EQ(count(pdf, "/Dest ["), 6u) << "a bookmark for the title and for each section";

    const auto words = said_of({"pdftotext", "-layout", "-", "-"}, pdf);
    const auto pages = count(words, "\f");
    EXPECT_GT(pages, 2u);
    EXPECT_LT(pages, 8u);
    EXPECT_THAT(words, HasSubstr("Blåbærsyltetøy koster 1 234 kr"));
    EXPECT_THAT(words, HasSubstr("80080"));
    EXPECT_THAT(words, HasSubstr("Side 1 av " + std::to_string(pages)));
    EXPECT_GT(count(words, "Innbyggere"), 1u) << "the heading row stands on each page of the table";
}

TEST(Docx, HoldsHeadingsTablesAndLetters) {
    const auto docx = docx_of(html(document()));
    const auto xml = part(docx, "word/document.xml");
    const auto text = text_of(xml);
    EXPECT_EQ(count(xml, R"(w:val="Heading2")"), 5u);
    EXPECT_EQ(count(text, "Årsmøte for Røyken &amp; Æsing\n"), 1u);
    EXPECT_THAT(text, HasSubstr("Avsnitt 5 om smårettelser\n"));
    EXPECT_THAT(text, HasSubstr("Blåbærsyltetøy koster 1\u00a0234 kr\n"));
    EXPECT_THAT(text, HasSubstr("Kommune\nInnbyggere\nKommune 1\n1001\n"));
    EXPECT_EQ(count(xml, "<w:tblHeader"), 1u);
    EXPECT_EQ(count(xml, "<w:tr>"), 81u);
    EXPECT_THAT(xml, HasSubstr(R"(w:orient="landscape")"));
    EXPECT_THAT(xml, Not(HasSubstr("<w:drawing")));
    EXPECT_THAT(part(docx, "word/styles.xml"), HasSubstr(R"(w:val="nb")"));
    EXPECT_THAT(part(docx, "word/styles.xml"), HasSubstr("<w:insideH "));
    EXPECT_THAT(part(docx, "docProps/core.xml"), HasSubstr("<dc:language>nb</dc:language>"));
}

// A picture that is there and may be read, so that only the rule keeps it out.
TEST(HtmlFiles, WhatAPageNamesIsNotFetched) {
    const TemporaryFolder files;
    const auto picture =
        files.write("picture.svg", R"(<svg xmlns="http://www.w3.org/2000/svg" width="900"
        height="90"><text y="40" font-size="30">hemmelighet</text></svg>)");
    const auto secret = files.write("secret.html", "<p>hemmelighet</p>");
    const auto style = files.write("style.css", "h1::after{content:'hemmelighet'}");
    const std::string page =
        "<!DOCTYPE html><html lang=\"nb\"><head><title>T</title><link rel=\"stylesheet\" "
        "href=\"file://" +
        style.string() + "\"><style>@import url(file://" + style.string() +
        ");</style><link rel=\"attachment\" href=\"file://" + secret.string() +
        "\"></head><body><h1>Overskrift</h1><p><img src=\"file://" + picture.string() +
        "\"></p><iframe src=\"file://" + secret.string() + "\"></iframe><embed src=\"file://" +
        picture.string() + "\"><object data=\"file://" + picture.string() +
        "\"></object><img src=\"http://127.0.0.1:9/a.png\"><p>Slutt</p></body></html>";
    const auto pdf = pdf_of(page);
    const auto words = said_of({"pdftotext", "-", "-"}, pdf);
    EXPECT_THAT(words, HasSubstr("Slutt"));
    EXPECT_THAT(words, Not(HasSubstr("hemmelighet")));
    EXPECT_THAT(pdf, Not(HasSubstr("/EmbeddedFile")));
    const auto docx = docx_of(page);
    EXPECT_THAT(part(docx, "word/document.xml"), HasSubstr("Slutt"));
    EXPECT_THAT(docx, Not(HasSubstr("word/media/")));
    EXPECT_THAT(part(docx, "word/document.xml"), Not(HasSubstr("hemmelighet")));
}

// The same programs, where they are not to be found.
TEST(HtmlFiles, AMissingProgramSaysWhatToInstall) {
    const std::string path = getenv("PATH");
    setenv("PATH", "/nowhere", 1);
    std::string code;
    try {
        docx_of("<p>x</p>");
    } catch (const Failure& failure) { code = failure.code(); }
    setenv("PATH", path.c_str(), 1);
    EXPECT_EQ(code, "pandoc_missing");
}

TEST(HtmlFiles, NothingIsLeftInTheTemporaryFolder) {
    const TemporaryFolder files;
    const char* was = getenv("TMPDIR");
    const std::string before = was ? was : "";
    setenv("TMPDIR", files.path().c_str(), 1);
    EXPECT_FALSE(docx_of("<p>x</p>").empty());
    EXPECT_TRUE(std::filesystem::is_empty(files.path()));
    std::filesystem::remove_all(files.path());
    std::string code;
    try {
        docx_of("<p>x</p>");
    } catch (const Failure& failure) { code = failure.code(); }
    EXPECT_EQ(code, "cannot_write");
    was ? setenv("TMPDIR", before.c_str(), 1) : unsetenv("TMPDIR");
}

} // namespace
} // namespace samdrift
