#include "register/text_pool.hpp"
#include <functional>

namespace samdrift {

TextPoolBuilder::TextPoolBuilder() : slots_(256, no_code), hashes_(1, 0) {}

Code TextPoolBuilder::add(std::string_view text) {
    if (text.empty()) return 0;
    const auto hash = static_cast<std::uint32_t>(std::hash<std::string_view>{}(text));
    const std::size_t mask = slots_.size() - 1;
    std::size_t at = hash & mask;
    for (; slots_[at] != no_code; at = (at + 1) & mask)
        if (hashes_[slots_[at]] == hash && pool_.text(slots_[at]) == text) return slots_[at];
    const Code code = static_cast<Code>(pool_.size());
    pool_.bytes_.append(text);
    pool_.starts_.push_back(static_cast<std::uint32_t>(pool_.bytes_.size()));
    hashes_.push_back(hash);
    slots_[at] = code;
    if (pool_.size() * 2 > slots_.size()) grow();
    return code;
}

void TextPoolBuilder::grow() {
    slots_.assign(slots_.size() * 2, no_code);
    const std::size_t mask = slots_.size() - 1;
    for (Code code = 1; code < pool_.size(); ++code) {
        std::size_t at = hashes_[code] & mask;
        while (slots_[at] != no_code) at = (at + 1) & mask;
        slots_[at] = code;
    }
}

TextPool TextPoolBuilder::finish() {
    TextPool done = std::move(pool_);
    done.bytes_.shrink_to_fit();
    done.starts_.shrink_to_fit();
    *this = TextPoolBuilder{};
    return done;
}

} // namespace samdrift
