// Makes the page of accounts and budget, and the command line's answers.
#pragma once
#include "cost/views.hpp"

namespace samdrift {

// Of one municipality, or of all; a name that is not a member's gives no lines.
LedgerPage ledger_page(
    const Landscape&, std::size_t cooperation, std::optional<std::string> municipality);
LedgerAnswer ledger_answer(
    const Landscape&, std::size_t cooperation, std::optional<std::string> municipality);
BudgetAnswer budget_answer(const Landscape&, std::size_t cooperation);

} // namespace samdrift
