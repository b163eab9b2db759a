#include "app/programme.hpp"
#include "cli/commands.hpp"
#include <cstdio>

namespace samdrift {
namespace {

constexpr auto nb = Language::nb;

std::string plain(const std::optional<Date>& day) { return day ? short_date(nb, iso(*day)) : ""; }
std::string plain(const std::optional<Money>& m) { return m ? kroner(nb, m->oere) : ""; }
template <class Enum> std::string word(const char* list, const std::optional<Enum>& one) {
    return one ? text(nb, "choice." + std::string{list} + "." + std::string{name_of(*one)}) : "";
}
std::string size(const RiskSize& s) {
    return std::to_string(s.probability) + " × " + std::to_string(s.consequence) + " = " +
           std::to_string(s.size);
}

void heading(const char* words) { std::printf("\n%s\n", words); }

void print_projects(const ProgrammePage& page) {
    TextTable table{
        {"Kode", "Prosjekt", "Fase", "Fra", "Til", "Budsjett, kr", "Forbruk, kr", "Over, kr"}};
    for (const auto& p : page.projects)
        table.add({p.code, std::string(static_cast<std::size_t>(2 * p.depth), ' ') + p.name,
            word("project_phase", p.phase), plain(p.start), plain(p.end), plain(p.budget_sum),
            plain(p.actual_sum), plain(p.over)});
    if (page.budget || page.actual)
        table.add(
            {"", "I alt", "", "", "", plain(page.budget), plain(page.actual), plain(page.over)});
    table.print();
}

void print_milestones(const ProgrammePage& page) {
    TextTable table{{"Frist", "Milepæl", "Prosjekt", "Nådd", "Dager for sent"}};
    for (const auto& m : page.milestones)
        table.add({plain(m.due), m.name, m.project.code,
            m.achieved                           ? plain(m.achieved)
            : m.state == MilestoneState::done    ? "ja"
            : m.state == MilestoneState::dropped ? "utgår"
                                                 : "",
            m.days_late ? std::to_string(m.days_late) : ""});
    table.print();
}

void print_risks(const ProgrammePage& page) {
    TextTable table{{"Kode", "Risiko", "Før tiltak", "Etter tiltak", "Eier", "Status"}};
    for (const auto& r : page.risks)
        table.add({r.code, r.risk, size(r.before), r.after ? size(*r.after) : "ikke oppgitt",
            r.owner, word("risk_status", r.status)});
    table.print();
}

} // namespace

int run_programme(const Context& context, const ViewOptions& options) {
    App app{context.store, context.now};
    Problems problems;
    const ReadRequest request{
        options.key, as_of(options.as_of, problems), moment_asked(options.known_at)};
    if (!problems.empty()) return refuse(problems);
    const auto page = programme_page(app, context.user, request);
    if (!page) return refuse(page.problems);
    if (context.json) return print_json(*page), done;
    for (const auto& f : page->facts)
        std::printf("%s: %s\n", f.name.c_str(),
            f.day      ? plain(f.day).c_str()
            : f.number ? (hundredths(nb, f.number->hundredths) + " " + f.unit).c_str()
                       : f.value.c_str());
    if (!page->projects.empty()) heading("Prosjekter"), print_projects(*page);
    if (!page->milestones.empty()) heading("Milepæler"), print_milestones(*page);
    if (!page->risks.empty()) heading("Risikoer"), print_risks(*page);
    if (page->facts.empty() && page->projects.empty() && page->milestones.empty() &&
        page->risks.empty())
        std::printf("%s\n", text(nb, "cli.programme.nothing").c_str());
    return done;
}

} // namespace samdrift
