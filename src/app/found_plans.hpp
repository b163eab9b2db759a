// The plans that were found last, for as long as the register is the same: a page that asks again,
// or tries a move, does not wait for them once more.
#pragma once
#include <memory>
#include <mutex>
#include <string>
#include <vector>

namespace samdrift {

struct FoundPlan;
struct Landscape;

class FoundPlans {
public:
    static constexpr std::size_t most = 8;

    // None: not found, or the register is another now.
    std::shared_ptr<const FoundPlan> find(
        const std::shared_ptr<const Landscape>&, const std::string& asked);
    void keep(const std::shared_ptr<const Landscape>&, const std::string& asked,
        std::shared_ptr<const FoundPlan>);

private:
    struct Kept {
        std::weak_ptr<const Landscape> landscape;
        std::string asked;
        std::shared_ptr<const FoundPlan> plan;
    };
    std::mutex lock_;
    std::vector<Kept> kept_; // the last found is last
};

} // namespace samdrift
