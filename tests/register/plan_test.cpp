// The rows of a plan: what is refused in each, and what their texts and rules mean.
#include "register/cutover.hpp"
#include "register/freeze_period.hpp"
#include "register/programme.hpp"
#include "register/project.hpp"
#include "register/project_team.hpp"
#include "register/work_default.hpp"
#include "row_checks.hpp"

namespace samdrift {
namespace {

TEST(Project, EndsNoSoonerThanItStarts) {
    Project sound;
    sound.code = "P1";
    sound.name = "Digitalisering";
    sound.start = sound.end = read_iso("2018-06-01");
    const Row<Project> rows[] = {
        {"of a day", [](auto&) {}, ""},
        {"a day before", [](auto& p) { p.end = read_iso("2018-05-31"); }, "ends_before_start end"},
        {"no end", [](auto& p) { p.end.reset(); }, ""},
        {"a budget below nothing", [](auto& p) { p.budget = Money{-1}; }, "below_zero budget"},
        {"no code, no name", [](auto& p) { p.code.clear(), p.name.clear(); },
            "missing_value code, missing_value name"},
    };
    expect_all(rows, sound, 3);
}

TEST(ProgrammeFact, IsWhatItsUnitSays) {
    const auto read = [](const char* value, const char* unit) {
        ProgrammeFact f;
        f.name = "Budsjett";
        f.value = value;
        f.unit = unit;
        const auto is = fact_value(f);
        EXPECT_EQ(wrong(f).empty(), is.has_value()) << value << " " << unit;
        if (!is) return wrong(f);
        if (const auto* day = std::get_if<Date>(&*is)) return "day " + iso(*day);
        if (const auto* n = std::get_if<Decimal>(&*is))
            return "number " + std::to_string(n->hundredths);
        return "words " + std::get<std::string>(*is);
    };
    EXPECT_EQ(read("94000000", "NOK"), "number 9400000000");
    EXPECT_EQ(read("4,5", "stk (ca)"), "number 450");
    EXPECT_EQ(read("2020-01-01", "dato"), "day 2020-01-01");
    EXPECT_EQ(read("01.01.2020", "Dato"), "day 2020-01-01");
    EXPECT_EQ(read("Rådmannsgruppa", ""), "words Rådmannsgruppa");
    EXPECT_EQ(read("snart", "dato"), "fact_not_a_date value");
    EXPECT_EQ(read("2020-02-30", "dato"), "fact_not_a_date value");
    EXPECT_EQ(read("mange", "stk"), "fact_not_a_number value");
    EXPECT_EQ(wrong(ProgrammeFact{}), "missing_value name, missing_value value")
        << "what is not there is not also wrong";
}

TEST(Risk, HasBothItsPlacesInTheMatrix) {
    Risk sound;
    sound.code = "R1";
    sound.risk = "Ustabile system";
    const Row<Risk> rows[] = {
        {"nobody has said what is left", [](auto&) {}, ""},
        {"both", [](auto& r) { r.probability_after = 1, r.consequence_after = 5; }, ""},
        {"one of them", [](auto& r) { r.probability_after = 2; },
            "risk_half_after consequence_after"},
        {"the other", [](auto& r) { r.consequence_after = 2; },
            "risk_half_after probability_after"},
        {"above the matrix", [](auto& r) { r.probability_after = 6, r.consequence_after = 1; },
            "too_large probability_after"},
        {"below it", [](auto& r) { r.probability_after = 1, r.consequence_after = 0; },
            "too_small consequence_after"},
        {"nor before", [](auto& r) { r.probability = 0, r.consequence = 6; },
            "too_small probability, too_large consequence"},
    };
    expect_all(rows, sound, 3);
}

TEST(ProjectTeam, HasPeople) {
    ProjectTeam sound;
    sound.name = "Helse";
    sound.capacity = Decimal{50};
    const Row<ProjectTeam> rows[] = {
        {"half a person", [](auto&) {}, ""},
        {"nobody", [](auto& t) { t.capacity = Decimal{0}; }, "team_without_capacity capacity"},
        {"less than nobody", [](auto& t) { t.capacity = Decimal{-1}; },
            "team_without_capacity capacity"},
        {"a town", [](auto& t) { t.capacity = Decimal{100'100}; }, "too_large capacity"},
        {"a plus stands between teams", [](auto& t) { t.name = "Helse + Omsorg"; },
            "team_name_with_plus name"},
        {"a day", [](auto& t) { t.from = t.to = read_iso("2018-01-01"); }, ""},
        {"days that go back",
            [](auto& t) { t.from = read_iso("2018-01-02"), t.to = read_iso("2018-01-01"); },
            "ends_before_start to"},
    };
    expect_all(rows, sound, 4);
}

TEST(TeamShares, AreReadAsTheyAreWritten) {
    const auto read = [](const char* teams) {
        const auto shares = team_shares(teams);
        return shares ? written(*shares) : "?";
    };
    const std::pair<const char*, const char*> rows[] = {
        {"", ""},
        {"  ", ""},
        {"Helse", "Helse"},
        {"2 Helse", "2 Helse"},
        {"1 Helse og omsorg", "Helse og omsorg"},
        {"0,5 Helse+ Integrasjon ", "0,5 Helse + Integrasjon"},
        {"2 Helse + 3 IKT + Integrasjon", "2 Helse + 3 IKT + Integrasjon"},
        {"2. linje", "2. linje"},
        {"+", "?"},
        {"Helse +", "?"},
        {"2", "?"},
        {"0 Helse", "?"},
        {"-1 Helse", "?"},
    };
    for (const auto& [teams, as] : rows) EXPECT_EQ(read(teams), as) << teams;
    EXPECT_EQ(team_shares("2 Helse")->front(), (TeamShare{"Helse", Decimal{200}}));
}

TEST(FreezePeriod, HasDays) {
    FreezePeriod sound;
    sound.name = "Lønnskjøring";
    sound.repeats = "den 10. til 13. hver måned";
    const Row<FreezePeriod> rows[] = {
        {"days of every month", [](auto&) {}, ""},
        {"nothing at all", [](auto& f) { f.repeats.clear(); }, "freeze_without_days from"},
        {"no last day", [](auto& f) { f.repeats.clear(), f.from = read_iso("2018-12-15"); },
            "freeze_without_days to"},
        {"an end before the start",
            [](auto& f) { f.from = read_iso("2018-12-15"), f.to = read_iso("2018-12-14"); },
            "ends_before_start to"},
        {"a rule nobody understands", [](auto& f) { f.repeats = "når lønna kjøres"; },
            "freeze_rule_unknown repeats"},
        {"soft at no price", [](auto& f) { f.strength = FreezeStrength::soft; },
            "freeze_without_price price_per_day"},
        {"soft at a price",
            [](auto& f) { f.strength = FreezeStrength::soft, f.price_per_day = Money{1}; }, ""},
        {"hard at a price", [](auto& f) { f.price_per_day = Money{1}; },
            "freeze_price_not_soft price_per_day"},
    };
    expect_all(rows, sound, 5);
}

TEST(MonthlyDays, AreReadAsPeopleWriteThem) {
    struct Row {
        const char* written;
        std::optional<MonthlyDays> days;
    };
    const Row rows[] = {
        {"den 10. til 13. hver måned", MonthlyDays{10, 13}},
        {"Den 10. til den 13. hver måned", MonthlyDays{10, 13}},
        {"fra den 10. til og med 13. hver måned", MonthlyDays{10, 13}},
        {"10.–13. hver måned", MonthlyDays{10, 13}},
        {"10-13 i hver måned", MonthlyDays{10, 13}},
        {"den 12. hver måned", MonthlyDays{12, 12}},
        {"den 28. til 2. hver måned", MonthlyDays{28, 2}},
        {"den 10. til 13. kvar månad", MonthlyDays{10, 13}},
        {"den 0. til 13. hver måned", std::nullopt},
        {"den 10. til 32. hver måned", std::nullopt},
        {"den 10. til 13.", std::nullopt},
        {"hver måned", std::nullopt},
        {"den 10. til hver måned", std::nullopt},
        {"den 10. til 13. hver uke", std::nullopt},
        {"", std::nullopt},
    };
    for (const auto& row : rows) EXPECT_EQ(monthly_days(row.written), row.days) << row.written;
}

TEST(FreezePeriod, HoldsOnItsDays) {
    struct Row {
        const char *why, *from, *to, *repeats, *day;
        bool frozen;
    };
    const Row rows[] = {
        {"its first day", "2018-12-15", "2019-01-20", "", "2018-12-15", true},
        {"its last", "2018-12-15", "2019-01-20", "", "2019-01-20", true},
        {"the day before", "2018-12-15", "2019-01-20", "", "2018-12-14", false},
        {"the day after", "2018-12-15", "2019-01-20", "", "2019-01-21", false},
        {"every month", "", "", "den 10. til 13. hver måned", "2018-03-10", true},
        {"to the last day", "", "", "den 10. til 13. hver måned", "2019-02-13", true},
        {"not after", "", "", "den 10. til 13. hver måned", "2019-02-14", false},
        {"into the next month", "", "", "den 28. til 2. hver måned", "2019-03-02", true},
        {"and from its own", "", "", "den 28. til 2. hver måned", "2019-03-31", true},
        {"not between", "", "", "den 28. til 2. hver måned", "2019-03-03", false},
        {"a day that February lacks is its last", "", "", "den 31. hver måned", "2019-02-28", true},
        {"only that", "", "", "den 31. hver måned", "2019-02-27", false},
        {"as it has no 30th either", "", "", "den 30. til 31. hver måned", "2020-02-29", true},
        {"within its days", "2018-01-01", "", "den 10. til 13. hver måned", "2017-12-10", false},
        {"until they end", "", "2018-12-31", "den 10. til 13. hver måned", "2019-01-10", false},
    };
    for (const auto& row : rows) {
        FreezePeriod f;
        f.from = read_iso(row.from);
        f.to = read_iso(row.to);
        f.repeats = row.repeats;
        EXPECT_EQ(in_force(f, *read_iso(row.day)), row.frozen) << row.why;
    }
}

Cutover sound_cutover() {
    Cutover sound;
    sound.code = "O1";
    sound.name = "Sak og arkiv";
    return sound;
}

TEST(Cutover, TakesSomething) {
    const Row<Cutover> rows[] = {
        {"as the default work says", [](auto&) {}, ""},
        {"no work", [](auto& c) { c.work_likely = Decimal{0}; }, "cutover_of_nothing work_likely"},
        {"no days", [](auto& c) { c.duration_days = 0; }, "cutover_of_nothing duration_days"},
        {"in order",
            [](auto& c) { c.work_low = Decimal{100}, c.work_likely = c.work_high = Decimal{200}; },
            ""},
        {"too low", [](auto& c) { c.work_low = Decimal{300}, c.work_likely = Decimal{200}; },
            "work_low_above_likely work_low"},
        {"too high", [](auto& c) { c.work_high = Decimal{100}, c.work_likely = Decimal{200}; },
            "work_high_below_likely work_high"},
        {"a range of nothing", [](auto& c) { c.work_high = Decimal{100}; },
            "work_without_likely work_likely"},
        {"more than all of it", [](auto& c) { c.progress = 101; }, "too_large progress"},
        {"days of parallel running that are fewer than none", [](auto& c) { c.parallel_days = -1; },
            "below_zero parallel_days"},
    };
    expect_all(rows, sound_cutover(), 6);
}

TEST(Cutover, IsOfAKindAndGoesForward) {
    const Row<Cutover> rows[] = {
        {"a piece of the platform",
            [](auto& c) { c.kind = CutoverKind::platform, c.platform = PlatformPiece::mail; }, ""},
        {"which one?", [](auto& c) { c.kind = CutoverKind::platform; },
            "platform_piece_missing platform"},
        {"of something else", [](auto& c) { c.platform = PlatformPiece::mail; },
            "platform_of_other_kind platform"},
        {"latest before earliest",
            [](auto& c) { c.earliest = read_iso("2019-01-02"), c.latest = read_iso("2019-01-01"); },
            "ends_before_start latest"},
        {"done before it began",
            [](auto& c) {
                c.actual_start = read_iso("2019-01-02"), c.actual_finish = read_iso("2019-01-01");
            },
            "ends_before_start actual_finish"},
        {"done and never begun", [](auto& c) { c.actual_finish = read_iso("2019-01-01"); },
            "cutover_finish_without_start actual_start"},
        {"teams nobody can read", [](auto& c) { c.teams = "2 +"; }, "team_not_understood teams"},
    };
    expect_all(rows, sound_cutover(), 5);
}

TEST(CutoverLink, IsBetweenTwo) {
    CutoverLink link;
    link.from = "O1";
    link.to = "O2";
    link.lag_days = -5;
    EXPECT_EQ(wrong(link), "") << "they may overlap";
    link.to = "O1";
    EXPECT_EQ(wrong(link), "cutover_after_itself to");
    link.lag_days = -2001;
    EXPECT_EQ(wrong(link), "too_small lag_days");
}

WorkDefault work(WorkPart part, std::int64_t low, std::int64_t likely, std::int64_t high) {
    WorkDefault d;
    d.part = part;
    d.low = {low};
    d.likely = {likely};
    d.high = {high};
    d.basis = "skjønn";
    return d;
}

TEST(WorkDefault, IsInOrder) {
    const Row<WorkDefault> rows[] = {
        {"too low", [](auto& d) { d.low = Decimal{301}; }, "work_low_above_likely low"},
        {"too high", [](auto& d) { d.high = Decimal{299}; }, "work_high_below_likely high"},
        {"a piece of what is no platform", [](auto& d) { d.platform = PlatformPiece::mail; },
            "platform_of_other_kind platform"},
        {"from nowhere", [](auto& d) { d.basis.clear(); }, "missing_value basis"},
    };
    expect_all(rows, work(WorkPart::each, 300, 300, 300), 4);
}

TEST(WorkDefault, IsSummedByWhatItIsCountedBy) {
    std::vector<WorkDefault> table{work(WorkPart::each, 500, 800, 1500),
        work(WorkPart::hundred_users, 50, 100, 200), work(WorkPart::integration, 200, 400, 800),
        work(WorkPart::system, 500, 1000, 2000), work(WorkPart::personal_data, 100, 200, 400),
        work(WorkPart::rehearsal, 100, 150, 500), work(WorkPart::parallel, 0, 500, 2000)};
    WorkBasis basis{.kind = CutoverKind::area,
        .platform = {},
        .users = 0,
        .integrations = 0,
        .systems = 0,
        .personal_data = false};
    EXPECT_EQ(default_work(table, basis), (DefaultWork{{500}, {800}, {1500}, 2, 5}))
        << "a day and a half is two days";
    basis.users = 333;
    EXPECT_EQ(default_work(table, basis), (DefaultWork{{667}, {1133}, {2166}, 2, 5}))
        << "333 users are 3.33 hundreds, and half a hundredth is one";
    basis.integrations = 2;
    basis.systems = 1;
    basis.personal_data = true;
    EXPECT_EQ(default_work(table, basis), (DefaultWork{{1667}, {3133}, {6166}, 2, 5}));
    basis.kind = CutoverKind::platform;
    basis.platform = PlatformPiece::network;
    EXPECT_EQ(default_work(table, basis), std::nullopt) << "nobody has said";
    auto every = work(WorkPart::each, 100, 100, 100), mail = work(WorkPart::each, 200, 200, 200);
    every.kind = mail.kind = CutoverKind::platform;
    mail.platform = PlatformPiece::mail;
    table.insert(table.begin(), mail);
    table.push_back(every);
    EXPECT_EQ(default_work(table, basis)->likely, Decimal{100}) << "that of every piece";
    basis.platform = PlatformPiece::mail;
    EXPECT_EQ(default_work(table, basis)->likely, Decimal{200}) << "its own goes before";
}

} // namespace
} // namespace samdrift
