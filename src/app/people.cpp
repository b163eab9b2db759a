#include "app/people.hpp"
#include "app/accounts.hpp"
#include "app/grants.hpp"
#include "app/login_ways.hpp"
#include "app/save.hpp"
#include "app/sight.hpp"
#include "register/catalogue.hpp"
#include "register/cooperation.hpp"
#include "register/entities.hpp"
#include "register/municipality.hpp"
#include "register/service_area.hpp"
#include "storage/record_store.hpp"
#include <algorithm>

namespace samdrift {
namespace {

// What may be marked confidential: fields that may be absent or empty, and tell no row from
// another.
bool may_be_confidential(const Entity& e, const Field& f) {
    if (!e.find("cooperation") || e.sheet.empty() || f.rules.key || f.rules.read_only) return false;
    if (f.rules.column.empty() || f.name == "source") return false;
    return !f.required || (f.kind == Kind::text && !f.rules.required);
}

class Access {
public:
    Access(Session& session, const User& user, Id<Cooperation> cooperation)
        : session_(session), user_(user), cooperation_(cooperation) {}

    AccessPage page() {
        AccessPage page;
        add_people(page);
        add_roles(page);
        add_fields(page);
        add_choices(page);
        return page;
    }

    // The changes that the order comes to, and why some cannot be made.
    std::vector<Change> changes_of(const AccessOrder& order, Problems& problems) {
        for (const auto& grant : order.add_grants) add_grant(grant, problems);
        for (const auto id : order.remove_grants) remove_grant(id, problems);
        for (const auto& field : order.fields) set_field(field, problems);
        for (const auto& role : order.roles) set_role(role, problems);
        return std::move(changes_);
    }

    // A new password, or "".
    Result<std::string> change_person(const PersonChange& change) {
        const auto account = account_of_user(session_, change.id);
        if (!account || !is_theirs(change.id))
            return Problem{"not_your_person", {}, std::to_string(change.id)};
        if (change.disabled) close_account(session_, *account, *change.disabled);
        if (!change.new_password) return std::string{};
        return new_password(session_, *account);
    }

private:
    // Whoever has something elsewhere is not this cooperation's to close.
    bool is_theirs(std::int64_t person) {
        if (may_everywhere(user_, Action::manage_store, std::nullopt)) return true;
        const auto rows = load_records(
            session_, entity<RoleGrant>(), "person = $1", std::array<Value, 1>{person});
        return !rows.empty() && std::ranges::all_of(rows, [&](const Record& r) {
            return from_record<RoleGrant>(r).cooperation == cooperation_;
        });
    }
    template <class T> std::vector<T> own() {
        std::vector<T> all;
        for (const auto& r : load_records(session_, entity<T>(), "cooperation = $1", own_))
            all.push_back(from_record<T>(r));
        return all;
    }
    std::vector<RoleGrant> grants() {
        std::vector<RoleGrant> all;
        for (const auto& r : load_records(
                 session_, entity<RoleGrant>(), "cooperation = $1 OR cooperation IS NULL", own_))
            all.push_back(from_record<RoleGrant>(r));
        return all;
    }
    template <class T> std::optional<std::string> name_of_row(std::optional<Id<T>> id) {
        if (!id) return std::nullopt;
        const auto row = load_record(session_, entity<T>(), id->number);
        return row ? std::optional{from_record<T>(*row).name} : std::nullopt;
    }

    GrantView view_of(const RoleGrant& g) {
        GrantView view{g.id.number, g.role, !g.cooperation, name_of_row(g.municipality), {},
            name_of_row(g.area), name_of_row(g.supplier)};
        if (g.area)
            if (const auto row = load_record(session_, entity<ServiceArea>(), g.area->number))
                view.area = from_record<ServiceArea>(*row).code;
        return view;
    }

    void add_people(AccessPage& page) {
        page.people.push_back({});
        for (auto& account : accounts(session_))
            page.people.push_back({account.user, std::move(account.name), std::move(account.login),
                std::move(account.provider), account.demo, account.disabled,
                account.user == user_.id, {}});
        for (const auto& g : grants()) {
            const auto whom = std::ranges::find(page.people, g.person.value_or(0), &PersonView::id);
            if (whom != page.people.end()) whom->grants.push_back(view_of(g));
        }
        // Of people with nothing here, those whom somebody who runs the whole store may see.
        const bool all = may_everywhere(user_, Action::manage_store, std::nullopt);
        std::erase_if(page.people,
            [&](const PersonView& p) { return !all && p.id != 0 && p.grants.empty(); });
    }

    void add_roles(AccessPage& page) {
        page.may_change_roles = may_everywhere(user_, Action::administer, std::nullopt);
        const auto decided = load_records(session_, entity<RoleRight>());
        for (std::size_t i = 0; i < choices_of<Role>.size(); ++i) {
            RoleView view{static_cast<Role>(i), false, {}};
            for (const auto& record : decided)
                view.decided |= from_record<RoleRight>(record).role == view.role;
            for (const auto& right : user_.rights)
                if (right.role == view.role) view.rights.push_back({right.action, right.reach});
            page.roles.push_back(std::move(view));
        }
    }

    void add_fields(AccessPage& page) {
        const auto marked = own<ConfidentialField>();
        for (const auto* e : all_entities())
            for (const auto& f : e->fields) {
                if (!may_be_confidential(*e, f)) continue;
                const bool is = std::ranges::any_of(marked, [&](const ConfidentialField& c) {
                    return c.kind == e->table && c.field == f.name;
                });
                page.fields.push_back({std::string{e->table}, std::string{f.name}, is});
            }
    }

