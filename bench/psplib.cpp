#include "psplib.hpp"
#include "base/failure.hpp"
#include "bench.hpp"
#include "plan/solve_schedule.hpp"
#include <cstdio>
#include <fstream>
#include <map>
#include <sstream>

namespace samdrift::bench {
namespace {

namespace fs = std::filesystem;

std::map<std::string, int> read_known(const std::string& file) {
    std::map<std::string, int> known;
    if (file.empty()) return known;
    std::ifstream in{file};
    if (!in) throw Failure("cannot_read", file);
    std::string line;
    std::getline(in, line); // the heading
    while (std::getline(in, line)) {
        const auto comma = line.find(',');
        if (comma != line.npos) known[line.substr(0, comma)] = std::stoi(line.substr(comma + 1));
    }
    return known;
}

// The lines of numbers under a heading that begins so, as far as they go.
class SectionReader {
public:
    explicit SectionReader(const fs::path& file) : name_(file.string()) {
        std::ifstream in{file};
        if (!in) throw Failure("cannot_read", name_);
        for (std::string line; std::getline(in, line);) lines_.push_back(line);
    }
    std::vector<std::vector<int>> rows(const std::string& heading) const {
        std::vector<std::vector<int>> all;
        bool inside = false;
        for (const auto& line : lines_) {
            if (!inside) {
                inside = line.rfind(heading, 0) == 0;
                continue;
            }
            std::istringstream words{line};
            std::vector<int> row;
            for (int value; words >> value;) row.push_back(value);
            const bool whole = words.eof();
            if (whole && !row.empty())
                all.push_back(std::move(row));
            else if (!all.empty())
                break;
        }
        if (all.empty()) wrong("no " + heading);
        return all;
    }
    [[noreturn]] void wrong(const std::string& what) const {
        throw Failure("bad_instance", name_ + ": " + what);
    }

private:
    std::string name_;
    std::vector<std::string> lines_;
};

// Nothing but the instance itself: every rule counted out day by day.
bool keeps_rules(const ProjectNetwork& n, const ScheduleAnswer& answer) {
    if (answer.start.size() != n.activities()) return false;
    std::map<std::pair<std::size_t, int>, int> used;
    for (std::size_t a = 0; a < n.activities(); ++a) {
        if (answer.start[a] < 0 || answer.start[a] + n.duration[a] > answer.end) return false;
        for (std::size_t r = 0; r < n.resources; ++r)
            for (int day = 0; day < n.duration[a]; ++day)
                used[{r, answer.start[a] + day}] += n.demand[a * n.resources + r];
    }
    for (const auto& lag : n.lags)
        if (answer.start[lag.after] - answer.start[lag.before] < lag.days) return false;
    for (const auto& [where, amount] : used)
        if (amount > n.capacity[where.first].front().amount) return false;
    return true;
}

struct Tally {
    int instances = 0, compared = 0, at_known = 0, proven = 0;
    double deviation = 0;
};

void remark(const Tally& t) {
    std::fprintf(stderr, "%d of %d proven", t.proven, t.instances);
    if (t.compared > 0)
        std::fprintf(stderr, "; %d of %d at the known end, mean deviation %.4f %%", t.at_known,
            t.compared, t.deviation / t.compared);
    std::fprintf(stderr, "\n");
}

} // namespace

ProjectNetwork read_psplib(const fs::path& file) {
    const SectionReader reader{file};
    const auto precedence = reader.rows("PRECEDENCE"), requests = reader.rows("REQUESTS"),
               available = reader.rows("RESOURCEAVAILABILITIES");
    ProjectNetwork n;
    n.resources = available[0].size();
    if (requests.size() != precedence.size()) reader.wrong("jobs without requests");
    for (std::size_t a = 0; a < requests.size(); ++a) {
        const auto& row = requests[a];
        if (row.size() != 3 + n.resources || row[0] != static_cast<int>(a) + 1 || row[2] < 0)
            reader.wrong("the requests of job " + std::to_string(a + 1));
        n.duration.push_back(row[2]);
        n.demand.insert(n.demand.end(), row.begin() + 3, row.end());
    }
    for (std::size_t a = 0; a < precedence.size(); ++a) {
        const auto& row = precedence[a];
        if (row.size() < 3 || row[1] != 1 || row.size() != 3 + static_cast<std::size_t>(row[2]))
            reader.wrong("the successors of job " + std::to_string(a + 1));
        for (std::size_t s = 3; s < row.size(); ++s)
            n.lags.push_back({static_cast<std::uint32_t>(a), static_cast<std::uint32_t>(row[s] - 1),
                n.duration[a]});
    }
    for (const int amount : available[0]) n.capacity.push_back({{0, amount}});
    n.horizon = sure_horizon(n);
    if (!is_sound(n)) reader.wrong("its numbers do not hang together");
    for (std::size_t i = 0; i < n.demand.size(); ++i)
        if (n.demand[i] > available[0][i % n.resources])
            reader.wrong(
                "job " + std::to_string(i / n.resources + 1) + " wants more than there is");
    return n;
}

int run_psplib(const std::vector<std::string>& files, const std::string& optimal,
    double most_seconds, bool beside_gecode) {
    const auto known = read_known(optimal);
    std::printf("instance,value,bound,seconds,proven,optimal,deviation_percent,schedules,"
                "contradictions,gecode_value,gecode_proven,gecode_seconds\n");
    bool good = true, compared = false;
    Tally tally;
    for (const auto& file : files) {
        const auto name = fs::path{file}.filename().string();
        const auto network = read_psplib(file);
        ScheduleAnswer answer;
        const auto begun = std::chrono::steady_clock::now();
        const auto spent = [&] {
            return std::chrono::duration<double>(std::chrono::steady_clock::now() - begun).count();
        };
        answer = solve_schedule(network, {.stop = [&] { return spent() >= most_seconds; }});
        const double taken = spent();
        auto best = known.find(name);
        if (best == known.end()) best = known.find(fs::path{file}.stem().string());
        ++tally.instances;
        tally.proven += answer.proven;
        good = good && keeps_rules(network, answer) && answer.bound <= answer.end;
        std::printf(
            "%s,%d,%d,%.3f,%d,", name.c_str(), answer.end, answer.bound, taken, answer.proven);
        if (best != known.end()) {
            const double deviation = 100.0 * (answer.end - best->second) / best->second;
            good = good && answer.bound <= best->second;
            ++tally.compared;
            tally.at_known += answer.end <= best->second;
            tally.deviation += deviation;
            std::printf("%d,%.4f", best->second, deviation);
        } else {
            std::printf(",");
        }
        std::printf(",%llu,%llu", static_cast<unsigned long long>(answer.schedules),
            static_cast<unsigned long long>(answer.contradictions));
        const auto other = beside_gecode ? by_gecode(network, most_seconds) : std::nullopt;
        if (other)
            std::printf(",%d,%d,%.3f\n", other->value, other->proven, other->seconds);
        else
            std::printf(",,,\n");
        compared |= other.has_value();
        std::fflush(stdout);
    }
    remark(tally);
    if (beside_gecode && !compared)
        std::fprintf(stderr, "Nothing beside it: Gecode was not here when this was built, or found "
                             "no schedule in time (docs/decisions/0029-scheduler.md)\n");
    if (!good) std::fprintf(stderr, "A schedule breaks a rule, or a bound is above a known end\n");
    return good ? 0 : 1;
}

} // namespace samdrift::bench
