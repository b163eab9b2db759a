#include "exchange/cell_text.hpp"
#include "base/words.hpp"
#include <charconv>
#include <optional>

namespace samdrift {

namespace {

constexpr std::string_view white_space = " \t\r\n\v\f";
constexpr std::string_view no_break_space = "\xC2\xA0";
constexpr char32_t replacement = 0xFFFD;
constexpr std::size_t escape_length = 7; // _xHHHH_

std::optional<char32_t> escape_at(std::string_view text, std::size_t at) {
    if (text.size() < at + escape_length || text[at + 6] != '_') return std::nullopt;
    if (text[at] != '_' || text[at + 1] != 'x') return std::nullopt;
    unsigned unit = 0;
    const char* digits = text.data() + at + 2;
    auto [end, error] = std::from_chars(digits, digits + 4, unit, 16);
    if (error != std::errc{} || end != digits + 4) return std::nullopt;
    return unit;
}

bool is_high(char32_t unit) { return unit >= 0xD800 && unit < 0xDC00; }
bool is_low(char32_t unit) { return unit >= 0xDC00 && unit < 0xE000; }

} // namespace

Cell text_cell(std::string_view text) {
    text = trimmed(text);
    return text.empty() ? Cell{} : Cell{CellKind::text, std::string(text)};
}

std::string without_escapes(std::string_view text) {
    std::string plain;
    plain.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        auto unit = text[at] == '_' ? escape_at(text, at) : std::nullopt;
        if (!unit) {
            plain += text[at++];
            continue;
        }
        at += escape_length;
        if (is_high(*unit))
            if (auto low = escape_at(text, at); low && is_low(*low)) {
                unit = 0x10000 + ((*unit - 0xD800) << 10) + (*low - 0xDC00);
                at += escape_length;
            }
        bool before_line_feed = *unit == '\r' && at < text.size() && text[at] == '\n';
        if (*unit != 0 && !before_line_feed) append_utf8(plain, *unit);
    }
    return plain;
}

void append_utf8(std::string& to, char32_t c) {
    auto put = [&to](char32_t byte) { to += static_cast<char>(static_cast<unsigned char>(byte)); };
    if (c > 0x10FFFF || (c >= 0xD800 && c < 0xE000)) c = replacement;
    if (c < 0x80) {
        put(c);
    } else if (c < 0x800) {
        put(0xC0 | (c >> 6));
        put(0x80 | (c & 0x3F));
    } else if (c < 0x10000) {
        put(0xE0 | (c >> 12));
        put(0x80 | ((c >> 6) & 0x3F));
        put(0x80 | (c & 0x3F));
    } else {
        put(0xF0 | (c >> 18));
        put(0x80 | ((c >> 12) & 0x3F));
        put(0x80 | ((c >> 6) & 0x3F));
        put(0x80 | (c & 0x3F));
    }
}

} // namespace samdrift
