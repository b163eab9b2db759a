#include "app/copy.hpp"
#include "base/failure.hpp"
#include "storage/copy.hpp"
#include "storage/postgres.hpp"

namespace samdrift {

Result<CopyAnswer> copy_store(App& app, const User& user, const std::string& to) {
    if (auto problems = refused(user, Action::manage_store); !problems.empty()) return problems;
    if (to == app.store()) return Problem{"same_store", {}, without_password(to)};
    App other{to, [] { return std::chrono::system_clock::time_point{}; }};
    auto source = app.session();
    auto target = other.session(App::Missing::create);
    Transaction reading{*source, false};
    Transaction writing{*target, true};
    if (one_integer(*target, "SELECT count(*) FROM journal_entry") > 0)
        return Problem{"target_not_empty", {}, without_password(to)};
    copy_all(*source, *target);
    CopyAnswer answer;
    for (const auto& table : stored_tables()) {
        const auto here = sum_of(*source, table), there = sum_of(*target, table);
        if (here != there) throw Failure("copy_differs", table.name);
        answer.tables.push_back({table.name, there.rows, there.checksum});
    }
    writing.commit();
    reading.commit();
    return answer;
}

template <> const Entity& entity<CopiedTable>() {
    static const Entity e =
        describe<CopiedTable>({"CopiedTable"}, nullptr, field<&CopiedTable::table>("table"),
            field<&CopiedTable::rows>("rows"), field<&CopiedTable::checksum>("checksum"));
    return e;
}

template <> const Entity& entity<CopyAnswer>() {
    static const Entity e =
        describe<CopyAnswer>({"CopyAnswer"}, nullptr, field<&CopyAnswer::tables>("tables"));
    return e;
}

} // namespace samdrift
