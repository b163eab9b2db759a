#include "match/remembered.hpp"
#include "base/words.hpp"
#include "schema/record.hpp"

namespace samdrift {

std::vector<RememberedMapping> remembered(WorkingTable& table) {
    std::vector<RememberedMapping> all;
    for (const auto& row : table.rows())
        if (!row.removed) all.push_back(from_record<RememberedMapping>(row.record));
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
