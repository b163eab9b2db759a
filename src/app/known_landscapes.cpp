#include "app/known_landscapes.hpp"
#include <algorithm>

namespace samdrift {

std::shared_ptr<const Landscape> KnownLandscapes::at(
    Session& session, const std::string& moment, const std::shared_ptr<const Landscape>& newest) {
    const std::lock_guard lock{lock_};
    Transaction reading{session, false};
    const auto until = journal_until(session, moment);
    if (until == journal_until(session, always) && until.last == newest->last_entry) return newest;
    auto found = std::ranges::find(known_, until, &Known::until);
    if (found == known_.end()) {
        auto loaded = load_landscape_known_at(session, moment);
        if (known_.size() >= most) known_.erase(known_.begin());
        found = known_.insert(known_.end(), {until, std::move(loaded)});
    }
    std::rotate(found, found + 1, known_.end());
    reading.commit();
    return known_.back().landscape;
}

} // namespace samdrift
