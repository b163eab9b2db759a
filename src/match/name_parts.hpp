// A written name taken apart once, before it is compared with anything: words with what they are,
// version, years and quantities. Signs, letters with marks and ways of writing are gone.
#pragma once
#include "match/product_words.hpp"
#include <string>
#include <string_view>
#include <vector>

namespace samdrift {

struct NameWord {
    std::string text; // plain letters and digits; what a shortened word stands for
    WordKind kind = WordKind::core;
    bool operator==(const NameWord&) const = default;
};

enum class NumberKind : std::uint8_t { version, year, quantity };

// "7.2" is 7 and 2, "7" is 7 and nothing.
struct NameNumber {
    NumberKind kind = NumberKind::version;
    std::int32_t whole = 0, part = -1;
    bool operator==(const NameNumber&) const = default;
};

struct NameParts {
    std::vector<NameWord> words; // in their order, each once
    std::vector<NameNumber> numbers;
};

NameParts name_parts(std::string_view name);

// å and aa as a, ø and oe as o, é as e: as people write who lack the letter.
std::string plain_letters(std::string_view folded);

// "Visma HRM og Visma Økonomi", "GAT / Notus": the names of one cell; one when it holds one.
std::vector<std::string> names_in_cell(std::string_view cell);
// "Gerica/CosDoc": what stands around slashes without spaces, which may be one name ("Sak/arkiv").
std::vector<std::string> names_around_slash(std::string_view cell);

} // namespace samdrift
