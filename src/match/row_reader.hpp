// A row of a sheet as a record: cells read, names and codes looked up, the fields that follow from
// others set. Everything wrong with the row is told.
#pragma once
#include "match/catalogue_names.hpp"
#include "match/recognised.hpp"
#include <set>

namespace samdrift {

// What rows are looked up in while an import is worked out.
struct Lookups {
    std::int64_t cooperation = 0;
    std::string cooperation_name; // folded
    std::unordered_map<std::string, std::int64_t> municipalities,
        areas; // members by folded name; by code
    // The same by what else they are called: a member's number, an area's name (0: several have
    // it).
    std::unordered_map<std::string, std::int64_t> municipality_numbers, area_names;
    std::unordered_map<std::string, std::int64_t> scenarios; // by folded name
    std::unordered_map<std::int64_t, std::string> codes;     // areas
    // Which product a municipality's written system is: "municipality\x1fname key".
    std::unordered_map<std::string, std::int64_t> systems;
    std::unordered_map<std::int64_t, std::vector<std::string>>
        systems_of;                                       // municipality's, for "did you mean"
    std::unordered_map<std::string, std::string> nearest; // what was once asked for
    CatalogueNames* products = nullptr;
    CatalogueNames* suppliers = nullptr;
    WorkingTable* municipality_table = nullptr;

    void add_area(const std::string& code, const std::string& name, std::int64_t id);
    void add_system(std::int64_t municipality, const std::string& system, std::int64_t product);
    std::optional<std::int64_t> find_system(
        std::int64_t municipality, const std::string& system) const;
    // The products that it is in any municipality, or in the catalogue: one, when it is known;
    // several, when they write alike and mean otherwise.
    std::set<std::int64_t> find_anywhere(const std::string& system) const;
};

struct ReadRow {
    std::vector<std::pair<std::size_t, Value>> values; // field index, value: what the sheet says
    std::vector<std::pair<std::string, std::string>> extra;
    Problems problems;
};

ReadRow read_row(const Recognised&, const SheetRow&, Lookups&);

// Which row of the register it says it is: an id, a_new_one or by_its_key (also when what it says
// is not understood).
std::int64_t told_id(const Recognised&, const SheetRow&);

// The journal entry that had last written the row when the sheet was taken out; none: it is not
// said.
std::optional<std::int64_t> told_entry(const Recognised&, const SheetRow&);

// The same, with what is wrong with it. An exported sheet may have some columns only: a new row can
// not be made from that. Codes: not_a_row_of_this, missing_column.
std::optional<std::int64_t> checked_id(
    const Recognised&, const SheetRow&, const Place& of_row, Problems&);

// Sets what follows from other fields: the product of a system, the supplier of its name, the kind
// of operator, the common component, the unit of a rate, the codes of a rule's areas. Codes:
// unknown_system, system_nowhere, system_of_several, unknown_area.
void derive(const Entity&, Record&, Lookups&, const Place&, Problems&);

} // namespace samdrift
