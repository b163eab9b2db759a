#include "choose/portfolio_solve.hpp"
#include "choose/portfolio_improve.hpp"
#include "choose/portfolio_reduce.hpp"
#include "choose/portfolio_tree.hpp"
#include <algorithm>
#include <cassert>

namespace samdrift {
namespace {

constexpr int few_shakes = 50, many_shakes = 500;
constexpr TightenEffort at_first{300, 300};

// The answer so far, its price, and what is known of all answers.
class Course {
public:
    Course(const PortfolioProblem& problem, const BuiltPortfolio& built,
        const PortfolioQuestion& question, const PortfolioWatcher& watcher)
        : problem_(problem)
        , built_(built)
        , question_(question)
        , watcher_(watcher)
        , price_(built.beyond)
        , bound_(built.terms.base) {
        if (question.nodes) nodes_ = *question.nodes;
    }

    std::uint64_t& nodes() { return nodes_; }
    Wide price() const { return price_; }
    Wide bound() const { return bound_; }
    bool has_answer() const { return !option_of_.empty(); }
    const Choice& option_of() const { return option_of_; }

    void take(Wide price, Choice option_of) {
        if (price >= price_) return;
        price_ = price;
        option_of_ = std::move(option_of);
    }
    // False: stop.
    bool goes_on(Wide bound) {
        bound_ = std::max(bound_, std::min(bound, price_));
        if (question_.any && has_answer()) stopped_ = true;
        if (!stopped_ && watcher_ && !watcher_(progress())) stopped_ = true;
        return !stopped_;
    }
    PortfolioAnswer result(bool proven) const {
        PortfolioAnswer answer;
        answer.nodes = nodes_;
        answer.option_of = option_of_;
        if (has_answer()) {
            const auto cost = priced(problem_, option_of_);
            assert(cost && *cost == built_.oere(price_));
            answer.cost = *cost;
        }
        answer.bound = proven && has_answer() ? answer.cost : built_.oere(bound_);
        answer.status = has_answer() ? proven ? PortfolioStatus::optimal : PortfolioStatus::feasible
                        : proven     ? PortfolioStatus::infeasible
                                     : PortfolioStatus::unknown;
        return answer;
    }

private:
    PortfolioProgress progress() const {
        PortfolioProgress now{0, built_.oere(bound_), has_answer(), nodes_};
        if (now.has_answer) now.cost = built_.oere(price_);
        return now;
    }

