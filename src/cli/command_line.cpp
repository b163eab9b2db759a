#include "cli/command_line.hpp"
#include "base/failure.hpp"
#include "cli/commands.hpp"
#include "identity/local_user.hpp"
#include <CLI/CLI.hpp>
#include <cstdio>

namespace samdrift {
namespace {

struct Options {
    ImportOptions sheets;
    std::int64_t batch = 0;
    ViewOptions view;
    ChooseOptions choose;
    EstimateOptions estimate;
    AllocateOptions allocate;
    WhatIfOptions what_if;
    ScheduleOptions schedule;
    AlternativesOptions alternatives;
    ReportOptions report;
    TemplateOptions blank;
    MatchOptions match;
    GenerateOptions generate;
    std::string copy_to;
    UserOptions user;
    ServeOptions serve;
};

using Run = std::function<int(const Context&)>;

void add_views(CLI::App& program, Options& o, Run& run) {
    auto view = [&](const char* name, const char* about,
                    int (*command)(const Context&, const ViewOptions&)) {
        auto* sub = program.add_subcommand(name, about);
        sub->add_option("KEY", o.view.key, "the cooperation's key, such as nye-asker")->required();
        sub->add_option("--known-at", o.view.known_at, "as the register was known at this time");
        sub->callback([&o, &run, command] {
            run = [&o, command](const Context& c) { return command(c, o.view); };
        });
        return sub;
    };
    auto* usages = view("usages", "every system in use", run_usages);
    usages->add_option("--as-of", o.view.as_of, "the day it is about");
    auto* compare =
        view("compare", "what is alike, what is not, and where somebody has nothing", run_compare);
    compare->add_option("--as-of", o.view.as_of, "the day it is about");
    auto* ledger = view("ledger", "key figures per year", run_ledger);
    ledger->add_option("--municipality", o.view.municipality, "one municipality alone");
    view("budget", "sums per year and type", run_budget);
}

void add_choose(CLI::App& program, Options& o, Run& run) {
    auto* sub = program.add_subcommand(
        "choose", "which systems to keep: the best portfolio, with its proof and its reasons");
    sub->add_option("KEY", o.choose.key, "the cooperation's key, such as nye-asker")->required();
    sub->add_option("--scenario", o.choose.scenario, "keep what this scenario has chosen");
    sub->add_option("--as-of", o.choose.as_of, "the day it is about");
    sub->add_option("--known-at", o.choose.known_at, "as the register was known at this time");
    sub->add_option("--seconds", o.choose.seconds, "stop then, with the best so far and the gap")
        ->check(CLI::Range(1, 86'400))
        ->capture_default_str();
    sub->add_option("--alternatives", o.choose.alternatives, "how many of the next best")
        ->check(CLI::Range(0, 100))
        ->capture_default_str();
    sub->callback([&] { run = [&o](const Context& c) { return run_choose(c, o.choose); }; });
}

void add_estimate(CLI::App& program, Options& o, Run& run) {
    auto* sub = program.add_subcommand(
        "estimate", "what it takes and costs once that a municipality joins");
    sub->add_option("KEY", o.estimate.key, "the cooperation's key, such as nedre-eiker-d-ikt")
        ->required();
    sub->add_option("--joining", o.estimate.joining, "the municipality's name")->required();
    sub->add_option("--date", o.estimate.date, "the day it joins")->required();
    sub->add_option("--known-at", o.estimate.known_at, "as the register was known at this time");
    sub->add_flag("--desktops", o.estimate.desktops, "try: desktops where PCs are replaced");
    sub->add_flag("--replace-thin-clients", o.estimate.thin_clients_replaced,
        "try: thin clients are replaced too");
    sub->add_flag("--pc-per-employee", o.estimate.pc_per_employee,
        "try: a PC for each employee who has none");
    sub->add_flag("--pc-per-pupil", o.estimate.pc_per_pupil,
        "try: a PC for each pupil who begins in year 8, every year");
    sub->callback([&] { run = [&o](const Context& c) { return run_estimate(c, o.estimate); }; });
}

void add_allocate(CLI::App& program, Options& o, Run& run) {
    auto* sub = program.add_subcommand(
        "allocate", "who pays what: a year's costs shared over the owners, line by line");
    sub->add_option("KEY", o.allocate.key, "the cooperation's key")->required();
    sub->add_option("--year", o.allocate.year)->required()->check(CLI::Range(1900, 2200));
    sub->add_option("--stage", o.allocate.stage, "budget, forecast or actual")
        ->check(CLI::IsMember({"budget", "forecast", "actual"}))
        ->capture_default_str();
    auto* explain = sub->add_option("--explain", o.allocate.owner, "why an owner's share is so");
    sub->add_option("--project", o.allocate.project, "of this cost project")->needs(explain);
    explain->needs("--project");
    sub->add_option("--known-at", o.allocate.known_at, "as the register was known at this time");
    sub->callback([&] { run = [&o](const Context& c) { return run_allocate(c, o.allocate); }; });
}

void add_what_if(CLI::App& program, Options& o, Run& run) {
    auto* sub = program.add_subcommand("what-if", "what a scenario changes for every owner, year "
                                                  "by year; without --scenario those there are");
    sub->add_option("KEY", o.what_if.key, "the cooperation's key")->required();
    sub->add_option("--scenario", o.what_if.scenario, "of the sheet kostnadsscenarier");
    sub->add_option("--against", o.what_if.against, "another; as it is when it is left out")
        ->needs("--scenario");
    sub->add_option("--year", o.what_if.year, "the first; the last that has costs when left out")
        ->check(CLI::Range(1900, 2200));
    sub->add_option("--years", o.what_if.years, "how many")
        ->check(CLI::Range(1, 20))
        ->capture_default_str();
    sub->add_option("--stage", o.what_if.stage, "budget, forecast or actual")
        ->check(CLI::IsMember({"budget", "forecast", "actual"}))
        ->capture_default_str();
    sub->add_option("--known-at", o.what_if.known_at, "as the register was known at this time");
    sub->callback([&] { run = [&o](const Context& c) { return run_what_if(c, o.what_if); }; });
}

void add_schedule(CLI::App& program, Options& o, Run& run) {
    auto* sub = program.add_subcommand(
        "schedule", "when each cutover is: a plan that holds its date, or what must give");
    sub->add_option("KEY", o.schedule.key, "the cooperation's key, such as nye-asker")->required();
    sub->add_option("--scenario", o.schedule.scenario,
        "what is chosen; the published one, or the best there is, when it is left out");
    sub->add_option("--as-of", o.schedule.today,
        "the day it is planned from; today, or when that is too late the first day of its teams");
    sub->add_option("--known-at", o.schedule.known_at, "as the register was known at this time");
    sub->add_option("--seconds", o.schedule.seconds, "how long it may search")
        ->check(CLI::Range(1, 86'400))
        ->capture_default_str();
    sub->add_flag("--draft", o.schedule.draft,
        "plan anew, with as few changes from the published plan as can be");
    sub->callback([&] { run = [&o](const Context& c) { return run_schedule(c, o.schedule); }; });
}

void add_programme(CLI::App& program, Options& o, Run& run) {
    auto* sub = program.add_subcommand(
        "programme", "projects with their money and phases, milestones and risks");
    sub->add_option("KEY", o.view.key, "the cooperation's key, such as nye-drammen")->required();
    sub->add_option("--as-of", o.view.as_of, "the day it is about");
    sub->add_option("--known-at", o.view.known_at, "as the register was known at this time");
    sub->callback([&] { run = [&o](const Context& c) { return run_programme(c, o.view); }; });
}

void add_alternatives(CLI::App& program, Options& o, Run& run) {
    auto* sub = program.add_subcommand("alternatives",
        "alternatives weighed by criteria, and which weight would turn the first place");
    sub->add_option("KEY", o.alternatives.key)->required();
    sub->add_option("--subject", o.alternatives.subject,
        "what is chosen between, such as leveransemodell; all of them when it is left out");
    sub->add_option("--as-of", o.alternatives.as_of, "the day it is about");
    sub->add_option(
        "--known-at", o.alternatives.known_at, "as the register was known at this time");
    sub->callback(
        [&] { run = [&o](const Context& c) { return run_alternatives(c, o.alternatives); }; });
}

void add_import(CLI::App& program, Options& o, Run& run) {
    auto* sub = program.add_subcommand(
        "import", "import a folder of CSV, an XLSX or an ODS; a dry run unless --apply");
    sub->add_option("PATH", o.sheets.path)->required();
    sub->add_option("--cooperation", o.sheets.cooperation, "its key, when the sheets do not say");
    sub->add_option(
        "--answers", o.sheets.answers, "answers to questions about names: slag;navn;skrivemåte");
    sub->add_option("--conflicts", o.sheets.conflicts,
        "what stands where others have changed the same: mine, theirs, or a file of "
        "rad;kolonne;valg");
    sub->add_flag("--apply", o.sheets.apply, "store it");
    sub->callback([&] { run = [&o](const Context& c) { return run_import(c, o.sheets); }; });
    auto* undo = program.add_subcommand("undo", "take one import back whole");
    undo->add_option("BATCH", o.batch)->required();
    undo->callback([&] { run = [&o](const Context& c) { return run_undo(c, o.batch); }; });
}

void add_template(CLI::App& program, Options& o, Run& run) {
    auto* blank = program.add_subcommand("template", "the mapping workbook to hand out, as .xlsx");
    blank->add_option("KEY", o.blank.key, "a cooperation whose names to choose from");
    blank->add_option("--out", o.blank.out)->required();
    blank->add_option("--language", o.blank.language, "nb or en")
        ->check(CLI::IsMember({"nb", "en"}));
    blank->callback([&] { run = [&o](const Context& c) { return run_template(c, o.blank); }; });
}

void add_user(CLI::App& program, Options& o, Run& run) {
    auto* user = program.add_subcommand("user", "who may log in, and in what role");
    user->require_subcommand(1);
    const auto add = [&](const char* name, const char* about,
                         int (*command)(const Context&, const UserOptions&)) {
        auto* sub = user->add_subcommand(name, about);
        sub->callback([&o, &run, command] {
            run = [&o, command](const Context& c) { return command(c, o.user); };
        });
        return sub;
    };
    const auto role_of = [&](CLI::App* sub, bool required) {
        sub->add_option("--role", o.user.role, "administrator, programme_lead, ict_manager …")
            ->required(required);
        sub->add_option("--cooperation", o.user.cooperation, "its key; none: all of them");
        sub->add_option("--municipality", o.user.municipality, "its name; none: all of them");
        sub->add_option("--area", o.user.area, "a service area's code, with all below it");
        sub->add_option("--supplier", o.user.supplier, "whose contracts a supplier sees");
    };
    const auto login_of = [&](CLI::App* sub) {
        sub->add_option("LOGIN", o.user.login, "what the person logs in as")->required();
    };
    add("list", "everybody who has an account", run_user_list);
    auto* fresh = add("add", "a new account; its password is told once", run_user_add);
    login_of(fresh);
    fresh->add_option("--name", o.user.name)->required();
    fresh->add_option("--provider", o.user.provider, "who vouches for the person, if not we");
    role_of(fresh, false);
    auto* grant = add("grant", "give a role", run_user_grant);
    login_of(grant);
    role_of(grant, true);
    auto* revoke = add("revoke", "take a role away", run_user_revoke);
    revoke->add_option("NUMBER", o.user.grant, "the role's number in the list")->required();
    login_of(add("password", "a new password, told once; other logins end", run_user_password));
    login_of(add("close", "they may log in no more", run_user_close));
    login_of(add("open", "they may log in again", run_user_open));
    login_of(add("forget", "empty the name and remove the account; the history stays, by number",
        run_user_forget));
    add("demo", "an account per role for the example, with a password that all know",
        run_user_demo);
}

void add_match(CLI::App& program, Options& o, Run& run) {
    auto* sub = program.add_subcommand(
        "match", "pairs of names: how surely each is one product, as CSV with row, score and same");
    sub->add_option("PAIRS", o.match.file,
           "CSV with left_name, left_supplier, right_name and right_supplier")
        ->required();
    sub->add_flag("--prices", o.match.prices, "use left_price and right_price too");
    sub->callback([&] { run = [&o](const Context& c) { return run_match(c, o.match); }; });
}

void add_rest(CLI::App& program, Options& o, Run& run) {
    auto* report = program.add_subcommand(
        "report", "a report as .html, .pdf, .docx or .xlsx, by the file's ending");
    report->add_option("KEY", o.report.key)->required();
    report
        ->add_option("KIND", o.report.kind,
            "comparison, decision-note (not .xlsx), contribution, estimate or plan (not .docx)")
        ->required()
        ->check(CLI::IsMember({"comparison", "decision-note", "contribution", "estimate", "plan"}));
    report->add_option(
        "--area", o.report.area, "a decision note of this service area alone: its code");
    report->add_option(
        "--scenario", o.report.scenario, "a decision note or a plan of this scenario");
    report
        ->add_option(
            "--year", o.report.year, "contributions of this year; else the last with costs")
        ->check(CLI::Range(1, 9999));
    report->add_option("--joining", o.report.joining, "an estimate of this municipality's joining");
    report->add_option("--date", o.report.date, "the day it joins");
    report->add_option("--out", o.report.out)->required();
    report->add_option("--as-of", o.report.as_of, "the day it is about");
    report->add_option("--known-at", o.report.known_at, "as the register was known at this time");
    report->add_option("--language", o.report.language, "nb or en")
        ->check(CLI::IsMember({"nb", "en"}));
    report->callback([&] { run = [&o](const Context& c) { return run_report(c, o.report); }; });
    auto* generate =
        program.add_subcommand("generate", "a synthetic register for load and benchmarks");
    generate->add_option("--municipalities", o.generate.municipalities)->check(CLI::Range(1, 990));
    generate->add_option(
        "--numbers", o.generate.numbers, "CSV with number and name in its first two columns");
    generate->add_option("--usages", o.generate.usages, "per municipality")
        ->required()
        ->check(CLI::Range(1, 10'000));
    generate->add_option("--seed", o.generate.seed)->required();
    generate->callback(
        [&] { run = [&o](const Context& c) { return run_generate(c, o.generate); }; });
    auto* check = program.add_subcommand("check", "is the store whole: file, references, journal");
    check->callback([&] { run = [](const Context& c) { return run_check(c); }; });
    auto* copy = program.add_subcommand(
        "copy", "the whole store into another, empty one: a file or a PostgreSQL database");
    copy->add_option("TO", o.copy_to, "a path or postgresql://…")->required();
    copy->callback([&] { run = [&o](const Context& c) { return run_copy(c, o.copy_to); }; });
    auto* serve = program.add_subcommand("serve", "web and API");
    serve->add_option("--listen", o.serve.listen,
        "HOST:PORT; an address that others reach needs --public-address");
    serve->add_option("--public-address", o.serve.public_address,
        "https://…, the address people use; a server with a certificate stands in front");
    serve->add_option(
        "--login", o.serve.login, "JSON file of providers and directories to log in with");
    serve->add_option("--web", o.serve.web, "the folder of the built web interface");
    serve->add_flag("--log-requests", o.serve.log_requests);
    serve->callback([&] { run = [&o](const Context& c) { return run_serve(c, o.serve); }; });
}

} // namespace

int run_command_line(int argc, char** argv, Now now) {
    CLI::App program{"Samdrift: one ICT operation out of several municipalities'", "samdrift"};
    Context context{.now = std::move(now), .user = local_user()};
    Options options;
    Run run;
    program
        .add_option("--db", context.store,
            "path to the SQLite file, or postgresql://user:password@host/database")
        ->capture_default_str();
    program.add_flag("--json", context.json, "one JSON document on standard output");
    program.set_version_flag("--version", std::string{SAMDRIFT_VERSION});
    program.require_subcommand(1);
    program.fallthrough();
    add_template(program, options, run);
    add_import(program, options, run);
    add_views(program, options, run);
    add_choose(program, options, run);
    add_estimate(program, options, run);
    add_allocate(program, options, run);
    add_what_if(program, options, run);
    add_schedule(program, options, run);
    add_programme(program, options, run);
    add_alternatives(program, options, run);
    add_user(program, options, run);
    add_match(program, options, run);
    add_rest(program, options, run);
    try {
        program.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        return program.exit(error, std::cout, std::cerr) == 0 ? done : wrong_usage;
    }
    try {
        return run(context);
    } catch (const Failure& failure) {
        std::fprintf(stderr, "%s\n(%s)\n", sentence("failure." + failure.code()).nb.c_str(),
            failure.detail().c_str());
        return world_failed;
    }
}

} // namespace samdrift
