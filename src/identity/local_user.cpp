#include "identity/local_user.hpp"

namespace samdrift {

User local_user() { return {local_user_id, "Lokal bruker", Role::administrator}; }

} // namespace samdrift
