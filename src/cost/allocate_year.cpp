#include "cost/allocate_year.hpp"
#include "cost/driver_columns.hpp"
#include "cost/key_book.hpp"
#include <algorithm>
#include <map>
#include <numeric>

namespace samdrift {
namespace {

// A driver × days × owners fits in 62 bits.
constexpr std::int64_t largest_driver = 10'000'000'000'000;

struct ProjectOfYear {
    const ProjectCost* head = nullptr;
    Wide amount = 0;
    CostSources rows;
};
using Projects = std::map<std::string, ProjectOfYear>;

using Only = std::optional<std::string_view>; // a cost project; none: all

Projects projects_of(const CostRows& rows, int year, CostStage stage, Only only) {
    Projects projects;
    for (const auto& cost : rows.costs) {
        if (cost.year != year || cost.stage != stage) continue;
        if (only && cost.project != *only) continue;
        auto& project = projects[cost.project];
        if (!project.head) project.head = &cost;
        project.amount += cost.amount.oere;
        project.rows.push_back({"project_cost", cost.id.number});
    }
    return projects;
}

std::vector<int> days_of(const CostRows& rows, int year) {
    std::vector<int> days;
    for (const auto& o : rows.owners)
        days.push_back(days_of_membership(o.member.joined, o.member.left, year));
    return days;
}

const ProjectCost& or_else(const Projects& projects, const ProjectCost& head) {
    const auto found = projects.find(head.project);
    return found == projects.end() ? head : *found->second.head;
}

class Year {
public:
    Year(const CostRows& rows, YearsOf years, CostStage stage, Only only = {})
        : rows_{rows}
        , years_{years}
        , projects_{projects_of(rows, years.projects, stage, only)}
        , described_{projects_of(rows, years.drivers, stage, only)}
        , costs_{projects_of(rows, years.costs, stage, only)}
        , keys_{rows, years.drivers}
        , later_keys_{rows, years.projects}
        , drivers_{rows, years.drivers, only}
        , driver_days_{days_of(rows, years.drivers)}
        , allocator_{rows.owners.size()} {
        if (years.drivers != years.projects) later_drivers_.emplace(rows, years.projects, only);
        answer_.year = years.projects;
        answer_.stage = stage;
        answer_.days = days_of(rows, years.owners);
        answer_.days_of_year = days_of_year(years.owners);
    }

    void run();
    void run_beside(std::span<const AmountBeside>);
    YearAllocation answer_;
    Problems problems_;

private:
    const CostRows& rows_;
    YearsOf years_;
    Projects projects_, described_, costs_;
    KeyBook keys_, later_keys_;
    DriverColumns drivers_;
    std::optional<DriverColumns> later_drivers_; // none: the same
    std::vector<int> driver_days_;
    Allocator allocator_;

