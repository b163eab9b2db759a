#include "api/connection.hpp"
#include "api/response_head.hpp"
#include <array>
#include <boost/asio/as_tuple.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/asio/write.hpp>
#include <boost/beast/http/error.hpp>
#include <boost/beast/http/read.hpp>

namespace samdrift {
namespace {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = boost::beast::http;
using asio::as_tuple;
using asio::use_awaitable;
using Clock = std::chrono::steady_clock;

constexpr std::size_t read_buffer = 64 * 1024;
constexpr std::chrono::milliseconds farewell{1'000}; // for a client to read why it was refused

Request plain(http::request<http::string_body>&& message) {
    Request request{.method = std::string{message.method_string()}, .path = {}, .segments = {}};
    for (const auto& field : message) {
        std::string name{field.name_string()};
        for (char& c : name)
            if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + ('a' - 'A'));
        request.headers.push_back({std::move(name), std::string{field.value()}});
    }
    request.body = std::move(message.body());
    return request;
}

// What a refusal of unreadable bytes says; none when there is nobody left to say it to.
struct Refusal {
    int status;
    std::string_view code;
};
std::optional<Refusal> refusal_of(const boost::system::error_code& error) {
    if (error == http::error::body_limit) return Refusal{413, "body_too_large"};
    if (error == http::error::header_limit || error == http::error::buffer_overflow)
        return Refusal{431, "headers_too_large"};
    if (error == http::error::end_of_stream || error == http::error::partial_message)
        return std::nullopt;
    const bool unreadable =
        error.category() == http::make_error_code(http::error::bad_target).category();
    return unreadable ? std::optional{Refusal{400, "bad_request"}} : std::nullopt;
}

} // namespace

Connection::Connection(asio::ip::tcp::socket socket, Shared& shared)
    : stream_(std::move(socket)), buffer_(read_buffer), shared_(shared) {
    boost::system::error_code ignored;
    stream_.socket().set_option(asio::ip::tcp::no_delay{true}, ignored);
    const auto peer = stream_.socket().remote_endpoint(ignored);
    if (!ignored) peer_ = peer.address().to_string();
    shared_.open.insert(this);
}

Connection::~Connection() { shared_.open.erase(this); }

void Connection::stop() {
    if (!busy_) stream_.close();
}

void Connection::break_off() { stream_.close(); }

asio::awaitable<void> Connection::serve() {
    bool more = true;
    while (more && !shared_.stopping) {
        if (!co_await begins()) co_return;
        Parser parser;
        parser.header_limit(static_cast<std::uint32_t>(shared_.limits.header));
        parser.body_limit(shared_.limits.body);
        const Error error = co_await receive(parser);
        if (!stream_.socket().is_open()) co_return;
        busy_ = true;
        more = error ? co_await refuse(error) : co_await answer(parser);
        busy_ = false;
        first_ = false;
    }
    co_await close();
}

// The first byte of a request, which may stay away long on a connection that has served one.
asio::awaitable<bool> Connection::begins() {
    if (buffer_.size() > 0) co_return true;
    stream_.expires_after(first_ ? shared_.limits.receive : shared_.limits.idle);
    const auto room = buffer_.prepare(4096);
    const auto [error, read] = co_await stream_.async_read_some(room, as_tuple(use_awaitable));
    buffer_.commit(read);
    co_return !error;
}

asio::awaitable<Connection::Error> Connection::receive(Parser& parser) {
    stream_.expires_after(shared_.limits.receive);
    auto [error, read] =
        co_await http::async_read_header(stream_, buffer_, parser, as_tuple(use_awaitable));
    if (error || parser.is_done()) co_return error;
    if (beast::iequals(parser.get()[http::field::expect], "100-continue")) {
        constexpr std::string_view go_on = "HTTP/1.1 100 Continue\r\n\r\n";
        auto [unsent, sent] =
            co_await asio::async_write(stream_, asio::buffer(go_on), as_tuple(use_awaitable));
        if (unsent) co_return unsent;
    }
    stream_.expires_after(shared_.limits.receive);
    auto [broken, rest] =
        co_await http::async_read(stream_, buffer_, parser, as_tuple(use_awaitable));
    co_return broken;
}

asio::awaitable<bool> Connection::answer(Parser& parser) {
    stream_.expires_never();
    const auto begun = Clock::now();
    auto message = parser.release();
    const bool keep = message.keep_alive();
    const unsigned version = message.version();
    const std::string target{message.target()};
    Request request = plain(std::move(message));
    name(request);
    request.from = shared_.site.caller(request, peer_);
    const Route* route = nullptr;
    auto response = shared_.site.at_once(request, target, route);
    if (!response) response = co_await by_worker(*route, request);
    const bool sent = co_await send(request, *response, keep && !shared_.stopping, version);
    log(request, response->status, begun);
    const bool more = sent && keep;
    co_return more;
}

// Runs the handler on a worker's thread, while the sockets' thread serves others.
asio::awaitable<Response> Connection::by_worker(const Route& route, Request& request) {
    Response response;
    const auto work = [&] {
        try {
            response = shared_.abandon ? shared_.site.refused(request, 503, "stopping")
                                       : shared_.site.handled(route, request);
        } catch (...) {
            response = {.status = 500}; // not even the refusal could be made: out of memory
        }
    };
    const auto begin = [&](auto resume) {
        asio::post(shared_.workers, [&work, resume = std::move(resume)]() mutable {
            work();
            asio::post(std::move(resume));
        });
    };
    co_await asio::async_initiate<const asio::use_awaitable_t<>, void()>(begin, use_awaitable);
    co_return response;
}

asio::awaitable<bool> Connection::send(
    const Request& request, const Response& response, bool keep, unsigned version) {
    head_ =
        response_head(response, {.request_id = request.id, .keep_alive = keep, .version = version});
    const bool bare = request.method == "HEAD" || !has_body(response.status);
    const std::array parts{asio::const_buffer{asio::buffer(head_)},
        bare ? asio::const_buffer{} : asio::const_buffer{asio::buffer(response.body)}};
    stream_.expires_after(shared_.limits.send);
    const auto [error, sent] = co_await asio::async_write(stream_, parts, as_tuple(use_awaitable));
    co_return !error;
}

asio::awaitable<bool> Connection::refuse(Error error) {
    const auto refusal = refusal_of(error);
    if (!refusal) co_return false;
    Request request;
    name(request);
    const auto limit = refusal->status == 413 ? shared_.limits.body : shared_.limits.header;
    const Response response = shared_.site.refused(
        request, refusal->status, refusal->code, {{"most", std::to_string(limit / 1024)}});
    co_await send(request, response, false, 11);
    log(request, response.status, Clock::now());
    co_return false;
}

asio::awaitable<void> Connection::turn_away() {
    Request request;
    name(request);
    Response response = shared_.site.refused(request, 503, "overloaded");
    response.headers.push_back({"retry-after", "5"});
    co_await send(request, response, false, 11);
    log(request, response.status, Clock::now());
    co_await close();
}

// A socket closed with bytes unread takes back what was written: the client is let finish first.
asio::awaitable<void> Connection::close() {
    Error ignored;
    stream_.socket().shutdown(asio::ip::tcp::socket::shutdown_send, ignored);
    stream_.expires_after(farewell);
    std::array<char, 4096> rest;
    bool more = !ignored;
    while (more) {
        const auto [error, read] =
            co_await stream_.async_read_some(asio::buffer(rest), as_tuple(use_awaitable));
        more = !error;
    }
    stream_.close();
}

void Connection::name(Request& request) const {
    constexpr std::size_t longest = 64;
    const auto given = request.header("x-request-id");
    constexpr auto letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._-";
    const bool fits =
        !given.empty() && given.size() <= longest && given.find_first_not_of(letters) == given.npos;
    request.id = fits ? std::string{given} : request_id(shared_.start, ++shared_.requests_begun);
}

void Connection::log(const Request& request, int status, Clock::time_point begun) const {
    if (!shared_.requests) return;
    const auto spent = std::chrono::duration_cast<std::chrono::milliseconds>(Clock::now() - begun);
    const std::string method = request.method.empty() ? "-" : request.method;
    const std::string path = request.path.empty() ? "-" : printable(request.path);
    (*shared_.requests)(log_line(request.id, method + " " + path + " " + std::to_string(status) +
                                                 " " + std::to_string(spent.count()) + " ms"));
}

} // namespace samdrift
