// The one user there is until there is login: whoever sits at the machine.
#pragma once
#include "govern/authorise.hpp"

namespace samdrift {

inline constexpr std::int64_t local_user_id = 1; // made by the first migration

User local_user();

} // namespace samdrift
