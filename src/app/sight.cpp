#include "app/sight.hpp"
#include "app/still_used.hpp"
#include "register/account.hpp"
#include "register/attachment.hpp"
#include "register/choice_rule.hpp"
#include "register/contract.hpp"
#include "register/cooperation.hpp"
#include "register/cost_model.hpp"
#include "register/cost_scenario.hpp"
#include "register/cutover.hpp"
#include "register/equipment.hpp"
#include "register/investment.hpp"
#include "register/legal_parameter.hpp"
#include "register/municipality.hpp"
#include "register/saved_view.hpp"
#include "register/scenario.hpp"
#include "register/service_area.hpp"
#include "register/usage.hpp"
#include "register/work_default.hpp"
#include "storage/record_store.hpp"
#include <algorithm>

namespace samdrift {
namespace {

std::optional<std::int64_t> number(const Entity& e, const Record& r, std::string_view field) {
    if (!e.find(field)) return std::nullopt;
    const auto* n = std::get_if<std::int64_t>(&r[e.index(field)]);
    return n ? std::optional{*n} : std::nullopt;
}

template <class Of>
std::optional<Id<Of>> id(const Entity& e, const Record& r, std::string_view field) {
    const auto n = number(e, r, field);
    return n ? std::optional{Id<Of>{*n}} : std::nullopt;
}

// The product that the row's system is.
std::optional<std::int64_t> product_of(const Entity& e, const Record& r) {
    const auto product = number(e, r, "product");
    return product ? product : number(e, r, "from_product");
}

bool about_access(const Entity& e) {
    return &e == &entity<RoleGrant>() || &e == &entity<RoleRight>() ||
           &e == &entity<ConfidentialField>();
}

// The store's own: who manages it changes them, for all cooperations at once.
bool of_the_store(const Entity& e) {
    return &e == &entity<LegalParameter>() || &e == &entity<WorkDefault>();
}

// What a joint operation costs, is split by and runs: its own to write, also where a row is about
// one owner.
bool of_joint_operation(const Entity& e) {
    return &e == &entity<ProjectCost>() || &e == &entity<ProjectUsers>() ||
           &e == &entity<UserIdentities>() || &e == &entity<DriverValue>() ||
           &e == &entity<AllocationKey>() || &e == &entity<Investment>() ||
           &e == &entity<PriceIndex>() || &e == &entity<OneOffCost>() ||
           &e == &entity<KeyFigure>() || &e == &entity<OrganisationUnit>() ||
           &e == &entity<DirectorySource>() || &e == &entity<CostScenarioChange>() ||
           &e == &entity<KostraArt>() || &e == &entity<LocalAccount>();
}

// What the joint operation has where no municipality does.
bool may_be_joint(const Entity& e) {
    return &e == &entity<Licence>() || &e == &entity<NetworkLine>() ||
           &e == &entity<Infrastructure>();
}

// An owner reads the numbers that its share is reckoned from, and does not write them; nor does a
// working group write what the systems of its area cost.
Ownership who_writes(const Entity& e, Ownership owner) {
    if (!of_joint_operation(e)) return owner;
    owner.municipality.reset();
    owner.areas.clear();
    return owner;
}

bool in_catalogue(const Entity& e) {
    return !e.find("cooperation") && &e != &entity<Cooperation>() && !about_access(e);
}

} // namespace

const Ownerships::Systems& Ownerships::systems_of(std::int64_t cooperation) {
    const auto [found, fresh] = systems_.try_emplace(cooperation);
    if (fresh)
        session_.each("SELECT municipality, product, area, operator_kind FROM usage "
                      "WHERE cooperation = $1 ORDER BY id",
            std::array<Value, 1>{cooperation}, [&](const ResultRow& row) {
                auto& system = found->second[{row.integer(0), row.integer(1)}];
                system.areas.push_back({row.integer(2)});
                system.joint |= row.text(3) == name_of(OperatorKind::joint_operation);
            });
    return found->second;
}

// An attachment is whose the contract or the system in use is that it belongs to; what belongs to
// anything else is the cooperation's.
Ownership Ownerships::of_attachment(const Record& r) {
    const auto attachment = from_record<Attachment>(r);
    const auto owner = [&](const Entity& e, std::int64_t row) {
        const auto record = load_record(session_, e, row);
        return record ? std::optional{of(e, *record)} : std::nullopt;
    };
    std::optional<Ownership> found;
    if (attachment.contract) found = owner(entity<Contract>(), attachment.contract->number);
    if (attachment.usage) found = owner(entity<Usage>(), attachment.usage->number);
    return found.value_or(Ownership{.cooperation = attachment.cooperation});
}

Ownership Ownerships::of(const Entity& e, const Record& r) {
    if (&e == &entity<Attachment>()) return of_attachment(r);
    Ownership owner{.cooperation = &e == &entity<Cooperation>()
                                       ? std::optional{Id<Cooperation>{id_of(r)}}
                                       : id<Cooperation>(e, r, "cooperation"),
        .municipality = id<Municipality>(e, r, "municipality"),
        .areas = {},
        .supplier = id<Supplier>(e, r, "supplier")};
    if (const auto area = id<ServiceArea>(e, r, "area")) owner.areas.push_back(*area);
    if (of_joint_operation(e) || (may_be_joint(e) && !owner.municipality)) {
        owner.joint = true;
        return owner;
    }
    if (&e == &entity<Usage>()) {
        owner.joint = r[e.index("operator_kind")] ==
                      Value{std::string{name_of(OperatorKind::joint_operation)}};
        return owner;
    }
    const auto product = product_of(e, r);
    if (!owner.cooperation || !owner.municipality || !product) return owner;
    const auto& systems = systems_of(owner.cooperation->number);
    const auto system = systems.find({owner.municipality->number, *product});
    if (system == systems.end()) return owner;
    if (owner.areas.empty()) owner.areas = system->second.areas;
    owner.joint = system->second.joint;
    return owner;
}

Action action_to_change(const Entity& e) {
    if (about_access(e)) return Action::administer;
    if (&e == &entity<SavedView>()) return Action::read_register; // more: app/saved_views
    if (of_the_store(e)) return Action::manage_store;
    // Rules, scenarios and plans are the cooperation's, also where they are about one municipality.
    if (of_joint_operation(e)) return Action::edit_rows;
    const bool of_a_municipality = e.find("municipality") && &e != &entity<Member>() &&
                                   &e != &entity<ChoiceRule>() && &e != &entity<ScenarioChoice>() &&
                                   &e != &entity<Cutover>();
    return of_a_municipality ? Action::edit_rows : Action::edit_shared;
}

bool may_change(const User& user, const Entity& e, Id<Cooperation> cooperation) {
    return authorise(user, action_to_change(e), {cooperation, {}, {}, {}, of_joint_operation(e)});
}

Action action_to_change(const Entity& e, const Record& r) {
    if (&e != &entity<Attachment>()) return action_to_change(e);
    const auto attachment = from_record<Attachment>(r);
    return attachment.contract || attachment.usage ? Action::edit_rows : Action::edit_shared;
}

Action action_to_read(const Entity& e) {
    if (about_access(e)) return Action::administer;
    return &e == &entity<Contract>() ? Action::read_contracts : Action::read_register;
}

Sight::Sight(Session& session, const User& user, Id<Cooperation> cooperation)
    : user_(user)
    , cooperation_(cooperation)
    , owners_(session)
    , all_rows_(may_everywhere(user, Action::read_register, cooperation) &&
                may_everywhere(user, Action::read_contracts, cooperation))
    , all_fields_(may_everywhere(user, Action::read_confidential, cooperation)) {
    if (all_fields_) return;
    for (const auto& record : load_records(session, entity<ConfidentialField>(), "cooperation = $1",
             std::array<Value, 1>{cooperation.number})) {
        const auto row = from_record<ConfidentialField>(record);
        confidential_[row.kind].insert(row.field);
    }
    all_fields_ = confidential_.empty();
}

// Whoever reads the register, and contracts where it belongs to one: a supplier reads its
// contracts, not what others have written of them.
bool Sight::sees_attachment(const Record& r) {
    const auto attachment = from_record<Attachment>(r);
    const auto owner = owners_.of(entity<Attachment>(), r);
    return authorise(user_, Action::read_register, owner) &&
           (!attachment.contract || authorise(user_, Action::read_contracts, owner)) &&
           (!attachment.confidential || authorise(user_, Action::read_confidential, owner));
}

bool Sight::sees_all(const Entity& e) const {
    return sees_all() && &e != &entity<Attachment>() && &e != &entity<SavedView>() &&
           !about_access(e);
}

bool Sight::sees(const Entity& e, const Record& r) {
    if (&e == &entity<Attachment>()) return sees_attachment(r);
    if (about_access(e)) return authorise(user_, Action::administer, owners_.of(e, r));
    // One batch may change rows of several cooperations: each sees its own.
    if (const auto of = number(e, r, "cooperation"); of && *of != cooperation_.number) return false;
    if (&e == &entity<SavedView>()) {
        const auto view = from_record<SavedView>(r);
        if (view.reach == ViewReach::own && view.owner != user_.id) return false;
    }
    // Who takes part and in what areas is known to all who may read anything: rows stand in them.
    const bool known_to_all = &e == &entity<Member>() || &e == &entity<ServiceArea>();
    if (all_rows_ || in_catalogue(e) || known_to_all) return true;
    return authorise(user_, action_to_read(e), owners_.of(e, r));
}

void Sight::hide(const Entity& e, Record& r) {
    if (all_fields_) return;
    const auto fields = confidential_.find(e.table);
    if (fields == confidential_.end()) return;
    if (authorise(user_, Action::read_confidential, owners_.of(e, r))) return;
    const auto blank = blank_record(e);
    for (const auto& name : fields->second)
        if (const auto* f = e.find(name)) {
            const auto at = static_cast<std::size_t>(f - e.fields.data());
            r[at] = f->required ? blank[at] : Value{};
        }
}

bool Sight::may_change(const Entity& e, const Record& r) {
    if (of_the_store(e)) return may_everywhere(user_, Action::manage_store, std::nullopt);
    const auto action = action_to_change(e, r);
    if (may_everywhere(user_, action, cooperation_)) return true;
    if (in_catalogue(e)) return false;
    return authorise(user_, action, who_writes(e, owners_.of(e, r)));
}

std::string Sight::key() const {
    std::string key;
    if (sees_all()) return key;
    const auto add = [&](auto id) { key += id ? std::to_string(id->number) + "," : "-,"; };
    for (const auto& g : user_.grants) {
        if (g.cooperation && g.cooperation != cooperation_) continue;
        key += std::string{name_of(g.role)} + ",";
        add(g.municipality);
        add(g.supplier);
        if (g.areas)
            for (const auto area : *g.areas) key += std::to_string(area.number) + "+";
        key += ";";
    }
    for (const auto& r : user_.rights)
        if (r.action != Action::administer)
            key.append(name_of(r.role)).append(name_of(r.action)).append(name_of(r.reach)) += "|";
    for (const auto& [kind, fields] : confidential_)
        for (const auto& field : fields) key += kind + "." + field + "/";
    return key;
}

namespace {

class Permission {
public:
    Permission(
        Session& session, const User& user, std::optional<Id<Cooperation>> about, Action for_rows)
        : owners_(session), user_(user), about_(about), for_rows_(for_rows) {}

