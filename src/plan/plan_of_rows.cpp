#include "plan/plan_of_rows.hpp"
#include "base/words.hpp"
#include "register/choice_rule.hpp"
#include <algorithm>
#include <map>
#include <set>

namespace samdrift {
namespace {

constexpr std::string_view platform_area = "plattform";
constexpr auto whole_person = Decimal{100};

// Who does what: the teams there are, or two in each subproject.
class Teams {
public:
    explicit Teams(const CooperationPicture& picture) : picture_{picture} {
        for (const auto& t : picture.plan.project_teams) add(t);
        for (const auto& p : picture.plan.projects)
            if (p.area && picture.plan.project_teams.empty()) {
                ProjectTeam team;
                team.name = p.name;
                team.capacity = Decimal{200};
                team.areas = picture.areas[picture.area_of(*p.area)].row.code;
                add(team);
            }
        if (of_all()) return;
        ProjectTeam rest; // for what is nobody's area
        rest.name = "Felles";
        rest.capacity = Decimal{200};
        rest.areas = all_areas;
        add(rest);
    }

    // As it is written, or those whose area it is; one of each.
    std::vector<TeamShare> of(const Cutover& row, bool integrations) const {
        if (!row.teams.empty()) return team_shares(row.teams).value_or(std::vector<TeamShare>{});
        std::vector<TeamShare> shares;
        const auto take = [&](std::optional<std::size_t> team) {
            if (team && (shares.empty() || shares[0].name != teams_[*team].name))
                shares.push_back({teams_[*team].name, std::min(whole_person, teams_[*team].most)});
        };
        if (row.area) take(nearest(*row.area));
        if (row.kind == CutoverKind::platform) take(with_code(platform_area));
        if (shares.empty()) take(of_all());
        if (integrations) take(of_all());
        return shares;
    }
    std::optional<std::size_t> find(const std::string& name) const {
        for (std::size_t i = 0; i < teams_.size(); ++i)
            if (folded(teams_[i].name) == folded(name)) return i;
        return std::nullopt;
    }
    std::vector<DatedTeam> dated(Date today) const {
        std::vector<DatedTeam> all;
        for (const auto& team : teams_)
            all.push_back({team.name, capacity_of(team, today), team.even_level});
        return all;
    }

private:
    struct Team {
        std::string name;
        std::vector<ProjectTeam> periods;
        std::vector<std::string> codes;
        Decimal most;
        std::optional<int> even_level; // the least that any of its rows says
    };

    void add(const ProjectTeam& row) {
        auto at = find(row.name);
        if (!at) {
            at = teams_.size();
            teams_.push_back({row.name, {}, {}, {}, {}});
        }
        auto& team = teams_[*at];
        team.periods.push_back(row);
        team.most = std::max(team.most, row.capacity);
        if (row.even_level) {
            const auto level = static_cast<int>(row.even_level->hundredths);
            team.even_level = std::min(team.even_level.value_or(level), level);
        }
        for (const auto code : area_codes(row.areas)) team.codes.emplace_back(code);
    }

    // What it has from each day on that something changes; those that overlap are added.
    static std::vector<DatedCapacity> capacity_of(const Team& team, Date today) {
        std::vector<Date> changes{today};
        const auto after = [](Date d) {
            return Date{std::chrono::sys_days{d} + std::chrono::days{1}};
        };
        for (const auto& p : team.periods) {
            if (p.from && *p.from > today) changes.push_back(*p.from);
            if (p.to && after(*p.to) > today) changes.push_back(after(*p.to));
        }
        std::ranges::sort(changes);
        changes.erase(std::ranges::unique(changes).begin(), changes.end());
        std::vector<DatedCapacity> capacity;
        for (const auto day : changes) {
            std::int64_t people = 0;
            for (const auto& p : team.periods)
                if ((!p.from || *p.from <= day) && (!p.to || day <= *p.to))
                    people += p.capacity.hundredths;
            capacity.push_back({day, static_cast<int>(people)});
        }
        return capacity;
    }

