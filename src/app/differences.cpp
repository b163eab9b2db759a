#include "app/differences.hpp"
#include "register/entities.hpp"
#include "register/service_area.hpp"
#include "storage/journal.hpp"
#include <algorithm>
#include <map>

namespace samdrift {
namespace {

constexpr std::string_view none = "-";

Problem refused_value(const char* code, const char* field, const std::string& value) {
    return {code, {.file = {}, .sheet = {}, .column = field}, value};
}

// Where a changed row belongs: the last it was in.
struct Belongs {
    std::string municipality, area, area_name;
};

Belongs belongs(const Change& c, NamesOfRows& names) {
    const Entity& e = *c.entity;
    const Record& r = c.after ? *c.after : *c.before;
    const auto reference = [&](std::string_view field) -> std::optional<std::int64_t> {
        const Field* f = e.find(field);
        if (!f || f->kind != Kind::reference || absent(r[e.index(field)])) return std::nullopt;
        return std::get<std::int64_t>(r[e.index(field)]);
    };
    Belongs to;
    if (const auto id = reference("municipality"))
        to.municipality = names.name(target_of(*e.find("municipality")), *id);
    if (const auto id = reference("area")) {
        to.area = names.code(entity<ServiceArea>(), *id);
        to.area_name = names.name(entity<ServiceArea>(), *id);
    }
    return to;
}

void count(ChangeKind kind, auto& counts) {
    switch (kind) {
    case ChangeKind::created: ++counts.created; break;
    case ChangeKind::changed: ++counts.changed; break;
    case ChangeKind::removed: ++counts.removed; break;
    }
}

bool fits(const std::string& asked, const std::string& is) {
    return asked.empty() || (asked == none ? is.empty() : asked == is);
}

bool is_listed(const DifferencesQuery& q, const Change& c, const Belongs& to) {
    return (q.entity.empty() || q.entity == c.entity->table) &&
           fits(q.municipality, to.municipality) && fits(q.area, to.area) &&
           (!q.change || *q.change == kind_of(c));
}

KnownDifference known_difference(
    Session& session, Sight& sight, std::vector<Change> changes, const DifferencesQuery& query) {
    NamesOfRows names{session};
    KnownDifference known;
    known.offset = query.offset;
    std::map<std::string, std::size_t> numbers;
    for (auto& c : changes) {
        if (!seen_through(sight, c)) continue;
        if (c.before && c.after && differences(*c.entity, *c.before, *c.after).empty())
            continue; // only in what the person may not see
        const auto to = belongs(c, names);
        const auto [at, fresh] = numbers.try_emplace(
            std::string{c.entity->table} + "/" + to.municipality + "/" + to.area,
            known.groups.size());
        if (fresh)
            known.groups.push_back(
                {std::string{c.entity->table}, to.municipality, to.area, to.area_name});
        count(kind_of(c), known.groups[at->second]);
        count(kind_of(c), known);
        if (!is_listed(query, c, to)) continue;
        if (known.total >= query.offset && known.total < query.offset + changes_a_page)
            known.rows.push_back(change_view(c, names));
        ++known.total;
    }
    return known;
}

Result<DifferencePage> between_days(
    App& app, const User& user, const std::string& key, const DifferencesQuery& query) {
    const auto from = read_date(query.from);
    if (!from) return refused_value("not_a_date", "from", query.from);
    const auto to = query.to.empty() ? app.today() : read_date(query.to);
    if (!to) return refused_value("not_a_date", "to", query.to);
    if (*from > *to) return refused_value("from_after_to", "from", query.from);
    const auto reading = read(app, user, {key, to, query.known_at});
    if (!reading) return reading.problems;
    const auto& [landscape, at, as_of, known_at] = *reading;
    return DifferencePage{reference_to(landscape->cooperations[at].picture->row),
        DifferenceKind::valid, iso(*from), iso(as_of), known_at,
        valid_difference(*landscape, at, *from, as_of), std::nullopt};
}

Result<DifferencePage> between_moments(
    App& app, const User& user, const std::string& key, const DifferencesQuery& query) {
    const auto from = read_moment(query.from);
    if (!from) return refused_value("not_a_moment", "from", query.from);
    const auto to = query.to.empty() ? app.moment() : read_moment(query.to);
    if (!to) return refused_value("not_a_moment", "to", query.to);
    if (*from > *to) return refused_value("from_after_to", "from", query.from);
    const auto reading = read(app, user, {key, {}, {}});
    if (!reading) return reading.problems;
    const auto& row = reading->landscape->cooperations[reading->cooperation].picture->row;
    if (auto problems = refused(user, Action::read_journal, row.id); !problems.empty())
        return problems;
    auto held = app.session();
    Transaction transaction{*held, false};
    Sight sight{*held, user, row.id};
    auto changes = changes_between(*held, row.id.number, *from, *to);
    DifferencePage page{reference_to(row), DifferenceKind::known, *from, *to, std::nullopt,
        std::nullopt, known_difference(*held, sight, std::move(changes), query)};
    transaction.commit();
    return page;
}

} // namespace

Result<DifferencePage> difference_page(
    App& app, const User& user, const std::string& key, const DifferencesQuery& query) {
    return query.kind == DifferenceKind::known ? between_moments(app, user, key, query)
                                               : between_days(app, user, key, query);
}

template <> const Entity& entity<DifferencesQuery>() {
    static const Entity e = describe<DifferencesQuery>({"DifferencesQuery"}, nullptr,
        field<&DifferencesQuery::kind>("kind"),
        field<&DifferencesQuery::from>("from", {.max_length = 40, .required = true}),
        field<&DifferencesQuery::to>("to", {.max_length = 40}),
        field<&DifferencesQuery::known_at>("known_at", {.max_length = 40}),
        field<&DifferencesQuery::entity>("entity", {.max_length = 40}),
        field<&DifferencesQuery::municipality>("municipality", {.max_length = 200}),
        field<&DifferencesQuery::area>("area", {.max_length = 200}),
        field<&DifferencesQuery::change>("change"),
        field<&DifferencesQuery::offset>("offset", {.minimum = 0}));
    return e;
}

template <> const Entity& entity<DifferenceGroup>() {
    static const Entity e = describe<DifferenceGroup>({"DifferenceGroup"}, nullptr,
        field<&DifferenceGroup::entity>("entity"),
        field<&DifferenceGroup::municipality>("municipality"),
        field<&DifferenceGroup::area>("area"), field<&DifferenceGroup::area_name>("area_name"),
        field<&DifferenceGroup::created>("created"), field<&DifferenceGroup::changed>("changed"),
        field<&DifferenceGroup::removed>("removed"));
    return e;
}

template <> const Entity& entity<KnownDifference>() {
    static const Entity e = describe<KnownDifference>({"KnownDifference"}, nullptr,
        field<&KnownDifference::created>("created"), field<&KnownDifference::changed>("changed"),
        field<&KnownDifference::removed>("removed"), field<&KnownDifference::groups>("groups"),
        field<&KnownDifference::total>("total"), field<&KnownDifference::offset>("offset"),
        field<&KnownDifference::rows>("rows"));
    return e;
}

template <> const Entity& entity<DifferencePage>() {
    static const Entity e = describe<DifferencePage>({"DifferencePage"}, nullptr,
        field<&DifferencePage::cooperation>("cooperation"), field<&DifferencePage::kind>("kind"),
        field<&DifferencePage::from>("from"), field<&DifferencePage::to>("to"),
        field<&DifferencePage::known_at>("known_at"), field<&DifferencePage::valid>("valid"),
        field<&DifferencePage::known>("known"));
    return e;
}

} // namespace samdrift
