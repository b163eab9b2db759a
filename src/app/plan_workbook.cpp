#include "app/comparison_workbook_sheets.hpp"
#include "app/contribution_workbook_sheets.hpp"
#include "app/plan_report_parts.hpp"
#include <algorithm>

namespace samdrift {
namespace {

using std::chrono::days;
using std::chrono::sys_days;

constexpr double hundred = 100, thousand = 1000;

// In the sheet of cutovers; those of a published plan and a baseline only where there are.
enum CutoverColumn : std::size_t {
    code_column,
    name_column,
    class_column,
    team_column,
    start_column,
    finish_column,
    days_column,
    work_column,
    deadline_column,
    late_column,
    slack_column
};

class PlanBook {
public:
    PlanBook(const PlanSource& s, Language language)
        : s_{s}
        , plan_{s.plan}
        , words_{language}
        , cutovers_{titled("cutovers")}
        , free_days_{titled("free_days")} {}

    Workbook made() {
        fill_free_days();
        fill_cutovers();
        return {.title = words_("report.plan.title"),
            .sheets = {cutovers_, load(), links(), milestones(), freezes(), chance(), free_days_}};
    }

private:
    WorkSheet titled(const std::string& name) const {
        WorkSheet sheet{.name = words_("report.plan.sheet." + name), .intro = {}};
        sheet.intro = {sheet.name + ": " + s_.cooperation,
            words_("report.plan.sheet." + name + ".what"),
            words_("page.as_of") + " " + words_.day(s_.as_of)};
        if (s_.known_at)
            sheet.intro.push_back(words_("report.known_at", {{"moment", *s_.known_at}}));
        return sheet;
    }
    WorkColumn column(const char* key, double width = 0, ColumnKind kind = ColumnKind::text) const {
        return {.heading = words_("report.plan." + std::string{key}), .width = width, .kind = kind};
    }
    WorkColumn day(const char* key) const { return column(key, 12, ColumnKind::date); }
    WorkColumn whole(const char* key) const { return column(key, 12, ColumnKind::integer); }
    WorkColumn decimal(const char* key) const { return column(key, 12, ColumnKind::decimal); }
    WorkColumn percent(const char* key) const { return column(key, 12, ColumnKind::percent); }

    static WorkCell work_percent(std::optional<std::int64_t> whole) {
        WorkCell cell;
        if (whole) cell.value = static_cast<double>(*whole) / hundred;
        return cell;
    }
    static WorkCell work_decimal(Decimal d) {
        WorkCell cell;
        cell.value = static_cast<double>(d.hundredths) / hundred;
        return cell;
    }
    static WorkCell to_change(WorkCell cell) {
        cell.to_change = true;
        return cell;
    }

    // Both counted, as NETWORKDAYS does with the days of the sheet.
    std::int64_t working_days(Date first, Date last) const {
        std::int64_t n = 0;
        for (auto d = sys_days{first}; d <= sys_days{last}; d += days{1}) {
            const std::chrono::weekday of_week{d};
            const bool weekend = of_week == std::chrono::Saturday || of_week == std::chrono::Sunday;
            if (!weekend && std::ranges::find(plan_.free_days, Date{d}) == plan_.free_days.end())
                ++n;
        }
        return n;
    }
    std::string holidays() const {
        if (plan_.free_days.empty()) return {};
        return "," + in_sheet(free_days_, work_range(free_days_, 0, free_days_.rows.size() - 1, 0));
    }

    void fill_free_days() {
        free_days_.columns = {day("day")};
        free_days_.filter = false;
        for (const auto d : plan_.free_days) free_days_.rows.push_back({to_change(work_date(d))});
    }

    std::string here(std::size_t column) const {
        return work_place(cutovers_, cutovers_.rows.size(), column);
    }

    // A formula where it gives what the plan says; the value where its calendar has other days.
    WorkCell reckoned(std::string formula, std::int64_t gives, std::int64_t said) const {
        return gives == said ? work_formula(std::move(formula), said) : work_number(said);
    }

    std::vector<WorkCell> version(std::optional<Date> start, std::optional<Date> finish,
        const CutoverInPlan& c, std::size_t at) const {
        const auto before = here(at + 1);
        WorkCell moved;
        if (finish)
            moved = work_formula(
                "IF(" + before + "=\"\",\"\"," + here(finish_column) + "-" + before + ")",
                std::int64_t{days_between(*finish, c.finish)});
        return {work_date(start), work_date(finish), std::move(moved)};
    }

