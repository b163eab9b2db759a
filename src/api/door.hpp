// What stands before every handler: who asks, by what, and whether the route's rule lets them in.
#pragma once
#include "api/router.hpp"
#include "app/app.hpp"

namespace samdrift {

inline constexpr std::string_view session_cookie = "samdrift_session",
                                  device_cookie = "samdrift_device",
                                  login_cookie = "samdrift_login"; // while a login is under way

// 401 login_needed or token_refused; 403 csrf_refused when a change asked for by a browser's
// session does not bring its x-csrf-token; 403 or 404 by the rule.
Door door(App&);

} // namespace samdrift
