// The embedded store: one SQLite file, WAL, opened by path.
#pragma once
#include "storage/session.hpp"
#include <filesystem>

namespace samdrift {

enum class OpenMode { read_write_create, read_only };

// Opens the file (":memory:" for a store that is gone when closed), creates what is missing by the
// numbered migrations, and refuses a store from a newer version (Failure database_newer).
std::unique_ptr<Session> open_sqlite(const std::filesystem::path&, OpenMode);

} // namespace samdrift
