// The target of a request, "/api/nye-asker/areas/adm.sak?as_of=2019-12-31", taken apart.
#pragma once
#include "api/http.hpp"

namespace samdrift {

// Fills path, segments and query. False when an escape is broken, when a segment is "." or "..", or
// when what is escaped is not UTF-8 or holds control characters.
bool read_target(std::string_view target, Request&);

bool valid_utf8(std::string_view);

} // namespace samdrift
