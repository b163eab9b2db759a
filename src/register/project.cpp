#include "register/project.hpp"
#include "base/words.hpp"
#include "schema/cells.hpp"

namespace samdrift {
namespace {

// At most a thousand milliards: the sums of a tree of ninety thousand projects fit.
constexpr Rules money_rules(std::string_view column) {
    return {.minimum = 0, .maximum = std::int64_t{100'000'000'000'000}, .column = column};
}

void check_project(const Project& p, Problems& problems) {
    if (p.start && p.end && *p.end < *p.start)
        problems.push_back({"ends_before_start", {.file = {}, .sheet = {}, .column = "end"},
            iso(*p.end), {{"start", iso(*p.start)}}});
}

bool is_day(const ProgrammeFact& f) { return folded(f.unit) == "dato"; }

void check_fact(const ProgrammeFact& f, Problems& problems) {
    if (!f.value.empty() && !fact_value(f))
        problems.push_back({is_day(f) ? "fact_not_a_date" : "fact_not_a_number",
            {.file = {}, .sheet = {}, .column = "value"}, f.value, {{"unit", f.unit}}});
}

} // namespace

std::optional<FactValue> fact_value(const ProgrammeFact& f) {
    if (f.unit.empty()) return FactValue{f.value};
    const Cell cell{CellKind::text, f.value};
    if (is_day(f)) {
        const auto day = read_cell(*entity<Project>().find("start"), cell);
        const auto* text = std::get_if<std::string>(&day.value);
        return text ? std::optional{FactValue{*read_iso(*text)}} : std::nullopt;
    }
    static const Field number{.name = "value", .kind = Kind::decimal};
    const auto read = read_cell(number, cell);
    const auto* hundredths = std::get_if<std::int64_t>(&read.value);
    return hundredths ? std::optional{FactValue{Decimal{*hundredths}}} : std::nullopt;
}

template <> const Entity& entity<Project>() {
    static const Entity e = describe<Project>(
        {"Project", "project", "prosjekter", "delprosjekter|hovedprosjekter"}, check_project,
        field<&Project::id>("id", {.read_only = true}),
        field<&Project::entry>("entry", {.read_only = true}),
        field<&Project::cooperation>("cooperation", {.key = true, .read_only = true}),
        field<&Project::code>(
            "code", {.max_length = 60, .required = true, .key = true, .column = "kode"}),
        field<&Project::name>("name", {.max_length = 200, .required = true, .column = "navn"}),
        field<&Project::parent>("parent", {.max_length = 60, .column = "overordnet"}),
        field<&Project::area>("area", {.column = "fagområde"}),
        field<&Project::kind>("kind", {.column = "slag"}),
        field<&Project::goal>("goal", {.max_length = 1000, .column = "mål"}),
        field<&Project::start>("start", {.column = "start"}),
        field<&Project::end>("end", {.column = "slutt"}),
        field<&Project::owner>("owner", {.max_length = 200, .column = "eier"}),
        field<&Project::board>("board", {.max_length = 200, .column = "styre"}),
        field<&Project::mandate>("mandate", {.max_length = 1000, .column = "mandat"}),
        field<&Project::budget>("budget", money_rules("budsjett_nok")),
        field<&Project::actual>("actual", money_rules("forbruk_nok")),
        field<&Project::phase>("phase", {.column = "fase"}),
        field<&Project::source>("source", {.column = "kilde", .blank_is_default = true}),
        field<&Project::figures_source>("figures_source", {.column = "kilde_tall"}),
        field<&Project::remark>("remark", {.column = "merknad"}), field<&Project::extra>("extra"));
    return e;
}

template <> const Entity& entity<ProgrammeFact>() {
    static const Entity e = describe<ProgrammeFact>({"ProgrammeFact", "programme_fact", "program"},
        check_fact, field<&ProgrammeFact::id>("id", {.read_only = true}),
        field<&ProgrammeFact::entry>("entry", {.read_only = true}),
        field<&ProgrammeFact::cooperation>("cooperation", {.key = true, .read_only = true}),
        field<&ProgrammeFact::name>(
            "name", {.max_length = 200, .required = true, .key = true, .column = "navn"}),
        field<&ProgrammeFact::value>(
            "value", {.max_length = 400, .required = true, .column = "verdi"}),
        field<&ProgrammeFact::unit>("unit", {.max_length = 60, .column = "enhet"}),
        field<&ProgrammeFact::source>("source", {.column = "kilde", .blank_is_default = true}),
        field<&ProgrammeFact::remark>("remark", {.column = "merknad"}),
        field<&ProgrammeFact::extra>("extra"));
    return e;
}

template <> const Entity& entity<DecisionPoint>() {
    static const Entity e =
        describe<DecisionPoint>({"DecisionPoint", "decision_point", "beslutningspunkter"}, nullptr,
            field<&DecisionPoint::id>("id", {.read_only = true}),
            field<&DecisionPoint::entry>("entry", {.read_only = true}),
            field<&DecisionPoint::cooperation>("cooperation", {.key = true, .read_only = true}),
            field<&DecisionPoint::project>(
                "project", {.max_length = 60, .required = true, .key = true, .column = "prosjekt"}),
            field<&DecisionPoint::phase>("phase", {.key = true, .column = "fase"}),
            field<&DecisionPoint::day>("day", {.column = "dato"}),
            field<&DecisionPoint::decision>("decision", {.column = "beslutning"}),
            field<&DecisionPoint::body>("body", {.max_length = 200, .column = "organ"}),
            field<&DecisionPoint::source>("source", {.column = "kilde", .blank_is_default = true}),
            field<&DecisionPoint::remark>("remark", {.column = "merknad"}),
            field<&DecisionPoint::extra>("extra"));
    return e;
}

} // namespace samdrift
