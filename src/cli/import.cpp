#include "app/import.hpp"
#include "cli/commands.hpp"
#include <cstdio>

namespace samdrift {
namespace {

std::string where(const ProblemView& p) {
    std::string place = p.file;
    if (!p.sheet.empty() && !p.file.starts_with(p.sheet + ".")) place += ", ark " + p.sheet;
    if (p.row) place += ", rad " + std::to_string(p.row);
    if (!p.column.empty()) place += ", kolonne «" + p.column + "»";
    return place.empty() ? "" : place + ": ";
}

void print_told(const char* heading, const std::vector<ProblemView>& all) {
    if (all.empty()) return;
    std::printf("%s:\n", heading);
    for (const auto& p : all) std::printf("  %s%s\n", where(p).c_str(), p.text.c_str());
}

// What sheets in other words than ours were taken for; those that are sure need no line.
void print_columns(const ImportAnswer& a) {
    for (const auto& sheet : a.sheets) {
        if (sheet.kind.empty() || sheet.confidence == Fraction{100, 100}) continue;
        std::printf("%s, ark %s er lest som %s:\n", sheet.file.c_str(), sheet.sheet.c_str(),
            sheet.kind.c_str());
        for (const auto& c : sheet.columns) {
            const auto& field = c.field.empty() ? c.proposed : c.field;
            std::printf("  %s -> %s%s %lld %% %s\n", c.heading.c_str(),
                c.field.empty() ? "ekstra" : field.c_str(),
                c.field.empty() && !field.empty() ? (", kanskje " + field).c_str() : "",
                static_cast<long long>(c.confidence.part * 100 / c.confidence.whole),
                c.reason.c_str());
        }
    }
}

void print_problems(const std::vector<ProblemView>& problems) {
    for (const auto& p : problems)
        std::fprintf(stderr, "  %s%s [%s]\n", where(p).c_str(), p.text.c_str(), p.code.c_str());
}

void list(const char* heading, const std::vector<std::string>& items) {
    if (items.empty()) return;
    std::printf("%s:\n", heading);
    for (const auto& item : items) std::printf("  %s\n", item.c_str());
}

void print_counts(const ImportAnswer& a) {
    TextTable table{{"Ark", "Nye", "Endret", "Like", "Avvist"}};
    auto n = [](int i) { return std::to_string(i); };
    for (const auto& k : a.kinds)
        table.add({k.kind, n(k.fresh), n(k.changed), n(k.same), n(k.refused)});
    table.add({"I alt", n(a.fresh), n(a.changed), n(a.same), n(a.refused)});
    table.print();
    if (!a.new_products.empty())
        std::printf("Nye produkter i katalogen: %zu\n", a.new_products.size());
    if (!a.new_suppliers.empty())
        std::printf("Nye leverandører i katalogen: %zu\n", a.new_suppliers.size());
    std::vector<std::string> accepted;
    for (const auto& q : a.accepted)
        accepted.push_back(
            "«" + q.name + "» er " + q.proposals.front().name + ". " + q.proposals.front().reason);
    list("Navn vi kjente igjen uten å spørre", accepted);
    list("Kolonner vi ikke kjenner, tatt vare på som de er", a.unknown_columns);
    print_columns(a);
    list("Ikke lest", a.not_read);
    print_told("Rader og celler som ikke er lest", a.left_out);
    print_told("Lest annerledes enn det står", a.noted);
}

void print_questions(const ImportAnswer& a) {
    if (a.questions.empty()) return;
    std::printf(
        "Spørsmål som må besvares (--answers FIL, en linje hver: slag;navn;skrivemåte; er det "
        "flere produkter i en celle, en linje for hvert: slag;navn;skrivemåte;del):\n");
    for (const auto& q : a.questions) {
        std::printf("  %s «%s» (%s) – er det et av disse?\n", q.kind.c_str(), q.name.c_str(),
            q.places.front().c_str());
        for (const auto& p : q.proposals) {
            const auto part = p.part.empty() ? "" : " (del: " + p.part + ")";
            std::printf("    %s%s  %s\n", p.name.c_str(), part.c_str(), p.reason.c_str());
        }
    }
}

const char* shown(const Sentence& value) { return value.nb.empty() ? "(tomt)" : value.nb.c_str(); }

void print_conflicts(const ImportAnswer& a) {
    if (a.conflicts.empty()) return;
    std::printf(
        "Endret av andre etter at arket ble hentet. Velg hva som skal stå (--conflicts FIL, "
        "en linje hver: rad;kolonne;valg, der valg er min eller deres; eller --conflicts "
        "mine eller theirs for alle):\n");
    for (const auto& c : a.conflicts) {
        std::printf("  %s (%s, rad %d), endret av %s %s\n", c.title.c_str(), c.file.c_str(), c.row,
            c.user.name.c_str(), c.at.c_str());
        for (const auto& f : c.fields)
            std::printf("    %s;%s  min: %s  deres: %s  før: %s\n", c.mark.c_str(),
                f.column.c_str(), shown(f.mine), shown(f.theirs), shown(f.seen));
    }
}

void print_outcome(const ImportAnswer& a, bool apply) {
    if (a.batch)
        std::printf("Lagret som import %lld. Angre med: samdrift undo %lld\n",
            static_cast<long long>(*a.batch), static_cast<long long>(*a.batch));
    else if (!a.problems.empty())
        std::fprintf(stderr, "Ingenting er lagret. %zu feil må rettes først:\n", a.problems.size());
    else if (apply && !a.questions.empty())
        std::fprintf(
            stderr, "Ingenting er lagret. %zu spørsmål må besvares først.\n", a.questions.size());
    else if (apply && !a.conflicts.empty())
        std::fprintf(stderr, "Ingenting er lagret. %zu rader er endret av andre. Velg først.\n",
            a.conflicts.size());
    else if (apply)
        std::printf("Alt var likt fra før. Ingenting er endret.\n");
    else
        std::printf("Dette var en prøve. Ingenting er lagret. Legg til --apply for å lagre.\n");
}

} // namespace

int run_import(const Context& context, const ImportOptions& options) {
    // A dry run makes no file: without one the register is empty.
    const bool there = App{context.store, context.now}.has_store();
    App app{there || options.apply ? context.store : ":memory:", context.now};
    ImportRequest request{options.path, options.cooperation, {}, options.apply};
    if (!options.answers.empty()) request.answers = options.answers;
    if (options.conflicts == name_of(Side::mine) || options.conflicts == name_of(Side::theirs))
        request.all_conflicts =
            options.conflicts == name_of(Side::mine) ? Side::mine : Side::theirs;
    else if (!options.conflicts.empty())
        request.conflicts = options.conflicts;
    const auto answer = import_sheets(app, context.user, request);
    if (context.json) {
        print_json(answer);
    } else {
        print_counts(answer);
        print_questions(answer);
        print_conflicts(answer);
        print_outcome(answer, options.apply);
    }
    print_problems(answer.problems);
    const bool open = !answer.questions.empty() || !answer.conflicts.empty();
    const bool stopped = !answer.problems.empty() || (options.apply && open);
    return stopped ? input_refused : done;
}

int run_undo(const Context& context, std::int64_t batch) {
    App app{context.store, context.now};
    const auto answer = undo_batch(app, context.user, batch);
    if (context.json)
        print_json(answer);
    else if (answer.batch)
        std::printf("Angret. %lld rader er som før.\n", static_cast<long long>(answer.undone));
    else
        std::fprintf(stderr, "Ingenting er angret:\n");
    print_problems(answer.problems);
    return answer.batch ? done : input_refused;
}

} // namespace samdrift
