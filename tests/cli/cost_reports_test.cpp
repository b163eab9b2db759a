// samdrift report contribution and estimate, as people write them: each kind of file, what is
// refused, and that their sums are those of allocate and estimate.
#include "app/scratch.hpp"
#include "cli/program.hpp"
#include "exchange/xlsx_reader.hpp"
#include <algorithm>
#include <cmath>
#include <gtest/gtest.h>

namespace samdrift {
namespace {

class CostReports : public testing::Test {
protected:
    Ran in_store(std::vector<std::string> arguments) {
        arguments.insert(arguments.begin(), {"--db", scratch.store()});
        return run(scratch.path, arguments);
    }
    void take_in() {
        const auto folder = scratch.copy_example("nedre-eiker-d-ikt");
        ASSERT_EQ(in_store({"import", folder.string(), "--apply"}).status, 0);
    }
    Ran report(
        const std::string& kind, const std::string& file, std::vector<std::string> more = {}) {
        more.insert(more.begin(),
            {"report", "nedre-eiker-d-ikt", kind, "--out", (scratch.path / file).string()});
        return in_store(more);
    }
    std::vector<SheetRow> sheet(const std::string& file, const std::string& name) {
        std::vector<Sheet> sheets;
        EXPECT_TRUE(read_xlsx(scratch.path / file, sheets).empty());
        const auto found = std::ranges::find(sheets, name, &Sheet::name);
        EXPECT_NE(found, sheets.end()) << name;
        return found == sheets.end() ? std::vector<SheetRow>{} : found->rows;
    }

    Scratch scratch;
};

std::int64_t oere(const Cell& cell) { return std::llround(std::stod(cell.text) * 100); }

TEST_F(CostReports, EachKindOfFileHoldsWhatTheAnswersGive) {
    take_in();
    struct Row {
        const char *kind, *ending, *begins;
    };
    for (const auto* kind : {"contribution", "estimate"})
        for (const auto& row : {Row{kind, ".html", "<!DOCTYPE html>"}, Row{kind, ".pdf", "%PDF-"},
                 Row{kind, ".docx", "PK"}, Row{kind, ".xlsx", "PK"}}) {
            const auto ran = report(kind, std::string{kind} + row.ending);
            EXPECT_EQ(ran.status, 0) << kind << row.ending << ran.err;
            EXPECT_TRUE(scratch.read(std::string{kind} + row.ending).starts_with(row.begins));
        }
    const auto answer = in_store({"allocate", "nedre-eiker-d-ikt", "--year", "2013", "--json"});
    const auto sums = sheet("contribution.xlsx", "Tilskudd");
    ASSERT_GE(sums.size(), 10u);
    for (const auto& row : sums)
        if (row.cells.size() > 4 && row.cells[4].kind == CellKind::number &&
            row.cells[0].text != "Sum") {
            const auto said = "{\"owner\":\"" + row.cells[0].text + "\"";
            const auto at = answer.out.find(said);
            ASSERT_NE(at, std::string::npos) << said;
            const auto amount = "\"amount\":" + std::to_string(oere(row.cells[4])) + ",";
            EXPECT_EQ(answer.out.find("\"amount\":", at), answer.out.find(amount, at)) << said;
        }
    EXPECT_EQ(sums.back().cells[8].text, "OK");
    const auto html = scratch.read("contribution.html");
    for (const auto* part : {"Tilskudd per eier i 2013", "Nedre Eiker", "Fire år fram",
             "rundes ned til hele øre", "Her er rekkefølgen", "Eieren betaler alt selv."})
        EXPECT_NE(html.find(part), std::string::npos) << part;
}

TEST_F(CostReports, TheEstimateAddsUpAsTheAnswerDoes) {
    take_in();
    ASSERT_EQ(
        report("estimate", "e.xlsx", {"--joining", "Nedre Eiker", "--date", "2012-01-01"}).status,
        0);
    const auto counts = sheet("e.xlsx", "Antall");
    const std::int64_t expected[] = {2130, 594, 197, 1339, 41, 82, 396, 15};
    ASSERT_GE(counts.size(), std::size(expected));
    const auto first = counts.size() - std::size(expected);
    for (std::size_t i = 0; i < std::size(expected); ++i)
        EXPECT_EQ(counts[first + i].cells[1].text, std::to_string(expected[i])) << i;
    const auto answer = in_store({"estimate", "nedre-eiker-d-ikt", "--joining", "Nedre Eiker",
        "--date", "2012-01-01", "--json"});
    std::int64_t all = 0, in_items = 0;
    for (auto at = answer.out.find("\"amount\":"); at != std::string::npos;
         at = answer.out.find("\"amount\":", at + 1))
        all += std::stoll(answer.out.substr(at + 9));
    for (const auto& row : sheet("e.xlsx", "Sammendrag"))
        if (row.cells.size() > 1 && row.cells[1].kind == CellKind::number)
            in_items += oere(row.cells[1]);
    EXPECT_GT(all, 0);
    EXPECT_EQ(in_items, all);
    ASSERT_EQ(report("estimate", "e.html", {"--language", "en"}).status, 0);
    EXPECT_NE(scratch.read("e.html").find("Model by model"), std::string::npos);
}

TEST_F(CostReports, RefusesWhatItCannotMake) {
    take_in();
    struct Row {
        const char *why, *kind, *file;
        std::vector<std::string> more;
        const char* says;
    };
    const Row rows[] = {
        {"a year without costs", "contribution", "no.pdf", {"--year", "1999"}, "1999"},
        {"somebody who is not in it", "estimate", "no.pdf", {"--joining", "Oslo"}, "Oslo"},
        {"somebody without machines", "estimate", "no.pdf",
            {"--joining", "Sande", "--date", "2013-01-01"}, "Sande"},
        {"a day that is none", "estimate", "no.pdf", {"--date", "i fjor"}, "i fjor"},
        {"an ending nobody knows", "contribution", "no.odt", {}, ".html, .pdf, .docx, .xlsx"},
        {"another ending", "estimate", "no.csv", {}, ".html, .pdf, .docx, .xlsx"},
        {"a year of an estimate", "estimate", "no.pdf", {"--year", "2013"}, "--year"},
        {"who joins, of contributions", "contribution", "no.pdf", {"--joining", "Sande"},
            "--joining"}};
    for (const auto& row : rows) {
        const auto ran = report(row.kind, row.file, row.more);
        EXPECT_EQ(ran.status, 1) << row.why;
        EXPECT_NE(ran.err.find(row.says), std::string::npos) << row.why << ": " << ran.err;
        EXPECT_FALSE(std::filesystem::exists(scratch.path / row.file)) << row.why;
    }
}

TEST_F(CostReports, SaysWhatIsMissingWhereThereAreNoCosts) {
    const auto folder = scratch.copy_example("nye-asker");
    ASSERT_EQ(in_store({"import", folder.string(), "--apply"}).status, 0);
    const auto made = [&](const char* kind) {
        return in_store(
            {"report", "nye-asker", kind, "--out", (scratch.path / "no.html").string()});
    };
    EXPECT_NE(made("contribution").err.find("it-prosjekter"), std::string::npos);
    EXPECT_NE(made("estimate").err.find("--joining"), std::string::npos);
    EXPECT_FALSE(std::filesystem::exists(scratch.path / "no.html"));
}

} // namespace
} // namespace samdrift
