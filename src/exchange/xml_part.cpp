#include "exchange/xml_part.hpp"
#include <array>
#include <cstring>
#include <expat.h>
#include <new>

namespace samdrift {

namespace {

constexpr int piece_bytes = 64 * 1024;
constexpr int most_nested = 200;
constexpr std::int64_t longest_token = 4'000'000; // a tag so long is no tag, and slow to wait for

std::string_view local_name(const char* name) {
    if (name[0] != '\0' && name[1] == '\0') return {name, 1}; // most of them: c, v, r, s, t
    const char* colon = std::strchr(name, ':');
    return colon ? colon + 1 : name;
}

struct Reading {
    const XmlHandler& handler;
    XML_Parser parser;
    Trouble trouble = {};
    int depth = 0;

    void stop(Trouble why) {
        if (why.empty() || !trouble.empty()) return;
        trouble = why;
        XML_StopParser(parser, XML_FALSE);
    }
};

void on_start(void* data, const char* name, const char** attributes) {
    auto& reading = *static_cast<Reading*>(data);
    if (!reading.trouble.empty()) return;
    if (++reading.depth > most_nested) return reading.stop("unsafe_xml");
    reading.stop(reading.handler.start(reading.handler.self, local_name(name), attributes));
}

void on_end(void* data, const char* name) {
    auto& reading = *static_cast<Reading*>(data);
    if (!reading.trouble.empty()) return;
    --reading.depth;
    reading.stop(reading.handler.end(reading.handler.self, local_name(name)));
}

void on_text(void* data, const char* text, int length) {
    auto& reading = *static_cast<Reading*>(data);
    reading.handler.text(reading.handler.self, {text, static_cast<std::size_t>(length)});
}

// Nothing in a workbook declares a document type; what does is out to do harm.
void on_doctype(void* data, const char*, const char*, const char*, int) {
    static_cast<Reading*>(data)->stop("unsafe_xml");
}

// Damage that shows only in the checksum is told as damage, not as the broken XML it leads to.
Trouble broken_or_damaged(ZipPart& part) {
    std::array<char, 16 * 1024> unused;
    while (part.read(unused.data(), unused.size()) > 0) {}
    return part.trouble().empty() ? "broken_xml" : part.trouble();
}

Trouble parse(XML_Parser parser, const Reading& reading, ZipPart& part) {
    std::int64_t fed = 0;
    for (bool last = false; !last;) {
        void* room = XML_GetBuffer(parser, piece_bytes);
        if (!room) throw std::bad_alloc();
        auto length = part.read(room, piece_bytes);
        if (!part.trouble().empty()) return part.trouble();
        last = length == 0;
        fed += static_cast<std::int64_t>(length);
        auto status = XML_ParseBuffer(parser, static_cast<int>(length), last);
        if (!reading.trouble.empty()) return reading.trouble;
        if (status != XML_STATUS_OK) return broken_or_damaged(part);
        if (!last && fed - XML_GetCurrentByteIndex(parser) > longest_token) return "unsafe_xml";
    }
    return {};
}

} // namespace

const char* attribute(const char** attributes, std::string_view name) {
    for (; *attributes; attributes += 2)
        if (local_name(attributes[0]) == name) return attributes[1];
    return nullptr;
}

Trouble read_xml(ZipArchive& archive, const std::string& part, const XmlHandler& handler) {
    ZipPart bytes(archive, part);
    std::unique_ptr<XML_ParserStruct, decltype(&XML_ParserFree)> parser(
        XML_ParserCreate(nullptr), &XML_ParserFree);
    if (!parser) throw std::bad_alloc();
    Reading reading{handler, parser.get()};
    XML_SetUserData(parser.get(), &reading);
    XML_SetElementHandler(parser.get(), on_start, on_end);
    XML_SetCharacterDataHandler(parser.get(), on_text);
    XML_SetStartDoctypeDeclHandler(parser.get(), on_doctype);
    return parse(parser.get(), reading, bytes);
}

} // namespace samdrift
