#include "cost/budget_sums.hpp"
#include "cost/ledger_figures.hpp"
#include "sheets.hpp"
#include <gtest/gtest.h>

namespace samdrift {
namespace {

std::vector<LedgerLine> ledger() {
    std::vector<LedgerLine> lines;
    for (const auto& cells : rows_of("nye-asker/regnskap.csv")) {
        LedgerLine line;
        line.year = std::stoi(cells[1]);
        line.group = choice<LedgerGroup>(cells[4]);
        line.amount = {std::stoll(cells[5]) * 100'000};
        lines.push_back(line);
    }
    return lines;
}

std::string thousands(Money m) { return std::to_string(proportion(m, 1, 100'000).oere); }

std::string percent_with_comma(Fraction f) {
    std::string text = decimal({f.part * 100, f.whole}, 1);
    if (const auto point = text.find('.'); point != text.npos) text[point] = ',';
    return text;
}

TEST(LedgerFigures, AreTheCaseInEveryCell) {
    const auto figures = ledger_figures(ledger());
    const auto expected = rows_of("nye-asker/expected/regnskap-nokkeltall.csv");
    ASSERT_EQ(figures.size(), expected.size());
    for (std::size_t i = 0; i < figures.size(); ++i) {
        const auto& y = figures[i];
        ASSERT_TRUE(y.competitive_share);
        EXPECT_EQ(
            (Cells{std::to_string(y.year), thousands(y.personnel),
                thousands(y.competitive_operation), thousands(y.operation), thousands(y.total),
                thousands(y.competitive_total), percent_with_comma(*y.competitive_share)}),
            expected[i]);
        EXPECT_LT(y.income, Money{}) << "as booked";
    }
}

TEST(LedgerFigures, HaveNoShareOfNothing) {
    EXPECT_TRUE(ledger_figures({}).empty());
    LedgerLine line;
    line.year = 2020;
    const auto figures = ledger_figures(std::vector{line});
    ASSERT_EQ(figures.size(), 1u);
    EXPECT_FALSE(figures[0].competitive_share);
}

TEST(BudgetSums, AreTheCase) {
    std::vector<BudgetLine> lines;
    for (const auto& cells : rows_of("nye-asker/budsjett.csv")) {
        BudgetLine line;
        line.year = std::stoi(cells[1]);
        line.type = choice<BudgetType>(cells[2]);
        line.amount = {std::stoll(cells[3]) * 100};
        lines.push_back(line);
    }
    std::vector<Cells> sums;
    for (const auto& s : budget_sums(lines))
        sums.push_back({std::to_string(s.year),
            std::string{choices_of<BudgetType>[static_cast<std::size_t>(s.type)].word},
            std::to_string(s.amount.oere / 100)});
    EXPECT_EQ(sums, rows_of("nye-asker/expected/budsjett-sum.csv"));
}

} // namespace
} // namespace samdrift
