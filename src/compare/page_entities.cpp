#include "compare/pages.hpp"

namespace samdrift {

std::span<const Entity* const> page_entities() {
    static const std::array all{&entity<Overview>(), &entity<ComparisonView>(), &entity<AreaPage>(),
        &entity<MunicipalityPage>(), &entity<UsagePage>(), &entity<ChainPage>(),
        &entity<CompletenessPage>(), &entity<ContractPage>(), &entity<CompareAnswer>(),
        &entity<UsagesAnswer>(), &entity<IntegrationPage>(), &entity<BreakPage>(),
        &entity<CalendarPage>(), &entity<CompletenessCourse>(), &entity<ContractSheet>(),
        &entity<ProductSheet>(), &entity<SupplierSheet>(), &entity<GroupSheet>()};
    return all;
}

} // namespace samdrift
