// The sheets of an import, each understood: those in the template's own words to the letter, the
// others when what the register knows can be asked.
#pragma once
#include "match/intake.hpp"
#include <deque>

namespace samdrift {

class HandedIn {
public:
    // Takes the sheets out of the order. put_right: what a person has said of a sheet, done to it
    // when its headings and rows are found.
    HandedIn(IntakeOrder&, Intake& out);

    // How a sheet is read that a person has said something of.
    struct ToRemember {
        RememberedMapping mapping; // said now: without id, entry, cooperation and municipality
        std::string municipality;  // its name; "": several
    };

    void read_ours();
    void read_theirs(const KnownWords&, const std::vector<ToRemember>& remembered);
    bool waiting() const;                     // some are not read yet
    bool settled() const { return settled_; } // has an alias sheet of its own, with rows

    // Those that were recognised, in the order they were handed in.
    std::vector<const Recognised*> recognised() const;
    // Of the sheets that a person has said something of now.
    std::vector<ToRemember> to_remember() const;
    // Into the answer: what each was taken for, what is not known, not read, left out.
    void tell();

private:
    struct Held {
        Sheet raw;
        bool answers = false, waiting = false, said = false;
        std::optional<Layout> layout = {};
        std::optional<Recognised> found = {};
        std::optional<RememberedMapping> remembered = {};
    };
    void read_to_the_letter(Held&);
    void remember(Held&, const KnownWords&, const std::vector<ToRemember>&);
    void tell(const Held&);

    const IntakeOrder& order_;
    Intake& out_;
    std::deque<Held> held_; // a deque: what is recognised points into it
    bool settled_ = false;
};

} // namespace samdrift
