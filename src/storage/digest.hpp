// SHA-256 of rows as they stand in a store: the same in either kind.
#pragma once
#include "storage/session.hpp"

namespace samdrift {

class Digest {
public:
    Digest();
    ~Digest();
    Digest(const Digest&) = delete;
    Digest& operator=(const Digest&) = delete;

    void add(std::string_view text); // its length goes first: no text runs into the next
    void add(const ResultRow&, std::size_t columns);
    std::string hex(); // 64 digits; ends it

private:
    struct Held;
    std::unique_ptr<Held> held_;
};

// Of the bytes alone, as others reckon it: 64 hexadecimal digits.
std::string sha256(std::string_view bytes);

} // namespace samdrift
