// The texts people read, in Bokmål and English: the same two files the web uses, built into the
// program.
#pragma once
#include "base/problem.hpp"
#include "schema/entity.hpp"
#include <span>
#include <string>
#include <string_view>

namespace samdrift {

enum class Language { nb, en };

// A sentence in both languages.
struct Sentence {
    std::string nb, en;
    bool operator==(const Sentence&) const = default;
};
template <> const Entity& entity<Sentence>();

bool has_text(Language, std::string_view key);
// The text of a key with its {{name}} filled in. With an argument "count" the key's form for one or
// several is taken ("key_one", "key_other") where they exist. An unknown key is our mistake: it is
// shown as it is, and a test fails.
std::string text(Language, std::string_view key, std::span<const Argument> arguments = {});
Sentence sentence(std::string_view key, std::vector<Argument> arguments = {});

Sentence text(const Problem&); // the sentence of "problem.<code>"; {{value}} is what stood there

// Numbers as people read them: "1 234 567" with no-break space, "1 234,50", "84 %", "31.12.2019".
std::string whole_number(Language, std::int64_t);
std::string kroner(Language, std::int64_t oere); // whole kroner, rounded; unit not included
std::string hundredths(Language, std::int64_t);  // "3,1", "1 200,5": two decimals at most
std::string percent(Language, std::int64_t part, std::int64_t whole);
std::string short_date(Language, std::string_view iso);
std::string hours(Language, std::int64_t minutes); // whole hours, rounded

} // namespace samdrift
