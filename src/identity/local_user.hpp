// Who runs the program at the command line: whoever may read and write the store.
#pragma once
#include "govern/authorise.hpp"

namespace samdrift {

inline constexpr std::int64_t local_user_id = 1; // made by the first migration

User local_user();

} // namespace samdrift
