#include "register/template_sheets.hpp"
#include "schema/cells.hpp"
#include <array>

namespace samdrift {
namespace {

constexpr std::array<std::string_view, 4> keys{"template.sheet.guide", "template.sheet.examples",
    "template.sheet.areas", "template.sheet.lists"};

} // namespace

std::string template_sheet_name(TemplateSheet sheet, Language language) {
    return text(language, keys[static_cast<std::size_t>(sheet)]);
}

bool is_template_sheet(std::string_view name) {
    const auto wanted = heading(name);
    for (const auto language : {Language::nb, Language::en})
        for (const auto key : keys)
            if (heading(text(language, key)) == wanted) return true;
    return false;
}

} // namespace samdrift
