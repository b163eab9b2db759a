// How alike the municipalities are in one service area: the verdict of docs/model/comparison.md.
#pragma once
#include "register/text_pool.hpp"
#include "schema/value.hpp"
#include <span>

namespace samdrift {

enum class Verdict { same, same_product, same_supplier, different, gap, not_mapped };
template <>
inline constexpr std::array<Choice, 6> choices_of<Verdict>{{{"same", "likt"},
    {"same_product", "samme system, ulik bruk"}, {"same_supplier", "samme leverandør"},
    {"different", "ulikt"}, {"gap", "mangler"}, {"not_mapped", "ikke kartlagt"}}};
template <> inline constexpr std::string_view type_name_of<Verdict> = "Verdict";

// A usage in operation in the area, as far as it decides how alike they are.
struct UseInArea {
    std::uint32_t member = 0; // number among the members compared
    Code product = no_code;
    Code supplier = no_code;              // no_code: unknown
    std::string_view way_of_working = {}; // empty: unknown
    std::int64_t users = 0;               // unknown counts as none
};

struct Judged {
    Verdict verdict = Verdict::not_mapped;
    std::optional<Verdict> of_those_who_have; // in a gap, when two or more have
    bool operator==(const Judged&) const = default;
};

// `uses` stand by member.
Judged verdict(std::span<const UseInArea> uses, std::size_t members);

} // namespace samdrift
