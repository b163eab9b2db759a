#include "exchange/child_process.hpp"
#include "base/failure.hpp"
#include <array>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>
#include <utility>

namespace samdrift {

namespace {

using Clock = std::chrono::steady_clock;

[[noreturn]] void no_room(const char* what, int error) {
    throw Failure("overloaded", std::string{what} + ": " + std::strerror(error));
}

class Descriptor {
public:
    Descriptor() = default;
    explicit Descriptor(int number) : number_(number) {}
    ~Descriptor() { close(); }
    Descriptor(Descriptor&& other) noexcept : number_(std::exchange(other.number_, -1)) {}
    Descriptor& operator=(Descriptor&& other) noexcept {
        close();
        number_ = std::exchange(other.number_, -1);
        return *this;
    }
    int number() const { return number_; }
    void close() {
        if (number_ >= 0) ::close(number_);
        number_ = -1;
    }

private:
    int number_ = -1;
};

struct Channel {
    Descriptor ours, childs;
};

// A socket, not a pipe: a child that reads no more is an error when we send, and no SIGPIPE.
Channel channel() {
    int ends[2];
    if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends) != 0) no_room("socketpair", errno);
    Channel made{Descriptor{ends[0]}, Descriptor{ends[1]}};
    if (fcntl(ends[0], F_SETFL, O_NONBLOCK) != 0) no_room("fcntl", errno);
    return made;
}

// What posix_spawn is told, given back at the end.
struct SpawnRules {
    posix_spawn_file_actions_t files;
    posix_spawnattr_t attributes;

    SpawnRules() {
        if (int error = posix_spawn_file_actions_init(&files)) no_room("posix_spawn", error);
        if (int error = posix_spawnattr_init(&attributes)) no_room("posix_spawn", error);
    }
    ~SpawnRules() {
        posix_spawn_file_actions_destroy(&files);
        posix_spawnattr_destroy(&attributes);
    }
    SpawnRules(const SpawnRules&) = delete;
    SpawnRules& operator=(const SpawnRules&) = delete;
};

void expect_done(int error) {
    if (error != 0) no_room("posix_spawn", error);
}

// A process group of its own, no signal blocked or ignored, no file but the three.
void set_rules(
    SpawnRules& rules, const std::array<Channel, 3>& channels, const std::string& folder) {
    sigset_t none, all;
    sigemptyset(&none);
    sigfillset(&all);
    expect_done(posix_spawnattr_setflags(
        &rules.attributes, POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF));
    expect_done(posix_spawnattr_setpgroup(&rules.attributes, 0));
    expect_done(posix_spawnattr_setsigmask(&rules.attributes, &none));
    expect_done(posix_spawnattr_setsigdefault(&rules.attributes, &all));
    for (int i = 0; i < 3; ++i)
        expect_done(posix_spawn_file_actions_adddup2(
            &rules.files, channels[static_cast<std::size_t>(i)].childs.number(), i));
    expect_done(posix_spawn_file_actions_addclosefrom_np(&rules.files, 3));
    if (!folder.empty())
        expect_done(posix_spawn_file_actions_addchdir_np(&rules.files, folder.c_str()));
}

std::vector<std::string> environment(const std::string& folder) {
    const char* path = std::getenv("PATH");
    std::vector<std::string> out{
        std::string{"PATH="} + (path ? path : "/usr/local/bin:/usr/bin:/bin"), "LANG=C.UTF-8"};
    if (!folder.empty()) {
        out.push_back("HOME=" + folder);
        out.push_back("TMPDIR=" + folder);
    }
    return out;
}

std::vector<char*> pointers(std::vector<std::string>& texts) {
    std::vector<char*> out;
    for (auto& text : texts) out.push_back(text.data());
    out.push_back(nullptr);
    return out;
}

// The child while it runs. It does not outlive this: its group is killed, and it is waited for.
class Child {
public:
    explicit Child(pid_t id) : id_(id) {}
    ~Child() {
        if (id_ > 0) ended();
    }
    Child(const Child&) = delete;
    Child& operator=(const Child&) = delete;

