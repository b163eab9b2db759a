// Random numbers that are a function of a seed and a count, so that neither threads nor order
// change an answer: SplitMix64's finaliser (Steele, Lea, Flood 2014) over a Weyl sequence.
#pragma once
#include <cstdint>

namespace samdrift {

inline std::uint64_t counted_random(std::uint64_t seed, std::uint64_t count) {
    std::uint64_t z = seed + (count + 1) * 0x9E37'79B9'7F4A'7C15U;
    z = (z ^ (z >> 30)) * 0xBF58'476D'1CE4'E5B9U;
    z = (z ^ (z >> 27)) * 0x94D0'49BB'1331'11EBU;
    return z ^ (z >> 31);
}

struct CountedRandom {
    std::uint64_t seed = 1, count = 0;
    std::uint64_t next() { return counted_random(seed, count++); }
    // 0 <= answer < below, evenly (Lemire 2019, without its rare correction: below is small).
    std::uint32_t below(std::uint32_t below) {
        return static_cast<std::uint32_t>(((next() >> 32) * below) >> 32);
    }
};

} // namespace samdrift
