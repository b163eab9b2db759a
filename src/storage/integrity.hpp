// What the store says of itself when it is asked whether it is whole.
#pragma once
#include "schema/entity.hpp"
#include "storage/session.hpp"
#include <map>

namespace samdrift {

// The last image of every row of an entity in the journal; empty: it was taken away.
std::map<std::int64_t, std::string> last_images(Session&, const Entity&);

} // namespace samdrift
