// A synthetic register in the store, made by the same door as everything else.
#pragma once
#include "app/app.hpp"
#include "base/result.hpp"
#include <filesystem>

namespace samdrift {

struct GenerateRequest {
    int municipalities = 356;
    std::optional<std::filesystem::path> numbers; // CSV: number and name in the first two columns
    int usages = 150;                             // per municipality
    std::uint64_t seed = 1;
};

struct GenerateAnswer {
    std::string cooperation;
    std::int64_t municipalities = 0, areas = 0, products = 0, usages = 0, integrations = 0,
                 contracts = 0;
    std::int64_t batch = 0;
};
template <> const Entity& entity<GenerateAnswer>();

Result<GenerateAnswer> generate(App&, const User&, const GenerateRequest&);

} // namespace samdrift
