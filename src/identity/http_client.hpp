// What login asks of others over HTTP, and the addresses it asks: https, but for this machine.
#pragma once
#include <chrono>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace samdrift {

// An address taken apart (RFC 3986).
struct WebAddress {
    bool secure = true;
    std::string host;         // without the brackets of an IPv6 address
    std::string port, target; // target: path and query, never empty
    bool operator==(const WebAddress&) const = default;
};
// Nothing where it is not https, or http to 127.0.0.1, [::1] or localhost; or where it names a
// user, holds a fragment, or any character that an address does not have.
std::optional<WebAddress> read_web_address(std::string_view address);
bool loopback_host(std::string_view host);

std::string percent_encoded(std::string_view text); // all but A-Z a-z 0-9 - . _ ~ (RFC 3986, 2.3)
using FormFields = std::vector<std::pair<std::string, std::string>>;
std::string form_encoded(const FormFields&); // application/x-www-form-urlencoded

struct HttpAsk {
    std::string address;
    FormFields headers = {};
    std::optional<FormFields> form = {}; // POST with these; without: GET
};

// status 0: no whole answer, and `fault` says why, for the log.
struct HttpAnswer {
    int status = 0;
    std::string body = {};
    std::string fault = {};
};

class HttpClient {
public:
    virtual ~HttpClient() = default;
    virtual HttpAnswer send(const HttpAsk&) = 0; // by several threads at once
};

struct HttpLimits {
    std::chrono::milliseconds time{10'000}; // in all, from connecting to the last byte
    std::size_t body = 256 * 1024;          // bytes
    std::string authorities = {};           // PEM file beside the system's own; empty: none
};

// The real one: TLS 1.2 or newer, with the certificate and the host's name checked. Redirects are
// not followed. Blocks the thread; looking up a name may take as long as the system's own limit.
std::unique_ptr<HttpClient> https_client(HttpLimits = {});

} // namespace samdrift
