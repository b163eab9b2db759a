// Who may do what, as rows that an administrator edits: who has which role where, what a role may
// do, and which fields are confidential. How they are read: govern/authorise.
#pragma once
#include "register/provenance.hpp"

namespace samdrift {

enum class Role {
    administrator,
    programme_lead,
    ict_manager,
    working_group,
    system_owner,
    economist,
    director,
    joint_operation,
    supplier,
    reader
};
template <>
inline constexpr std::array<Choice, 10> choices_of<Role>{
    {{"administrator", "administrator"}, {"programme_lead", "programleder"},
        {"ict_manager", "IKT-leder"}, {"working_group", "arbeidsgruppe"},
        {"system_owner", "systemeier"}, {"economist", "økonom"}, {"director", "kommunedirektør"},
        {"joint_operation", "felles IKT-drift"}, {"supplier", "leverandør"}, {"reader", "leser"}}};
template <> inline constexpr std::string_view type_name_of<Role> = "Role";

// What a person may ask for. Every function of app that shows or changes something names one.
enum class Action {
    read_register,
    read_contracts,    // the contracts page and what hangs on it; a supplier's are its own
    read_confidential, // fields marked confidential; who may edit a row sees them in it
    read_journal,
    edit_rows,
    edit_shared, // what no single municipality owns: areas, members, plans, the catalogue
    import_sheets,
    undo_batch,  // another's; one's own batch asks for edit_rows
    administer,  // people, rights and confidential fields
    manage_store // cooperations, and the store as a whole
};
template <>
inline constexpr std::array<Choice, 10> choices_of<Action>{
    {{"read_register", ""}, {"read_contracts", ""}, {"read_confidential", ""}, {"read_journal", ""},
        {"edit_rows", ""}, {"edit_shared", ""}, {"import_sheets", ""}, {"undo_batch", ""},
        {"administer", ""}, {"manage_store", ""}}};
template <> inline constexpr std::string_view type_name_of<Action> = "Action";

// How far a right reaches within what the role was given for.
enum class Reach { own, joint, everything };
template <>
inline constexpr std::array<Choice, 3> choices_of<Reach>{
    {{"own", "egne"}, {"joint", "i felles drift"}, {"everything", "alle"}}};
template <> inline constexpr std::string_view type_name_of<Reach> = "Reach";

// A role given to a person, or to everyone: in all cooperations or one, for all of it or for one
// municipality, one service area with all below it, or one supplier.
struct RoleGrant {
    Id<RoleGrant> id;
    Id<JournalEntry> entry;
    std::optional<Id<Cooperation>> cooperation;
    std::optional<std::int64_t> person; // none: everyone, logged in or not
    Role role = Role::reader;
    std::optional<Id<Municipality>> municipality;
    std::optional<Id<ServiceArea>> area;
    std::optional<Id<Supplier>> supplier;
};
template <> const Entity& entity<RoleGrant>();

// What a role may do. A role with no rows has the rights that come with the program.
struct RoleRight {
    Id<RoleRight> id;
    Id<JournalEntry> entry;
    Role role = Role::reader;
    Action action = Action::read_register;
    Reach reach = Reach::everything;
};
template <> const Entity& entity<RoleRight>();

// A field of a kind of row that only those who may see what is confidential see.
struct ConfidentialField {
    Id<ConfidentialField> id;
    Id<JournalEntry> entry;
    Id<Cooperation> cooperation;
    std::string kind, field; // "contract", "value"
};
template <> const Entity& entity<ConfidentialField>();

} // namespace samdrift
