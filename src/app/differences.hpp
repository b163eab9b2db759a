// What became different between two days, or between what was known at two moments.
#pragma once
#include "app/change_view.hpp"
#include "app/read.hpp"
#include "compare/differences.hpp"

namespace samdrift {

enum class DifferenceKind { valid, known };
template <>
inline constexpr std::array<Choice, 2> choices_of<DifferenceKind>{{{"valid", ""}, {"known", ""}}};
template <> inline constexpr std::string_view type_name_of<DifferenceKind> = "DifferenceKind";

struct DifferencesQuery {
    std::optional<DifferenceKind> kind;  // none: valid
    std::string from, to;                // days or moments; to: "" is today, or now
    std::optional<std::string> known_at; // of valid: both days as they were known then
    // Of known, which rows are listed: "" is all; a municipality or an area "-" is none.
    std::string entity, municipality, area;
    std::optional<ChangeKind> change;
    std::int64_t offset = 0;
};
template <> const Entity& entity<DifferencesQuery>();

// Rows of a kind in a municipality and an area, where the kind has them.
struct DifferenceGroup {
    std::string entity, municipality, area, area_name;
    std::int64_t created = 0, changed = 0, removed = 0;
};
struct KnownDifference {
    std::int64_t created = 0, changed = 0, removed = 0;
    std::vector<DifferenceGroup> groups; // of all, whatever rows are listed
    std::int64_t total = 0, offset = 0;  // of the rows listed
    std::vector<ChangeView> rows;        // at most 100
};
struct DifferencePage {
    CooperationRef cooperation;
    DifferenceKind kind = DifferenceKind::valid;
    std::string from, to; // as they were understood: days, or moment()s
    std::optional<std::string> known_at;
    std::optional<ValidDifference> valid; // one of the two
    std::optional<KnownDifference> known;
};
template <> const Entity& entity<DifferencePage>();

// Codes: those of read(), not_a_date, not_a_moment, from_after_to.
Result<DifferencePage> difference_page(
    App&, const User&, const std::string& key, const DifferencesQuery&);

} // namespace samdrift
