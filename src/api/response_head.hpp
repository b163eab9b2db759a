// The lines before the body of an answer.
#pragma once
#include "api/http.hpp"

namespace samdrift {

struct HeadFacts {
    std::string_view request_id;
    bool keep_alive = true;
    unsigned version = 11; // 10: HTTP/1.0
};

// Header names and values that hold control characters are left out, since they could begin a new
// line.
std::string response_head(const Response&, HeadFacts);
bool has_body(int status); // not 204, 304 or 1xx

std::string request_id(std::uint32_t start, std::uint64_t number); // "r-5f3a91c0-17"
std::string printable(std::string_view); // for the log: control characters as "?"

} // namespace samdrift
