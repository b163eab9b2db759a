#include "app/plan_timeline.hpp"
#include "app/plan_timeline_axis.hpp"
#include <algorithm>

namespace samdrift {
namespace {

// A landscape A4 page within its margins; the first has a heading and what the marks mean.
constexpr double page_width = 1030, page_height = 655, first_page_height = 565;
constexpr double names_width = 318, chart_left = 326;
constexpr double text_size = 10, line_height = 12, row_padding = 5, team_height = 20;
constexpr double bar_height = 9, lane_height = 15, axis_height = 30;

constexpr auto dark = "#0b2545", light = "#c9d8ea", edge = "#4a6fa5", red = "#a4161a",
               grey = "#b9bdc1", faint = "#e3e5e7", muted = "#55585c", hatching = "#a9adb2";

std::string fill(std::string_view colour) { return "fill=\"" + std::string{colour} + "\""; }
std::string stroke(std::string_view colour, std::string_view width = "1") {
    return "stroke=\"" + std::string{colour} + "\" stroke-width=\"" + std::string{width} + "\"";
}

// A team's row when there is no cutover.
struct TimelineRow {
    const TeamRows* team = nullptr;
    bool goes_on = false; // its load stands on a page before
    const CutoverInPlan* cutover = nullptr;
    std::vector<std::string> lines = {};
    double height = team_height, y = 0;
};

class Timeline {
public:
    Timeline(const PlanView& plan, const ReportWords& words)
        : plan_{plan}
        , words_{words}
        , axis_{plan, chart_left, page_width}
        , teams_{by_team(plan)}
        , marks_{laid_out()} {}

    PlanTimeline drawn() {
        PlanTimeline made{.pages = {}, .first_day_outside = axis_.first_day_outside()};
        for (const auto& m : plan_.milestones)
            if (!axis_.shows(m.day) && m.state != MilestoneState::dropped)
                ++made.milestones_outside;
        const auto pages = on_pages();
        for (std::size_t i = 0; i < pages.size(); ++i)
            made.pages.push_back({page(pages[i], i, pages.size()), i > 0});
        return made;
    }

private:
    using Rows = std::vector<TimelineRow>;

    // A milestone or a day of note, with its words beside it.
    struct Mark {
        std::string words;
        double x = 0;
        const MilestoneInPlan* milestone = nullptr; // none: a line through the rows
        bool before = false;                        // its words stand before it
        std::size_t lane = 0;
    };

    double head_height(std::size_t page) const {
        return axis_height + (page == 0 ? lane_height * static_cast<double>(lanes() + 1) + 8 : 0);
    }
    std::size_t lanes() const {
        std::size_t n = 0;
        for (const auto& m : marks_) n = std::max(n, m.lane + 1);
        return n;
    }

    std::vector<Rows> on_pages() const {
        std::vector<Rows> pages(1);
        double used = head_height(0);
        const auto room = [&](double height) {
            const auto most = pages.size() == 1 ? first_page_height : page_height;
            if (used + height <= most || pages.back().empty()) return true;
            pages.emplace_back();
            used = head_height(1);
            return false;
        };
        const auto add = [&](TimelineRow row) {
            row.y = used;
            used += row.height;
            pages.back().push_back(std::move(row));
        };
        for (const auto& team : teams_) {
            if (team.cutovers.empty()) {
                room(team_height);
                add({.team = &team});
            }
            for (std::size_t i = 0; i < team.cutovers.size(); ++i) {
                const auto* c = team.cutovers[i];
                TimelineRow row{.team = &team, .cutover = c};
                row.lines = in_lines(c->name, names_width - 12, text_size, c->critical);
                row.height = line_height * static_cast<double>(row.lines.size()) + row_padding;
                const bool fits = room(row.height + (i == 0 ? team_height : 0));
                if (i == 0 || !fits) add({.team = &team, .goes_on = i > 0});
                add(std::move(row));
            }
        }
        return pages;
    }

