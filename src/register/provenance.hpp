// Whence a row is, and whence its figures are: every row says both.
#pragma once
#include "schema/entity.hpp"

namespace samdrift {

enum class Origin { document, derived, example, measured, estimate };
template <>
inline constexpr std::array<Choice, 5> choices_of<Origin>{{{"document", "dokument"},
    {"derived", "avledet"}, {"example", "eksempel"}, {"measured", "målt"}, {"estimate", "anslag"}}};
template <> inline constexpr std::string_view type_name_of<Origin> = "Origin";

// Figures that are an example or an estimate are marked wherever they are shown.
inline bool marked(Origin figures) {
    return figures == Origin::example || figures == Origin::estimate;
}
// Without a source of their own, the row's source covers its figures.
inline Origin figures_source(Origin row, std::optional<Origin> figures) {
    return figures.value_or(row);
}

struct Cooperation;
struct Municipality;
struct ServiceArea;
struct Supplier;
struct Product;
// A row's place in the journal: the entry that last wrote it. Changes with every change of the row.
struct JournalEntry;

} // namespace samdrift
