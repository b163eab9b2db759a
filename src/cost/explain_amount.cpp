#include "cost/explain_amount.hpp"
#include <algorithm>
#include <boost/multiprecision/cpp_int.hpp>

namespace samdrift {
namespace {

using Large = boost::multiprecision::cpp_int;

ExplainedValue said(std::string name, const std::string& text) {
    return {std::move(name), ExplainedUnit::text, 0, 1, {text, text}};
}
ExplainedValue said(std::string name, Sentence words) {
    return {std::move(name), ExplainedUnit::text, 0, 1, std::move(words)};
}
ExplainedValue counted(std::string name, std::int64_t n) {
    return {std::move(name), ExplainedUnit::count, n, 1,
        {whole_number(Language::nb, n), whole_number(Language::en, n)}};
}
ExplainedValue paid(std::string name, Money m) {
    return {std::move(name), ExplainedUnit::money, m.oere, 1,
        {exact_kroner(Language::nb, m), exact_kroner(Language::en, m)}};
}
ExplainedValue part(std::string name, Fraction f) {
    return {std::move(name), ExplainedUnit::share, f.part, f.whole,
        {share_words(Language::nb, f), share_words(Language::en, f)}};
}

class Explainer {
public:
    Explainer(const CostRows& rows, const YearAllocation& year, const SharedProject& project,
        std::size_t owner)
        : rows_{rows}
        , year_{year}
        , project_{project}
        , owner_{owner}
        , name_{rows.owners[owner].name} {}

    std::vector<ExplainedStep> run();

private:
    const CostRows& rows_;
    const YearAllocation& year_;
    const SharedProject& project_;
    std::size_t owner_;
    std::string name_;
    std::vector<ExplainedStep> steps_;

