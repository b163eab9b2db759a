#include "plan/nogood_search.hpp"

namespace samdrift {

FactHeap::FactHeap(std::size_t facts) : activity_(facts), place_(facts, -1) {
    for (std::uint32_t f = 0; f < facts; ++f) {
        place_[f] = static_cast<int>(f);
        heap_.push_back(f);
    }
}

void FactHeap::bump(std::uint32_t fact) {
    if ((activity_[fact] += step_) > 1e100) {
        for (auto& a : activity_) a *= 1e-100;
        step_ *= 1e-100;
    }
    if (place_[fact] >= 0) up(static_cast<std::size_t>(place_[fact]));
}

std::uint32_t FactHeap::take() {
    const auto top = heap_.front();
    place_[top] = -1;
    heap_.front() = heap_.back();
    heap_.pop_back();
    if (!heap_.empty()) {
        place_[heap_.front()] = 0;
        down(0);
    }
    return top;
}

void FactHeap::put_back(std::uint32_t fact) {
    if (place_[fact] >= 0) return;
    place_[fact] = static_cast<int>(heap_.size());
    heap_.push_back(fact);
    up(heap_.size() - 1);
}

void FactHeap::up(std::size_t i) {
    const auto fact = heap_[i];
    for (; i > 0; i = (i - 1) / 2) {
        const auto above = heap_[(i - 1) / 2];
        if (activity_[above] >= activity_[fact]) break;
        heap_[i] = above;
        place_[above] = static_cast<int>(i);
    }
    heap_[i] = fact;
    place_[fact] = static_cast<int>(i);
}

void FactHeap::down(std::size_t i) {
    const auto fact = heap_[i];
    while (2 * i + 1 < heap_.size()) {
        auto child = 2 * i + 1;
        if (child + 1 < heap_.size() && activity_[heap_[child + 1]] > activity_[heap_[child]])
            ++child;
        if (activity_[heap_[child]] <= activity_[fact]) break;
        heap_[i] = heap_[child];
        place_[heap_[i]] = static_cast<int>(i);
        i = child;
    }
    heap_[i] = fact;
    place_[fact] = static_cast<int>(i);
}

} // namespace samdrift
