#include "app/choose.hpp"
#include "app/ready_choice.hpp"

namespace samdrift {

Result<ChooseAnswer> choose(App& app, const User& user, const ReadRequest& request,
    const ChooseAsked& asked, const ChooseWatcher& watcher) {
    const auto reading = read(app, user, request);
    return reading ? choose(*reading, asked, watcher) : reading.problems;
}

Result<ChooseAnswer> choose(
    const Reading& reading, const ChooseAsked& asked, const ChooseWatcher& watcher) {
    const auto start = std::chrono::steady_clock::now();
    const auto ready = ready_choice(reading, asked.scenario);
    if (!ready) return ready.problems;
    const auto& choice = **ready;
    auto found = find_choice(choice.made, static_cast<std::size_t>(asked.alternatives),
        watcher_until(asked.seconds, watcher));
    found.milliseconds = std::chrono::duration_cast<std::chrono::milliseconds>(
        std::chrono::steady_clock::now() - start)
                             .count();
    return choose_answer(choice.basis, choice.made, found);
}

Problems no_choice(const ChooseAnswer& answer) {
    Problems problems;
    for (const auto& c : answer.contradiction) {
        auto sentence = c.rule.text.nb;
        for (std::size_t i = 0; i < c.rule.rows.size(); ++i)
            sentence +=
                (i ? ", " : " [") + c.rule.rows[i].kind + " " + std::to_string(c.rule.rows[i].id);
        if (!c.rule.rows.empty()) sentence += "]";
        problems.push_back({"rules_contradict", {}, sentence});
    }
    if (problems.empty()) problems.push_back({"choice_stopped", {}, {}});
    return problems;
}

} // namespace samdrift
