// Texts said once and referred to by number: what the columns of a block keep instead of strings.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace samdrift {

using Code = std::uint32_t; // a number of something in a list beside it
inline constexpr Code no_code = 0xffffffff;

// Number 0 is the empty text. Does not change once it is made.
class TextPool {
public:
    std::string_view text(Code code) const {
        return std::string_view{bytes_}.substr(starts_[code], starts_[code + 1] - starts_[code]);
    }
    std::size_t size() const { return starts_.size() - 1; }

private:
    friend class TextPoolBuilder;
    std::string bytes_;
    std::vector<std::uint32_t> starts_ = {0, 0};
};

class TextPoolBuilder {
public:
    TextPoolBuilder();
    Code add(std::string_view text); // the same text, the same number
    TextPool finish();               // leaves it empty

private:
    void grow();
    TextPool pool_;
    std::vector<Code> slots_;           // open addressing; no_code: free
    std::vector<std::uint32_t> hashes_; // of the texts, by number
};

} // namespace samdrift
