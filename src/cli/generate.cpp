#include "app/generate.hpp"
#include "cli/commands.hpp"
#include <cstdio>

namespace samdrift {

int run_generate(const Context& context, const GenerateOptions& options) {
    App app{context.store, context.now};
    GenerateRequest request{options.municipalities, {}, options.usages, options.seed};
    if (!options.numbers.empty()) request.numbers = options.numbers;
    const auto answer = generate(app, context.user, request);
    if (!answer) return refuse(answer.problems);
    if (context.json) return print_json(*answer), done;
    std::printf(
        "Laget «%s»: %lld kommuner, %lld systemer i bruk, %lld integrasjoner, %lld avtaler.\n",
        answer->cooperation.c_str(), static_cast<long long>(answer->municipalities),
        static_cast<long long>(answer->usages), static_cast<long long>(answer->integrations),
        static_cast<long long>(answer->contracts));
    return done;
}

} // namespace samdrift
