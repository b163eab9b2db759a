// Norwegian words: folding for comparison, and the order people expect (æ ø å last, aa as å).
#pragma once
#include <memory>
#include <string>
#include <string_view>

namespace samdrift {

// Small letters, compatibility forms made plain (NFKC), outer white space gone, inner white space
// (no-break too) one space. "  Visma  ØKONOMI " → "visma økonomi".
std::string folded(std::string_view utf8);

// Outer white space gone, no-break space too; the rest as it stands.
std::string_view trimmed(std::string_view utf8);

// With its first letter large: "én kommune" → "Én kommune".
std::string capitalised(std::string_view utf8);

// Bytes that sort as Norwegian collation sorts the texts (CLDR "nb"; upper and lower case
// together).
class Collation {
public:
    Collation();
    ~Collation();
    Collation(const Collation&) = delete;
    Collation& operator=(const Collation&) = delete;
    std::string key(std::string_view utf8) const;

private:
    struct Held;
    std::unique_ptr<Held> held_;
};

} // namespace samdrift
