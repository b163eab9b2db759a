#include "compare/breaks.hpp"
#include "compare/completeness.hpp"
#include "compare/contract_rules.hpp"
#include "compare/view_context.hpp"
#include "register/block_builder.hpp"
#include <gtest/gtest.h>

namespace samdrift {
namespace {

Date day(int y, unsigned m, unsigned d) {
    return Date{std::chrono::year{y}, std::chrono::month{m}, std::chrono::day{d}};
}

Block block_of(const std::vector<Usage>& usages, const std::vector<Contract>& contracts,
    const std::vector<WorkProcess>& processes = {}, const std::vector<Absence>& absences = {}) {
    BlockBuilder builder;
    for (const auto& u : usages) builder.add(u, {1, u.supplier ? Code{1} : no_code}, 0);
    for (const auto& c : contracts) builder.add(c, {1, no_code});
    for (const auto& p : processes) builder.add(p, no_code);
    for (const auto& a : absences) builder.add(a);
    return builder.finish({1}, 1, [](Id<ServiceArea>) { return Code{0}; });
}

Usage full_usage() {
    Usage u;
    u.supplier = Id<Supplier>{1};
    u.version = "1";
    u.hosting = Hosting::local;
    u.operated_by = "egen kommune";
    u.users = 0;
    u.criticality = Criticality::low;
    u.way_of_working = "A";
    u.personal_data = false;
    return u;
}

struct MissingRow {
    const char* why;
    void (*change)(Usage&);
    std::vector<WantedField> missing;
};

const MissingRow missing_rows[] = {
    {"nothing is missing", [](Usage&) {}, {}},
    {"no users counted is an answer; unknown is not", [](Usage& u) { u.users.reset(); },
        {WantedField::users}},
    {"a supplier as written is enough",
        [](Usage& u) { u.supplier.reset(), u.supplier_as_written = "Tieto"; }, {}},
    {"no supplier at all", [](Usage& u) { u.supplier.reset(); }, {WantedField::supplier}},
    {"version and hosting", [](Usage& u) { u.version.clear(), u.hosting.reset(); },
        {WantedField::version, WantedField::hosting}},
    {"operator", [](Usage& u) { u.operated_by.clear(); }, {WantedField::operator_}},
    {"criticality, way and personal data",
        [](Usage& u) { u.criticality.reset(), u.way_of_working.clear(), u.personal_data.reset(); },
        {WantedField::criticality, WantedField::way_of_working, WantedField::personal_data}},
};

TEST(Completeness, WantsTenFields) {
    for (const auto& row : missing_rows) {
        auto u = full_usage();
        row.change(u);
        EXPECT_EQ(fields_of(missing_fields(block_of({u}, {Contract{}}), 0)), row.missing)
            << row.why;
    }
    EXPECT_EQ(fields_of(missing_fields(block_of({full_usage()}, {}), 0)),
        std::vector{WantedField::contract});
}

struct InOperationRow {
    const char* why;
    Status status;
    std::optional<Date> from, to;
    bool counts;
};

const InOperationRow in_operation_rows[] = {
    {"in operation without limits", Status::in_operation, {}, {}, true},
    {"ended", Status::ended, {}, {}, false},
    {"planned", Status::planned, {}, {}, false},
    {"being phased out", Status::phasing_out, {}, {}, false},
    {"from the day itself", Status::in_operation, day(2017, 9, 1), {}, true},
    {"from the day after", Status::in_operation, day(2017, 9, 2), {}, false},
    {"until before the day", Status::in_operation, {}, day(2017, 9, 1), false},
    {"until the day after", Status::in_operation, {}, day(2017, 9, 2), true},
};

TEST(Completeness, CountsWhatIsInOperationOnTheDay) {
    for (const auto& row : in_operation_rows) {
        auto u = full_usage();
        u.status = row.status;
        u.valid_from = row.from;
        u.valid_to = row.to;
        EXPECT_EQ(in_operation(block_of({u}, {}).usages, 0, day(2017, 9, 1)), row.counts)
            << row.why;
    }
}

TEST(Completeness, OfNothingIsAll) { EXPECT_EQ(fraction({0, 0}), (Fraction{1, 1})); }

TEST(Breaks, AreTimesByMinutes) {
    auto process = [](const char* step, std::optional<std::int64_t> times,
                       std::optional<std::int64_t> minutes) {
        WorkProcess p;
        p.break_step = step;
        p.times_a_year = times;
        p.minutes_each = minutes;
        p.source = Origin::document;
        p.figures_source = Origin::estimate;
        return p;
    };
    const auto block = block_of({}, {},
        {process("føres inn for hånd", 340, 6), process("", 100, 100),
            process("skrives ut", std::nullopt, 3)});
    EXPECT_EQ(breaks_in(block, block.processes_in(0)), (Breaks{2, 340, 2040, true}));
    EXPECT_EQ(cost_of(2040, internal_hourly_rate), Money{2'210'000});
    EXPECT_EQ(cost_of(1, internal_hourly_rate), Money{1083});
    EXPECT_EQ(whole_hours(30), 1);
}

struct ContractRow {
    const char* why;
    std::optional<Date> ends;
    std::optional<int> notice;
    std::optional<LegalReview> review;
    bool runs, lacks_review;
    std::optional<Date> last_day;
};

const ContractRow contract_rows[] = {
    {"runs without an end", {}, 12, LegalReview::not_reviewed, true, true, {}},
    {"ends on the day", day(2017, 9, 1), 0, LegalReview::reviewed, true, false, day(2017, 9, 1)},
    {"has ended", day(2017, 8, 31), 3, LegalReview::not_mapped, false, true, {}},
    {"notice has been possible too long", day(2017, 10, 31), 6, {}, true, false, {}},
    {"notice is still to give", day(2018, 12, 31), 6, {}, true, false, day(2018, 6, 30)},
};

TEST(ContractRules, AskForWhatIsToBeDone) {
    for (const auto& row : contract_rows) {
        Contract c;
        c.ends = row.ends;
        c.notice_months = row.notice;
        c.legal_review = row.review;
        const auto contracts = block_of({}, {c}).contracts;
        const Packed<Date> today{day(2017, 9, 1)};
        EXPECT_EQ(runs_on(contracts, 0, today), row.runs) << row.why;
        EXPECT_EQ(lacks_legal_review(contracts, 0), row.lacks_review) << row.why;
        EXPECT_EQ(notice_still_to_give(contracts, 0, today), row.last_day) << row.why;
    }
}

TEST(ContractRules, NeedAnAgreementOnlyForPersonalData) {
    Contract c;
    c.processing_agreement = false;
    auto u = full_usage();
    EXPECT_FALSE(lacks_processing_agreement(block_of({u}, {c}), 0, day(2017, 9, 1)));
    u.personal_data = true;
    EXPECT_TRUE(lacks_processing_agreement(block_of({u}, {c}), 0, day(2017, 9, 1)));
    c.processing_agreement.reset();
    EXPECT_FALSE(lacks_processing_agreement(block_of({u}, {c}), 0, day(2017, 9, 1)));
}

TEST(ContractEnd, IsTheFirstOfThoseThatRun) {
    auto ending = [](std::optional<Date> ends) {
        Contract c;
        c.ends = ends;
        return c;
    };
    const Packed<Date> today{day(2017, 9, 1)};
    const auto end = [&](std::vector<std::optional<Date>> ends) {
        std::vector<Contract> contracts;
        for (const auto e : ends) contracts.push_back(ending(e));
        return contract_end(block_of({}, contracts), 1, today);
    };
    EXPECT_EQ(end({}), std::nullopt);
    EXPECT_EQ(end({day(2019, 1, 1), day(2018, 1, 1)}), day(2018, 1, 1));
    EXPECT_EQ(end({day(2015, 1, 1), day(2018, 1, 1)}), day(2018, 1, 1))
        << "an old one has been replaced";
    EXPECT_EQ(end({day(2015, 1, 1), std::nullopt}), std::nullopt) << "one runs on";
    EXPECT_EQ(end({day(2015, 1, 1), day(2016, 1, 1)}), day(2016, 1, 1))
        << "none runs: the last that ended";
}

} // namespace
} // namespace samdrift
