#include "match/remembered.hpp"
#include "base/words.hpp"
#include "register/municipality.hpp"
#include "schema/record.hpp"

namespace samdrift {

std::vector<HandedIn::ToRemember> remembered(WorkingTable& table, WorkingTable& municipalities) {
    std::vector<HandedIn::ToRemember> all;
    for (const auto& row : table.rows()) {
        if (row.removed) continue;
        auto& one = all.emplace_back(from_record<RememberedMapping>(row.record), "");
        if (const auto id = one.mapping.municipality)
            if (const auto* of = municipalities.find(id->number))
                one.municipality = from_record<Municipality>(of->record).name;
    }
    return all;
}

void remember(std::vector<HandedIn::ToRemember> said, WorkingTable& table, const Lookups& in) {
    const Entity& e = entity<RememberedMapping>();
    for (auto& [mapping, municipality] : said) {
        const auto member = in.municipalities.find(folded(municipality));
        if (member != in.municipalities.end()) mapping.municipality = {member->second};
        mapping.cooperation = {in.cooperation};
        auto record = to_record(mapping);
        if (!check(e, record).empty()) continue;
        auto* known = table.find(key_of(e, record));
        if (!known) {
            table.create(std::move(record), {});
            continue;
        }
        record[0] = known->record[0];
        record[1] = known->record[1];
        known->record = std::move(record);
    }
}

} // namespace samdrift
