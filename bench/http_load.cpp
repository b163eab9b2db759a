#include "bench.hpp"
#include <arpa/inet.h>
#include <cstdlib>
#include <cstring>
#include <mutex>
#include <sys/socket.h>
#include <thread>
#include <unistd.h>

namespace samdrift::bench {
namespace {

// One keep-alive connection; reads whole answers by their content length.
class Connection {
public:
    explicit Connection(std::uint16_t port) : socket_(socket(AF_INET, SOCK_STREAM, 0)) {
        sockaddr_in to{};
        to.sin_family = AF_INET;
        to.sin_port = htons(port);
        to.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        if (connect(socket_, reinterpret_cast<sockaddr*>(&to), sizeof to) != 0) std::abort();
    }
    ~Connection() { close(socket_); }
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;

    void get(const std::string& request) {
        if (send(socket_, request.data(), request.size(), MSG_NOSIGNAL) !=
            static_cast<ssize_t>(request.size()))
            std::abort();
        std::string head;
        std::size_t body = std::string::npos, length = 0;
        while (body == std::string::npos || head.size() < body + length) {
            char buffer[65536];
            const auto got = recv(socket_, buffer, sizeof buffer, 0);
            if (got <= 0) std::abort();
            head.append(buffer, static_cast<std::size_t>(got));
            if (body != std::string::npos) continue;
            const auto end = head.find("\r\n\r\n");
            if (end == std::string::npos) continue;
            if (head.compare(0, 12, "HTTP/1.1 200") != 0) std::abort();
            const char* field = strcasestr(head.c_str(), "content-length:");
            length = field ? std::strtoul(field + 15, nullptr, 10) : 0;
            body = end + 4;
        }
    }

private:
    int socket_;
};

} // namespace

std::vector<double> load_at_fixed_rate(std::uint16_t port, const std::string& path,
    const std::string& token, int per_second, int for_seconds) {
    constexpr int connections = 6;
    std::vector<double> all;
    std::mutex lock;
    const std::string request = "GET " + path +
                                " HTTP/1.1\r\nHost: 127.0.0.1:" + std::to_string(port) +
                                "\r\nAuthorization: Bearer " + token + "\r\n\r\n";
    const auto begin = std::chrono::steady_clock::now() + std::chrono::milliseconds{50};
    std::vector<std::thread> threads;
    for (int t = 0; t < connections; ++t)
        threads.emplace_back([&, t] {
            Connection connection{port};
            std::vector<double> mine;
            for (int i = t; i < per_second * for_seconds; i += connections) {
                const auto due = begin + std::chrono::nanoseconds{1'000'000'000LL * i / per_second};
                std::this_thread::sleep_until(due);
                connection.get(request);
                mine.push_back(std::chrono::duration<double, std::milli>(
                    std::chrono::steady_clock::now() - due)
                                   .count());
            }
            const std::lock_guard guard{lock};
            all.insert(all.end(), mine.begin(), mine.end());
        });
    for (auto& t : threads) t.join();
    return all;
}

} // namespace samdrift::bench
