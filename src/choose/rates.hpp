// The figures a choice is reckoned with: the cooperation's own rows, and the program's where it has
// none. What each is: docs/model/rate.md; why the program's are as they are: docs/decisions/0024.
#pragma once
#include "base/problem.hpp"
#include "choose/reason.hpp"
#include "register/rate.hpp"

namespace samdrift {

// value in hundredths of the rate's unit: of kroner that is øre, of percent it is 1 in 10 000.
struct RateUsed {
    std::int64_t value = 0;
    std::int64_t row = 0; // the Rate it was read from; 0: the program's own
    bool operator==(const RateUsed&) const = default;
};

class RateTable {
public:
    explicit RateTable(std::span<const Rate> rows);

    // The area's own row, else the cooperation's, else the program's. Of several rows for the same
    // the last holds.
    RateUsed of(RateKind, std::optional<Id<ServiceArea>> area = {}) const;
    Money money(RateKind kind, std::optional<Id<ServiceArea>> area = {}) const {
        return {of(kind, area).value};
    }
    // The row it was read from, or none: the program's own.
    RowsBehind rows(RateKind, std::optional<Id<ServiceArea>> area = {}) const;
    RateTable with(const Rate& one_more) const;
    bool has_row(RateKind kind) const { return of(kind).row != 0; }

private:
    std::vector<Rate> rows_;
};

RateUsed default_rate(RateKind);

// What a choice cannot be reckoned with: a horizon below a year, a discount rate of −100 % or
// below, or one so far below zero that present values have no end. Codes: horizon_too_short,
// rate_eats_all, rate_too_low.
Problems unusable(const RateTable&);

} // namespace samdrift
