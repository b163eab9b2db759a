#include "match/catalogue_names.hpp"
#include "base/words.hpp"
#include "match/names.hpp"
#include <algorithm>

namespace samdrift {

std::string place_text(const Place& place) {
    std::string text = place.file;
    const bool stem = place.file.starts_with(place.sheet + ".");
    if (!place.sheet.empty() && !stem) text += "!" + place.sheet;
    return place.row ? text + ":" + std::to_string(place.row) : text;
}

// A name of signs alone has no key; it is then told by the signs.
std::string CatalogueNames::key(const std::string& name) {
    auto key = name_key(name);
    return key.empty() ? folded(name) : key;
}

void CatalogueNames::know(const std::string& name, const std::string& supplier, std::int64_t id) {
    by_name_.emplace(key(name), id);
    index_.add({name, supplier});
}

std::int64_t CatalogueNames::add_row(const std::string& name, const Place& place) {
    const Entity& e = kind_ == AliasKind::product ? entity<Product>() : entity<Supplier>();
    Record r = blank_record(e);
    r[e.index("name")] = name;
    made.push_back(name);
    return std::get<std::int64_t>(table_.create(std::move(r), place_text(place)).record[0]);
}

std::int64_t CatalogueNames::make(
    const std::string& name, const std::string& supplier, const Place& place) {
    const auto id = add_row(name, place);
    know(name, supplier, id);
    return id;
}

void CatalogueNames::refuse(const std::string& first, const std::string& second) {
    refused_.emplace(key(first), key(second));
    refused_.emplace(key(second), key(first));
}

void CatalogueNames::add_part(const std::string& cell, std::int64_t id) {
    auto& parts = parts_[key(cell)];
    if (std::ranges::find(parts, id) == parts.end()) parts.push_back(id);
}

std::span<const std::int64_t> CatalogueNames::parts(const std::string& cell) const {
    const auto found = parts_.find(key(cell));
    return found == parts_.end() ? std::span<const std::int64_t>{} : found->second;
}

std::int64_t CatalogueNames::own(const std::string& name, const Place& place) {
    const auto found = by_name_.find(key(name));
    if (found != by_name_.end()) return found->second;
    return by_name_.emplace(key(name), add_row(name, place)).first->second;
}

std::int64_t CatalogueNames::named(const std::string& name, const Place& place) {
    const auto found = by_name_.find(key(name));
    return found != by_name_.end() ? found->second : make(name, {}, place);
}

std::optional<std::int64_t> CatalogueNames::look_up(const std::string& written) const {
    const auto k = key(written);
    for (const auto* names : {&by_alias_, &by_name_})
        if (const auto found = names->find(k); found != names->end()) return found->second;
    return std::nullopt;
}

std::int64_t CatalogueNames::resolve(
    const std::string& written, const std::string& supplier, const Place& place) {
    const auto k = key(written);
    if (const auto id = look_up(written)) {
        if (const auto asked = asked_.find(k); asked != asked_.end())
            questions_[asked->second].places.push_back(place);
        return *id;
    }
    auto proposals = settled_ ? std::vector<NameProposal>{} : index_.propose({written, supplier});
    std::erase_if(proposals, [&](const NameProposal& p) {
        return refused_.contains({k, key(p.name)});
    });
    if (const auto sure = std::ranges::find(proposals, true, &NameProposal::certain);
        sure != proposals.end()) {
        accepted_.push_back({kind_, written, supplier, {place}, {*sure}});
        return by_name_[k] = by_name_.at(key(sure->name));
    }
    if (!proposals.empty()) {
        asked_.emplace(k, questions_.size());
        questions_.push_back({kind_, written, supplier, {place}, std::move(proposals)});
    }
    const auto id = make(written, supplier, place);
    if (asked_.contains(k)) made.pop_back();
    return id;
}

void CatalogueNames::add_accepted(WorkingTable& aliases) const {
    for (const auto& taken : accepted_) {
        const auto& name = taken.proposals.front().name;
        const auto row = by_name_.at(key(name));
        Alias alias{.kind = kind_, .name = name, .spelling = taken.name};
        alias.source = Origin::derived;
        if (kind_ == AliasKind::product)
            alias.product = Id<Product>{row};
        else
            alias.supplier = Id<Supplier>{row};
        aliases.create(to_record(alias), place_text(taken.places.front()));
    }
}

} // namespace samdrift
