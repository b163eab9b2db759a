#include "api/url.hpp"
#include <algorithm>
#include <optional>

namespace samdrift {
namespace {

int hex_digit(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    return -1;
}

bool control(char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f; }

std::optional<std::string> decoded(std::string_view written, bool plus_is_space) {
    std::string out;
    out.reserve(written.size());
    for (std::size_t i = 0; i < written.size(); ++i) {
        if (written[i] == '+' && plus_is_space) {
            out += ' ';
        } else if (written[i] == '%') {
            const int high = i + 2 < written.size() ? hex_digit(written[i + 1]) : -1;
            const int low = i + 2 < written.size() ? hex_digit(written[i + 2]) : -1;
            if (high < 0 || low < 0) return std::nullopt;
            out += static_cast<char>(high * 16 + low);
            i += 2;
        } else {
            out += written[i];
        }
    }
    const bool fits = valid_utf8(out) && std::ranges::none_of(out, control);
    return fits ? std::optional{out} : std::nullopt;
}

bool read_path(std::string_view path, Request& request) {
    if (!path.starts_with('/')) return false;
    request.path = path;
    request.segments.clear();
    path.remove_prefix(1);
    while (true) {
        const auto slash = path.find('/');
        const auto segment = decoded(path.substr(0, slash), false);
        if (!segment || *segment == "." || *segment == "..") return false;
        request.segments.push_back(*segment);
        if (slash == path.npos) return true;
        path.remove_prefix(slash + 1);
    }
}

bool read_parameters(std::string_view query, Request& request) {
    while (!query.empty()) {
        const auto one = query.substr(0, query.find('&'));
        query.remove_prefix(std::min(query.size(), one.size() + 1));
        if (one.empty()) continue;
        const auto equals = one.find('=');
        const auto name = decoded(one.substr(0, equals), true);
        const auto value =
            decoded(equals == one.npos ? std::string_view{} : one.substr(equals + 1), true);
        if (!name || !value) return false;
        request.query.emplace(*name, *value);
    }
    return true;
}

// How many bytes the character at the start takes; 0 when it is not UTF-8.
std::size_t character(std::string_view s) {
    const auto at = [&](std::size_t i) {
        return i < s.size() ? static_cast<unsigned char>(s[i]) : 0u;
    };
    const auto follows = [&](std::size_t i) { return (at(i) & 0xc0u) == 0x80u; };
    const unsigned first = at(0);
    if (first < 0x80) return 1;
    if (first >= 0xc2 && first <= 0xdf) return follows(1) ? 2 : 0;
    if (first >= 0xe0 && first <= 0xef) {
        const bool overlong = first == 0xe0 && at(1) < 0xa0,
                   surrogate = first == 0xed && at(1) > 0x9f;
        return follows(1) && follows(2) && !overlong && !surrogate ? 3 : 0;
    }
    if (first >= 0xf0 && first <= 0xf4) {
        const bool overlong = first == 0xf0 && at(1) < 0x90, beyond = first == 0xf4 && at(1) > 0x8f;
        return follows(1) && follows(2) && follows(3) && !overlong && !beyond ? 4 : 0;
    }
    return 0;
}

} // namespace

bool valid_utf8(std::string_view s) {
    while (!s.empty()) {
        const auto size = character(s);
        if (size == 0) return false;
        s.remove_prefix(size);
    }
    return true;
}

bool read_target(std::string_view target, Request& request) {
    if (target.starts_with("http://")) { // as a proxy asks: the host stands in front
        const auto slash = target.find('/', 7);
        target = slash == target.npos ? "/" : target.substr(slash);
    }
    const auto mark = target.find('?');
    request.query.clear();
    return read_path(target.substr(0, mark), request) &&
           (mark == target.npos || read_parameters(target.substr(mark + 1), request));
}

} // namespace samdrift
