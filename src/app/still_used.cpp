#include "app/still_used.hpp"
#include "register/entities.hpp"
#include "storage/record_store.hpp"
#include <algorithm>
#include <cstdlib>
#include <map>

namespace samdrift {
namespace {

// A row as people know it: its kind and what tells it from others.
std::string row_name(const Entity& e, const Record& r) {
    std::string name;
    for (std::size_t i = 0; i < e.fields.size(); ++i)
        if (const auto* s = std::get_if<std::string>(&r[i]);
            s && e.fields[i].kind == Kind::text && e.fields[i].rules.key && !s->empty())
            name += (name.empty() ? "" : ", ") + *s;
    return name.empty() ? std::to_string(id_of(r)) : name;
}

// The first two fields are the row itself and the entry that wrote it.
bool points_to(const Change& from, const Change& to) {
    if (!from.after) return false;
    const auto& fields = from.entity->fields;
    for (std::size_t i = 0; i < fields.size(); ++i)
        if (i > 1 && fields[i].kind == Kind::reference && &target_of(fields[i]) == to.entity &&
            (*from.after)[i] == Value{to.row})
            return true;
    return false;
}

} // namespace

Problem about_row(std::string code, const Change& c) {
    const auto& side = c.after ? *c.after : *c.before;
    const auto colon = c.place.rfind(':');
    const int row = colon == c.place.npos ? 0 : std::atoi(c.place.c_str() + colon + 1);
    return {std::move(code), {c.place.substr(0, colon), std::string{c.entity->sheet}, row, {}},
        row_name(*c.entity, side)};
}

Problems still_used(Session& session, const std::vector<Change>& changes) {
    std::map<std::pair<const Entity*, std::int64_t>, const Change*> changed;
    for (const auto& c : changes) changed[{c.entity, c.row}] = &c;
    Problems problems;
    for (const auto& c : changes) {
        if (c.after) continue;
        const auto pointing = referring_rows(session, *c.entity, c.row);
        if (std::ranges::any_of(pointing, [&](const auto& row) {
                const auto found = changed.find(row);
                return found == changed.end() || points_to(*found->second, c);
            }))
            problems.push_back(about_row("still_used", c));
    }
    return problems;
}

} // namespace samdrift
