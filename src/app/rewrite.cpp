#include "app/rewrite.hpp"
#include "register/entities.hpp"
#include "storage/record_store.hpp"
#include <algorithm>

namespace samdrift {

std::vector<std::size_t> references_to(const Entity& from, const Entity& to) {
    std::vector<std::size_t> fields;
    for (std::size_t i = 2; i < from.fields.size(); ++i) // after the row itself and its entry
        if (from.fields[i].kind == Kind::reference && &target_of(from.fields[i]) == &to)
            fields.push_back(i);
    return fields;
}

Change& Rewrite::change(const Entity& e, std::int64_t id) {
    const auto [found, fresh] = at_.try_emplace({&e, id}, changes_.size());
    if (fresh) {
        auto now = load_record(session_, e, id);
        changes_.push_back({&e, id, {}, now, now});
    }
    return changes_[found->second];
}

std::optional<Record> Rewrite::row(const Entity& e, std::int64_t id) {
    const auto found = at_.find({&e, id});
    return found == at_.end() ? load_record(session_, e, id) : changes_[found->second].after;
}

void Rewrite::put(const Entity& e, Record r) {
    const auto id = id_of(r);
    change(e, id).after = std::move(r);
}

void Rewrite::remove(const Entity& e, std::int64_t id) { change(e, id).after.reset(); }

std::int64_t Rewrite::add(const Entity& e, Record r) {
    const auto [next, fresh] = next_.try_emplace(&e, 0);
    if (fresh) next->second = next_id(session_, e);
    const auto id = next->second++;
    r[0] = id;
    at_.emplace(At{&e, id}, changes_.size());
    changes_.push_back({&e, id, {}, std::nullopt, std::move(r)});
    return id;
}

std::vector<std::pair<const Entity*, std::int64_t>> Rewrite::referring(
    const Entity& to, std::int64_t id) {
    auto rows = referring_rows(session_, to, id);
    for (const auto& c : changes_) rows.emplace_back(c.entity, c.row);
    std::ranges::sort(rows);
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    std::erase_if(rows, [&](const At& at) {
        const auto now = row(*at.first, at.second);
        const auto fields = references_to(*at.first, to);
        return !now ||
               std::ranges::none_of(fields, [&](std::size_t i) { return (*now)[i] == Value{id}; });
    });
    return rows;
}

std::vector<Record> Rewrite::rows(const Entity& e) {
    const auto [stored, fresh] = stored_.try_emplace(&e);
    if (fresh) stored->second = load_records(session_, e);
    std::vector<Record> all;
    for (const auto& r : stored->second)
        if (!at_.contains({&e, id_of(r)})) all.push_back(r);
    for (const auto& c : changes_)
        if (c.entity == &e && c.after) all.push_back(*c.after);
    return all;
}

std::vector<Change> Rewrite::changes() const {
    auto all = changes_;
    std::erase_if(all, [](const Change& c) { return c.before == c.after; });
    return all;
}

} // namespace samdrift
