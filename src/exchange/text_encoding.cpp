#include "exchange/text_encoding.hpp"
#include "exchange/cell_text.hpp"
#include <algorithm>
#include <array>
#include <optional>

namespace samdrift {

namespace {

// 0x80-0x9F; the five that Windows-1252 leaves open stand for themselves.
constexpr std::array<char32_t, 32> windows_1252 = {0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026,
    0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x008D, 0x017D, 0x008F, 0x0090, 0x2018,
    0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D,
    0x017E, 0x0178};

unsigned byte_at(std::string_view bytes, std::size_t at) {
    return static_cast<unsigned char>(bytes[at]);
}

bool continues(std::string_view bytes, std::size_t at) {
    return at < bytes.size() && (byte_at(bytes, at) & 0xC0) == 0x80;
}

// The length of the character that begins here; 0 when none does.
std::size_t utf8_length(std::string_view bytes, std::size_t at) {
    auto first = byte_at(bytes, at);
    if (first < 0x80) return 1;
    if (first < 0xC2 || first > 0xF4 || !continues(bytes, at + 1)) return 0;
    auto second = byte_at(bytes, at + 1);
    if (first < 0xE0) return 2;
    if ((first == 0xE0 && second < 0xA0) || (first == 0xED && second > 0x9F)) return 0;
    if (!continues(bytes, at + 2)) return 0;
    if (first < 0xF0) return 3;
    if ((first == 0xF0 && second < 0x90) || (first == 0xF4 && second > 0x8F)) return 0;
    return continues(bytes, at + 3) ? 4 : 0;
}

std::string from_windows_1252(std::string_view bytes) {
    std::string text;
    text.reserve(bytes.size() + bytes.size() / 16);
    for (std::size_t at = 0; at < bytes.size(); ++at) {
        auto byte = byte_at(bytes, at);
        append_utf8(text, byte >= 0x80 && byte < 0xA0 ? windows_1252[byte - 0x80] : byte);
    }
    return text;
}

std::string from_utf16(std::string_view bytes, bool big_endian) {
    auto unit_at = [&](std::size_t at) -> char32_t {
        auto first = byte_at(bytes, at), second = byte_at(bytes, at + 1);
        return big_endian ? (first << 8) | second : (second << 8) | first;
    };
    std::string text;
    text.reserve(bytes.size());
    for (std::size_t at = 0; at + 1 < bytes.size(); at += 2) {
        auto unit = unit_at(at);
        if (unit >= 0xD800 && unit < 0xDC00 && at + 3 < bytes.size()) {
            auto low = unit_at(at + 2);
            if (low >= 0xDC00 && low < 0xE000) {
                unit = 0x10000 + ((unit - 0xD800) << 10) + (low - 0xDC00);
                at += 2;
            }
        }
        append_utf8(text, unit);
    }
    return text;
}

// In text of our letters every other byte is zero: the first of each two when it is big-endian. In
// no other text is any.
std::optional<bool> unmarked_utf16(std::string_view bytes) {
    const auto head = bytes.substr(0, 4096);
    std::size_t even = 0, odd = 0;
    for (std::size_t at = 0; at < head.size(); ++at)
        if (head[at] == '\0') ++(at % 2 == 0 ? even : odd);
    const auto units = head.size() / 2;
    if (units < 2) return std::nullopt;
    if (odd * 10 > units * 7 && even * 10 < units) return false;
    if (even * 10 > units * 7 && odd * 10 < units) return true;
    return std::nullopt;
}

} // namespace

bool is_utf8(std::string_view bytes) {
    for (std::size_t at = 0; at < bytes.size();) {
        auto length = utf8_length(bytes, at);
        if (length == 0) return false;
        at += length;
    }
    return true;
}

std::string to_utf8(std::string bytes) {
    std::string_view all = bytes;
    if (all.starts_with("\xFF\xFE")) return from_utf16(all.substr(2), false);
    if (all.starts_with("\xFE\xFF")) return from_utf16(all.substr(2), true);
    if (all.starts_with("\xEF\xBB\xBF")) bytes.erase(0, 3);
    if (auto big_endian = unmarked_utf16(bytes)) return from_utf16(bytes, *big_endian);
    return is_utf8(bytes) ? std::move(bytes) : from_windows_1252(bytes);
}

} // namespace samdrift
