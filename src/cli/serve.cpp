#include "api/routes.hpp"
#include "api/server.hpp"
#include "app/accounts.hpp"
#include "app/login_ways.hpp"
#include "app/upload.hpp"
#include "cli/commands.hpp"
#include "exchange/file_bytes.hpp"
#include <condition_variable>
#include <cstdio>
#include <malloc.h>
#include <thread>

namespace samdrift {

namespace {

// Sheets that somebody handed in and left are removed though nobody comes by.
std::jthread keep_tidy(App& app) {
    return std::jthread{[&app](std::stop_token stop) {
        std::mutex lock;
        std::condition_variable_any waiting;
        std::unique_lock held{lock};
        while (!waiting.wait_for(held, stop, std::chrono::minutes{1}, [] { return false; }) &&
               !stop.stop_requested())
            app.uploads().remove_old(app.now());
    }};
}

// A password takes 19 MiB for a moment. The C library would take that for a habit, and from then on
// keep twice as much for itself (mallopt(3), M_MMAP_THRESHOLD), in each of as many heaps as there
// are threads.
void give_memory_back() {
    mallopt(M_ARENA_MAX, 2);
    mallopt(M_MMAP_THRESHOLD, 4 * 1024 * 1024);
    mallopt(M_TRIM_THRESHOLD, 4 * 1024 * 1024);
}

} // namespace

int run_serve(const Context& context, const ServeOptions& options) {
    give_memory_back();
    ServerOptions server;
    if (auto problems = read_listen(options.listen, options.public_address, server.listen);
        !problems.empty()) {
        refuse(problems);
        return wrong_usage;
    }
    server.web = options.web.empty() ? std::filesystem::path{"web/dist"}
                                     : std::filesystem::path{options.web};
    server.log_requests = options.log_requests;
    App app{context.store, context.now};
    if (!options.login.empty()) {
        auto settings = read_login_settings(read_bytes(options.login));
        if (!settings) return refuse(settings.problems);
        app.use(std::make_unique<LoginWays>(*std::move(settings), context.now,
            [](const std::string& line) { std::fprintf(stderr, "%s\n", line.c_str()); }));
    }
    if (!server.listen.public_host.empty() && has_demo_accounts(app)) {
        refuse({{"not_with_demo_accounts"}});
        return input_refused;
    }
    if (app.has_store()) app.landscape(); // the first reader need not wait for it
    app.uploads().remove_all();
    Server running{std::move(server), routes(app, SAMDRIFT_VERSION)};
    std::printf("%s\n", running.start_line(Language::nb).c_str());
    std::fflush(stdout);
    if (has_demo_accounts(app)) std::printf("%s\n", sentence("server.demo").nb.c_str());
    std::fflush(stdout);
    const auto tidying = keep_tidy(app);
    running.run();
    return done;
}

} // namespace samdrift
