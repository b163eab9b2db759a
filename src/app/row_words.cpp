#include "app/row_words.hpp"
#include "register/entities.hpp"
#include "schema/cells.hpp"
#include "storage/journal.hpp"
#include "storage/record_store.hpp"

namespace samdrift {

const NamesOfRows::Called& NamesOfRows::called(const Entity& e, std::int64_t id) {
    const auto [found, fresh] = known_.try_emplace({&e, id});
    auto& [name, code] = found->second;
    if (!fresh) return found->second;
    auto r =
        known_at_ ? record_known_at(session_, e, id, *known_at_) : load_record(session_, e, id);
    if (!r)
        for (auto& event : events_of(session_, e, id)) // it is there no more
            r = event.after ? std::move(event.after) : std::move(event.before);
    const auto said = [&](std::string_view field) {
        return r && e.find(field) ? std::get<std::string>((*r)[e.index(field)]) : std::string{};
    };
    name = said("name");
    code = said("code");
    if (name.empty()) name = code.empty() ? std::to_string(id) : code;
    if (code.empty()) code = name;
    return found->second;
}

std::string NamesOfRows::name(const Entity& e, std::int64_t id) { return called(e, id).name; }
std::string NamesOfRows::code(const Entity& e, std::int64_t id) { return called(e, id).code; }

bool bookkeeping(const Field& f) {
    return f.name == "id" || f.name == "entry" || f.name == "extra";
}

Sentence shown_text(const Field& f, const Value& v, NamesOfRows& names) {
    if (absent(v)) return {};
    if (f.kind != Kind::reference) return {shown(f, v, false), shown(f, v, true)};
    const auto name = names.name(target_of(f), std::get<std::int64_t>(v));
    return {name, name};
}

std::string title_of(const Entity& e, const Record& r, NamesOfRows& names) {
    std::string title;
    for (std::size_t i = 0; i < e.fields.size(); ++i) {
        const auto& f = e.fields[i];
        if (!f.rules.key || f.name == "cooperation") continue;
        const auto text = shown_text(f, r[i], names).nb;
        if (!text.empty()) title += (title.empty() ? "" : " \u00b7 ") + text;
    }
    return title;
}

Sentence place_in_words(const std::string& place) {
    const auto colon = place.rfind(':');
    if (colon == place.npos) return {place, place};
    const auto file = place.substr(0, colon), row = place.substr(colon + 1);
    const auto mark = file.rfind('!');
    if (mark == file.npos) return sentence("rows.place_in_file", {{"file", file}, {"row", row}});
    return sentence("rows.place_in_sheet",
        {{"file", file.substr(0, mark)}, {"sheet", file.substr(mark + 1)}, {"row", row}});
}

} // namespace samdrift
