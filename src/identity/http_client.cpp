#include "identity/http_client.hpp"
#include <algorithm>

namespace samdrift {
namespace {

bool letter_or_digit(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

bool in_address(char c) {
    return letter_or_digit(c) ||
           std::string_view{"-._~:/?[]@!$&'()*+,;=%"}.find(c) != std::string_view::npos;
}

// The host and what is behind it: "" or ":8443".
std::optional<std::pair<std::string_view, std::string_view>> host_and_port(std::string_view all) {
    if (!all.starts_with('[')) {
        const auto colon = std::min(all.find(':'), all.size());
        const auto host = all.substr(0, colon);
        const bool plain = !host.empty() && std::ranges::all_of(host, [](char c) {
            return letter_or_digit(c) || c == '-' || c == '.';
        });
        return plain ? std::optional{std::pair{host, all.substr(colon)}} : std::nullopt;
    }
    const auto end = all.find(']');
    if (end == all.npos) return std::nullopt;
    const auto host = all.substr(1, end - 1);
    const bool plain = !host.empty() && std::ranges::all_of(host, [](char c) {
        return letter_or_digit(c) || c == ':' || c == '.';
    });
    return plain ? std::optional{std::pair{host, all.substr(end + 1)}} : std::nullopt;
}

std::optional<std::string> port_in(std::string_view behind, bool secure) {
    if (behind.empty()) return secure ? "443" : "80";
    const auto digits = behind.substr(1);
    const bool plain = behind[0] == ':' && !digits.empty() && digits.size() <= 5 &&
                       std::ranges::all_of(digits, [](char c) { return c >= '0' && c <= '9'; }) &&
                       std::stoi(std::string{digits}) <= 65535;
    return plain ? std::optional{std::string{digits}} : std::nullopt;
}

} // namespace

bool loopback_host(std::string_view host) {
    return host == "127.0.0.1" || host == "::1" || host == "localhost";
}

std::optional<WebAddress> read_web_address(std::string_view address) {
    const bool secure = address.starts_with("https://");
    if (!secure && !address.starts_with("http://")) return std::nullopt;
    if (!std::ranges::all_of(address, in_address)) return std::nullopt;
    const auto rest = address.substr(secure ? 8 : 7);
    const auto end = std::min(rest.find_first_of("/?"), rest.size());
    const auto host = host_and_port(rest.substr(0, end));
    const auto port = host ? port_in(host->second, secure) : std::nullopt;
    if (!port || (!secure && !loopback_host(host->first))) return std::nullopt;
    std::string target{rest.substr(end)};
    if (!target.starts_with('/')) target.insert(0, 1, '/');
    return WebAddress{secure, std::string{host->first}, *port, std::move(target)};
}

std::string percent_encoded(std::string_view text) {
    static constexpr char hex[] = "0123456789ABCDEF";
    std::string out;
    for (const char c : text) {
        if (letter_or_digit(c) || c == '-' || c == '.' || c == '_' || c == '~') {
            out += c;
            continue;
        }
        const auto byte = static_cast<unsigned char>(c);
        out += {'%', hex[byte >> 4], hex[byte & 15]};
    }
    return out;
}

std::string form_encoded(const FormFields& fields) {
    std::string out;
    for (const auto& [name, value] : fields) {
        if (!out.empty()) out += '&';
        out += percent_encoded(name) + "=" + percent_encoded(value);
    }
    return out;
}

} // namespace samdrift
