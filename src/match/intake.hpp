// What importing some sheets would do to the register: every row new, changed, same or refused, all
// the problems, the questions about names, and the changes to make. It stores nothing (design.md
// §2).
#pragma once
#include "match/conflict.hpp"
#include "match/proposals.hpp"
#include "match/recognised.hpp"
#include "match/told.hpp"
#include "register/catalogue.hpp"
#include "register/remembered_mapping.hpp"
#include "schema/change.hpp"
#include "schema/sheet.hpp"
#include <functional>
#include <map>

namespace samdrift {

enum class RowOutcome { fresh, changed, same, refused };
template <>
inline constexpr std::array<Choice, 4> choices_of<RowOutcome>{
    {{"new", "ny"}, {"changed", "endret"}, {"same", "lik"}, {"refused", "avvist"}}};
template <> inline constexpr std::string_view type_name_of<RowOutcome> = "RowOutcome";

struct RowAnswer {
    std::string file, sheet;
    int row = 0;
    const Entity* entity = nullptr;
    RowOutcome outcome = RowOutcome::fresh;
    std::vector<std::string_view> fields; // changed
};

struct Question {
    AliasKind kind = AliasKind::product;
    std::string name, supplier;
    std::vector<Place> places; // where it is written
    std::vector<NameProposal> proposals;
};

// The register as far as the import needs it: the catalogue, and the cooperation's own rows. `load`
// is asked once for the cooperation's rows when its id is known.
struct Existing {
    std::map<const Entity*, std::vector<Record>> rows;
    std::map<const Entity*, std::int64_t> next_id;
};
using LoadExisting = std::function<void(std::int64_t cooperation, Existing&)>;

struct IntakeOrder {
    std::vector<Sheet> sheets;
    std::string cooperation;    // key; "" when the sheets say
    std::vector<Sheet> answers; // "slag;navn;skrivemåte", as alias.csv
    std::vector<std::pair<const Entity*, std::int64_t>> removals = {}; // rows, before any is read
    Others others = {};
    // What a person has said of a sheet, done to it when its headings and rows are found; true: its
    // kind or its columns were among it.
    std::function<bool(Sheet&, Problems&)> put_right = {};
    std::optional<Date> today = {}; // the day that what is said is remembered from
};

struct Intake {
    Problems problems;
    std::vector<RowAnswer> rows;
    std::vector<SheetRead> sheets;
    std::vector<std::string> unknown_columns; // "systemer.csv: felles"
    std::vector<std::string> not_read;
    std::vector<Told> left_out, noted; // rows and cells; what was read otherwise than it stands
    std::vector<Question> questions;
    std::vector<RowConflict> conflicts;
    std::vector<Question> accepted; // answered without a person: certain enough
    std::vector<std::string> new_products, new_suppliers;
    std::vector<Change> changes;
    std::optional<std::int64_t> cooperation; // its id, new or not
    std::string cooperation_key;
};

// existing: at least cooperations, municipalities, suppliers, products and aliases, with next_id of
// all.
Intake intake(Existing existing, const LoadExisting&, IntakeOrder);

} // namespace samdrift
