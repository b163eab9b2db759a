#include "bench.hpp"
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <sys/resource.h>

namespace samdrift::bench {

double seconds(const std::function<void()>& work) {
    const auto began = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - began).count();
}

double cpu_seconds(const std::function<void()>& work) {
    timespec from{}, to{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &from);
    work();
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &to);
    return static_cast<double>(to.tv_sec - from.tv_sec) +
           static_cast<double>(to.tv_nsec - from.tv_nsec) / 1e9;
}

double quantile(std::vector<double> all, double q) {
    std::ranges::sort(all);
    return all[std::min(
        all.size() - 1, static_cast<std::size_t>(q * static_cast<double>(all.size())))];
}

double median(std::vector<double> all) { return quantile(std::move(all), 0.5); }

std::vector<double> repeated(int times, const std::function<double()>& once) {
    std::vector<double> all;
    for (int i = 0; i < times; ++i) all.push_back(once());
    return all;
}

double peak_megabytes() {
    rusage use{};
    getrusage(RUSAGE_SELF, &use);
    return static_cast<double>(use.ru_maxrss) / 1024;
}

ScratchFolder::ScratchFolder() {
    std::string pattern =
        (std::filesystem::temp_directory_path() / "samdrift-bench-XXXXXX").string();
    if (!mkdtemp(pattern.data())) std::abort();
    path = pattern;
}
ScratchFolder::~ScratchFolder() { std::filesystem::remove_all(path); }

void print_header() { std::printf("instance,value,unit,compared_with,compared_value,ratio\n"); }

void print_case(const std::string& name, double value, const std::string& unit,
    const std::string& other, double other_value) {
    if (other.empty())
        std::printf("%s,%.4g,%s,,,\n", name.c_str(), value, unit.c_str());
    else
        std::printf("%s,%.4g,%s,%s,%.4g,%.3g\n", name.c_str(), value, unit.c_str(), other.c_str(),
            other_value, other_value / value);
    std::fflush(stdout);
}

} // namespace samdrift::bench
