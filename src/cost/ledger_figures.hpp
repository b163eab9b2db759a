// Key figures of the accounts, a line a year: docs/model/ledger.md.
#pragma once
#include "base/fraction.hpp"
#include "register/ledger.hpp"
#include <span>

namespace samdrift {

struct LedgerYear {
    int year = 0;
    Money personnel, competitive_operation;
    Money income;    // as booked, negative
    Money operation; // personnel, competitive operation and income
    Money investment;
    Money total;                               // operation and investment
    Money competitive_total;                   // competitive operation and investment
    std::optional<Fraction> competitive_share; // competitive total of total; none when total is 0
};
template <> const Entity& entity<LedgerYear>();

std::vector<LedgerYear> ledger_figures(std::span<const LedgerLine> lines);

} // namespace samdrift