    std::vector<Mark> laid_out() const {
        std::vector<Mark> marks;
        const auto note = [&](const char* key, Date day) {
            marks.push_back({words_(key) + " " + words_.day(day), axis_.begin(day)});
        };
        if (axis_.shows(plan_.today)) note("report.plan.timeline.today", plan_.today);
        if (plan_.first_day && axis_.shows(*plan_.first_day))
            note("report.plan.timeline.first_day", *plan_.first_day);
        for (const auto& m : plan_.milestones)
            if (axis_.shows(m.day) && m.state != MilestoneState::dropped)
                marks.push_back({m.name + " " + words_.day(m.day), axis_.begin(m.day), &m});
        std::vector<std::vector<std::pair<double, double>>> taken;
        for (auto& mark : marks) place(mark, taken);
        return marks;
    }

    static void place(Mark& mark, std::vector<std::vector<std::pair<double, double>>>& taken) {
        const auto width = width_of(mark.words, text_size) + 14;
        mark.before = mark.x + width > page_width;
        const auto from = mark.before ? mark.x - width : mark.x - 6;
        const auto to = mark.before ? mark.x + 6 : mark.x + width;
        const auto free = [&](const auto& lane) {
            return std::ranges::none_of(
                lane, [&](const auto& t) { return t.first < to && from < t.second; });
        };
        while (mark.lane < taken.size() && !free(taken[mark.lane])) ++mark.lane;
        if (mark.lane == taken.size()) taken.emplace_back();
        taken[mark.lane].emplace_back(from, to);
    }

    std::string page(const Rows& rows, std::size_t at, std::size_t of) const {
        DrawingPen pen;
        const auto top = head_height(at);
        const auto bottom = rows.empty() ? top : rows.back().y + rows.back().height;
        if (at == 0) legend(pen);
        months(pen, at == 0 ? lane_height + 4 : 0, top, bottom);
        for (const auto& row : rows)
            if (!row.cutover) team_row(pen, row);
        freezes(pen, rows);
        lines_of_note(pen, at == 0 ? top - 4 : top, bottom);
        if (at == 0) milestones(pen, lane_height + 4 + axis_height);
        for (const auto& row : rows)
            if (row.cutover) cutover_row(pen, row);
        return pen.svg(page_width, bottom + 1, says(rows, at, of));
    }

    std::string says(const Rows& rows, std::size_t at, std::size_t of) const {
        std::vector<std::string> teams;
        std::int64_t cutovers = 0;
        for (const auto& row : rows) {
            if (row.cutover)
                ++cutovers;
            else
                teams.push_back(row.team->name);
        }
        return words_("report.plan.timeline.says",
            {{"page", std::to_string(at + 1)}, {"of", std::to_string(of)},
                {"count", words_.number(cutovers)}, {"teams", words_.names(teams)}});
    }

    void legend(DrawingPen& pen) const {
        double x = 0;
        const auto y = 9.0;
        const auto entry = [&](const char* key, auto draw) {
            draw(x);
            const auto said = words_(std::string{"report.plan.timeline.key."} + key);
            pen.text(x + 26, y + 1, said, fill(muted));
            x += 26 + width_of(said, text_size) + 12;
        };
        const auto bar = [&](std::string look) {
            return [&pen, y, look](double at) { pen.box({at, y - 7, 20, bar_height}, look); };
        };
        entry("critical", bar(fill(dark)));
        entry("other", [&](double at) {
            pen.box({at, y - 7, 12, bar_height}, fill(light) + " " + stroke(edge));
            pen.path(slack_path(at + 12, at + 21, y - 2.5), "fill=\"none\" " + stroke(edge));
        });
        if (any([](const auto& c) { return c.cutover_class == CutoverClass::interim; }))
            entry("interim", bar(fill("#fff") + " " + stroke(edge) + " stroke-dasharray=\"3 2\""));
        if (any([](const auto& c) { return c.done; }))
            entry("done", [&](double at) {
                pen.box({at, y - 7, 20, bar_height}, fill(grey));
                tick(pen, at + 6, y - 7);
            });
        if (!plan_.freezes.empty())
            entry("freeze", [&](double at) { pen.hatch({at, y - 8, 20, 11}, hatching); });
        if (any([](const auto& c) { return moved_from_baseline(c); }))
            entry("baseline",
                [&](double at) { pen.line(at, y - 1, at + 20, y - 1, stroke(muted, "2")); });
        if (!marks_.empty() && marks_.back().milestone)
            entry("milestone", [&](double at) { diamond(pen, at + 10, y - 3, dark); });
    }

