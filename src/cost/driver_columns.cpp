#include "cost/driver_columns.hpp"
#include "base/words.hpp"
#include "cost/key_formula.hpp"

namespace samdrift {

bool DriverColumns::per_project(const std::string& driver) { return driver == users_driver; }

void DriverColumns::add(const std::string& driver, const std::string& project,
    Id<Municipality> municipality, std::int64_t value, CostSource source) {
    const auto owner = owner_at_.find(municipality.number);
    if (owner == owner_at_.end()) return; // who is no owner counts for nothing
    auto& column = columns_[{driver, project}];
    column.values.resize(owners_);
    column.rows.resize(owners_);
    auto& held = column.values[owner->second];
    held = held.value_or(0) + value;
    column.rows[owner->second].push_back(std::move(source));
    column.any = true;
}

DriverColumns::DriverColumns(
    const CostRows& rows, int year, std::optional<std::string_view> project)
    : owners_{rows.owners.size()} {
    none_.values.resize(owners_);
    none_.rows.resize(owners_);
    for (std::size_t i = 0; i < rows.owners.size(); ++i)
        owner_at_.try_emplace(rows.owners[i].member.municipality.number, i);
    for (const auto& u : rows.users)
        if ((!project || u.project == *project) && u.year == year)
            add(std::string{users_driver}, u.project, u.municipality, u.users,
                {"project_users", u.id.number});
    for (const auto& i : rows.identities)
        if (i.year == year)
            add(std::string{identities_driver}, "", i.municipality, i.identities,
                {"user_identities", i.id.number});
    for (const auto& d : rows.drivers)
        if (d.year == year)
            add(folded(d.driver), "", d.municipality, d.value, {"driver_value", d.id.number});
    for (const auto& o : rows.owners) {
        const auto standing = [&](std::string_view driver, std::optional<std::int64_t> value) {
            if (!value) return;
            const auto known = columns_.find({std::string{driver}, ""});
            if (known == columns_.end() ||
                !known->second.values[owner_at_.at(o.member.municipality.number)])
                add(std::string{driver}, "", o.member.municipality, *value,
                    {"member", o.member.id.number});
        };
        standing(employees_driver, o.member.employees);
        standing(inhabitants_driver, o.member.inhabitants);
    }
}

const DriverColumn& DriverColumns::column(
    const std::string& driver, const std::string& project) const {
    const auto found = columns_.find({folded(driver), per_project(driver) ? project : ""});
    return found == columns_.end() ? none_ : found->second;
}

} // namespace samdrift
