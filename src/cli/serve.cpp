#include "api/routes.hpp"
#include "api/server.hpp"
#include "cli/commands.hpp"
#include <cstdio>

namespace samdrift {

int run_serve(const Context& context, const ServeOptions& options) {
    ServerOptions server;
    if (auto problems = read_listen(options.listen, server.listen); !problems.empty()) {
        refuse(problems);
        return wrong_usage;
    }
    server.web = options.web.empty() ? std::filesystem::path{"web/dist"}
                                     : std::filesystem::path{options.web};
    server.log_requests = options.log_requests;
    App app{context.store, context.now};
    if (std::filesystem::exists(context.store))
        app.landscape(); // the first reader need not wait for it
    Server running{std::move(server), routes(app, SAMDRIFT_VERSION)};
    std::printf("%s\n", running.start_line(Language::nb).c_str());
    std::fflush(stdout);
    running.run();
    return done;
}

} // namespace samdrift