    template <class Is> bool any(Is is) const { return std::ranges::any_of(plan_.cutovers, is); }

    static bool moved_from_baseline(const CutoverInPlan& c) {
        return c.baseline_start && c.baseline_finish &&
               (*c.baseline_start != c.start || *c.baseline_finish != c.finish);
    }

    static std::string slack_path(double from, double to, double y) {
        return "M" + drawn_at(from, y) + "L" + drawn_at(to, y) + "M" + drawn_at(to, y - 3) + "L" +
               drawn_at(to, y + 3);
    }
    static void tick(DrawingPen& pen, double x, double y) {
        pen.path("M" + drawn_at(x, y + 4.5) + "L" + drawn_at(x + 3, y + 7.5) + "L" +
                     drawn_at(x + 8, y + 2),
            "fill=\"none\" " + stroke("#1e2329", "1.5"));
    }
    static void diamond(DrawingPen& pen, double x, double y, std::string_view colour) {
        pen.path("M" + drawn_at(x, y - 5) + "L" + drawn_at(x + 5, y) + "L" + drawn_at(x, y + 5) +
                     "L" + drawn_at(x - 5, y) + "Z",
            fill(colour));
    }

    void months(DrawingPen& pen, double y, double top, double bottom) const {
        const auto all = axis_.months();
        const auto each = (axis_.right() - axis_.left()) / static_cast<double>(all.size());
        const int step = each >= 24 ? 1 : each >= 9 ? 3 : 12;
        for (const auto& m : all) {
            const auto x = axis_.begin(m);
            const auto number = static_cast<unsigned>(m.month());
            const bool year = number == 1 || m == all.front();
            if (year) pen.text(x + 3, y + 12, std::to_string(int{m.year()}), "font-weight=\"600\"");
            pen.line(x, y + (year ? 2 : 16), x, y + axis_height, stroke(grey));
            pen.line(x, top, x, bottom, stroke(faint));
            if ((number - 1) % static_cast<unsigned>(step) == 0)
                pen.text(x + 3, y + 25, words_("report.plan.month." + std::to_string(number)),
                    fill(muted));
        }
    }

    void lines_of_note(DrawingPen& pen, double top, double bottom) const {
        for (const auto& mark : marks_)
            if (!mark.milestone)
                pen.line(mark.x, top, mark.x, bottom,
                    stroke(muted, "1.2") + " stroke-dasharray=\"4 3\"");
    }

    void milestones(DrawingPen& pen, double top) const {
        for (const auto& mark : marks_) {
            const auto y = top + lane_height * static_cast<double>(mark.lane) + 8;
            const bool late = mark.milestone && mark.milestone->state == MilestoneState::late;
            if (mark.milestone)
                diamond(pen, mark.x, y, late ? red : dark);
            else
                pen.line(mark.x, y - 6, mark.x, y + 6, stroke(muted, "1.2"));
            pen.text(mark.before ? mark.x - 8 : mark.x + 8, y + 3.5, mark.words,
                mark.before ? "text-anchor=\"end\"" : "");
        }
    }

