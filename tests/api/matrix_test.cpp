// Every role at every address and every field: its own cooperation, another's, and nobody logged
// in. The roles, routes and fields are those there are: what is new is held to its rule from the
// first day.
#include "api/door.hpp"
#include "api/routes.hpp"
#include "app/accounts.hpp"
#include "app/edit.hpp"
#include "app/login.hpp"
#include "app/rows.hpp"
#include "app/save.hpp"
#include "app/scratch.hpp"
#include "app/table.hpp"
#include "app/who.hpp"
#include "exchange/reader.hpp"
#include "register/entities.hpp"
#include "register/usage.hpp"
#include "storage/record_store.hpp"
#include <algorithm>
#include <gtest/gtest.h>
#include <regex>
#include <set>

namespace samdrift {
namespace {

Now standing_clock() {
    return [] {
        return std::chrono::sys_days{std::chrono::year{2026} / std::chrono::November / 21} +
               std::chrono::hours{12};
    };
}

constexpr const char *own_key = "nye-asker", *other_key = "nye-drammen";

struct Somebody {
    std::string name;         // of the role, or what they are
    std::optional<Role> role; // none: nobody, or somebody with no role
    std::string session, csrf;
    std::int64_t id = 0;
};

struct World {
    World() : app{scratch.store(), standing_clock()}, router{routes(app, "0.1.0")} {
        const auto own = scratch.copy_example(own_key);
        add_joint_operation();
        import_folder(app, own);
        import_folder(app, scratch.copy_example(other_key));
        people.push_back({"nobody", {}, {}, {}, 0});
        add("no role", {});
        for (std::size_t i = 0; i < choices_of<Role>.size(); ++i)
            add(std::string{choices_of<Role>[i].name}, static_cast<Role>(i));
    }

    // A merger has none: so that there are rows of it to try.
    void add_joint_operation() const {
        const std::pair<const char*, const char*> sheets[] = {
            {"it-prosjekter", "prosjekt;navn;gruppe;fagområde;år;eier;kostnad_nok\n"
                              "IT1;Sak;applikasjon;adm.sak;2018;felles;1000\n"
                              "IT2;Eget;applikasjon;helse.plo;2018;Asker;1000\n"},
            {"brukere", "prosjekt;kommune;år;brukere\nIT1;Asker;2018;5\nIT1;Hurum;2018;2\n"},
            {"brukeridenter", "kommune;år;brukeridenter\nAsker;2018;9\nHurum;2018;3\n"},
            {"fordeling", "gruppe;nøkkel\napplikasjon;brukere\n"},
            {"lukkede-ar", "år\n2010\n"},
            {"nokkeltall", "navn;verdi;enhet\nLevetid PC;4;år\n"},
            {"utstyr", "kommune;modell;type;kjøpsår;sted;bruk;antall\n"
                       "Asker;A;bærbar;2016;skole;elev;3\nHurum;A;bærbar;2016;skole;elev;3\n"},
            {"infrastruktur", "kommune;slag;løsning\nAsker;e-post;A\nHurum;e-post;B\n"
                              ";lagring;C\n"},
            {"alene", "kommune;alternativ;år;type;post;beløp_1000nok\n"
                      "Asker;alene;2018;drift;Linjer;1\nHurum;alene;2018;drift;Linjer;1\n"},
        };
        for (const auto& [sheet, lines] : sheets)
            scratch.write(std::string{own_key} + "/" + sheet + ".csv", lines);
    }

