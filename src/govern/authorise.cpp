#include "govern/authorise.hpp"
#include <algorithm>

namespace samdrift {
namespace {

using enum Role;
using enum Action;

constexpr auto own = Reach::own, joint = Reach::joint, everything = Reach::everything;

constexpr std::array rights_of_program{
    Right{administrator, read_register, everything},
    Right{administrator, read_contracts, everything},
    Right{administrator, read_confidential, everything},
    Right{administrator, read_journal, everything},
    Right{administrator, edit_rows, everything},
    Right{administrator, edit_shared, everything},
    Right{administrator, import_sheets, everything},
    Right{administrator, undo_batch, everything},
    Right{administrator, administer, everything},
    Right{administrator, manage_store, everything},
    Right{programme_lead, read_register, everything},
    Right{programme_lead, read_contracts, everything},
    Right{programme_lead, read_confidential, everything},
    Right{programme_lead, read_journal, everything},
    Right{programme_lead, edit_rows, everything},
    Right{programme_lead, edit_shared, everything},
    Right{programme_lead, import_sheets, everything},
    Right{programme_lead, undo_batch, everything},
    Right{ict_manager, read_register, everything},
    Right{ict_manager, read_contracts, everything},
    Right{ict_manager, read_confidential, own},
    Right{ict_manager, read_journal, everything},
    Right{ict_manager, edit_rows, own},
    Right{ict_manager, import_sheets, own},
    Right{ict_manager, undo_batch, own},
    Right{working_group, read_register, everything},
    Right{working_group, read_contracts, everything},
    Right{working_group, read_confidential, own},
    Right{working_group, read_journal, everything},
    Right{working_group, edit_rows, own},
    Right{working_group, import_sheets, own},
    Right{system_owner, read_register, everything},
    Right{system_owner, read_contracts, everything},
    Right{system_owner, read_confidential, own},
    Right{system_owner, read_journal, everything},
    Right{system_owner, edit_rows, own},
    Right{economist, read_register, everything},
    Right{economist, read_contracts, everything},
    Right{economist, read_confidential, own},
    Right{economist, read_journal, everything},
    Right{economist, edit_rows, own},
    Right{economist, import_sheets, own},
    Right{director, read_register, everything},
    Right{director, read_contracts, everything},
    Right{director, read_confidential, own},
    Right{director, read_journal, everything},
    Right{joint_operation, read_register, everything},
    Right{joint_operation, read_contracts, everything},
    Right{joint_operation, read_confidential, joint},
    Right{joint_operation, read_journal, everything},
    Right{joint_operation, edit_rows, joint},
    Right{joint_operation, import_sheets, joint},
    Right{supplier, read_contracts, own},
    Right{reader, read_register, everything},
    Right{reader, read_contracts, everything},
};

bool reads(Action action) {
    return action == read_register || action == read_contracts || action == read_confidential ||
           action == read_journal;
}

bool within(const Grant& grant, const Ownership& owner) {
    if (grant.municipality && grant.municipality != owner.municipality) return false;
    if (grant.supplier && grant.supplier != owner.supplier) return false;
    return !grant.areas || std::ranges::any_of(owner.areas, [&](Id<ServiceArea> area) {
        return std::ranges::find(*grant.areas, area) != grant.areas->end();
    });
}

bool reaches(const Grant& grant, Reach reach, const Ownership& owner) {
    switch (reach) {
    case Reach::everything: return !grant.supplier || within(grant, owner);
    case Reach::joint: return owner.joint && within(grant, owner);
    case Reach::own: return within(grant, owner);
    }
    return false;
}

// Calls test for the reach of every right that the user has to the action in the cooperation.
template <class Test>
bool any_right(
    const User& user, Action action, std::optional<Id<Cooperation>> cooperation, const Test& test) {
    if (user.only_reads && !reads(action)) return false;
    if (user.only_about && user.only_about != cooperation) return false;
    for (const auto& grant : user.grants) {
        if (grant.cooperation && grant.cooperation != cooperation) continue;
        for (const auto& right : user.rights)
            if (right.role == grant.role && right.action == action && test(grant, right.reach))
                return true;
    }
    return false;
}

} // namespace

std::span<const Right> default_rights() { return rights_of_program; }

User user_in_role(std::int64_t id, std::string name, Role role) {
    return {.id = id,
        .name = std::move(name),
        .grants = {Grant{.role = role}},
        .rights = {rights_of_program.begin(), rights_of_program.end()}};
}

bool authorise(const User& user, Action action, const Ownership& owner) {
    if (action == read_confidential && authorise(user, edit_rows, owner)) return true;
    return any_right(user, action, owner.cooperation,
        [&](const Grant& grant, Reach reach) { return reaches(grant, reach, owner); });
}

bool may_somewhere(const User& user, Action action, std::optional<Id<Cooperation>> cooperation) {
    return any_right(user, action, cooperation, [](const Grant&, Reach) { return true; });
}

bool may_everywhere(const User& user, Action action, std::optional<Id<Cooperation>> cooperation) {
    const auto everywhere = [](const Grant& grant, Reach reach) {
        const bool narrow = grant.municipality || grant.areas || grant.supplier;
        return reach == Reach::everything ? !grant.supplier : reach == Reach::own && !narrow;
    };
    if (action == read_confidential && any_right(user, edit_rows, cooperation, everywhere))
        return true;
    return any_right(user, action, cooperation, everywhere);
}

} // namespace samdrift