    void fill_cutovers() {
        cutovers_.columns = {column("code", 26), column("cutover", 46), column("class", 14),
            column("team", 26), day("start"), day("finish"), whole("days"), decimal("work"),
            day("deadline"), whole("late_days"), whole("slack")};
        const auto add = [&](const char* start, const char* finish, const char* moved) {
            cutovers_.columns.push_back(day(start));
            cutovers_.columns.push_back(day(finish));
            cutovers_.columns.push_back(whole(moved));
        };
        if (plan_.published) add("published.start", "published.finish", "moved_from_published");
        if (plan_.baseline) add("baseline.start", "baseline.finish", "moved_from_baseline");
        for (const auto& more : {column("critical", 9), column("done", 9), column("fixed", 12),
                 percent("progress"), percent("deadline_chance"), decimal("follows"),
                 column("why", 46), column("municipality", 16), column("area", 18),
                 column("from_system", 24), column("system", 24)})
            cutovers_.columns.push_back(more);
        for (const auto& c : plan_.cutovers) cutovers_.rows.push_back(cutover(c));
    }

    std::vector<WorkCell> cutover(const CutoverInPlan& c) const {
        const auto length =
            "NETWORKDAYS(" + here(start_column) + "," + here(finish_column) + holidays() + ")";
        std::vector<WorkCell> row{work_text(c.id), work_text(c.name),
            work_text(words_.choice(c.cutover_class)), work_text(c.team),
            to_change(work_date(c.start)), to_change(work_date(c.finish)),
            reckoned(length, working_days(c.start, c.finish), c.days), work_decimal(c.work),
            to_change(work_date(c.deadline)), late(c), c.done ? WorkCell{} : work_number(c.slack)};
        const auto add = [&](std::vector<WorkCell> cells) {
            for (auto& cell : cells) row.push_back(std::move(cell));
        };
        if (plan_.published) add(version(c.published_start, c.published_finish, c, row.size()));
        if (plan_.baseline) add(version(c.baseline_start, c.baseline_finish, c, row.size()));
        WorkCell follows;
        follows.value = static_cast<double>(c.matters) / thousand;
        add({work_yes_no(words_, c.critical), work_yes_no(words_, c.done),
            work_yes_no(words_, c.fixed), work_percent(c.progress), work_percent(c.chance),
            std::move(follows), work_text(words_.of(c.why)), work_text(c.municipality),
            work_text(c.area), work_text(c.from_system), work_text(c.system)});
        return row;
    }

    // Working days after the deadline.
    WorkCell late(const CutoverInPlan& c) const {
        if (!c.deadline) return {};
        const Date after{sys_days{*c.deadline} + days{1}};
        const auto due = here(deadline_column), done = here(finish_column);
        return reckoned("IF(" + due + "=\"\",\"\",IF(" + done + ">" + due + ",NETWORKDAYS(" + due +
                            "+1," + done + holidays() + "),0))",
            working_days(after, c.finish), c.days_late);
    }

    std::optional<std::size_t> row_of(const std::string& id) const {
        const auto at = std::ranges::find(plan_.cutovers, id, &CutoverInPlan::id);
        if (at == plan_.cutovers.end()) return std::nullopt;
        return static_cast<std::size_t>(at - plan_.cutovers.begin());
    }
    std::string of_cutover(std::size_t row, std::size_t column) const {
        return in_sheet(cutovers_, work_place(cutovers_, row, column));
    }

    WorkSheet load() const {
        auto sheet = titled("load");
        sheet.columns = {column("team", 30), day("month"), decimal("at_work"), decimal("capacity"),
            decimal("free"), percent("share")};
        for (const auto& team : plan_.teams)
            for (const auto& m : team.months) {
                const auto at = sheet.rows.size();
                const auto people = work_place(sheet, at, 2), capacity = work_place(sheet, at, 3);
                const auto left = m.capacity.hundredths - m.people.hundredths;
                WorkCell share;
                if (m.capacity.hundredths > 0)
                    share =
                        work_formula("IF(" + capacity + "=0,\"\"," + people + "/" + capacity + ")",
                            static_cast<double>(m.people.hundredths) /
                                static_cast<double>(m.capacity.hundredths));
                sheet.rows.push_back({work_text(team.name), work_date(m.from),
                    to_change(work_decimal(m.people)), to_change(work_decimal(m.capacity)),
                    work_formula(capacity + "-" + people, static_cast<double>(left) / hundred),
                    std::move(share)});
            }
        return sheet;
    }

