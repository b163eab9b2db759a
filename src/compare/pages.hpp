// Makes the pages: each function takes a landscape, a cooperation's number in it, and a day.
#pragma once
#include "compare/views_answer.hpp"
#include "compare/views_breaks.hpp"
#include "compare/views_calendar.hpp"
#include "compare/views_course.hpp"
#include "compare/views_integration.hpp"
#include "compare/views_page.hpp"
#include "compare/views_sheet.hpp"
#include "register/landscape.hpp"

namespace samdrift {

struct IntegrationAsked;

Overview overview(const Landscape&, std::size_t cooperation, Date as_of);
ComparisonView comparison_view(const Landscape&, std::size_t cooperation, Date as_of,
    std::optional<std::string> known_at = {});
// None when there is no such area, or no such member.
std::optional<AreaPage> area_page(
    const Landscape&, std::size_t cooperation, std::string_view code, Date as_of);
std::optional<MunicipalityPage> municipality_page(
    const Landscape&, std::size_t cooperation, std::string_view name, Date as_of);
ChainPage chain_page(const Landscape&, std::size_t cooperation, Date as_of);
CompletenessPage completeness_page(const Landscape&, std::size_t cooperation, Date as_of);
// All contracts of the members, or those an action is about.
ContractPage contract_page(
    const Landscape&, std::size_t cooperation, Date as_of, std::optional<ActionKind> filter = {});

// Pictures: integrations round what is asked for (integrations.hpp), breaks ranked, contracts in
// time.
IntegrationPage integration_page(
    const Landscape&, std::size_t cooperation, const IntegrationAsked&, Date as_of);
BreakPage break_page(const Landscape&, std::size_t cooperation, Date as_of);
struct CalendarFilter {
    std::string municipality, supplier; // names; empty means any
};
CalendarPage calendar_page(
    const Landscape&, std::size_t cooperation, const CalendarFilter&, Date as_of);
// Days in order; the groups are those of the last.
struct CompletenessOnDay {
    Date day{};
    CompletenessPage page;
};
CompletenessCourse completeness_course(std::span<const CompletenessOnDay>);

// One thing with all that hangs on it. None when no row of the cooperation says it is there.
std::optional<ContractSheet> contract_sheet(
    const Landscape&, std::size_t cooperation, std::int64_t id, Date as_of);
std::optional<ProductSheet> product_sheet(
    const Landscape&, std::size_t cooperation, std::int64_t id, Date as_of);
std::optional<SupplierSheet> supplier_sheet(
    const Landscape&, std::size_t cooperation, std::int64_t id, Date as_of);
std::optional<GroupSheet> group_sheet(
    const Landscape&, std::size_t cooperation, std::int64_t id, Date as_of);

CompareAnswer compare_answer(const Landscape&, std::size_t cooperation, Date as_of);
UsagesAnswer usages_answer(const Landscape&, std::size_t cooperation, std::optional<Date> as_of);

// What is looked for among a cooperation's usages; empty means any. In `usage_page.cpp`.
enum class UsageSort { municipality, area, product, supplier, users, yearly_cost, status, hosting };
template <>
inline constexpr std::array<Choice, 8> choices_of<UsageSort>{
    {{"municipality", ""}, {"area", ""}, {"product", ""}, {"supplier", ""}, {"users", ""},
        {"yearly_cost", ""}, {"status", ""}, {"hosting", ""}}};
template <> inline constexpr std::string_view type_name_of<UsageSort> = "UsageSort";

struct UsageFilter {
    std::string municipality = {}, area = {}; // a name; a code, with everything below it
    std::string product = {}, supplier = {};  // a name; of a product also its id
    std::optional<Status> status = {};
    std::optional<Hosting> hosting = {};
    std::optional<Criticality> criticality = {};
    std::string text = {}; // stands in the system's, the product's or the supplier's name
    UsageSort sort = UsageSort::municipality;
    bool descending = false;
    std::int64_t offset = 0, limit = 100;
};

// The most used product of each area, by its number: what usage_page() marks. Kept by the caller as
// long as the landscape and the day are the same.
std::vector<Code> most_used_products(const CooperationInLandscape&, Date as_of);
UsagePage usage_page(const Landscape&, std::size_t cooperation, const UsageFilter&, Date as_of,
    std::span<const Code> most_used);

// The described types of all pages and answers, for the contract files.
std::span<const Entity* const> page_entities();

} // namespace samdrift