    std::optional<std::size_t> with_code(std::string_view code) const {
        for (std::size_t i = 0; i < teams_.size(); ++i)
            if (std::ranges::find(teams_[i].codes, code) != teams_[i].codes.end()) return i;
        return std::nullopt;
    }
    std::optional<std::size_t> of_all() const { return with_code(all_areas); }
    // The team of the area itself, or of the nearest above it.
    std::optional<std::size_t> nearest(Id<ServiceArea> area) const {
        for (auto at = picture_.area_of(area); at != no_code; at = picture_.areas[at].parent)
            if (const auto team = with_code(picture_.areas[at].row.code)) return team;
        return std::nullopt;
    }

    const CooperationPicture& picture_;
    std::vector<Team> teams_;
};

class Planning {
public:
    Planning(const CooperationPicture& picture, std::span<const WorkDefault> defaults,
        const PlanDays& days, const PlanFrom& from)
        : picture_{picture}
        , defaults_{defaults}
        , days_{days}
        , from_{from}
        , calendar_{WorkingCalendar::make({}, {days.today, days.last})}
        , teams_{picture} {
        if (calendar_) first_working_day_ = calendar_->date(0);
    }

    Result<PlanOfRows> run(const MadeCutovers& made) && {
        out_.dated.span = {days_.today, days_.last};
        out_.dated.teams = teams_.dated(days_.today);
        out_.dated.person = static_cast<int>(whole_person.hundredths);
        for (const auto& m : made.cutovers) add(m);
        for (const auto& link : made.links) add(link);
        for (const auto& freeze : picture_.plan.freeze_periods) add(freeze);
        if (!problems_.empty()) return std::move(problems_);
        return std::move(out_);
    }

private:
    void say(const char* code, const Entity& e, const char* column, const std::string& value,
        std::vector<Argument> arguments = {}) {
        problems_.push_back(
            {code, {.file = {}, .sheet = std::string{e.sheet}, .row = 0, .column = column}, value,
                std::move(arguments)});
    }

    void add(const MadeCutover& made) {
        const auto& row = made.row;
        if (row.actual_finish) {
            out_.done.push_back(row);
            done_.insert({folded(row.code), true});
            return;
        }
        PlannedCutover planned{row, teams_.of(row, made.basis.integrations > 0), {}, 1};
        if (!take_work(planned, made.basis)) return;
        const auto task = out_.dated.tasks.size();
        for (const auto& share : planned.teams) {
            const auto team = teams_.find(share.name);
            if (!team) {
                say("cutover_unknown_team", entity<Cutover>(), "team", share.name,
                    {{"cutover", row.name}});
                continue;
            }
            out_.dated.needs.push_back({task, *team, static_cast<int>(share.people.hundredths)});
        }
        at_[folded(row.code)] = task;
        out_.dated.tasks.push_back(task_of(planned));
        out_.rows.push_back(std::move(planned));
    }

    // False: nobody has said, and the table has no row for it.
    bool take_work(PlannedCutover& planned, const WorkBasis& basis) {
        const auto& row = planned.row;
        if (const auto work = default_work(defaults_, basis)) planned.work = *work;
        if (row.work_likely) {
            planned.work.likely = *row.work_likely;
            planned.work.low = row.work_low.value_or(*row.work_likely);
            planned.work.high = row.work_high.value_or(*row.work_likely);
        }
        if (row.rehearsal_days) planned.work.rehearsal_days = *row.rehearsal_days;
        if (row.parallel_days) planned.work.parallel_days = *row.parallel_days;
        const auto work = planned.work.likely.hundredths;
        if (row.teams.empty()) spread(planned, work);
        std::int64_t people = 0;
        for (const auto& share : planned.teams) people += share.people.hundredths;
        if (!row.duration_days && (work <= 0 || people <= 0)) {
            say("cutover_without_work", entity<Cutover>(), "dagsverk", row.name);
            return false;
        }
        const auto days = row.duration_days ? *row.duration_days
                                            : std::max<std::int64_t>((work + people - 1) / people,
                                                  planned.work.least_days);
        planned.days = static_cast<int>(days) + planned.work.rehearsal_days;
        return true;
    }

    // What takes its time whoever does it takes no more of a team each day than the work needs.
    static void spread(PlannedCutover& planned, std::int64_t work) {
        const auto days = planned.work.least_days;
        if (days <= 0 || planned.teams.empty()) return;
        const auto count = static_cast<std::int64_t>(planned.teams.size());
        const auto each = (work + days * count - 1) / (days * count);
        for (auto& share : planned.teams)
            share.people.hundredths = std::clamp<std::int64_t>(each, 1, share.people.hundredths);
    }

