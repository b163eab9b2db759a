// Who may be listened to: this machine under its own name; and others under the one public address
// that a server with a certificate stands in front of.
#pragma once
#include "base/problem.hpp"
#include <cstdint>
#include <string>
#include <string_view>

namespace samdrift {

struct Listen {
    std::string address = "127.0.0.1";
    std::uint16_t port = 8080;    // 0: one that is free
    std::string public_host = {}; // of the https address people use, with a port if it has one
    bool operator==(const Listen&) const = default;
};

// "127.0.0.1:8080", "[::1]:8080", "localhost:8080"; another only with a public address,
// "https://samdrift.kommune.no": what people type must not travel in the open. Codes: bad_address,
// bad_public_address, loopback_only.
Problems read_listen(std::string_view written, std::string_view public_address, Listen&);
bool loopback(std::string_view address); // "127.0.0.1", "::1"

// "http://127.0.0.1:8080"
std::string written(const Listen&);

// The Host header of a request. Another name than our own means that a page from elsewhere had its
// own name point here (DNS rebinding).
bool host_allowed(std::string_view host, const Listen&);

// The Origin header of a request that changes something: our own page, or no page at all.
bool origin_allowed(std::string_view origin, const Listen&);

// Who a request is from: the peer, or with a public address the one that the server in front of us
// says it got it from (the last of X-Forwarded-For).
std::string caller_address(std::string_view peer, std::string_view forwarded_for, const Listen&);

} // namespace samdrift
