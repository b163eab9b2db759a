#include "register/synthetic.hpp"
#include "schema/json.hpp"
#include "storage/journal.hpp"
#include "storage/landscape_store.hpp"
#include "storage/record_store.hpp"
#include "test_store.hpp"
#include <gtest/gtest.h>
#include <map>

namespace samdrift {
namespace {

// Everything of the landscape that a row can change, as text.
std::string told(const Landscape& landscape) {
    std::string out;
    const auto& catalogue = *landscape.catalogue;
    for (const auto& p : catalogue.legal_parameters) out += to_json(entity<LegalParameter>(), &p);
    for (const auto& d : catalogue.work_defaults) out += to_json(entity<WorkDefault>(), &d);
    for (const auto& c : landscape.cooperations) {
        out += c.picture->row.key + "/" + c.picture->row.name + "\n";
        for (const auto& a : c.picture->areas)
            out += a.row.code + "=" + a.row.name + (a.leaf ? " leaf\n" : "\n");
        const auto rows = [&]<class T>(const std::vector<T>& all) {
            for (const auto& row : all) out += to_json(entity<T>(), &row) + "\n";
        };
        rows(c.picture->assessments);
        rows(c.picture->choice_rules);
        rows(c.picture->rates);
        rows(c.picture->criteria);
        rows(c.picture->alternatives);
        rows(c.picture->alternative_scores);
        rows(c.picture->candidates);
        rows(c.picture->scenarios);
        rows(c.picture->scenario_choices);
        const auto& o = c.picture->operation;
        rows(o.project_costs);
        rows(o.project_users);
        rows(o.user_identities);
        rows(o.driver_values);
        rows(o.allocation_keys);
        rows(o.closed_years);
        rows(o.investments);
        rows(o.price_indices);
        rows(o.one_off_costs);
        rows(o.alone_costs);
        rows(o.key_figures);
        rows(o.devices);
        rows(o.licences);
        rows(o.network_lines);
        rows(o.infrastructure);
        rows(o.organisation_units);
        rows(o.cost_scenario_changes);
        rows(o.benefits);
        rows(o.kostra_arts);
        rows(o.local_accounts);
        rows(o.directory_sources);
        const auto& p = c.picture->plan;
        rows(p.projects);
        rows(p.programme_facts);
        rows(p.decision_points);
        rows(p.project_teams);
        rows(p.freeze_periods);
        rows(p.cutovers);
        rows(p.cutover_links);
        rows(p.published_plans);
        rows(p.plan_lines);
        for (std::size_t m = 0; m < c.members(); ++m)
            out += "member " + c.picture->members[m].name + "\n";
        for (const auto& block : c.blocks) {
            const auto& u = block->usages;
            out += "block " + std::to_string(block->municipality.number) + "\n";
            for (std::uint32_t row = 0; row < u.id.size(); ++row)
                out += std::to_string(u.id[row]) + " " + std::string{block->text(u.system[row])} +
                       " " + catalogue.products.name(u.product[row]) + " " +
                       c.picture->areas[u.area[row]].row.code + " " +
                       std::to_string(u.users[row].get().value_or(-1)) + " c" +
                       std::to_string(block->contracts_of(u.product[row]).size()) + " i" +
                       std::to_string(block->integrations_from(u.product[row]).size()) + "\n";
        }
    }
    return out;
}

class LandscapeStore : public testing::Test {
public:
    LandscapeStore() : store_(":memory:"), session_(store_.open()) {
        std::map<const Entity*, std::int64_t> last;
        save("2020-01-01T00:00:00.000Z",
            synthetic({.municipalities = invented_municipalities(8), .usages = 12},
                [&](const Entity& e) { return ++last[&e]; }));
    }

