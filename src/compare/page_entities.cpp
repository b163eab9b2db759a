#include "compare/pages.hpp"

namespace samdrift {

std::span<const Entity* const> page_entities() {
    static const std::array all{&entity<Overview>(), &entity<ComparisonView>(), &entity<AreaPage>(),
        &entity<MunicipalityPage>(), &entity<UsagePage>(), &entity<ChainPage>(),
        &entity<CompletenessPage>(), &entity<ContractPage>(), &entity<CompareAnswer>(),
        &entity<UsagesAnswer>()};
    return all;
}

} // namespace samdrift
