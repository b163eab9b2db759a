#include "tamper.hpp"
#include <chrono>
#include <cstdio>

namespace samdrift::bench {
namespace {

struct Sums {
    std::uint64_t tries = 0, accepted = 0, reached = 0, good = 0, good_refused = 0;
    double seconds = 0;
};

void print_row(const std::string& name, const Sums& sums) {
    std::printf("%s,%llu,%llu,%llu,%.2f\n", name.c_str(),
        static_cast<unsigned long long>(sums.tries), static_cast<unsigned long long>(sums.accepted),
        static_cast<unsigned long long>(sums.reached), sums.seconds);
    std::fflush(stdout);
}

Sums run_kind(const Tampering& what, const TamperKind& kind, std::uint64_t tries, Random& random) {
    Sums sums{.tries = tries, .good = 2};
    const auto began = std::chrono::steady_clock::now();
    sums.good_refused += !what.good_is_accepted();
    for (std::uint64_t i = 0; i < tries; ++i) {
        const auto tried = kind.once(random);
        sums.accepted += tried.accepted;
        sums.reached += tried.reached_signature;
    }
    sums.good_refused += !what.good_is_accepted();
    sums.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - began).count();
    return sums;
}

} // namespace

int run_tamper(std::uint64_t tries, std::uint64_t seed) {
    std::vector<Tampering> all;
    all.push_back(tampered_id_tokens());
    all.push_back(tampered_secrets());
    std::size_t kinds = 0, done = 0;
    for (const auto& what : all) kinds += what.kinds.size();
    Random random{seed};
    Sums whole;
    std::printf("kind,tries,accepted,reached_signature,seconds\n");
    for (const auto& what : all)
        for (const auto& kind : what.kinds) {
            const auto share = tries * (done + 1) / kinds - tries * done / kinds;
            ++done;
            const auto sums = run_kind(what, kind, share, random);
            print_row(what.name + " " + kind.name, sums);
            whole.tries += sums.tries;
            whole.accepted += sums.accepted;
            whole.reached += sums.reached;
            whole.seconds += sums.seconds;
            whole.good += sums.good;
            whole.good_refused += sums.good_refused;
        }
    print_row("all tampered with", whole);
    print_row("all not tampered with",
        {.tries = whole.good, .accepted = whole.good - whole.good_refused, .reached = whole.good});
    return whole.accepted == 0 && whole.good_refused == 0 ? 0 : 1;
}

} // namespace samdrift::bench
