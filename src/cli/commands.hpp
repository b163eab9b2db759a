// A function per command, each in a file of its name; what CLI11 read is handed in.
#pragma once
#include "cli/context.hpp"

namespace samdrift {

struct ImportOptions {
    std::string path, cooperation, answers, conflicts;
    bool apply = false;
};
int run_import(const Context&, const ImportOptions&);

int run_undo(const Context&, std::int64_t batch);

struct ViewOptions {
    std::string key, as_of, known_at, municipality;
};
int run_usages(const Context&, const ViewOptions&);
int run_compare(const Context&, const ViewOptions&);
int run_ledger(const Context&, const ViewOptions&);
int run_budget(const Context&, const ViewOptions&);

struct ChooseOptions {
    std::string key, scenario, as_of, known_at;
    std::int64_t seconds = 60, alternatives = 3;
};
int run_choose(const Context&, const ChooseOptions&);

struct EstimateOptions {
    std::string key, joining, date, known_at;
    bool desktops = false, thin_clients_replaced = false, pc_per_employee = false,
         pc_per_pupil = false;
};
int run_estimate(const Context&, const EstimateOptions&);
struct AllocateOptions {
    std::string key, stage = "budget", known_at;
    std::string owner, project; // one amount is explained
    int year = 0;
};
int run_allocate(const Context&, const AllocateOptions&);
struct WhatIfOptions {
    std::string key, scenario, against, stage = "budget", known_at;
    int year = 0, years = 5; // 0: the last that has costs
};
int run_what_if(const Context&, const WhatIfOptions&);
struct ScheduleOptions {
    std::string key, scenario, today, known_at; // today: the day it is planned from
    std::int64_t seconds = 20;
    bool draft = false; // anew, though a plan is published
};
int run_schedule(const Context&, const ScheduleOptions&);
int run_programme(const Context&, const ViewOptions&);
struct AlternativesOptions {
    std::string key, subject, as_of, known_at;
};
int run_alternatives(const Context&, const AlternativesOptions&);

struct ReportOptions {
    std::string key, kind, out, as_of, known_at, language = "nb";
    std::string area, scenario; // of a decision note
    std::int64_t year = 0;      // of contributions; 0: the last that has costs
    std::string joining, date;  // of an estimate
};
int run_report(const Context&, const ReportOptions&);

struct TemplateOptions {
    std::string key, out, language = "nb"; // key: "" for whoever begins
};
int run_template(const Context&, const TemplateOptions&);

struct MatchOptions {
    std::string file;
    bool prices = false;
};
int run_match(const Context&, const MatchOptions&);

struct GenerateOptions {
    int municipalities = 356, usages = 150;
    std::string numbers;
    std::uint64_t seed = 1;
};
int run_generate(const Context&, const GenerateOptions&);

int run_check(const Context&);

int run_copy(const Context&, const std::string& to);

struct UserOptions {
    std::string login, name, provider, role;
    std::string cooperation, municipality, area, supplier; // "" for none
    std::int64_t grant = 0;
};
int run_user_list(const Context&, const UserOptions&);
int run_user_add(const Context&, const UserOptions&);
int run_user_grant(const Context&, const UserOptions&);
int run_user_revoke(const Context&, const UserOptions&);
int run_user_password(const Context&, const UserOptions&);
int run_user_close(const Context&, const UserOptions&);
int run_user_open(const Context&, const UserOptions&);
int run_user_forget(const Context&, const UserOptions&);
int run_user_demo(const Context&, const UserOptions&);

struct ServeOptions {
    std::string listen = "127.0.0.1:8080", public_address, web,
                login; // login: the file of the ways to log in
    bool log_requests = false;
};
int run_serve(const Context&, const ServeOptions&);

} // namespace samdrift
