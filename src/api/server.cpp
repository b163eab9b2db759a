#include "api/server.hpp"
#include "api/connection.hpp"
#include "base/failure.hpp"
#include <array>
#include <boost/asio/as_tuple.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/signal_set.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <csignal>
#include <iostream>

namespace samdrift {
namespace {

namespace asio = boost::asio;
using asio::ip::tcp;

constexpr std::size_t turned_away_at_once = 50; // more than that are closed without a word
constexpr std::chrono::milliseconds breath{50}; // when the system has no socket to give

Log to_standard_error() {
    return [](std::string_view line) {
        std::string whole{line};
        whole += '\n';
        std::cerr << whole << std::flush; // one write: lines of several threads stay whole
    };
}

tcp::acceptor listening(asio::io_context& io, const Listen& listen) {
    const std::string where = written(listen);
    if (!loopback(listen.address) && listen.public_host.empty())
        throw Failure{"loopback_only", where};
    boost::system::error_code error;
    const tcp::endpoint endpoint{asio::ip::make_address(listen.address), listen.port};
    tcp::acceptor acceptor{io};
    acceptor.open(endpoint.protocol(), error);
    if (!error) acceptor.set_option(asio::socket_base::reuse_address{true}, error);
    if (!error) acceptor.bind(endpoint, error);
    if (!error) acceptor.listen(asio::socket_base::max_listen_connections, error);
    if (error == asio::error::address_in_use) throw Failure{"address_in_use", where};
    if (error) throw Failure{"cannot_listen", where + ": " + error.message()};
    return acceptor;
}

Listen with_port(Listen listen, const tcp::acceptor& acceptor) {
    listen.port = acceptor.local_endpoint().port();
    return listen;
}

} // namespace

struct Server::Running {
    Running(ServerOptions, Router);

    asio::awaitable<void> accept();
    asio::awaitable<void> serve(tcp::socket);
    void begin_stop();
    void broke(std::exception_ptr);

    ServerOptions options;
    Log log;
    asio::io_context io{1};
    tcp::acceptor acceptor;
    Listen listen;
    Site site;
    asio::signal_set signals{io};
    asio::steady_timer deadline{io};
    asio::thread_pool workers; // after io: its threads end before io does
    Shared shared;
};

Server::Running::Running(ServerOptions o, Router router)
    : options(std::move(o))
    , log(options.log ? options.log : to_standard_error())
    , acceptor(listening(io, options.listen))
    , listen(with_port(options.listen, acceptor))
    , site(std::move(router), StaticFiles{options.web}, listen, log)
    , workers(std::max(1u, options.workers))
    , shared{site, options.limits, options.log_requests ? &log : nullptr, workers} {}

asio::awaitable<void> Server::Running::accept() {
    while (acceptor.is_open()) {
        auto [error, socket] = co_await acceptor.async_accept(asio::as_tuple(asio::use_awaitable));
        if (!error) {
            asio::co_spawn(
                io, serve(std::move(socket)), [this](std::exception_ptr e) { broke(e); });
        } else if (acceptor.is_open()) {
            asio::steady_timer wait{io, breath};
            co_await wait.async_wait(asio::as_tuple(asio::use_awaitable));
        }
    }
}

asio::awaitable<void> Server::Running::serve(tcp::socket socket) {
    const auto open = shared.open.size(), most = options.limits.connections;
    if (open < most + turned_away_at_once && !shared.stopping) {
        Connection connection{std::move(socket), shared};
        if (open < most)
            co_await connection.serve();
        else
            co_await connection.turn_away();
    }
    if (shared.stopping && shared.open.empty()) deadline.cancel();
}

// A connection that ended in an exception is gone, and the others live on.
void Server::Running::broke(std::exception_ptr e) {
    if (!e) return;
    try {
        std::rethrow_exception(e);
    } catch (const std::exception& thrown) {
        log(log_line("-", std::string{"connection broke: "} + thrown.what()));
    }
}

void Server::Running::begin_stop() {
    if (shared.stopping) return;
    shared.stopping = true;
    boost::system::error_code ignored;
    acceptor.close(ignored);
    signals.clear(ignored);
    for (auto* connection : shared.open) connection->stop();
    if (shared.open.empty()) return;
    deadline.expires_after(options.limits.stop);
    deadline.async_wait([this](boost::system::error_code cancelled) {
        if (cancelled) return;
        shared.abandon = true;
        for (auto* connection : shared.open) connection->break_off();
    });
}

Server::Server(ServerOptions options, Router router)
    : running_(std::make_unique<Running>(std::move(options), std::move(router))) {}

Server::~Server() = default;

Listen Server::listen() const { return running_->listen; }

std::string Server::start_line(Language language) const {
    const auto& listen = running_->listen;
    const bool open = !listen.public_host.empty();
    return text(language, open ? "server.started_public" : "server.started",
        std::array{Argument{"address", written(listen)},
            Argument{"public", "https://" + listen.public_host}});
}

void Server::run() {
    auto& r = *running_;
    if (r.options.stop_on_signals) {
        r.signals.add(SIGINT);
        r.signals.add(SIGTERM);
        r.signals.async_wait([&r](boost::system::error_code error, int) {
            if (!error) r.begin_stop();
        });
    }
    asio::co_spawn(r.io, r.accept(), asio::detached);
    r.io.run();
    r.workers.join();
}

void Server::stop() {
    asio::post(running_->io, [r = running_.get()] { r->begin_stop(); });
}

} // namespace samdrift
