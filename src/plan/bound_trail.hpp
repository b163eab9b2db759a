// Whole-number variables with bounds that tighten and are taken back, and why each bound holds.
// A literal is "x is v or later" or its opposite; bounds are the only facts there are (lazy clause
// generation: Ohrimenko, Stuckey, Codish 2009).
#pragma once
#include <cstdint>
#include <span>
#include <vector>

namespace samdrift {

// 2 * fact + 1 when it is the opposite; a fact is "variable x >= v" for a v above its first bound.
using BoundLiteral = std::uint32_t;
inline constexpr BoundLiteral always_true = 0xFFFF'FFFEU, always_false = 0xFFFF'FFFFU;
inline BoundLiteral opposite(BoundLiteral l) { return l ^ 1U; }

// Why a bound was set.
struct BoundReason {
    enum class Kind : std::uint8_t { decision, nogood, facts, lag } kind = Kind::decision;
    std::uint32_t at = 0; // the nogood, the place of the facts, or the variable the lag goes from
    int days = 0;         // of the lag: this variable is so much later
};

class BoundTrail {
public:
    struct Entry {
        std::uint32_t side = 0; // 2 * variable, + 1 for its upper bound
        int was = 0, is = 0;
        int previous = -1; // entry of the same side
        int level = 0;
        BoundReason reason;
    };

    std::uint32_t add_variable(int low, int high);
    std::size_t variables() const { return low_.size(); }
    std::size_t facts() const { return variable_of_.size(); }
    int low(std::uint32_t x) const { return low_[x]; }
    int high(std::uint32_t x) const { return high_[x]; }

    // x >= v, and x <= v. What holds from the beginning is always_true.
    BoundLiteral at_least(std::uint32_t x, int v) const {
        if (v <= first_low_[x]) return always_true;
        if (v > first_high_[x]) return always_false;
        return 2 * static_cast<BoundLiteral>(base_[x] + v - first_low_[x] - 1);
    }
    BoundLiteral at_most(std::uint32_t x, int v) const { return opposite(at_least(x, v + 1)); }
    std::uint32_t variable(BoundLiteral l) const { return variable_of_[l / 2]; }
    // v of "x >= v"; of its opposite "x <= v - 1".
    int value(BoundLiteral l) const {
        const auto x = variable_of_[l / 2];
        return static_cast<int>(l / 2) - base_[x] + first_low_[x] + 1;
    }
    bool holds(BoundLiteral l) const {
        if (l >= always_true) return l == always_true;
        const auto x = variable(l);
        return l & 1U ? high_[x] < value(l) : low_[x] >= value(l);
    }
    bool fails(BoundLiteral l) const { return holds(opposite(l)); }

    // The literal does not hold and does not fail.
    void set(BoundLiteral, BoundReason);
    // Facts all of which hold, kept until the level is taken back. always_true is left out.
    std::uint32_t keep_facts(std::span<const BoundLiteral>);
    std::span<const BoundLiteral> kept_facts(std::uint32_t at) const {
        return {kept_.data() + at + 1, kept_[at]};
    }

    int level() const { return static_cast<int>(levels_.size()); }
    void open_level() { levels_.push_back({entries_.size(), kept_.size()}); }
    void back_to(int level);
    // How many entries there were when the level after this one was opened.
    std::size_t level_begin(int level) const {
        return levels_[static_cast<std::size_t>(level)].entries;
    }
    std::span<const Entry> entries() const { return entries_; }
    std::size_t size() const { return entries_.size(); }
    // The entry that made the literal hold; -1 when it held from the beginning.
    int entry_of(BoundLiteral) const;
    // At level 0: what is known stays, how it came about is forgotten.
    void forget_history();

private:
    struct LevelStart {
        std::size_t entries = 0, kept = 0;
    };
    std::vector<int> low_, high_, first_low_, first_high_, base_;
    std::vector<std::uint32_t> variable_of_; // of each fact
    std::vector<int> last_entry_;            // of each side
    std::vector<Entry> entries_;
    std::vector<BoundLiteral> kept_;
    std::vector<LevelStart> levels_;
};

} // namespace samdrift