    // So many working days before the day, and not before the first.
    std::optional<Date> days_before(std::optional<Date> day, int days) const {
        if (!day || !calendar_ || days <= 0 || calendar_->last_until(*day) < 0) return day;
        return calendar_->date(std::max(calendar_->last_until(*day) - days, 0));
    }

    DatedTask task_of(const PlannedCutover& planned) const {
        const auto& row = planned.row;
        DatedTask task;
        task.name = row.name;
        task.kind = row.cutover_class == CutoverClass::day_1   ? TaskClass::day_1
                    : row.cutover_class == CutoverClass::later ? TaskClass::later
                                                               : TaskClass::interim;
        task.days = planned.days;
        task.earliest = row.earliest;
        task.weight = row.late_weight.value_or(1);
        // the old and the new go side by side until then
        task.deadline = days_before(row.latest, planned.work.parallel_days);
        if (days_.first_day && row.cutover_class != CutoverClass::later) {
            const Date eve{std::chrono::sys_days{*days_.first_day} - std::chrono::days{1}};
            task.deadline = std::min(task.deadline.value_or(eve), eve);
        }
        task.fixed_start = row.fixed_start;
        if (const auto tried = from_.tried.find(folded(row.code)); tried != from_.tried.end())
            task.fixed_start = tried->second;
        if (from_.published)
            if (const auto line = from_.published->lines.find(folded(row.code));
                line != from_.published->lines.end() && line->second.start >= days_.today)
                task.published_start = line->second.start;
        if (row.actual_start) { // begun: what is left of it begins today
            const auto left = 100 - row.progress.value_or(0);
            task.days = std::max(1, (planned.days * left + 99) / 100);
            task.fixed_start.reset();
            task.published_start = first_working_day_;
            task.earliest.reset();
        }
        return task;
    }

    // What it comes to between the starts; never that the later one must begin first.
    void add(const CutoverLink& link) {
        if (done_.contains(folded(link.from)) || done_.contains(folded(link.to))) return;
        const auto before = at_.find(folded(link.from)), after = at_.find(folded(link.to));
        if (before == at_.end() || after == at_.end()) {
            const bool from = before == at_.end();
            return say("cutover_unknown_link", entity<CutoverLink>(), from ? "fra" : "til",
                from ? link.from : link.to);
        }
        const auto& tasks = out_.dated.tasks;
        int days = link.lag_days;
        // an archive waits until the old system is not used any more
        if (out_.rows[after->second].row.kind == CutoverKind::archive &&
            link.kind == LinkKind::finish_start)
            days += out_.rows[before->second].work.parallel_days;
        if (link.kind == LinkKind::finish_start || link.kind == LinkKind::finish_finish)
            days += tasks[before->second].days;
        if (link.kind == LinkKind::finish_finish || link.kind == LinkKind::start_finish)
            days -= tasks[after->second].days;
        out_.dated.lags.push_back({before->second, after->second, std::max(days, 0), true});
    }

    // Held against days late, which cost a day of one person's work; what has a price counts.
    int price_in_days(Money price) const {
        const auto day = days_.person_day.oere;
        if (day <= 0) return 1;
        constexpr std::int64_t most = 10'000;
        const auto days = std::min((price.oere + day / 2) / day, most);
        return static_cast<int>(std::max<std::int64_t>(days, price.oere > 0 ? 1 : 0));
    }

    void add(const FreezePeriod& freeze) {
        DatedFreeze dated;
        dated.name = freeze.name;
        dated.kind = freeze.strength == FreezeStrength::hard   ? FreezeKind::hard
                     : freeze.strength == FreezeStrength::soft ? FreezeKind::soft
                                                               : FreezeKind::passable_by_day_1;
        dated.price = price_in_days(freeze.price_per_day.value_or(Money{}));
        const DateSpan within{std::max(freeze.from.value_or(days_.today), days_.today),
            std::min(freeze.to.value_or(days_.last), days_.last)};
        if (within.last < within.first) return;
        if (const auto monthly = monthly_days(freeze.repeats)) {
            for (auto span : monthly_spans(*monthly, within))
                dated.dates.push_back(
                    {std::max(span.first, within.first), std::min(span.last, within.last)});
        } else {
            dated.dates = {within};
        }
        if (!freeze.area) {
            out_.dated.freezes.push_back(std::move(dated));
            return;
        }
        const auto above = picture_.area_of(*freeze.area);
        for (std::size_t t = 0; t < out_.rows.size(); ++t)
            if (const auto& area = out_.rows[t].row.area;
                area && picture_.below(picture_.area_of(*area), above))
                dated.tasks.push_back(t);
        if (!dated.tasks.empty()) out_.dated.freezes.push_back(std::move(dated));
    }

