#include "app/names.hpp"
#include "app/save.hpp"
#include "app/sight.hpp"
#include "match/names.hpp"
#include "register/cooperation.hpp"
#include "register/name_refusal.hpp"
#include "register/written_as.hpp"
#include "storage/record_store.hpp"
#include <algorithm>
#include <unordered_map>

namespace samdrift {
namespace {

class Settling {
public:
    Settling(Rewrite& rows, std::int64_t cooperation) : rows_(rows), cooperation_(cooperation) {}

    void run(const NamesOrder& order) {
        // First what is told of rows as they stand, then what moves them.
        for (const auto& two : order.two) say_two(two);
        for (const auto id : order.ask_again) ask_again(id);
        for (const auto id : order.confirm) confirm(id);
        for (const auto id : order.own) make_own(id);
        for (auto wish : order.merge) {
            wish.keep = now(wish.kind, wish.keep);
            wish.gone = now(wish.kind, wish.gone);
            if (wish.keep == wish.gone) continue; // they have become one on the way
            auto& view = answer.merges.emplace_back();
            const auto problems = merge(rows_, wish, cooperation_, view);
            for (const auto& p : problems) say(p);
            if (problems.empty()) became_[{wish.kind, wish.gone}] = wish.keep;
            if (what.size() < 200) what += (what.empty() ? "" : ", ") + view.keep;
        }
    }

    void say(const Problem& p) { answer.problems.push_back(view_of(p)); }

    NamesAnswer answer;
    std::string what; // for the journal: the names that were settled

private:
    std::int64_t now(AliasKind kind, std::int64_t id) const {
        for (auto at = became_.find({kind, id}); at != became_.end(); at = became_.find({kind, id}))
            id = at->second;
        return id;
    }

    void say_two(const NameTwo& two) {
        const Entity& e = catalogue_of(two.kind);
        const auto first = rows_.row(e, two.first), second = rows_.row(e, two.second);
        if (!first || !second || two.first == two.second)
            return say({"unknown_row", {}, std::to_string(first ? two.second : two.first)});
        refuse(two.kind, name(e, *first), name(e, *second));
    }
    void refuse(AliasKind kind, std::string first, std::string second) {
        if (name_key(second) < name_key(first)) std::swap(first, second);
        for (const auto& r : rows_.rows(entity<NameRefusal>())) {
            const auto told = from_record<NameRefusal>(r);
            if (told.kind == kind && name_key(told.first) == name_key(first) &&
                name_key(told.second) == name_key(second))
                return;
        }
        rows_.add(entity<NameRefusal>(),
            to_record(NameRefusal{.kind = kind, .first = first, .second = second}));
        tell(first);
    }
    void ask_again(std::int64_t id) {
        if (!rows_.row(entity<NameRefusal>(), id))
            return say({"unknown_row", {}, std::to_string(id)});
        rows_.remove(entity<NameRefusal>(), id);
    }

    std::optional<Alias> alias(std::int64_t id) {
        const auto r = rows_.row(entity<Alias>(), id);
        if (r) return from_record<Alias>(*r);
        say({"unknown_row", {}, std::to_string(id)});
        return std::nullopt;
    }
    void confirm(std::int64_t id) {
        auto found = alias(id);
        if (!found) return;
        found->source = Origin::document;
        rows_.put(entity<Alias>(), to_record(*found));
        tell(found->spelling);
    }

    // The spelling is a name of its own, and the rows that were written so are its.
    void make_own(std::int64_t id) {
        const auto found = alias(id);
        if (!found) return;
        const bool product = found->kind == AliasKind::product;
        const Entity& e = catalogue_of(found->kind);
        const auto from = product ? found->product->number : found->supplier->number;
        Record fresh = blank_record(e);
        fresh[e.index("name")] = found->spelling;
        if (product) fresh[e.index("supplier")] = (*rows_.row(e, from))[e.index("supplier")];
        rows_.remove(entity<Alias>(), id);
        const auto made = rows_.add(e, std::move(fresh));
        refuse(found->kind, found->spelling, found->name);
        for (const auto& [of, row] : rows_.referring(e, from)) {
            auto record = *rows_.row(*of, row);
            for (const auto field : references_to(*of, e))
                if (record[field] == Value{from} && written_so(*of, record, field, found->spelling))
                    record[field] = made;
            rows_.put(*of, std::move(record));
        }
    }
    static bool written_so(
        const Entity& e, const Record& r, std::size_t field, const std::string& spelling) {
        const auto text = written_as(e.fields[field].name);
        if (text.empty() || !e.find(text)) return false;
        return name_key(std::get<std::string>(r[e.index(text)])) == name_key(spelling);
    }

    static std::string name(const Entity& e, const Record& r) {
        return std::get<std::string>(r[e.index("name")]);
    }
    void tell(const std::string& of) {
        if (what.size() < 200) what += (what.empty() ? "" : ", ") + of;
    }

    Rewrite& rows_;
    std::int64_t cooperation_;
    std::map<std::pair<AliasKind, std::int64_t>, std::int64_t> became_; // what is merged
};

// What the user may not change: each row that is the cooperation's own, and how many others'.
void add_refused(Session& session, const User& user, const std::vector<Change>& changes,
    std::int64_t cooperation, Settling& settling) {
    std::vector<Change> own, others;
    for (const auto& c : changes) {
        const auto& r = c.after ? *c.after : *c.before;
        const bool elsewhere = c.entity->find("cooperation") &&
                               r[c.entity->index("cooperation")] != Value{cooperation};
        (elsewhere ? others : own).push_back(c);
    }
    const Id<Cooperation> about{cooperation};
    for (const auto& p : not_allowed(session, user, own, about)) settling.say(p);
    if (const auto n = not_allowed(session, user, others, about).size(); n > 0)
        settling.say({"used_elsewhere", {}, settling.what, {{"count", std::to_string(n)}}});
}

} // namespace

Result<NamesAnswer> settle_names(
    App& app, const User& user, const std::string& key, const NamesOrder& order) {
    auto held = app.session();
    Session& session = *held;
    Transaction transaction{session, order.apply};
    const auto found =
        load_records(session, entity<Cooperation>(), "\"key\" = $1", std::array<Value, 1>{key});
    if (found.empty()) return no_cooperation(user, key);
    const Id<Cooperation> cooperation{id_of(found.front())};
    if (auto problems = refused(user, Action::edit_shared, cooperation); !problems.empty())
        return problems;
    if (!may_everywhere(user, Action::edit_shared, cooperation)) return Problem{"forbidden"};
    Rewrite rows{session};
    Settling settling{rows, cooperation.number};
    settling.run(order);
    auto changes = rows.changes();
    settling.answer.changed = static_cast<std::int64_t>(changes.size());
    add_refused(session, user, changes, cooperation.number, settling);
    if (!order.apply || changes.empty() || !settling.answer.problems.empty())
        return settling.answer;
    const auto batch = save(session, user,
        {app.moment(), "names " + key, "names", settling.what, cooperation.number, {}}, changes);
    if (!batch) return batch.problems;
    settling.answer.batch = *batch;
    transaction.commit();
    return settling.answer;
}

} // namespace samdrift
