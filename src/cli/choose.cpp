#include "app/choose.hpp"
#include "cli/commands.hpp"
#include <csignal>
#include <cstdio>

namespace samdrift {
namespace {

std::string words(const std::string& choice) {
    if (choice != "new_procurement" && choice != "deferred") return choice;
    auto said = text(Language::nb, "choose.choice." + choice);
    if (said[0] >= 'a' && said[0] <= 'z') said[0] = static_cast<char>(said[0] - 'a' + 'A');
    return said;
}
std::string money(const std::optional<Money>& m) { return m ? kroner(Language::nb, m->oere) : ""; }

std::string day(const ChosenAreaView& a) {
    const auto& date = a.interim_until ? a.interim_until : a.deferred_until;
    return date ? short_date(Language::nb, iso(*date)) : "";
}

// The first ^C asks for the best so far; the next one ends the program.
volatile std::sig_atomic_t asked_to_stop = 0;
void stop(int) {
    asked_to_stop = 1;
    std::signal(SIGINT, SIG_DFL);
}

// How far it has come, about once a second, on standard error.
ChooseWatcher told() {
    std::signal(SIGINT, stop);
    return [last = std::chrono::steady_clock::now()](const PortfolioProgress& p) mutable {
        const auto now = std::chrono::steady_clock::now();
        if (now - last > std::chrono::seconds{1}) {
            last = now;
            std::fprintf(stderr, "%s – %s kr\n", kroner(Language::nb, p.bound).c_str(),
                p.has_answer ? kroner(Language::nb, p.cost).c_str() : "?");
        }
        return asked_to_stop == 0;
    };
}

void print_table(const ChooseAnswer& answer) {
    TextTable table{{"Fagområde", "Valg", "Til", "Må bytte", "Kroner", "Nest best", "Dyrere"}};
    for (const auto& a : answer.areas)
        table.add(
            {a.area_name, words(a.choice), day(a), whole_number(Language::nb, a.users_who_move),
                money(a.cost), a.second ? words(*a.second) : "\u2013", money(a.margin)});
    table.print();
    Money lost;
    for (const auto& f : answer.integrations_lost) lost += f.amount;
    std::printf("\nI alt over %d år: %s kr, av det %s kr for integrasjoner mellom fagområder.\n",
        static_cast<int>(answer.years), money(answer.cost).c_str(), money(lost).c_str());
    if (answer.status == ChooseStatus::feasible)
        std::printf("%s\n", text(Language::nb, "cli.choose.gap",
                                std::vector<Argument>{{"gap",
                                    percent(Language::nb, answer.gap->part, answer.gap->whole)}})
                                .c_str());
}

} // namespace

int run_choose(const Context& context, const ChooseOptions& options) {
    App app{context.store, context.now};
    Problems problems;
    const ReadRequest request{
        options.key, as_of(options.as_of, problems), moment_asked(options.known_at)};
    if (!problems.empty()) return refuse(problems);
    const auto answer = choose(app, context.user, request,
        {options.scenario, options.seconds, options.alternatives}, told());
    if (!answer) return refuse(answer.problems);
    if (context.json) print_json(*answer);
    if (!answer->cost) return refuse(no_choice(*answer));
    if (!context.json) print_table(*answer);
    return done;
}

} // namespace samdrift
