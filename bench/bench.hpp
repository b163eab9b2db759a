// What the measuring programs share: clocks, medians, a scratch store.
#pragma once
#include "app/app.hpp"
#include "register/landscape.hpp"
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace samdrift::bench {

double seconds(const std::function<void()>&);     // wall
double cpu_seconds(const std::function<void()>&); // of this thread
double median(std::vector<double>);
double quantile(std::vector<double>, double);
std::vector<double> repeated(int times, const std::function<double()>&);
double peak_megabytes(); // of this process so far

// Another program, from its start to its end, with its output thrown away. nullopt: it is not
// there, or it failed.
struct Beside {
    double seconds = 0, megabytes = 0; // the most it held
};
std::optional<Beside> run_beside(const std::vector<std::string>& arguments);

// In a process of its own, so that what it takes is not counted as ours.
void apart(const std::function<void()>& work);

class ScratchFolder {
public:
    ScratchFolder();
    ~ScratchFolder();
    ScratchFolder(const ScratchFolder&) = delete;
    ScratchFolder& operator=(const ScratchFolder&) = delete;
    std::filesystem::path path;
};

// "instance,value,unit,compared_with,compared_value,ratio": the ratio is the other's ÷ ours.
void print_header();
void print_case(const std::string& name, double value, const std::string& unit,
    const std::string& other = "", double other_value = 0);

// The same comparison by SQL, with the indexes that cover it; makes them when they are not there.
struct SqlComparison {
    std::size_t areas = 0, same = 0, same_product = 0, same_supplier = 0, different = 0, gap = 0,
                not_mapped = 0;
    std::int64_t on_most_used = 0, users = 0;
    bool operator==(const SqlComparison&) const = default;
};
void make_sql_indexes(Session&);
SqlComparison compare_by_sql(Session&, std::int64_t cooperation);
std::size_t page_by_sql(Session&, std::int64_t cooperation, const std::string& area);
void print_plans(Session&, std::int64_t cooperation); // to standard error

// Answers within how many milliseconds, one for each request, at a fixed rate: lateness counts.
std::vector<double> load_at_fixed_rate(std::uint16_t port, const std::string& path,
    const std::string& token, int per_second, int for_seconds);

int run_landscape(int municipalities, int usages);
int run_match(const std::string& file, bool prices);
int run_cluster();
int run_match_fit(const std::string& train, const std::string& folder);
int run_import(const std::string& file);

} // namespace samdrift::bench
