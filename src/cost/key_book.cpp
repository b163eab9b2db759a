#include "cost/key_book.hpp"
#include <algorithm>

namespace samdrift {
namespace {

std::string group_word(KeyGroup group) {
    return std::string{choices_of<KeyGroup>[static_cast<std::size_t>(group)].word};
}

bool in_force(const AllocationKey& key, int year) {
    return key.from_year.value_or(year) <= year && key.to_year.value_or(year) >= year;
}

} // namespace

std::string key_name(const AllocationKey& key) {
    return !key.name.empty() || !key.group ? key.name : group_word(*key.group);
}

KeyBook::KeyBook(const CostRows& rows, int year) {
    std::vector<std::string> drivers, names;
    for (const auto& d : rows.drivers)
        if (std::ranges::find(drivers, d.driver) == drivers.end()) drivers.push_back(d.driver);
    for (const auto& key : rows.keys)
        if (in_force(key, year)) names.push_back(key_name(key));
    std::map<std::string, KeyFormula> read;
    const auto tell = [&](const AllocationKey& key, Problems problems) {
        for (auto& p : problems) {
            p.place.sheet = "fordeling";
            p.place.column = "nøkkel";
            p.arguments.push_back({"key", key_name(key)});
            problems_.push_back(std::move(p));
        }
    };
    for (const auto& key : rows.keys) {
        if (!in_force(key, year)) continue;
        auto formula = read_key(key.formula, {drivers, names});
        if (formula)
            read[key_name(key)] = std::move(*formula.value);
        else
            tell(key, std::move(formula.problems));
    }
    for (const auto& key : rows.keys) {
        if (!in_force(key, year) || !read.contains(key_name(key))) continue;
        auto whole = resolved_key(key_name(key), read);
        if (whole)
            keys_[key_name(key)] = {&key, std::move(*whole.value)};
        else
            tell(key, std::move(whole.problems));
    }
}

const KeyInForce* KeyBook::of(const std::string& name, KeyGroup group) const {
    const auto found = keys_.find(name.empty() ? group_word(group) : name);
    return found == keys_.end() ? nullptr : &found->second;
}

} // namespace samdrift
