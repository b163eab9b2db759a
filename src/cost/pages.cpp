#include "cost/pages.hpp"
#include <algorithm>

namespace samdrift {
namespace {

template <class Line>
std::vector<Line> lines_of(const std::vector<Line>& all, const CooperationPicture& picture,
    const std::optional<std::string>& municipality) {
    if (!municipality) return all;
    const auto member = picture.member_of(std::string_view{*municipality});
    std::vector<Line> some;
    for (const auto& line : all)
        if (member && line.municipality == picture.members[*member].row.municipality)
            some.push_back(line);
    return some;
}

std::string name_of_member(const CooperationPicture& picture, Id<Municipality> id) {
    const auto member = picture.member_of(id);
    return member ? picture.members[*member].name : std::string{};
}

// Names of those who have lines, in the members' order.
std::vector<std::string> with_lines(const CooperationPicture& picture) {
    std::vector<std::string> names;
    for (const auto& member : picture.members) {
        auto theirs = [&](const auto& line) {
            return line.municipality == member.row.municipality;
        };
        if (std::ranges::any_of(picture.ledger_lines, theirs) ||
            std::ranges::any_of(picture.budget_lines, theirs))
            names.push_back(member.name);
    }
    return names;
}

} // namespace

LedgerPage ledger_page(
    const Landscape& landscape, std::size_t cooperation, std::optional<std::string> municipality) {
    const auto& picture = *landscape.cooperations[cooperation].picture;
    const auto lines = lines_of(picture.ledger_lines, picture, municipality);
    const auto budget = lines_of(picture.budget_lines, picture, municipality);
    LedgerPage page;
    page.cooperation = reference_to(picture.row);
    page.municipalities = with_lines(picture);
    page.municipality = municipality;
    page.years = ledger_figures(lines);
    page.budget = budget_sums(budget);
    for (const auto& l : lines) {
        page.lines.push_back({l.id.number, name_of_member(picture, l.municipality), l.year,
            l.account, l.name, l.group, l.amount, l.source});
        page.marked = page.marked || marked(l.source);
    }
    for (const auto& l : budget) {
        page.budget_lines.push_back({l.id.number, name_of_member(picture, l.municipality), l.year,
            l.type, l.amount, l.source});
        page.marked = page.marked || marked(l.source);
    }
    for (const auto& f : picture.funds) {
        page.funds.push_back(
            {f.id.number, f.name, f.type, f.from, f.to, f.amount, f.source, f.remark});
        page.marked = page.marked || marked(f.source);
    }
    return page;
}

LedgerAnswer ledger_answer(
    const Landscape& landscape, std::size_t cooperation, std::optional<std::string> municipality) {
    const auto& picture = *landscape.cooperations[cooperation].picture;
    return {ledger_figures(lines_of(picture.ledger_lines, picture, municipality))};
}

BudgetAnswer budget_answer(const Landscape& landscape, std::size_t cooperation) {
    return {budget_sums(landscape.cooperations[cooperation].picture->budget_lines)};
}

} // namespace samdrift
