// Runs the program as people do, and hands back what it printed and how it ended.
#pragma once
#include <array>
#include <chrono>
#include <cstdio>
#include <fcntl.h>
#include <filesystem>
#include <fstream>
#include <string>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

namespace samdrift {

struct Ran {
    int status = -1; // exit status; -1: ended by a signal
    std::string out, err;
};

inline std::string whole_file(const std::filesystem::path& path) {
    std::ifstream in{path, std::ios::binary};
    return {std::istreambuf_iterator<char>{in}, {}};
}

// The process, not waited for. Its output goes to the two files.
inline pid_t start(const std::vector<std::string>& arguments, const std::filesystem::path& out,
    const std::filesystem::path& err) {
    const pid_t pid = fork();
    if (pid != 0) return pid;
    std::vector<char*> argv{const_cast<char*>(SAMDRIFT_PROGRAM)};
    for (const auto& a : arguments) argv.push_back(const_cast<char*>(a.c_str()));
    argv.push_back(nullptr);
    dup2(open(out.c_str(), O_CREAT | O_WRONLY | O_TRUNC, 0644), 1);
    dup2(open(err.c_str(), O_CREAT | O_WRONLY | O_TRUNC, 0644), 2);
    execv(SAMDRIFT_PROGRAM, argv.data());
    _exit(127);
}

inline Ran run(const std::filesystem::path& scratch, const std::vector<std::string>& arguments) {
    const pid_t pid = start(arguments, scratch / "out", scratch / "err");
    int status = 0;
    waitpid(pid, &status, 0);
    return {WIFEXITED(status) ? WEXITSTATUS(status) : -1, whole_file(scratch / "out"),
        whole_file(scratch / "err")};
}

} // namespace samdrift
