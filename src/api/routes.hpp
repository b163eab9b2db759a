// Every address of the API, and what answers there.
#pragma once
#include "api/router.hpp"
#include "app/app.hpp"

namespace samdrift {

Router routes(App&, std::string version);

} // namespace samdrift
