// What the makers of pages look things up in: a cooperation in the landscape, on a day.
#pragma once
#include "compare/comparison.hpp"
#include "compare/views_usage.hpp"

namespace samdrift {

struct ViewContext {
    const Catalogue& catalogue;
    const CooperationInLandscape& cooperation;
    Packed<Date> as_of;

    ViewContext(const Landscape& landscape, std::size_t index, Date day)
        : catalogue(*landscape.catalogue), cooperation(landscape.cooperations[index]), as_of(day) {}

    const CooperationPicture& picture() const { return *cooperation.picture; }
    CooperationRef reference() const { return reference_to(picture().row); }
    const std::string& member_name(std::size_t member) const {
        return picture().members[member].name;
    }
    // Of a block, whether its municipality is a member or not.
    std::string municipality_name(std::size_t block) const;
    const ServiceArea& area(Code code) const { return picture().areas[code].row; }
    const std::string& product_name(Code product) const { return catalogue.products.name(product); }
    // The name of the catalogue, or what was written where it has none.
    std::string supplier_name(Code supplier, std::string_view as_written) const {
        return supplier == no_code ? std::string{as_written} : catalogue.suppliers.name(supplier);
    }
};

struct UsageInBlock {
    std::size_t block = 0; // number in the cooperation
    std::uint32_t row = 0;
};

UsageView usage_view(const ViewContext&, UsageInBlock, bool most_used);
// Of a row in the block of this number, whether its municipality is a member or not:
ContractView contract_view(const ViewContext&, std::size_t block, std::uint32_t contract);
std::vector<std::uint32_t> integrations_with(const Block&, Code product); // both ways, by id
IntegrationRef integration_ref(const Block&, std::uint32_t integration, Code seen_from);
IntegrationView integration_view(const ViewContext&, std::size_t block, std::uint32_t integration);
ProcessView process_view(const ViewContext&, std::size_t block, std::uint32_t process);
AbsenceView absence_view(const ViewContext&, std::size_t member, std::uint32_t absence);
BreakSum break_sum(const Breaks&);

// The end that matters for a system: of the contracts that run on the day the first to end; when
// none runs, the last that ended.
std::optional<Date> contract_end(const Block&, Code product, Packed<Date> as_of);

} // namespace samdrift
