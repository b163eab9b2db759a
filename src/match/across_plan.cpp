#include "match/across_plan.hpp"
#include "base/words.hpp"
#include "match/standing_rows.hpp"
#include "register/cutover.hpp"
#include "register/programme.hpp"
#include "register/project.hpp"
#include "register/project_team.hpp"
#include "register/published_plan.hpp"
#include <map>
#include <set>

namespace samdrift {
namespace {

using Codes = std::set<std::string>; // folded
// What each waits for, or is below: numbers of a list.
using Arrows = std::vector<std::vector<std::size_t>>;

// The rings of the arrows, each once, beginning with the first of it. Every arrow is followed once.
std::vector<std::vector<std::size_t>> rings(const Arrows& arrows) {
    enum class Mark : std::uint8_t { fresh, open, done };
    std::vector<Mark> marks(arrows.size(), Mark::fresh);
    std::vector<std::vector<std::size_t>> found;
    struct Step {
        std::size_t at, next = 0;
    };
    for (std::size_t start = 0; start < arrows.size(); ++start) {
        if (marks[start] != Mark::fresh) continue;
        std::vector<Step> path{{start}};
        marks[start] = Mark::open;
        while (!path.empty()) {
            auto& step = path.back();
            if (step.next == arrows[step.at].size()) {
                marks[step.at] = Mark::done;
                path.pop_back();
                continue;
            }
            const auto to = arrows[step.at][step.next++];
            if (marks[to] == Mark::open) {
                const auto from = std::ranges::find(path, to, &Step::at);
                auto& ring = found.emplace_back();
                for (auto at = from; at != path.end(); ++at) ring.push_back(at->at);
            } else if (marks[to] == Mark::fresh) {
                marks[to] = Mark::open;
                path.push_back({to});
            }
        }
    }
    return found;
}

// "A → B → A".
template <class Name> std::string ring_text(const std::vector<std::size_t>& ring, Name name) {
    std::string all;
    for (const auto at : ring) all += name(at) + " → ";
    return all + name(ring.front());
}

// The projects that may be named: those with a row, and those above them that are told of
// elsewhere.
Codes project_codes(const std::vector<Read<Project>>& projects) {
    Codes codes;
    for (const auto& [project, row] : projects) {
        codes.insert(folded(project.code));
        if (!project.parent.empty()) codes.insert(folded(project.parent));
    }
    return codes;
}

void check_tree(const std::vector<Read<Project>>& projects, Problems& problems) {
    std::map<std::string, std::size_t> numbers;
    for (std::size_t i = 0; i < projects.size(); ++i) numbers[folded(projects[i].object.code)] = i;
    Arrows above(projects.size());
    for (std::size_t i = 0; i < projects.size(); ++i)
        if (const auto parent = numbers.find(folded(projects[i].object.parent));
            parent != numbers.end())
            above[i].push_back(parent->second);
    for (const auto& ring : rings(above)) {
        const auto& first = projects[ring.front()];
        problems.push_back({"project_in_circle", place_of<Project>(first.row, "parent"),
            first.object.parent,
            {{"ring", ring_text(ring, [&](std::size_t i) { return projects[i].object.code; })}}});
    }
}

template <class T>
void check_project_of(const TableOf& table, const Codes& known, Problems& problems) {
    for (const auto& [named, row] : standing<T>(table))
        if (!named.project.empty() && !known.contains(folded(named.project)))
            problems.push_back({"project_not_there", place_of<T>(row, "project"), named.project});
}

void check_projects(const TableOf& table, Problems& problems) {
    const bool tree = touched<Project>(table);
    if (!tree && !touched<Milestone>(table) && !touched<Risk>(table) &&
        !touched<DecisionPoint>(table) && !touched<Cutover>(table))
        return;
    const auto projects = standing<Project>(table);
    if (tree) check_tree(projects, problems);
    const auto known = project_codes(projects);
    check_project_of<DecisionPoint>(table, known, problems);
    check_project_of<Milestone>(table, known, problems);
    check_project_of<Risk>(table, known, problems);
    check_project_of<Cutover>(table, known, problems);
}

void check_teams(const TableOf& table, Problems& problems) {
    const bool sizes = touched<ProjectTeam>(table);
    if (!sizes && !touched<Cutover>(table)) return;
    auto teams = standing<ProjectTeam>(table);
    std::ranges::stable_sort(teams, {}, [](const auto& read) {
        return std::pair{folded(read.object.name), read.object.from};
    });
    for (std::size_t i = 1; i < teams.size(); ++i) {
        const auto &before = teams[i - 1], &after = teams[i];
        if (folded(before.object.name) != folded(after.object.name)) continue;
        if (before.object.to && after.object.from && *before.object.to < *after.object.from)
            continue;
        const auto& told = before.row->seen && !after.row->seen ? before : after;
        problems.push_back({"team_periods_overlap", place_of<ProjectTeam>(told.row, "from"),
            told.object.from ? iso(*told.object.from) : std::string{},
            {{"team", told.object.name}}});
    }
    Codes known;
    for (const auto& [team, row] : teams) known.insert(folded(team.name));
    for (const auto& [cutover, row] : standing<Cutover>(table))
        for (const auto& share : team_shares(cutover.teams).value_or(std::vector<TeamShare>{}))
            if (!known.contains(folded(share.name)))
                problems.push_back({"team_not_there", place_of<Cutover>(row, "teams"), share.name});
}

void check_links(const TableOf& table, Problems& problems) {
    if (!touched<CutoverLink>(table) && !touched<Cutover>(table)) return;
    const auto cutovers = standing<Cutover>(table);
    std::map<std::string, std::size_t> numbers;
    for (std::size_t i = 0; i < cutovers.size(); ++i) numbers[folded(cutovers[i].object.code)] = i;
    Arrows follows(cutovers.size());
    std::map<std::pair<std::size_t, std::size_t>, const Working*> link_of;
    for (const auto& [link, row] : standing<CutoverLink>(table)) {
        const auto from = numbers.find(folded(link.from)), to = numbers.find(folded(link.to));
        const auto missing = [&](const char* field, const std::string& code) {
            problems.push_back({"cutover_not_there", place_of<CutoverLink>(row, field), code});
        };
        if (from == numbers.end()) missing("from", link.from);
        if (to == numbers.end()) missing("to", link.to);
        if (from == numbers.end() || to == numbers.end()) continue;
        follows[from->second].push_back(to->second);
        auto& told = link_of[{from->second, to->second}];
        if (!told || row->seen) told = row;
    }
    const auto code = [&](std::size_t i) { return cutovers[i].object.code; };
    for (const auto& ring : rings(follows)) {
        const Working* row = nullptr; // a link that was read, where there is one
        for (std::size_t i = 0; i < ring.size(); ++i) {
            const auto* link = link_of.at({ring[i], ring[(i + 1) % ring.size()]});
            if (!row || (link->seen && !row->seen)) row = link;
        }
        problems.push_back({"cutover_in_circle", place_of<CutoverLink>(row, "to"),
            from_record<CutoverLink>(row->record).to, {{"ring", ring_text(ring, code)}}});
    }
}

void check_plans(const TableOf& table, Problems& problems) {
    if (!touched<PublishedPlan>(table) && !touched<PlanLine>(table)) return;
    std::set<int> known;
    for (const auto& [plan, row] : standing<PublishedPlan>(table)) known.insert(plan.number);
    for (const auto& [line, row] : standing<PlanLine>(table))
        if (!known.contains(line.plan))
            problems.push_back(
                {"plan_not_there", place_of<PlanLine>(row, "plan"), std::to_string(line.plan)});
}

// What each row of the kind is called now, by what it was called; not while another is called that.
std::map<std::string, std::string> renamed(
    const Entity& e, std::string_view field, const TableOf& table) {
    std::map<std::string, std::string> became;
    const auto at = e.index(field);
    for (const auto& row : table(e).rows())
        if (row.before && !row.removed && row.before->at(at) != row.record[at])
            became[folded(std::get<std::string>(row.before->at(at)))] =
                std::get<std::string>(row.record[at]);
    for (const auto& row : table(e).rows())
        if (!row.removed) became.erase(folded(std::get<std::string>(row.record[at])));
    return became;
}

template <class Rename>
void rename_in(const Entity& e, std::string_view field, const TableOf& table, Rename rename) {
    for (auto& row : table(e).rows()) {
        if (row.removed) continue;
        const auto old_key = key_of(e, row.record);
        auto& written = std::get<std::string>(row.record[e.index(field)]);
        const auto now = rename(written);
        // A row that was read says what it says, when that is something else.
        if (now == written ||
            (row.seen && (!row.before || row.before->at(e.index(field)) != Value{written})))
            continue;
        written = now;
        table(e).keyed_anew(row, old_key);
    }
}

void follow(const Entity& named, std::string_view name,
    std::initializer_list<std::pair<const Entity*, std::string_view>> in, const TableOf& table) {
    const auto became = renamed(named, name, table);
    if (became.empty()) return;
    for (const auto& [e, field] : in)
        rename_in(*e, field, table, [&](const std::string& written) {
            const auto found = became.find(folded(written));
            return found == became.end() ? written : found->second;
        });
}

void follow_teams(const TableOf& table) {
    const auto became = renamed(entity<ProjectTeam>(), "name", table);
    if (became.empty()) return;
    rename_in(entity<Cutover>(), "teams", table, [&](const std::string& teams) {
        auto shares = team_shares(teams);
        bool any = false;
        if (shares)
            for (auto& share : *shares)
                if (const auto found = became.find(folded(share.name)); found != became.end()) {
                    share.name = found->second;
                    any = true;
                }
        return any ? written(*shares) : teams;
    });
}

} // namespace

void follow_plan_codes(const TableOf& table) {
    follow(entity<Project>(), "code",
        {{&entity<Project>(), "parent"}, {&entity<DecisionPoint>(), "project"},
            {&entity<Milestone>(), "project"}, {&entity<Risk>(), "project"},
            {&entity<Cutover>(), "project"}},
        table);
    follow(entity<Cutover>(), "code",
        {{&entity<CutoverLink>(), "from"}, {&entity<CutoverLink>(), "to"},
            {&entity<PlanLine>(), "cutover"}},
        table);
    follow_teams(table);
}

void across_plan(const TableOf& table, Problems& problems) {
    check_projects(table, problems);
    check_teams(table, problems);
    check_links(table, problems);
    check_plans(table, problems);
}

void mark_changed_by_hand(const TableOf& table) {
    const auto& e = entity<Cutover>();
    const auto mark = e.index("changed_by_hand"), made = e.index("made_from");
    for (auto& row : table(e).rows())
        if (row.seen && row.before && !row.removed && *row.before != row.record &&
            row.before->at(mark) == row.record[mark] &&
            !std::get<std::string>(row.record[made]).empty())
            row.record[mark] = true;
}

} // namespace samdrift
