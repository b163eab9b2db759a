// Who asks: a person with the roles they have been given, looked up at every request.
#pragma once
#include "app/app.hpp"

namespace samdrift {

// The person with this number and all that was given to them and to everyone; 0: whoever has not
// logged in.
User load_user(Session&, std::int64_t person);

} // namespace samdrift
