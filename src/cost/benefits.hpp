// The benefits register as it is shown (design.md §5): what is to be gained, and how far it is. It
// stands beside the comparison with going alone and is not counted in it.
#pragma once
#include "register/benefit.hpp"
#include "register/cooperation_picture.hpp"

namespace samdrift {

struct BenefitView {
    std::int64_t id = 0;
    std::string name;
    BenefitKind kind = BenefitKind::economic;
    std::string municipality, owner, indicator, unit; // municipality: empty, everybody's
    std::optional<Decimal> baseline, target, measured;
    std::optional<Date> due, measured_on;
    std::optional<Fraction> reached; // of the way from baseline to target; below 0: the other way
    std::optional<Money> yearly;
    bool marked = false;
};
template <> const Entity& entity<BenefitView>();

// By kind, then by when they are due. municipality: of it and of everybody; none: all.
std::vector<BenefitView> benefits_of(
    const CooperationPicture&, std::optional<Id<Municipality>> municipality);

} // namespace samdrift
