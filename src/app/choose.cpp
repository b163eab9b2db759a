#include "app/choose.hpp"
#include "app/ready_choice.hpp"

namespace samdrift {

Result<ChooseAnswer> choose(App& app, const User& user, const ReadRequest& request,
    const ChooseAsked& asked, const ChooseWatcher& watcher) {
    const auto reading = read(app, user, request);
    if (!reading) return reading.problems;
    const auto start = std::chrono::steady_clock::now();
    const auto ready = ready_choice(*reading, asked.scenario);
    if (!ready) return ready.problems;
    const auto& choice = **ready;
    auto found = find_choice(choice.made, static_cast<std::size_t>(asked.alternatives),
        watcher_until(asked.seconds, watcher));
    found.milliseconds = std::chrono::duration_cast<std::chrono::milliseconds>(
        std::chrono::steady_clock::now() - start)
                             .count();
    return choose_answer(choice.basis, choice.made, found);
}

} // namespace samdrift
