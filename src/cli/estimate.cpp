#include "app/read.hpp"
#include "cli/commands.hpp"
#include "cost/estimate_page.hpp"
#include <cstdio>

namespace samdrift {
namespace {

void print_devices(const EstimatedDevices& d) {
    const auto n = [](std::int64_t count) { return whole_number(Language::nb, count); };
    TextTable table{{"Utstyr", "Antall"}};
    table.add({"PC-er", n(d.pcs)});
    table.add({"Byttes fordi de er for gamle", n(d.replaced_by_age)});
    table.add({"Byttes fordi det er få av modellen", n(d.replaced_by_few_of_model)});
    table.add({"Beholdes", n(d.kept)});
    table.add({"Modeller som beholdes", n(d.models_kept)});
    table.add({"Dagsverk til image", n(d.image_days)});
    table.add({"Tynnklienter", n(d.thin_clients_kept)});
    table.add({"Ladeskap", n(d.cabinets)});
    if (d.of_unknown_age > 0) table.add({"PC-er ingen vet alderen på", n(d.of_unknown_age)});
    table.print();
}

} // namespace

int run_estimate(const Context& context, const EstimateOptions& options) {
    App app{context.store, context.now};
    Problems problems;
    const auto day = as_of(options.date, problems);
    const ReadRequest request{options.key, {}, moment_asked(options.known_at)};
    if (!day && problems.empty()) problems.push_back({"not_a_date", {}, options.date});
    if (!problems.empty()) return refuse(problems);
    const auto reading = read(app, context.user, request);
    if (!reading) return refuse(reading.problems);
    const auto answer =
        estimate_answer(*reading->landscape, reading->cooperation, options.joining, *day,
            {options.desktops, options.thin_clients_replaced, options.pc_per_employee,
                options.pc_per_pupil});
    if (!answer) return refuse(answer.problems);
    if (context.json) return print_json(*answer), done;
    print_devices(answer->devices);
    std::printf("\n");
    TextTable table{{"Kategori", "Post", "År", "Betales", "Type", "Kroner", "Lavest", "Høyest"}};
    for (const auto& i : answer->items)
        table.add({i.category, i.item, std::to_string(i.year), i.yearly ? "hvert år" : "én gang",
            text(Language::nb, "choice.budget_type." + std::string{name_of(i.kind)}),
            kroner(Language::nb, i.amount.oere), kroner(Language::nb, i.low.oere),
            kroner(Language::nb, i.high.oere)});
    table.print();
    return done;
}

} // namespace samdrift
