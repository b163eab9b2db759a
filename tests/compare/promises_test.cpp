#include "compare/promises.hpp"
#include <gtest/gtest.h>
#include <set>

namespace samdrift {
namespace {

using enum ChainActor;
using enum ChainWay;
using State = PromiseState;

struct Step {
    ChainActor actor;
    const char* component;
    ChainWay way;
};

struct Row {
    const char* why;
    std::vector<Step> steps;
    int promise;
    State state;
    std::vector<int> rests_on;
};

const Row rows[] = {
    {"a citizen who applies", {{citizen, "", digital}}, 1, State::broken, {1}},
    {"a citizen who only logs in", {{citizen, "ID-porten", digital}, {municipality, "", automatic}},
        1, State::kept, {}},
    {"nobody asks: the municipality does it all", {{municipality, "", automatic}}, 1, State::kept,
        {}},
    {"a company that reports", {{company, "Altinn", digital}}, 1, State::broken, {1}},
    {"all the citizen does is digital", {{citizen, "ID-porten", digital}, {citizen, "", automatic}},
        2, State::kept, {1, 2}},
    {"a form on paper", {{citizen, "", manual}, {municipality, "", manual}}, 2, State::broken, {1}},
    {"no citizen in the chain", {{municipality, "", manual}}, 2, State::not_applicable, {}},
    {"a citizen's step by judgement says nothing of how", {{citizen, "", discretion}}, 2,
        State::not_stated, {1}},
    {"a register is fetched from",
        {{citizen, "", digital}, {municipality, "Folkeregisteret", automatic}}, 3, State::kept,
        {2}},
    {"the register's name is folded", {{municipality, " MATRIKKELEN ", digital}}, 3, State::kept,
        {1}},
    {"a register looked up by hand", {{municipality, "Folkeregisteret", manual}}, 3, State::broken,
        {1}},
    {"the citizen tells all, nothing is fetched",
        {{citizen, "", digital}, {municipality, "SvarUt", digital}}, 3, State::broken, {1}},
    {"only log-in and automatic steps",
        {{citizen, "ID-porten", digital}, {municipality, "", automatic}}, 3, State::not_stated, {}},
    {"the last municipal step is digital",
        {{municipality, "", manual}, {municipality, "SvarUt", digital}}, 4, State::kept, {2}},
    {"a letter", {{municipality, "", digital}, {municipality, "", manual}, {citizen, "", digital}},
        4, State::broken, {2}},
    {"judgement last", {{municipality, "", discretion}}, 4, State::not_stated, {1}},
    {"no municipal step", {{citizen, "", digital}}, 4, State::not_stated, {}},
    {"all flows", {{citizen, "", digital}, {municipality, "", automatic}}, 5, State::kept, {}},
    {"a step by hand", {{citizen, "", digital}, {municipality, "", manual}}, 5, State::broken, {2}},
    {"a step by judgement", {{citizen, "", manual}, {municipality, "", discretion}}, 5,
        State::not_applicable, {2}},
    {"the citizen sees what is held",
        {{municipality, "", automatic}, {citizen, "Min side", digital}}, 6, State::kept, {2}},
    {"no step shows it", {{citizen, "", digital}}, 6, State::not_stated, {}},
    {"a promise without a rule", {{citizen, "", manual}}, 7, State::not_stated, {}},
};

TEST(Promises, FollowTheRules) {
    std::set<std::pair<int, State>> seen;
    for (const auto& row : rows) {
        std::vector<ChainStep> steps;
        for (const auto& s : row.steps) {
            ChainStep step;
            step.step = static_cast<int>(steps.size()) + 1;
            step.actor = s.actor;
            step.common_component = s.component;
            step.way = s.way;
            steps.push_back(step);
        }
        EXPECT_EQ(held_against(row.promise, steps), (Held{row.state, row.rests_on})) << row.why;
        seen.emplace(row.promise, row.state);
    }
    EXPECT_EQ(seen.size(), 18u); // every outcome each promise can have
}

} // namespace
} // namespace samdrift
