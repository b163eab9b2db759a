#include "app/check.hpp"
#include "base/failure.hpp"
#include "cli/commands.hpp"
#include <cstdio>

namespace samdrift {

int run_check(const Context& context) {
    App app{context.store, context.now};
    const auto answer = check_store(app, context.user);
    if (!answer) return refuse(answer.problems);
    if (context.json) {
        print_json(*answer);
    } else {
        TextTable table{{"Tabell", "Rader"}};
        for (const auto& t : answer->tables) table.add({t.table, std::to_string(t.rows)});
        table.print();
        std::printf("Loggen: %lld innslag, %lld endringer.\n",
            static_cast<long long>(answer->entries), static_cast<long long>(answer->changes));
        std::printf("%s\n", answer->whole ? "Databasen er hel." : "Databasen er ikke hel:");
    }
    for (const auto& fault : answer->faults) std::fprintf(stderr, "  %s\n", fault.c_str());
    return answer->whole ? done : world_failed;
}

} // namespace samdrift
