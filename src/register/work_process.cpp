#include "register/work_process.hpp"

namespace samdrift {

template <> const Entity& entity<WorkProcess>() {
    static const Entity e = describe<WorkProcess>(
        {"WorkProcess", "work_process", "arbeidsprosesser"}, nullptr,
        field<&WorkProcess::id>("id", {.read_only = true}),
        field<&WorkProcess::entry>("entry", {.read_only = true}),
        field<&WorkProcess::cooperation>("cooperation", {.key = true, .read_only = true}),
        field<&WorkProcess::municipality>("municipality", {.key = true, .column = "kommune"}),
        field<&WorkProcess::area>("area", {.key = true, .column = "fagområde"}),
        field<&WorkProcess::process>(
            "process", {.max_length = 200, .required = true, .key = true, .column = "prosess"}),
        field<&WorkProcess::system>("system", {.max_length = 200, .key = true, .column = "system"}),
        field<&WorkProcess::product>("product", {.read_only = true}),
        field<&WorkProcess::way_of_working>(
            "way_of_working", {.max_length = 60, .column = "arbeidsmåte"}),
        field<&WorkProcess::break_step>(
            "break_step", {.max_length = 400, .key = true, .column = "brudd"}),
        field<&WorkProcess::times_a_year>(
            "times_a_year", {.minimum = 0, .maximum = 100'000'000, .column = "ganger_pr_år"}),
        field<&WorkProcess::minutes_each>(
            "minutes_each", {.minimum = 0, .maximum = 100'000, .column = "minutter_pr_gang"}),
        field<&WorkProcess::source>("source", {.column = "kilde", .blank_is_default = true}),
        field<&WorkProcess::figures_source>("figures_source", {.column = "kilde_tall"}),
        field<&WorkProcess::remark>("remark", {.column = "merknad"}),
        field<&WorkProcess::extra>("extra"));
    return e;
}

} // namespace samdrift
