#include "app/found_plans.hpp"
#include <algorithm>

namespace samdrift {

std::shared_ptr<const FoundPlan> FoundPlans::find(
    const std::shared_ptr<const Landscape>& landscape, const std::string& asked) {
    const std::lock_guard lock{lock_};
    for (const auto& k : kept_)
        if (k.asked == asked && k.landscape.lock() == landscape) return k.plan;
    return nullptr;
}

void FoundPlans::keep(const std::shared_ptr<const Landscape>& landscape, const std::string& asked,
    std::shared_ptr<const FoundPlan> plan) {
    const std::lock_guard lock{lock_};
    std::erase_if(kept_, [&](const Kept& k) {
        return k.landscape.expired() || (k.asked == asked && k.landscape.lock() == landscape);
    });
    if (kept_.size() == most) kept_.erase(kept_.begin());
    kept_.push_back({landscape, asked, std::move(plan)});
}

} // namespace samdrift
