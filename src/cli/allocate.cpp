#include "app/allocate.hpp"
#include "cli/commands.hpp"
#include "cli/stage.hpp"
#include <cstdio>

namespace samdrift {
namespace {

std::string money(Money m) { return exact_kroner(Language::nb, m); }

void print_tables(const ContributionAnswer& answer) {
    TextTable owners{{"Eier", "Grunnpakke", "Applikasjoner", "Eget", "I alt", "I fjor",
        "Prosjekter", "Eiere", "Andel", "Kostnad"}};
    for (const auto& o : answer.owners)
        owners.add({o.owner, money(o.base), money(o.applications), money(o.own), money(o.amount),
            money(o.change.before), money(o.change.projects), money(o.change.members),
            money(o.change.share), money(o.change.cost)});
    owners.print();
    std::printf(
        "\nI alt %s kr i %d.\n", money(answer.total).c_str(), static_cast<int>(answer.year));
    if (answer.unit_prices.empty()) return;
    std::printf("\n");
    TextTable prices{{"IT-prosjekt", "Navn", "Kroner", "Antall", "Grunnlag", "Enhetspris"}};
    for (const auto& p : answer.unit_prices)
        prices.add({p.cost_project, p.name, money(p.total), whole_number(Language::nb, p.of),
            p.driver, money(p.price)});
    prices.print();
}

} // namespace

int run_allocate(const Context& context, const AllocateOptions& options) {
    App app{context.store, context.now};
    const ReadRequest request{options.key, std::nullopt, moment_asked(options.known_at)};
    const AllocateAsked asked{options.year, stage_of(options.stage)};
    if (!options.owner.empty()) {
        const auto amount =
            explain(app, context.user, request, asked, options.owner, options.project);
        if (!amount) return refuse(amount.problems);
        if (context.json) return print_json(*amount), done;
        for (const auto& step : amount->steps) std::printf("%s\n", step.text.nb.c_str());
        return done;
    }
    const auto answer = allocate(app, context.user, request, asked);
    if (!answer) return refuse(answer.problems);
    if (context.json) return print_json(*answer), done;
    print_tables(*answer);
    return done;
}

} // namespace samdrift
