#include "app/generate.hpp"
#include "app/save.hpp"
#include "base/words.hpp"
#include "exchange/reader.hpp"
#include "register/catalogue.hpp"
#include "register/contract.hpp"
#include "register/cooperation.hpp"
#include "register/integration.hpp"
#include "register/municipality.hpp"
#include "register/service_area.hpp"
#include "register/synthetic.hpp"
#include "register/usage.hpp"
#include "storage/record_store.hpp"
#include <algorithm>
#include <map>
#include <set>

namespace samdrift {
namespace {

// Four digits and a name in the first two columns; other rows, such as the heading, are passed by.
// A number that stands twice counts once.
Problems read_numbers(const std::filesystem::path& path, std::vector<NamedNumber>& out) {
    std::vector<Sheet> sheets;
    std::vector<std::string> not_read;
    auto problems = read_path(path, sheets, not_read);
    std::set<std::string> seen;
    for (const auto& sheet : sheets)
        for (const auto& row : sheet.rows) {
            if (row.cells.size() < 2) continue;
            const std::string number{trimmed(row.cells[0].text)}, name{trimmed(row.cells[1].text)};
            const bool digits =
                number.size() == 4 && number.find_first_not_of("0123456789") == number.npos;
            if (digits && !name.empty() && seen.insert(number).second)
                out.push_back({number, name});
        }
    if (out.empty() && problems.empty())
        problems.push_back({"no_numbers", {path.filename().string(), {}, 0, {}}});
    return problems;
}

std::int64_t count(const std::vector<Change>& changes, const Entity& e) {
    return std::ranges::count(changes, &e, &Change::entity);
}

} // namespace

Result<GenerateAnswer> generate(App& app, const User& user, const GenerateRequest& request) {
    if (auto problems = refused(user, Action::manage_store); !problems.empty()) return problems;
    SyntheticOrder order{.municipalities = {}, .usages = request.usages, .seed = request.seed};
    if (request.numbers)
        if (auto problems = read_numbers(*request.numbers, order.municipalities); !problems.empty())
            return problems;
    if (!request.numbers) order.municipalities = invented_municipalities(request.municipalities);
    if (order.municipalities.size() > static_cast<std::size_t>(request.municipalities))
        order.municipalities.resize(static_cast<std::size_t>(request.municipalities));
    auto held = app.session(App::Missing::create);
    Session& session = *held;
    Transaction transaction{session, true};
    if (!load_records(session, entity<Cooperation>(), "key = $1", std::array<Value, 1>{order.key})
             .empty())
        return Problem{"already_generated", {}, order.key};
    std::map<const Entity*, std::int64_t> next;
    auto changes = synthetic(order, [&](const Entity& e) {
        const auto [found, fresh] = next.try_emplace(&e);
        if (fresh) found->second = next_id(session, e);
        return found->second++;
    });
    const auto entry = save(session, user,
        {app.moment(), "generate", "generate", order.key, changes.front().row, {}}, changes);
    if (!entry) return entry.problems;
    transaction.commit();
    return GenerateAnswer{order.key, count(changes, entity<Municipality>()),
        count(changes, entity<ServiceArea>()), count(changes, entity<Product>()),
        count(changes, entity<Usage>()), count(changes, entity<Integration>()),
        count(changes, entity<Contract>()), *entry};
}

template <> const Entity& entity<GenerateAnswer>() {
    static const Entity e = describe<GenerateAnswer>({"GenerateAnswer"}, nullptr,
        field<&GenerateAnswer::cooperation>("cooperation"),
        field<&GenerateAnswer::municipalities>("municipalities"),
        field<&GenerateAnswer::areas>("areas"), field<&GenerateAnswer::products>("products"),
        field<&GenerateAnswer::usages>("usages"),
        field<&GenerateAnswer::integrations>("integrations"),
        field<&GenerateAnswer::contracts>("contracts"), field<&GenerateAnswer::batch>("batch"));
    return e;
}

} // namespace samdrift
