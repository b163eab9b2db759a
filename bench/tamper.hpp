// Tampering: what proves who asks is changed in every way we can think of, and tried. None may be
// accepted while the one that is not tampered with is, in the same run.
#pragma once
#include <cstdint>
#include <functional>
#include <random>
#include <string>
#include <vector>

namespace samdrift::bench {

using Random = std::mt19937_64;
inline std::size_t below(Random& random, std::size_t end) { return random() % end; }
template <class T> T one_of(Random& random, const std::vector<T>& all) {
    return all[below(random, all.size())];
}

struct Tried {
    bool accepted = false;
    // Or whatever is the costly part of the check. A signature of the wrong form or length counts.
    bool reached_signature = false;
};

struct TamperKind {
    std::string name;
    std::function<Tried(Random&)> once; // tampers anew, and tries it
};

// One kind of proof: a token, a cookie. A new one is a function that makes this, and a line in
// run_tamper().
struct Tampering {
    std::string name;
    std::function<bool()> good_is_accepted; // asked before and after each kind
    std::vector<TamperKind> kinds;
};

Tampering tampered_id_tokens();
Tampering tampered_secrets();

// Prints "kind,tries,accepted,reached_signature,seconds". The status: 0 when nothing tampered with
// was accepted and everything good was, else 1. `tries` are shared out over all kinds; `seed`
// decides what is changed, the keys are new each time.
int run_tamper(std::uint64_t tries, std::uint64_t seed);

} // namespace samdrift::bench
