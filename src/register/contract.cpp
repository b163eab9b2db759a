#include "register/contract.hpp"

namespace samdrift {

std::optional<Date> last_day_of_notice(std::optional<Date> ends, std::optional<int> notice_months) {
    if (!ends || !notice_months) return std::nullopt;
    // Notice is counted in whole months: from the last day of a month to the last day of a month.
    const Date next{std::chrono::sys_days{*ends} + std::chrono::days{1}};
    if (next.day() != std::chrono::day{1}) return months_before(*ends, *notice_months);
    return Date{
        std::chrono::sys_days{next - std::chrono::months{*notice_months}} - std::chrono::days{1}};
}

static void check_contract(const Contract& c, Problems& problems) {
    auto before = [&](const char* column, std::optional<Date> end, std::optional<Date> start) {
        if (end && start && *end < *start)
            problems.push_back({"ends_before_start", {.file = {}, .sheet = {}, .column = column},
                iso(*end), {{"start", iso(*start)}}});
    };
    before("ends", c.ends, c.signed_on);
    before("option_to", c.option_to, c.ends ? c.ends : c.signed_on);
}

template <> const Entity& entity<Contract>() {
    static const Entity e = describe<Contract>({"Contract", "contract", "avtaler"}, check_contract,
        field<&Contract::id>("id", {.read_only = true}),
        field<&Contract::entry>("entry", {.read_only = true}),
        field<&Contract::cooperation>("cooperation", {.key = true, .read_only = true}),
        field<&Contract::municipality>("municipality", {.key = true, .column = "kommune"}),
        field<&Contract::system>(
            "system", {.max_length = 200, .required = true, .key = true, .column = "system"}),
        field<&Contract::product>("product", {.read_only = true}),
        field<&Contract::supplier>("supplier", {.catalogue = true}),
        field<&Contract::supplier_as_written>(
            "supplier_as_written", {.max_length = 200, .column = "leverandør"}),
        field<&Contract::number>(
            "number", {.max_length = 60, .key = true, .column = "avtalenummer"}),
        field<&Contract::signed_on>("signed_on", {.column = "inngått"}),
        field<&Contract::ends>("ends", {.column = "utløper"}),
        field<&Contract::notice_months>(
            "notice_months", {.minimum = 0, .maximum = 120, .column = "oppsigelse_mnd"}),
        field<&Contract::option_to>("option_to", {.column = "opsjon_til"}),
        field<&Contract::extension>("extension", {.column = "utvidelse"}),
        field<&Contract::value>("value", {.minimum = 0, .column = "verdi_nok"}),
        field<&Contract::procurement>("procurement", {.max_length = 200, .column = "anskaffelse"}),
        field<&Contract::legal_review>("legal_review", {.column = "juridisk_status"}),
        field<&Contract::processing_agreement>(
            "processing_agreement", {.column = "databehandleravtale"}),
        field<&Contract::portfolio>("portfolio", {.column = "portefølje"}),
        field<&Contract::source>("source", {.column = "kilde", .blank_is_default = true}),
        field<&Contract::figures_source>("figures_source", {.column = "kilde_tall"}),
        field<&Contract::remark>("remark", {.column = "merknad"}),
        field<&Contract::extra>("extra"));
    return e;
}

} // namespace samdrift
