#include "identity/login_settings.hpp"
#include "schema/json.hpp"
#include <set>

namespace samdrift {
namespace {

template <class T>
void check_all(const std::vector<T>& all, const std::string& way, std::set<std::string>& names,
    Problems& problems) {
    for (std::size_t i = 0; i < all.size(); ++i) {
        Problems own;
        entity<T>().check(&all[i], own);
        if (!names.insert(all[i].name).second)
            own.push_back(
                {"name_used_twice", {.file = {}, .sheet = {}, .column = "name"}, all[i].name});
        for (auto& problem : own) {
            problem.place.column = way + "." + std::to_string(i) + "." + problem.place.column;
            problems.push_back(std::move(problem));
        }
    }
}

} // namespace

template <> const Entity& entity<LoginSettings>() {
    static const Entity e = describe<LoginSettings>({"LoginSettings"}, nullptr,
        field<&LoginSettings::providers>("providers"),
        field<&LoginSettings::directories>("directories"));
    return e;
}

Result<LoginSettings> read_login_settings(std::string_view json) {
    LoginSettings read;
    auto problems = read_json(json, read);
    if (!problems.empty()) return problems;
    std::set<std::string> names;
    check_all(read.providers, "providers", names, problems);
    check_all(read.directories, "directories", names, problems);
    if (!problems.empty()) return problems;
    return read;
}

} // namespace samdrift
