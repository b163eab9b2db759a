// Alternatives weighed by criteria, as far as the user may see them.
#pragma once
#include "app/read.hpp"
#include "choose/alternatives_views.hpp"

namespace samdrift {

// subject: what is chosen between; empty: everything. Codes: those of read() and
// alternatives_answer().
Result<AlternativesAnswer> alternatives(
    App&, const User&, const ReadRequest&, std::string_view subject);

} // namespace samdrift