    const PortfolioProblem& problem_;
    const BuiltPortfolio& built_;
    const PortfolioQuestion& question_;
    const PortfolioWatcher& watcher_;
    Choice option_of_;
    Wide price_, bound_;
    std::uint64_t nodes_ = 0;
    bool stopped_ = false;
};

// The places of these options among the terms; those that are not there, or unknown, as in `else_`.
template <class Cost>
Choice places(const PortfolioTerms<Cost>& t, const Choice& option_of, const Choice& otherwise) {
    Choice chosen(t.areas());
    for (std::size_t v = 0; v < t.areas(); ++v) {
        const auto find = [&](std::uint32_t option) {
            return static_cast<std::size_t>(
                std::ranges::find(t.option[v], option) - t.option[v].begin());
        };
        auto at = find(option_of[t.area[v]]);
        if (at == t.option[v].size() && !otherwise.empty()) at = find(otherwise[t.area[v]]);
        chosen[v] = at == t.option[v].size() ? 0 : static_cast<std::uint32_t>(at);
    }
    return chosen;
}

template <class Cost> Choice written(const PortfolioTerms<Cost>& t, const Choice& chosen) {
    Choice option_of(t.areas());
    write_choice(t, chosen, option_of);
    return option_of;
}

template <class Cost> void improve(const PortfolioTerms<Wide>& plain, Course& course, int shakes) {
    const auto terms = narrowed<Cost>(plain, course.price());
    Improver<Cost> improver{terms};
    auto chosen = places(terms, course.option_of(), {});
    improver.improve(chosen, shakes, [&] { return !course.goes_on(plain.base); });
    if (const auto price = improver.price(chosen))
        course.take(plain.base + static_cast<Wide>(*price), written(terms, chosen));
}

void improve(const PortfolioTerms<Wide>& plain, Course& course, int shakes) {
    if (!course.has_answer()) return;
    if (fits<std::int64_t>(plain, course.price()))
        improve<std::int64_t>(plain, course, shakes);
    else
        improve<Wide>(plain, course, shakes);
}

// Answers to begin with, so that the cutoff is near.
void begin(const PortfolioTerms<Wide>& plain, const PortfolioQuestion& question, Course& course) {
    Improver<Wide> improver{plain};
    const auto stop = [&] { return !course.goes_on(plain.base); };
    const auto keep = [&](const Choice& chosen) {
        if (const auto price = improver.price(chosen)) course.take(*price, written(plain, chosen));
    };
    const auto by_areas = area_by_area(plain);
    keep(by_areas);
    auto chosen = question.near.empty() ? by_areas : places(plain, question.near, {});
    improver.descend(chosen);
    keep(chosen);
    if (!course.has_answer()) {
        chosen = one_after_another(plain);
        improver.improve(chosen, few_shakes, stop);
        keep(chosen);
    }
    improve(plain, course, question.near.empty() ? many_shakes : few_shakes);
}

// Searches below the answer so far in numbers of this width. True: to the end.
template <class Cost>
bool search(const PortfolioTerms<Wide>& plain, const PortfolioTerms<Wide>& root, Course& course) {
    const auto origin = root.base;
    const Improver<Wide> pricing{plain};
    Improver<Wide> improver{plain};
    TreeHooks<Cost> hooks;
    hooks.known = course.has_answer();
    hooks.goes_on = [&](Cost bound) { return course.goes_on(origin + static_cast<Wide>(bound)); };
    hooks.offer = [&](const Choice& option_of) -> std::optional<Cost> {
        auto chosen = places(plain, option_of, course.option_of());
        const auto keep = [&] {
            if (const auto price = pricing.price(chosen))
                course.take(*price, written(plain, chosen));
        };
        keep();
        improver.descend(chosen);
        keep();
        return static_cast<Cost>(course.price() - origin);
    };
    PortfolioTree<Cost> tree{narrowed<Cost>(root, course.price()),
        static_cast<Cost>(course.price() - origin), plain.areas(), course.nodes(),
        std::move(hooks)};
    const auto found = tree.run();
    if (found.stopped) static_cast<void>(course.goes_on(origin + static_cast<Wide>(found.bound)));
    return !found.stopped;
}

// An answer made of what the bound says.
void decode(const PortfolioTerms<Wide>& plain, const PortfolioTerms<Wide>& root, Course& course) {
    Choice option_of(plain.areas());
    write_choice(root, one_after_another(root), option_of);
    auto chosen = places(plain, option_of, course.option_of());
    Improver<Wide> improver{plain};
    improver.descend(chosen);
    const auto price = improver.price(chosen);
    if (price && *price < course.price()) {
        course.take(*price, written(plain, chosen));
        improve(plain, course, many_shakes);
    }
}

// The root is bounded in wide numbers: what is then between bound and answer is mostly so little
// that the rest can be done in narrow ones.
bool search_all(const PortfolioTerms<Wide>& plain, Course& course) {
    auto root = narrowed<Wide>(plain, course.price());
    root.base = plain.base;
    const auto stop = [&] { return !course.goes_on(std::min(root.base, course.price())); };
    if (!settle(root) || !tighten<Wide>(root, course.price(), at_first, stop)) return true;
    if (stop()) return false;
    decode(plain, root, course);
    if (!climb<Wide>(root, course.price(), stop)) return true;
    if (stop()) return false;
    drop_dominated(root);
    decode(plain, root, course);
    return fits<std::int64_t>(root, course.price()) ? search<std::int64_t>(plain, root, course)
                                                    : search<Wide>(plain, root, course);
}

} // namespace

PortfolioAnswer answer(const PortfolioProblem& problem, const PortfolioQuestion& question,
    const PortfolioWatcher& watcher) {
    auto built = build(problem, question.allowed);
    if (!built) return {PortfolioStatus::infeasible, {}, 0, 0, 0};
    if (problem.cost.empty()) return {PortfolioStatus::optimal, {}, 0, 0, 0};
    Course course{problem, *built, question, watcher};
    drop_dominated(built->terms);
    begin(built->terms, question, course);
    bool proven = course.price() <= built->terms.base;
    if (!proven && course.goes_on(built->terms.base)) proven = search_all(built->terms, course);
    if (question.nodes) *question.nodes = course.nodes();
    return course.result(proven);
}

} // namespace samdrift
