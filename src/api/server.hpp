// The HTTP server: sockets, limits and time-outs around a table of routes. It knows nothing of the
// domain. One thread serves all sockets and never waits; handlers run on the workers' threads.
#pragma once
#include "api/guard.hpp"
#include "api/router.hpp"
#include "api/site.hpp"
#include "schema/texts.hpp"
#include <chrono>
#include <filesystem>
#include <memory>

namespace samdrift {

struct Limits {
    std::size_t header = 16 * 1024, body = 1024 * 1024; // bytes
    std::size_t connections = 800; // of the 1024 files a process may have open by custom
    // For all of the headers, and again for all of the body.
    std::chrono::milliseconds receive{15'000};
    std::chrono::milliseconds idle{60'000}; // between requests
    std::chrono::milliseconds send{60'000}; // for all of an answer
    std::chrono::milliseconds stop{5'000};  // for what is under way when the server stops
};

struct ServerOptions {
    Listen listen = {};
    unsigned workers = 4;
    Limits limits = {};
    std::filesystem::path web = {}; // the built pages
    bool log_requests = false;
    bool stop_on_signals = true; // SIGINT and SIGTERM; a second one ends the process at once
    Log log = {};                // none: standard error
};

class Server {
public:
    // Listens from here on. Throws Failure loopback_only, address_in_use, cannot_listen,
    // file_unreadable.
    Server(ServerOptions, Router);
    ~Server();
    Server(const Server&) = delete;
    Server& operator=(const Server&) = delete;

    Listen listen() const;                  // with the port it got
    std::string start_line(Language) const; // the address, and that only this machine reaches it
    void run();  // until stop() or a signal, and what is under way is answered
    void stop(); // from any thread; run() returns soon after

private:
    struct Running;
    std::unique_ptr<Running> running_; // keeps Asio out of this header
};

} // namespace samdrift
