#include "compare/promises.hpp"
#include "base/words.hpp"
#include <algorithm>

namespace samdrift {
namespace {

// Common components by what they are for, folded. A component that is in none of the lists is only
// passed through.
constexpr std::array<std::string_view, 3> login_components{"id-porten", "feide", "ansattporten"};
constexpr std::array<std::string_view, 8> register_components{"folkeregisteret", "matrikkelen",
    "enhetsregisteret", "altinn", "a-ordningen", "aa-registeret", "grunnboken",
    "kontakt- og reservasjonsregisteret"};
constexpr std::array<std::string_view, 2> insight_components{"min side", "innsyn"};

template <std::size_t n>
bool is_one_of(const std::array<std::string_view, n>& components, const ChainStep& step) {
    return !step.common_component.empty() &&
           std::ranges::find(components, std::string_view{folded(step.common_component)}) !=
               components.end();
}

bool flows(const ChainStep& s) {
    return s.way == ChainWay::digital || s.way == ChainWay::automatic;
}
bool of_municipality(const ChainStep& s) { return s.actor == ChainActor::municipality; }
bool asks_something(const ChainStep& s) {
    return !of_municipality(s) && !is_one_of(login_components, s);
}
bool fetches(const ChainStep& s) {
    return of_municipality(s) && flows(s) && is_one_of(register_components, s);
}
bool by_hand_in_municipality(const ChainStep& s) {
    return of_municipality(s) && s.way == ChainWay::manual;
}
bool needs_judgement(const ChainStep& s) { return s.way == ChainWay::discretion; }
bool shows_what_is_held(const ChainStep& s) {
    return !of_municipality(s) && flows(s) && is_one_of(insight_components, s);
}

template <class Rule> std::vector<int> steps_that(std::span<const ChainStep> steps, Rule rule) {
    std::vector<int> found;
    for (const auto& s : steps)
        if (rule(s)) found.push_back(s.step);
    return found;
}

Held nobody_applies(std::span<const ChainStep> steps) {
    auto asked = steps_that(steps, asks_something);
    if (asked.empty()) return {PromiseState::kept, {}};
    return {PromiseState::broken, std::move(asked)};
}

Held given_digitally(std::span<const ChainStep> steps) {
    auto theirs = steps_that(steps, [](const ChainStep& s) { return !of_municipality(s); });
    if (theirs.empty()) return {PromiseState::not_applicable, {}};
    auto manual = steps_that(
        steps, [](const ChainStep& s) { return !of_municipality(s) && s.way == ChainWay::manual; });
    if (!manual.empty()) return {PromiseState::broken, std::move(manual)};
    auto unclear =
        steps_that(steps, [](const ChainStep& s) { return !of_municipality(s) && !flows(s); });
    if (!unclear.empty()) return {PromiseState::not_stated, std::move(unclear)};
    return {PromiseState::kept, std::move(theirs)};
}

Held not_asked_again(std::span<const ChainStep> steps) {
    auto fetched = steps_that(steps, fetches);
    if (!fetched.empty()) return {PromiseState::kept, std::move(fetched)};
    auto asked = steps_that(
        steps, [](const ChainStep& s) { return asks_something(s) || by_hand_in_municipality(s); });
    if (!asked.empty()) return {PromiseState::broken, std::move(asked)};
    return {};
}

Held answered_digitally(std::span<const ChainStep> steps) {
    const ChainStep* last = nullptr;
    for (const auto& s : steps)
        if (of_municipality(s)) last = &s;
    if (!last) return {};
    if (flows(*last)) return {PromiseState::kept, {last->step}};
    return {last->way == ChainWay::manual ? PromiseState::broken : PromiseState::not_stated,
        {last->step}};
}

Held answered_at_once(std::span<const ChainStep> steps) {
    auto judged = steps_that(steps, needs_judgement);
    if (!judged.empty()) return {PromiseState::not_applicable, std::move(judged)};
    auto stopped = steps_that(steps, [](const ChainStep& s) { return !flows(s); });
    if (!stopped.empty()) return {PromiseState::broken, std::move(stopped)};
    return {PromiseState::kept, {}};
}

Held shown_to_people(std::span<const ChainStep> steps) {
    auto shown = steps_that(steps, shows_what_is_held);
    if (shown.empty()) return {};
    return {PromiseState::kept, std::move(shown)};
}

} // namespace

Held held_against(int promise, std::span<const ChainStep> steps) {
    switch (promise) {
    case 1: return nobody_applies(steps);
    case 2: return given_digitally(steps);
    case 3: return not_asked_again(steps);
    case 4: return answered_digitally(steps);
    case 5: return answered_at_once(steps);
    case 6: return shown_to_people(steps);
    default: return {};
    }
}

} // namespace samdrift
