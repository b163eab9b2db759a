#include "ufl.hpp"
#include "base/failure.hpp"
#include "bench.hpp"
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <map>

namespace samdrift::bench {
namespace {

namespace fs = std::filesystem;

// Down to three decimals, as the known costs are written.
std::string three_decimals(double in_units) {
    char text[40];
    const auto thousandths = std::floor(in_units / (ufl_unit / 1000));
    std::snprintf(text, sizeof text, "%.3f", thousandths / 1000);
    return text;
}

std::map<std::string, double> read_known(const std::string& file) {
    std::map<std::string, double> known;
    if (file.empty()) return known;
    std::ifstream in{file};
    if (!in) throw Failure("cannot_read", file);
    std::string line;
    std::getline(in, line); // the heading
    while (std::getline(in, line)) {
        const auto comma = line.find(',');
        if (comma != line.npos)
            known[line.substr(0, comma)] = std::strtod(line.c_str() + comma + 1, nullptr);
    }
    return known;
}

void write_lp(const FacilityProblem& p, const fs::path& file) {
    std::ofstream lp{file};
    lp.precision(12);
    const auto x = [](std::size_t s, std::size_t c) {
        return "x" + std::to_string(s) + "_" + std::to_string(c);
    };
    lp << "Minimize\n obj:";
    for (std::size_t s = 0; s < p.sites; ++s) {
        lp << " + " << static_cast<double>(p.opening[s]) / ufl_unit << " y" << s << '\n';
        for (std::size_t c = 0; c < p.customers; ++c)
            lp << " + " << static_cast<double>(p.served(s, c)) / ufl_unit << ' ' << x(s, c) << '\n';
    }
    lp << "Subject To\n";
    for (std::size_t c = 0; c < p.customers; ++c) {
        for (std::size_t s = 0; s < p.sites; ++s) lp << " + " << x(s, c) << '\n';
        lp << " = 1\n";
    }
    for (std::size_t s = 0; s < p.sites; ++s)
        for (std::size_t c = 0; c < p.customers; ++c) lp << x(s, c) << " - y" << s << " <= 0\n";
    lp << "Binary\n";
    for (std::size_t s = 0; s < p.sites; ++s) lp << " y" << s << '\n';
    lp << "End\n";
}

// The number that follows `label` in what CBC printed.
std::optional<double> told(const std::string& text, const std::string& label) {
    const auto at = text.rfind(label);
    if (at == text.npos) return std::nullopt;
    return std::strtod(text.c_str() + at + label.size(), nullptr);
}

std::string whole(const fs::path& file) {
    std::ifstream in{file};
    return {std::istreambuf_iterator<char>{in}, {}};
}

} // namespace

FacilityProblem read_ufl(const fs::path& file) {
    std::ifstream in{file};
    if (!in) throw Failure("cannot_read", file.string());
    const auto number = [&](const std::string& what) {
        double value = 0;
        if (!(in >> value) || !std::isfinite(value) || value < 0 || value > 1e9)
            throw Failure("bad_instance", file.string() + ": " + what);
        return value;
    };
    const auto cost = [&](const std::string& what) {
        return std::llround(number(what) * ufl_unit);
    };
    FacilityProblem p;
    p.sites = static_cast<std::size_t>(number("the number of facilities"));
    p.customers = static_cast<std::size_t>(number("the number of customers"));
    if (p.sites == 0 || p.sites * p.customers > 100'000'000)
        throw Failure("bad_instance", file.string() + ": its size");
    for (std::size_t s = 0; s < p.sites; ++s) {
        std::string capacity; // a number or a word, ignored
        in >> capacity;
        p.opening.push_back(cost("the opening cost of facility " + std::to_string(s + 1)));
    }
    p.serving.resize(p.sites * p.customers);
    for (std::size_t c = 0; c < p.customers; ++c) {
        const auto customer = " of customer " + std::to_string(c + 1);
        number("the demand" + customer);
        for (std::size_t s = 0; s < p.sites; ++s)
            p.serving[s * p.customers + c] = cost("a cost" + customer);
    }
    return p;
}

std::optional<CbcAnswer> by_cbc(const FacilityProblem& p, double most_seconds) {
    const ScratchFolder folder;
    write_lp(p, folder.path / "ufl.lp");
    return cbc_on(folder.path / "ufl.lp", most_seconds);
}

std::optional<CbcAnswer> cbc_on(const fs::path& lp, double most_seconds) {
    if (std::system("command -v cbc >/dev/null 2>&1") != 0) return std::nullopt;
    const auto output = lp.parent_path() / "cbc.txt";
    const auto command = "cbc " + lp.string() + " seconds " + std::to_string(most_seconds) +
                         " timeMode elapsed solve > " + output.string() + " 2>&1";
    CbcAnswer answer;
    int status = 0;
    answer.seconds = seconds([&] { status = std::system(command.c_str()); });
    const auto said = whole(output);
    const auto value = told(said, "Objective value:");
    if (status != 0 || !value) return std::nullopt;
    answer.value = *value;
    answer.proven = said.find("Result - Optimal solution found") != said.npos;
    answer.bound = answer.proven ? answer.value : told(said, "Lower bound:").value_or(0);
    return answer;
}

int run_ufl(const std::vector<std::string>& files, const std::string& optimal, double most_seconds,
    bool beside_cbc) {
    const auto known = read_known(optimal);
    std::printf(
        "instance,value,bound,seconds,proven,nodes,optimal,cbc_value,cbc_bound,cbc_seconds\n");
    bool good = true, compared = false;
    for (const auto& file : files) {
        const auto name = fs::path{file}.stem().string();
        const auto problem = read_ufl(file);
        FacilityAnswer answer;
        const auto begun = std::chrono::steady_clock::now();
        const auto spent = [&] {
            return std::chrono::duration<double>(std::chrono::steady_clock::now() - begun).count();
        };
        answer = locate(problem, [&] { return spent() > most_seconds; });
        const auto taken = spent();
        const auto expected = known.find(name);
        const auto value = static_cast<double>(answer.cost);
        good &= answer.proven &&
                (expected == known.end() || std::abs(value / ufl_unit - expected->second) < 0.001);
        std::printf("%s,%s,%s,%.4f,%d,%llu,", name.c_str(), three_decimals(value).c_str(),
            three_decimals(static_cast<double>(answer.bound)).c_str(), taken, answer.proven,
            static_cast<unsigned long long>(answer.nodes));
        if (expected != known.end()) std::printf("%.3f", expected->second);
        const auto other = beside_cbc ? by_cbc(problem, most_seconds) : std::nullopt;
        if (other)
            std::printf(",%.3f,%.3f,%.2f\n", other->value, other->bound, other->seconds);
        else
            std::printf(",,,\n");
        compared |= other.has_value();
        std::fflush(stdout);
    }
    if (beside_cbc && !compared)
        std::fprintf(stderr, "Nothing beside it: the program cbc is not here, or found no answer "
                             "in time (apt-get install coinor-cbc)\n");
    return good ? 0 : 1;
}

} // namespace samdrift::bench
