// The decision note of the example: its structure, and that each amount in it is one that `choose`
// gives.
#include "app/choose.hpp"
#include "app/decision_note.hpp"
#include "app/report.hpp"
#include "app/report_words.hpp"
#include "compare/example.hpp"
#include "compare/pages.hpp"
#include "scratch.hpp"
#include <gmock/gmock.h>
#include <set>

namespace samdrift {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

std::string said(const Pieces& pieces) {
    std::string out;
    for (const auto& p : pieces) out += p.text;
    return out;
}
std::string said(const TableCell& cell) {
    return cell.lines.empty() ? "" : said(cell.lines[0].pieces);
}

class DecisionNote : public testing::Test {
protected:
    DecisionNote() : app{scratch.store(), ticking()} {
        import_folder(app, scratch.copy_example("nye-asker"));
        reading = *read(app, local_user(), {"nye-asker", example::september, {}});
        answer = *choose(reading, {});
        today = comparison_view(*reading.landscape, reading.cooperation, reading.as_of);
        breaks = break_page(*reading.landscape, reading.cooperation, reading.as_of);
    }

    Document note(std::string_view area, Language language = Language::nb) const {
        const auto& picture = *reading.landscape->cooperations[reading.cooperation].picture;
        return decision_note({answer, today, breaks, picture, {}}, area, language);
    }
    const ChosenAreaView& chosen(std::string_view area) const {
        return *std::ranges::find(answer.areas, area, &ChosenAreaView::area);
    }

