#include "identity/local_user.hpp"

namespace samdrift {

User local_user() { return user_in_role(local_user_id, "Lokal bruker", Role::administrator); }

} // namespace samdrift