    void save(const std::string& at, std::vector<Change> changes) {
        Transaction writing{*session_, true};
        const auto entry = write_entry(*session_, {.at = at,
                                                      .user = 1,
                                                      .request = "r",
                                                      .action = "a",
                                                      .what = "w",
                                                      .cooperation = {},
                                                      .undoes = {}});
        for (auto& c : changes) {
            if (c.after) (*c.after)[1] = entry;
            if (!c.before)
                insert_records(*session_, *c.entity, std::array{std::span<const Value>{*c.after}});
            else if (!c.after)
                remove_record(*session_, *c.entity, c.row);
            else
                update_record(*session_, *c.entity, *c.after);
        }
        write_changes(*session_, entry, changes);
        writing.commit();
    }

    template <class T> Change change(std::int64_t id, void (*edit)(T&)) {
        const auto before = load_record(*session_, entity<T>(), id);
        T object = from_record<T>(*before);
        edit(object);
        return {&entity<T>(), id, "", before, to_record(object)};
    }
    template <class T> Change removal(std::int64_t id) {
        return {&entity<T>(), id, "", load_record(*session_, entity<T>(), id), std::nullopt};
    }
    template <class T> Change addition(T object) {
        object.id.number = next_id(*session_, entity<T>());
        return {&entity<T>(), object.id.number, "", std::nullopt, to_record(object)};
    }

