#include "app/import.hpp"
#include "bench.hpp"
#include "exchange/reader.hpp"
#include "exchange/xlsx_writer.hpp"
#include "identity/local_user.hpp"
#include <cstdio>

namespace samdrift::bench {
namespace {

// A workbook as a whole region would hand in: 100 municipalities, 500 areas, 50 000 usages of 20
// columns.
Workbook made_here() {
    auto text = [](std::string s) { return WorkCell{s, false, {}}; };
    auto sheet = [&](const char* name, const std::vector<const char*>& headings) {
        WorkSheet s;
        s.name = name;
        s.freeze_heading = false;
        for (const auto* h : headings) s.columns.push_back({h, 12, {}});
        return s;
    };
    auto cooperation = sheet("samarbeid", {"nøkkel", "navn", "type"});
    cooperation.rows.push_back({text("region"), text("Region"), text("felles drift")});
    auto municipalities = sheet("kommuner", {"kommunenummer", "navn"});
    auto areas = sheet("fagomrader", {"kode", "overordnet", "navn"});
    auto aliases = sheet("alias", {"slag", "navn", "skrivemåte"});
    aliases.rows.push_back({text("produkt"), text("System 1"), text("System nr. 1")});
    auto usages = sheet("systemer",
        {"kommune", "fagområde", "system", "leverandør", "versjon", "status", "drift", "driftes_av",
            "brukere", "kritikalitet", "arbeidsmåte", "bruker_kommunenummer", "personopplysninger",
            "årskostnad_nok", "systemeier", "systemforvalter", "felles_portefølje", "kilde",
            "kilde_tall", "merknad"});
    for (int i = 1; i <= 100; ++i)
        municipalities.rows.push_back(
            {text(std::to_string(9000 + i)), text("Kommune " + std::to_string(i))});
    for (int i = 1; i <= 500; ++i)
        areas.rows.push_back(
            {text("f" + std::to_string(i)), text(""), text("Fagområde " + std::to_string(i))});
    for (int m = 1; m <= 100; ++m)
        for (int a = 1; a <= 500; ++a)
            usages.rows.push_back({text("Kommune " + std::to_string(m)),
                text("f" + std::to_string(a)), text("System " + std::to_string(a * 7 + m % 5)),
                text("Leverandør " + std::to_string(a % 90)), text("1." + std::to_string(m)),
                text("i drift"), text("lokal"), text("egen kommune"),
                WorkCell{std::int64_t{m * a}, false, {}}, text("høy"), text("A"), text("ja"),
                text("nei"), WorkCell{std::int64_t{a * 1000}, false, {}}, text("fagsjef"),
                text("IKT"), text("nei"), text("eksempel"), text("eksempel"),
                text("merknad " + std::to_string(a))});
    Workbook book;
    book.title = "Region";
    book.sheets = {cooperation, municipalities, areas, aliases, usages};
    return book;
}

} // namespace

int run_import(const std::string& file) {
    const ScratchFolder folder;
    std::filesystem::path path{file};
    if (file.empty()) {
        path = folder.path / "region.xlsx";
        write_xlsx(made_here(), path);
    }
    print_header();
    const auto reading = median(repeated(3, [&] {
        std::vector<Sheet> sheets;
        std::vector<std::string> not_read;
        return seconds([&] { read_path(path, sheets, not_read); });
    }));
    print_case("sheet_read", reading, "s");
    ImportAnswer answer;
    const auto whole = median(repeated(3, [&] {
        App app{":memory:", [] { return std::chrono::system_clock::now(); }};
        return seconds([&] { answer = import_sheets(app, local_user(), {path, "", {}, false}); });
    }));
    print_case("import_dry_run", whole, "s", "reading the sheet alone", reading);
    print_case("peak_memory", peak_megabytes(), "MB");
    std::fprintf(stderr, "new %d, refused %d, questions %zu\n", answer.fresh, answer.refused,
        answer.questions.size());
    return 0;
}

} // namespace samdrift::bench
