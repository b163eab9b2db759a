// Project schedules as PSPLIB writes them (Kolisch, Sprecher 1996), and the plain model of them.
#pragma once
#include "plan/network.hpp"
#include <filesystem>
#include <optional>
#include <string>

namespace samdrift::bench {

// A single-mode project with renewable resources. Throws Failure when the file is not that:
// bad_instance, with the file and what is wrong.
ProjectNetwork read_psplib(const std::filesystem::path& file);

struct GecodeAnswer {
    int value = 0;
    bool proven = false;
    double seconds = 0;
};
// A start variable for each activity, a cumulative constraint for each resource, the smallest
// start first: what somebody writes who does not specialise. None: Gecode is not here, or found
// nothing in time.
std::optional<GecodeAnswer> by_gecode(const ProjectNetwork&, double most_seconds);

// "instance,value,bound,seconds,proven,optimal,deviation_percent,schedules,contradictions,
// gecode_value,gecode_proven,gecode_seconds". optimal: CSV of instance and end, or "". The status:
// 1 when a schedule breaks a rule or a bound is above what is known to be possible.
int run_psplib(const std::vector<std::string>& files, const std::string& optimal,
    double most_seconds, bool beside_gecode);

} // namespace samdrift::bench
