// Thirty workbooks that other programs made hold the same forty usages: each, imported on its own,
// leaves the same register. At most two may need a person.
#include "app/scratch.hpp"
#include "workbooks/thirty_workbooks.hpp"
#include <algorithm>
#include <gtest/gtest.h>
#include <set>

namespace samdrift {
namespace {

using Usages = std::vector<workbooks::Usage>;

constexpr std::size_t most_that_need_a_person = 2;

// What a usage is, whoever wrote it down: all that every workbook tells of it.
std::vector<std::string> register_of(App& app) {
    std::vector<std::string> rows;
    auto held = app.session();
    (*held).each("SELECT m.name, a.code, u.system, u.supplier_as_written, u.version, u.status, "
                 "u.hosting, u.users, u.criticality, u.personal_data, u.yearly_cost, u.valid_from "
                 "FROM usage u JOIN municipality m ON m.id = u.municipality "
                 "JOIN service_area a ON a.id = u.area",
        {}, [&](const ResultRow& row) {
            auto& all = rows.emplace_back();
            for (int column = 0; column < 12; ++column)
                all += (row.null(column) ? "(none)" : std::string{row.text(column)}) + " | ";
        });
    std::ranges::sort(rows);
    return rows;
}

// A cooperation that is known, with its municipalities, areas and the names of products: without
// the names, what is one product would be asked, however well the sheet is read.
std::filesystem::path beforehand(const Scratch& scratch, const Usages& usages) {
    const auto example = scratch.copy_example("nye-asker");
    std::string aliases = scratch.read("nye-asker/alias.csv");
    for (const auto& file : std::filesystem::directory_iterator{example})
        if (!std::set<std::string>{"samarbeid.csv", "kommuner.csv", "fagomrader.csv"}.contains(
                file.path().filename().string()))
            std::filesystem::remove_all(file.path());
    const auto know = [&](const char* kind, const std::string& name) {
        if (aliases.find(";" + name + ";") == aliases.npos)
            aliases += std::string{kind} + ";" + name + ";" + name + ";eksempel\n";
    };
    for (const auto& u : usages) {
        know("produkt", u.system);
        know("leverandør", u.supplier);
    }
    scratch.write("nye-asker/alias.csv", aliases);
    return example;
}

// The forty as our own sheet has them: what every workbook is held against.
std::string as_our_own(const Usages& usages) {
    std::string csv = "kommune;fagområde;system;leverandør;versjon;status;drift;brukere;"
                      "kritikalitet;personopplysninger;årskostnad_nok;gyldig_fra\n";
    for (const auto& u : usages)
        csv += u.municipality + ";" + u.area + ";" + u.system + ";" + u.supplier + ";" + u.version +
               ";" + u.status + ";" + u.hosting + ";" + std::to_string(u.users) + ";" +
               u.criticality + ";" + u.personal_data + ";" + std::to_string(u.yearly_cost) + ";" +
               u.in_use_from + "\n";
    return csv;
}

struct Imported {
    std::vector<std::string> rows;
    std::string trouble; // why a person is needed; empty: none is
};

// A store in which all that is known beforehand stands; each import begins with a copy of it.
std::filesystem::path known_beforehand(const Scratch& scratch, const Usages& usages) {
    App app{scratch.store(), ticking()};
    const auto before = import_folder(app, beforehand(scratch, usages));
    for (const auto& p : before.problems) ADD_FAILURE() << p.file << " " << p.text;
    return scratch.store();
}

Imported imported(const std::filesystem::path& known, const std::filesystem::path& file) {
    const Scratch scratch;
    std::filesystem::copy_file(known, scratch.store());
    App app{scratch.store(), ticking()};
    const auto answer = import_sheets(app, local_user(), {file, "nye-asker", {}, true});
    Imported result{register_of(app), {}};
    for (const auto& p : answer.problems)
        result.trouble += "  " + p.code + " " + p.sheet + " " + std::to_string(p.row) + " " +
                          p.column + " «" + p.value + "»\n";
    for (const auto& q : answer.questions) result.trouble += "  question: " + q.name + "\n";
    return result;
}

// The first row that is not as it should be.
std::string difference(
    const std::vector<std::string>& rows, const std::vector<std::string>& right) {
    if (rows.size() != right.size())
        return "  " + std::to_string(rows.size()) + " rows, not " + std::to_string(right.size()) +
               "\n";
    const auto at = std::ranges::mismatch(rows, right);
    return at.in1 == rows.end() ? "" : "  " + *at.in1 + "\n  is not\n  " + *at.in2 + "\n";
}

TEST(ThirtyWorkbooks, LeaveTheSameRegister) {
    if (test_in_postgres()) GTEST_SKIP() << "what the sheets mean is the same in either store";
    const Scratch scratch;
    const auto usages =
        workbooks::forty_usages(std::filesystem::path{SAMDRIFT_SOURCE} / "examples/nye-asker");
    scratch.write("systemer.csv", as_our_own(usages));
    const auto known = known_beforehand(scratch, usages);
    const auto right = imported(known, scratch.path / "systemer.csv");
    ASSERT_EQ(right.trouble, "");
    ASSERT_EQ(right.rows.size(), 40u);
    std::string need_a_person;
    std::size_t count = 0;
    for (const auto& made : workbooks::make_thirty(usages, scratch.path)) {
        auto [rows, trouble] = imported(known, made.file);
        if (trouble.empty()) trouble = difference(rows, right.rows);
        if (trouble.empty()) continue;
        ++count;
        need_a_person += made.file.filename().string() + " (" + made.why + ")\n" + trouble;
    }
    RecordProperty("need_a_person", static_cast<int>(count));
    EXPECT_LE(count, most_that_need_a_person) << need_a_person;
    if (count > 0) std::printf("%s", need_a_person.c_str());
}

} // namespace
} // namespace samdrift
