// The small pieces that a page is written of.
#pragma once
#include "publish/document.hpp"
#include <string_view>

namespace samdrift {

// Safe as text and as the value of an attribute. Characters that no page may hold become spaces.
std::string escaped(std::string_view);
// Safe in a string of a style sheet that stands in a page.
std::string style_string(std::string_view);
// An id that an address can lead to: letters, digits, "-", "_" and "." stay, others become "_" and
// their bytes.
std::string anchor(std::string_view id);

std::string picture(Symbol);
std::string bar(Fraction);
std::string written(const Pieces&);
std::string written(const Line&);
std::string plain(const Pieces&); // without what is only read aloud
std::string written(const Table&);

// The style sheet of all reports; a page adds its own words to it.
extern const std::string_view report_css;

} // namespace samdrift
