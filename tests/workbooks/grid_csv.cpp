#include "workbooks/grid.hpp"
#include <cstdint>
#include <cstdio>
#include <stdexcept>

namespace samdrift::workbooks {

namespace {

std::string written(const Value& value) {
    char buffer[40];
    switch (value.kind) {
    case Kind::blank: return {};
    case Kind::text:
    case Kind::rich: return value.text;
    case Kind::day:
        return value.text.substr(8, 2) + "." + value.text.substr(5, 2) + "." +
               value.text.substr(0, 4);
    case Kind::share: std::snprintf(buffer, sizeof buffer, "%.1f %%", value.number * 100); break;
    default: std::snprintf(buffer, sizeof buffer, "%.15g", value.number);
    }
    std::string all = buffer;
    if (auto point = all.find('.'); point != all.npos) all[point] = ',';
    return all;
}

std::string field(const std::string& text, const Book& book) {
    const bool needed = text.find_first_of(std::string("\"\r\n") + book.delimiter) != text.npos;
    if (!needed && !(book.quote_all && !text.empty())) return text;
    std::string quoted = "\"";
    for (char c : text) {
        if (c == '"') quoted += c;
        quoted += c;
    }
    return quoted + "\"";
}

std::vector<std::uint32_t> characters(const std::string& utf8) {
    std::vector<std::uint32_t> all;
    for (std::size_t at = 0; at < utf8.size();) {
        const auto first = static_cast<unsigned char>(utf8[at]);
        const std::size_t length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
        std::uint32_t c = length == 1 ? first : first & (0xFFu >> (length + 1));
        for (std::size_t i = 1; i < length; ++i)
            c = c << 6 | (static_cast<unsigned char>(utf8[at + i]) & 0x3Fu);
        all.push_back(c);
        at += length;
    }
    return all;
}

std::string encoded(const std::string& utf8, Encoding encoding) {
    if (encoding == Encoding::utf8) return utf8;
    if (encoding == Encoding::utf8_with_mark) return "\xEF\xBB\xBF" + utf8;
    std::string bytes = encoding == Encoding::utf16_le_with_mark ? "\xFF\xFE" : "";
    for (auto c : characters(utf8)) {
        if (c > 0xFFFF || (encoding == Encoding::windows_1252 && c > 0xFF))
            throw std::runtime_error("a character that the encoding has not");
        const auto low = static_cast<char>(c & 0xFF), high = static_cast<char>(c >> 8);
        if (encoding == Encoding::windows_1252)
            bytes += low;
        else if (encoding == Encoding::utf16_be)
            bytes.append(1, high).append(1, low);
        else
            bytes.append(1, low).append(1, high);
    }
    return bytes;
}

} // namespace

std::string csv_bytes(const Book& book) {
    std::string text;
    if (book.tells_delimiter) text = std::string("sep=") + book.delimiter + "\r\n";
    for (const auto& row : book.sheets.at(0).rows) {
        for (std::size_t c = 0; c < row.size(); ++c) {
            if (c > 0) text += book.delimiter;
            text += field(written(row[c]), book);
        }
        text += "\r\n";
    }
    return encoded(text, book.encoding);
}

} // namespace samdrift::workbooks