    void team_row(DrawingPen& pen, const TimelineRow& row) const {
        pen.box({0, row.y, page_width, row.height}, fill("#f6f7f8"));
        pen.line(0, row.y, page_width, row.y, stroke(grey));
        const auto name = row.goes_on
                              ? words_("report.plan.timeline.goes_on", {{"team", row.team->name}})
                              : row.team->name;
        pen.text(4, row.y + 14, name, "font-weight=\"600\" font-size=\"11\"");
        if (row.goes_on || !row.team->load) return;
        for (const auto& month : row.team->load->months) load(pen, row, month);
    }

    void load(DrawingPen& pen, const TimelineRow& row, const TeamMonth& m) const {
        if (m.people.hundredths == 0 || !axis_.shows(m.from)) return;
        const Date last{m.from.year() / m.from.month() / std::chrono::last};
        const auto x = axis_.begin(m.from), width = axis_.end(last) - x;
        const auto share =
            m.capacity.hundredths > 0 ? m.people.hundredths * 100 / m.capacity.hundredths : 1000;
        const auto colour = share > 100    ? red
                            : share >= 100 ? dark
                            : share > 75   ? "#5d7fae"
                            : share > 40   ? "#a9bfdb"
                                           : "#dbe5f1";
        const auto people = hundredths(words_.language(), m.people.hundredths);
        const auto said = words_("report.plan.timeline.load",
            {{"people", people},
                {"capacity", hundredths(words_.language(), m.capacity.hundredths)}});
        pen.box({x + 0.5, row.y + 2, width - 1, row.height - 4}, fill(colour), said);
        const auto& written = width_of(said, text_size) + 4 <= width ? said : people;
        if (width_of(written, text_size) > width) return;
        pen.text(x + width / 2, row.y + 14, written,
            std::string{"text-anchor=\"middle\" "} + fill(share > 75 ? "#fff" : "#1e2329"));
    }

    // The days nothing may be cut over, of each row that they bind.
    std::vector<PlanSpan> frozen(const TimelineRow& row) const {
        std::vector<PlanSpan> all;
        if (!row.cutover || row.cutover->done) return all;
        for (const auto& f : plan_.freezes)
            if (f.cutovers.empty() ||
                std::ranges::find(f.cutovers, row.cutover->id) != f.cutovers.end())
                all.insert(all.end(), f.spans.begin(), f.spans.end());
        std::ranges::sort(all, {}, &PlanSpan::first);
        std::vector<PlanSpan> joined;
        for (const auto& span : all) {
            if (!joined.empty() && days_between(joined.back().last, span.first) <= 1)
                joined.back().last = std::max(joined.back().last, span.last);
            else
                joined.push_back(span);
        }
        return joined;
    }

    static bool same(const std::vector<PlanSpan>& a, const std::vector<PlanSpan>& b) {
        return std::ranges::equal(a, b, [](const PlanSpan& x, const PlanSpan& y) {
            return x.first == y.first && x.last == y.last;
        });
    }

    void freezes(DrawingPen& pen, const Rows& rows) const {
        for (std::size_t i = 0; i < rows.size();) {
            const auto spans = frozen(rows[i]);
            auto next = i + 1;
            while (next < rows.size() && same(frozen(rows[next]), spans)) ++next;
            const auto bottom = rows[next - 1].y + rows[next - 1].height;
            for (const auto& span : spans) {
                const auto from = std::max(axis_.left(), axis_.begin(span.first));
                const auto to = std::min(axis_.right(), axis_.end(span.last));
                if (to > from)
                    pen.hatch({from, rows[i].y, to - from, bottom - rows[i].y}, hatching);
            }
            i = next;
        }
    }

