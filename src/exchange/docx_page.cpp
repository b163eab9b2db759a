#include "exchange/docx_page.hpp"
#include "base/failure.hpp"
#include <memory>
#include <zip.h>

namespace samdrift {

namespace {

// Twentieths of a point: A4 on its side, with the margins of the printed page.
constexpr std::string_view section =
    R"(<w:sectPr><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>)"
    R"(<w:pgMar w:top="907" w:right="680" w:bottom="850" w:left="680" w:header="400" w:footer="400" w:gutter="0"/>)"
    R"(</w:sectPr>)";
constexpr std::string_view borders =
    R"(<w:tblBorders><w:top w:val="single" w:sz="4" w:color="9B9DA0"/>)"
    R"(<w:bottom w:val="single" w:sz="4" w:color="9B9DA0"/>)"
    R"(<w:insideH w:val="single" w:sz="4" w:color="D6D8DA"/></w:tblBorders>)";
constexpr std::string_view small = R"(<w:rPr><w:sz w:val="17"/><w:szCs w:val="17"/></w:rPr>)";

[[noreturn]] void no_docx(const std::string& why) {
    throw Failure("report_program_failed", "pandoc: " + why);
}

struct Discard {
    void operator()(zip_t* zip) const { zip_discard(zip); }
    void operator()(zip_file_t* file) const { zip_fclose(file); }
    void operator()(zip_source_t* source) const { zip_source_free(source); }
};
using Zip = std::unique_ptr<zip_t, Discard>;
using Source = std::unique_ptr<zip_source_t, Discard>;

std::string part(zip_t* zip, const char* name) {
    zip_stat_t about;
    if (zip_stat(zip, name, 0, &about) != 0) no_docx(zip_strerror(zip));
    std::string text(about.size, '\0');
    const std::unique_ptr<zip_file_t, Discard> file{zip_fopen(zip, name, 0)};
    if (!file || zip_fread(file.get(), text.data(), text.size()) != std::int64_t(text.size()))
        no_docx(std::string{"cannot read "} + name);
    return text;
}

// text has to outlive the closing of the archive.
void replace_part(zip_t* zip, const char* name, const std::string& text) {
    auto* source = zip_source_buffer(zip, text.data(), text.size(), 0);
    if (!source || zip_file_replace(zip, zip_name_locate(zip, name, 0), source, 0) != 0) {
        zip_source_free(source);
        no_docx(zip_strerror(zip));
    }
}

// Right behind the first `what` after `from`, where both are.
void insert_behind(
    std::string& text, std::string_view from, std::string_view what, std::string_view added) {
    const auto start = text.find(from);
    const auto at = start == text.npos ? start : text.find(what, start);
    if (at == text.npos) no_docx("no " + std::string{from});
    text.insert(at + what.size(), added);
}

void set_page(std::string& document) {
    const auto at = document.rfind("<w:sectPr");
    const auto end = document.find("</w:body>", at == document.npos ? 0 : at);
    if (at == document.npos || end == document.npos) no_docx("no section");
    document.replace(at, end - at, section);
}

} // namespace

std::string on_landscape_pages(std::string docx) {
    zip_error_t error;
    zip_error_init(&error);
    const Source kept{zip_source_buffer_create(docx.data(), docx.size(), 0, &error)};
    if (!kept) no_docx(zip_error_strerror(&error));
    Zip zip{zip_open_from_source(kept.get(), 0, &error)};
    if (!zip) no_docx(zip_error_strerror(&error));
    zip_source_keep(kept.get()); // closing the archive lets go of it once
    auto document = part(zip.get(), "word/document.xml");
    auto styles = part(zip.get(), "word/styles.xml");
    set_page(document);
    insert_behind(styles, R"(w:styleId="Table")", "<w:tblPr>", borders);
    insert_behind(styles, R"(w:styleId="Compact")", "</w:pPr>", small);
    replace_part(zip.get(), "word/document.xml", document);
    replace_part(zip.get(), "word/styles.xml", styles);
    if (zip_close(zip.get()) != 0) no_docx(zip_strerror(zip.get()));
    (void)zip.release();
    zip_stat_t about;
    if (zip_source_open(kept.get()) != 0 || zip_source_stat(kept.get(), &about) != 0)
        no_docx("cannot read what was made");
    std::string out(about.size, '\0');
    const auto got = zip_source_read(kept.get(), out.data(), out.size());
    zip_source_close(kept.get());
    if (got != std::int64_t(out.size())) no_docx("cannot read what was made");
    return out;
}

} // namespace samdrift
