// A view of a table that somebody has saved under a name: which rows, which columns, in what order.
#pragma once
#include "register/provenance.hpp"

namespace samdrift {

// own: seen by its owner only; shared: by all who read the cooperation; standard: shared, and what
// the table opens with.
enum class ViewReach { own, shared, standard };
template <>
inline constexpr std::array<Choice, 3> choices_of<ViewReach>{
    {{"own", "egen"}, {"shared", "delt"}, {"standard", "standard"}}};
template <> inline constexpr std::string_view type_name_of<ViewReach> = "ViewReach";

struct SavedView {
    Id<SavedView> id;
    Id<JournalEntry> entry;
    Id<Cooperation> cooperation;
    std::int64_t owner = 0; // the user who saved it
    std::string kind;       // of row: the entity's table
    std::string name;
    ViewReach reach = ViewReach::own;
    std::string settings; // as in the table's address, a flat JSON object: {"sorter":"users"}
};
template <> const Entity& entity<SavedView>();

} // namespace samdrift
