// What stands before every handler: who asks, by what, and whether the route's rule lets them in.
#pragma once
#include "api/router.hpp"
#include "app/app.hpp"

namespace samdrift {

inline constexpr std::string_view session_cookie = "samdrift_session",
                                  device_cookie = "samdrift_device",
                                  login_cookie = "samdrift_login"; // while a login is under way

// Who asks is whoever the token is for that is sent as a bearer's (RFC 6750) or, to read, as a
// password beside its owner's login (RFC 7617); else whoever the session's cookie is for.
// 401 login_needed or token_refused, with www-authenticate where the route asks for a password; 429
// login_wait; 403 csrf_refused when a change asked for by a browser's
// session does not bring its x-csrf-token; 403 or 404 by the rule.
Door door(App&);

} // namespace samdrift
