#include "app/weights.hpp"
#include "app/ready_choice.hpp"
#include "app/sight.hpp"
#include <algorithm>

namespace samdrift {
namespace {

// A page is waited for, and it is worked out twice.
constexpr std::int64_t seconds_each = 5;

ChooseAnswer answer_of(const ReadyChoice& choice) {
    return choose_answer(
        choice.basis, choice.made, find_best(choice.made, watcher_until(seconds_each)));
}

// The rows that stand, with the weights that are tried in their place.
std::vector<Criterion> criteria_tried(const ReadyChoice& stored, const WeightsAsked& asked) {
    std::vector<Criterion> rows;
    for (std::size_t i = 0; i < stored.weights.size(); ++i) {
        Criterion c;
        c.subject = product_choice;
        c.name = choices_of<ProductCriterion>[i].word;
        c.weight = asked.tried[i].value_or(Decimal{stored.weights[i].weight});
        rows.push_back(std::move(c));
    }
    return rows;
}

// The stored row of the scenario, or of the cooperation: what is written to when the weight is.
const Criterion* row_of(const ChoiceFacts& facts, std::size_t criterion) {
    for (const auto& c : facts.rows.criteria)
        if (c.subject == product_choice && c.scenario == facts.rows.scenario &&
            product_criterion(c.name) == static_cast<ProductCriterion>(criterion))
            return &c;
    return nullptr;
}

void add_weights(WeightsPage& page, const ReadyChoice& stored, std::span<const Criterion> tried) {
    std::int64_t sum = 0;
    for (const auto& c : tried) sum += c.weight.hundredths;
    for (std::size_t i = 0; i < tried.size(); ++i) {
        const auto& choice = choices_of<ProductCriterion>[i];
        WeightView view{std::string{choice.name}, std::string{choice.word},
            Decimal{stored.weights[i].weight}, tried[i].weight,
            Fraction{tried[i].weight.hundredths, sum}, {}, {}};
        if (const auto* row = row_of(stored.facts, i)) {
            view.row = row->id.number;
            view.entry = row->entry.number;
        }
        page.weights.push_back(std::move(view));
    }
}

} // namespace

Result<WeightsPage> weights_page(
    App& app, const User& user, const ReadRequest& request, const WeightsAsked& asked) {
    const auto reading = read(app, user, request);
    if (!reading) return reading.problems;
    const auto stored = ready_choice(*reading, asked.scenario);
    if (!stored) return stored.problems;
    const auto criteria = criteria_tried(**stored, asked);
    const auto tried = ready_choice(*reading, asked.scenario, criteria);
    if (!tried) return tried.problems;
    const auto before = answer_of(**stored);
    const bool other =
        std::ranges::any_of(asked.tried, [](const auto& w) { return w.has_value(); });
    auto page = weights_page(before, other ? answer_of(**tried) : before);
    add_weights(page, **stored, criteria);
    page.point_value = Decimal{(*stored)->rates.of(RateKind::point_value).value};
    const auto about = reading->landscape->cooperations[reading->cooperation].picture->row.id;
    page.may_change = may_change(user, entity<Criterion>(), about);
    return page;
}

} // namespace samdrift
