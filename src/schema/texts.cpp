#include "schema/texts.hpp"
#include "base/date.hpp"
#include "base/money.hpp"
#include "schema/json.hpp"
#include <algorithm>
#include <unordered_map>

namespace samdrift {

extern const std::string_view texts_nb, texts_en; // written by cmake/embed_texts.cmake

template <> const Entity& entity<Sentence>() {
    static const Entity e = describe<Sentence>(
        {"Sentence"}, nullptr, field<&Sentence::nb>("nb"), field<&Sentence::en>("en"));
    return e;
}

namespace {

using Texts = std::unordered_map<std::string, std::string>;

Texts load(std::string_view json) {
    Texts all;
    for (auto& [key, value] : read_flat_json(json)) all.emplace(key, value);
    return all;
}

const Texts& texts(Language language) {
    static const Texts nb = load(texts_nb), en = load(texts_en);
    return language == Language::nb ? nb : en;
}

const std::string* find(Language language, const std::string& key) {
    const auto& all = texts(language);
    const auto found = all.find(key);
    return found == all.end() ? nullptr : &found->second;
}

std::string filled(std::string_view pattern, std::span<const Argument> arguments) {
    std::string out;
    while (true) {
        const auto open = pattern.find("{{");
        const auto close = open == pattern.npos ? open : pattern.find("}}", open);
        if (close == pattern.npos) return out.append(pattern);
        out.append(pattern.substr(0, open));
        const auto name = pattern.substr(open + 2, close - open - 2);
        const auto argument = std::ranges::find(arguments, name, &Argument::name);
        if (argument != arguments.end()) out.append(argument->value);
        pattern.remove_prefix(close + 2);
    }
}

constexpr std::string_view no_break_space = "\u00a0";

std::string grouped(Language language, std::int64_t n) {
    std::string digits = std::to_string(n < 0 ? -n : n);
    const std::string_view separator = language == Language::nb ? no_break_space : ",";
    for (auto at = static_cast<int>(digits.size()) - 3; at > 0; at -= 3)
        digits.insert(static_cast<std::size_t>(at), separator);
    return n < 0 ? "\u2212" + digits : digits;
}

} // namespace

bool has_text(Language language, std::string_view key) { return find(language, std::string{key}); }

std::string text(Language language, std::string_view key, std::span<const Argument> arguments) {
    std::string wanted{key};
    const auto count = std::ranges::find(arguments, "count", &Argument::name);
    if (count != arguments.end()) {
        const std::string counted = wanted + (count->value == "1" ? "_one" : "_other");
        if (find(language, counted)) wanted = counted;
    }
    const auto* pattern = find(language, wanted);
    return pattern ? filled(*pattern, arguments) : wanted;
}

Sentence sentence(std::string_view key, std::vector<Argument> arguments) {
    return {text(Language::nb, key, arguments), text(Language::en, key, arguments)};
}

Sentence text(const Problem& problem) {
    auto arguments = problem.arguments;
    arguments.push_back({"value", problem.value});
    arguments.push_back({"column", problem.place.column});
    const std::string key = "problem." + problem.code;
    const bool near = std::ranges::find(arguments, "near", &Argument::name) != arguments.end();
    return sentence(near && has_text(Language::nb, key + "_near") ? key + "_near" : key, arguments);
}

std::string whole_number(Language language, std::int64_t n) { return grouped(language, n); }

std::string kroner(Language language, std::int64_t oere) {
    return grouped(language, proportion({oere}, 1, 100).oere);
}

std::string hundredths(Language language, std::int64_t n) {
    const auto size = n < 0 ? -n : n;
    auto decimals = std::to_string(100 + size % 100).substr(1);
    while (!decimals.empty() && decimals.back() == '0') decimals.pop_back();
    std::string text = grouped(language, size / 100);
    if (!decimals.empty()) text += (language == Language::nb ? "," : ".") + decimals;
    return n < 0 ? "\u2212" + text : text;
}

std::string percent(Language language, std::int64_t part, std::int64_t whole) {
    const auto hundredths = proportion({part}, 100, whole).oere;
    return grouped(language, hundredths) + (language == Language::nb ? "\u00a0%" : "%");
}

std::string short_date(Language language, std::string_view day) {
    const auto date = read_iso(day);
    if (!date || language == Language::en) return std::string{day};
    return std::string{day.substr(8, 2)} + "." + std::string{day.substr(5, 2)} + "." +
           std::string{day.substr(0, 4)};
}

std::string hours(Language language, std::int64_t minutes) {
    return grouped(language, proportion({minutes}, 1, 60).oere);
}

} // namespace samdrift
