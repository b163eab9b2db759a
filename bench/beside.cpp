#include "bench.hpp"
#include <cstdlib>
#include <fcntl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace samdrift::bench {

namespace {

// How it ended, and the most memory it or what it started held.
struct Ended {
    int status = 0;
    double megabytes = 0;
};

Ended wait_for(pid_t process) {
    int status = 0;
    rusage use{};
    if (wait4(process, &status, 0, &use) != process) std::abort();
    return {status, static_cast<double>(use.ru_maxrss) / 1024};
}

[[noreturn]] void become(const std::vector<std::string>& arguments) {
    std::vector<char*> words;
    for (const auto& argument : arguments) words.push_back(const_cast<char*>(argument.c_str()));
    words.push_back(nullptr);
    const int nowhere = open("/dev/null", O_RDWR);
    for (int stream : {0, 1, 2}) dup2(nowhere, stream);
    execvp(words[0], words.data());
    _exit(127);
}

} // namespace

std::optional<Beside> run_beside(const std::vector<std::string>& arguments) {
    Ended ended;
    const auto time = seconds([&] {
        const auto process = fork();
        if (process < 0) std::abort();
        if (process == 0) become(arguments);
        ended = wait_for(process);
    });
    if (!WIFEXITED(ended.status) || WEXITSTATUS(ended.status) != 0) return std::nullopt;
    return Beside{time, ended.megabytes};
}

void apart(const std::function<void()>& work) {
    const auto process = fork();
    if (process < 0) std::abort();
    if (process == 0) {
        work();
        _exit(0);
    }
    if (wait_for(process).status != 0) std::abort();
}

} // namespace samdrift::bench
