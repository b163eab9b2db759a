// Who may be listened to. As long as there is no login: only this machine, and only under its own
// name.
#pragma once
#include "base/problem.hpp"
#include <cstdint>
#include <string>
#include <string_view>

namespace samdrift {

struct Listen {
    std::string address = "127.0.0.1";
    std::uint16_t port = 8080; // 0: one that is free
    bool operator==(const Listen&) const = default;
};

// "127.0.0.1:8080", "[::1]:8080", "localhost:8080". Codes: bad_address, loopback_only.
Problems read_listen(std::string_view written, Listen&);
bool loopback(std::string_view address); // "127.0.0.1", "::1"

// "http://127.0.0.1:8080"
std::string written(const Listen&);

// The Host header of a request to a server that only this machine reaches. Another name means that
// a page from elsewhere had its own name point here (DNS rebinding).
bool host_allowed(std::string_view host, std::uint16_t port);

// The Origin header of a request that changes something: a page from this machine, or no page at
// all.
bool origin_allowed(std::string_view origin);

} // namespace samdrift