    Scratch scratch;
    App app;
    Reading reading;
    ChooseAnswer answer;
    ComparisonView today;
    BreakPage breaks;
};

const Section& section(const Document& d, const std::string& id) {
    const auto found = std::ranges::find(d.sections, id, &Section::id);
    if (found == d.sections.end()) throw std::out_of_range(id);
    return *found;
}
const Table& table(const Section& s) {
    for (const auto& part : s.parts)
        if (const auto* t = std::get_if<Table>(&part)) return *t;
    throw std::out_of_range("no table in " + s.id);
}

TEST_F(DecisionNote, HasItsSectionsInTheirOrder) {
    const auto d = note("helse.helsestasjon");
    std::vector<std::string> ids;
    for (const auto& s : d.sections) {
        ids.push_back(s.id.substr(std::string{"note-helse.helsestasjon"}.size()));
        EXPECT_EQ(s.level, 2);
        EXPECT_FALSE(s.new_page);
    }
    EXPECT_THAT(ids, ElementsAre("", "-purpose", "-systems", "-alternatives", "-law", "-cost",
                         "-recommendation", "-effects", "-decision"));
    EXPECT_EQ(d.title, "Notat for beslutning: Helsestasjon");
    EXPECT_EQ(said(std::get<Paragraph>(d.sections[0].parts.at(0)).line.pieces),
        "Velg HsPro i Asker, Røyken og Hurum. 67 av 197 brukere må bytte.");
}

TEST_F(DecisionNote, LeavesRoomForEachBodyInItsOrder) {
    const auto d = note("helse.helsestasjon");
    const auto& t = table(section(d, "note-helse.helsestasjon-decision"));
    const auto& bodies = reading.landscape->cooperations[reading.cooperation].picture->bodies;
    ASSERT_EQ(bodies.size(), 4u);
    ASSERT_EQ(t.groups.size(), bodies.size());
    for (std::size_t i = 0; i < bodies.size(); ++i) {
        EXPECT_THAT(said(t.groups[i].heading->heading), HasSubstr(bodies[i].name));
        ASSERT_EQ(t.groups[i].rows.size(), 4u);
        EXPECT_EQ(t.groups[i].rows[0].cells.size(), 3u);
        for (const auto& c : t.groups[i].rows[0].cells)
            EXPECT_EQ(c.lines.at(0).symbols.at(0), Symbol::box);
        for (std::size_t r = 1; r < 4; ++r) EXPECT_GT(t.groups[i].rows[r].cells.at(0).room, 0);
    }
}

// Whole kroner of all that the answer says of an area, one line or several of a part together.
std::set<std::string> amounts_of(const ChosenAreaView& area) {
    const ReportWords words{Language::nb};
    std::set<std::string> all{words.kroner(area.cost)};
    const auto add = [&](const std::vector<ChoiceCostView>& lines) {
        Money once;
        for (const auto& line : lines)
            if (!line.yearly) once += line.amount;
        all.insert(words.kroner(once));
        Money every_year;
        for (const auto& line : lines) every_year += line.yearly.value_or(Money{});
        all.insert(words.kroner(every_year));
        for (std::size_t p = 0; p < choices_of<CostPart>.size(); ++p) {
            Money amount, yearly, single;
            for (const auto& line : lines) {
                if (line.part != static_cast<CostPart>(p)) continue;
                (line.yearly ? amount : single) += line.amount;
                yearly += line.yearly.value_or(Money{});
            }
            for (const auto m : {amount, yearly, single}) all.insert(words.kroner(m));
        }
    };
    add(area.lines);
    for (const auto& c : area.candidates) {
        add(c.lines);
        all.insert(words.kroner(c.cost));
        if (c.procurement && c.procurement->exposure)
            all.insert(words.kroner(*c.procurement->exposure));
    }
    return all;
}

TEST_F(DecisionNote, EveryAmountIsOneThatTheAnswerGives) {
    const auto d = note("");
    int amounts = 0;
    for (const auto& area : answer.areas) {
        const auto known = amounts_of(area);
        const auto check = [&](const TableRow& row, std::size_t from) {
            for (auto i = from; i < row.cells.size(); ++i) {
                const auto amount = said(row.cells[i]);
                if (amount == no_value || amount == "Ukjent") continue;
                ++amounts;
                EXPECT_TRUE(known.contains(amount))
                    << area.area << " " << said(row.heading) << ": " << amount;
            }
        };
        for (const auto& part : section(d, "note-" + area.area + "-cost").parts)
            if (const auto* t = std::get_if<Table>(&part)) {
                for (const auto& group : t->groups)
                    for (const auto& row : group.rows) check(row, 0);
                check(t->sum.value(), 0);
            }
        for (const auto& row : table(section(d, "note-" + area.area + "-law")).groups[0].rows)
            check(row, 2);
    }
    EXPECT_GT(amounts, 400);
}

TEST_F(DecisionNote, TheTotalsAreThoseOfTheCandidates) {
    const ReportWords words{Language::nb};
    for (const auto& area : answer.areas) {
        const auto d = note(area.area);
        std::set<std::string> totals;
        for (const auto& part : section(d, "note-" + area.area + "-cost").parts)
            if (const auto* t = std::get_if<Table>(&part))
                for (const auto& c : t->sum->cells) totals.insert(said(c));
        EXPECT_TRUE(totals.contains(words.kroner(area.cost))) << area.area;
        for (const auto& c : area.candidates)
            EXPECT_TRUE(totals.contains(words.kroner(c.cost))) << area.area;
    }
}

TEST_F(DecisionNote, TheWholeBeginsWithASummaryThatAddsUp) {
    const auto d = note("");
    EXPECT_EQ(d.sections.at(0).id, "summary");
    std::size_t pages = 0;
    for (const auto& s : d.sections) pages += s.new_page;
    EXPECT_EQ(pages, answer.areas.size());
    const auto& t = table(d.sections[0]);
    const ReportWords words{Language::nb};
    ASSERT_EQ(t.groups.at(0).rows.size(), answer.areas.size() + 1) << "and the integrations lost";
    Money sum;
    for (std::size_t i = 0; i < answer.areas.size(); ++i) {
        EXPECT_EQ(said(t.groups[0].rows[i].cells.at(3)), words.kroner(answer.areas[i].cost));
        EXPECT_EQ(
            t.groups[0].rows[i].heading.lines[0].pieces[0].to, "note-" + answer.areas[i].area);
        sum += answer.areas[i].cost;
    }
    for (const auto& l : answer.integrations_lost) sum += l.amount;
    EXPECT_EQ(sum, *answer.cost);
    EXPECT_EQ(said(t.sum->cells.at(3)), words.kroner(*answer.cost));
}

TEST_F(DecisionNote, MarksWhatComesFromExamples) {
    const auto d = note("helse.helsestasjon");
    for (const auto& c : table(section(d, "note-helse.helsestasjon-cost")).sum->cells)
        EXPECT_TRUE(c.lines[0].pieces[0].marked);
    EXPECT_FALSE(is_marked(std::vector<RowBehindView>{{"legal_parameter", 14}}));
}

TEST_F(DecisionNote, SaysReasonsLawAndWhatFlipsIt) {
    const auto& area = chosen("helse.helsestasjon");
    const auto d = note(area.area);
    std::string all;
    for (const auto& part : section(d, "note-helse.helsestasjon-recommendation").parts)
        if (const auto* lines = std::get_if<Lines>(&part))
            for (const auto& item : lines->items) all += said(item.pieces) + "\n";
    for (const auto& r : area.reasons) EXPECT_THAT(all, HasSubstr(r.text.nb));
    for (const auto& f : area.flips) EXPECT_THAT(all, HasSubstr(f.text.nb));
    const auto& law = table(section(d, "note-helse.helsestasjon-law")).groups.at(0).rows;
    ASSERT_EQ(law.size(), 4u);
    EXPECT_EQ(said(law[0].heading), "HsPro");
    EXPECT_EQ(said(law[0].cells[0]), "Kan utvides");
    EXPECT_EQ(said(law[0].cells[1].lines.at(1).pieces),
        "Anskaffelsesforskriften § 28-1 første ledd bokstav a.");
}

TEST_F(DecisionNote, IsAFileOfTheKindAskedFor) {
    const auto file = [&](ReportFormat format, const NoteAsked& asked, Language language) {
        return decision_note_report(
            app, local_user(), {"nye-asker", example::september, {}}, asked, format, language);
    };
    const NoteAsked one{.area = "helse.helsestasjon"};
    const auto page = file(ReportFormat::html, one, Language::en);
    ASSERT_TRUE(page);
    EXPECT_THAT(page->bytes, HasSubstr("Choose <strong>HsPro</strong> in "));
    EXPECT_EQ(page->file_name, "nye-asker-decision-note-helse.helsestasjon-2017-09-01.html");
    const auto print = file(ReportFormat::pdf, one, Language::nb);
    ASSERT_TRUE(print);
    EXPECT_EQ(print->bytes.substr(0, 5), "%PDF-");
    const auto text = file(ReportFormat::docx, {}, Language::nb);
    ASSERT_TRUE(text);
    EXPECT_EQ(text->bytes.substr(0, 2), "PK");
    EXPECT_EQ(file(ReportFormat::pdf, {.area = "helse.magi"}, Language::nb).problems.at(0).code,
        "no_such_choice_area");
    EXPECT_EQ(file(ReportFormat::pdf, {.scenario = "Drømmen"}, Language::nb).problems.at(0).code,
        "no_such_scenario");
}

} // namespace
} // namespace samdrift