    void cutover_row(DrawingPen& pen, const TimelineRow& row) const {
        const auto& c = *row.cutover;
        pen.line(0, row.y, page_width, row.y, stroke(faint));
        for (std::size_t i = 0; i < row.lines.size(); ++i)
            pen.text(8, row.y + 11.5 + line_height * static_cast<double>(i), row.lines[i],
                c.critical ? "font-weight=\"600\""
                : c.done   ? fill(muted)
                           : "");
        const auto y = row.y + (row.height - bar_height) / 2;
        const auto from = axis_.begin(c.start), to = std::max(from + 2, axis_.end(c.finish));
        const auto last = c.latest_finish.ok() ? axis_.end(c.latest_finish) : to;
        if (!c.done && !c.critical && last > to)
            pen.path(slack_path(to, last, y + bar_height / 2), "fill=\"none\" " + stroke(edge));
        const auto said = words_("report.plan.timeline.bar",
            {{"name", c.name}, {"from", words_.day(c.start)}, {"to", words_.day(c.finish)}});
        pen.box({from, y, to - from, bar_height}, look(c), said);
        if (c.done)
            tick(pen, (from + to) / 2 - 4, y);
        else if (c.progress && *c.progress > 0)
            pen.box({from, y + 2.5, (to - from) * static_cast<double>(*c.progress) / 100, 4},
                fill(c.critical ? "#8fb0dc" : dark));
        if (moved_from_baseline(c))
            pen.line(axis_.begin(*c.baseline_start), y + bar_height + 2,
                axis_.end(*c.baseline_finish), y + bar_height + 2, stroke(muted, "2"));
        if (c.days_late > 0) late(pen, c, y, from, std::max(to, last));
    }

    static std::string look(const CutoverInPlan& c) {
        if (c.done) return fill(grey);
        const bool interim = c.cutover_class == CutoverClass::interim;
        const std::string dashed = interim ? " stroke-dasharray=\"3 2\"" : "";
        if (c.critical)
            return fill(dark) + (interim ? " " + stroke("#8fb0dc", "1.5") + dashed : "");
        return fill(interim ? "#fff" : light) + " " + stroke(edge) + dashed;
    }

    void late(DrawingPen& pen, const CutoverInPlan& c, double y, double from, double to) const {
        if (c.deadline && axis_.shows(*c.deadline)) {
            const auto due = axis_.end(*c.deadline);
            pen.line(due, y - 2, due, y + bar_height + 2, stroke(red, "2"));
        }
        const auto said = words_("report.plan.days_late", {{"count", words_.number(c.days_late)}});
        const bool after = to + width_of(said, text_size) + 6 <= page_width;
        pen.text(after ? to + 5 : from - 5, y + 8, said,
            fill(red) + (after ? "" : " text-anchor=\"end\""));
    }

    const PlanView& plan_;
    const ReportWords& words_;
    PlanAxis axis_;
    std::vector<TeamRows> teams_;
    std::vector<Mark> marks_;
};

} // namespace

std::string first_team(const CutoverInPlan& c) {
    if (!c.teams.empty()) return c.teams.front().name;
    return c.team.substr(0, c.team.find(" + "));
}

std::vector<TeamRows> by_team(const PlanView& plan) {
    std::vector<TeamRows> teams;
    for (const auto& t : plan.teams) teams.push_back({t.name, &t});
    for (const auto& c : plan.cutovers) {
        const auto name = first_team(c);
        auto at = std::ranges::find(teams, name, &TeamRows::name);
        if (at == teams.end()) at = teams.insert(teams.end(), {name});
        at->cutovers.push_back(&c);
    }
    std::erase_if(teams, [](const TeamRows& t) {
        const auto at_work = [](const TeamMonth& m) { return m.people.hundredths > 0; };
        return t.cutovers.empty() && !(t.load && std::ranges::any_of(t.load->months, at_work));
    });
    for (auto& t : teams) std::ranges::stable_sort(t.cutovers, {}, &CutoverInPlan::start);
    return teams;
}

PlanTimeline plan_timeline(const PlanView& plan, const ReportWords& words) {
    if (plan.cutovers.empty()) return {};
    return Timeline{plan, words}.drawn();
}

} // namespace samdrift