    void add_choices(AccessPage& page) {
        for (const auto& member : own<Member>())
            if (auto name = name_of_row(std::optional{member.municipality}))
                page.municipalities.push_back(std::move(*name));
        for (const auto& area : own<ServiceArea>()) page.areas.push_back(area.code);
        session_.each("SELECT DISTINCT s.name FROM contract c JOIN supplier s ON s.id = c.supplier "
                      "WHERE c.cooperation = $1 ORDER BY s.name",
            own_, [&](const ResultRow& row) { page.suppliers.emplace_back(row.text(0)); });
    }

    template <class T> void make(T row) {
        row.id.number = fresh_[&entity<T>()]++ + next_id(session_, entity<T>());
        changes_.push_back({&entity<T>(), row.id.number, {}, {}, to_record(row)});
    }
    template <class T> void remove(const T& row) {
        changes_.push_back({&entity<T>(), row.id.number, {}, to_record(row), {}});
    }

    void add_grant(const GrantOrder& order, Problems& problems) {
        const auto person = order.person != 0 ? std::optional{order.person} : std::nullopt;
        if (person && !account_of_user(session_, *person)) {
            problems.push_back({"unknown_person", {}, std::to_string(*person)});
            return;
        }
        if (const auto grant = read_grant(session_,
                {cooperation_, person, order.role, order.municipality, order.area, order.supplier},
                problems))
            make(*grant);
    }

    void remove_grant(std::int64_t id, Problems& problems) {
        const auto all = grants();
        const auto found = std::ranges::find(all, Id<RoleGrant>{id}, &RoleGrant::id);
        if (found == all.end())
            problems.push_back({"unknown_grant", {}, std::to_string(id)});
        else
            remove(*found);
    }

    void set_field(const FieldView& order, Problems& problems) {
        const Entity* e = entity_of_table(order.kind);
        const Field* f = e ? e->find(order.field) : nullptr;
        if (!f || !may_be_confidential(*e, *f)) {
            problems.push_back({"no_such_field", {}, order.kind + "." + order.field});
            return;
        }
        const auto marked = own<ConfidentialField>();
        const auto found = std::ranges::find_if(marked, [&](const ConfidentialField& c) {
            return c.kind == order.kind && c.field == order.field;
        });
        if (order.confidential && found == marked.end())
            make(ConfidentialField{
                .cooperation = cooperation_, .kind = order.kind, .field = order.field});
        if (!order.confidential && found != marked.end()) remove(*found);
    }

    void set_role(const RoleOrder& order, Problems& problems) {
        for (const auto& record : load_records(session_, entity<RoleRight>()))
            if (const auto row = from_record<RoleRight>(record); row.role == order.role)
                remove(row);
        bool administers = order.role != Role::administrator || order.rights.empty();
        for (const auto& right : order.rights) {
            make(RoleRight{.role = order.role, .action = right.action, .reach = right.reach});
            administers |= right.action == Action::administer && right.reach == Reach::everything;
        }
        if (!administers) problems.push_back({"last_administrator"});
    }

    Session& session_;
    const User& user_;
    Id<Cooperation> cooperation_;
    std::array<Value, 1> own_{cooperation_.number};
    std::map<const Entity*, std::int64_t> fresh_;
    std::vector<Change> changes_;
};

// Whose rights are asked about; or why not.
Result<Id<Cooperation>> administered(Session& session, const User& user, const std::string& key) {
    const auto found =
        load_records(session, entity<Cooperation>(), "\"key\" = $1", std::array<Value, 1>{key});
    if (found.empty()) return no_cooperation(user, key);
    const Id<Cooperation> id{id_of(found.front())};
    if (auto problems = refused(user, Action::administer, id); !problems.empty()) {
        if (problems.front().code == "unknown_cooperation") return no_cooperation(user, key);
        return problems;
    }
    return id;
}

} // namespace

Result<AccessPage> access_page(App& app, const User& user, const std::string& key) {
    auto held = app.session();
    Transaction reading{*held, false};
    const auto id = administered(*held, user, key);
    if (!id) return id.problems;
    auto page = Access{*held, user, *id}.page();
    page.providers = app.login_ways().names();
    return page;
}

Result<AccessPage> change_access(
    App& app, const User& user, const std::string& key, const AccessOrder& order) {
    auto held = app.session();
    Transaction transaction{*held, true};
    const auto id = administered(*held, user, key);
    if (!id) return id.problems;
    const auto administrators = count_administrators(*held);
    Problems problems;
    std::optional<std::string> first_password;
    for (const auto& person : order.add_people) {
        if (!person.provider.empty() && !app.login_ways().has(person.provider))
            problems.push_back({"unknown_provider", {}, person.provider});
        auto made = new_account(*held, person);
        if (!made) std::ranges::move(made.problems, std::back_inserter(problems));
        if (made && !made->password.empty()) first_password = made->password;
    }
    Access access{*held, user, *id};
    for (const auto& change : order.change_people) {
        auto made = access.change_person(change);
        if (!made) std::ranges::move(made.problems, std::back_inserter(problems));
        if (made && !made->empty()) first_password = *made;
    }
    auto changes = access.changes_of(order, problems);
    if (!problems.empty()) return problems;
    std::optional<std::int64_t> batch;
    if (!changes.empty()) {
        const auto entry = save(
            *held, user, {app.moment(), "access " + key, "access", "", id->number, {}}, changes);
        if (!entry) return entry.problems;
        batch = *entry;
    }
    if (administrators > 0 && count_administrators(*held) == 0)
        return Problem{"last_administrator"};
    auto page = access.page();
    page.providers = app.login_ways().names();
    page.first_password = std::move(first_password);
    page.batch = batch;
    transaction.commit();
    return page;
}

} // namespace samdrift
