// The workbook that a working group is handed: a sheet for each kind, with the headings the import
// reads, help on each, and lists to choose from.
#pragma once
#include "publish/workbook.hpp"
#include "schema/texts.hpp"

namespace samdrift {

// What a cooperation has already, to choose from.
struct TemplateWords {
    std::string cooperation; // its name
    std::vector<std::string> municipalities, products, suppliers;
    struct Area {
        std::string code, name;
    };
    std::vector<Area> areas;
};

// No words: a template for whoever begins; its lists are then what is filled in in its own sheets.
// The example rows stand in a sheet of their own and not among the rows to fill in: a row that the
// import must tell from data is either read as data, or takes somebody's data with it.
Workbook mapping_template(const std::optional<TemplateWords>&, Language);

} // namespace samdrift