    void add(const std::string& login, std::optional<Role> role) {
        const auto made = add_person(app, local_user(), {login, login, {}});
        ASSERT_TRUE(made) << login;
        if (role) {
            RoleWish wish{login, login, own_key, {}, {}, {}};
            const bool of_municipality = *role == Role::ict_manager ||
                                         *role == Role::system_owner || *role == Role::economist ||
                                         *role == Role::director;
            if (of_municipality) wish.municipality = "Asker";
            if (*role == Role::working_group) wish.area = area();
            if (*role == Role::supplier) wish.supplier = supplier();
            const auto given = give_role(app, local_user(), wish);
            ASSERT_TRUE(given) << login << " " << given.problems.front().code;
        }
        people.push_back({login, role, {}, {}, made->person});
        log_in_again(people.back());
    }
    void log_in_again(Somebody& somebody) {
        if (somebody.id == 0) return;
        somebody.session = log_in_as(app, somebody.id, {"127.0.0.1", {}})->session;
        somebody.csrf = asker(app, somebody.session, {})->csrf;
    }
    User user(const Somebody& somebody) { return asker(app, somebody.session, {})->user; }
    const Somebody& with_role(Role role) {
        return *std::ranges::find(people, std::optional{role}, &Somebody::role);
    }

    std::string area() {
        auto held = app.session();
        return one_text(*held, "SELECT a.code FROM working_group g JOIN service_area a ON a.id = "
                               "g.area WHERE g.cooperation = 1 ORDER BY g.id LIMIT 1");
    }
    std::string supplier() {
        auto held = app.session();
        return one_text(*held,
            "SELECT s.name FROM contract c JOIN supplier s ON s.id = c.supplier WHERE "
            "c.cooperation = 1 GROUP BY s.name ORDER BY count(*) DESC, s.name LIMIT 1");
    }

    // The group's area and all below it.
    std::set<std::int64_t> areas_of_group() {
        auto held = app.session();
        std::set<std::int64_t> areas;
        (*held).each(
            "WITH RECURSIVE below(id) AS (SELECT id FROM service_area WHERE cooperation = 1 AND "
            "code = $1 UNION SELECT a.id FROM service_area a JOIN below b ON a.parent = b.id) "
            "SELECT id FROM below",
            std::array<Value, 1>{area()},
            [&](const ResultRow& row) { areas.insert(row.integer(0)); });
        return areas;
    }

    struct Ask {
        std::string method, path, body = "{}";
        std::multimap<std::string, std::string> query = {};
        bool with_csrf = true;
    };
    Response ask(const Somebody& somebody, const Ask& what) {
        Request request{
            .method = what.method, .path = what.path, .segments = {}, .query = what.query};
        request.headers = {{"content-type", "application/json"}};
        request.id = "test";
        if (!somebody.session.empty())
            request.headers.push_back(
                {"cookie", std::string{session_cookie} + "=" + somebody.session});
        if (what.with_csrf) request.headers.push_back({"x-csrf-token", somebody.csrf});
        request.body = what.method == "GET" ? "" : what.body;
        for (std::size_t at = 0; at < what.path.size();) {
            const auto end = std::min(what.path.find('/', at + 1), what.path.size());
            request.segments.push_back(what.path.substr(at + 1, end - at - 1));
            at = end;
        }
        const auto found = router.find(request);
        if (!found.route) throw std::logic_error{"no route " + what.path};
        if (auto turned_away = router.door()(*found.route, request)) return *turned_away;
        return found.route->handle(request);
    }

    // The address with its {names} filled in by what there is.
    static std::string filled(std::string path, const std::string& key,
        const std::map<std::string, std::string>& other = {}) {
        std::map<std::string, std::string> values{{"key", key}, {"code", "helse"},
            {"name", "Asker"}, {"entity", "usage"}, {"entry", "1"}, {"token", "x"}, {"file", "0"},
            {"id", "1"}};
        for (const auto& [name, value] : other) values[name] = value;
        for (auto open = path.find('{'); open != path.npos; open = path.find('{')) {
            const auto close = path.find('}', open);
            const auto name = path.substr(open + 1, close - open - 1);
            const auto value = values.find(name);
            if (value == values.end()) throw std::logic_error{"nothing to put for " + name};
            path.replace(open, close - open + 1, value->second);
        }
        return path;
    }

    static bool has_right(const Somebody& somebody, Action action) {
        return somebody.role && std::ranges::any_of(default_rights(), [&](const Right& r) {
            return r.role == *somebody.role && r.action == action;
        });
    }

