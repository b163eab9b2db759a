#include "register/published_plan.hpp"

namespace samdrift {

static constexpr int most_plans = 100'000;

static void check_line(const PlanLine& l, Problems& problems) {
    if (l.finish < l.start)
        problems.push_back({"ends_before_start", {.file = {}, .sheet = {}, .column = "finish"},
            iso(l.finish), {{"start", iso(l.start)}}});
}

template <> const Entity& entity<PublishedPlan>() {
    using P = PublishedPlan;
    static const Entity e = describe<P>({"PublishedPlan", "published_plan", "planer"}, nullptr,
        field<&P::id>("id", {.read_only = true}), field<&P::entry>("entry", {.read_only = true}),
        field<&P::cooperation>("cooperation", {.key = true, .read_only = true}),
        field<&P::number>(
            "number", {.minimum = 1, .maximum = most_plans, .key = true, .column = "nummer"}),
        field<&P::name>("name", {.max_length = 200, .required = true, .column = "navn"}),
        field<&P::published>("published", {.column = "publisert"}),
        field<&P::planned_from>("planned_from", {.column = "planlagt_fra"}),
        field<&P::baseline>("baseline", {.column = "grunnplan", .blank_is_default = true}),
        field<&P::scenario>("scenario", {.max_length = 200, .column = "scenario"}),
        field<&P::source>("source", {.column = "kilde", .blank_is_default = true}),
        field<&P::remark>("remark", {.column = "merknad"}), field<&P::extra>("extra"));
    return e;
}

template <> const Entity& entity<PlanLine>() {
    using L = PlanLine;
    static const Entity e = describe<L>({"PlanLine", "plan_line", "planlinjer"}, check_line,
        field<&L::id>("id", {.read_only = true}), field<&L::entry>("entry", {.read_only = true}),
        field<&L::cooperation>("cooperation", {.key = true, .read_only = true}),
        field<&L::plan>(
            "plan", {.minimum = 1, .maximum = most_plans, .key = true, .column = "plan"}),
        field<&L::cutover>(
            "cutover", {.max_length = 60, .required = true, .key = true, .column = "omlegging"}),
        field<&L::name>("name", {.max_length = 200, .column = "navn"}),
        field<&L::start>("start", {.column = "start"}),
        field<&L::finish>("finish", {.column = "slutt"}),
        field<&L::teams>("teams", {.max_length = 400, .column = "team"}),
        field<&L::source>("source", {.column = "kilde", .blank_is_default = true}),
        field<&L::remark>("remark", {.column = "merknad"}), field<&L::extra>("extra"));
    return e;
}

} // namespace samdrift
