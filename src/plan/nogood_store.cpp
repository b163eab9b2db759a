#include "plan/nogood_store.hpp"
#include <algorithm>

namespace samdrift {

std::uint32_t NogoodStore::add(std::span<const BoundLiteral> literals, std::uint32_t levels) {
    const auto at = static_cast<std::uint32_t>(words_.size());
    words_.push_back(static_cast<std::uint32_t>(literals.size()));
    words_.push_back(levels);
    words_.push_back(0);
    words_.insert(words_.end(), literals.begin(), literals.end());
    watching_[literals[0]].push_back({at, literals[1]});
    watching_[literals[1]].push_back({at, literals[0]});
    all_.push_back(at);
    return at;
}

bool NogoodStore::literal_failed(BoundLiteral failed, BoundTrail& trail, std::uint32_t& broken) {
    auto& watchers = watching_[failed];
    std::size_t kept = 0, i = 0;
    for (; i < watchers.size(); ++i) {
        const auto w = watchers[i];
        if (trail.holds(w.other)) {
            watchers[kept++] = w;
            continue;
        }
        auto* literals = words_.data() + w.clause + header;
        const auto size = words_[w.clause];
        if (literals[0] == failed) std::swap(literals[0], literals[1]);
        if (literals[0] != w.other && trail.holds(literals[0])) {
            watchers[kept++] = {w.clause, literals[0]};
            continue;
        }
        std::uint32_t next = 2;
        while (next < size && trail.fails(literals[next])) ++next;
        if (next < size) {
            std::swap(literals[1], literals[next]);
            watching_[literals[1]].push_back({w.clause, literals[0]});
            continue;
        }
        watchers[kept++] = {w.clause, literals[0]};
        if (trail.fails(literals[0])) {
            broken = w.clause;
            while (++i < watchers.size()) watchers[kept++] = watchers[i];
            watchers.resize(kept);
            return false;
        }
        trail.set(literals[0], {BoundReason::Kind::nogood, w.clause, 0});
    }
    watchers.resize(kept);
    return true;
}

void NogoodStore::reduce(const BoundTrail& trail) {
    const auto levels = [&](std::uint32_t at) { return words_[at + 1]; };
    std::ranges::stable_sort(all_, [&](auto a, auto b) {
        return std::pair{std::max(levels(a), 3U), words_[b + 2]} <
               std::pair{std::max(levels(b), 3U), words_[a + 2]};
    });
    std::vector<std::uint32_t> words, all;
    for (auto& w : watching_) w.clear();
    const auto half = all_.size() / 2;
    for (std::size_t i = 0; i < all_.size(); ++i) {
        const auto old = all_[i];
        if (i >= half && levels(old) > 3) break;
        const auto of = literals(old);
        if (std::ranges::any_of(of, [&](auto l) { return trail.holds(l); })) continue;
        const auto at = static_cast<std::uint32_t>(words.size());
        words.insert(words.end(), {0, levels(old), words_[old + 2] / 2});
        for (const auto l : of)
            if (!trail.fails(l)) words.push_back(l); // at level 0 it fails for ever
        words[at] = static_cast<std::uint32_t>(words.size() - at - header);
        watching_[words[at + header]].push_back({at, words[at + header + 1]});
        watching_[words[at + header + 1]].push_back({at, words[at + header]});
        all.push_back(at);
    }
    words_ = std::move(words);
    all_ = std::move(all);
}

} // namespace samdrift
