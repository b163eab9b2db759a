// The views of a table that people have saved: one's own, and those shared in the cooperation.
#pragma once
#include "app/app.hpp"
#include "base/result.hpp"
#include "register/saved_view.hpp"

namespace samdrift {

// As in the table's address: "f.hosting" is "cloud", "sorter" is "users".
struct ViewSetting {
    std::string name, value;
    bool operator==(const ViewSetting&) const = default;
};
struct ViewOrder {
    std::optional<std::int64_t> id; // none: a new one
    std::string entity, name;
    ViewReach reach = ViewReach::own;
    std::vector<ViewSetting> settings;
};
template <> const Entity& entity<ViewOrder>();

struct TableView {
    std::int64_t id = 0;
    std::string name;
    ViewReach reach = ViewReach::own;
    std::string owner; // name
    bool mine = false, may_change = false;
    std::vector<ViewSetting> settings;
};
struct TableViews {
    std::string entity;
    bool may_share = false, may_set_standard = false;
    std::optional<std::int64_t> saved; // the one that was just saved
    std::vector<TableView> views;      // by name
};
template <> const Entity& entity<TableViews>();

// Codes of all three: unknown_cooperation, unknown_entity, forbidden.
Result<TableViews> saved_views(
    App&, const User&, const std::string& key, const std::string& entity);

// Codes: unknown_view, view_name_taken, unknown_setting, no_such_column, and those of check() in
// schema/record.hpp.
Result<TableViews> save_view(App&, const User&, const std::string& key, const ViewOrder&);

// Codes: unknown_view.
Result<TableViews> remove_view(App&, const User&, const std::string& key, std::int64_t id);

} // namespace samdrift
