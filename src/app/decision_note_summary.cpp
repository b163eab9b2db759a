#include "app/decision_note_parts.hpp"
#include <algorithm>

namespace samdrift {

namespace {

Paragraph lead(const NoteSource& s, const ReportWords& words) {
    const auto& answer = s.answer;
    auto pieces = words.filled("note.summary.lead",
        {{"cost", {.text = words.amount(answer.cost.value()), .marked = true, .strong = true}},
            {"years", {.text = words.number(answer.years)}},
            {"from", {.text = words.day(answer.from)}},
            {"areas", {.text = words.number(static_cast<std::int64_t>(answer.areas.size()))}}});
    const auto proof =
        answer.status == ChooseStatus::optimal
            ? words("portfolio.lead.proven")
            : words("portfolio.lead.gap", {{"bound", words.amount(answer.bound.value_or(Money{}))},
                                              {"gap", words.share(answer.gap)}});
    pieces.push_back({.text = " " + proof});
    return {{.pieces = std::move(pieces)}, Tone::lead};
}

Figures figures(const NoteSource& s, const ReportWords& words) {
    std::int64_t users = 0, move = 0, procured = 0, interim = 0, deferred = 0;
    for (const auto& a : s.answer.areas) {
        users += a.users;
        move += a.users_who_move;
        procured += a.choice == "new_procurement";
        deferred += a.choice == "deferred";
        interim += a.interim_until.has_value();
    }
    const auto count = [&](std::int64_t n) { return Piece{.text = words.number(n)}; };
    const auto beside = [](std::string text) { return Piece{.text = " " + text, .muted = true}; };
    const auto areas = words.number(static_cast<std::int64_t>(s.answer.areas.size()));
    return {{{words("portfolio.figure.moving"),
                 {{.text = words.number(move), .marked = s.today.marked},
                     beside(words("portfolio.of", {{"all", words.number(users)}}))}},
        {words("portfolio.figure.procurements"),
            {count(procured),
                beside(words("portfolio.figure.procurements.of", {{"areas", areas}}))}},
        {words("portfolio.figure.interim"),
            {count(interim), beside(words("portfolio.figure.interim.of",
                                 {{"deferred", words.number(deferred)}}))}},
        {words("portfolio.figure.not_reviewed"),
            {count(static_cast<std::int64_t>(s.answer.not_reviewed.size()))}}}};
}

TableCell second_cell(const ReportWords& words, const ChosenAreaView& a, bool marked) {
    if (!a.second || !a.margin) return dash();
    auto made = cell(choice_of(words, *a.second));
    made.lines.push_back(
        {.pieces = {{.text = "+" + words.kroner(*a.margin), .marked = marked, .muted = true}}});
    return made;
}

TableRow row(const NoteSource& s, const ReportWords& words, const ChosenAreaView& a) {
    const bool marked = is_marked(a.lines);
    auto choice = cell(Pieces{{.text = choice_of(words, a.choice), .strong = true}});
    if (a.interim_until || a.deferred_until)
        choice.lines.push_back(
            {.pieces = {
                 {.text = words("portfolio.until",
                      {{"until", words.day(a.interim_until ? a.interim_until : a.deferred_until)}}),
                     .muted = true}}});
    return {.heading = cell(Pieces{{.text = a.area_name, .to = id_of_note(a.area)}}),
        .cells = {std::move(choice), figure(words.number(a.users), s.today.marked),
            figure(words.number(a.users_who_move), s.today.marked),
            kroner_cell(words, a.cost, marked), second_cell(words, a, marked)}};
}

Table areas(const NoteSource& s, const ReportWords& words) {
    Table table{.caption = words("portfolio.board"),
        .columns = {{.heading = words("portfolio.area"), .width = 24},
            {.heading = words("note.section.recommendation"), .width = 24},
            number_column(words("compare.users"), 9),
            number_column(words("portfolio.fact.move"), 9),
            number_column(words("note.cost.total"), 15, words("report.kroner")),
            {.heading = words("portfolio.second"), .width = 19}},
        .groups = {{}}};
    auto& rows = table.groups[0].rows;
    std::int64_t users = 0, move = 0;
    for (const auto& a : s.answer.areas) {
        rows.push_back(row(s, words, a));
        users += a.users;
        move += a.users_who_move;
    }
    Money lost;
    for (const auto& l : s.answer.integrations_lost) lost += l.amount;
    if (!s.answer.integrations_lost.empty())
        rows.push_back({.heading = cell(words("portfolio.lost")),
            .cells = {dash(), dash(), dash(), kroner_cell(words, lost, true), dash()}});
    table.sum = TableRow{.heading = cell(words("processes.sum")),
        .cells = {cell(std::string{}), figure(words.number(users), s.today.marked),
            figure(words.number(move), s.today.marked),
            kroner_cell(words, s.answer.cost.value(), true), cell(std::string{})}};
    return table;
}

// Who treats the notes, in their order.
Lines chain(const NoteSource& s) {
    Lines lines;
    for (const auto& b : s.picture.bodies) {
        Line line{
            .pieces = {{.text = std::to_string(b.place_in_order) + ". " + b.name, .strong = true}}};
        if (!b.role.empty()) line.pieces.push_back({.text = ": " + b.role});
        lines.items.push_back(std::move(line));
    }
    return lines;
}

} // namespace

void add_summary(const NoteSource& s, const ReportWords& words, Document& to) {
    Section section{.heading = words("note.summary"), .id = "summary"};
    section.parts.push_back(lead(s, words));
    section.parts.push_back(figures(s, words));
    section.parts.push_back(areas(s, words));
    if (!s.picture.bodies.empty()) {
        section.parts.push_back(
            Paragraph{{.pieces = {{.text = words("note.summary.chain"), .strong = true}}}});
        section.parts.push_back(chain(s));
    }
    to.sections.push_back(std::move(section));
}

} // namespace samdrift
