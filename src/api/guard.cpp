#include "api/guard.hpp"
#include "base/words.hpp"
#include <algorithm>
#include <array>
#include <boost/asio/ip/address.hpp>
#include <charconv>
#include <optional>

namespace samdrift {
namespace {

constexpr std::string_view https = "https://";
constexpr std::array<std::string_view, 3> own_names{"localhost", "127.0.0.1", "[::1]"};

struct HostAndPort {
    std::string host;      // an IPv6 address stands in brackets
    std::string_view port; // empty: none was written
};

std::optional<HostAndPort> split(std::string_view written) {
    const auto bracket = written.find(']');
    const auto colon = written.find(':', bracket == written.npos ? 0 : bracket);
    if (colon == written.npos) return HostAndPort{folded(written), {}};
    if (colon + 1 == written.size()) return std::nullopt;
    return HostAndPort{folded(written.substr(0, colon)), written.substr(colon + 1)};
}

std::optional<std::uint16_t> read_port(std::string_view digits) {
    std::uint16_t port = 0;
    const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), port);
    const bool whole = read.ec == std::errc{} && read.ptr == digits.data() + digits.size();
    return whole ? std::optional{port} : std::nullopt;
}

bool own_name(std::string_view host) {
    return std::ranges::find(own_names, host) != own_names.end();
}

Problem problem(std::string code, std::string_view value) {
    return {.code = std::move(code), .value = std::string{value}};
}

} // namespace

bool loopback(std::string_view address) {
    boost::system::error_code error;
    const auto read = boost::asio::ip::make_address(std::string{address}, error);
    return !error && read.is_loopback();
}

Problems read_listen(std::string_view written, std::string_view public_address, Listen& listen) {
    const auto parts = split(written);
    const auto port = parts ? read_port(parts->port) : std::nullopt;
    if (!port) return {problem("bad_address", written)};
    std::string address = parts->host == "localhost" ? "127.0.0.1" : parts->host;
    if (address.starts_with('[') && address.ends_with(']'))
        address = address.substr(1, address.size() - 2);
    boost::system::error_code error;
    const auto read = boost::asio::ip::make_address(address, error);
    if (error) return {problem("bad_address", written)};
    std::string host;
    if (!public_address.empty()) {
        if (!public_address.starts_with(https))
            return {problem("bad_public_address", public_address)};
        host = folded(public_address.substr(https.size()));
        if (host.ends_with('/')) host.pop_back();
        if (host.empty() || host.find_first_of("/?#@ ") != host.npos)
            return {problem("bad_public_address", public_address)};
    }
    if (!read.is_loopback() && host.empty()) return {problem("loopback_only", written)};
    listen = {read.to_string(), *port, std::move(host)};
    return {};
}

std::string written(const Listen& listen) {
    const bool six = listen.address.find(':') != std::string::npos;
    return "http://" + (six ? "[" + listen.address + "]" : listen.address) + ":" +
           std::to_string(listen.port);
}

bool host_allowed(std::string_view host, const Listen& listen) {
    if (!listen.public_host.empty() && folded(host) == listen.public_host) return true;
    const auto parts = split(host);
    if (!parts || !own_name(parts->host)) return false;
    return parts->port.empty() ? listen.port == 80 : read_port(parts->port) == listen.port;
}

bool origin_allowed(std::string_view origin, const Listen& listen) {
    if (origin.empty()) return true;
    if (!listen.public_host.empty() && origin.starts_with(https))
        return folded(origin.substr(https.size())) == listen.public_host;
    constexpr std::string_view scheme = "http://";
    if (!origin.starts_with(scheme)) return false;
    const auto parts = split(origin.substr(scheme.size()));
    return parts && own_name(parts->host);
}

std::string caller_address(
    std::string_view peer, std::string_view forwarded_for, const Listen& listen) {
    if (listen.public_host.empty() || forwarded_for.empty()) return std::string{peer};
    const auto comma = forwarded_for.rfind(',');
    auto last = comma == forwarded_for.npos ? forwarded_for : forwarded_for.substr(comma + 1);
    while (last.starts_with(' ')) last.remove_prefix(1);
    return std::string{last.substr(0, 64)};
}

} // namespace samdrift