    void tell(const char* code, const char* sheet, const char* column, const std::string& value,
        std::vector<Argument> arguments);
    Money amount_of(const ProjectOfYear&);
    void give(SharedProject&, const ProjectCost&);
    void share(SharedProject&, const ProjectCost&, KeyGroup);
    bool read_driver(SharedPart&, const SharedProject&);
    bool make_part(const KeyTerm&, SharedProject&);
    bool make_fixed(const KeyTerm&, SharedProject&);
    void refuse(const SharedProject&, const SharedOut&);
    void own(SharedProject&, const ProjectCost&);
    void finish();
};

void Year::tell(const char* code, const char* sheet, const char* column, const std::string& value,
    std::vector<Argument> arguments) {
    if (!years_.same()) return;
    Problem p{code, {.file = {}, .sheet = sheet, .row = 0, .column = column}, value,
        std::move(arguments)};
    p.arguments.push_back({"year", std::to_string(answer_.year)});
    if (std::ranges::find(problems_, p) == problems_.end()) problems_.push_back(std::move(p));
}

// What it costs in the year that costs are taken from; a new project has no other year.
Money Year::amount_of(const ProjectOfYear& project) {
    const auto found = costs_.find(project.head->project);
    const auto amount = found == costs_.end() ? project.amount : found->second.amount;
    if (amount <= largest_total.oere && amount >= -largest_total.oere)
        return {static_cast<std::int64_t>(amount)};
    tell("cost_too_large", "it-prosjekter", "kostnad_nok", project.head->project, {});
    return {};
}

void Year::give(SharedProject& project, const ProjectCost& head) {
    const auto owner = rows_.owner_of(*head.owner);
    if (!owner) return tell("cost_owner_unknown", "it-prosjekter", "eier", head.project, {});
    project.owner = owner;
    if (answer_.days[*owner] == 0) {
        const auto& o = rows_.owners[*owner];
        if (o.member.joined && int{o.member.joined->year()} > years_.owners)
            answer_.not_run.push_back({head.project, head.name, *owner, project.amount});
        else
            tell("cost_owner_left", "it-prosjekter", "eier", o.name, {{"project", head.project}});
        return;
    }
    SharedPart alone{{TermKind::owner_alone}, {}, {}, {}, 1};
    alone.values.resize(rows_.owners.size());
    alone.rows.resize(rows_.owners.size());
    alone.values[*owner] = 1;
    alone.weights = alone.values;
    project.parts.push_back(std::move(alone));
    if (allocator_.give(project.amount, *owner) != ShareOutcome::shared)
        return refuse(project, allocator_.details());
    project.shares.assign(allocator_.shares().begin(), allocator_.shares().end());
    project.by_key = project.amount;
    answer_.projects.push_back(std::move(project));
}

// False: it has been told what is missing.
bool Year::read_driver(SharedPart& part, const SharedProject& project) {
    const auto& driver = part.term.name;
    const auto& column = drivers_.column(driver, project.project);
    const auto& later =
        (later_drivers_ ? *later_drivers_ : drivers_).column(driver, project.project);
    const bool users = DriverColumns::per_project(driver);
    if (!column.any && !later.any) {
        if (users)
            tell("users_missing", "brukere", "brukere", project.project, {});
        else
            tell("driver_missing_all", "fordelingsgrunnlag", "verdi", driver,
                {{"project", project.project}});
        return false;
    }
    bool whole = true;
    for (std::size_t i = 0; i < rows_.owners.size(); ++i) {
        const bool had = column.any && (column.values[i] || driver_days_[i] > 0);
        const auto& from = had ? column : later;
        const auto value = from.values[i];
        if (!value && answer_.days[i] > 0 && !users) {
            whole = false;
            const bool identities = driver == identities_driver;
            tell("driver_missing", identities ? "brukeridenter" : "fordelingsgrunnlag",
                identities ? "brukeridenter" : "verdi", rows_.owners[i].name, {{"driver", driver}});
        }
        if (value.value_or(0) > largest_driver) {
            whole = false;
            tell("driver_too_large", "fordelingsgrunnlag", "verdi", std::to_string(*value), {});
        }
        part.values.push_back(value.value_or(0));
        part.rows.push_back(from.rows[i]);
    }
    return whole;
}

bool Year::make_part(const KeyTerm& term, SharedProject& project) {
    auto& part = project.parts.emplace_back();
    part.term = term;
    if (term.kind == TermKind::equal) {
        part.values.assign(rows_.owners.size(), 1);
        part.rows.resize(rows_.owners.size());
        for (std::size_t i = 0; i < rows_.owners.size(); ++i)
            part.rows[i].push_back({"member", rows_.owners[i].member.id.number});
    } else if (!read_driver(part, project))
        return false;
    auto counted = part.values;
    if (term.kind == TermKind::steps)
        for (auto& value : counted) {
            const auto step = std::ranges::find_if(
                term.steps, [&](const KeyStep& s) { return !s.up_to || value <= *s.up_to; });
            value = std::min(step->price.oere, largest_driver);
        }
    part.weights = weighted_by_days(counted, answer_.days, answer_.days_of_year);
    part.of = std::accumulate(part.weights.begin(), part.weights.end(), std::int64_t{0});
    return true;
}

bool Year::make_fixed(const KeyTerm& term, SharedProject& project) {
    project.fixed = term.fixed;
    project.fixed_shares.resize(rows_.owners.size());
    bool whole = true;
    for (const auto& [name, amount] : term.fixed) {
        const auto owner = rows_.owner_of(std::string_view{name});
        if (owner && answer_.days[*owner] > 0) project.fixed_shares[*owner] += amount;
        if (owner) continue;
        whole = false;
        tell("key_owner_unknown", "fordeling", "nøkkel", name, {{"key", project.key}});
    }
    return whole;
}

void Year::share(SharedProject& project, const ProjectCost& head, KeyGroup group) {
    const auto* key = keys_.of(head.allocation_key, group);
    if (!key && !years_.same()) key = later_keys_.of(head.allocation_key, group);
    if (!key) {
        if (keys_.problems().empty())
            tell("cost_key_missing", "fordeling", "gruppe", head.project,
                {{"key", head.allocation_key}});
        return;
    }
    project.key = key->row->formula;
    project.key_rows = {{"allocation_key", key->row->id.number}};
    project.cap = key->row->cap;
    project.floor = key->row->floor;
    bool whole = true;
    for (const auto& term : key->formula.terms) {
        if (term.kind == TermKind::owner_alone) {
            tell("key_needs_owner", "it-prosjekter", "eier", head.project, {{"key", project.key}});
            return;
        }
        whole &=
            term.kind == TermKind::fixed ? make_fixed(term, project) : make_part(term, project);
    }
    if (!whole) return;
    SharingKey sharing{{}, project.fixed_shares, project.cap, project.floor, {}};
    std::int64_t wholes = 1;
    for (const auto& part : project.parts) wholes = std::lcm(wholes, part.term.share.whole);
    for (const auto& part : project.parts)
        sharing.columns.push_back(
            {wholes / part.term.share.whole * part.term.share.part, part.weights});
    prepare(sharing, rows_.owners.size());
    if (allocator_.share(project.amount, sharing) != ShareOutcome::shared)
        return refuse(project, allocator_.details());
    project.shares.assign(allocator_.shares().begin(), allocator_.shares().end());
    project.by_key = allocator_.details().by_key;
    project.limited = allocator_.details().limited;
    answer_.projects.push_back(std::move(project));
}

void Year::refuse(const SharedProject& project, const SharedOut& why) {
    const auto oere = hundredths(Language::nb, why.amount.oere);
    const auto say = [&](const char* code) {
        tell(code, "fordeling", "nøkkel", project.key,
            {{"project", project.project}, {"amount", oere}});
    };
    switch (why.outcome) {
    case ShareOutcome::shared: return;
    case ShareOutcome::negative_weight:
    case ShareOutcome::no_driver: return say("no_driver");
    case ShareOutcome::too_large: return say("cost_too_large");
    case ShareOutcome::cap_below_floor: return say("key_cap_below_floor");
    case ShareOutcome::fixed_over_total: return say("key_fixed_over");
    case ShareOutcome::fixed_under_total: return say("key_fixed_under");
    case ShareOutcome::floors_over_total: return say("key_floors_over");
    case ShareOutcome::caps_under_total: return say("key_caps_under");
    }
}

void Year::own(SharedProject& project, const ProjectCost& head) {
    project.key = choices_of<KeyGroup>[static_cast<std::size_t>(KeyGroup::deviating)].word;
    if (const auto* key = keys_.of("", KeyGroup::deviating)) {
        project.key = key->row->formula;
        project.key_rows = {{"allocation_key", key->row->id.number}};
    }
    give(project, head);
}

void Year::run() {
    if (years_.same()) problems_ = keys_.problems();
    if (projects_.empty())
        tell("no_costs", "it-prosjekter", "år", std::to_string(answer_.year), {});
    else if (std::ranges::all_of(answer_.days, [](int d) { return d == 0; }))
        tell("no_owners", "kommuner", "medlem_fra", std::to_string(answer_.year), {});
    for (const auto& [name, of_year] : projects_) {
        const auto& head = or_else(described_, *of_year.head);
        SharedProject project;
        project.project = name;
        project.name = of_year.head->name;
        project.group = of_year.head->group;
        project.amount = amount_of(of_year);
        const auto costs = costs_.find(name);
        project.cost_rows = costs == costs_.end() ? of_year.rows : costs->second.rows;
        if (head.owner)
            own(project, head);
        else
            share(project, head,
                head.group == ProjectGroup::base ? KeyGroup::base : KeyGroup::application);
    }
    finish();
}

void Year::finish() {
    answer_.totals.assign(allocator_.totals().begin(), allocator_.totals().end());
    for (const auto total : answer_.totals) answer_.total += total;
}

void Year::run_beside(std::span<const AmountBeside> amounts) {
    problems_ = keys_.problems();
    for (const auto& beside : amounts) {
        ProjectCost head;
        head.project = head.name = beside.name;
        head.owner = beside.owner;
        SharedProject project;
        project.project = project.name = beside.name;
        project.amount = beside.amount;
        if (head.owner)
            own(project, head);
        else
            share(project, head, beside.group);
    }
    finish();
}

} // namespace

Result<YearAllocation> allocate_beside(
    const CostRows& rows, int year, std::span<const AmountBeside> amounts) {
    Year work{rows, all_of(year), CostStage::budget};
    work.run_beside(amounts);
    if (!work.problems_.empty()) return work.problems_;
    return std::move(work.answer_);
}

Result<YearAllocation> allocate_year(const CostRows& rows, int year, CostStage stage) {
    Year work{rows, all_of(year), stage};
    work.run();
    if (!work.problems_.empty()) return work.problems_;
    return std::move(work.answer_);
}

Result<YearAllocation> allocate_project(
    const CostRows& rows, int year, CostStage stage, const std::string& project) {
    Year work{rows, all_of(year), stage, project};
    work.run();
    if (!work.problems_.empty()) return work.problems_;
    return std::move(work.answer_);
}

YearAllocation counterfactual(const CostRows& rows, YearsOf years, CostStage stage) {
    Year work{rows, years, stage};
    work.run();
    return std::move(work.answer_);
}

} // namespace samdrift