    TestStore store_;
    std::unique_ptr<Session> session_;
};

TEST_F(LandscapeStore, LoadsEveryRow) {
    const auto landscape = load_landscape(*session_);
    EXPECT_EQ(landscape->last_entry, 1);
    EXPECT_EQ(usages(*landscape), 8u * 12u);
    EXPECT_EQ(landscape->cooperations.at(0).members(), 8u);
    EXPECT_EQ(refresh(*session_, landscape), landscape) << "nothing new: the same one";
}

TEST_F(LandscapeStore, ARefreshIsAsIfLoadedAnew) {
    struct Step {
        const char* why;
        std::vector<Change> (*changes)(LandscapeStore&);
    };
    const Step steps[] = {
        {"an edited usage",
            [](LandscapeStore& s) -> std::vector<Change> {
                return {s.change<Usage>(5, [](Usage& u) { u.users = 4321; })};
            }},
        {"a usage that moved to another municipality",
            [](LandscapeStore& s) -> std::vector<Change> {
                return {s.change<Usage>(5, [](Usage& u) { u.municipality = {7}; })};
            }},
        {"a removed contract and a removed usage",
            [](LandscapeStore& s) -> std::vector<Change> {
                return {s.removal<Contract>(3), s.removal<Usage>(9)};
            }},
        {"a renamed product",
            [](LandscapeStore& s) -> std::vector<Change> {
                return {s.change<Product>(1, [](Product& p) { p.name = "Åpen"; })};
            }},
        {"a renamed municipality",
            [](LandscapeStore& s) -> std::vector<Change> {
                return {s.change<Municipality>(2, [](Municipality& m) { m.name = "Ny kommune"; })};
            }},
        {"a renamed cooperation",
            [](LandscapeStore& s) -> std::vector<Change> {
                return {s.change<Cooperation>(1, [](Cooperation& c) { c.name = "Nytt navn"; })};
            }},
        {"a new area",
            [](LandscapeStore& s) -> std::vector<Change> {
                ServiceArea a;
                a.cooperation = {1};
                a.code = a.name = "zzz";
                return {s.addition(a)};
            }},
        {"a new product and a usage of it",
            [](LandscapeStore& s) -> std::vector<Change> {
                Product p;
                p.name = "Helt nytt";
                const auto made = s.addition(p);
                auto usage = s.change<Usage>(6, [](Usage&) {});
                auto object = from_record<Usage>(*usage.after);
                object.product = {made.row};
                return {made, {&entity<Usage>(), 6, "", usage.before, to_record(object)}};
            }},
        {"what is chosen from",
            [](LandscapeStore& s) -> std::vector<Change> {
                Assessment a;
                Candidate c;
                a.cooperation = c.cooperation = {1};
                a.area = c.area = {2};
                a.product = c.product = {3};
                a.system = c.system = "P";
                ChoiceRule rule;
                Rate rate;
                Criterion criterion;
                Alternative alternative;
                AlternativeScore score;
                Scenario scenario;
                rule.cooperation = rate.cooperation = criterion.cooperation = {1};
                alternative.cooperation = score.cooperation = scenario.cooperation = {1};
                return {s.addition(a), s.addition(c), s.addition(rule), s.addition(rate),
                    s.addition(criterion), s.addition(alternative), s.addition(score),
                    s.addition(scenario)};
            }},
        {"one that is changed, and one that is gone",
            [](LandscapeStore& s) -> std::vector<Change> {
                ScenarioChoice choice;
                choice.cooperation = {1};
                choice.scenario = {1};
                choice.area = {2};
                return {s.change<Rate>(1, [](Rate& r) { r.value = {650}; }),
                    s.removal<Candidate>(1), s.addition(choice)};
            }},
        {"what a joint operation costs and is split by",
            [](LandscapeStore& s) -> std::vector<Change> {
                ProjectCost cost;
                ProjectUsers users;
                UserIdentities identities;
                DriverValue driver;
                AllocationKey key;
                ClosedYear year;
                cost.cooperation = users.cooperation = identities.cooperation = {1};
                driver.cooperation = key.cooperation = year.cooperation = {1};
                users.municipality = identities.municipality = driver.municipality = {2};
                return {s.addition(cost), s.addition(users), s.addition(identities),
                    s.addition(driver), s.addition(key), s.addition(year)};
            }},
        {"what it invests and what joining costs",
            [](LandscapeStore& s) -> std::vector<Change> {
                Investment investment;
                PriceIndex index;
                OneOffCost once;
                AloneCost alone;
                KeyFigure figure;
                investment.cooperation = index.cooperation = once.cooperation = {1};
                alone.cooperation = figure.cooperation = {1};
                alone.municipality = {2};
                return {s.addition(investment), s.addition(index), s.addition(once),
                    s.addition(alone), s.addition(figure)};
            }},
        {"what is tried, gained and accounted for",
            [](LandscapeStore& s) -> std::vector<Change> {
                CostScenarioChange change;
                Benefit benefit;
                KostraArt art;
                LocalAccount account;
                change.cooperation = benefit.cooperation = {1};
                art.cooperation = account.cooperation = {1};
                return {
                    s.addition(change), s.addition(benefit), s.addition(art), s.addition(account)};
            }},
        {"what it runs",
            [](LandscapeStore& s) -> std::vector<Change> {
                Device device;
                Licence licence;
                NetworkLine line;
                Infrastructure piece;
                OrganisationUnit unit;
                DirectorySource directory;
                device.cooperation = licence.cooperation = line.cooperation = {1};
                piece.cooperation = unit.cooperation = directory.cooperation = {1};
                device.municipality = {2};
                return {s.addition(device), s.addition(licence), s.addition(line),
                    s.addition(piece), s.addition(unit), s.addition(directory)};
            }},
        {"a plan and who carries it out",
            [](LandscapeStore& s) -> std::vector<Change> {
                Project project;
                ProgrammeFact fact;
                DecisionPoint point;
                ProjectTeam team;
                FreezePeriod freeze;
                Cutover cutover;
                CutoverLink link;
                project.cooperation = fact.cooperation = point.cooperation = {1};
                team.cooperation = freeze.cooperation = {1};
                cutover.cooperation = link.cooperation = {1};
                cutover.municipality = Id<Municipality>{2};
                return {s.addition(project), s.addition(fact), s.addition(point), s.addition(team),
                    s.addition(freeze), s.addition(cutover), s.addition(link)};
            }},
        {"a plan that is changed",
            [](LandscapeStore& s) -> std::vector<Change> {
                return {s.change<Cutover>(1, [](Cutover& c) { c.progress = 40; }),
                    s.removal<CutoverLink>(1), s.removal<Project>(1)};
            }},
        {"default work that is changed",
            [](LandscapeStore& s) -> std::vector<Change> {
                return {s.change<WorkDefault>(3, [](WorkDefault& d) { d.high = Decimal{900}; })};
            }},
        {"a cost that is changed, and a year that is opened again",
            [](LandscapeStore& s) -> std::vector<Change> {
                return {s.change<ProjectCost>(1, [](ProjectCost& c) { c.amount = {4}; }),
                    s.removal<ClosedYear>(1)};
            }},
        {"a limit of the law that is changed",
            [](LandscapeStore& s) -> std::vector<Change> {
                return {s.change<LegalParameter>(
                    3, [](LegalParameter& p) { p.value = Decimal{140'000'000}; })};
            }},
        {"a limit of the law that is gone",
            [](LandscapeStore& s) -> std::vector<Change> {
                return {s.removal<LegalParameter>(4)};
            }},
    };
    auto landscape = load_landscape(*session_);
    int minute = 1;
    for (const auto& step : steps) {
        const auto before = told(*landscape);
        save("2020-02-01T00:0" + std::to_string(minute++) + ":00.000Z", step.changes(*this));
        landscape = refresh(*session_, landscape);
        const auto anew = load_landscape(*session_);
        EXPECT_EQ(told(*landscape), told(*anew)) << step.why;
        EXPECT_NE(told(*landscape), before) << step.why;
        EXPECT_EQ(landscape->last_entry, anew->last_entry) << step.why;
    }
}

TEST_F(LandscapeStore, ARefreshSharesWhatIsUntouched) {
    const auto before = load_landscape(*session_);
    save("2020-02-01T00:00:00.000Z", {change<Usage>(5, [](Usage& u) { u.users = 1; })});
    const auto after = refresh(*session_, before);
    std::size_t shared = 0;
    for (std::size_t i = 0; i < 8; ++i)
        if (after->cooperations[0].blocks[i] == before->cooperations[0].blocks[i]) ++shared;
    EXPECT_EQ(shared, 7u);
    EXPECT_EQ(after->catalogue, before->catalogue);
    EXPECT_EQ(after->cooperations[0].picture, before->cooperations[0].picture);
}

TEST_F(LandscapeStore, RemovedAreasMoveTheNumbers) {
    ServiceArea a;
    a.cooperation = {1};
    a.code = a.name = "zzz";
    const auto made = addition(a);
    save("2020-02-01T00:00:00.000Z", {made});
    const auto before = load_landscape(*session_);
    save("2020-02-02T00:00:00.000Z", {removal<ServiceArea>(made.row)});
    EXPECT_EQ(told(*refresh(*session_, before)), told(*load_landscape(*session_)));
}

TEST_F(LandscapeStore, KnowsWhatWasKnownAtEachMoment) {
    std::map<std::string, std::string> known;
    auto remember = [&](const char* at) { known[at] = told(*load_landscape(*session_)); };
    remember("2020-01-15T00:00:00.000Z");
    save("2020-02-01T00:00:00.000Z", {change<Usage>(5, [](Usage& u) { u.users = 1; })});
    remember("2020-02-15T00:00:00.000Z");
    save("2020-03-01T00:00:00.000Z",
        {change<Usage>(5, [](Usage& u) { u.users = 2; }), removal<Usage>(6)});
    remember("2020-03-15T00:00:00.000Z");
    save("2020-04-01T00:00:00.000Z",
        {change<Usage>(5, [](Usage& u) { u.municipality = {1}; }),
            change<Municipality>(2, [](Municipality& m) { m.name = "Ny"; })});
    remember("2020-04-15T00:00:00.000Z");
    for (const auto& [at, expected] : known)
        EXPECT_EQ(told(*load_landscape_known_at(*session_, at)), expected) << at;
    const auto nothing = load_landscape_known_at(*session_, "2019-12-31T23:59:59.999Z");
    EXPECT_TRUE(nothing->cooperations.empty()) << "before the first entry nothing was known";
    EXPECT_EQ(nothing->last_entry, 0);
}

} // namespace
} // namespace samdrift
