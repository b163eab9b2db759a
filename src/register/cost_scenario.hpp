// A scenario of who pays what: changes that were tried, kept under a name so that they can be
// opened again and held against another's. It is its rows; the cost model stands as it was.
#pragma once
#include "register/cost_model.hpp"

namespace samdrift {

enum class WhatIfKind { driver, price, key, membership };
template <>
inline constexpr std::array<Choice, 4> choices_of<WhatIfKind>{{{"driver", "grunnlag"},
    {"price", "kostnad"}, {"key", "nøkkel"}, {"membership", "medlemskap"}}};
template <> inline constexpr std::string_view type_name_of<WhatIfKind> = "WhatIfKind";

// What each kind says stands in cost/what_if.hpp, WhatIfChange.
struct CostScenarioChange {
    Id<CostScenarioChange> id;
    Id<JournalEntry> entry;
    Id<Cooperation> cooperation;
    std::string scenario;
    int number = 1; // changes are made in this order
    WhatIfKind kind = WhatIfKind::driver;
    std::string owner; // a municipality's name: it need not be in the cooperation
    std::string cost_project, driver;
    std::optional<int> year;
    std::optional<std::int64_t> value;
    std::optional<Money> amount;
    std::optional<KeyGroup> group;
    std::string key, formula;
    std::optional<Decimal> cap, floor; // percent
    std::optional<Date> joined, left;
    Origin source = Origin::document;
    std::string remark, extra;
};
template <> const Entity& entity<CostScenarioChange>();

} // namespace samdrift
