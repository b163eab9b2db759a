#include "app/match_pairs.hpp"
#include "cli/commands.hpp"
#include <cstdio>

namespace samdrift {

int run_match(const Context&, const MatchOptions& options) {
    const auto pairs = read_name_pairs(options.file, options.prices);
    if (!pairs) return refuse(pairs.problems);
    const auto told = match_pairs(*pairs, options.prices);
    std::printf("row,score,same\n");
    for (std::size_t i = 0; i < told.size(); ++i)
        std::printf("%zu,%d.%03d,%d\n", i + 1, told[i].score / 1000, told[i].score % 1000,
            told[i].same ? 1 : 0);
    return done;
}

} // namespace samdrift
