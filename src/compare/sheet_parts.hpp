// What the pages of single things are put together from. They look at the rows of the cooperation
// only: what others have written in the shared catalogue is not theirs to show.
#pragma once
#include "compare/view_context.hpp"
#include "compare/views_sheet.hpp"

namespace samdrift {

// Calls f(block number, block) for all municipalities that have rows, members or not.
template <class F> void each_block(const ViewContext& context, F f) {
    for (std::size_t number = 0; number < context.cooperation.blocks.size(); ++number)
        f(number, *context.cooperation.blocks[number]);
}

// Gathers how a name is written, in the order the spellings first come.
class Spellings {
public:
    void add(std::string_view text, const std::string& municipality);
    std::vector<Spelling> taken() { return std::move(all_); }

private:
    std::vector<Spelling> all_;
};

bool shown_on(
    const UsageColumns&, std::uint32_t row, Packed<Date> as_of); // valid, in operation or not

// Those of the leaf areas that `wanted` says yes to, in the order of the tree, with their verdicts.
std::vector<AreaVerdict> verdicts_of(
    const ViewContext&, const Comparison&, const std::function<bool(Code)>& wanted);

} // namespace samdrift
