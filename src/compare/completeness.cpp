#include "compare/completeness.hpp"
#include <bit>

namespace samdrift {

bool in_operation(const UsageColumns& usages, std::uint32_t row, Packed<Date> as_of) {
    return usages.status[row].is(Status::in_operation) &&
           valid_on(usages.valid_from[row], usages.valid_to[row], as_of);
}

FieldSet missing_fields(const Block& block, std::uint32_t usage) {
    const auto& u = block.usages;
    FieldSet missing = 0;
    auto want = [&](WantedField field, bool filled) {
        if (!filled) missing = static_cast<FieldSet>(missing | 1u << static_cast<unsigned>(field));
    };
    want(WantedField::product, u.product[usage] != no_code);
    want(WantedField::supplier, u.supplier[usage] != no_code || u.supplier_as_written[usage] != 0);
    want(WantedField::version, u.version[usage] != 0);
    want(WantedField::hosting, !u.hosting[usage].absent());
    want(WantedField::operator_, !u.operator_kind[usage].absent() || u.operated_by[usage] != 0);
    want(WantedField::users, !u.users[usage].absent());
    want(WantedField::criticality, !u.criticality[usage].absent());
    want(WantedField::way_of_working, u.way_of_working[usage] != 0);
    want(WantedField::personal_data, !u.personal_data[usage].absent());
    want(WantedField::contract, !block.contracts_of(u.product[usage]).empty());
    return missing;
}

std::vector<WantedField> fields_of(FieldSet set) {
    std::vector<WantedField> fields;
    for (unsigned i = 0; i < wanted_fields; ++i)
        if (set >> i & 1u) fields.push_back(static_cast<WantedField>(i));
    return fields;
}

Fraction fraction(Degree d) { return d.wanted > 0 ? Fraction{d.filled, d.wanted} : Fraction{1, 1}; }

bool confirmed_none(const Block& block, Code area, Packed<Date> as_of) {
    const auto& absences = block.absences;
    const auto rows = block.absences_in(area);
    for (auto row = rows.first; row < rows.last; ++row)
        if (valid_on(absences.valid_from[row], absences.valid_to[row], as_of)) return true;
    return false;
}

Answers answers(const CooperationPicture& picture, const Block& block, Packed<Date> as_of) {
    Answers all;
    for (std::uint32_t row = 0; row < block.usages.id.size(); ++row) {
        if (!in_operation(block.usages, row, as_of)) continue;
        const auto missing = missing_fields(block, row);
        ++all.usages;
        all.degree += {wanted_fields - std::popcount(missing), wanted_fields};
        for (unsigned i = 0; i < wanted_fields; ++i) all.missing[i] += missing >> i & 1u;
    }
    for (const auto leaf : picture.leaves) {
        const auto rows = block.usages_in(leaf);
        bool answered = confirmed_none(block, leaf, as_of);
        for (auto row = rows.first; row < rows.last && !answered; ++row)
            answered = in_operation(block.usages, row, as_of);
        if (answered) continue;
        all.unanswered.push_back(leaf);
        all.degree.wanted += wanted_fields;
    }
    return all;
}

} // namespace samdrift
