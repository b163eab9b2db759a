#include "app/read.hpp"
#include "cli/commands.hpp"
#include "compare/pages.hpp"
#include "cost/pages.hpp"
#include <cstdio>

namespace samdrift {
namespace {

// The picture to answer from; nullopt after the problems have been told.
std::optional<Reading> reading(App& app, const Context& context, const ViewOptions& options) {
    Problems problems;
    const ReadRequest request{
        options.key, as_of(options.as_of, problems), moment_asked(options.known_at)};
    if (problems.empty()) {
        auto found = read(app, context.user, request);
        if (found) return std::move(*found.value);
        problems = std::move(found.problems);
    }
    refuse(problems);
    return std::nullopt;
}

std::string shown_percent(const std::optional<Fraction>& f) {
    return f ? percent(Language::nb, f->part, f->whole) : "\u2013";
}
std::string thousands(Money m) {
    return whole_number(Language::nb, proportion(m, 1, 100'000).oere);
}
std::string shown_count(std::optional<std::int64_t> n) {
    return n ? whole_number(Language::nb, *n) : "";
}

std::string joined(const std::vector<std::string>& words) {
    std::string all;
    for (const auto& w : words) all += (all.empty() ? "" : ", ") + w;
    return all;
}

} // namespace

int run_usages(const Context& context, const ViewOptions& options) {
    App app{context.store, context.now};
    const auto r = reading(app, context, options);
    if (!r) return input_refused;
    const auto answer = usages_answer(*r->landscape, r->cooperation,
        options.as_of.empty() ? std::nullopt : std::optional{r->as_of});
    if (context.json) return print_json(answer), done;
    TextTable table{{"Kommune", "Fagområde", "System", "Produkt", "Leverandør", "Versjon",
        "Brukere", "Status"}};
    for (const auto& u : answer.usages)
        table.add({u.municipality, u.area_name, u.system, u.product, u.supplier.value_or(""),
            u.version, shown_count(u.users),
            text(Language::nb, "choice.status." + std::string{name_of(u.status)})});
    table.print();
    return done;
}

int run_compare(const Context& context, const ViewOptions& options) {
    App app{context.store, context.now};
    const auto r = reading(app, context, options);
    if (!r) return input_refused;
    const auto answer = compare_answer(*r->landscape, r->cooperation, r->as_of);
    if (context.json) return print_json(answer), done;
    TextTable table{{"Fagområde", "Dom", "Mangler", "Systemer", "Brukere", "Harmonisert"}};
    for (const auto& a : answer.areas) {
        std::vector<std::string> products;
        for (const auto& p : a.products) products.push_back(p.product);
        auto verdict = text(Language::nb, "compare.verdict." + std::string{name_of(a.verdict)});
        if (a.verdict == Verdict::gap && a.verdict_of_those_who_have)
            verdict += " (ellers " +
                       text(Language::nb, "compare.verdict." +
                                              std::string{name_of(*a.verdict_of_those_who_have)}) +
                       ")";
        table.add({a.area_name, verdict, joined(a.missing), joined(products), shown_count(a.users),
            shown_percent(a.harmonisation)});
    }
    table.print();
    std::printf("\nHarmonisert: %s av brukerne. Der alle har system: %s.\n",
        shown_percent(answer.harmonisation).c_str(),
        shown_percent(answer.harmonisation_where_all_have).c_str());
    return done;
}

int run_ledger(const Context& context, const ViewOptions& options) {
    App app{context.store, context.now};
    const auto r = reading(app, context, options);
    if (!r) return input_refused;
    const auto municipality =
        options.municipality.empty() ? std::nullopt : std::optional{options.municipality};
    if (municipality && !municipality_page(*r->landscape, r->cooperation, *municipality, r->as_of))
        return refuse({{"no_such_member", {}, *municipality}});
    const auto answer = ledger_answer(*r->landscape, r->cooperation, municipality);
    if (context.json) return print_json(answer), done;
    std::printf("Beløp i 1000 kr\n");
    TextTable table{{"År", "Personal", "Konkurranseutsatt drift", "Inntekter", "Drift",
        "Investering", "I alt", "Konkurranseutsatt i alt", "Andel"}};
    for (const auto& y : answer.years)
        table.add({std::to_string(y.year), thousands(y.personnel),
            thousands(y.competitive_operation), thousands(y.income), thousands(y.operation),
            thousands(y.investment), thousands(y.total), thousands(y.competitive_total),
            shown_percent(y.competitive_share)});
    table.print();
    return done;
}

int run_budget(const Context& context, const ViewOptions& options) {
    App app{context.store, context.now};
    const auto r = reading(app, context, options);
    if (!r) return input_refused;
    const auto answer = budget_answer(*r->landscape, r->cooperation);
    if (context.json) return print_json(answer), done;
    TextTable table{{"År", "Type", "Kroner"}};
    for (const auto& s : answer.sums)
        table.add({std::to_string(s.year),
            text(Language::nb, "choice.budget_type." + std::string{name_of(s.type)}),
            kroner(Language::nb, s.amount.oere)});
    table.print();
    return done;
}

} // namespace samdrift
