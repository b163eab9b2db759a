#include "api/routes.hpp"
#include "api/server.hpp"
#include "app/accounts.hpp"
#include "app/generate.hpp"
#include "app/login.hpp"
#include "app/read.hpp"
#include "app/save.hpp"
#include "bench.hpp"
#include "compare/comparison.hpp"
#include "compare/pages.hpp"
#include "identity/local_user.hpp"
#include "register/usage.hpp"
#include "storage/landscape_store.hpp"
#include "storage/record_store.hpp"
#include "storage/sqlite.hpp"
#include <cstdio>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

namespace samdrift::bench {
namespace {

Now real_clock() {
    return [] { return std::chrono::system_clock::now(); };
}

// In a process of its own, so that what it takes is not counted as the landscape's.
bool generate_apart(const std::string& store, int municipalities, int usages) {
    const pid_t child = fork();
    if (child == 0) {
        App app{store, real_clock()};
        const auto made = generate(app, local_user(), {municipalities, {}, usages, 1});
        if (made)
            std::fprintf(stderr, "generated: %lld usages, %lld integrations, %lld contracts\n",
                static_cast<long long>(made->usages), static_cast<long long>(made->integrations),
                static_cast<long long>(made->contracts));
        std::fflush(stderr);
        _exit(made ? 0 : 1);
    }
    int status = 0;
    waitpid(child, &status, 0);
    return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

SqlComparison summed(const Comparison& c) {
    SqlComparison s;
    s.areas = c.areas.size();
    for (const auto& a : c.areas) switch (a.judged.verdict) {
        case Verdict::same: ++s.same; break;
        case Verdict::same_product: ++s.same_product; break;
        case Verdict::same_supplier: ++s.same_supplier; break;
        case Verdict::different: ++s.different; break;
        case Verdict::gap: ++s.gap; break;
        case Verdict::not_mapped: ++s.not_mapped; break;
        }
    s.on_most_used = c.harmonisation.on_most_used;
    s.users = c.harmonisation.users;
    return s;
}

// One usage changed through the journal, as an edit is, then the refresh that shows it.
double one_refresh(Session& writer, Session& reader, std::shared_ptr<const Landscape>& landscape,
    std::int64_t id) {
    const Entity& e = entity<Usage>();
    auto before = *load_record(writer, e, id);
    auto after = before;
    auto& users = after[e.index("users")];
    users = absent(users) ? std::int64_t{1} : std::get<std::int64_t>(users) + 1;
    std::vector<Change> changes{{&e, id, "bench", before, after}};
    Transaction writing{writer, true};
    if (!save(writer, local_user(),
            {moment(std::chrono::system_clock::now()), "bench", "edit", "bench", {}, {}}, changes))
        throw std::logic_error{"the change was refused"};
    writing.commit();
    Transaction reading{reader, false};
    const double took = seconds([&] { landscape = refresh(reader, landscape); });
    reading.commit();
    return took;
}

void measure_pages(
    const Landscape& landscape, Session& session, std::int64_t cooperation, Date today) {
    const auto most_used = most_used_products(landscape.cooperations[0], today);
    struct Case {
        const char* name;
        UsageFilter filter;
    };
    UsageFilter by_area, all, text;
    by_area.area = "g1";
    by_area.sort = UsageSort::users;
    by_area.descending = true;
    all.sort = UsageSort::product;
    text.text = "system 12";
    text.sort = UsageSort::yearly_cost;
    for (const auto& c : {Case{"page_100_usages_of_an_area_by_users_cpu", by_area},
             Case{"page_100_usages_of_all_by_product_cpu", all},
             Case{"page_100_usages_with_text_by_cost_cpu", text}}) {
        std::size_t bytes = 0;
        const auto ours = median(repeated(101, [&] {
            return cpu_seconds([&] {
                bytes += to_json(usage_page(landscape, 0, c.filter, today, most_used)).size();
            });
        }));
        if (c.filter.area.empty())
            print_case(c.name, ours * 1000, "ms");
        else {
            const auto sql = median(repeated(21, [&] {
                return cpu_seconds([&] { bytes += page_by_sql(session, cooperation, "g1"); });
            }));
            print_case(c.name, ours * 1000, "ms", "the rows alone by SQL in SQLite", sql * 1000);
        }
        if (bytes == 0) std::fprintf(stderr, "nothing on the page\n");
    }
}

// As a program of somebody's would ask.
std::string token_for_reading(App& app) {
    const auto person = add_person(app, local_user(), {"Bench", "bench", ""});
    give_role(app, local_user(), {"bench", "reader", {}, {}, {}, {}});
    Asker asker;
    asker.user.id = person->person;
    const auto tokens = make_token(app, asker, {"bench", TokenScope::read, {}, app.today()});
    return *tokens->tokens.back().secret;
}

void measure_server(const std::string& store) {
    App app{store, real_clock()};
    app.landscape();
    ServerOptions options;
    options.listen = {"127.0.0.1", 0};
    options.stop_on_signals = false;
    const auto token = token_for_reading(app);
    Server server{options, routes(app, "bench")};
    std::thread running{[&] { server.run(); }};
    const auto all = load_at_fixed_rate(server.listen().port,
        "/api/generert/usages?area=g1&sort=users&descending=true&limit=100", token, 300, 10);
    server.stop();
    running.join();
    print_case("page_100_usages_http_300_per_second_p50", quantile(all, 0.5), "ms");
    print_case("page_100_usages_http_300_per_second_p99", quantile(all, 0.99), "ms");
}

} // namespace

int run_landscape(int municipalities, int usages) {
    const ScratchFolder folder;
    const auto store = (folder.path / "bench.db").string();
    if (!generate_apart(store, municipalities, usages)) return 1;
    print_header();
    auto writer = open_sqlite(store, OpenMode::read_write_create);
    auto session = open_sqlite(store, OpenMode::read_write_create);
    std::shared_ptr<const Landscape> landscape;
    const auto built = median(repeated(5, [&] {
        landscape.reset();
        Transaction reading{*session, false};
        const double took = seconds([&] { landscape = load_landscape(*session); });
        reading.commit();
        return took;
    }));
    print_case("landscape_built_from_the_file", built, "s");
    print_case("landscape_peak_memory_of_the_process", peak_megabytes(), "MB");
    std::int64_t id = 0;
    print_case("landscape_refreshed_after_one_change",
        1000 *
            median(repeated(21,
                [&] { return one_refresh(*writer, *session, landscape, 1 + 251 * id++ % 1000); })),
        "ms");
    const Date today{std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now())};
    const auto cooperation = landscape->cooperations[0].picture->row.id.number;
    make_sql_indexes(*writer);
    print_plans(*session, cooperation);
    Comparison compared;
    const auto ours = median(repeated(31, [&] {
        return seconds([&] { compared = compare_all(landscape->cooperations[0], today); });
    }));
    SqlComparison by_sql;
    const auto sql = median(repeated(
        7, [&] { return seconds([&] { by_sql = compare_by_sql(*session, cooperation); }); }));
    if (by_sql != summed(compared))
        return std::fprintf(stderr, "SQL and the landscape do not agree\n"), 1;
    print_case("all_areas_of_all_municipalities_compared", ours * 1000, "ms",
        "SQL in SQLite with covering indexes", sql * 1000);
    measure_pages(*landscape, *session, cooperation, today);
    measure_server(store);
    return 0;
}

} // namespace samdrift::bench
