#include "api/test_server.hpp"
#include "base/failure.hpp"
#include <atomic>
#include <gtest/gtest.h>

namespace samdrift {
namespace {

using namespace std::chrono_literals;
using Clock = std::chrono::steady_clock;

// A handler that waits until it is let go.
struct Gate {
    std::mutex lock;
    std::condition_variable changed;
    int waiting = 0;
    bool open = false;

    void pass() {
        std::unique_lock held{lock};
        ++waiting;
        changed.notify_all();
        changed.wait(held, [&] { return open; });
    }
    void await(int count) {
        std::unique_lock held{lock};
        changed.wait(held, [&] { return waiting >= count; });
    }
    void let_go() {
        const std::lock_guard held{lock};
        open = true;
        changed.notify_all();
    }
};

Router routes(Gate* gate = nullptr, std::atomic<int>* calls = nullptr) {
    Router router;
    router.add({.method = "GET",
        .path = "/api/say/{word}",
        .operation = "say",
        .summary = "Says it",
        .rule = Rule::anybody(),
        .handle = [calls](const Request& r) {
            if (calls) ++*calls;
            return Response{.content_type = "text/plain", .body = r.value("word")};
        }});
    router.add({.method = "POST",
        .path = "/api/echo",
        .operation = "echo",
        .summary = "What was sent",
        .rule = Rule::anybody(),
        .handle = [](const Request& r) {
            return Response{.content_type = "text/plain", .body = r.body};
        }});
    router.add({.method = "GET",
        .path = "/api/big",
        .operation = "big",
        .summary = "Thirty million bytes",
        .rule = Rule::anybody(),
        .handle = [](const Request&) {
            return Response{
                .content_type = "application/octet-stream", .body = std::string(30'000'000, 'x')};
        }});
    router.add({.method = "GET",
        .path = "/api/gate",
        .operation = "gate",
        .summary = "Waits",
        .rule = Rule::anybody(),
        .handle = [gate](const Request&) {
            gate->pass();
            return Response{.content_type = "text/plain", .body = "through"};
        }});
    return router;
}

ServerOptions with(void (*change)(Limits&)) {
    ServerOptions options;
    change(options.limits);
    return options;
}

std::string say(const std::string& word) {
    return "GET /api/say/" + word + " HTTP/1.1\r\nHost: HOST\r\n\r\n";
}

TEST(Connections, ServeManyRequests) {
    TestServer server{routes()};
    Client client{server};
    for (int i = 0; i < 100; ++i)
        EXPECT_EQ(client.ask(say(std::to_string(i))).body, std::to_string(i));
    const Answer last = client.get("/api/say/bye", "Connection: close\r\n");
    EXPECT_EQ(last.header("connection"), "close");
    EXPECT_TRUE(client.ended());
}

TEST(Connections, HttpOneZeroEndsUnlessAskedToLast) {
    TestServer server{routes()};
    Client one{server}, two{server};
    EXPECT_EQ(
        one.ask("GET /api/say/a HTTP/1.0\r\nHost: HOST\r\n\r\n").header("connection"), "close");
    EXPECT_TRUE(one.ended());
    const std::string lasting =
        "GET /api/say/a HTTP/1.0\r\nHost: HOST\r\nConnection: keep-alive\r\n\r\n";
    EXPECT_EQ(two.ask(lasting).header("connection"), "keep-alive");
    EXPECT_EQ(two.ask(lasting).status, 200);
}

TEST(Connections, AnswerInTheOrderAsked) {
    TestServer server{routes()};
    Client client{server};
    std::string all;
    for (int i = 0; i < 500; ++i) {
        all += say(std::to_string(i));
        all += "POST /api/echo HTTP/1.1\r\nHost: HOST\r\nContent-Length: 4\r\n\r\nbody";
        all += "GET /missing.js HTTP/1.1\r\nHost: HOST\r\n\r\n";
    }
    std::thread writer{[&] { client.write(all); }};
    for (int i = 0; i < 500; ++i) {
        EXPECT_EQ(client.read().body, std::to_string(i));
        EXPECT_EQ(client.read().body, "body");
        EXPECT_EQ(client.read().status, 404);
    }
    writer.join();
}

TEST(Connections, ARequestMayComeByteByByte) {
    TestServer server{routes()};
    Client client{server};
    const std::string target = "GET /api/say/slow HTTP/1.1\r\nHost: " + server.host() + "\r\n\r\n";
    for (char c : target) client.write(std::string(1, c));
    EXPECT_EQ(client.read().body, "slow");
}

TEST(Connections, WhoAsksWhetherToGoOnIsTold) {
    TestServer server{routes()};
    Client client{server};
    client.write("POST /api/echo HTTP/1.1\r\nHost: HOST\r\nContent-Length: 3\r\nExpect: "
                 "100-continue\r\n\r\n");
    EXPECT_EQ(client.read().status, 100);
    EXPECT_EQ(client.ask("abc").body, "abc");
}

struct Slow {
    const char* why;
    const char* sends;
};

TEST(Connections, SlowClientsAreLetGo) {
    TestServer server{routes(), with([](Limits& l) { l.receive = 200ms; })};
    const Slow rows[] = {
        {"nothing at all", ""},
        {"one byte", "G"},
        {"headers that never end", "GET /api/say/a HTTP/1.1\r\nHost: HOST\r\n"},
        {"a body that never ends",
            "POST /api/echo HTTP/1.1\r\nHost: HOST\r\nContent-Length: 9\r\n\r\nab"},
    };
    for (const auto& row : rows) {
        Client client{server};
        const auto begun = Clock::now();
        client.write(row.sends);
        EXPECT_TRUE(client.ended()) << row.why;
        EXPECT_GE(Clock::now() - begun, 150ms) << row.why;
        EXPECT_LT(Clock::now() - begun, 5s) << row.why;
    }
}

TEST(Connections, ATrickleDoesNotMoveTheTimeLimit) {
    TestServer server{routes(), with([](Limits& l) { l.receive = 300ms; })};
    Client client{server};
    const auto begun = Clock::now();
    client.write("GET /api/say/a HTTP/1.1\r\nX: ");
    std::thread trickle{[&] {
        for (int i = 0; i < 40; ++i) {
            client.write("a");
            std::this_thread::sleep_for(50ms);
        }
    }};
    EXPECT_TRUE(client.ended());
    EXPECT_LT(Clock::now() - begun, 1500ms);
    trickle.join();
}

TEST(Connections, IdleOnesAreLetGo) {
    TestServer server{routes(), with([](Limits& l) { l.idle = 200ms; })};
    Client client{server};
    EXPECT_EQ(client.ask(say("a")).status, 200);
    EXPECT_TRUE(client.ended());
}

TEST(Connections, WhoDoesNotReadIsLetGo) {
    TestServer server{routes(), with([](Limits& l) { l.send = 200ms; })};
    Client stuck{server};
    stuck.write("GET /api/big HTTP/1.1\r\nHost: HOST\r\n\r\n");
    std::this_thread::sleep_for(1500ms);
    EXPECT_EQ(stuck.read().status, 0) << "the answer was cut";
    EXPECT_EQ(Client{server}.ask(say("a")).status, 200);
}

TEST(Connections, ALargeAnswerComesWhole) {
    TestServer server{routes()};
    Client client{server};
    EXPECT_EQ(client.get("/api/big").body.size(), 30'000'000u);
    EXPECT_EQ(client.ask(say("a")).status, 200);
}

TEST(Connections, SlowHandlersDoNotHoldThePages) {
    Gate gate;
    TestServer server{routes(&gate)};
    std::vector<std::unique_ptr<Client>> waiting;
    for (int i = 0; i < 8; ++i) {
        waiting.push_back(std::make_unique<Client>(server));
        waiting.back()->write("GET /api/gate HTTP/1.1\r\nHost: HOST\r\n\r\n");
    }
    gate.await(4);
    Client other{server};
    EXPECT_EQ(other.get("/missing.js").status, 404) << "all four workers are taken";
    gate.let_go();
    for (auto& client : waiting) EXPECT_EQ(client->read().body, "through");
}

TEST(Connections, OneTooManyIsTurnedAway) {
    TestServer server{routes(), with([](Limits& l) { l.connections = 20; })};
    std::vector<std::unique_ptr<Client>> held;
    for (int i = 0; i < 20; ++i) {
        held.push_back(std::make_unique<Client>(server));
        EXPECT_EQ(held.back()->ask(say("a")).status, 200);
    }
    {
        Client late{server};
        const Answer answer = late.ask(say("a"));
        EXPECT_EQ(answer.status, 503);
        EXPECT_NE(answer.body.find("\"overloaded\""), std::string::npos);
        EXPECT_FALSE(answer.header("retry-after").empty());
        EXPECT_TRUE(late.ended());
    }
    held.pop_back();
    int status = 0;
    for (int i = 0; i < 50 && status != 200; ++i) {
        std::this_thread::sleep_for(20ms);
        status = Client{server}.ask(say("a")).status;
    }
    EXPECT_EQ(status, 200) << "there is room again";
}

TEST(Connections, ManyAtOnce) {
    std::atomic<int> calls = 0;
    TestServer server{routes(nullptr, &calls)};
    std::vector<std::thread> threads;
    std::atomic<int> right = 0;
    for (int t = 0; t < 8; ++t)
        threads.emplace_back([&, t] {
            std::vector<std::unique_ptr<Client>> mine;
            for (int i = 0; i < 25; ++i) mine.push_back(std::make_unique<Client>(server));
            for (int round = 0; round < 5; ++round) {
                const std::string word = std::to_string(t) + "-" + std::to_string(round);
                for (auto& client : mine) client->write(say(word));
                for (auto& client : mine) right += client->read().body == word;
            }
        });
    for (auto& thread : threads) thread.join();
    EXPECT_EQ(right, 8 * 25 * 5);
    EXPECT_EQ(calls, 8 * 25 * 5);
}

TEST(Connections, ClientsThatVanishAreForgotten) {
    Gate gate;
    TestServer server{routes(&gate), with([](Limits& l) { l.connections = 4; })};
    for (int i = 0; i < 3; ++i)
        Client{server}.write("GET /api/gate HTTP/1.1\r\nHost: HOST\r\n\r\n");
    for (int i = 0; i < 20; ++i)
        Client{server}.write("GET /api/big HTTP/1.1\r\nHost: HOST\r\n\r\n");
    gate.await(3);
    gate.let_go();
    int status = 0;
    for (int i = 0; i < 100 && status != 200; ++i) {
        std::this_thread::sleep_for(20ms);
        status = Client{server}.ask(say("a")).status;
    }
    EXPECT_EQ(status, 200);
}

TEST(Stop, WhatIsUnderWayIsAnswered) {
    Gate gate;
    TestServer server{routes(&gate)};
    Client idle{server}, asking{server};
    EXPECT_EQ(idle.ask(say("a")).status, 200);
    asking.write("GET /api/gate HTTP/1.1\r\nHost: HOST\r\n\r\n");
    gate.await(1);
    server.server->stop();
    EXPECT_TRUE(idle.ended());
    gate.let_go();
    const Answer answer = asking.read();
    EXPECT_EQ(answer.body, "through");
    EXPECT_EQ(answer.header("connection"), "close");
    EXPECT_TRUE(asking.ended());
    const auto begun = Clock::now();
    server.stop();
    EXPECT_LT(Clock::now() - begun, 2s);
    EXPECT_FALSE(Client{server}.connected);
}

TEST(Stop, WhatTakesTooLongIsBrokenOff) {
    Gate gate;
    ServerOptions options = with([](Limits& l) { l.stop = 200ms; });
    options.workers = 1;
    TestServer server{routes(&gate), options};
    Client begun{server}, queued{server};
    begun.write("GET /api/gate HTTP/1.1\r\nHost: HOST\r\n\r\n");
    gate.await(1);
    queued.write("GET /api/gate HTTP/1.1\r\nHost: HOST\r\n\r\n");
    std::this_thread::sleep_for(100ms);
    server.server->stop();
    EXPECT_TRUE(begun.ended());
    EXPECT_TRUE(queued.ended());
    gate.let_go();
    server.stop();
    EXPECT_EQ(gate.waiting, 1) << "the queued handler never began";
}

TEST(Stop, BeforeAnyRequestAndTwice) {
    TestServer server{routes()};
    server.server->stop();
    server.stop();
    server.stop();
}

TEST(Stop, OnSignal) {
    ServerOptions options;
    options.listen.port = 0;
    Server server{options, routes()};
    std::thread signal{[] {
        std::this_thread::sleep_for(200ms);
        ::kill(::getpid(), SIGTERM);
    }};
    server.run();
    signal.join();
}

TEST(Start, RefusesWhatOthersCouldReach) {
    for (const char* address : {"0.0.0.0", "::", "192.168.1.5"}) {
        ServerOptions options;
        options.listen = {address, 0};
        try {
            Server server{options, routes()};
            FAIL() << address;
        } catch (const Failure& f) { EXPECT_EQ(f.code(), "loopback_only") << address; }
    }
}

TEST(Start, SaysWhenThePortIsTaken) {
    TestServer first{routes()};
    ServerOptions options;
    options.listen.port = first.port();
    try {
        Server second{options, routes()};
        FAIL();
    } catch (const Failure& f) { EXPECT_EQ(f.code(), "address_in_use"); }
}

TEST(Start, SaysWhereAndThatNobodyElseReachesIt) {
    TestServer server{routes()};
    const auto line = server.server->start_line(Language::en);
    EXPECT_NE(line.find("http://127.0.0.1:" + std::to_string(server.port())), std::string::npos)
        << line;
    EXPECT_NE(line.find("Only this computer"), std::string::npos) << line;
}

TEST(Start, AlsoOnTheOtherLoopbackAddress) {
    ServerOptions options;
    options.listen = {"::1", 0};
    try {
        const Server server{options, routes()};
        EXPECT_NE(server.start_line(Language::nb).find("http://[::1]:"), std::string::npos);
    } catch (const Failure& f) { EXPECT_EQ(f.code(), "cannot_listen") << "a machine without IPv6"; }
}

} // namespace
} // namespace samdrift
