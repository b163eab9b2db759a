// A function per command, each in a file of its name; what CLI11 read is handed in.
#pragma once
#include "cli/context.hpp"

namespace samdrift {

struct ImportOptions {
    std::string path, cooperation, answers;
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

struct ReportOptions {
    std::string key, kind, out, as_of, language = "nb";
};
int run_report(const Context&, const ReportOptions&);

struct TemplateOptions {
    std::string key, out, language = "nb"; // key: "" for whoever begins
};
int run_template(const Context&, const TemplateOptions&);

struct GenerateOptions {
    int municipalities = 356, usages = 150;
    std::string numbers;
    std::uint64_t seed = 1;
};
int run_generate(const Context&, const GenerateOptions&);

int run_check(const Context&);

int run_copy(const Context&, const std::string& to);

struct ServeOptions {
    std::string listen = "127.0.0.1:8080", web;
    bool log_requests = false;
};
int run_serve(const Context&, const ServeOptions&);

} // namespace samdrift
