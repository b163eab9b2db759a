#include "api/coding.hpp"
#include "base/failure.hpp"
#include "base/words.hpp"
#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>
#include <limits>
#include <zlib.h>

namespace samdrift {
namespace {

constexpr std::size_t smallest_worth_gzip = 1024;

// Calls take(item, parameters) for each item of a header such as "gzip;q=0.5, br", trimmed.
template <class Take> void each_item(std::string_view list, Take take) {
    while (!list.empty()) {
        const auto item = list.substr(0, list.find(','));
        list.remove_prefix(std::min(list.size(), item.size() + 1));
        const auto end = std::min(item.size(), item.find(';'));
        take(trimmed(item.substr(0, end)), trimmed(item.substr(end)));
    }
}

// ";q=0", ";q=0.0" and their like: this one not.
bool refused(std::string_view parameters) {
    const auto q = parameters.find("q=");
    if (q == parameters.npos) return false;
    const auto weight = parameters.substr(q + 2, 5);
    return weight.starts_with('0') && weight.find_first_of("123456789") == weight.npos;
}

__extension__ using Product = unsigned __int128;

// Two 64-bit words to one, so that every bit counts (the multiplication of wyhash).
std::uint64_t mixed(std::uint64_t a, std::uint64_t b) {
    const auto product = static_cast<Product>(a) * b;
    return static_cast<std::uint64_t>(product) ^ static_cast<std::uint64_t>(product >> 64);
}

std::uint64_t hash(std::string_view bytes) {
    constexpr std::uint64_t one = 0xa0761d6478bd642full, two = 0xe7037ed1a0b428dbull;
    std::uint64_t h = mixed(bytes.size() ^ one, two);
    while (!bytes.empty()) {
        std::uint64_t word = 0;
        const auto taken = std::min(bytes.size(), sizeof word);
        std::memcpy(&word, bytes.data(), taken);
        bytes.remove_prefix(taken);
        h = mixed(word ^ one, h ^ two);
    }
    return h;
}

} // namespace

std::string gzip(std::string_view body, Effort effort) {
    z_stream stream{};
    constexpr int window = 15 + 16; // 16: with the header of gzip, not of zlib
    const int level = effort == Effort::most ? Z_BEST_COMPRESSION : 4;
    if (body.size() > std::numeric_limits<uInt>::max() ||
        deflateInit2(&stream, level, Z_DEFLATED, window, 8, Z_DEFAULT_STRATEGY) != Z_OK)
        throw Failure{"internal", "gzip of " + std::to_string(body.size()) + " bytes"};
    std::string out(deflateBound(&stream, static_cast<uLong>(body.size())), '\0');
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(body.data()));
    stream.avail_in = static_cast<uInt>(body.size());
    stream.next_out = reinterpret_cast<Bytef*>(out.data());
    stream.avail_out = static_cast<uInt>(out.size());
    const int ended = deflate(&stream, Z_FINISH);
    out.resize(stream.total_out);
    deflateEnd(&stream);
    if (ended != Z_STREAM_END) throw Failure{"internal", "gzip did not end"};
    return out;
}

bool accepts_gzip(std::string_view accept_encoding) {
    bool gzip = false, any = false, named = false;
    each_item(accept_encoding, [&](std::string_view coding, std::string_view parameters) {
        const std::string small = folded(coding);
        if (small == "gzip" || small == "x-gzip") {
            named = true;
            gzip = !refused(parameters);
        } else if (small == "*") {
            any = !refused(parameters);
        }
    });
    return named ? gzip : any;
}

bool worth_gzip(std::string_view content_type, std::size_t size) {
    if (size <= smallest_worth_gzip) return false;
    constexpr std::array types{
        "text/", "application/json", "application/manifest+json", "image/svg+xml"};
    return std::ranges::any_of(types, [&](const char* t) { return content_type.starts_with(t); });
}

std::string entity_tag(std::string_view body) {
    static constexpr char hex[] = "0123456789abcdef";
    const auto h = hash(body);
    std::string tag = "W/\"";
    for (int shift = 60; shift >= 0; shift -= 4) tag += hex[(h >> shift) & 15];
    return tag + '"';
}

bool names_tag(std::string_view if_none_match, std::string_view tag) {
    const auto plain = [](std::string_view t) { return t.starts_with("W/") ? t.substr(2) : t; };
    bool named = false;
    each_item(if_none_match, [&](std::string_view one, std::string_view) {
        named = named || one == "*" || plain(one) == plain(tag);
    });
    return named;
}

} // namespace samdrift
