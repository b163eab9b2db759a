#include "app/decision_note_parts.hpp"
#include <algorithm>

namespace samdrift {

namespace {

const AreaView* today_in(const NoteSource& s, const std::string& code) {
    const auto found = std::ranges::find(s.today.areas, code, &AreaView::area);
    return found == s.today.areas.end() ? nullptr : &*found;
}

void add_sections(const NoteOfArea& note, Document& to) {
    add_purpose(note, to);
    add_systems(note, to);
    add_alternatives(note, to);
    add_law(note, to);
    add_cost(note, to);
    add_recommendation(note, to);
    add_effects(note, to);
    add_decision(note, to);
}

Section opening(const NoteOfArea& note, std::string heading) {
    Section section{.heading = std::move(heading), .id = id_of_note(note.area.area)};
    section.parts.push_back(Paragraph{{.pieces = finding_of(note)}, Tone::lead});
    section.parts.push_back(figures_of(note));
    return section;
}

// "Nye Asker, ny kommune 01.01.2020. Scenario: Alt i GAT"
std::string about(const NoteSource& s, const ReportWords& words) {
    auto out = s.today.cooperation.name + ". " + words.choice(s.today.cooperation.kind);
    if (s.today.cooperation.target_date) out += " " + words.day(s.today.cooperation.target_date);
    if (!s.scenario.empty()) out += ". " + words("note.scenario", {{"name", s.scenario}});
    return out;
}

} // namespace

Document decision_note(const NoteSource& source, std::string_view area, Language language) {
    const ReportWords words{language};
    const auto one = std::ranges::find(source.answer.areas, area, &ChosenAreaView::area);
    const bool alone = one != source.answer.areas.end();
    Document document{
        .title = alone ? words("note.title", {{"area", one->area_name}})
                       : words("note.title_all", {{"name", source.today.cooperation.name}}),
        .subtitle = about(source, words),
        .language = language,
        .as_of = source.answer.as_of,
        .notes = {{{.text = words("foot.dotted"), .marked = true},
                      {.text = " " + words("foot.marked")}},
            {{.text = words("note.foot", {{"from", words.day(source.answer.from)},
                                             {"years", words.number(source.answer.years)}})}}},
        .sections = {},
        .upright = true};
    if (source.today.known_at)
        document.notes.push_back(
            {{.text = words("report.known_at", {{"moment", *source.today.known_at}})}});
    if (!alone) add_summary(source, words, document);
    for (const auto& chosen : source.answer.areas) {
        if (alone && chosen.area != area) continue;
        const NoteOfArea note{source, words, chosen, today_in(source, chosen.area), alone ? 2 : 3};
        document.sections.push_back(
            opening(note, alone ? words("note.finding") : chosen.area_name));
        document.sections.back().new_page = !alone;
        add_sections(note, document);
    }
    return document;
}

} // namespace samdrift
