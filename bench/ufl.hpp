// Facility location as OR-Library writes it, and CBC on the same problem.
#pragma once
#include "choose/facility.hpp"
#include <filesystem>
#include <optional>
#include <string>

namespace samdrift::bench {

// Costs in the file have up to five decimals: they are held as so many hundred thousandths.
inline constexpr double ufl_unit = 100'000;

// Throws Failure when the file is not such a problem: bad_instance, with the file and what is
// wrong.
FacilityProblem read_ufl(const std::filesystem::path& file);

struct CbcAnswer {
    double value = 0, bound = 0, seconds = 0;
    bool proven = false;
};
// The program `cbc` on a file in LP format, with the time limit; what it prints goes beside the
// file. None: it is not installed, or found nothing.
std::optional<CbcAnswer> cbc_on(const std::filesystem::path& lp, double most_seconds);
// The strong formulation (a row for each customer and site) given to CBC.
std::optional<CbcAnswer> by_cbc(const FacilityProblem&, double most_seconds);

// "instance,value,bound,seconds,proven,nodes,optimal,cbc_value,cbc_bound,cbc_seconds". optimal: CSV
// of instance and cost, or "". The status: 1 when an answer is not proven, or is not the known one.
int run_ufl(const std::vector<std::string>& files, const std::string& optimal, double most_seconds,
    bool beside_cbc);

} // namespace samdrift::bench
