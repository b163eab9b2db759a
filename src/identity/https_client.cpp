#include "identity/http_client.hpp"
#include <boost/asio/as_tuple.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/connect.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/ssl.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/http.hpp>

namespace samdrift {
namespace {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = boost::beast::http;
using asio::as_tuple;
using asio::use_awaitable;
using asio::ip::tcp;
using Ask = http::request<http::string_body>;

Ask message_of(const HttpAsk& ask, const WebAddress& address) {
    Ask message{ask.form ? http::verb::post : http::verb::get, address.target, 11};
    const bool usual = address.port == (address.secure ? "443" : "80");
    const bool six = address.host.find(':') != std::string::npos;
    message.set(http::field::host,
        (six ? "[" + address.host + "]" : address.host) + (usual ? "" : ":" + address.port));
    message.set(http::field::user_agent, "Samdrift");
    message.set(http::field::accept, "application/json");
    message.set(http::field::connection, "close");
    for (const auto& [name, value] : ask.headers) message.set(name, value);
    if (ask.form) {
        message.set(http::field::content_type, "application/x-www-form-urlencoded");
        message.body() = form_encoded(*ask.form);
        message.prepare_payload();
    }
    return message;
}

// What is to be sent, and where; it lives as long as the coroutine does.
struct Errand {
    WebAddress address;
    Ask message;
    std::size_t largest;
    HttpAnswer answer = {};
};

template <class Stream> asio::awaitable<void> exchange(Stream& stream, Errand& errand) {
    const auto token = as_tuple(use_awaitable);
    auto [not_sent, sent] = co_await http::async_write(stream, errand.message, token);
    if (not_sent) {
        errand.answer.fault = "cannot send: " + not_sent.message();
        co_return;
    }
    beast::flat_buffer buffer;
    http::response_parser<http::string_body> parser;
    parser.body_limit(errand.largest);
    auto [not_read, read] = co_await http::async_read(stream, buffer, parser, token);
    if (not_read) {
        errand.answer.fault = "no whole answer: " + not_read.message();
        co_return;
    }
    errand.answer.status = static_cast<int>(parser.get().result_int());
    errand.answer.body = std::move(parser.get().body());
}

asio::awaitable<void> over_tls(tcp::socket& socket, asio::ssl::context& tls, Errand& errand) {
    asio::ssl::stream<tcp::socket&> stream{socket, tls};
    boost::system::error_code is_name;
    asio::ip::make_address(errand.address.host, is_name);
    if (is_name) SSL_set_tlsext_host_name(stream.native_handle(), errand.address.host.c_str());
    stream.set_verify_callback(asio::ssl::host_name_verification{errand.address.host});
    auto [failed] =
        co_await stream.async_handshake(asio::ssl::stream_base::client, as_tuple(use_awaitable));
    if (failed)
        errand.answer.fault = "TLS: " + failed.message();
    else
        co_await exchange(stream, errand);
}

asio::awaitable<void> run(asio::ssl::context& tls, Errand& errand) {
    const auto token = as_tuple(use_awaitable);
    const auto executor = co_await asio::this_coro::executor;
    tcp::resolver resolver{executor};
    auto [unknown, endpoints] =
        co_await resolver.async_resolve(errand.address.host, errand.address.port, token);
    if (unknown) {
        errand.answer.fault = "host not found: " + unknown.message();
        co_return;
    }
    tcp::socket socket{executor};
    auto [refused, endpoint] = co_await asio::async_connect(socket, endpoints, token);
    if (refused)
        errand.answer.fault = "cannot connect: " + refused.message();
    else if (errand.address.secure)
        co_await over_tls(socket, tls, errand);
    else
        co_await exchange(socket, errand);
}

class HttpsClient : public HttpClient {
public:
    explicit HttpsClient(HttpLimits limits) : limits_(std::move(limits)) {
        using Tls = asio::ssl::context;
        tls_.set_options(Tls::default_workarounds | Tls::no_sslv2 | Tls::no_sslv3 | Tls::no_tlsv1 |
                         Tls::no_tlsv1_1);
        tls_.set_verify_mode(asio::ssl::verify_peer);
        tls_.set_default_verify_paths();
        if (limits_.authorities.empty()) return;
        boost::system::error_code error;
        tls_.load_verify_file(limits_.authorities, error);
        if (error) fault_ = "cannot read " + limits_.authorities + ": " + error.message();
    }

    HttpAnswer send(const HttpAsk& ask) override {
        if (!fault_.empty()) return {.fault = fault_};
        const auto address = read_web_address(ask.address);
        if (!address) return {.fault = "address not allowed: " + ask.address};
        Errand errand{*address, message_of(ask, *address), limits_.body};
        bool done = false;
        asio::io_context io{1}; // gone before the errand: its end ends the coroutine
        asio::co_spawn(io, run(tls_, errand), [&](const std::exception_ptr& thrown) {
            done = true;
            if (thrown) std::rethrow_exception(thrown);
        });
        io.run_for(limits_.time);
        if (!done) return {.fault = "no answer in time"};
        return std::move(errand.answer);
    }

private:
    HttpLimits limits_;
    std::string fault_;
    asio::ssl::context tls_{asio::ssl::context::tls_client};
};

} // namespace

std::unique_ptr<HttpClient> https_client(HttpLimits limits) {
    return std::make_unique<HttpsClient>(std::move(limits));
}

} // namespace samdrift
