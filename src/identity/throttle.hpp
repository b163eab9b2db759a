// How often somebody may try to log in. Failed tries are counted by the name together with where
// they come from, so that nobody can lock another out: whoever tries from elsewhere has a count of
// their own, and a browser that has logged in before has one for itself (OWASP, "Slow Down Online
// Guessing Attacks with Device Cookies").
#pragma once
#include <chrono>
#include <mutex>
#include <string>
#include <unordered_map>

namespace samdrift {

class Throttle {
public:
    using Time = std::chrono::system_clock::time_point;
    // How long to wait before the next try; 0: now. source: an address, or a known device.
    std::chrono::seconds wait(const std::string& name, const std::string& source, Time now);
    void failed(const std::string& name, const std::string& source, Time now);
    void succeeded(const std::string& name, const std::string& source);

private:
    struct Tries {
        int failed = 0;
        Time last;
    };
    std::mutex lock_;
    std::unordered_map<std::string, Tries> tries_; // by name and source; forgotten after an hour
};

} // namespace samdrift
