#include "cost/driver_columns.hpp"
#include "base/words.hpp"
#include "cost/key_formula.hpp"

namespace samdrift {

bool DriverColumns::per_project(const std::string& driver) { return driver == users_driver; }

void DriverColumns::add(const CostRows& rows, const std::string& driver, const std::string& project,
    Id<Municipality> municipality, std::int64_t value, CostSource source) {
    const auto owner = rows.owner_of(municipality);
    if (!owner) return; // who is no owner counts for nothing
    auto& column = columns_[{folded(driver), project}];
    column.values.resize(owners_);
    column.rows.resize(owners_);
    column.values[*owner] = column.values[*owner].value_or(0) + value;
    column.rows[*owner].push_back(std::move(source));
    column.any = true;
}

DriverColumns::DriverColumns(
    const CostRows& rows, int year, std::optional<std::string_view> project)
    : owners_{rows.owners.size()} {
    none_.values.resize(owners_);
    none_.rows.resize(owners_);
    for (const auto& u : rows.users)
        if (u.year == year && (!project || u.project == *project))
            add(rows, std::string{users_driver}, u.project, u.municipality, u.users,
                {"project_users", u.id.number});
    for (const auto& i : rows.identities)
        if (i.year == year)
            add(rows, std::string{identities_driver}, "", i.municipality, i.identities,
                {"user_identities", i.id.number});
    for (const auto& d : rows.drivers)
        if (d.year == year)
            add(rows, d.driver, "", d.municipality, d.value, {"driver_value", d.id.number});
    for (const auto& o : rows.owners) {
        const auto standing = [&](std::string_view driver, std::optional<std::int64_t> value) {
            const auto& known = column(std::string{driver}, "");
            if (value && !known.values[*rows.owner_of(o.member.municipality)])
                add(rows, std::string{driver}, "", o.member.municipality, *value,
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
