#include "register/criterion.hpp"
#include "schema/cells.hpp"

namespace samdrift {

std::optional<ProductCriterion> product_criterion(std::string_view name) {
    const auto written = heading(name);
    for (std::size_t i = 0; i < choices_of<ProductCriterion>.size(); ++i)
        if (const auto& c = choices_of<ProductCriterion>[i];
            written == heading(c.word) || written == heading(c.name))
            return static_cast<ProductCriterion>(i);
    return std::nullopt;
}

static void check_criterion(const Criterion& c, Problems& problems) {
    if (heading(c.subject) != product_choice || product_criterion(c.name)) return;
    std::string known;
    for (const auto& choice : choices_of<ProductCriterion>)
        known += (known.empty() ? "" : ", ") + std::string{choice.word};
    problems.push_back({"unknown_choice", {.file = {}, .sheet = {}, .column = "name"}, c.name,
        {{"known", known}}});
}

static constexpr Rules subject_rules{
    .max_length = 60, .required = true, .key = true, .column = "gjelder", .blank_is_default = true};

template <> const Entity& entity<Criterion>() {
    static const Entity e =
        describe<Criterion>({"Criterion", "criterion", "leveransemodell-kriterier"},
            check_criterion, field<&Criterion::id>("id", {.read_only = true}),
            field<&Criterion::entry>("entry", {.read_only = true}),
            field<&Criterion::cooperation>("cooperation", {.key = true, .read_only = true}),
            field<&Criterion::subject>("subject", subject_rules),
            field<&Criterion::name>(
                "name", {.max_length = 200, .required = true, .key = true, .column = "kriterium"}),
            field<&Criterion::weight>(
                "weight", {.minimum = 0, .maximum = hundredths(1'000'000), .column = "vekt"}),
            field<&Criterion::source>("source", {.column = "kilde", .blank_is_default = true}),
            field<&Criterion::remark>("remark", {.column = "merknad"}),
            field<&Criterion::extra>("extra"),
            // Last, as the store has it: it came when the others were there.
            field<&Criterion::scenario>("scenario", {.key = true, .column = "scenario"}));
    return e;
}

template <> const Entity& entity<Alternative>() {
    static const Entity e = describe<Alternative>({"Alternative", "alternative", "alternativer"},
        nullptr, field<&Alternative::id>("id", {.read_only = true}),
        field<&Alternative::entry>("entry", {.read_only = true}),
        field<&Alternative::cooperation>("cooperation", {.key = true, .read_only = true}),
        field<&Alternative::subject>("subject", subject_rules),
        field<&Alternative::name>(
            "name", {.max_length = 200, .required = true, .key = true, .column = "alternativ"}),
        field<&Alternative::description>("description", {.column = "beskrivelse"}),
        field<&Alternative::source>("source", {.column = "kilde", .blank_is_default = true}),
        field<&Alternative::remark>("remark", {.column = "merknad"}),
        field<&Alternative::extra>("extra"));
    return e;
}

template <> const Entity& entity<AlternativeScore>() {
    static const Entity e = describe<AlternativeScore>(
        {"AlternativeScore", "alternative_score", "alternativpoeng"}, nullptr,
        field<&AlternativeScore::id>("id", {.read_only = true}),
        field<&AlternativeScore::entry>("entry", {.read_only = true}),
        field<&AlternativeScore::cooperation>("cooperation", {.key = true, .read_only = true}),
        field<&AlternativeScore::subject>("subject", subject_rules),
        field<&AlternativeScore::alternative>("alternative",
            {.max_length = 200, .required = true, .key = true, .column = "alternativ"}),
        field<&AlternativeScore::criterion>(
            "criterion", {.max_length = 200, .required = true, .key = true, .column = "kriterium"}),
        field<&AlternativeScore::points>(
            "points", {.minimum = hundredths(1), .maximum = hundredths(5), .column = "poeng"}),
        field<&AlternativeScore::reason>("reason", {.column = "begrunnelse"}),
        field<&AlternativeScore::source>("source", {.column = "kilde", .blank_is_default = true}),
        field<&AlternativeScore::remark>("remark", {.column = "merknad"}),
        field<&AlternativeScore::extra>("extra"));
    return e;
}

} // namespace samdrift
