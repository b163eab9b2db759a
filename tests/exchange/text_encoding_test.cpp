#include "exchange/text_encoding.hpp"
#include <gtest/gtest.h>

namespace samdrift {
namespace {

using namespace std::string_literals;

TEST(TextEncoding, MakesUtf8OfWhatProgramsSave) {
    struct Row {
        const char* why;
        std::string bytes, text;
    };
    const Row rows[] = {
        {"nothing is nothing", "", ""},
        {"UTF-8 stays as it is", "Sør-Varanger €", "Sør-Varanger €"},
        {"the mark of UTF-8 is no part of the text", "\xEF\xBB\xBFNavn", "Navn"},
        {"Windows-1252: the letters", "S\xF8r-\xC5s", "Sør-Ås"},
        {"Windows-1252: the no-break space in a number",
            "1\xA0"
            "234,50",
            "1\u00A0234,50"},
        {"Windows-1252: what lies between 80 and 9F", "\x80 \x93sak\x94 \x96 \x99", "€ “sak” – ™"},
        {"UTF-16, the order of most machines", "\xFF\xFE\xD8\0S\0"s, "ØS"},
        {"UTF-16, the other order", "\xFE\xFF\0\xD8\0S"s, "ØS"},
        {"UTF-16: a character of two units", "\xFF\xFE\x3D\xD8\x00\xDE"s, "😀"},
        {"UTF-16: half of such a character", "\xFF\xFE\x3D\xD8S\0"s, "\uFFFDS"},
        {"UTF-16: a byte too many", "\xFF\xFES\0x"s, "S"},
        {"UTF-16 without a mark", "N\0a\0v\0n\0"s, "Navn"},
        {"UTF-16 without a mark, the other order", "\0N\0a\0v\0n"s, "Navn"},
        {"a zero here and there is no UTF-16", "Na\0vn;Eier"s, "Na\0vn;Eier"s},
        {"overlong UTF-8 is not UTF-8", "\xC0\xAF", "À¯"},
        {"a surrogate in UTF-8 is not UTF-8", "\xED\xA0\x80", "í\u00A0€"},
        {"a UTF-8 character cut in two", "S\xC3", "SÃ"},
        {"beyond the last character", "\xF4\x90\x80\x80", "ô\u0090€€"},
    };
    for (const auto& row : rows) EXPECT_EQ(to_utf8(row.bytes), row.text) << row.why;
}

} // namespace
} // namespace samdrift
