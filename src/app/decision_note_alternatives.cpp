#include "app/decision_note_parts.hpp"
#include "base/words.hpp"
#include <algorithm>
#include <functional>

namespace samdrift {

namespace {

using Candidates = std::span<const CandidateView* const>;

// A row whose cells say the same of each alternative.
TableRow fact(const NoteOfArea& note, std::string heading, Candidates candidates,
    const std::function<TableCell(const CandidateView&)>& say) {
    TableRow row{.heading = cell(std::move(heading))};
    for (const auto* c : candidates) {
        row.cells.push_back(say(*c));
        if (is_chosen(note.area, *c)) row.cells.back().ground = Ground::tinted;
    }
    return row;
}

TableCell lines_of(const NoteOfArea& note, const std::vector<ChoiceReasonView>& reasons) {
    TableCell made;
    for (const auto& r : reasons)
        made.lines.push_back(
            {.symbols = {Symbol::warning}, .pieces = reason_said(note, r.text, r.rows)});
    return made;
}

std::vector<TableColumn> columns(const NoteOfArea& note, Candidates candidates) {
    const auto& words = note.words;
    const auto count = static_cast<int>(candidates.size());
    const auto each = (100 - fact_width) / count;
    std::vector<TableColumn> all{{.heading = words("note.fact"), .width = 100 - count * each}};
    for (const auto* c : candidates)
        all.push_back({.heading = name_of_candidate(words, *c),
            .width = each,
            .unit = is_chosen(note.area, *c) ? words("note.recommended") : std::string{}});
    return all;
}

std::string verdict_of(const ReportWords& words, const CandidateView& c) {
    if (!c.product) return words("portfolio.verdict.procured");
    if (!c.procurement) return words("portfolio.verdict.nobody_joins");
    return words("portfolio.verdict." + std::string{name_of(c.procurement->verdict)});
}

TableCell law_cell(const ReportWords& words, const CandidateView& c) {
    auto made = cell(verdict_of(words, c));
    if (c.procurement && !c.procurement->basis.empty())
        made.lines.push_back({.pieces = {{.text = c.procurement->basis, .muted = true}}});
    return made;
}

TableCell points(
    const NoteOfArea& note, std::optional<Decimal> value, std::span<const RowBehindView> rows) {
    if (!value) return cell(Pieces{{.text = note.words("portfolio.not_assessed"), .muted = true}});
    return figure(hundredths(note.words.language(), value->hundredths), is_marked(rows));
}

bool score_marked(const CandidateView& c) {
    return std::ranges::any_of(
        c.criteria, [&](const CriterionView& x) { return is_marked(x.rows); });
}

TableCell time_cell(const ReportWords& words, const CandidateView& c) {
    if (!c.time) return cell(Pieces{{.text = words("portfolio.not_assessed"), .muted = true}});
    auto made = cell(capitalised(words.choice(*c.time)));
    if (c.time_by_person)
        made.lines.push_back({.pieces = {{.text = c.time_reason, .muted = true}}});
    return made;
}

std::optional<Money> lowest_of(const ChosenAreaView& area) {
    std::optional<Money> lowest;
    for (const auto& c : area.candidates)
        if (c.knocked_out.empty() && (!lowest || c.cost < *lowest)) lowest = c.cost;
    return lowest;
}

TableCell cost_cell(const NoteOfArea& note, const CandidateView& c) {
    const auto& words = note.words;
    auto made = kroner_cell(words, c.cost, is_marked(c.lines));
    made.lines[0].pieces[0].strong = true;
    const auto lowest = lowest_of(note.area);
    if (!lowest || !c.knocked_out.empty()) return made;
    made.lines.push_back(
        {.pieces = {{.text = c.cost == *lowest ? words("portfolio.lowest")
                                               : "+" + words.kroner(c.cost - *lowest),
             .muted = true}}});
    return made;
}

TableCell names_cell(const ReportWords& words, const std::vector<std::string>& names) {
    return names.empty() ? cell(words("portfolio.nobody")) : cell(words.names(names));
}

std::vector<TableRow> side_by_side(const NoteOfArea& note, Candidates all) {
    const auto& words = note.words;
    std::vector<TableRow> rows;
    const auto add = [&](std::string heading, auto say) {
        rows.push_back(fact(note, std::move(heading), all, say));
    };
    add(words("usages.supplier"), [&](const CandidateView& c) {
        return cell(c.supplier.empty() ? words("portfolio.supplier_unknown") : c.supplier);
    });
    add(words("note.used_in"), [&](const CandidateView& c) {
        return c.used_by.empty() ? dash() : cell(words.names(c.used_by));
    });
    if (std::ranges::any_of(all, [](const auto* c) { return !c->knocked_out.empty(); }))
        add(words("portfolio.fact.out"), [&](const CandidateView& c) {
            return c.knocked_out.empty() ? dash() : lines_of(note, c.knocked_out);
        });
    const bool marked = note.today && note.today->marked;
    add(words("portfolio.fact.users"),
        [&](const CandidateView& c) { return figure(words.number(c.users), marked); });
    add(words("portfolio.fact.move"), [&](const CandidateView& c) {
        auto made = figure(words.number(c.users_who_move), marked);
        made.lines[0].pieces.push_back(
            {.text = " " + words("portfolio.of", {{"all", words.number(note.area.users)}}),
                .muted = true});
        return made;
    });
    add(words("portfolio.fact.who"),
        [&](const CandidateView& c) { return names_cell(words, c.must_change); });
    add(words("note.figure.points"), [&](const CandidateView& c) {
        if (!c.score) return points(note, {}, {});
        return figure(hundredths(words.language(), c.score->hundredths), score_marked(c));
    });
    add(words("portfolio.fact.time"), [&](const CandidateView& c) { return time_cell(words, c); });
    add(words("note.contract"), [&](const CandidateView& c) { return law_cell(words, c); });
    add(words("note.figure.cost", {{"years", words.number(note.source.answer.years)}}) + ", kr",
        [&](const CandidateView& c) { return cost_cell(note, c); });
    return rows;
}

// The weight where every criterion counts: one that is left out gives its own to the rest.
std::string weight_of(const NoteOfArea& note, const std::string& criterion) {
    const auto counted = [](const CandidateView& c) {
        return std::ranges::count_if(
            c.criteria, [](const auto& x) { return x.points.has_value(); });
    };
    const auto fullest = std::ranges::max_element(note.area.candidates, {}, counted);
    for (const auto& x : fullest->criteria)
        if (x.criterion == criterion && x.points) return " " + note.words.share(x.weight);
    return {};
}

std::vector<TableRow> points_rows(const NoteOfArea& note, Candidates all) {
    std::vector<std::string> criteria;
    for (const auto* c : all)
        for (const auto& x : c->criteria)
            if (std::ranges::find(criteria, x.criterion) == criteria.end())
                criteria.push_back(x.criterion);
    std::vector<TableRow> rows;
    for (const auto& name : criteria)
        rows.push_back(fact(note, note.words("portfolio.criterion." + name) + weight_of(note, name),
            all, [&](const CandidateView& c) {
                const auto x = std::ranges::find(c.criteria, name, &CriterionView::criterion);
                if (x == c.criteria.end()) return points(note, {}, {});
                if (!x->points && x->left_out)
                    return cell(Pieces{{.text = note.words.of(x->left_out->text), .muted = true}});
                return points(note, x->points, x->rows);
            }));
    return rows;
}

TableRow points_sum(const NoteOfArea& note, Candidates all) {
    return fact(note, note.words("portfolio.fact.score"), all, [&](const CandidateView& c) {
        if (!c.score) return points(note, {}, {});
        return figure(hundredths(note.words.language(), c.score->hundredths), score_marked(c));
    });
}

Line law_line(const ReportWords& words, const CandidateView& c) {
    Line line{.pieces = {{.text = verdict_of(words, c), .strong = true}}};
    if (!c.product)
        line.symbols = {Symbol::not_stated};
    else if (!c.procurement)
        line.symbols = {Symbol::kept};
    else if (c.procurement->verdict == ProcurementVerdict::compete)
        line.symbols = {Symbol::warning};
    else if (c.procurement->verdict == ProcurementVerdict::unclear)
        line.symbols = {Symbol::not_stated};
    else
        line.symbols = {Symbol::kept};
    return line;
}

TableCell exposure_cell(const NoteOfArea& note, const CandidateView& c) {
    const auto& words = note.words;
    if (!c.procurement) return dash();
    const auto verdict = c.procurement->verdict;
    if (verdict == ProcurementVerdict::extend || verdict == ProcurementVerdict::minor_change)
        return figure(words.kroner(Money{}));
    if (!c.procurement->exposure) return cell(words("portfolio.exposure_unknown"));
    bool marked = false;
    for (const auto& r : c.procurement->reasons) marked = marked || is_marked(r.rows);
    return kroner_cell(words, *c.procurement->exposure, marked);
}

TableRow law_row(const NoteOfArea& note, const CandidateView& c) {
    const auto& words = note.words;
    TableCell why;
    if (c.procurement)
        for (const auto& r : c.procurement->reasons)
            why.lines.push_back({.pieces = reason_said(note, r.text, r.rows)});
    else if (!c.product)
        why = cell(words("note.law.procured"));
    if (c.procurement && !c.procurement->basis.empty())
        why.lines.push_back(
            {.pieces = {{.text = capitalised(c.procurement->basis) + ".", .muted = true}}});
    TableRow row{.heading = cell(Pieces{{.text = name_of_candidate(words, c), .strong = true}}),
        .cells = {{.lines = {law_line(words, c)}}, why.lines.empty() ? dash() : std::move(why),
            exposure_cell(note, c)}};
    if (is_chosen(note.area, c))
        for (auto& made : row.cells) made.ground = Ground::tinted;
    return row;
}

} // namespace

void add_alternatives(const NoteOfArea& note, Document& to) {
    auto section = note.section("alternatives");
    const auto all = candidates_of(note.area);
    for (std::size_t from = 0; from < all.size(); from += most_beside) {
        const Candidates some{all.data() + from, std::min(most_beside, all.size() - from)};
        section.parts.push_back(Table{
            .caption = note.words("portfolio.candidates.caption", {{"name", note.area.area_name}}),
            .caption_shown = false,
            .columns = columns(note, some),
            .groups = {{.rows = side_by_side(note, some)}}});
        auto given = points_rows(note, some);
        if (given.empty()) continue;
        section.parts.push_back(Table{.caption = note.words("note.points.caption"),
            .columns = columns(note, some),
            .groups = {{.rows = std::move(given)}},
            .sum = points_sum(note, some)});
    }
    to.sections.push_back(std::move(section));
}

void add_law(const NoteOfArea& note, Document& to) {
    const auto& words = note.words;
    auto section = note.section("law");
    for (const auto& r : note.area.reasons)
        if (r.code.starts_with("contract_"))
            section.parts.push_back(Paragraph{{.pieces = reason_said(note, r.text, r.rows)}});
    Table table{.caption = words("note.section.law"),
        .caption_shown = false,
        .columns = {{.heading = words("note.alternative"), .width = 21},
            {.heading = words("portfolio.fact.verdict"), .width = 20},
            {.heading = words("note.law.why"), .width = 41},
            number_column(words("portfolio.fact.exposure"), 18, words("report.kroner"))},
        .groups = {{}}};
    for (const auto* c : candidates_of(note.area))
        table.groups[0].rows.push_back(law_row(note, *c));
    section.parts.push_back(std::move(table));
    to.sections.push_back(std::move(section));
}

} // namespace samdrift
