// The numbered migrations, built into the program from migrations/*.sql in their order.
#pragma once
#include <iterator>
#include <string_view>

namespace samdrift {

inline constexpr std::string_view migrations[] = {
#include "storage/migrations_built_in.inc"
};

inline constexpr int latest_migration = static_cast<int>(std::size(migrations));

} // namespace samdrift
