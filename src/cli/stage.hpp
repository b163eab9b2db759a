// A stage of costs by the name it has on the command line, where others are not let in.
#pragma once
#include "register/cost_model.hpp"
#include <string_view>

namespace samdrift {

inline CostStage stage_of(std::string_view name) {
    for (std::size_t i = 0; i < choices_of<CostStage>.size(); ++i)
        if (choices_of<CostStage>[i].name == name) return static_cast<CostStage>(i);
    return CostStage::budget;
}

} // namespace samdrift
