// One client's connection: reads requests, has them answered one after the other, writes the
// answers.
#pragma once
#include "api/server.hpp"
#include "api/site.hpp"
#include <atomic>
#include <boost/asio/awaitable.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/thread_pool.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/core/tcp_stream.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/string_body.hpp>
#include <optional>
#include <random>
#include <set>

namespace samdrift {

class Connection;

// What the connections of a server share. All but `abandon` belongs to the thread that serves
// sockets.
struct Shared {
    const Site& site;
    const Limits& limits;
    const Log* requests = nullptr; // none: requests are not logged
    boost::asio::thread_pool& workers;
    std::set<Connection*> open = {};
    bool stopping = false;
    std::atomic<bool> abandon = false; // handlers that have not begun need not begin
    std::uint32_t start = std::random_device{}();
    std::uint64_t requests_begun = 0;
};

class Connection {
public:
    Connection(boost::asio::ip::tcp::socket, Shared&);
    ~Connection();
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;

    boost::asio::awaitable<void> serve();
    boost::asio::awaitable<void> turn_away(); // 503, for one too many
    void stop();                              // after what is under way
    void break_off();                         // now

private:
    using Parser = boost::beast::http::request_parser<boost::beast::http::string_body>;
    using Error = boost::system::error_code;

    boost::asio::awaitable<bool> begins();
    boost::asio::awaitable<Error> receive(Parser&);
    boost::asio::awaitable<bool> answer(Parser&);
    boost::asio::awaitable<Response> by_worker(const Route&, Request&);
    boost::asio::awaitable<bool> send(const Request&, const Response&, bool keep, unsigned version);
    boost::asio::awaitable<bool> refuse(Error);
    boost::asio::awaitable<void> close();
    void name(Request&) const;
    void log(const Request&, int status, std::chrono::steady_clock::time_point begun) const;

    boost::beast::tcp_stream stream_;
    boost::beast::flat_buffer buffer_;
    Shared& shared_;
    std::string head_, peer_;          // peer_: the address at the other end
    bool first_ = true, busy_ = false; // busy: a request has been read and is not answered
};

} // namespace samdrift
