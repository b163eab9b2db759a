#include "compare/views_page.hpp"

namespace samdrift {

template <> const Entity& entity<AreaPage>() {
    static const Entity e = describe<AreaPage>({"AreaPage"}, nullptr,
        field<&AreaPage::cooperation>("cooperation"), field<&AreaPage::as_of>("as_of"),
        field<&AreaPage::hourly_rate>("hourly_rate"),
        field<&AreaPage::municipalities>("municipalities"), field<&AreaPage::area>("area"),
        field<&AreaPage::contracts>("contracts"), field<&AreaPage::integrations>("integrations"),
        field<&AreaPage::processes>("processes"), field<&AreaPage::chains>("chains"));
    return e;
}

template <> const Entity& entity<UnansweredArea>() {
    static const Entity e = describe<UnansweredArea>({"UnansweredArea"}, nullptr,
        field<&UnansweredArea::area>("area"), field<&UnansweredArea::area_name>("area_name"),
        field<&UnansweredArea::working_group>("working_group"),
        field<&UnansweredArea::working_group_id>("working_group_id"));
    return e;
}

template <> const Entity& entity<MunicipalityPage>() {
    static const Entity e = describe<MunicipalityPage>({"MunicipalityPage"}, nullptr,
        field<&MunicipalityPage::cooperation>("cooperation"),
        field<&MunicipalityPage::as_of>("as_of"),
        field<&MunicipalityPage::municipality>("municipality"),
        field<&MunicipalityPage::completeness>("completeness"),
        field<&MunicipalityPage::missing_fields>("missing_fields"),
        field<&MunicipalityPage::usages>("usages"), field<&MunicipalityPage::absences>("absences"),
        field<&MunicipalityPage::unanswered>("unanswered"),
        field<&MunicipalityPage::contracts>("contracts"),
        field<&MunicipalityPage::processes>("processes"));
    return e;
}

} // namespace samdrift