    WorkSheet links() const {
        auto sheet = titled("links");
        sheet.columns = {column("code", 26), column("cutover", 46), column("waits_for_code", 26),
            column("waits_for", 46), whole("days_between")};
        for (std::size_t at = 0; at < plan_.cutovers.size(); ++at)
            for (const auto& id : plan_.cutovers[at].after) {
                const auto before = row_of(id);
                const auto& c = plan_.cutovers[at];
                std::vector<WorkCell> row{work_text(c.id), work_text(c.name), work_text(id),
                    work_text(before ? plan_.cutovers[*before].name : ""), {}};
                if (before)
                    row.back() = work_formula(of_cutover(at, start_column) + "-" +
                                                  of_cutover(*before, finish_column) + "-1",
                        std::int64_t{days_between(plan_.cutovers[*before].finish, c.start) - 1});
                sheet.rows.push_back(std::move(row));
            }
        return sheet;
    }

    WorkSheet milestones() const {
        auto sheet = titled("milestones");
        sheet.columns = {column("code", 16), column("milestone", 60), day("day"),
            column("milestone.state", 26), percent("milestone.chance")};
        for (const auto& m : plan_.milestones)
            sheet.rows.push_back({work_text(m.code), work_text(m.name), work_date(m.day),
                work_text(milestone_state(words_, m)), work_percent(m.chance)});
        return sheet;
    }

    WorkSheet freezes() const {
        auto sheet = titled("freezes");
        sheet.columns = {column("freeze", 36), column("freeze.strength", 34), day("freeze.first"),
            day("freeze.last"), whole("days"), column("freeze.for", 60)};
        for (const auto& f : plan_.freezes) {
            std::vector<std::string> names;
            for (const auto& id : f.cutovers)
                if (const auto row = row_of(id)) names.push_back(plan_.cutovers[*row].name);
            const auto whom =
                f.cutovers.empty() ? words_("report.plan.freeze.all") : comma_separated(names);
            for (const auto& span : f.spans) {
                const auto at = sheet.rows.size();
                sheet.rows.push_back({work_text(f.name), work_text(words_.choice(f.strength)),
                    work_date(span.first), work_date(span.last),
                    work_formula(work_place(sheet, at, 3) + "-" + work_place(sheet, at, 2) + "+1",
                        std::int64_t{days_between(span.first, span.last) + 1}),
                    work_text(whom)});
            }
        }
        return sheet;
    }

    WorkSheet chance() const {
        auto sheet = titled("chance");
        sheet.filter = false;
        sheet.columns = {column("chance.sure", 44), day("chance.end"),
            column("chance.cost", 18, ColumnKind::money_kr), day("chance.first_day"),
            whole("chance.after")};
        if (!plan_.chance) return sheet;
        const auto& chance = *plan_.chance;
        const auto add = [&](const char* key, Date end, Money cost) {
            const auto at = sheet.rows.size();
            std::vector<WorkCell> row{work_text(words_(plan_key(key))), work_date(end),
                work_money(cost, true), work_date(plan_.first_day), {}};
            if (plan_.first_day)
                row.back() = work_formula(work_place(sheet, at, 1) + "-" + work_place(sheet, at, 3),
                    std::int64_t{days_between(*plan_.first_day, end)});
            sheet.rows.push_back(std::move(row));
        };
        add("chance.p50", chance.end_p50, chance.cost_p50);
        add("chance.p80", chance.end_p80, chance.cost_p80);
        add("chance.p95", chance.end_p95, chance.cost_p95);
        return sheet;
    }

    const PlanSource& s_;
    const PlanView& plan_;
    ReportWords words_;
    WorkSheet cutovers_, free_days_;
};

} // namespace

Workbook plan_workbook(const PlanSource& s, Language language) {
    return PlanBook{s, language}.made();
}

} // namespace samdrift
