#include "app/copy.hpp"
#include "cli/commands.hpp"
#include <cstdio>

namespace samdrift {

int run_copy(const Context& context, const std::string& to) {
    App app{context.store, context.now};
    const auto answer = copy_store(app, context.user, to);
    if (!answer) return refuse(answer.problems);
    if (context.json) return print_json(*answer), done;
    TextTable table{{"Tabell", "Rader", "Kontrollsum"}};
    for (const auto& t : answer->tables)
        table.add({t.table, std::to_string(t.rows), t.checksum.substr(0, 16)});
    table.print();
    std::printf("Kopiert. Radtall og kontrollsummer er like i begge.\n");
    return done;
}

} // namespace samdrift
