#include "publish/html.hpp"
#include "publish/markup.hpp"
#include "well_formed.hpp"
#include <gmock/gmock.h>
#include <set>

namespace samdrift {
namespace {

using namespace std::chrono;
using testing::HasSubstr;
using testing::Not;

TableRow row(std::string heading, std::string number, bool marked = false) {
    return {.heading = {.lines = {{.pieces = {{.text = std::move(heading)}}}}},
        .cells = {{.lines = {{.pieces = {{.text = std::move(number), .marked = marked}}}}}}};
}

Table users() {
    TableRow group{
        .heading = {.lines = {{.pieces = {{.text = "Helse"}}}}}, .cells = {}, .id = "gruppe helse"};
    return {.caption = "Brukere per område",
        .columns = {{.heading = "Fagområde", .width = 60}, {.heading = "Brukere",
                                                               .align = Align::right,
                                                               .width = 40,
                                                               .unit = "antall",
                                                               .shortened = "Br."}},
        .groups = {{.heading = group,
            .rows = {row("Barnevern", "117", true), row("Helsestasjon", "197")}}},
        .sum = row("Sum", "314")};
}

Document report() {
    Section first{.heading = "Funn", .id = "funn"};
    first.parts.push_back(Paragraph{
        {.pieces = {{.text = "Se "}, {.text = "området", .to = "område 1"}}}, Tone::lead});
    first.parts.push_back(Figures{{{.label = "Likt",
        .value = {{.text = "4"}, {.text = " av 23", .muted = true}},
        .notes = {{{.text = "to helt likt"}}}}}});
    first.parts.push_back(
        Lines{{{.symbols = {Symbol::warning}, .pieces = {{.text = "Ingen avtale"}}}}});
    Section second{.heading = "Barnevern", .id = "område 1", .level = 3};
    second.parts.push_back(users());
    return {.title = "Sammenligning",
        .subtitle = "Nye Asker",
        .as_of = {2017y / September / 1},
        .notes = {{{.text = "Prikket strek", .marked = true}, {.text = " under et tall: anslag."}}},
        .sections = {first, second}};
}

std::string attribute(const PageElement& e, const std::string& name) {
    const auto found = e.attributes.find(name);
    return found == e.attributes.end() ? "" : found->second;
}

TEST(Html, IsWellFormedAndNeedsNothingElse) {
    const auto page = html(report());
    EXPECT_EQ(read_page(page).fault, "");
    struct Forbidden {
        const char *why, *text;
    };
    const Forbidden forbidden[] = {
        {"no script", "<script"},
        {"nothing is fetched in the clear", "http://"},
        {"nothing is fetched at all", "https://"},
        {"no picture from elsewhere", "url("},
        {"no style sheet from elsewhere", "@import"},
        {"no style on an element, which a strict server would refuse", " style="},
    };
    for (const auto& f : forbidden) EXPECT_THAT(page, Not(HasSubstr(f.text))) << f.why;
}

TEST(Html, TellsWhatItIs) {
    const auto page = read_page(html(report()));
    ASSERT_EQ(page.fault, "");
    EXPECT_EQ(attribute(page.all("html").at(0), "lang"), "nb");
    EXPECT_EQ(page.all("title").at(0).text, "Sammenligning");
    EXPECT_EQ(page.all("h1").size(), 1u);
    EXPECT_EQ(page.all("main").size(), 1u);
    EXPECT_EQ(attribute(page.all("a").at(0), "href"), "#main");
    EXPECT_EQ(attribute(page.all("time").at(0), "datetime"), "2017-09-01");
    EXPECT_EQ(page.all("time").at(0).text, "01.09.2017");
    auto english = report();
    english.language = Language::en;
    EXPECT_EQ(attribute(read_page(html(english)).all("html").at(0), "lang"), "en");
}

TEST(Html, EveryTableHasACaptionAndScopedHeadings) {
    const auto page = read_page(html(report()));
    std::set<std::string> scopes;
    EXPECT_EQ(page.all("caption").size(), page.all("table").size());
    for (const auto& th : page.all("th")) {
        EXPECT_NE(attribute(th, "scope"), "") << th.text;
        scopes.insert(attribute(th, "scope"));
    }
    EXPECT_EQ(scopes, (std::set<std::string>{"col", "row", "rowgroup"})) << "each kind occurs";
    for (const auto& td : page.all("td")) EXPECT_EQ(attribute(td, "data-k"), "Br.") << td.text;
    EXPECT_EQ(page.all("tfoot").size(), 1u);
}

TEST(Html, EveryLinkLeadsSomewhere) {
    const auto page = read_page(html(report()));
    std::multiset<std::string> ids;
    for (const auto& e : page.elements)
        if (auto id = attribute(e, "id"); !id.empty()) ids.insert(id);
    for (const auto& id : ids) EXPECT_EQ(ids.count(id), 1u) << id;
    for (const auto& a : page.all("a"))
        EXPECT_TRUE(ids.contains(attribute(a, "href").substr(1))) << a.text;
    EXPECT_EQ(page.all("a").size(), 3u) << "the skip link, the contents and the link in the text";
}

TEST(Html, PicturesAreForTheEyeAlone) {
    for (int i = 0; i <= static_cast<int>(Symbol::not_stated); ++i) {
        const auto drawn = read_page(picture(static_cast<Symbol>(i)));
        EXPECT_EQ(drawn.fault, "") << i;
        EXPECT_EQ(attribute(drawn.elements.at(0), "aria-hidden"), "true") << i;
        EXPECT_GT(drawn.elements.size(), 1u) << i;
    }
    EXPECT_THAT(bar({84, 100}), HasSubstr("<rect width=\"27\""));
    EXPECT_THAT(bar({0, 0}), HasSubstr("<rect width=\"0\"")) << "nobody to share";
}

TEST(Html, PiecesSayWhatTheyAre) {
    struct Case {
        const char* why;
        Piece piece;
        std::string written;
    };
    const Case cases[] = {
        {"a plain text is itself", {.text = "Gerica"}, "Gerica"},
        {"an estimate is marked", {.text = "117", .marked = true},
            R"(<span class="ex">117</span>)"},
        {"strong", {.text = "A", .strong = true}, "<strong>A</strong>"},
        {"muted", {.text = "mangler", .muted = true}, R"(<span class="mute">mangler</span>)"},
        {"read aloud only", {.text = "brukere", .unseen = true},
            R"(<span class="sr">brukere</span>)"},
        {"a door", {.text = "se", .to = "funn"}, R"(<a href="#funn">se</a>)"},
        {"a marked door", {.text = "9", .marked = true, .to = "x"},
            R"(<a class="ex" href="#x">9</a>)"},
        {"another language", {.text = "løfte", .language = Language::nb},
            R"(<span lang="nb">løfte</span>)"},
    };
    for (const auto& c : cases) EXPECT_EQ(written(Pieces{c.piece}), c.written) << c.why;
}

TEST(Html, NothingThatIsWrittenBecomesMarkup) {
    struct Case {
        const char *why, *text, *safe;
    };
    const Case cases[] = {
        {"an element", "<b>", "&lt;b&gt;"},
        {"an ampersand", "Sak & arkiv", "Sak &amp; arkiv"},
        {"a quotation mark ends an attribute", "\"x\"", "&quot;x&quot;"},
        {"an apostrophe may too", "o'hara", "o&#39;hara"},
        {"a character that no page may hold",
            "a\x01"
            "b",
            "a b"},
        {"letters are letters", "Åse «Ørn»", "Åse «Ørn»"},
    };
    for (const auto& c : cases) EXPECT_EQ(escaped(c.text), c.safe) << c.why;
    EXPECT_EQ(style_string("a</style>\"\\"), R"("a\3c /style\3e \22 \5c ")")
        << "ends neither string nor sheet";
    EXPECT_EQ(anchor("adm.sak"), "adm.sak");
    EXPECT_EQ(anchor("å b#"), "_c3_a5_20b_23") << "an address can hold it";
}

TEST(Html, EveryTextIsEscapedWhereverItStands) {
    const std::string evil = "</title></style><script>x('\"&";
    auto document = report();
    document.title = document.subtitle = evil;
    document.notes = {{{.text = evil, .marked = true, .to = evil}}};
    auto& section = document.sections[0];
    section.heading = section.id = evil;
    auto table = users();
    table.caption = evil;
    for (auto& column : table.columns) column.heading = column.unit = column.shortened = evil;
    table.groups[0].rows.push_back(row(evil, evil));
    table.groups[0].rows[0].id = evil + "2";
    section.parts = {table, Figures{{{evil, {{.text = evil}}, {{{.text = evil}}}}}},
        Lines{{{.symbols = {Symbol::gap}, .pieces = {{.text = evil}}, .aside = {{.text = evil}}}}},
        Paragraph{{.pieces = {{.text = evil, .strong = true}}}, Tone::note}};
    const auto written = html(document);
    EXPECT_THAT(written, Not(HasSubstr("<script")));
    const auto page = read_page(written);
    EXPECT_EQ(page.fault, "");
    EXPECT_EQ(page.all("style").size(), 1u);
    EXPECT_EQ(page.all("h1").at(0).text, evil);
    EXPECT_EQ(page.all("caption").at(0).text, evil);
}

TEST(Html, PrintsAsADocument) {
    const auto page = html(report());
    struct Holds {
        const char *why, *text;
    };
    const Holds holds[] = {
        {"across the sheet", "size:A4 landscape"},
        {"page n of m", R"(@bottom-right{content:"Side " counter(page) " av " counter(pages)})"},
        {"what the marks mean, on every page",
            R"(@bottom-left{content:"Prikket strek under et tall: anslag."})"},
        {"the day it tells of", R"(@top-right{content:"Per 01.09.2017"})"},
        {"headings are repeated", "thead{display:table-header-group}"},
        {"sums are not", "tfoot{display:table-row-group}"},
        {"a long table may start on the first page", "table{break-inside:auto}"},
        {"the widths that are used", ".w40{width:40%}.w60{width:60%}"},
    };
    for (const auto& h : holds) EXPECT_THAT(page, HasSubstr(h.text)) << h.why;
}

TEST(Html, AnEmptyDocumentIsAPage) {
    EXPECT_EQ(
        read_page(
            html({.title = "Tom", .as_of = {2017y / September / 1}, .notes = {}, .sections = {}}))
            .fault,
        "");
}

} // namespace
} // namespace samdrift
