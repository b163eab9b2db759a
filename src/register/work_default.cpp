#include "register/work_default.hpp"

namespace samdrift {
namespace {

constexpr Rules work_rules(std::string_view column) {
    return {.minimum = 0, .maximum = 1'000'000, .column = column};
}

void check_default(const WorkDefault& d, Problems& problems) {
    const auto say = [&](const char* code, const char* column) {
        problems.push_back({code, {.file = {}, .sheet = {}, .column = column}});
    };
    if (d.platform && d.kind != CutoverKind::platform) say("platform_of_other_kind", "platform");
    if (d.likely < d.low) say("work_low_above_likely", "low");
    if (d.high < d.likely) say("work_high_below_likely", "high");
}

// The row of the piece itself goes before that of every piece.
const WorkDefault* row_of(std::span<const WorkDefault> all, const WorkBasis& basis, WorkPart part) {
    const WorkDefault* found = nullptr;
    for (const auto& row : all)
        if (row.kind == basis.kind && row.part == part &&
            (row.platform == basis.platform || (!row.platform && !found)))
            found = &row;
    return found;
}

// In hundredths of a day, rounded up.
std::int64_t times(Decimal one, std::int64_t count, std::int64_t of) {
    return (one.hundredths * count + of - 1) / of;
}

} // namespace

std::optional<DefaultWork> default_work(std::span<const WorkDefault> all, const WorkBasis& basis) {
    struct Counted {
        WorkPart part;
        std::int64_t count, of;
    };
    const Counted parts[] = {{WorkPart::each, 1, 1}, {WorkPart::hundred_users, basis.users, 100},
        {WorkPart::integration, basis.integrations, 1}, {WorkPart::system, basis.systems, 1},
        {WorkPart::personal_data, basis.personal_data ? 1 : 0, 1}};
    DefaultWork work;
    bool any = false;
    for (const auto& [part, count, of] : parts)
        if (const auto* row = row_of(all, basis, part)) {
            any = true;
            work.low.hundredths += times(row->low, count, of);
            work.likely.hundredths += times(row->likely, count, of);
            work.high.hundredths += times(row->high, count, of);
        }
    const auto days = [&](WorkPart part) {
        const auto* row = row_of(all, basis, part);
        return row ? static_cast<int>(times(row->likely, 1, 100)) : 0;
    };
    work.rehearsal_days = days(WorkPart::rehearsal);
    work.parallel_days = days(WorkPart::parallel);
    work.least_days = days(WorkPart::least_days);
    return any ? std::optional{work} : std::nullopt;
}

template <> const Entity& entity<WorkDefault>() {
    static const Entity e = describe<WorkDefault>({"WorkDefault", "work_default", "standardarbeid"},
        check_default, field<&WorkDefault::id>("id", {.read_only = true}),
        field<&WorkDefault::entry>("entry", {.read_only = true}),
        field<&WorkDefault::kind>("kind", {.key = true, .column = "slag"}),
        field<&WorkDefault::platform>("platform", {.key = true, .column = "plattform"}),
        field<&WorkDefault::part>("part", {.key = true, .column = "regnes_per"}),
        field<&WorkDefault::low>("low", work_rules("lavt")),
        field<&WorkDefault::likely>("likely", work_rules("trolig")),
        field<&WorkDefault::high>("high", work_rules("høyt")),
        field<&WorkDefault::basis>(
            "basis", {.max_length = 400, .required = true, .column = "grunnlag"}),
        field<&WorkDefault::remark>("remark", {.column = "merknad"}),
        field<&WorkDefault::extra>("extra"));
    return e;
}

} // namespace samdrift
