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

// Everything openpyxl can leave out is left out: it only reads the values. Debian puts it in its
// own python.
constexpr auto openpyxl = R"(
import sys, openpyxl
book = openpyxl.load_workbook(sys.argv[1], read_only=True, data_only=True)
print(sum(len(row) for sheet in book for row in sheet.iter_rows(values_only=True)))
)";

// All sheets, each to a CSV in UTF-8 with semicolons.
constexpr auto csv_filter =
    "csv:Text - txt - csv (StarCalc):59,34,76,1,,0,false,true,false,false,false,-1";

void print_beside(
    const std::string& name, const std::optional<Beside>& other, double reading, double whole) {
    if (!other) {
        std::fprintf(stderr, "%s is not installed, and is left out\n", name.c_str());
        return;
    }
    print_case("sheet_read", reading, "s", name, other->seconds);
    print_case("import_dry_run", whole, "s", name, other->seconds);
    print_case("peak_memory", peak_megabytes(), "MB", name, other->megabytes);
}

std::optional<Beside> by_openpyxl(const std::filesystem::path& book) {
    return run_beside({"/usr/bin/python3", "-c", openpyxl, book.string()});
}

// The first start makes a profile, which is not part of the work.
std::optional<Beside> by_libreoffice(
    const std::filesystem::path& book, const std::filesystem::path& folder) {
    const std::vector<std::string> start = {"soffice", "--headless", "--norestore", "--nologo",
        "-env:UserInstallation=file://" + (folder / "profile").string()};
    auto profile = start, convert = start;
    profile.emplace_back("--terminate_after_init");
    if (!run_beside(profile)) return std::nullopt;
    const auto out = folder / "csv";
    convert.insert(
        convert.end(), {"--convert-to", csv_filter, "--outdir", out.string(), book.string()});
    const auto took = run_beside(convert);
    // It answers that all went well also when nothing did.
    return std::filesystem::exists(out) && !std::filesystem::is_empty(out) ? took : std::nullopt;
}

} // namespace

int run_import(const std::string& file) {
    const ScratchFolder folder;
    std::filesystem::path path{file};
    if (file.empty()) {
        path = folder.path / "region.xlsx";
        apart([&] { write_xlsx(made_here(), path); });
    }
    print_header();
    // First, while we hold little: what we hold when they start counts as theirs.
    const auto openpyxl_read = by_openpyxl(path);
    const auto office_converted = by_libreoffice(path, folder.path);
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
    print_beside("openpyxl reading", openpyxl_read, reading, whole);
    print_beside("LibreOffice to CSV", office_converted, reading, whole);
    std::fprintf(stderr, "new %d, refused %d, questions %zu\n", answer.fresh, answer.refused,
        answer.questions.size());
    return 0;
}

} // namespace samdrift::bench
