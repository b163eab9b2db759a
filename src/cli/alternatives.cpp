#include "app/alternatives.hpp"
#include "cli/commands.hpp"
#include <cstdio>

namespace samdrift {
namespace {

std::string shown(const std::optional<Decimal>& d) {
    return d ? hundredths(Language::nb, d->hundredths) : "\u2013";
}

void say(const char* key, std::vector<Argument> arguments = {}) {
    std::printf("%s\n", text(Language::nb, key, arguments).c_str());
}

void print_weights(const WeighedSubjectView& subject) {
    TextTable table{{"Kriterium", "Vekt", "Andel", "Snur ved vekt", "Da er først"}};
    for (const auto& c : subject.criteria)
        table.add({c.criterion, hundredths(Language::nb, c.weight.hundredths),
            percent(Language::nb, c.share.part, c.share.whole),
            c.turn ? hundredths(Language::nb, c.turn->at.hundredths) : "\u2013",
            c.turn ? c.turn->first : ""});
    table.print();
}

void print_points(const WeighedSubjectView& subject) {
    std::vector<std::string> headings{"Plass", "Alternativ", "Samlet"};
    for (const auto& c : subject.criteria) headings.push_back(c.criterion);
    TextTable table{headings};
    for (const auto& a : subject.alternatives) {
        std::vector<std::string> row{std::to_string(a.place), a.name, shown(a.total)};
        for (const auto& p : a.points) row.push_back(shown(p.points));
        table.add(row);
    }
    table.print();
}

void print(const WeighedSubjectView& subject) {
    std::printf("\n%s\n\n", subject.subject.c_str());
    print_weights(subject);
    std::printf("\n");
    if (subject.alternatives.empty())
        return say("cli.alternatives.none", {{"subject", subject.subject}});
    print_points(subject);
    if (subject.margin)
        say("cli.alternatives.margin",
            {{"first", subject.alternatives[0].name}, {"margin", shown(subject.margin)},
                {"second", subject.alternatives[1].name}});
    for (const auto& a : subject.alternatives)
        if (!a.missing.empty()) {
            std::string missing;
            for (const auto& m : a.missing) missing += (missing.empty() ? "" : ", ") + m;
            say("cli.alternatives.missing", {{"name", a.name}, {"criteria", missing}});
        }
}

} // namespace

int run_alternatives(const Context& context, const AlternativesOptions& options) {
    App app{context.store, context.now};
    Problems problems;
    const ReadRequest request{
        options.key, as_of(options.as_of, problems), moment_asked(options.known_at)};
    if (!problems.empty()) return refuse(problems);
    const auto answer = alternatives(app, context.user, request, options.subject);
    if (!answer) return refuse(answer.problems);
    if (context.json) return print_json(*answer), done;
    for (const auto& subject : answer->subjects) print(subject);
    if (answer->subjects.empty()) say("cli.alternatives.nothing");
    return done;
}

} // namespace samdrift
