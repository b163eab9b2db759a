// The mapping template as a file to hand out.
#pragma once
#include "app/read.hpp"
#include "app/report.hpp"

namespace samdrift {

// With the lists of a cooperation: its municipalities and areas, and the products and suppliers it
// uses. Codes as read().
Result<Report> template_of(App&, const User&, const std::string& key, Language);

// For whoever begins: knows no cooperation, and needs no store.
Report blank_template(Language);

} // namespace samdrift
