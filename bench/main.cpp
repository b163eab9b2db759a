#include "allocate.hpp"
#include "base/failure.hpp"
#include "bench.hpp"
#include "choose.hpp"
#include "plan_cases.hpp"
#include "psplib.hpp"
#include "tamper.hpp"
#include "ufl.hpp"
#include <CLI/CLI.hpp>

int main(int argc, char** argv) {
    CLI::App program{"Measures Samdrift beside something named, in the same run", "samdrift-bench"};
    program.require_subcommand(1);
    int municipalities = 356, usages = 150;
    std::string file;
    auto* landscape = program.add_subcommand(
        "landscape", "the picture in memory, comparisons and pages, beside SQL in SQLite");
    landscape->add_option("--municipalities", municipalities)->check(CLI::Range(1, 990));
    landscape->add_option("--usages", usages, "per municipality")->check(CLI::Range(1, 10'000));
    auto* import = program.add_subcommand("import",
        "dry run of a sheet; without a file, of one made here: 50 000 rows of 20 columns");
    import->add_option("FILE", file);
    auto* tamper = program.add_subcommand(
        "tamper", "tokens changed in every way; status 1 when one of them is accepted");
    std::uint64_t tries = 10'000'000, seed = 1;
    tamper->add_option("--tries", tries, "in all")->capture_default_str();
    tamper->add_option("--seed", seed, "what is changed follows from it")->capture_default_str();
    bool prices = false;
    auto* match =
        program.add_subcommand("match", "labelled pairs of names: how many are told right");
    match->add_option("FILE", file)->required();
    match->add_flag("--prices", prices);
    std::string folder = "src/match";
    auto* match_fit = program.add_subcommand("match-fit",
        "fits the trees of src/match to labelled pairs and writes them as fitted_*.cpp");
    match_fit->add_option("TRAIN", file)->required();
    match_fit->add_option("--out", folder, "the folder")->check(CLI::ExistingDirectory);
    auto* cluster = program.add_subcommand(
        "cluster", "53 400 made-up names, five spellings of each product, put together");
    std::vector<std::string> files;
    std::string optimal;
    double most_seconds = 10;
    bool alone = false;
    auto* ufl = program.add_subcommand(
        "ufl", "facility location as OR-Library writes it, to proof, beside CBC");
    ufl->add_option("FILE", files)->required();
    ufl->add_option("--optimal", optimal, "CSV of instance and cost, to be held against");
    ufl->add_option("--seconds", most_seconds, "for each")->capture_default_str();
    ufl->add_flag("--alone", alone, "without CBC beside it");
    auto* psplib = program.add_subcommand(
        "psplib", "project schedules as PSPLIB writes them, to proof, beside Gecode");
    psplib->add_option("FILE", files)->required();
    psplib->add_option("--optimal", optimal, "CSV of instance and end, to be held against");
    psplib->add_option("--seconds", most_seconds, "for each")->capture_default_str();
    psplib->add_flag("--alone", alone, "without Gecode beside it");
    samdrift::bench::PlanSize plan_size;
    auto* schedule = program.add_subcommand("schedule",
        "a generated plan scheduled to proof, replanned after a delay, and checked by the checker");
    schedule->add_option("--tasks", plan_size.tasks)
        ->check(CLI::Range(1, 10'000))
        ->capture_default_str();
    schedule->add_option("--teams", plan_size.teams)
        ->check(CLI::Range(1, 100))
        ->capture_default_str();
    schedule->add_option("--freezes", plan_size.freezes)
        ->check(CLI::Range(1, 400))
        ->capture_default_str();
    schedule->add_option("--seed", seed)->capture_default_str();
    schedule->add_option("--seconds", most_seconds)->capture_default_str();
    int runs = 100'000;
    auto* montecarlo = program.add_subcommand(
        "montecarlo", "runs through a generated plan with durations drawn from three points");
    montecarlo->add_option("--tasks", plan_size.tasks)
        ->check(CLI::Range(1, 10'000))
        ->capture_default_str();
    montecarlo->add_option("--runs", runs)->check(CLI::Range(1, 10'000'000))->capture_default_str();
    montecarlo->add_option("--seed", seed)->capture_default_str();
    samdrift::bench::ChooseRun choose_run;
    auto* choose = program.add_subcommand("choose",
        "generated portfolios, to proof, beside CBC; without a size, the two that are promised");
    auto* size = choose->add_option("--municipalities", choose_run.size.municipalities)
                     ->check(CLI::Range(1, 100));
    choose->add_option("--areas", choose_run.size.areas)->check(CLI::Range(2, 10'000))->needs(size);
    choose->add_option("--ties", choose_run.size.ties)->check(CLI::Range(0, 100'000))->needs(size);
    choose->add_option("--kind", choose_run.name)
        ->check(CLI::IsMember({"merger", "shared", "equal", "tight", "dense"}))
        ->capture_default_str();
    choose->add_option("--seeds", choose_run.seeds, "how many")->capture_default_str();
    auto* limit = choose->add_option("--seconds", choose_run.most_seconds, "for each");
    choose->add_flag("--alone", alone, "without CBC beside it");
    samdrift::bench::AllocateSize allocate_size;
    auto* allocate = program.add_subcommand("allocate",
        "costs shared over owners month by month, beside SQL in SQLite and LibreOffice Calc");
    allocate->add_option("--owners", allocate_size.owners)->check(CLI::Range(1, 10'000));
    allocate->add_option("--projects", allocate_size.projects)->check(CLI::Range(1, 100'000));
    allocate->add_option("--years", allocate_size.years)->check(CLI::Range(1, 100));
    allocate->add_option("--months", allocate_size.months)->check(CLI::Range(1, 12));
    allocate->add_option("--seed", seed)->capture_default_str();
    allocate->add_flag("--alone", alone, "without the others beside it");
    try {
        program.parse(argc, argv);
    } catch (const CLI::ParseError& error) { return program.exit(error) == 0 ? 0 : 2; }
    try {
        if (*tamper) return samdrift::bench::run_tamper(tries, seed);
        if (*match) return samdrift::bench::run_match(file, prices);
        if (*ufl) return samdrift::bench::run_ufl(files, optimal, most_seconds, !alone);
        if (*psplib) return samdrift::bench::run_psplib(files, optimal, most_seconds, !alone);
        if (*schedule) return samdrift::bench::run_schedule(plan_size, seed, most_seconds);
        if (*montecarlo) return samdrift::bench::run_montecarlo(plan_size, seed, runs);
        if (*choose) {
            choose_run.beside_cbc = !alone;
            return samdrift::bench::run_choose_cases(
                choose_run, size->count() == 0, limit->count());
        }
        if (*allocate) return samdrift::bench::run_allocate(allocate_size, seed, alone);
        if (*cluster) return samdrift::bench::run_cluster();
        if (*match_fit) return samdrift::bench::run_match_fit(file, folder);
        return *landscape ? samdrift::bench::run_landscape(municipalities, usages)
                          : samdrift::bench::run_import(file);
    } catch (const samdrift::Failure& failure) {
        std::fprintf(stderr, "%s\n", failure.what());
        return 3;
    }
}