    Scratch scratch;
    App app;
    Router router;
    std::vector<Somebody> people;
    std::int64_t entry_of_change = 0;
};

class Matrix : public testing::Test, protected World {};

std::string code_of(const Response& response) {
    const auto at = response.body.find(R"("code":")");
    if (response.status < 400 || at == response.body.npos) return {};
    const auto from = at + 8;
    return response.body.substr(from, response.body.find('"', from) - from);
}

TEST_F(Matrix, EveryRouteLetsInThoseItsRuleSays) {
    for (const auto& route : router.routes()) {
        if (route.path.find("{provider}") != route.path.npos) continue; // leads elsewhere
        const bool keyed = route.path.find("{key}") != route.path.npos;
        for (auto& somebody : people) {
            const auto why = route.method + " " + route.path + " as " + somebody.name;
            // Whoever is let in is told that there is no such parameter, and no file is made.
            const bool slow = route.path.ends_with(".pdf") || route.path.ends_with(".docx");
            Ask what{route.method, filled(route.path, own_key)};
            if (slow) what.query = {{"no_such_parameter", "1"}};
            const auto answer = ask(somebody, what);
            if (route.operation == "logout" || route.operation == "password")
                log_in_again(somebody);
            const auto code = code_of(answer);
            const bool turned_away =
                code == "login_needed" || code == "forbidden" || code == "unknown_cooperation";
            const bool allowed = route.rule.action()
                                     ? keyed && has_right(somebody, *route.rule.action())
                                     : !route.rule.only_persons() || somebody.id != 0;
            EXPECT_EQ(!turned_away, allowed) << why << ": " << answer.status << " " << code;
            if (somebody.id == 0 && !allowed) { EXPECT_EQ(answer.status, 401) << why; }
        }
    }
}

TEST_F(Matrix, AnotherCooperationIsAsOneThatIsNot) {
    for (const auto& route : router.routes()) {
        if (route.path.find("{key}") == route.path.npos) continue;
        for (const auto& somebody : people) {
            const auto why = route.method + " " + route.path + " as " + somebody.name;
            const auto answer = ask(somebody, {route.method, filled(route.path, other_key)});
            const auto unknown = ask(somebody, {route.method, filled(route.path, "finnes-ikke")});
            EXPECT_EQ(answer.status, somebody.id == 0 ? 401 : 404) << why;
            auto body = answer.body;
            const auto at = body.find(other_key);
            if (at != body.npos) {
                for (auto p = body.find(other_key); p != body.npos; p = body.find(other_key))
                    body.replace(p, std::string_view{other_key}.size(), "finnes-ikke");
            }
            EXPECT_EQ(body, unknown.body) << why;
        }
    }
}

TEST_F(Matrix, AChangeWithoutWhatOnlyOurPagesKnowIsRefused) {
    for (const auto& route : router.routes()) {
        if (route.method == "GET") continue;
        for (const auto& somebody : people) {
            if (somebody.id == 0) continue;
            const auto answer =
                ask(somebody, {route.method, filled(route.path, own_key), "{}", {}, false});
            EXPECT_EQ(code_of(answer), "csrf_refused") << route.path << " as " << somebody.name;
        }
    }
}

// Which rows a role may change, said once more and another way than the program says it.
bool may_change(const Somebody& somebody, const Entity& e, const Record& r, std::int64_t asker_id,
    const std::set<std::int64_t>& areas, Session& session) {
    if (!somebody.role) return false;
    const auto role = *somebody.role;
    // The store's own; these are of one cooperation.
    if (e.table == "legal_parameter" || e.table == "work_default") return false;
    if (role == Role::administrator || role == Role::programme_lead) return true;
    const auto value = [&](std::string_view field) {
        const auto* n = e.find(field) ? std::get_if<std::int64_t>(&r[e.index(field)]) : nullptr;
        return n ? *n : 0;
    };
    for (const auto* shared : {"member", "choice_rule", "scenario_choice", "cutover"})
        if (e.table == shared) return false;
    // What its contributions are reckoned from is the joint operation's, whoever it is about.
    for (const auto* joint :
        {"project_cost", "project_users", "user_identities", "allocation_key", "key_figure"})
        if (e.table == joint) return role == Role::joint_operation;
    if (e.table == "infrastructure" && value("municipality") == 0)
        return role == Role::joint_operation;
    if (!e.find("municipality")) return false; // all share it
    const auto product = value("product") ? value("product") : value("from_product");
    const auto systems = [&](const std::string& test) {
        return e.table != "usage" && product != 0 &&
               one_integer(session,
                   "SELECT count(*) FROM usage WHERE cooperation = 1 AND municipality = $1 AND "
                   "product = $2 AND " +
                       test,
                   std::array<Value, 2>{value("municipality"), product}) > 0;
    };
    switch (role) {
    case Role::ict_manager:
    case Role::system_owner:
    case Role::economist: return value("municipality") == asker_id;
    case Role::joint_operation:
        return e.table == "usage" ? r[e.index("operator_kind")] == Value{"joint_operation"}
                                  : systems("operator_kind = 'joint_operation'");
    case Role::working_group: {
        if (e.find("area") && value("area") != 0) return areas.contains(value("area"));
        std::string list;
        for (const auto id : areas) list += (list.empty() ? "" : ",") + std::to_string(id);
        return systems("area IN (" + list + ")");
    }
    default: return false;
    }
}

TEST_F(Matrix, EveryRoleChangesItsOwnRowsAndNoOthers) {
    auto held = app.session();
    Session& session = *held;
    const auto asker_id = one_integer(session, "SELECT id FROM municipality WHERE name = 'Asker'");
    const auto areas = areas_of_group();
    ASSERT_FALSE(areas.empty());
    for (const auto& somebody : people) {
        const auto who_asks = user(somebody);
        for (const auto* e : all_entities()) {
            if (!is_table(*e) || !e->find("remark")) continue;
            const auto page = table_page(app, who_asks, own_key, std::string{e->table});
            if (!page) {
                EXPECT_FALSE(has_right(somebody, Action::read_register)) << somebody.name;
                continue;
            }
            std::map<bool, int> tried;
            for (const auto& row : page->rows) {
                const auto record = *load_record(session, *e, row.id);
                const bool mine = may_change(somebody, *e, record, asker_id, areas, session);
                EXPECT_EQ(row.may_change, mine)
                    << somebody.name << " " << e->table << " " << row.id;
                if (++tried[mine] > 2) continue;
                const auto edited = edit_rows(app, who_asks, own_key,
                    {false,
                        {{std::string{e->table}, {"remark"}, {{row.id, row.entry, false, {"x"}}}}},
                        {}});
                const bool went = edited && edited->problems.empty();
                EXPECT_EQ(went, mine) << somebody.name << " " << e->table << " " << row.id;
                if (edited && !mine) {
                    EXPECT_EQ(edited->problems.at(0).code, "not_yours") << somebody.name;
                }
            }
        }
    }
}

TEST_F(Matrix, RowsOfOthersAreAsRowsThatAreNot) {
    for (const auto* e : all_entities()) {
        if (!e->find("cooperation")) continue;
        auto held = app.session();
        const auto id = one_integer(*held,
            "SELECT id FROM " + std::string{e->table} + " WHERE cooperation = 2 ORDER BY id");
        if (id == 0) continue;
        for (const auto& somebody : people) {
            const auto path = "/api/nye-asker/rows/" + std::string{e->table};
            const auto theirs = ask(somebody, {"GET", path, "", {{"ids", std::to_string(id)}}});
            const auto none = ask(somebody, {"GET", path, "", {{"ids", "987654321"}}});
            EXPECT_EQ(theirs.body, none.body) << e->table << " as " << somebody.name;
            EXPECT_NE(theirs.status, 200) << e->table << " as " << somebody.name;
        }
    }
}

// A product stands in the catalogue that all share; what a cooperation did with it is its own.
TEST_F(Matrix, TheHistoryOfASharedRowIsThatOfOnesOwnCooperation) {
    const auto product = [&](const std::string& key, const char* path) {
        return row_page(app, local_user(), key, path, {1}, {});
    };
    const auto own = product(own_key, "product");
    ASSERT_TRUE(own);
    EXPECT_FALSE(own->rows.at(0).history.empty()) << "made by its import";
    const auto other = product(other_key, "product");
    ASSERT_TRUE(other);
    EXPECT_TRUE(other->rows.at(0).history.empty());
    EXPECT_FALSE(row_story(app, local_user(), other_key, "product", 1, {}));
    EXPECT_TRUE(row_story(app, local_user(), own_key, "product", 1, {}));
}

TEST_F(Matrix, ASupplierSeesItsOwnContractsAndNothingElse) {
    const auto& somebody = with_role(Role::supplier);
    const auto contracts = ask(somebody, {"GET", "/api/nye-asker/contracts"});
    ASSERT_EQ(contracts.status, 200);
    const auto mine = supplier();
    const auto calendar = ask(somebody, {"GET", "/api/nye-asker/calendar"});
    ASSERT_EQ(calendar.status, 200);
    for (const auto* page : {&contracts, &calendar})
        EXPECT_NE(page->body.find(mine), std::string::npos);
    auto held = app.session();
    std::vector<std::string> others;
    (*held).each("SELECT DISTINCT s.name FROM supplier s JOIN contract c ON c.supplier = s.id", {},
        [&](const ResultRow& row) {
            if (row.text(0) != mine) others.emplace_back(row.text(0));
        });
    ASSERT_GT(others.size(), 3u);
    for (const auto& name : others)
        for (const auto* page : {&contracts, &calendar})
            EXPECT_EQ(page->body.find("\"" + name + "\""), std::string::npos) << name;
    const auto one = [&](const char* compare) {
        return std::to_string(one_integer(*held,
            std::string{"SELECT c.id FROM contract c JOIN supplier s ON s.id = c.supplier WHERE "
                        "c.cooperation = 1 AND s.name "} +
                compare + " $1 ORDER BY c.id LIMIT 1",
            std::array<Value, 1>{mine}));
    };
    const auto rows = [&](const std::string& id) {
        return ask(somebody, {"GET", "/api/nye-asker/rows/contract", "", {{"ids", id}}});
    };
    const auto own_row = rows(one("="));
    EXPECT_EQ(own_row.status, 200);
    EXPECT_NE(own_row.body.find("\"history\":[]"), std::string::npos)
        << "who did what is not theirs to read";
    EXPECT_EQ(rows(one("<>")).status, 404);
    const auto sheet = [&](const std::string& id) {
        return ask(somebody, {"GET", "/api/nye-asker/contracts/" + id}).status;
    };
    EXPECT_EQ(sheet(one("=")), 200);
    EXPECT_EQ(sheet(one("<>")), 404) << "as one that is not";
    EXPECT_EQ(ask(somebody, {"GET", "/api/nye-asker/rows/usage", "", {{"ids", "1"}}}).status, 403);
}

// Rows that no narrow role has as its own.
bool nobodys_own(World& world, const Entity& e, const Record& r, std::int64_t asker_id,
    const std::set<std::int64_t>& areas, Session& session) {
    for (const auto& somebody : world.people)
        if (somebody.role && *somebody.role != Role::administrator &&
            *somebody.role != Role::programme_lead &&
            may_change(somebody, e, r, asker_id, areas, session))
            return false;
    if (e.find("municipality")) return r[e.index("municipality")] != Value{asker_id};
    const auto* area = e.find("area") ? std::get_if<std::int64_t>(&r[e.index("area")]) : nullptr;
    return !area || !areas.contains(*area);
}

Value value_for(const Field& f, const std::string& said, std::int64_t number) {
    switch (f.kind) {
    case Kind::text: return said;
    case Kind::integer:
    case Kind::decimal:
    case Kind::money: return number;
    case Kind::date: return number % 2 ? "2017-03-01" : "2031-09-01";
    case Kind::boolean: return number % 2 == 0;
    case Kind::choice:
        return std::string{f.choices[static_cast<std::size_t>(number) % f.choices.size()].name};
    default: return Value{};
    }
}

// Every field that can be confidential is, and says `said` or `number` in every row that is
// nobody's own.
void tell(World& world, const std::string& said, std::int64_t number) {
    const auto page = *access_page(world.app, local_user(), own_key);
    std::map<std::string, std::vector<std::string>> fields;
    AccessOrder order;
    for (const auto& f : page.fields) {
        fields[f.kind].push_back(f.field);
        order.fields.push_back({f.kind, f.field, true});
    }
    ASSERT_GT(order.fields.size(), 60u);
    ASSERT_TRUE(change_access(world.app, local_user(), own_key, order));
    auto held = world.app.session();
    const auto asker_id = one_integer(*held, "SELECT id FROM municipality WHERE name = 'Asker'");
    const auto areas = world.areas_of_group();
    Transaction transaction{*held, true};
    std::vector<Change> changes;
    for (const auto& [kind, names] : fields) {
        const Entity& e = *entity_of_table(kind);
        for (const auto& before : rows_of(*held, e, 1)) {
            if (!nobodys_own(world, e, before, asker_id, areas, *held)) continue;
            auto after = before;
            for (const auto& name : names)
                after[e.index(name)] = value_for(*e.find(name), said,
                    std::min(number, e.find(name)->rules.maximum.value_or(number)));
            changes.push_back({&e, id_of(before), {}, before, after});
        }
    }
    ASSERT_GT(changes.size(), 60u);
    const auto saved =
        save(*held, local_user(), {world.app.moment(), "test", "edit", "", 1, {}}, changes);
    ASSERT_TRUE(saved);
    transaction.commit();
    world.entry_of_change = *saved;
}

// A workbook as its cells: its file says when it was made.
std::string cells_of(const World& world, const std::string& workbook) {
    world.scratch.write("answer.xlsx", workbook);
    std::vector<Sheet> sheets;
    std::vector<std::string> not_read;
    EXPECT_TRUE(read_path(world.scratch.path / "answer.xlsx", sheets, not_read).empty());
    std::string all;
    for (const auto& sheet : sheets) {
        all += sheet.name + "\n";
        for (const auto& row : sheet.rows) {
            for (const auto& cell : row.cells) all += cell.text + "\t";
            all += "\n";
        }
    }
    return all;
}

// Files that other programs make of the page, which is read itself: they take their time, and say
// when they were made.
bool made_of_the_page(const std::string& path) {
    return path.ends_with(".pdf") || path.ends_with(".docx");
}

// All that somebody gets to read, by address.
std::map<std::string, std::string> all_answers(World& world, const Somebody& somebody) {
    using Queries = std::vector<std::multimap<std::string, std::string>>;
    std::map<std::string, std::string> answers;
    for (const auto& route : world.router.routes()) {
        if (route.method != "GET" || route.operation == "session" || made_of_the_page(route.path) ||
            route.path.find("{provider}") != route.path.npos)
            continue;
        const auto has = [&](const char* part) { return route.path.find(part) != route.path.npos; };
        std::vector<std::map<std::string, std::string>> fills{{}};
        if (has("{entity}")) {
            fills.clear();
            for (const auto* e : all_entities())
                fills.push_back({{"entity", std::string{e->table}}});
        }
        if (has("{entry}"))
            fills = {{{"entry", "1"}}, {{"entry", std::to_string(world.entry_of_change)}}};
        Queries queries{{}};
        if (route.path.ends_with("/rows/{entity}")) queries = {{{"ids", "1,2,3,4,5,6,7,8,9"}}};
        if (route.path.ends_with("/differences"))
            queries = {{{"from", "2017-01-01"}},
                {{"kind", "known"}, {"from", "2017-01-01"}, {"entity", "usage"}},
                {{"kind", "known"}, {"from", "2017-01-01"}, {"change", "changed"}}};
        if (route.path.ends_with("/usages"))
            queries = {{{"sort", "yearly_cost"}}, {{"sort", "users"}, {"limit", "5"}},
                {{"text", "hemmelig"}}, {{"hosting", "cloud"}}, {{"status", "phased_out"}}};
        if (route.path.ends_with("/search"))
            queries = {{{"text", "hemmelig"}}, {{"text", "apekatt"}}, {{"text", "a"}}};
        for (const auto& fill : fills)
            for (const auto& query : queries) {
                const auto path = World::filled(route.path, own_key, fill);
                std::string name = path;
                for (const auto& [k, v] : query) name += "&" + k + "=" + v;
                const auto answer = world.ask(somebody, {"GET", path, "", query});
                EXPECT_LT(answer.status, 500) << name;
                const bool workbook = answer.body.starts_with("PK");
                // How long a choice took is never the same twice.
                static const std::regex took{R"("seconds":[0-9.e-]+)"};
                answers[name] = workbook ? cells_of(world, answer.body)
                                         : std::regex_replace(answer.body, took, "");
            }
    }
    return answers;
}

// An administrator may let a role read no more than its own municipality's rows.
TEST_F(Matrix, WhoReadsOnlyTheirOwnSeesNoOthersRowsAnywhere) {
    AccessOrder order;
    order.roles = {{Role::director, {{Action::read_register, Reach::own}}}};
    ASSERT_TRUE(change_access(app, local_user(), own_key, order));
    const auto& somebody = with_role(Role::director); // of Asker
    const auto usages = ask(somebody, {"GET", "/api/nye-asker/usages", "", {{"limit", "1000"}}});
    ASSERT_EQ(usages.status, 200) << usages.body;
    EXPECT_NE(usages.body.find(R"("municipality":"Asker")"), std::string::npos);
    for (const char* other : {R"("municipality":"Hurum")", R"("municipality":"Røyken")"})
        EXPECT_EQ(usages.body.find(other), std::string::npos) << other;
    for (const char* page : {"overview", "comparison", "chains", "completeness", "ledger", "breaks",
             "integrations", "areas/helse.plo", "municipalities/Hurum"})
        EXPECT_EQ(ask(somebody, {"GET", std::string{"/api/nye-asker/"} + page}).status, 200)
            << page;
    const auto found = ask(somebody, {"GET", "/api/nye-asker/search", "", {{"text", "Hurum"}}});
    EXPECT_EQ(found.body.find("Pleie/omsorg Hurum"), std::string::npos);
    const auto table = table_page(app, user(somebody), own_key, "usage");
    ASSERT_TRUE(table);
    EXPECT_LT(table->rows.size(), 30u);
}

// What is confidential may be one thing or another: nobody who may not see it can tell, at any
// address, by any search, order, sum, file or history.
TEST(Confidential, WhatIsHiddenCannotBeTold) {
    World one, other;
    tell(one, "hemmelig en", 3);
    tell(other, "apekatt", 14);
    for (std::size_t i = 0; i < one.people.size(); ++i) {
        const auto answers = all_answers(one, one.people[i]);
        const auto others = all_answers(other, other.people[i]);
        ASSERT_EQ(answers.size(), others.size());
        const bool sees_all =
            one.people[i].role == Role::administrator || one.people[i].role == Role::programme_lead;
        int different = 0;
        for (const auto& [address, body] : answers) {
            if (body == others.at(address)) continue;
            ++different;
            if (!sees_all) {
                ADD_FAILURE() << address << " tells " << one.people[i].name
                              << " what is confidential: " << body.size() << " bytes";
            }
        }
        if (sees_all) { EXPECT_GT(different, 10) << "who may see it does see it"; }
    }
}

} // namespace
} // namespace samdrift
