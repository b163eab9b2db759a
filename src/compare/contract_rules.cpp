#include "compare/contract_rules.hpp"
#include "compare/completeness.hpp"

namespace samdrift {

bool runs_on(const ContractColumns& contracts, std::uint32_t row, Packed<Date> day) {
    return contracts.ends[row].absent() || contracts.ends[row].days() >= day.days();
}

bool in_force(const ContractColumns& contracts, std::uint32_t row, Packed<Date> day) {
    const auto signed_on = contracts.signed_on[row];
    return runs_on(contracts, row, day) && (signed_on.absent() || signed_on.days() <= day.days());
}

bool lacks_legal_review(const ContractColumns& contracts, std::uint32_t row) {
    return contracts.legal_review[row].is(LegalReview::not_reviewed) ||
           contracts.legal_review[row].is(LegalReview::not_mapped);
}

bool lacks_processing_agreement(const Block& block, std::uint32_t row, Packed<Date> day) {
    if (!block.contracts.processing_agreement[row].is(false)) return false;
    const auto& u = block.usages;
    for (std::uint32_t usage = 0; usage < u.id.size(); ++usage)
        if (u.product[usage] == block.contracts.product[row] && u.personal_data[usage].is(true) &&
            in_operation(u, usage, day))
            return true;
    return false;
}

std::optional<Date> notice_still_to_give(
    const ContractColumns& contracts, std::uint32_t row, Packed<Date> day) {
    const auto months = contracts.notice_months[row].get();
    if (!months || contracts.ends[row].absent() || contracts.ends[row].days() < day.days())
        return std::nullopt;
    const auto last = last_day_of_notice(contracts.ends[row].get(), static_cast<int>(*months));
    return last && Packed<Date>{last}.days() >= day.days() ? last : std::nullopt;
}

NoticeState notice_state(const ContractColumns& contracts, std::uint32_t row, Packed<Date> day) {
    if (contracts.ends[row].absent()) return NoticeState::open_ended;
    if (!runs_on(contracts, row, day)) return NoticeState::ended;
    if (contracts.notice_months[row].absent()) return NoticeState::unknown_terms;
    return notice_still_to_give(contracts, row, day) ? NoticeState::ahead : NoticeState::passed;
}

} // namespace samdrift
