#include "register/programme_views.hpp"
#include "base/words.hpp"
#include <algorithm>
#include <map>

namespace samdrift {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// The run of digits that the text begins with, without the zeros before.
std::string_view take_number(std::string_view& text) {
    const auto end = std::min(text.find_first_not_of("0123456789"), text.size());
    auto number = text.substr(0, end);
    text.remove_prefix(end);
    number.remove_prefix(std::min(number.find_first_not_of('0'), number.size()));
    return number;
}

// As people count: runs of digits are numbers.
bool counts_before(std::string_view a, std::string_view b) {
    while (!a.empty() && !b.empty()) {
        if (is_digit(a.front()) && is_digit(b.front())) {
            const auto left = take_number(a), right = take_number(b);
            if (left.size() != right.size()) return left.size() < right.size();
            if (left != right) return left < right;
        } else {
            if (a.front() != b.front()) return a.front() < b.front();
            a.remove_prefix(1);
            b.remove_prefix(1);
        }
    }
    return a.empty() && !b.empty();
}

void add(std::optional<Money>& sum, const std::optional<Money>& more) {
    if (more) sum = sum.value_or(Money{}) + *more;
}

class Tree {
public:
    explicit Tree(std::span<const Project> rows) : rows_(rows) {
        std::map<std::string, std::size_t> numbers;
        for (std::size_t i = 0; i < rows.size(); ++i) numbers[folded(rows[i].code)] = i;
        children_.resize(rows.size() + 1);
        for (std::size_t i = 0; i < rows.size(); ++i) {
            const auto parent = numbers.find(folded(rows[i].parent));
            children_[parent == numbers.end() ? rows.size() : parent->second].push_back(i);
        }
        for (auto& list : children_)
            std::ranges::stable_sort(list, [&](std::size_t a, std::size_t b) {
                return counts_before(folded(rows[a].code), folded(rows[b].code));
            });
    }

    std::vector<ProjectInTree> laid_out() {
        for (const auto top : children_.back()) place(top, 0);
        return std::move(all_);
    }

private:
    void place(std::size_t row, std::size_t depth) {
        const auto at = all_.size();
        all_.push_back({rows_[row].id, row, depth, 0, rows_[row].budget, rows_[row].actual});
        for (const auto child : children_[row]) {
            const auto from = all_.size();
            place(child, depth + 1);
            add(all_[at].budget, all_[from].budget);
            add(all_[at].actual, all_[from].actual);
        }
        all_[at].below = all_.size() - at - 1;
    }

    std::span<const Project> rows_;
    std::vector<std::vector<std::size_t>> children_; // of each row; last: those without one above
    std::vector<ProjectInTree> all_;
};

} // namespace

std::vector<ProjectInTree> project_tree(std::span<const Project> rows) {
    return Tree{rows}.laid_out();
}

RiskMatrix risk_matrix(std::span<const Risk> risks) {
    RiskMatrix matrix;
    const auto put = [](RiskCells& cells, int probability, int consequence, Id<Risk> id) {
        auto& cell = cells.at(static_cast<std::size_t>(probability - 1))
                         .at(static_cast<std::size_t>(consequence - 1));
        cell.insert(std::ranges::lower_bound(cell, id), id);
    };
    for (const auto& r : risks) {
        if (r.status == RiskStatus::closed) continue;
        put(matrix.before, r.probability, r.consequence, r.id);
        if (r.probability_after && r.consequence_after)
            put(matrix.after, *r.probability_after, *r.consequence_after, r.id);
        else
            matrix.after_unknown.push_back(r.id);
    }
    std::ranges::sort(matrix.after_unknown);
    return matrix;
}

std::vector<MilestoneOnDay> milestones_by_day(std::span<const Milestone> rows, Date today) {
    std::vector<MilestoneOnDay> all;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const auto& m = rows[i];
        auto state = today <= m.due ? MilestoneState::ahead : MilestoneState::late;
        if (m.status == MilestoneStatus::dropped) state = MilestoneState::dropped;
        if (m.achieved || m.status == MilestoneStatus::achieved) state = MilestoneState::done;
        int late = 0;
        if (state == MilestoneState::late) late = days_between(m.due, today);
        if (m.achieved) late = std::max(0, days_between(m.due, *m.achieved));
        all.push_back({m.id, i, state, late});
    }
    std::ranges::stable_sort(all, [&](const auto& a, const auto& b) {
        const auto &left = rows[a.row], &right = rows[b.row];
        if (left.due != right.due) return left.due < right.due;
        return counts_before(folded(left.code), folded(right.code));
    });
    return all;
}

} // namespace samdrift
