// The decision note (notat for beslutning) of design.md §4: for each service area what is to be
// decided, between what, at what price, and room for each body's decision. Its figures are those of
// the answer it is handed; nothing is priced here.
#pragma once
#include "choose/portfolio_views.hpp"
#include "compare/views_area.hpp"
#include "compare/views_breaks.hpp"
#include "publish/document.hpp"
#include "register/cooperation_picture.hpp"

namespace samdrift {

struct NoteSource {
    const ChooseAnswer& answer; // it has a cost: not infeasible, not stopped before an answer
    const ComparisonView& today;
    const BreakPage& breaks;
    const CooperationPicture& picture;
    std::string scenario; // its name; empty: all is open
};

// area: the code of one of the answer's areas. Empty: a summary first, and then a note for each of
// them, each on a page of its own.
Document decision_note(const NoteSource&, std::string_view area, Language);

} // namespace samdrift