    void kill_group() const { ::kill(-id_, SIGKILL); }
    int ended() { // as waitpid says it
        kill_group();
        int status = 0;
        while (waitpid(id_, &status, 0) < 0 && errno == EINTR) {}
        id_ = 0;
        return status;
    }

private:
    pid_t id_;
};

void send_some(Descriptor& to, std::string_view& left) {
    const auto sent = ::send(to.number(), left.data(), left.size(), MSG_NOSIGNAL);
    if (sent >= 0)
        left.remove_prefix(static_cast<std::size_t>(sent));
    else if (errno != EAGAIN && errno != EINTR)
        left = {}; // it reads no more; how it ends tells whether that was well
    if (left.empty()) to.close();
}

void read_some(Descriptor& from, std::string& into) {
    std::array<char, 65536> piece;
    const auto got = ::read(from.number(), piece.data(), piece.size());
    if (got > 0)
        into.append(piece.data(), static_cast<std::size_t>(got));
    else if (got == 0 || (errno != EAGAIN && errno != EINTR))
        from.close();
}

void keep_last(std::string& words, std::size_t most) {
    if (words.size() > most) words.erase(0, words.size() - most);
}

// Moves bytes both ways until the child has ended and all it said is read, or a limit is reached.
ChildEnd talk(const ChildAsked& asked, Child& child, Descriptor& alive,
    std::array<Channel, 3>& channels, ChildAnswer& answer) {
    auto& [in, out, err] = channels;
    auto left = asked.input;
    if (left.empty()) in.ours.close();
    const auto until = Clock::now() + asked.limit;
    while (alive.number() >= 0 || out.ours.number() >= 0 || err.ours.number() >= 0) {
        const auto rest =
            std::chrono::duration_cast<std::chrono::milliseconds>(until - Clock::now()).count();
        if (rest <= 0) return ChildEnd::too_slow;
        std::array<pollfd, 4> watched{
            {{in.ours.number(), POLLOUT, 0}, {out.ours.number(), POLLIN, 0},
                {err.ours.number(), POLLIN, 0}, {alive.number(), POLLIN, 0}}};
        if (poll(watched.data(), watched.size(), static_cast<int>(rest)) < 0 && errno != EINTR)
            no_room("poll", errno);
        if (watched[0].revents) send_some(in.ours, left);
        if (watched[1].revents) read_some(out.ours, answer.output);
        if (watched[2].revents) read_some(err.ours, answer.last_words);
        if (watched[3].revents) {
            alive.close();
            in.ours.close();
            child.kill_group(); // what it started would hold its output open
        }
        keep_last(answer.last_words, asked.most_words);
        if (answer.output.size() > asked.most_output) return ChildEnd::too_large;
    }
    return ChildEnd::exited;
}

} // namespace

ChildAnswer run_child(const ChildAsked& asked) {
    std::array<Channel, 3> channels{channel(), channel(), channel()};
    const auto folder = asked.folder.string();
    SpawnRules rules;
    set_rules(rules, channels, folder);
    auto arguments = asked.arguments;
    auto variables = environment(folder);
    pid_t id = 0;
    const int error = posix_spawnp(&id, arguments.at(0).c_str(), &rules.files, &rules.attributes,
        pointers(arguments).data(), pointers(variables).data());
    ChildAnswer answer;
    if (error == ENOENT || error == EACCES) return answer;
    if (error != 0) no_room(arguments[0].c_str(), error);
    Child child{id};
    for (auto& c : channels) c.childs.close();
    Descriptor alive{static_cast<int>(syscall(SYS_pidfd_open, id, 0))};
    if (alive.number() < 0) no_room("pidfd_open", errno);
    answer.end = talk(asked, child, alive, channels, answer);
    const int status = child.ended();
    if (answer.end != ChildEnd::exited) return answer;
    if (WIFSIGNALED(status)) answer.end = ChildEnd::signalled;
    answer.status = WIFSIGNALED(status) ? WTERMSIG(status) : WEXITSTATUS(status);
    return answer;
}

} // namespace samdrift
