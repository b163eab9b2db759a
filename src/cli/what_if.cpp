#include "app/cost_scenarios.hpp"
#include "cli/commands.hpp"
#include "cli/stage.hpp"
#include <algorithm>
#include <cstdio>

namespace samdrift {
namespace {

void print_scenarios(const CostScenariosPage& page) {
    TextTable table{{"Scenario", "Endringer"}};
    for (const auto& s : page.scenarios) table.add({s.name, std::to_string(s.changes.size())});
    table.print();
}

void print_answer(const WhatIfAnswer& answer) {
    const auto money = [](Money m) { return exact_kroner(Language::nb, m); };
    TextTable table{{"År", "Eier", "Før", "Etter", "Endring"}};
    for (const auto& year : answer.years) {
        for (const auto& o : year.owners)
            table.add({std::to_string(year.year), o.owner, money(o.before), money(o.after),
                money(o.change)});
        table.add({std::to_string(year.year), "I alt", money(year.before), money(year.after),
            money(year.change)});
    }
    table.print();
}

} // namespace

int run_what_if(const Context& context, const WhatIfOptions& options) {
    App app{context.store, context.now};
    const ReadRequest request{options.key, std::nullopt, moment_asked(options.known_at)};
    if (options.scenario.empty()) {
        const auto page = cost_scenarios(app, context.user, request);
        if (!page) return refuse(page.problems);
        if (context.json) return print_json(*page), done;
        print_scenarios(*page);
        return done;
    }
    WhatIfOrder order;
    order.year = options.year;
    order.years = options.years;
    order.stage = stage_of(options.stage);
    const auto answer = compare_cost_scenarios(
        app, context.user, request, {options.against, options.scenario, order});
    if (!answer) return refuse(answer.problems);
    if (context.json) return print_json(*answer), done;
    print_answer(*answer);
    return done;
}

} // namespace samdrift
