#include "register/benefit.hpp"

namespace samdrift {
namespace {

// A figure is worth nothing without its day, nor the other way round.
void check_benefit(const Benefit& b, Problems& problems) {
    if (b.measured && !b.measured_on)
        problems.push_back(
            {"measured_without_day", {.file = {}, .sheet = {}, .column = "measured_on"}, b.name});
    if (b.measured_on && !b.measured)
        problems.push_back(
            {"day_without_measure", {.file = {}, .sheet = {}, .column = "measured"}, b.name});
    if (b.yearly && b.kind != BenefitKind::economic)
        problems.push_back(
            {"money_of_economic_only", {.file = {}, .sheet = {}, .column = "yearly"}, b.name});
}

constexpr Rules figure_rules(std::string_view column) {
    return {.minimum = hundredths(-1'000'000'000),
        .maximum = hundredths(1'000'000'000),
        .column = column};
}

} // namespace

template <> const Entity& entity<Benefit>() {
    static const Entity e = describe<Benefit>({"Benefit", "benefit", "gevinster"}, check_benefit,
        field<&Benefit::id>("id", {.read_only = true}),
        field<&Benefit::entry>("entry", {.read_only = true}),
        field<&Benefit::cooperation>("cooperation", {.key = true, .read_only = true}),
        field<&Benefit::name>(
            "name", {.max_length = 200, .required = true, .key = true, .column = "navn"}),
        field<&Benefit::kind>("kind", {.column = "type"}),
        field<&Benefit::municipality>("municipality", {.key = true, .column = "kommune"}),
        field<&Benefit::owner>("owner", {.max_length = 200, .column = "eier"}),
        field<&Benefit::indicator>("indicator", {.max_length = 400, .column = "måles_ved"}),
        field<&Benefit::unit>("unit", {.max_length = 60, .column = "enhet"}),
        field<&Benefit::baseline>("baseline", figure_rules("nullpunkt")),
        field<&Benefit::target>("target", figure_rules("mål")),
        field<&Benefit::due>("due", {.column = "frist"}),
        field<&Benefit::measured>("measured", figure_rules("målt")),
        field<&Benefit::measured_on>("measured_on", {.column = "målt_dato"}),
        field<&Benefit::yearly>("yearly",
            {.minimum = -largest_row_amount, .maximum = largest_row_amount, .column = "beløp_nok"}),
        field<&Benefit::source>("source", {.column = "kilde", .blank_is_default = true}),
        field<&Benefit::figures_source>("figures_source", {.column = "kilde_tall"}),
        field<&Benefit::remark>("remark", {.column = "merknad"}), field<&Benefit::extra>("extra"));
    return e;
}

} // namespace samdrift
