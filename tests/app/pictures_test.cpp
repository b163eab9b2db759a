#include "app/pictures.hpp"
#include "app/scratch.hpp"
#include <algorithm>
#include <gtest/gtest.h>

namespace samdrift {
namespace {

using std::chrono::days;

class Pictures : public testing::Test {
protected:
    Scratch scratch;
    std::chrono::sys_days today{
        std::chrono::year{2026} / std::chrono::November / 21}; // moved on by the tests
    int minutes = 0;
    App app{scratch.store(),
        [this] { return today + std::chrono::hours{12} + std::chrono::minutes{++minutes}; }};
};

TEST_F(Pictures, EachGroupHasItsDegreeOnEachDayOfRecording) {
    const auto folder = scratch.copy_example("nye-asker");
    import_folder(app, folder);
    today += days{10};
    scratch.edit("nye-asker/systemer.csv", "Agresso;Unit4;5.6;i drift;lokal",
        "Agresso;Unit4;;i drift;lokal");
    import_folder(app, folder);
    today += days{1};
    scratch.edit("nye-asker/avtaler.csv", "Asker;Socio;Tieto;A-2011-08;2011-08-01;;12",
        "Asker;Socio;Tieto;A-2011-08;2011-08-01;;6");
    import_folder(app, folder);
    const Date september{std::chrono::year{2017}, std::chrono::month{9}, std::chrono::day{1}};
    const auto course = completeness_course(app, local_user(), "nye-asker", {september, {}});
    ASSERT_TRUE(course);
    EXPECT_EQ(course->days_recorded, 3);
    ASSERT_EQ(course->days.size(), 3u);
    EXPECT_EQ(iso(course->days[0]) + " " + iso(course->days[2]), "2026-11-21 2026-12-02");
    const auto now = app.landscape();
    const auto page = completeness_page(*now, *now->find("nye-asker"), september);
    EXPECT_EQ(course->all[2].filled, page.filled) << "the last day says what the page says";
    EXPECT_EQ(course->all[2].wanted, page.wanted);
    EXPECT_EQ(course->all[0].filled, course->all[1].filled + 1) << "a version was taken away";
    EXPECT_EQ(course->all[1].filled, course->all[2].filled) << "the terms of notice are not wanted";
    ASSERT_EQ(course->groups.size(),
        page.groups.size() + static_cast<std::size_t>(page.without_group.has_value()));
    for (std::size_t i = 0; i < page.groups.size(); ++i)
        EXPECT_EQ(course->groups[i].degrees.back().filled, page.groups[i].filled)
            << page.groups[i].code;
}

TEST_F(Pictures, ALongJournalIsThinnedToItsFirstAndLastDayAndSomeBetween) {
    const auto folder = scratch.copy_example("nye-asker");
    import_folder(app, folder);
    const auto first = Date{today};
    for (int i = 0; i < 30; ++i) {
        today += days{1};
        const auto months = std::to_string(i + 13);
        scratch.edit("nye-asker/avtaler.csv",
            "Asker;Socio;Tieto;A-2011-08;2011-08-01;;" + std::to_string(i ? i + 12 : 12),
            "Asker;Socio;Tieto;A-2011-08;2011-08-01;;" + months);
        import_folder(app, folder);
    }
    const auto course = completeness_course(app, local_user(), "nye-asker", {});
    ASSERT_TRUE(course);
    EXPECT_EQ(course->days_recorded, 31);
    EXPECT_EQ(course->days.size(), 24u);
    EXPECT_EQ(course->days.front(), first);
    EXPECT_EQ(course->days.back(), Date{today});
    EXPECT_TRUE(std::ranges::is_sorted(course->days));
}

struct AskedRow {
    const char* why;
    IntegrationQuery query;
    const char* code; // "": it is answered
};

TEST_F(Pictures, AsksForWhatIsThereOnly) {
    import_folder(app, scratch.copy_example("nye-asker"));
    const AskedRow rows[] = {{"the whole", {}, ""}, {"an area", {.area = "helse.plo"}, ""},
        {"no area", {.area = "helse.nope"}, "no_such_area"},
        {"a product by name", {.product = "Gerica"}, ""},
        {"no product", {.product = "4711"}, "unknown_row"},
        {"a municipality", {.municipality = "Hurum"}, ""},
        {"no member", {.municipality = "Oslo"}, "no_such_member"},
        {"a component", {.component = "Altinn"}, ""},
        {"no component", {.component = "Nope"}, "unknown_row"}};
    for (const auto& [why, query, code] : rows) {
        const auto page = integrations(app, local_user(), "nye-asker", query);
        EXPECT_EQ(page ? "" : page.problems[0].code, code) << why;
    }
    EXPECT_EQ(integrations(app, local_user(), "nope", {}).problems[0].code, "unknown_cooperation");
}

TEST_F(Pictures, TheDirectionOfAnIntegrationComesFromTheStore) {
    const auto folder = scratch.copy_example("nye-asker");
    scratch.edit("nye-asker/integrasjoner.csv",
        "kommune;fra_system;til;type;frekvens;objekt;kilde;merknad\nAsker;Obisoft;Visma "
        "HRM;api;daglig;ansatt;dokument;",
        "kommune;fra_system;til;type;frekvens;objekt;kilde;retning\nAsker;Obisoft;Visma "
        "HRM;api;daglig;ansatt;dokument;begge veier, ");
    import_folder(app, folder);
    const auto page = integrations(app, local_user(), "nye-asker", {.product = "Obisoft"});
    ASSERT_TRUE(page);
    ASSERT_EQ(page->edges.size(), 1u);
    EXPECT_TRUE(page->edges[0].both_ways);
    EXPECT_EQ(page->integrations.at(0).direction.find("begge veier"), 0u);
}

} // namespace
} // namespace samdrift
