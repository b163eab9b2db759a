// What of a cooperation's rows a person sees and may change: the rights of govern/authorise, held
// against the rows.
#pragma once
#include "app/app.hpp"
#include "schema/change.hpp"
#include <map>
#include <set>

namespace samdrift {

// Whose rows are: their municipality, and the areas, suppliers and operators that follow from the
// system in use that they are about.
class Ownerships {
public:
    explicit Ownerships(Session& session) : session_(session) {}
    Ownership of(const Entity&, const Record&);

private:
    struct System { // a product in a municipality
        std::vector<Id<ServiceArea>> areas;
        bool joint = false;
    };
    Ownership of_attachment(const Record&);
    using Systems =
        std::map<std::pair<std::int64_t, std::int64_t>, System>; // municipality, product
    const Systems& systems_of(std::int64_t cooperation);
    Session& session_;
    std::map<std::int64_t, Systems> systems_; // by cooperation
};

class Sight {
public:
    Sight(Session&, const User&, Id<Cooperation>);
    Id<Cooperation> cooperation() const { return cooperation_; }
    // Every row and every field: nothing need be asked row by row.
    bool sees_all() const { return all_rows_ && all_fields_; }
    bool sees_all(const Entity&) const; // of the kind
    bool sees(const Entity&, const Record&);
    // Empties the fields that the person may not see.
    void hide(const Entity&, Record&);
    // Whether the person may change the row, as it stands.
    bool may_change(const Entity&, const Record&);
    // Tells one view of the cooperation from another: who has the same sees the same.
    std::string key() const;

private:
    bool sees_attachment(const Record&);
    const User& user_;
    Id<Cooperation> cooperation_;
    Ownerships owners_;
    bool all_rows_, all_fields_;
    std::map<std::string, std::set<std::string>, std::less<>> confidential_; // fields of kinds
};

// The action that one asks for when one changes a row of the kind.
Action action_to_change(const Entity&);
// Whether the user may change rows of the kind that are the cooperation's own.
bool may_change(const User&, const Entity&, Id<Cooperation>);
// What it takes to read rows of the kind.
Action action_to_read(const Entity&);

// The changes that the user may not make, as problems not_yours. for_rows: edit_rows, or undo_batch
// when it is another's batch that is taken back. about: the cooperation that is worked in.
Problems not_allowed(Session&, const User&, std::span<const Change>,
    std::optional<Id<Cooperation>> about, Action for_rows = Action::edit_rows);

} // namespace samdrift
