#include "app/programme.hpp"
#include "base/words.hpp"
#include <algorithm>
#include <map>
#include <tuple>

namespace samdrift {
namespace {

constexpr auto phase_count = choices_of<ProjectPhase>.size();
constexpr int medium_from = 5, high_from = 15;

std::optional<Money> over(const std::optional<Money>& budget, const std::optional<Money>& actual) {
    if (!budget || !actual || *actual <= *budget) return std::nullopt;
    return *actual - *budget;
}

RiskSize risk_size(std::int64_t probability, std::int64_t consequence) {
    const auto size = probability * consequence;
    return {probability, consequence, size, risk_level(size)};
}

bool has_marked_money(const Project& p) {
    return (p.budget || p.actual) && marked(figures_source(p.source, p.figures_source));
}

// Not decided, or decided to wait.
bool is_open(const DecisionPoint& p) {
    return !p.decision || p.decision == PointDecision::postpone;
}

class Viewing {
public:
    Viewing(const CooperationPicture& picture, Date today) : picture_{picture}, today_{today} {
        const auto& projects = picture.plan.projects;
        for (std::size_t i = 0; i < projects.size(); ++i) row_of_[folded(projects[i].code)] = i;
        for (const auto& p : picture.plan.decision_points) points_[folded(p.project)].push_back(&p);
        for (auto& [code, points] : points_)
            std::ranges::stable_sort(points, {}, &DecisionPoint::phase);
    }

    ProgrammePage page() {
        ProgrammePage page;
        page.cooperation = reference_to(picture_.row);
        page.today = today_;
        add_projects(page);
        add_facts(page);
        for (const auto& m : milestones_by_day(picture_.milestones, today_)) {
            const auto& row = picture_.milestones[m.row];
            page.milestones.push_back({row.id.number, row.code, row.name, row.due, row.achieved,
                row.status, m.state, m.days_late, project_of(row.project)});
        }
        add_groups(page);
        add_risks(page);
        return page;
    }

private:
    ProjectOf project_of(const std::string& code) const {
        const auto found = row_of_.find(folded(code));
        if (found == row_of_.end()) return {code, {}, {}};
        const auto& row = picture_.plan.projects[found->second];
        return {row.code, row.name, row.id.number};
    }

    std::string area_name(const std::optional<Id<ServiceArea>>& id) const {
        const auto area = id ? picture_.area_of(*id) : no_code;
        return area == no_code ? std::string{} : picture_.areas[area].row.name;
    }

    // Of one project, in the order of their phases. phase: the one it is in.
    std::vector<PointInProgramme> points_of(
        const std::string& code, std::optional<ProjectPhase> phase) const {
        const auto found = points_.find(folded(code));
        if (found == points_.end()) return {};
        std::vector<PointInProgramme> views;
        const bool stopped = std::ranges::any_of(found->second,
            [](const DecisionPoint* p) { return p->decision == PointDecision::stop; });
        bool asked = stopped; // nothing comes after a stop
        for (const auto* p : found->second) {
            PointInProgramme view{p->id.number, p->project, p->phase, p->day, p->decision, p->body,
                PointState::decided, 0};
            if (is_open(*p)) {
                const bool past = phase && *phase >= p->phase;
                view.state = past    ? PointState::missing
                             : asked ? PointState::ahead
                                     : PointState::next;
                asked = asked || !past;
                if (p->day) view.days_late = std::max(0, days_between(*p->day, today_));
            }
            views.push_back(std::move(view));
        }
        return views;
    }

    std::vector<PhaseInProgramme> phases_of(const Project& row) const {
        const auto points = points_of(row.code, row.phase);
        if (points.empty() && !row.phase) return {};
        std::vector<PhaseInProgramme> phases;
        for (std::size_t i = 0; i < phase_count; ++i) {
            const auto phase = static_cast<ProjectPhase>(i);
            PhaseInProgramme view{phase, PhaseState::unknown, {}};
            if (row.phase)
                view.state = phase < *row.phase   ? PhaseState::done
                             : phase > *row.phase ? PhaseState::ahead
                                                  : PhaseState::now;
            const auto point = std::ranges::find(points, phase, &PointInProgramme::phase);
            if (point != points.end()) view.point = *point;
            phases.push_back(std::move(view));
        }
        return phases;
    }

