#include "match/working_table.hpp"
#include "base/words.hpp"
#include "register/service_area.hpp"

namespace samdrift {

std::string key_of(const Entity& e, const Record& r) {
    std::string key;
    for (std::size_t i = 0; i < e.fields.size(); ++i) {
        if (!e.fields[i].rules.key) continue;
        if (const auto* s = std::get_if<std::string>(&r[i]))
            key += folded(*s);
        else if (const auto* n = std::get_if<std::int64_t>(&r[i]))
            key += std::to_string(*n);
        key += '\x1f';
    }
    return key;
}

void WorkingTable::add_existing(Record r) {
    const auto id = std::get<std::int64_t>(r[0]);
    auto key = key_of(*entity_, r);
    auto before = r;
    rows_.push_back({.record = std::move(r), .before = std::move(before), .place = {}});
    by_id_.emplace(id, &rows_.back());
    by_key_.emplace(std::move(key), &rows_.back());
}

Working& WorkingTable::create(Record r, std::string place) {
    r[0] = next_id_;
    rows_.push_back({.record = std::move(r), .before = {}, .place = std::move(place)});
    by_id_.emplace(next_id_++, &rows_.back());
    by_key_.emplace(key_of(*entity_, rows_.back().record), &rows_.back());
    return rows_.back();
}

void WorkingTable::remove(Working& row) {
    row.removed = true;
    by_id_.erase(std::get<std::int64_t>(row.record[0]));
    by_key_.erase(key_of(*entity_, row.record));
}

Working* WorkingTable::find(const std::string& key) {
    const auto found = by_key_.find(key);
    return found == by_key_.end() ? nullptr : found->second;
}

Working* WorkingTable::find(std::int64_t id) {
    const auto found = by_id_.find(id);
    return found == by_id_.end() ? nullptr : found->second;
}

void WorkingTable::keyed_anew(Working& row, const std::string& old_key) {
    by_key_.erase(old_key);
    by_key_.emplace(key_of(*entity_, row.record), &row);
}

void WorkingTable::add_changes(std::vector<Change>& changes) const {
    for (const auto& row : rows_) {
        const auto id = std::get<std::int64_t>(row.record[0]);
        if (row.removed)
            changes.push_back({entity_, id, row.place, row.before, std::nullopt});
        else if (!row.before || *row.before != row.record)
            changes.push_back({entity_, id, row.place, row.before, row.record});
    }
}

Problems areas_in_circles(WorkingTable& areas) {
    const Entity& e = entity<ServiceArea>();
    Problems problems;
    for (const auto& row : areas.rows()) {
        const Working* at = row.removed ? nullptr : &row;
        std::size_t steps = 0;
        while (at && steps <= areas.rows().size()) {
            const auto& parent = at->record[e.index("parent")];
            at = absent(parent) ? nullptr : areas.find(std::get<std::int64_t>(parent));
            ++steps;
        }
        if (at)
            problems.push_back({"area_in_circle", {"", "", 0, "overordnet"},
                std::get<std::string>(row.record[e.index("code")])});
    }
    return problems;
}

} // namespace samdrift
