// How much of what the mapping wants is filled in: ten fields of every usage in operation, and the
// same ten of every leaf area that a municipality has not answered.
#pragma once
#include "base/fraction.hpp"
#include "register/landscape.hpp"

namespace samdrift {

enum class WantedField {
    product,
    supplier,
    version,
    hosting,
    operator_,
    users,
    criticality,
    way_of_working,
    personal_data,
    contract
};
template <>
inline constexpr std::array<Choice, 10> choices_of<WantedField>{
    {{"product", "produkt"}, {"supplier", "leverandør"}, {"version", "versjon"},
        {"hosting", "drift"}, {"operator", "driftes av"}, {"users", "brukere"},
        {"criticality", "kritikalitet"}, {"way_of_working", "arbeidsmåte"},
        {"personal_data", "personopplysninger"}, {"contract", "avtale"}}};
template <> inline constexpr std::string_view type_name_of<WantedField> = "WantedField";
inline constexpr std::int64_t wanted_fields = 10;

// In operation, and valid on the day.
bool in_operation(const UsageColumns&, std::uint32_t row, Packed<Date> as_of);

// A set of wanted fields, a bit each.
using FieldSet = std::uint16_t;
FieldSet missing_fields(const Block&, std::uint32_t usage);
std::vector<WantedField> fields_of(FieldSet);

struct Degree {
    std::int64_t filled = 0, wanted = 0;
    Degree& operator+=(Degree other) {
        filled += other.filled;
        wanted += other.wanted;
        return *this;
    }
    bool operator==(const Degree&) const = default;
};
Fraction fraction(Degree); // all of nothing is all

// What one municipality has answered, on a day.
struct Answers {
    Degree degree;
    std::int64_t usages = 0; // in operation
    std::vector<Code>
        unanswered; // leaf areas without a usage in operation and without a confirmed none
    std::array<std::int64_t, wanted_fields> missing = {}; // of the usages in operation, by field
};
Answers answers(const CooperationPicture&, const Block&, Packed<Date> as_of);

bool confirmed_none(const Block&, Code area, Packed<Date> as_of);

} // namespace samdrift
