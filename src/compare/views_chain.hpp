// What is sent of service chains held against the promises of the digital agenda.
#pragma once
#include "compare/promises.hpp"
#include "compare/views_usage.hpp"
#include "schema/texts.hpp"

namespace samdrift {

struct StepView {
    std::int64_t id = 0, step = 0;
    ChainActor actor = ChainActor::municipality;
    std::string system;
    std::optional<std::string> product, common_component;
    std::string object;
    ChainWay way = ChainWay::manual;
    bool broken = false;
};
template <> const Entity& entity<StepView>();

struct PromiseView {
    std::int64_t number = 0;
    std::string promise;
    PromiseState state = PromiseState::not_stated;
    Sentence why;
    std::vector<std::int64_t> steps;
};
template <> const Entity& entity<PromiseView>();

struct ChainView {
    std::string code, service, area, area_name, municipality;
    std::vector<StepView> steps;
    std::vector<PromiseView> promises;
    std::int64_t kept = 0, broken = 0;
    std::vector<ProcessView> breaks;
    BreakSum break_cost;
    bool marked = false;
};
template <> const Entity& entity<ChainView>();

struct NumberedPromise {
    std::int64_t number = 0;
    std::string promise;
};
template <> const Entity& entity<NumberedPromise>();

struct ChainPage {
    CooperationRef cooperation;
    Money hourly_rate;
    std::vector<NumberedPromise> promises;
    std::vector<ChainView> chains;
};
template <> const Entity& entity<ChainPage>();

} // namespace samdrift
