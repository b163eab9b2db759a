// The store of several servers: a PostgreSQL database, by its address
// ("postgresql://user:password@host/database", libpq's).
#pragma once
#include "storage/session.hpp"
#include <string>

namespace samdrift {

bool is_postgres(std::string_view store);

// The address without its password, for people to see.
std::string without_password(std::string_view store);

// Creates what is missing by the numbered migrations when `create` says so, and else throws Failure
// no_database where there is no store yet. Refuses one from a newer version (database_newer). A
// session that loses its server throws database_lost, and connects anew when next it begins.
std::unique_ptr<Session> open_postgres(const std::string& address, bool create);

} // namespace samdrift
