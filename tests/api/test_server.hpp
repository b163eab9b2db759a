// A server on a port of its own, and a client that writes exactly the bytes it is told.
#pragma once
#include "api/server.hpp"
#include <arpa/inet.h>
#include <condition_variable>
#include <cstring>
#include <mutex>
#include <netinet/in.h>
#include <sys/socket.h>
#include <thread>
#include <unistd.h>
#include <zlib.h>

namespace samdrift {

struct Logged { // what the server logged
    std::mutex lock;
    std::vector<std::string> all;
    std::string joined() {
        const std::lock_guard held{lock};
        std::string out;
        for (const auto& line : all) out += line + "\n";
        return out;
    }
};

class TestServer {
public:
    explicit TestServer(Router router, ServerOptions options = {}) {
        options.listen.port = 0;
        options.stop_on_signals = false;
        options.log = [this](std::string_view line) {
            const std::lock_guard held{lines.lock};
            lines.all.emplace_back(line);
        };
        server = std::make_unique<Server>(options, std::move(router));
        thread = std::thread{[this] { server->run(); }};
    }
    ~TestServer() { stop(); }
    void stop() {
        if (!thread.joinable()) return;
        server->stop();
        thread.join();
    }
    std::uint16_t port() const { return server->listen().port; }
    std::string host() const { return "127.0.0.1:" + std::to_string(port()); }

    Logged lines;
    std::unique_ptr<Server> server;
    std::thread thread;
};

struct Answer {
    int status = 0; // 0: the connection ended before a whole answer
    std::string head, body;
    std::string header(std::string_view small_name) const {
        const auto at = head.find("\r\n" + std::string{small_name} + ": ");
        if (at == std::string::npos) return {};
        const auto from = at + small_name.size() + 4;
        return head.substr(from, head.find("\r\n", from) - from);
    }
};

class Client {
public:
    explicit Client(const TestServer& server)
        : host_(server.host()), socket_(::socket(AF_INET, SOCK_STREAM, 0)) {
        timeval patience{.tv_sec = 10, .tv_usec = 0};
        ::setsockopt(socket_, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
        sockaddr_in to{};
        to.sin_family = AF_INET;
        to.sin_port = htons(server.port());
        to.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        connected = ::connect(socket_, reinterpret_cast<const sockaddr*>(&to), sizeof to) == 0;
    }
    ~Client() { ::close(socket_); }
    Client(const Client&) = delete;
    Client& operator=(const Client&) = delete;

    // "HOST" in the text becomes the server's own address.
    void write(std::string text) {
        for (auto at = text.find("HOST"); at != std::string::npos;
             at = text.find("HOST", at + host_.size()))
            text.replace(at, 4, host_);
        std::string_view rest = text;
        while (!rest.empty()) {
            const auto sent = ::send(socket_, rest.data(), rest.size(), MSG_NOSIGNAL);
            if (sent <= 0) return;
            rest.remove_prefix(static_cast<std::size_t>(sent));
        }
    }
    Answer read(bool head_only = false) {
        Answer answer;
        while (held_.find("\r\n\r\n") == std::string::npos)
            if (!more()) return answer;
        const auto end = held_.find("\r\n\r\n");
        answer.head = held_.substr(0, end + 2);
        held_.erase(0, end + 4);
        const auto length = answer.header("content-length");
        const std::size_t size = head_only || length.empty() ? 0 : std::stoul(length);
        while (held_.size() < size)
            if (!more()) return answer;
        answer.body = held_.substr(0, size);
        held_.erase(0, size);
        answer.status = std::stoi(answer.head.substr(9, 3));
        return answer;
    }
    Answer ask(std::string text) {
        const bool head_only = text.starts_with("HEAD ");
        write(std::move(text));
        return read(head_only);
    }
    Answer get(const std::string& target, const std::string& headers = {}) {
        return ask("GET " + target + " HTTP/1.1\r\nHost: HOST\r\n" + headers + "\r\n");
    }
    bool ended() { return held_.empty() && !more(); } // the server closed it

    bool connected = false;

private:
    bool more() {
        char bytes[16384];
        const auto got = ::recv(socket_, bytes, sizeof bytes, 0);
        if (got <= 0) return false;
        held_.append(bytes, static_cast<std::size_t>(got));
        return true;
    }

    std::string host_, held_;
    int socket_;
};

inline std::string unzipped(const std::string& body) {
    z_stream stream{};
    std::string out(body.size() * 1000 + 1000, '\0');
    if (inflateInit2(&stream, 15 + 16) != Z_OK) return {};
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(body.data()));
    stream.avail_in = static_cast<uInt>(body.size());
    stream.next_out = reinterpret_cast<Bytef*>(out.data());
    stream.avail_out = static_cast<uInt>(out.size());
    const int ended = inflate(&stream, Z_FINISH);
    out.resize(stream.total_out);
    inflateEnd(&stream);
    return ended == Z_STREAM_END ? out : std::string{};
}

} // namespace samdrift
