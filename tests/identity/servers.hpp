// What the tests of login start beside themselves: a folder, a certificate, and servers that end
// with the test.
#pragma once
#include <array>
#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <netinet/in.h>
#include <stdexcept>
#include <string>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

namespace samdrift {

struct TestFolder {
    std::filesystem::path path;
    TestFolder() {
        std::string pattern = (std::filesystem::temp_directory_path() / "samdrift-XXXXXX").string();
        if (!mkdtemp(pattern.data())) throw std::runtime_error{"no folder"};
        path = pattern;
    }
    ~TestFolder() { std::filesystem::remove_all(path); }
    TestFolder(const TestFolder&) = delete;
    TestFolder& operator=(const TestFolder&) = delete;

    std::string file(const std::string& name) const { return (path / name).string(); }
    void write(const std::string& name, const std::string& text) const {
        std::ofstream{path / name} << text;
    }
    std::string read(const std::string& name) const {
        std::ifstream in{path / name};
        return {std::istreambuf_iterator<char>{in}, {}};
    }
    // cert.pem and key.pem, good for that one name: "DNS:localhost", "IP:127.0.0.1".
    void make_certificate(const std::string& name) const {
        const auto made = std::system(
            ("openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 2 -subj "
             "/CN=samdrift-test -addext subjectAltName=" +
                name + " -keyout " + file("key.pem") + " -out " + file("cert.pem") + " 2>" +
                file("openssl.log"))
                .c_str());
        if (made != 0) throw std::runtime_error{read("openssl.log")};
    }
};

// A program that is ended with this, and with the test, however that ends. What it says on standard
// error goes to a file.
class TestServer {
public:
    TestServer(const std::vector<std::string>& command, const std::string& log) {
        std::array<int, 2> pipe_ends{};
        if (pipe(pipe_ends.data()) != 0) throw std::runtime_error{"no pipe"};
        child_ = fork();
        if (child_ == 0) run(command, log, pipe_ends);
        close(pipe_ends[1]);
        out_ = fdopen(pipe_ends[0], "r");
    }
    ~TestServer() {
        kill(child_, SIGKILL);
        waitpid(child_, nullptr, 0);
        std::fclose(out_);
    }
    TestServer(const TestServer&) = delete;
    TestServer& operator=(const TestServer&) = delete;

    // The next line it prints; empty when it has ended.
    std::string line() {
        std::string all;
        for (int c = std::fgetc(out_); c != EOF && c != '\n'; c = std::fgetc(out_))
            all += static_cast<char>(c);
        return all;
    }

private:
    [[noreturn]] static void run(const std::vector<std::string>& command, const std::string& log,
        const std::array<int, 2>& pipe_ends) {
        prctl(PR_SET_PDEATHSIG, SIGKILL);
        dup2(pipe_ends[1], STDOUT_FILENO);
        std::FILE* const errors = std::freopen(log.c_str(), "w", stderr);
        std::vector<char*> arguments;
        for (const auto& word : command) arguments.push_back(const_cast<char*>(word.c_str()));
        arguments.push_back(nullptr);
        if (errors) execvp(arguments[0], arguments.data());
        _exit(127);
    }
    pid_t child_ = 0;
    std::FILE* out_ = nullptr;
};

// A port of this machine; held, and never answered at, for as long as this lives.
class SilentPort {
public:
    SilentPort() : socket_(socket(AF_INET, SOCK_STREAM, 0)) {
        sockaddr_in at{};
        at.sin_family = AF_INET;
        at.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t size = sizeof at;
        auto* address = reinterpret_cast<sockaddr*>(&at);
        if (bind(socket_, address, size) != 0 || listen(socket_, 8) != 0 ||
            getsockname(socket_, address, &size) != 0)
            throw std::runtime_error{"no port"};
        number = std::to_string(ntohs(at.sin_port));
    }
    ~SilentPort() { close(socket_); }
    SilentPort(const SilentPort&) = delete;
    SilentPort& operator=(const SilentPort&) = delete;

    std::string number;

private:
    int socket_;
};

} // namespace samdrift
