// Who may do what: decided here and nowhere else (design.md §8).
#pragma once
#include "register/provenance.hpp"

namespace samdrift {

enum class Role { administrator, reader };
template <>
inline constexpr std::array<Choice, 2> choices_of<Role>{
    {{"administrator", "administrator"}, {"reader", "leser"}}};
template <> inline constexpr std::string_view type_name_of<Role> = "Role";

struct User {
    std::int64_t id = 0;
    std::string name;
    Role role = Role::reader;
};

// What a person may ask for. Every function of app that shows or changes something names one.
enum class Action {
    read_register,
    read_journal,
    edit_rows,
    import_sheets,
    undo_batch,
    generate_register,
    check_store,
    copy_store
};

// cooperation: whose rows; none when it is about the store as a whole.
bool authorise(const User&, Action, std::optional<Id<Cooperation>> cooperation);

} // namespace samdrift
