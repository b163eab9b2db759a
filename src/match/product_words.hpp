// Words that people put around a product's name: which edition, which licence, which platform,
// which language; and how they shorten them. General knowledge of software, not taken from any
// data.
#pragma once
#include <cstdint>
#include <optional>
#include <string_view>

namespace samdrift {

// core: the word may be the name itself. The rest say which one of its kind, or nothing.
enum class WordKind : std::uint8_t {
    core,
    filler,   // software, system, for, og …
    level,    // standard, professional, home …
    licence,  // upgrade, academic, subscription …
    language, // English, norsk …
    platform, // Windows, Mac …
    code      // an article number
};

struct ProductWord {
    std::string_view written; // folded
    std::string_view means;   // the word it stands for, which may be itself
    WordKind kind;
};

const ProductWord* product_word(std::string_view folded);

// II → 2, up to 19; nothing for a lone letter, which is seldom a number.
std::optional<int> roman_number(std::string_view folded);

} // namespace samdrift
