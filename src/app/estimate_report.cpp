#include "app/estimate_report_parts.hpp"
#include "base/words.hpp"
#include <algorithm>
#include <map>

namespace samdrift {
namespace {

TableCell kroner_cell(const ReportWords& words, Money m, bool marked, bool strong = false) {
    return cell(Pieces{{.text = words.kroner(m), .marked = marked, .strong = strong}});
}

Section named(const ReportWords& words, const std::string& name) {
    return {.heading = words("report.estimate.section." + name), .id = "estimate-" + name};
}

Paragraph note(std::string text) { return {{.pieces = {{.text = std::move(text)}}}, Tone::note}; }

Section opening(const EstimateSource& s, const ReportWords& words) {
    auto section = named(words, "finding");
    section.parts.push_back(
        Paragraph{{.pieces = {{.text = words("estimate.lead",
                                   {{"name", s.joining}, {"date", words.day(s.date)}})}}},
            Tone::lead});
    Figures figures;
    for (const auto part : estimate_parts) {
        const auto sum = sum_of(s.answer, part);
        if (part == EstimatePart::yearly_investment && sum.amount == Money{}) continue;
        figures.figures.push_back({part_name(words, part),
            {{.text = words.kroner(sum.amount), .marked = sum.marked},
                {.text = " kr", .muted = true}},
            {{{.text = sum.low == sum.high
                           ? words("report.estimate.no_range")
                           : words("report.estimate.range", {{"low", words.kroner(sum.low)},
                                                                {"high", words.kroner(sum.high)}}),
                .muted = true}}}});
    }
    section.parts.push_back(std::move(figures));
    if (s.choices.desktops) section.parts.push_back(note(words("report.estimate.with.desktops")));
    if (s.choices.thin_clients_replaced)
        section.parts.push_back(note(words("report.estimate.with.thin")));
    if (s.choices.pc_per_employee)
        section.parts.push_back(note(words("report.estimate.with.employees")));
    if (s.choices.pc_per_pupil) section.parts.push_back(note(words("report.estimate.with.pupils")));
    return section;
}

std::string why_of(const ReportWords& words, const EstimateItem& i) {
    return words.language() == Language::nb ? i.rule : i.rule_en;
}

Section costs(const EstimateSource& s, const ReportWords& words) {
    Table table{.caption = words("estimate.items"),
        .caption_shown = false,
        .columns = {{.heading = words("estimate.item"), .width = 26},
            {.heading = words("estimate.why"), .width = 34},
            number_column(words("estimate.year"), 7), number_column(words("estimate.amount"), 11),
            number_column(words("estimate.low"), 11), number_column(words("estimate.high"), 11)},
        .groups = {}};
    for (const auto part : estimate_parts) {
        TableGroup group;
        for (const auto& i : s.answer.items) {
            if (part_of(i) != part) continue;
            TableCell item = cell(i.item);
            item.lines.push_back({.pieces = {{.text = i.category, .muted = true}}});
            group.rows.push_back({.heading = std::move(item),
                .cells = {cell(why_of(words, i)), figure(std::to_string(i.year)),
                    kroner_cell(words, i.amount, i.marked), kroner_cell(words, i.low, i.marked),
                    kroner_cell(words, i.high, i.marked)}});
        }
        if (group.rows.empty()) continue;
        const auto sum = sum_of(s.answer, part);
        TableRow heading{.heading = cell(part_name(words, part))};
        heading.cells = {cell(""), cell(""), kroner_cell(words, sum.amount, sum.marked, true),
            kroner_cell(words, sum.low, sum.marked, true),
            kroner_cell(words, sum.high, sum.marked, true)};
        group.heading = std::move(heading);
        table.groups.push_back(std::move(group));
    }
    auto section = named(words, "costs");
    section.parts.push_back(std::move(table));
    section.parts.push_back(note(words("report.estimate.costs.note")));
    return section;
}

Section equipment(const EstimateSource& s, const ReportWords& words) {
    const auto& d = s.answer.devices;
    Table table{.caption = words("report.estimate.section.equipment"),
        .caption_shown = false,
        .columns = {{.heading = words("report.estimate.what"), .width = 44},
            number_column(words("report.estimate.count"), 14),
            {.heading = words("report.estimate.how"), .width = 42}},
        .groups = {{}}};
    const auto add = [&](const char* key, std::int64_t count) {
        table.groups[0].rows.push_back(
            {.heading = cell(words("report.estimate.device." + std::string{key})),
                .cells = {figure(words.number(count)),
                    cell(words("report.estimate.device." + std::string{key} + ".how",
                        {{"lifetime", words.number(s.rules.lifetime)},
                            {"fewest", words.number(s.rules.fewest_of_model)},
                            {"days", words.number(s.rules.image_days)},
                            {"places", words.number(s.rules.cabinet_places)},
                            {"year", std::to_string(int{s.date.year()})},
                            {"models", words.number(d.models)}}))}});
    };
    add("pcs", d.pcs);
    add("age", d.replaced_by_age);
    add("few", d.replaced_by_few_of_model);
    add("kept", d.kept);
    add("models_kept", d.models_kept);
    add("image_days", d.image_days);
    add("thin_clients", d.thin_clients_kept);
    add("cabinets", d.cabinets);
    if (d.of_unknown_age > 0) add("unknown", d.of_unknown_age);
    auto section = named(words, "equipment");
    section.parts.push_back(std::move(table));
    return section;
}

Section models(const EstimateSource& s, const ReportWords& words) {
    Table table{.caption = words("report.estimate.section.models"),
        .caption_shown = false,
        .columns = {{.heading = words("report.estimate.model"), .width = 36},
            {.heading = words("report.estimate.type"), .width = 16},
            number_column(words("report.estimate.count"), 12),
            number_column(words("report.estimate.for_age"), 12),
            number_column(words("report.estimate.for_few"), 12),
            number_column(words("report.estimate.kept"), 12)},
        .groups = {{}}};
    const auto number = [&](std::int64_t n, bool marked) {
        return n == 0 ? dash() : figure(words.number(n), marked);
    };
    for (const auto& m : models_of(s)) {
        const auto kept = m.devices.kept + m.devices.thin_clients_kept;
        table.groups[0].rows.push_back({.heading = cell(m.name),
            .cells = {cell(words.choice(m.type)), number(m.count, m.marked),
                number(m.devices.replaced_by_age, m.marked),
                number(m.devices.replaced_by_few_of_model, m.marked), number(kept, m.marked)}});
    }
    auto section = named(words, "models");
    section.parts.push_back(std::move(table));
    return section;
}

Section rules(const EstimateSource& s, const ReportWords& words) {
    Table table{.caption = words("report.estimate.section.rules"),
        .caption_shown = false,
        .columns = {{.heading = words("report.estimate.figure"), .width = 40},
            number_column(words("report.estimate.value"), 18),
            {.heading = words("report.estimate.used_for"), .width = 42}},
        .groups = {{}}};
    for (const auto& p : parameters_of(s.rules)) {
        const auto value = p.whole   ? words.number(*p.whole)
                           : p.money ? words.amount(*p.money)
                           : p.percent
                               ? hundredths(words.language(), p.percent->hundredths) + "\u00a0%"
                               : words("report.estimate.not_said");
        table.groups[0].rows.push_back({.heading = cell(p.name),
            .cells = {figure(value), cell(words("report.estimate.rule." + p.key))}});
    }
    auto section = named(words, "rules");
    section.parts.push_back(
        note(words("report.estimate.rules.how", {{"date", words.day(s.date)}})));
    section.parts.push_back(std::move(table));
    return section;
}

} // namespace

EstimatePart part_of(const EstimateItem& i) {
    if (i.yearly)
        return i.kind == BudgetType::investment ? EstimatePart::yearly_investment
                                                : EstimatePart::yearly;
    return i.kind == BudgetType::investment ? EstimatePart::once_investment
                                            : EstimatePart::once_operation;
}

std::string part_name(const ReportWords& words, EstimatePart part) {
    constexpr std::array<const char*, 4> names{
        "once_investment", "once_operation", "yearly_investment", "yearly"};
    return words("estimate.part." + std::string{names[static_cast<std::size_t>(part)]});
}

EstimateSum sum_of(const EstimateAnswer& answer, EstimatePart part) {
    EstimateSum sum;
    for (const auto& i : answer.items) {
        if (part_of(i) != part) continue;
        sum.amount += i.amount;
        sum.low += i.low;
        sum.high += i.high;
        sum.marked = sum.marked || i.marked;
    }
    return sum;
}

std::vector<EstimatedModel> models_of(const EstimateSource& s) {
    std::vector<EstimatedModel> models;
    std::map<std::string, std::vector<Device>> of_model;
    for (const auto& d : s.devices)
        if (d.count > 0) of_model[folded(d.model)].push_back(d);
    for (const auto& [name, devices] : of_model) {
        auto& m = models.emplace_back();
        m.name = devices.front().model;
        m.type = devices.front().type;
        m.devices = estimated_devices(devices, int{s.date.year()}, s.rules);
        for (const auto& d : devices) {
            m.count += d.count;
            m.marked = m.marked || marked(figures_source(d.source, d.figures_source));
        }
    }
    std::ranges::stable_sort(models, std::greater{}, &EstimatedModel::count);
    return models;
}

std::vector<EstimateParameter> parameters_of(const EstimateRules& r) {
    return {{.name = "Levetid PC", .key = "lifetime", .whole = r.lifetime},
        {.name = "Minste antall av en modell for at den beholdes",
            .key = "fewest",
            .whole = r.fewest_of_model},
        {.name = "Image pr PC-modell", .key = "image_days", .whole = r.image_days},
        {.name = "Plasser i et ladeskap", .key = "places", .whole = r.cabinet_places},
        {.name = "Pris på bærbar PC med oppsett", .key = "pc_price", .money = r.pc_price},
        {.name = "Pris på stasjonær PC av pris på bærbar",
            .key = "desktop",
            .percent = r.desktop_percent},
        {.name = "Pris på ladeskap", .key = "cabinet_price", .money = r.cabinet_price},
        {.name = "Pris på dagsverk", .key = "day_price", .money = r.day_price},
        {.name = "Elever på 8. trinn", .key = "pupils", .whole = r.pupils},
        {.name = "Usikkerhet i anslag", .key = "uncertainty", .percent = r.uncertainty}};
}

Document estimate_document(const EstimateSource& s, Language language) {
    const ReportWords words{language};
    Document document{.title = words("report.estimate.title", {{"name", s.joining}}),
        .subtitle = words("report.estimate.subtitle",
            {{"cooperation", s.cooperation}, {"date", words.day(s.date)}}),
        .language = language,
        .as_of = s.as_of,
        .notes = {{{.text = words("foot.dotted"), .marked = true},
                      {.text = " " + words("foot.marked")}},
            {{.text = words("report.estimate.foot")}}},
        .sections = {}};
    if (s.known_at)
        document.notes.push_back({{.text = words("report.known_at", {{"moment", *s.known_at}})}});
    document.sections.push_back(opening(s, words));
    document.sections.push_back(costs(s, words));
    document.sections.push_back(equipment(s, words));
    for (const auto& section : s.more) document.sections.push_back(section);
    document.sections.push_back(models(s, words));
    document.sections.push_back(rules(s, words));
    return document;
}

} // namespace samdrift