    bool allows(const Change& c) {
        const Entity& e = *c.entity;
        if (&e == &entity<Cooperation>()) {
            const bool stays = c.before && c.after;
            return stays ? may_everywhere(user_, Action::edit_shared, Id<Cooperation>{c.row})
                         : may_everywhere(user_, Action::manage_store, std::nullopt);
        }
        if (of_the_store(e)) return may_everywhere(user_, Action::manage_store, std::nullopt);
        if (in_catalogue(e)) {
            const bool stays = c.before && c.after;
            return stays ? may_everywhere(user_, Action::edit_shared, about_)
                         : may_somewhere(user_, Action::edit_rows, about_);
        }
        return (!c.before || allows(e, *c.before)) && (!c.after || allows(e, *c.after));
    }

private:
    bool allows(const Entity& e, const Record& r) {
        const auto action = action_to_change(e, r);
        return authorise(user_, action == Action::edit_rows ? for_rows_ : action,
            who_writes(e, owners_.of(e, r)));
    }
    Ownerships owners_;
    const User& user_;
    std::optional<Id<Cooperation>> about_;
    Action for_rows_;
};

} // namespace

Problems not_allowed(Session& session, const User& user, std::span<const Change> changes,
    std::optional<Id<Cooperation>> about, Action for_rows) {
    Problems problems;
    Permission permission{session, user, about, for_rows};
    for (const auto& c : changes)
        if (!permission.allows(c)) problems.push_back(about_row("not_yours", c));
    return problems;
}

} // namespace samdrift
