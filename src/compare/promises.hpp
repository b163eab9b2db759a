// A service chain held against the promises of the digital agenda, by the rules of
// docs/model/service_chain.md.
#pragma once
#include "register/service_chain.hpp"
#include <span>

namespace samdrift {

enum class PromiseState { kept, broken, not_applicable, not_stated };
template <>
inline constexpr std::array<Choice, 4> choices_of<PromiseState>{
    {{"kept", ""}, {"broken", ""}, {"not_applicable", ""}, {"not_stated", ""}}};
template <> inline constexpr std::string_view type_name_of<PromiseState> = "PromiseState";

struct Held {
    PromiseState state = PromiseState::not_stated;
    std::vector<int> steps = {}; // the steps it rests on
    bool operator==(const Held&) const = default;
};

inline constexpr int numbered_promises = 6; // those with a rule; of others nothing is stated

// The promise of that number, held against the steps of one chain in their order.
Held held_against(int promise, std::span<const ChainStep> steps);

} // namespace samdrift
