// What was learnt: clauses of bound literals, of which two are watched (Moskewicz and others 2001).
#pragma once
#include "plan/bound_trail.hpp"

namespace samdrift {

class NogoodStore {
public:
    explicit NogoodStore(std::size_t facts) : watching_(2 * facts) {}

    // At least two literals; the first and the second are watched.
    std::uint32_t add(std::span<const BoundLiteral>, std::uint32_t levels);
    std::span<const BoundLiteral> literals(std::uint32_t at) const {
        return {words_.data() + at + header, words_[at]};
    }
    // The literal came to fail. False: a clause fails whole, and `broken` says which.
    bool literal_failed(BoundLiteral, BoundTrail&, std::uint32_t& broken);
    void used(std::uint32_t at) { ++words_[at + 2]; }
    std::size_t size() const { return all_.size(); }
    // At level 0: forgets the worse half of those over many levels, and all that already hold.
    void reduce(const BoundTrail&);

private:
    static constexpr std::uint32_t header = 3; // how many literals, over how many levels, uses
    struct Watcher {
        std::uint32_t clause = 0;
        BoundLiteral other = 0; // when this holds, the clause need not be looked at
    };
    std::vector<std::uint32_t> words_, all_;
    std::vector<std::vector<Watcher>> watching_;
};

} // namespace samdrift
