// What an answer leans on: a sentence as a code with its values, and the rows they were read from,
// so that every number opens to its rows.
#pragma once
#include "base/date.hpp"
#include "base/money.hpp"
#include "schema/texts.hpp"

namespace samdrift {

// A row of the register: the entity's table and its id.
struct RowBehind {
    std::string kind;
    std::int64_t id = 0;
    auto operator<=>(const RowBehind&) const = default;
};
using RowsBehind = std::vector<RowBehind>;

enum class ReasonUnit { text, count, money, percent, points, date, choice };

// percent and points in hundredths, money in øre; choice: the text is the key of a text.
struct ReasonValue {
    std::string name;
    ReasonUnit unit = ReasonUnit::text;
    std::int64_t number = 0;
    std::string text = {};
    bool operator==(const ReasonValue&) const = default;
};
ReasonValue said(std::string name, std::string text);
ReasonValue said(std::string name, ReasonUnit, std::int64_t number);
ReasonValue said(std::string name, Money);
ReasonValue said(std::string name, Date);
ReasonValue said_key(std::string name, std::string key);

struct ChoiceReason {
    std::string code; // its sentence is "choose.reason.<code>"
    std::vector<ReasonValue> values = {};
    RowsBehind rows = {};
    bool operator==(const ChoiceReason&) const = default;
};

// In both languages.
Sentence sentence_of(const ChoiceReason&);

} // namespace samdrift
