#include "register/landscape_builder.hpp"
#include "base/failure.hpp"
#include <algorithm>
#include <set>

namespace samdrift {

void LandscapeBuilder::begin_picture(Id<Cooperation> id) { pictures_[id]; }
void LandscapeBuilder::begin_block(Id<Cooperation> c, Id<Municipality> m) { blocks_[{c, m}]; }

LandscapeBuilder::PendingCatalogue& LandscapeBuilder::catalogue() {
    if (catalogue_) return *catalogue_;
    catalogue_ = std::make_unique<PendingCatalogue>();
    if (before_->catalogue) catalogue_->held = *before_->catalogue;
    const auto& held = catalogue_->held;
    for (Code code = 0; code < held.products.size(); ++code)
        catalogue_->products[held.products.id(code)] = code;
    for (Code code = 0; code < held.suppliers.size(); ++code)
        catalogue_->suppliers[held.suppliers.id(code)] = code;
    return *catalogue_;
}

// A number is given to a product at first sight; its name may come later.
Code LandscapeBuilder::product(Id<Product> id) {
    if (!catalogue_ && before_->catalogue)
        if (const Code known = before_->catalogue->products.find(id.number); known != no_code)
            return known;
    auto& pending = catalogue();
    const auto [at, is_new] = pending.products.try_emplace(id.number, no_code);
    if (is_new) {
        at->second = pending.held.products.number(id.number);
        pending.held.supplier_of.resize(pending.held.products.size(), no_code);
    }
    return at->second;
}

Code LandscapeBuilder::supplier(std::optional<Id<Supplier>> id) {
    if (!id) return no_code;
    if (!catalogue_ && before_->catalogue)
        if (const Code known = before_->catalogue->suppliers.find(id->number); known != no_code)
            return known;
    auto& pending = catalogue();
    const auto [at, is_new] = pending.suppliers.try_emplace(id->number, no_code);
    if (is_new) at->second = pending.held.suppliers.number(id->number);
    return at->second;
}

Code LandscapeBuilder::system_name(const std::string& name) {
    if (!catalogue_ && before_->catalogue)
        if (const Code known = before_->catalogue->systems.find(name); known != no_code)
            return known;
    return catalogue().held.systems.number(name);
}

BlockBuilder& LandscapeBuilder::block(Id<Cooperation> c, Id<Municipality> m) {
    const BlockKey key{c, m};
    if (!last_block_.second || last_block_.first != key) last_block_ = {key, &blocks_[key]};
    return *last_block_.second;
}

void LandscapeBuilder::add(const Supplier& s) {
    const Code code = (catalogue(), supplier(s.id));
    catalogue_->held.suppliers.set(code, s.name, catalogue_->collation);
}

void LandscapeBuilder::add(const Product& p) {
    const Code code = (catalogue(), product(p.id));
    catalogue_->held.products.set(code, p.name, catalogue_->collation);
    catalogue_->held.supplier_of[code] = supplier(p.supplier);
}

void LandscapeBuilder::add(const Municipality& m) {
    auto& all = catalogue().held.municipalities;
    const auto at = std::ranges::lower_bound(all, m.id, {}, &Municipality::id);
    if (at != all.end() && at->id == m.id)
        *at = m;
    else
        all.insert(at, m);
}

void LandscapeBuilder::add(const Cooperation& c) { picture(c.id).row = c; }
void LandscapeBuilder::add(const Member& m) {
    picture(m.cooperation).members.push_back({m, {}, 0});
}
void LandscapeBuilder::add(const ServiceArea& a) {
    picture(a.cooperation).areas.push_back({.row = a});
}
void LandscapeBuilder::add(const ChainStep& s) { picture(s.cooperation).chain_steps.push_back(s); }
void LandscapeBuilder::add(const AgendaPromise& p) { picture(p.cooperation).promises.push_back(p); }
void LandscapeBuilder::add(const WorkingGroup& g) {
    picture(g.cooperation).working_groups.push_back(g);
}
void LandscapeBuilder::add(const Body& b) { picture(b.cooperation).bodies.push_back(b); }
void LandscapeBuilder::add(const Milestone& m) { picture(m.cooperation).milestones.push_back(m); }
void LandscapeBuilder::add(const Risk& r) { picture(r.cooperation).risks.push_back(r); }
void LandscapeBuilder::add(const Proposal& p) { picture(p.cooperation).proposals.push_back(p); }
void LandscapeBuilder::add(const LedgerLine& l) {
    picture(l.cooperation).ledger_lines.push_back(l);
}
void LandscapeBuilder::add(const BudgetLine& l) {
    picture(l.cooperation).budget_lines.push_back(l);
}
void LandscapeBuilder::add(const ProgrammeFunds& f) { picture(f.cooperation).funds.push_back(f); }

void LandscapeBuilder::add(const Assessment& a) { picture(a.cooperation).assessments.push_back(a); }
void LandscapeBuilder::add(const ChoiceRule& r) {
    picture(r.cooperation).choice_rules.push_back(r);
}
void LandscapeBuilder::add(const Rate& r) { picture(r.cooperation).rates.push_back(r); }
void LandscapeBuilder::add(const Criterion& c) { picture(c.cooperation).criteria.push_back(c); }
void LandscapeBuilder::add(const Alternative& a) {
    picture(a.cooperation).alternatives.push_back(a);
}
void LandscapeBuilder::add(const AlternativeScore& s) {
    picture(s.cooperation).alternative_scores.push_back(s);
}
void LandscapeBuilder::add(const Candidate& c) { picture(c.cooperation).candidates.push_back(c); }
void LandscapeBuilder::add(const Scenario& s) { picture(s.cooperation).scenarios.push_back(s); }
void LandscapeBuilder::add(const ScenarioChoice& c) {
    picture(c.cooperation).scenario_choices.push_back(c);
}
void LandscapeBuilder::add(const ProjectCost& r) {
    operation(r.cooperation).project_costs.push_back(r);
}
void LandscapeBuilder::add(const ProjectUsers& r) {
    operation(r.cooperation).project_users.push_back(r);
}
void LandscapeBuilder::add(const UserIdentities& r) {
    operation(r.cooperation).user_identities.push_back(r);
}
void LandscapeBuilder::add(const DriverValue& r) {
    operation(r.cooperation).driver_values.push_back(r);
}
void LandscapeBuilder::add(const AllocationKey& r) {
    operation(r.cooperation).allocation_keys.push_back(r);
}
void LandscapeBuilder::add(const ClosedYear& r) {
    operation(r.cooperation).closed_years.push_back(r);
}
void LandscapeBuilder::add(const Investment& r) {
    operation(r.cooperation).investments.push_back(r);
}
void LandscapeBuilder::add(const PriceIndex& r) {
    operation(r.cooperation).price_indices.push_back(r);
}
void LandscapeBuilder::add(const OneOffCost& r) {
    operation(r.cooperation).one_off_costs.push_back(r);
}
void LandscapeBuilder::add(const AloneCost& r) {
    operation(r.cooperation).alone_costs.push_back(r);
}
void LandscapeBuilder::add(const KeyFigure& r) {
    operation(r.cooperation).key_figures.push_back(r);
}
void LandscapeBuilder::add(const Device& r) { operation(r.cooperation).devices.push_back(r); }
void LandscapeBuilder::add(const Licence& r) { operation(r.cooperation).licences.push_back(r); }
void LandscapeBuilder::add(const NetworkLine& r) {
    operation(r.cooperation).network_lines.push_back(r);
}
void LandscapeBuilder::add(const Infrastructure& r) {
    operation(r.cooperation).infrastructure.push_back(r);
}
void LandscapeBuilder::add(const OrganisationUnit& r) {
    operation(r.cooperation).organisation_units.push_back(r);
}
void LandscapeBuilder::add(const DirectorySource& r) {
    operation(r.cooperation).directory_sources.push_back(r);
}
void LandscapeBuilder::add(const CostScenarioChange& r) {
    operation(r.cooperation).cost_scenario_changes.push_back(r);
}
void LandscapeBuilder::add(const Benefit& r) { operation(r.cooperation).benefits.push_back(r); }
void LandscapeBuilder::add(const KostraArt& r) {
    operation(r.cooperation).kostra_arts.push_back(r);
}
void LandscapeBuilder::add(const LocalAccount& r) {
    operation(r.cooperation).local_accounts.push_back(r);
}
void LandscapeBuilder::add(const Project& r) { plan(r.cooperation).projects.push_back(r); }
void LandscapeBuilder::add(const ProgrammeFact& r) {
    plan(r.cooperation).programme_facts.push_back(r);
}
void LandscapeBuilder::add(const DecisionPoint& r) {
    plan(r.cooperation).decision_points.push_back(r);
}
void LandscapeBuilder::add(const ProjectTeam& r) { plan(r.cooperation).project_teams.push_back(r); }
void LandscapeBuilder::add(const FreezePeriod& r) {
    plan(r.cooperation).freeze_periods.push_back(r);
}
void LandscapeBuilder::add(const Cutover& r) { plan(r.cooperation).cutovers.push_back(r); }
void LandscapeBuilder::add(const CutoverLink& r) { plan(r.cooperation).cutover_links.push_back(r); }
void LandscapeBuilder::add(const PublishedPlan& r) {
    plan(r.cooperation).published_plans.push_back(r);
}
void LandscapeBuilder::add(const PlanLine& r) { plan(r.cooperation).plan_lines.push_back(r); }
void LandscapeBuilder::add(const WorkDefault& d) { catalogue().held.work_defaults.push_back(d); }
void LandscapeBuilder::add(const LegalParameter& p) {
    catalogue().held.legal_parameters.push_back(p);
}
void LandscapeBuilder::begin_store_rows() {
    catalogue().held.legal_parameters.clear();
    catalogue().held.work_defaults.clear();
}

void LandscapeBuilder::add(const Usage& u) {
    block(u.cooperation, u.municipality)
        .add(u, {product(u.product), supplier(u.supplier)}, system_name(u.system));
}
void LandscapeBuilder::add(const Absence& a) { block(a.cooperation, a.municipality).add(a); }
void LandscapeBuilder::add(const Contract& c) {
    block(c.cooperation, c.municipality).add(c, {product(c.product), supplier(c.supplier)});
}
void LandscapeBuilder::add(const Integration& i) {
    const Code to = i.to_product ? product(*i.to_product) : no_code;
    block(i.cooperation, i.municipality).add(i, product(i.from_product), to);
}
void LandscapeBuilder::add(const WorkProcess& p) {
    block(p.cooperation, p.municipality).add(p, p.product ? product(*p.product) : no_code);
}

std::shared_ptr<const Catalogue> LandscapeBuilder::finished_catalogue() {
    if (!catalogue_)
        return before_->catalogue ? before_->catalogue : std::make_shared<const Catalogue>();
    catalogue_->held.products.rank_all();
    catalogue_->held.suppliers.rank_all();
    std::ranges::sort(catalogue_->held.legal_parameters, {}, [](const LegalParameter& p) {
        return std::tuple{p.parameter, std::string_view{p.applies_to}, p.from, p.id.number};
    });
    std::ranges::sort(catalogue_->held.work_defaults, {}, [](const auto& row) { return row.id; });
    return std::make_shared<const Catalogue>(std::move(catalogue_->held));
}

std::shared_ptr<const CooperationPicture> LandscapeBuilder::finished_picture(
    Id<Cooperation> id, const Catalogue& catalogue) {
    auto picture = std::make_shared<CooperationPicture>(std::move(pictures_[id]));
    if (picture->row.id != id) return nullptr;
    for (auto& member : picture->members)
        if (const auto* municipality = catalogue.municipality(member.row.municipality))
            member.name = municipality->name;
    complete(*picture);
    return picture;
}

CooperationInLandscape LandscapeBuilder::with_blocks(Id<Cooperation> id,
    std::shared_ptr<const CooperationPicture> picture, const CooperationInLandscape* old) {
    std::map<Id<Municipality>, std::shared_ptr<const Block>> all;
    if (old)
        for (const auto& block : old->blocks) all[block->municipality] = block;
    auto area = [&](Id<ServiceArea> wanted) {
        const Code code = picture->area_of(wanted);
        if (code == no_code)
            throw Failure("database_broken",
                "a row's area is not one of its cooperation's: " + std::to_string(wanted.number));
        return code;
    };
    for (auto at = blocks_.lower_bound({id, {INT64_MIN}});
         at != blocks_.end() && at->first.first == id; ++at)
        all[at->first.second] = std::make_shared<const Block>(
            at->second.finish(at->first.second, picture->areas.size(), area));
    CooperationInLandscape made{std::move(picture), {}};
    for (const auto& member : made.picture->members) {
        auto& block = all[member.row.municipality];
        if (!block)
            block = std::make_shared<const Block>(
                BlockBuilder{}.finish(member.row.municipality, 0, area));
        made.blocks.push_back(std::move(block));
        all.erase(member.row.municipality);
    }
    for (auto& [municipality, block] : all) made.blocks.push_back(std::move(block));
    return made;
}

std::shared_ptr<const Landscape> LandscapeBuilder::build(std::int64_t last_entry) {
    auto made = std::make_shared<Landscape>();
    made->last_entry = last_entry;
    made->catalogue = finished_catalogue();
    std::map<Id<Cooperation>, const CooperationInLandscape*> olds;
    std::set<Id<Cooperation>> ids;
    for (const auto& old : before_->cooperations) {
        olds[old.picture->row.id] = &old;
        ids.insert(old.picture->row.id);
    }
    for (const auto& [id, picture] : pictures_) ids.insert(id);
    for (const auto id : ids) {
        const auto* old = olds.contains(id) ? olds[id] : nullptr;
        const bool touched = pictures_.contains(id);
        auto picture = touched ? finished_picture(id, *made->catalogue) : old->picture;
        if (!picture) continue;
        const auto first = blocks_.lower_bound({id, {INT64_MIN}});
        const bool has_blocks = first != blocks_.end() && first->first.first == id;
        if (!touched && !has_blocks)
            made->cooperations.push_back(*old);
        else
            made->cooperations.push_back(with_blocks(id, std::move(picture), old));
    }
    return made;
}

} // namespace samdrift
