#include "choose/reason.hpp"

namespace samdrift {
namespace {

std::string shown(Language language, const ReasonValue& v) {
    switch (v.unit) {
    case ReasonUnit::text: return v.text;
    case ReasonUnit::count: return whole_number(language, v.number);
    case ReasonUnit::money: return kroner(language, v.number);
    case ReasonUnit::percent: return percent(language, v.number, 10'000);
    case ReasonUnit::points: return hundredths(language, v.number);
    case ReasonUnit::date: return short_date(language, v.text);
    case ReasonUnit::choice: return text(language, v.text);
    }
    return {};
}

std::string in(Language language, const ChoiceReason& reason) {
    std::vector<Argument> arguments;
    for (const auto& v : reason.values)
        if (v.name == "count")
            arguments.push_back({v.name, std::to_string(v.number)});
        else
            arguments.push_back({v.name, shown(language, v)});
    auto sentence = text(language, "choose.reason." + reason.code, arguments);
    while (sentence.ends_with(' ')) sentence.pop_back(); // its last value may be empty
    for (const auto& v : reason.values)
        if (v.unit == ReasonUnit::choice && sentence.starts_with(shown(language, v)) &&
            sentence[0] >= 'a' && sentence[0] <= 'z')
            sentence[0] = static_cast<char>(sentence[0] - 'a' + 'A');
    return sentence;
}

} // namespace

ReasonValue said(std::string name, std::string text) {
    return {std::move(name), ReasonUnit::text, 0, std::move(text)};
}
ReasonValue said(std::string name, ReasonUnit unit, std::int64_t number) {
    return {std::move(name), unit, number};
}
ReasonValue said(std::string name, Money amount) {
    return {std::move(name), ReasonUnit::money, amount.oere};
}
ReasonValue said(std::string name, Date day) {
    return {std::move(name), ReasonUnit::date, 0, iso(day)};
}
ReasonValue said_key(std::string name, std::string key) {
    return {std::move(name), ReasonUnit::choice, 0, std::move(key)};
}

Sentence sentence_of(const ChoiceReason& reason) {
    return {in(Language::nb, reason), in(Language::en, reason)};
}

} // namespace samdrift
