#include "compare/comparison.hpp"
#include "compare/completeness_views.hpp"
#include "compare/pages.hpp"

namespace samdrift {
namespace {

std::vector<UnansweredArea> unanswered(const ViewContext& context, const Block& block) {
    std::vector<UnansweredArea> all;
    for (const auto leaf : answers(context.picture(), block, context.as_of).unanswered) {
        const auto group = group_of(context.picture(), leaf);
        all.push_back({context.area(leaf).code, context.area(leaf).name,
            group ? context.picture().working_groups[*group].name : std::string{},
            group ? std::optional{context.picture().working_groups[*group].id.number}
                  : std::nullopt});
    }
    return all;
}

void add_rows(MunicipalityPage& page, const ViewContext& context, std::size_t member,
    std::span<const Code> most_used) {
    const Block& block = context.cooperation.block(member);
    const auto& u = block.usages;
    for (std::uint32_t row = 0; row < u.id.size(); ++row)
        if (valid_on(u.valid_from[row], u.valid_to[row], context.as_of))
            page.usages.push_back(
                usage_view(context, {member, row}, most_used[u.area[row]] == u.product[row]));
    const auto& a = block.absences;
    for (std::uint32_t row = 0; row < a.id.size(); ++row)
        if (valid_on(a.valid_from[row], a.valid_to[row], context.as_of))
            page.absences.push_back(absence_view(context, member, row));
    for (std::uint32_t row = 0; row < block.contracts.id.size(); ++row)
        page.contracts.push_back(contract_view(context, member, row));
    for (std::uint32_t row = 0; row < block.processes.id.size(); ++row)
        page.processes.push_back(process_view(context, member, row));
}

} // namespace

std::optional<MunicipalityPage> municipality_page(
    const Landscape& landscape, std::size_t cooperation, std::string_view name, Date as_of) {
    const ViewContext context{landscape, cooperation, as_of};
    const auto member = context.picture().member_of(name);
    if (!member) return std::nullopt;
    auto mapped = completeness_of(context, *member);
    MunicipalityPage page;
    page.cooperation = context.reference();
    page.as_of = as_of;
    page.municipality = member_view(context.picture().members[*member]);
    page.completeness = std::move(mapped.members.front());
    page.missing_fields = std::move(mapped.missing_fields);
    page.unanswered = unanswered(context, context.cooperation.block(*member));
    add_rows(page, context, *member, most_used_products(context.cooperation, as_of));
    return page;
}

} // namespace samdrift
