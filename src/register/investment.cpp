#include "register/investment.hpp"
#include "register/cost_model.hpp"

namespace samdrift {
namespace {

constexpr Rules year_rules{.minimum = 1900, .maximum = 2200, .key = true, .column = "år"};

// Not a credit: what is invested or paid once.
constexpr Rules amount_rules(std::string_view column) {
    return {.minimum = 0, .maximum = largest_row_amount, .column = column};
}

void check_range(const OneOffCost& c, Problems& problems) {
    if (c.low && c.amount < *c.low)
        problems.push_back({"low_above_amount", {.file = {}, .sheet = {}, .column = "low"}});
    if (c.high && *c.high < c.amount)
        problems.push_back({"high_below_amount", {.file = {}, .sheet = {}, .column = "high"}});
}

void check_figure(const KeyFigure& f, Problems& problems) {
    if (f.from && f.to && *f.to < *f.from)
        problems.push_back({"ends_before_start", {.file = {}, .sheet = {}, .column = "to"},
            iso(*f.to), {{"start", iso(*f.from)}}});
}

} // namespace

bool in_force(const KeyFigure& f, Date day) {
    return (!f.from || *f.from <= day) && (!f.to || day <= *f.to);
}

template <> const Entity& entity<Investment>() {
    static const Entity e =
        describe<Investment>({"Investment", "investment", "kjerneinvesteringer"}, nullptr,
            field<&Investment::id>("id", {.read_only = true}),
            field<&Investment::entry>("entry", {.read_only = true}),
            field<&Investment::cooperation>("cooperation", {.key = true, .read_only = true}),
            field<&Investment::year>("year", year_rules),
            field<&Investment::kind>("kind", {.key = true, .column = "kategori"}),
            field<&Investment::name>(
                "name", {.max_length = 200, .required = true, .key = true, .column = "navn"}),
            field<&Investment::amount>("amount", amount_rules("beløp_nok")),
            field<&Investment::lifetime>(
                "lifetime", {.minimum = 1, .maximum = 100, .column = "levetid_år"}),
            field<&Investment::owner>("owner", {.key = true, .column = "eier"}),
            field<&Investment::source>("source", {.column = "kilde", .blank_is_default = true}),
            field<&Investment::figures_source>("figures_source", {.column = "kilde_tall"}),
            field<&Investment::remark>("remark", {.column = "merknad"}),
            field<&Investment::extra>("extra"));
    return e;
}

template <> const Entity& entity<PriceIndex>() {
    static const Entity e = describe<PriceIndex>({"PriceIndex", "price_index", "prisindeks"},
        nullptr, field<&PriceIndex::id>("id", {.read_only = true}),
        field<&PriceIndex::entry>("entry", {.read_only = true}),
        field<&PriceIndex::cooperation>("cooperation", {.key = true, .read_only = true}),
        field<&PriceIndex::cost_kind>(
            "cost_kind", {.max_length = 60, .key = true, .column = "kostnadsart"}),
        field<&PriceIndex::year>("year", year_rules),
        field<&PriceIndex::percent>("percent",
            {.minimum = hundredths(-100), .maximum = hundredths(1000), .column = "prosent"}),
        field<&PriceIndex::source>("source", {.column = "kilde", .blank_is_default = true}),
        field<&PriceIndex::remark>("remark", {.column = "merknad"}),
        field<&PriceIndex::extra>("extra"));
    return e;
}

template <> const Entity& entity<OneOffCost>() {
    static const Entity e = describe<OneOffCost>({"OneOffCost", "one_off_cost", "engangsutgifter"},
        check_range, field<&OneOffCost::id>("id", {.read_only = true}),
        field<&OneOffCost::entry>("entry", {.read_only = true}),
        field<&OneOffCost::cooperation>("cooperation", {.key = true, .read_only = true}),
        field<&OneOffCost::joining>("joining", {.key = true, .column = "kommune"}),
        field<&OneOffCost::category>(
            "category", {.max_length = 60, .required = true, .key = true, .column = "kategori"}),
        field<&OneOffCost::item>(
            "item", {.max_length = 200, .required = true, .key = true, .column = "post"}),
        field<&OneOffCost::year>("year", year_rules),
        field<&OneOffCost::type>("type", {.key = true, .column = "type"}),
        field<&OneOffCost::amount>("amount", amount_rules("beløp_nok")),
        field<&OneOffCost::low>("low", amount_rules("lavest_nok")),
        field<&OneOffCost::high>("high", amount_rules("høyest_nok")),
        field<&OneOffCost::source>("source", {.column = "kilde", .blank_is_default = true}),
        field<&OneOffCost::figures_source>("figures_source", {.column = "kilde_tall"}),
        field<&OneOffCost::remark>("remark", {.column = "merknad"}),
        field<&OneOffCost::extra>("extra"));
    return e;
}

template <> const Entity& entity<AloneCost>() {
    static const Entity e = describe<AloneCost>({"AloneCost", "alone_cost", "alene"}, nullptr,
        field<&AloneCost::id>("id", {.read_only = true}),
        field<&AloneCost::entry>("entry", {.read_only = true}),
        field<&AloneCost::cooperation>("cooperation", {.key = true, .read_only = true}),
        field<&AloneCost::municipality>("municipality", {.key = true, .column = "kommune"}),
        field<&AloneCost::alternative>("alternative",
            {.max_length = 200, .required = true, .key = true, .column = "alternativ"}),
        field<&AloneCost::year>("year", year_rules),
        field<&AloneCost::type>("type", {.key = true, .column = "type"}),
        field<&AloneCost::item>(
            "item", {.max_length = 200, .required = true, .key = true, .column = "post"}),
        field<&AloneCost::amount>("amount", {.minimum = -largest_row_amount,
                                                .maximum = largest_row_amount,
                                                .column = "beløp_1000nok",
                                                .unit = 100'000}),
        field<&AloneCost::source>("source", {.column = "kilde", .blank_is_default = true}),
        field<&AloneCost::figures_source>("figures_source", {.column = "kilde_tall"}),
        field<&AloneCost::remark>("remark", {.column = "merknad"}),
        field<&AloneCost::extra>("extra"));
    return e;
}

template <> const Entity& entity<KeyFigure>() {
    static const Entity e = describe<KeyFigure>({"KeyFigure", "key_figure", "nokkeltall"},
        check_figure, field<&KeyFigure::id>("id", {.read_only = true}),
        field<&KeyFigure::entry>("entry", {.read_only = true}),
        field<&KeyFigure::cooperation>("cooperation", {.key = true, .read_only = true}),
        field<&KeyFigure::name>(
            "name", {.max_length = 200, .required = true, .key = true, .column = "navn"}),
        field<&KeyFigure::value>("value", {.column = "verdi"}),
        field<&KeyFigure::unit>("unit", {.max_length = 60, .column = "enhet"}),
        field<&KeyFigure::from>("from", {.key = true, .column = "gjelder_fra"}),
        field<&KeyFigure::to>("to", {.column = "gjelder_til"}),
        field<&KeyFigure::source>("source", {.column = "kilde", .blank_is_default = true}),
        field<&KeyFigure::figures_source>("figures_source", {.column = "kilde_tall"}),
        field<&KeyFigure::remark>("remark", {.column = "merknad"}),
        field<&KeyFigure::extra>("extra"));
    return e;
}

} // namespace samdrift
