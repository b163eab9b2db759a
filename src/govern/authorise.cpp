#include "govern/authorise.hpp"

namespace samdrift {

bool authorise(const User& user, Action action, std::optional<Id<Cooperation>>) {
    switch (user.role) {
    case Role::administrator: return true;
    case Role::reader: return action == Action::read_register || action == Action::read_journal;
    }
    return false;
}

} // namespace samdrift
