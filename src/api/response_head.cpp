#include "api/response_head.hpp"
#include <algorithm>
#include <boost/beast/http/status.hpp>
#include <ctime>

namespace samdrift {
namespace {

bool control(char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f; }

// "Sat, 21 Nov 2026 22:45:58 GMT", whatever the locale.
std::string http_date(std::time_t now) {
    static constexpr const char* days[] = {"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
    static constexpr const char* months[] = {
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    std::tm utc{};
    gmtime_r(&now, &utc);
    const auto two = [](int n) {
        return std::string{static_cast<char>('0' + n / 10), static_cast<char>('0' + n % 10)};
    };
    return std::string{days[utc.tm_wday]} + ", " + two(utc.tm_mday) + " " + months[utc.tm_mon] +
           " " + std::to_string(utc.tm_year + 1900) + " " + two(utc.tm_hour) + ":" +
           two(utc.tm_min) + ":" + two(utc.tm_sec) + " GMT";
}

void append(std::string& head, std::string_view name, std::string_view value) {
    if (std::ranges::any_of(name, control) || std::ranges::any_of(value, control)) return;
    head.append(name).append(": ").append(value).append("\r\n");
}

} // namespace

bool has_body(int status) { return status >= 200 && status != 204 && status != 304; }

std::string response_head(const Response& response, HeadFacts facts) {
    namespace http = boost::beast::http;
    const auto reason = http::obsolete_reason(static_cast<http::status>(response.status));
    std::string head = "HTTP/1.1 " + std::to_string(response.status) + " ";
    head.append(reason.data(), reason.size()).append("\r\n");
    append(head, "date", http_date(std::time(nullptr)));
    if (has_body(response.status)) {
        append(head, "content-type", response.content_type);
        append(head, "content-length", std::to_string(response.body.size()));
    }
    append(head, "x-request-id", facts.request_id);
    if (!facts.keep_alive)
        append(head, "connection", "close");
    else if (facts.version < 11)
        append(head, "connection", "keep-alive");
    for (const auto& h : response.headers) append(head, h.name, h.value);
    return head + "\r\n";
}

std::string request_id(std::uint32_t start, std::uint64_t number) {
    static constexpr char hex[] = "0123456789abcdef";
    std::string id = "r-";
    for (int shift = 28; shift >= 0; shift -= 4) id += hex[(start >> shift) & 15];
    return id + "-" + std::to_string(number);
}

std::string printable(std::string_view text) {
    std::string out{text};
    std::ranges::replace_if(out, control, '?');
    return out;
}

} // namespace samdrift
