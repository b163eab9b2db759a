// The sections of the decision note, each in a function, in the order in which they stand.
#pragma once
#include "app/comparison_report_parts.hpp"
#include "app/decision_note.hpp"

namespace samdrift {

// One area's note. today: null where nobody uses anything there.
struct NoteOfArea {
    const NoteSource& source;
    const ReportWords& words;
    const ChosenAreaView& area;
    const AreaView* today;
    int level; // of its sections

    Section section(std::string_view name) const; // with the heading "note.section.<name>"
    std::string chosen() const;                   // "HsPro", "Ny anskaffelse"
};

void add_purpose(const NoteOfArea&, Document&);
void add_systems(const NoteOfArea&, Document&);
void add_alternatives(const NoteOfArea&, Document&);
void add_law(const NoteOfArea&, Document&);
void add_cost(const NoteOfArea&, Document&);
void add_recommendation(const NoteOfArea&, Document&);
void add_effects(const NoteOfArea&, Document&);
void add_decision(const NoteOfArea&, Document&);

void add_summary(const NoteSource&, const ReportWords&, Document&);

std::string id_of_note(const std::string& area);

// "Anbefaling: HsPro i Asker, Røyken og Hurum. 67 av 197 brukere må bytte."
Pieces finding_of(const NoteOfArea&);
// What one must see first: the cost, who must change, points, the second best.
Figures figures_of(const NoteOfArea&);

// "ny anskaffelse" as a word that begins, a product's name as it is.
std::string choice_of(const ReportWords&, const std::string& choice);
bool is_chosen(const ChosenAreaView&, const CandidateView&);
// Those that stand side by side, the chosen first.
std::vector<const CandidateView*> candidates_of(const ChosenAreaView&);
std::string name_of_candidate(const ReportWords&, const CandidateView&);
TableCell kroner_cell(const ReportWords&, Money, bool marked);
// The sentence with its figures marked where a row behind it is an example or an estimate.
Pieces reason_said(const NoteOfArea&, const Sentence&, std::span<const RowBehindView>);

// A table with a column for each of so many alternatives that it can be read on an upright page.
inline constexpr std::size_t most_beside = 4;
inline constexpr int fact_width = 18;

} // namespace samdrift
