#include "match/known_words.hpp"
#include "base/words.hpp"
#include "match/heading_words.hpp"
#include <algorithm>

namespace samdrift {
namespace {

// "Asker kommune" is Asker, and so is "Kommune: Asker".
std::string without_kind(std::string_view written) {
    auto text = folded(written);
    for (const std::string_view kind : {"kommune", "herad", "municipality"}) {
        const auto end = std::string{" "} + std::string{kind};
        if (text.ends_with(end)) text.resize(text.size() - end.size());
        if (text.starts_with(kind) && text.size() > kind.size() &&
            (text[kind.size()] == ' ' || text[kind.size()] == ':'))
            text.erase(0, kind.size() + 1);
    }
    return text;
}

std::string key_of_name(std::string_view written) {
    std::string key;
    for (const auto& word : name_words(written))
        if (word != "og" && word != "and") key += word;
    return key;
}

} // namespace

void KnownWords::add_municipality(const std::string& number, const std::string& name) {
    if (name.empty()) return;
    if (!number.empty()) municipalities_[number] = name;
    if (number.starts_with('0')) municipalities_[number.substr(1)] = name;
    const auto [at, fresh] = municipalities_.insert_or_assign(key_of_name(name), name);
    if (std::ranges::find(names_, name) == names_.end()) names_.push_back(name);
    (void)at, (void)fresh;
}

void KnownWords::add_area(const std::string& code, const std::string& name) {
    if (code.empty()) return;
    codes_[folded(code)] = code;
    if (name.empty()) return;
    const auto [at, fresh] = areas_.emplace(key_of_name(name), code);
    if (!fresh && at->second != code) at->second.clear();
}

std::optional<std::string> KnownWords::municipality(std::string_view written) const {
    const auto plain = without_kind(written);
    if (plain.empty()) return std::nullopt;
    auto found = municipalities_.find(plain);
    if (found == municipalities_.end()) found = municipalities_.find(key_of_name(plain));
    if (found != municipalities_.end()) return found->second;
    // "0220 Asker", "Asker (0220)"
    std::optional<std::string> only;
    for (const auto& word : name_words(plain)) {
        const auto part = municipalities_.find(word);
        if (part == municipalities_.end() || (only && *only != part->second)) return std::nullopt;
        only = part->second;
    }
    return only;
}

std::optional<std::string> KnownWords::municipality_in(std::string_view text) const {
    std::string spaced = " ";
    for (const auto& word : name_words(text)) spaced += word + " ";
    std::optional<std::string> only;
    for (const auto& name : names_) {
        std::string wanted = " ";
        for (const auto& word : name_words(name)) wanted += word + " ";
        if (spaced.find(wanted) == spaced.npos) continue;
        if (only) return std::nullopt;
        only = name;
    }
    return only;
}

std::optional<std::string> KnownWords::area(std::string_view written) const {
    const auto plain = folded(written);
    if (plain.empty()) return std::nullopt;
    if (const auto code = codes_.find(plain); code != codes_.end()) return code->second;
    const auto key = key_of_name(plain);
    if (const auto named = areas_.find(key); named != areas_.end())
        return named->second.empty() ? std::nullopt : std::optional{named->second};
    // "adm.sak Saksbehandling og arkiv", "Saksbehandling og arkiv (adm.sak)"
    for (const auto& [code, as_written] : codes_) {
        for (const auto& shape : {code + " ", code + ":"})
            if (plain.starts_with(shape)) {
                const auto rest = areas_.find(key_of_name(plain.substr(shape.size())));
                if (rest != areas_.end() && rest->second == as_written) return as_written;
            }
        if (plain.ends_with("(" + code + ")")) return as_written;
    }
    // One name, and one only, with a letter wrong.
    std::optional<std::string> near;
    const auto words = heading_words(plain);
    if (key.size() < 7) return std::nullopt;
    for (const auto& [name, code] : areas_) {
        HeadingWords known{{{name, false}}, name};
        if (code.empty() || heading_likeness({{{key, false}}, key}, known) < 0.85) continue;
        if (near && *near != code) return std::nullopt;
        near = code;
    }
    return near;
}

bool KnownWords::supplier(std::string_view written) const {
    return suppliers_.contains(name_key(written));
}
bool KnownWords::product(std::string_view written) const {
    return products_.contains(name_key(written));
}

std::optional<std::string> KnownWords::only_municipality() const {
    return names_.size() == 1 ? std::optional{names_.front()} : std::nullopt;
}

} // namespace samdrift