    char held(std::size_t owner) const {
        return project_.limited.empty() ? char{0} : project_.limited[owner];
    }
    Money fixed(std::size_t owner) const {
        if (project_.fixed_shares.empty()) return {};
        return {project_.amount.oere < 0 ? -project_.fixed_shares[owner].oere
                                         : project_.fixed_shares[owner].oere};
    }
    std::int64_t of(const SharedPart&) const;
    Money rounded_down(std::size_t owner) const;
    void say_fixed();
    bool say_limits();
    void say_parts();
    void say_rounding();
};

// What those share among whom the part is shared.
std::int64_t Explainer::of(const SharedPart& p) const {
    std::int64_t sum = 0;
    for (std::size_t i = 0; i < p.weights.size(); ++i)
        if (held(i) == 0) sum += p.weights[i];
    return sum;
}

Money Explainer::rounded_down(std::size_t owner) const {
    Large part_sum = 0, whole = 1;
    for (const auto& p : project_.parts) {
        if (p.term.share.part == 0) continue;
        const Large own = Large{p.term.share.part} * p.weights[owner];
        const Large all = Large{p.term.share.whole} * of(p);
        part_sum = part_sum * all + own * whole;
        whole *= all;
    }
    const auto down = static_cast<std::int64_t>(Large{project_.by_key.oere} * part_sum / whole);
    return {project_.amount.oere < 0 ? -down : down};
}

void Explainer::say_fixed() {
    Money all;
    for (std::size_t i = 0; i < rows_.owners.size(); ++i) all += fixed(i);
    if (project_.fixed.empty()) return;
    steps_.push_back({"fixed", {said("owner", name_), paid("amount", fixed(owner_)),
                                   paid("all", all), paid("rest", project_.amount - all)}});
}

// True: the owner pays its limit, and no part of the key.
bool Explainer::say_limits() {
    const auto mine = held(owner_);
    if (mine != 0) {
        const auto percent = mine == 1 ? *project_.cap : *project_.floor;
        steps_.push_back({mine == 1 ? "cap" : "floor",
            {said("owner", name_), part("percent", {percent.hundredths, 10'000}),
                paid("amount", project_.shares[owner_])},
            project_.key_rows});
        return true;
    }
    Money taken;
    std::int64_t count = 0;
    for (std::size_t i = 0; i < rows_.owners.size(); ++i)
        if (held(i) != 0) {
            taken += project_.shares[i];
            ++count;
        }
    if (count == 0) return false;
    const auto rest = project_.amount.oere < 0 ? -project_.by_key.oere : project_.by_key.oere;
    steps_.push_back(
        {"held", {counted("count", count), paid("amount", taken), paid("rest", {rest})}});
    return false;
}

void Explainer::say_parts() {
    const bool whole_year =
        std::ranges::all_of(year_.days, [&](int d) { return d == 0 || d == year_.days_of_year; });
    for (const auto& p : project_.parts) {
        const bool steps = p.term.kind == TermKind::steps;
        ExplainedStep step{steps        ? "part_steps"
                           : whole_year ? "part"
                                        : "part_days",
            {said("owner", name_), part("share", p.term.share),
                said("driver", {driver_words(Language::nb, p.term.name),
                                   driver_words(Language::en, p.term.name)}),
                counted("value", p.values[owner_]), counted("weight", p.weights[owner_]),
                counted("of", of(p))},
            p.rows[owner_]};
        if (p.term.kind == TermKind::equal)
            step.values[2] = said("driver",
                {text(Language::nb, "cost.key.equal"), text(Language::en, "cost.key.equal")});
        step.values.push_back(counted("days", year_.days[owner_]));
        step.values.push_back(counted("days_of_year", year_.days_of_year));
        for (std::size_t i = 0; i < p.rows.size(); ++i)
            if (i != owner_ && p.weights[i] != 0)
                step.rows.insert(step.rows.end(), p.rows[i].begin(), p.rows[i].end());
        steps_.push_back(std::move(step));
    }
}

void Explainer::say_rounding() {
    const auto down = rounded_down(owner_);
    std::int64_t left = 0;
    for (std::size_t i = 0; i < rows_.owners.size(); ++i)
        if (held(i) == 0) left += std::abs((project_.shares[i] - fixed(i) - rounded_down(i)).oere);
    const bool more = project_.shares[owner_] - fixed(owner_) != down;
    steps_.push_back({left == 0 ? "even"
                      : more    ? "rounded_up"
                                : "rounded_down",
        {said("owner", name_), paid("down", down), counted("count", left)}});
}

std::vector<ExplainedStep> Explainer::run() {
    steps_.push_back({"cost",
        {said("project", project_.project), said("name", project_.name),
            paid("amount", project_.amount), said("year", std::to_string(year_.year))},
        project_.cost_rows});
    if (project_.owner) {
        steps_.push_back(
            {"alone", {said("owner", rows_.owners[*project_.owner].name)}, project_.key_rows});
    } else {
        steps_.push_back({"key", {said("key", project_.key)}, project_.key_rows});
        say_fixed();
        if (!say_limits() && project_.by_key.oere != 0) {
            say_parts();
            say_rounding();
        }
    }
    steps_.push_back({"amount", {said("owner", name_), paid("amount", project_.shares[owner_])}});
    return std::move(steps_);
}

} // namespace

std::vector<ExplainedStep> explain_amount(const CostRows& rows, const YearAllocation& year,
    const SharedProject& project, std::size_t owner) {
    return Explainer{rows, year, project, owner}.run();
}

Sentence sentence_of(const ExplainedStep& step) {
    std::vector<Argument> nb, en;
    for (const auto& value : step.values) {
        nb.push_back({value.name, value.words.nb});
        en.push_back({value.name, value.words.en});
    }
    const auto key = "cost.explain." + step.code;
    return {text(Language::nb, key, nb), text(Language::en, key, en)};
}

std::string exact_kroner(Language language, Money m) {
    const auto size = m.oere < 0 ? -m.oere : m.oere;
    const auto decimals = std::to_string(100 + size % 100).substr(1);
    return (m.oere < 0 ? "\u2212" : "") + whole_number(language, size / 100) +
           (language == Language::nb ? "," : ".") + decimals;
}

} // namespace samdrift
