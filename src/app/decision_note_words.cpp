#include "app/decision_note_parts.hpp"
#include "base/words.hpp"
#include <algorithm>

namespace samdrift {

namespace {

bool digit(char c) { return c >= '0' && c <= '9'; }

constexpr std::string_view no_break_space = "\u00a0";

// The end of the number that begins here, with what groups its digits.
std::size_t end_of_number(std::string_view text, std::size_t at) {
    while (at < text.size()) {
        if (digit(text[at])) {
            ++at;
            continue;
        }
        const auto rest = text.substr(at);
        const auto goes_on = [&](std::string_view between) {
            return rest.starts_with(between) && rest.size() > between.size() &&
                   digit(rest[between.size()]);
        };
        if (goes_on(no_break_space))
            at += no_break_space.size();
        else if (goes_on(",") || goes_on("."))
            at += 1;
        else
            break;
    }
    const auto rest = text.substr(at);
    if (rest.starts_with("\u00a0%")) return at + 3;
    return rest.starts_with("%") ? at + 1 : at;
}

// Days and years are no figures of anybody's.
bool is_figure(std::string_view text, std::size_t from, std::size_t to) {
    if (std::ranges::count(text.substr(from, to - from), '.') == 2) return false;
    const auto after = text.substr(to);
    return !after.starts_with(" år") && !after.starts_with(" year");
}

std::vector<std::string> figures_in(std::string_view text) {
    std::vector<std::string> all;
    for (std::size_t at = 0; at < text.size();) {
        if (!digit(text[at])) {
            ++at;
            continue;
        }
        const auto end = end_of_number(text, at);
        if (is_figure(text, at, end)) all.emplace_back(text.substr(at, end - at));
        at = end;
    }
    return all;
}

Piece strong(std::string text) { return {.text = std::move(text), .strong = true}; }

void add_sentence(Pieces& to, std::string text) {
    if (!to.empty()) to.push_back({.text = " "});
    to.push_back({.text = std::move(text)});
}

Pieces choice_said(const NoteOfArea& note) {
    const auto& [source, words, area, today, level] = note;
    if (area.choice == "deferred")
        return words.filled(
            "note.lead.deferred", {{"until", {.text = words.day(area.deferred_until)}}});
    if (area.choice == "new_procurement") return {strong(words("note.lead.procure"))};
    Pieces out;
    for (const auto& k : area.kept) {
        if (!out.empty()) out.push_back({.text = " "});
        const auto said = words.filled(area.interim_until ? "note.lead.interim" : "note.lead.keep",
            {{"choice", strong(k.product)}, {"names", {.text = words.names(k.serves)}}});
        out.insert(out.end(), said.begin(), said.end());
    }
    return out;
}

} // namespace

Section NoteOfArea::section(std::string_view name) const {
    return {.heading = words("note.section." + std::string{name}),
        .id = id_of_note(area.area) + "-" + std::string{name},
        .level = level};
}

std::string NoteOfArea::chosen() const { return choice_of(words, area.choice); }

std::string id_of_note(const std::string& area) { return "note-" + area; }

std::string choice_of(const ReportWords& words, const std::string& choice) {
    return choice == "new_procurement" || choice == "deferred" ? words("portfolio.word." + choice)
                                                               : choice;
}

bool is_chosen(const ChosenAreaView& area, const CandidateView& c) {
    if (!c.product) return area.choice == "new_procurement";
    return area.kept.size() == 1 && area.kept[0].product_id == c.product_id;
}

std::vector<const CandidateView*> candidates_of(const ChosenAreaView& area) {
    std::vector<const CandidateView*> all;
    for (const auto& c : area.candidates) all.push_back(&c);
    std::ranges::stable_partition(all, [&](const auto* c) { return is_chosen(area, *c); });
    return all;
}

std::string name_of_candidate(const ReportWords& words, const CandidateView& c) {
    return choice_of(words, c.product.value_or("new_procurement"));
}

TableCell kroner_cell(const ReportWords& words, Money m, bool marked) {
    return figure(words.kroner(m), marked);
}

Pieces reason_said(
    const NoteOfArea& note, const Sentence& sentence, std::span<const RowBehindView> rows) {
    const auto& text = note.words.of(sentence);
    return is_marked(rows) ? with_marks(text, figures_in(text)) : Pieces{{.text = text}};
}

Pieces finding_of(const NoteOfArea& note) {
    const auto& [source, words, area, today, level] = note;
    auto out = choice_said(note);
    if (area.interim_until)
        add_sentence(out, words("portfolio.area.lead.interim",
                              {{"until", words.day(area.interim_until)},
                                  {"target", words("choose.choice." +
                                                   area.target.value_or("new_procurement"))}}));
    for (const auto& d : area.deviations)
        add_sentence(
            out, words(d.until ? "note.lead.deviation_until" : "note.lead.deviation",
                     {{"municipality", d.municipality}, {"products", words.names(d.products)},
                         {"until", words.day(d.until)}}));
    if (area.users == 0 || area.choice == "deferred") return out;
    add_sentence(out, area.users_who_move == 0 ? words("note.lead.nobody_moves")
                                               : words("portfolio.area.lead.move",
                                                     {{"moving", words.number(area.users_who_move)},
                                                         {"users", words.number(area.users)}}));
    return out;
}

Figures figures_of(const NoteOfArea& note) {
    const auto& [source, words, area, today, level] = note;
    const auto amount = [&](Money m, std::string sign = {}) -> Pieces {
        return {{.text = sign + words.kroner(m), .marked = is_marked(area.lines)},
            {.text = " kr", .muted = true}};
    };
    Figures out;
    out.figures.push_back(
        {words("note.figure.cost", {{"years", words.number(source.answer.years)}}),
            amount(area.cost)});
    out.figures.push_back({words("portfolio.fact.move"),
        {{.text = words.number(area.users_who_move), .marked = today && today->marked},
            {.text = " " + words("note.figure.of_users", {{"users", words.number(area.users)}}),
                .muted = true}}});
    for (const auto& c : area.candidates)
        if (is_chosen(area, c) && c.score)
            out.figures.push_back({words("note.figure.points"),
                {{.text = hundredths(words.language(), c.score->hundredths), .marked = true},
                    {.text = " " + words("note.figure.of_five"), .muted = true}}});
    if (area.second && area.margin)
        out.figures.push_back(
            {words("note.figure.second", {{"second", choice_of(words, *area.second)}}),
                amount(*area.margin, "+")});
    return out;
}

} // namespace samdrift
