// Another program, run to its end: bytes in, bytes out. Never through a shell.
#pragma once
#include <chrono>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace samdrift {

struct ChildAsked {
    std::vector<std::string> arguments; // first the program, looked for on PATH
    std::string_view input;             // what it reads on standard input
    std::filesystem::path folder;       // where it stands; its HOME and TMPDIR too
    std::chrono::milliseconds limit{60'000};
    std::size_t most_output = 256 << 20; // bytes
    std::size_t most_words = 2000;       // bytes of standard error that are kept: the last
};

// too_slow, too_large: it went past its limits and was killed. missing: there is no such program.
enum class ChildEnd { exited, signalled, too_slow, too_large, missing };

struct ChildAnswer {
    ChildEnd end = ChildEnd::missing;
    int status = 0; // of its exit, or the signal's number
    std::string output, last_words;
    bool well() const { return end == ChildEnd::exited && status == 0; }
};

// It gets PATH, LANG, HOME and TMPDIR and no other variable, and none of our open files. When it
// ends or is killed, whatever it started in its process group is killed too.
// Failure: overloaded, when the machine has no room for another process.
ChildAnswer run_child(const ChildAsked&);

} // namespace samdrift