    void add_projects(ProgrammePage& page) const {
        const auto tree = project_tree(picture_.plan.projects);
        const auto add = [](std::optional<Money>& sum, const std::optional<Money>& more) {
            if (more) sum = sum.value_or(Money{}) + *more;
        };
        std::vector<std::size_t> uncertain{0}; // among those so far
        for (const auto& place : tree) {
            page.projects.push_back(project(place));
            uncertain.push_back(uncertain.back() + (page.projects.back().marked ? 1 : 0));
            if (place.depth > 0) continue;
            add(page.budget, place.budget);
            add(page.actual, place.actual);
        }
        for (std::size_t at = 0; at < tree.size(); ++at)
            page.projects[at].sum_marked = uncertain[at + tree[at].below + 1] > uncertain[at];
        page.over = over(page.budget, page.actual);
        for (const auto& [code, points] : points_)
            if (!row_of_.contains(code))
                for (auto& p : points_of(code, {})) page.other_points.push_back(std::move(p));
    }

    ProjectInProgramme project(const ProjectInTree& place) const {
        const auto& row = picture_.plan.projects[place.row];
        ProjectInProgramme view;
        view.id = row.id.number;
        view.code = row.code;
        view.name = row.name;
        if (place.depth == 0) view.parent = row.parent;
        view.area = area_name(row.area);
        view.kind = row.kind;
        view.phase = row.phase;
        view.depth = static_cast<std::int64_t>(place.depth);
        view.below = static_cast<std::int64_t>(place.below);
        view.goal = row.goal;
        view.owner = row.owner;
        view.board = row.board;
        view.mandate = row.mandate;
        view.start = row.start;
        view.end = row.end;
        view.budget = row.budget;
        view.actual = row.actual;
        view.budget_sum = place.budget;
        view.actual_sum = place.actual;
        view.over = over(place.budget, place.actual);
        view.phases = phases_of(row);
        view.marked = has_marked_money(row);
        return view;
    }

    void add_facts(ProgrammePage& page) const {
        for (const auto& f : picture_.plan.programme_facts) {
            FactInProgramme view{f.id.number, f.name, f.value, f.unit, {}, {}, marked(f.source)};
            if (const auto value = fact_value(f)) {
                if (const auto* number = std::get_if<Decimal>(&*value)) view.number = *number;
                if (const auto* day = std::get_if<Date>(&*value)) view.day = *day;
            }
            page.facts.push_back(std::move(view));
        }
    }

    void add_groups(ProgrammePage& page) const {
        for (const auto& g : picture_.working_groups)
            page.groups.push_back({g.id.number, g.code, g.name, area_name(g.area), g.status});
        const Collation norwegian;
        std::ranges::stable_sort(
            page.groups, {}, [&](const GroupInProgramme& g) { return norwegian.key(g.name); });
    }

    void add_risks(ProgrammePage& page) const {
        for (const auto& r : picture_.risks) {
            RiskInProgramme view{r.id.number, r.code, r.risk, r.measure, r.owner,
                risk_size(r.probability, r.consequence), {}, r.status, project_of(r.project),
                marked(r.source)};
            if (r.probability_after && r.consequence_after)
                view.after = risk_size(*r.probability_after, *r.consequence_after);
            page.risks.push_back(std::move(view));
        }
        std::ranges::stable_sort(page.risks, {}, [](const RiskInProgramme& r) {
            return std::tuple{
                r.status == RiskStatus::closed, -r.before.size, -r.before.consequence};
        });
        const auto matrix = risk_matrix(picture_.risks);
        page.risks_before = cells(matrix.before);
        page.risks_after = cells(matrix.after);
        for (const auto& id : matrix.after_unknown) page.risks_unknown_after.push_back(id.number);
    }

    static std::vector<RiskCell> cells(const RiskCells& matrix) {
        std::vector<RiskCell> all;
        for (std::size_t p = 0; p < risk_steps; ++p)
            for (std::size_t c = 0; c < risk_steps; ++c) {
                RiskCell cell{
                    risk_size(static_cast<std::int64_t>(p + 1), static_cast<std::int64_t>(c + 1)),
                    {}};
                for (const auto& id : matrix.at(p).at(c)) cell.risks.push_back(id.number);
                all.push_back(std::move(cell));
            }
        return all;
    }

    const CooperationPicture& picture_;
    Date today_;
    std::map<std::string, std::size_t> row_of_; // by folded code
    std::map<std::string, std::vector<const DecisionPoint*>> points_;
};

} // namespace

RiskLevel risk_level(std::int64_t size) {
    return size >= high_from     ? RiskLevel::high
           : size >= medium_from ? RiskLevel::medium
                                 : RiskLevel::low;
}

Result<ProgrammePage> programme_page(App& app, const User& user, const ReadRequest& request) {
    const auto reading = read(app, user, request);
    if (!reading) return reading.problems;
    const auto& picture = *reading->landscape->cooperations[reading->cooperation].picture;
    auto page = Viewing{picture, reading->as_of}.page();
    page.may_change = may_everywhere(user, Action::edit_rows, picture.row.id);
    return page;
}

} // namespace samdrift
