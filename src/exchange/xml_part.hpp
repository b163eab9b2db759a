// A part of a zip read as XML while it unpacks. A handler is a struct with
//   Trouble start(std::string_view name, const char** attributes);
//   Trouble end(std::string_view name);
//   void text(std::string_view);
// where names come without their prefix, and any trouble it answers ends the reading.
#pragma once
#include "exchange/zip_archive.hpp"

namespace samdrift {

// Its value; null when there is none. `name` is without prefix, too: "id" finds r:id.
const char* attribute(const char** attributes, std::string_view name);

struct XmlHandler {
    void* self;
    Trouble (*start)(void* self, std::string_view name, const char** attributes);
    Trouble (*end)(void* self, std::string_view name);
    void (*text)(void* self, std::string_view text);
};

Trouble read_xml(ZipArchive& archive, const std::string& part, const XmlHandler& handler);

template <class Handler>
Trouble read_xml_with(ZipArchive& archive, const std::string& part, Handler& handler) {
    return read_xml(archive, part,
        {&handler,
            [](void* self, std::string_view name, const char** attributes) {
                return static_cast<Handler*>(self)->start(name, attributes);
            },
            [](void* self, std::string_view name) {
                return static_cast<Handler*>(self)->end(name);
            },
            [](void* self, std::string_view text) { static_cast<Handler*>(self)->text(text); }});
}

} // namespace samdrift