    const CooperationPicture& picture_;
    std::span<const WorkDefault> defaults_;
    const PlanDays& days_;
    const PlanFrom& from_;
    Result<WorkingCalendar> calendar_;
    std::optional<Date> first_working_day_; // what has begun goes on then
    Teams teams_;
    PlanOfRows out_;
    std::map<std::string, std::size_t> at_;
    std::map<std::string, bool> done_;
    Problems problems_;
};

// The archives that were made for what is left out, and for nothing else: that system does not end.
std::set<std::string> archives_of(const std::set<std::string>& left_out, const MadeCutovers& made) {
    std::set<std::string> archives, alone, wanted;
    for (const auto& m : made.cutovers)
        if (m.row.kind == CutoverKind::archive) archives.insert(folded(m.row.code));
    for (const auto& l : made.links)
        if (archives.contains(folded(l.to)))
            (left_out.contains(folded(l.from)) ? alone : wanted).insert(folded(l.to));
    std::erase_if(alone, [&](const std::string& code) { return wanted.contains(code); });
    return alone;
}

} // namespace

MadeCutovers with_rows(MadeCutovers made, const PlanRows& rows) {
    std::set<std::string> gone;
    for (const auto& row : rows.cutovers)
        if (row.left_out) gone.insert(folded(row.code));
    gone.merge(archives_of(gone, made));
    std::map<std::string, std::size_t> at;
    for (std::size_t i = 0; i < made.cutovers.size(); ++i)
        at[folded(made.cutovers[i].row.code)] = i;
    for (const auto& row : rows.cutovers) {
        const auto found = at.find(folded(row.code));
        const bool as_made = !row.made_from.empty() && !row.changed_by_hand;
        if (found == at.end() && as_made && !row.actual_start) {
            gone.insert(folded(row.code));
        } else if (found == at.end()) {
            made.cutovers.push_back({row, {.kind = row.kind, .platform = row.platform}});
        } else if (as_made) {
            made.cutovers[found->second].row.id = row.id;
            made.cutovers[found->second].row.entry = row.entry;
        } else {
            made.cutovers[found->second].row = row;
        }
    }
    std::map<std::pair<std::string, std::string>, std::size_t> between;
    for (std::size_t i = 0; i < made.links.size(); ++i)
        between[{folded(made.links[i].from), folded(made.links[i].to)}] = i;
    for (const auto& link : rows.cutover_links) {
        if (gone.contains(folded(link.from)) || gone.contains(folded(link.to))) continue;
        const auto found = between.find({folded(link.from), folded(link.to)});
        if (found != between.end())
            made.links[found->second] = link;
        else
            made.links.push_back(link);
    }
    const auto is_gone = [&](const std::string& code) { return gone.contains(folded(code)); };
    std::erase_if(made.cutovers, [&](const MadeCutover& m) { return is_gone(m.row.code); });
    std::erase_if(
        made.links, [&](const CutoverLink& l) { return is_gone(l.from) || is_gone(l.to); });
    return made;
}

MadeCutovers only_published(MadeCutovers made, const VersionOfPlan& version) {
    const auto left_out = [&](const std::string& code) {
        return !version.lines.contains(folded(code));
    };
    std::erase_if(made.cutovers,
        [&](const MadeCutover& m) { return !m.row.actual_finish && left_out(m.row.code); });
    std::set<std::string> left;
    for (const auto& m : made.cutovers) left.insert(folded(m.row.code));
    std::erase_if(made.links, [&](const CutoverLink& l) {
        return !left.contains(folded(l.from)) || !left.contains(folded(l.to));
    });
    return made;
}

Result<PlanOfRows> plan_of_rows(const CooperationPicture& picture,
    std::span<const WorkDefault> defaults, const MadeCutovers& made, const PlanDays& days,
    const PlanFrom& from) {
    return Planning{picture, defaults, days, from}.run(made);
}

} // namespace samdrift
