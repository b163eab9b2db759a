#include "match/row_check.hpp"
#include "base/words.hpp"
#include "schema/texts.hpp"
#include <algorithm>

namespace samdrift {
namespace {

std::string heading_key(const std::string& s) {
    auto key = folded(s);
    std::ranges::replace(key, '_', ' ');
    return key;
}

// Which rules hold between the fields is not known while a choice that tells rows apart is not.
bool kind_unread(const Entity& e, const Problems& told) {
    return std::ranges::any_of(told, [&](const Problem& p) {
        return std::ranges::any_of(e.fields, [&](const Field& f) {
            return f.kind == Kind::choice && f.rules.key &&
                   heading_key(p.place.column) == heading_key(std::string{f.rules.column});
        });
    });
}

std::string value_text(const Field& f, const Value& v) {
    if (f.kind == Kind::reference) return {};
    const auto* n = std::get_if<std::int64_t>(&v);
    if (n && f.kind == Kind::money && *n % (f.rules.unit / 100) == 0)
        return hundredths(Language::nb, *n / (f.rules.unit / 100));
    if (n) return f.kind == Kind::decimal ? hundredths(Language::nb, *n) : std::to_string(*n);
    if (const auto* s = std::get_if<std::string>(&v)) return *s;
    return {};
}

} // namespace

void add_check(const Entity& e, const Record& record, const Place& of_row, Problems derived,
    Problems& of_this_row) {
    std::ranges::move(derived, std::back_inserter(of_this_row));
    const auto told = of_this_row;
    for (auto& problem : kind_unread(e, told) ? check_fields(e, record) : check(e, record)) {
        const Field* f = e.find(problem.place.column);
        const std::string column{f && !f->rules.column.empty()
                                     ? f->rules.column
                                     : std::string_view{problem.place.column}};
        const auto same = [&](const Problem& p) {
            return heading_key(p.place.column) == heading_key(column);
        };
        if (std::ranges::any_of(told, same)) continue;
        if (problem.value.empty() && f) problem.value = value_text(*f, record[e.index(f->name)]);
        problem.place = {of_row.file, of_row.sheet, of_row.row, column};
        of_this_row.push_back(std::move(problem));
    }
}

} // namespace samdrift
