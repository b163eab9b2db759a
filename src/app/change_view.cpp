#include "app/change_view.hpp"
#include "schema/json.hpp"
#include <map>

namespace samdrift {
namespace {

using Extra = std::map<std::string, std::string>;
Extra extra_of(const Entity& e, const std::optional<Record>& r) {
    if (!r || !e.find("extra")) return {};
    const auto pairs = read_flat_json(std::get<std::string>((*r)[e.index("extra")]));
    return {pairs.begin(), pairs.end()};
}

void add_extra(const Change& c, std::vector<FieldChange>& fields) {
    const auto before = extra_of(*c.entity, c.before), after = extra_of(*c.entity, c.after);
    auto all = before;
    all.insert(after.begin(), after.end());
    const auto in = [](const Extra& side, const std::string& name) -> Sentence {
        const auto found = side.find(name);
        return found == side.end() ? Sentence{} : Sentence{found->second, found->second};
    };
    for (const auto& [name, any] : all)
        if (in(before, name) != in(after, name))
            fields.push_back({name, in(before, name), in(after, name)});
}

// What tells the row from others, and its name where that is something else: "0220 · Asker".
std::string title_with_name(const Entity& e, const Record& r, NamesOfRows& names) {
    auto title = title_of(e, r, names);
    const auto* name = e.find("name");
    if (!name || name->rules.key || name->kind != Kind::text) return title;
    const auto& said = std::get<std::string>(r[e.index("name")]);
    if (said.empty() || said == title) return title;
    return title.empty() ? said : title + " \u00b7 " + said;
}

} // namespace

ChangeView change_view(const Change& c, NamesOfRows& names) {
    const Entity& e = *c.entity;
    ChangeView view{std::string{e.table}, c.row,
        title_with_name(e, c.after ? *c.after : *c.before, names), kind_of(c),
        place_in_words(c.place), {}};
    const auto said = [&](const std::optional<Record>& r, std::size_t i) {
        return r ? shown_text(e.fields[i], (*r)[i], names) : Sentence{};
    };
    for (std::size_t i = 0; i < e.fields.size(); ++i) {
        if (bookkeeping(e.fields[i]) || e.fields[i].name == "cooperation") continue;
        if (c.before && c.after && (*c.before)[i] == (*c.after)[i]) continue;
        auto before = said(c.before, i), after = said(c.after, i);
        if (before.nb.empty() && after.nb.empty()) continue;
        view.fields.push_back({std::string{e.fields[i].name}, std::move(before), std::move(after)});
    }
    add_extra(c, view.fields);
    return view;
}

bool seen_through(Sight& sight, Change& c) {
    if (!sight.sees(*c.entity, c.after ? *c.after : *c.before)) return false;
    if (c.before) sight.hide(*c.entity, *c.before);
    if (c.after) sight.hide(*c.entity, *c.after);
    return true;
}

template <> const Entity& entity<FieldChange>() {
    static const Entity e =
        describe<FieldChange>({"FieldChange"}, nullptr, field<&FieldChange::name>("name"),
            field<&FieldChange::before>("before"), field<&FieldChange::after>("after"));
    return e;
}

template <> const Entity& entity<ChangeView>() {
    static const Entity e = describe<ChangeView>({"ChangeView"}, nullptr,
        field<&ChangeView::entity>("entity"), field<&ChangeView::row>("row"),
        field<&ChangeView::title>("title"), field<&ChangeView::kind>("kind"),
        field<&ChangeView::place>("place"), field<&ChangeView::fields>("fields"));
    return e;
}

} // namespace samdrift
