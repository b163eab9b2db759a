// A person who is to be forgotten.
#pragma once
#include "app/app.hpp"
#include "base/problem.hpp"

namespace samdrift {

// Empties a person's name and takes away all they could log in with. What was done stays, as that
// of a number; that it was emptied is journalled, without the name. Codes: unknown_person,
// last_administrator, forbidden, login_needed.
Problems forget_person(App&, const User&, std::int64_t id);

} // namespace samdrift
