#include "match/across_costs.hpp"
#include "base/words.hpp"
#include "match/standing_rows.hpp"
#include "register/closed_years.hpp"
#include "register/cost_model.hpp"
#include "register/entities.hpp"
#include "register/investment.hpp"
#include "register/municipality.hpp"
#include <map>

namespace samdrift {
namespace {

// The first field in which two rows of one project and year say different things of it; "": none.
std::string_view differs(const ProjectCost& a, const ProjectCost& b) {
    if (a.name != b.name) return "name";
    if (a.group != b.group) return "group";
    if (a.area != b.area) return "area";
    if (a.owner != b.owner) return "owner";
    return folded(a.allocation_key) != folded(b.allocation_key) ? "allocation_key" : "";
}

void check_projects(const TableOf& table, Problems& problems) {
    if (!touched<ProjectCost>(table)) return;
    auto all = standing<ProjectCost>(table);
    const auto about = [](const ProjectCost& c) { return std::pair{folded(c.project), c.year}; };
    std::ranges::stable_sort(all, {}, [&](const auto& read) {
        return std::pair{about(read.object), read.row->seen};
    });
    for (std::size_t i = 1; i < all.size(); ++i) {
        const auto &first = all[i - 1], &then = all[i];
        if (about(first.object) != about(then.object)) continue;
        const auto field = differs(first.object, then.object);
        if (!field.empty())
            problems.push_back({"project_differs", place_of<ProjectCost>(then.row, field),
                then.object.project, {{"year", std::to_string(then.object.year)}}});
    }
}

// A project may have an owner that is not a member yet: it is not run before. One that has left
// pays nothing more.
void check_owners(const TableOf& table, Problems& problems) {
    std::map<Id<Municipality>, Date> left;
    for (const auto& [member, row] : standing<Member>(table))
        if (member.left) left[member.municipality] = *member.left;
    if (left.empty()) return;
    for (const auto& [cost, row] : standing<ProjectCost>(table)) {
        const auto gone = cost.owner ? left.find(*cost.owner) : left.end();
        if (!row->seen || gone == left.end() || static_cast<int>(gone->second.year()) >= cost.year)
            continue;
        problems.push_back({"owner_has_left", place_of<ProjectCost>(row, "owner"),
            std::to_string(cost.year), {{"left", iso(gone->second)}}});
    }
}

void check_references(const TableOf& table, Problems& problems) {
    const bool costs = touched<ProjectCost>(table);
    if (costs || touched<ProjectUsers>(table)) {
        std::set<std::string> projects;
        for (const auto& [cost, row] : standing<ProjectCost>(table))
            projects.insert(folded(cost.project));
        for (const auto& [users, row] : standing<ProjectUsers>(table))
            if (!projects.contains(folded(users.project)))
                problems.push_back(
                    {"unknown_project", place_of<ProjectUsers>(row, "project"), users.project});
    }
    if (!costs && !touched<AllocationKey>(table)) return;
    std::set<std::string> keys;
    for (const auto& [key, row] : standing<AllocationKey>(table)) keys.insert(folded(key.name));
    for (const auto& [cost, row] : standing<ProjectCost>(table))
        if (!cost.allocation_key.empty() && !keys.contains(folded(cost.allocation_key)))
            problems.push_back({"unknown_allocation_key",
                place_of<ProjectCost>(row, "allocation_key"), cost.allocation_key});
}

// A key of the name is the same whatever its group: a project names it by that alone.
void check_keys(const TableOf& table, Problems& problems) {
    if (!touched<AllocationKey>(table)) return;
    auto all = standing<AllocationKey>(table);
    const auto about = [](const AllocationKey& k) {
        return std::pair{folded(k.name), k.name.empty() ? k.group : std::nullopt};
    };
    const auto from = [](const AllocationKey& k) { return k.from_year.value_or(0); };
    std::ranges::stable_sort(all, {}, [&](const auto& read) {
        return std::pair{about(read.object), from(read.object)};
    });
    for (std::size_t i = 1; i < all.size(); ++i) {
        const auto &before = all[i - 1], &after = all[i];
        if (about(before.object) != about(after.object)) continue;
        if (before.object.to_year && *before.object.to_year < from(after.object)) continue;
        const auto& told = before.row->seen && !after.row->seen ? before : after;
        problems.push_back({"key_years_overlap", place_of<AllocationKey>(told.row, "from_year"),
            told.object.from_year ? std::to_string(*told.object.from_year) : std::string{}});
    }
}

void check_figures(const TableOf& table, Problems& problems) {
    if (!touched<KeyFigure>(table)) return;
    auto all = standing<KeyFigure>(table);
    std::ranges::stable_sort(all, {}, [](const auto& read) {
        return std::pair{folded(read.object.name), read.object.from};
    });
    for (std::size_t i = 1; i < all.size(); ++i) {
        const auto &before = all[i - 1], &after = all[i];
        if (folded(before.object.name) != folded(after.object.name)) continue;
        if (before.object.to && after.object.from && *before.object.to < *after.object.from)
            continue;
        const auto& told = before.row->seen && !after.row->seen ? before : after;
        problems.push_back(
            {"figures_overlap", place_of<KeyFigure>(told.row, "from"), told.object.name});
    }
}

// Years that were closed before, and are not opened by the same import.
std::set<std::int64_t> closed_before(const TableOf& table) {
    std::set<std::int64_t> closed;
    for (const auto& row : table(entity<ClosedYear>()).rows())
        if (row.before && !row.removed) closed.insert(from_record<ClosedYear>(*row.before).year);
    return closed;
}

void check_closed(const TableOf& table, Problems& problems) {
    const auto closed = closed_before(table);
    if (closed.empty()) return;
    for (const auto* e : all_entities()) {
        if (!stands_when_closed(*e)) continue;
        for (const auto& row : table(*e).rows()) {
            const auto year = closed_year(*e, row.before ? &*row.before : nullptr,
                row.removed ? nullptr : &row.record, closed);
            if (year)
                problems.push_back(
                    {"year_closed", place_of(*e, &row, "year"), std::to_string(*year)});
        }
    }
}

} // namespace

void across_costs(const TableOf& table, Problems& problems) {
    check_projects(table, problems);
    check_owners(table, problems);
    check_references(table, problems);
    check_keys(table, problems);
    check_figures(table, problems);
    check_closed(table, problems);
}

} // namespace samdrift
