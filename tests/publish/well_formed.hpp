// Reads a page as XML and tells what stands in it.
#pragma once
#include <expat.h>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace samdrift {

struct PageElement {
    std::string name;
    std::map<std::string, std::string> attributes;
    std::string text;                   // with that of the elements inside
    std::vector<std::string> inside_of; // the outermost first
    std::size_t table = 0;              // number of the table it is in, from 1; 0: in none
};

struct Page {
    std::string fault; // empty: well-formed
    std::vector<PageElement> elements;
    std::vector<PageElement> all(std::string_view name) const {
        std::vector<PageElement> found;
        for (const auto& e : elements)
            if (e.name == name) found.push_back(e);
        return found;
    }
};

struct PageReading {
    Page page;
    std::vector<std::size_t> open;
    std::size_t tables = 0, table = 0;
};

inline void element_opens(void* data, const XML_Char* name, const XML_Char** attributes) {
    auto& reading = *static_cast<PageReading*>(data);
    PageElement element{.name = name};
    for (; *attributes; attributes += 2) element.attributes[attributes[0]] = attributes[1];
    for (auto i : reading.open) element.inside_of.push_back(reading.page.elements[i].name);
    if (element.name == "table") reading.table = ++reading.tables;
    element.table = reading.table;
    reading.open.push_back(reading.page.elements.size());
    reading.page.elements.push_back(std::move(element));
}

inline void element_closes(void* data, const XML_Char* name) {
    auto& reading = *static_cast<PageReading*>(data);
    if (std::string_view{name} == "table") reading.table = 0;
    reading.open.pop_back();
}

inline void text_comes(void* data, const XML_Char* text, int length) {
    auto& reading = *static_cast<PageReading*>(data);
    for (auto i : reading.open)
        reading.page.elements[i].text.append(text, static_cast<std::size_t>(length));
}

inline Page read_page(const std::string& html) {
    PageReading reading;
    XML_Parser parser = XML_ParserCreate("UTF-8");
    XML_SetUserData(parser, &reading);
    XML_SetElementHandler(parser, element_opens, element_closes);
    XML_SetCharacterDataHandler(parser, text_comes);
    if (XML_Parse(parser, html.data(), static_cast<int>(html.size()), 1) == XML_STATUS_ERROR)
        reading.page.fault = std::string{XML_ErrorString(XML_GetErrorCode(parser))} + " in line " +
                             std::to_string(XML_GetCurrentLineNumber(parser));
    XML_ParserFree(parser);
    return std::move(reading.page);
}

} // namespace samdrift
