#include "app/schedule.hpp"
#include "cli/commands.hpp"
#include <cstdio>

namespace samdrift {
namespace {

std::string plain(Date day) { return short_date(Language::nb, iso(day)); }

void print_plan(const PlanView& plan) {
    TextTable table{{"Kode", "Omlegging", "Fra", "Til", "Dager", "Team", "For sent", "Kritisk"}};
    for (const auto& c : plan.cutovers)
        table.add({c.id, c.name, plain(c.start), plain(c.finish), std::to_string(c.days), c.team,
            c.days_late ? std::to_string(c.days_late) : "", c.critical ? "ja" : ""});
    table.print();
    std::printf(
        "\nFerdig %s. Ingen plan er ferdig før %s. Vektede dager for sent: %lld (minst %lld).\n",
        plain(plan.end).c_str(), plain(plan.bound).c_str(), static_cast<long long>(plan.lateness),
        static_cast<long long>(plan.lateness_bound));
    for (const auto& give : plan.must_give) std::printf("%s\n", give.nb.c_str());
}

} // namespace

int run_schedule(const Context& context, const ScheduleOptions& options) {
    App app{context.store, context.now};
    Problems problems;
    const auto today = as_of(options.today, problems);
    const ReadRequest request{options.key, today, moment_asked(options.known_at)};
    if (!problems.empty()) return refuse(problems);
    const auto plan = schedule(
        app, context.user, request, {options.scenario, today, options.seconds, options.draft});
    if (!plan) return refuse(plan.problems);
    if (context.json) return print_json(*plan), done;
    print_plan(*plan);
    return done;
}

} // namespace samdrift
