// Sentences put together of names and numbers, in both languages at once.
#pragma once
#include "schema/texts.hpp"
#include <span>

namespace samdrift {

// Fills {{name}} in a text with a value that differs between the languages.
struct Said {
    std::string name;
    Sentence value;
};
Sentence say(std::string_view key, const std::vector<Said>& values);

Sentence same_in_both(std::string_view);
Sentence number_in_words(std::int64_t); // up to twelve; digits above
Sentence whole_number_in_both(std::int64_t);

// "Asker, Røyken og Hurum"; of many, the first few and how many more.
Sentence names_in_words(std::span<const std::string_view> names);

Sentence joined(const Sentence&, const Sentence&); // a space between
Sentence with_capital(const Sentence&);            // the first letter

} // namespace samdrift
