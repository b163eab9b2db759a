#include "identity/throttle.hpp"
#include <algorithm>

namespace samdrift {
namespace {

using namespace std::chrono_literals;

constexpr int free_tries = 5;
constexpr std::chrono::seconds longest_wait = 15min, forgotten_after = 60min;
constexpr std::size_t most_kept = 200'000;

std::string key_of(const std::string& name, const std::string& source) {
    return source + '\n' + name;
}

// 1, 2, 4 … seconds from the fifth failure on.
std::chrono::seconds wait_after(int failed) {
    if (failed < free_tries) return 0s;
    return std::min(longest_wait, std::chrono::seconds{1LL << std::min(failed - free_tries, 20)});
}

} // namespace

std::chrono::seconds Throttle::wait(const std::string& name, const std::string& source, Time now) {
    const std::lock_guard lock{lock_};
    const auto found = tries_.find(key_of(name, source));
    if (found == tries_.end()) return 0s;
    const auto until = found->second.last + wait_after(found->second.failed);
    return until <= now ? 0s : std::chrono::ceil<std::chrono::seconds>(until - now);
}

void Throttle::failed(const std::string& name, const std::string& source, Time now) {
    const std::lock_guard lock{lock_};
    if (tries_.size() >= most_kept)
        std::erase_if(tries_, [&](const auto& t) { return t.second.last + longest_wait < now; });
    if (tries_.size() >= most_kept) tries_.clear(); // somebody is trying everything from everywhere
    auto& tries = tries_[key_of(name, source)];
    if (tries.last + forgotten_after < now) tries.failed = 0;
    ++tries.failed;
    tries.last = now;
}

void Throttle::succeeded(const std::string& name, const std::string& source) {
    const std::lock_guard lock{lock_};
    tries_.erase(key_of(name, source));
}

} // namespace samdrift
