#include "bench.hpp"
#include "plan/check_plan.hpp"
#include "plan/schedule_plan.hpp"
#include "plan_cases.hpp"
#include <algorithm>
#include <cstdio>

namespace samdrift::bench {
namespace {

class Watch {
public:
    double spent() const {
        return std::chrono::duration<double>(std::chrono::steady_clock::now() - begun_).count();
    }

private:
    std::chrono::steady_clock::time_point begun_ = std::chrono::steady_clock::now();
};

struct Timed {
    PlanAnswer answer;
    double seconds = 0;
};

Timed timed(const PlanCase& plan, double most_seconds) {
    const Watch watch;
    auto answer = schedule_plan(
        plan, {.stop = [&] { return watch.spent() >= most_seconds; }, .most_tries = ~0ULL});
    return {std::move(answer), watch.spent()};
}

// Who follows by lags, and who stands before the day already.
std::vector<char> affected(
    const PlanCase& plan, std::size_t delayed, int today, const std::vector<int>& published) {
    std::vector<char> touched(plan.terms.size());
    touched[delayed] = 1;
    for (const auto a : topological_order(plan.network))
        for (const auto& lag : plan.network.lags)
            if (lag.before == a && touched[a]) touched[lag.after] = 1;
    for (std::size_t a = 0; a < published.size(); ++a) touched[a] |= published[a] < today;
    return touched;
}

std::size_t broken_rules(const DatedPlan& plan, const PlanCase& numbers, const PlanAnswer& answer) {
    const auto broken = check_plan(plan, plan_dates(plan, numbers, answer.start));
    for (const auto& b : broken)
        std::fprintf(stderr, "rule %d broken by task %zu on %s\n", static_cast<int>(b.rule), b.task,
            iso(b.day).c_str());
    return broken.size();
}

} // namespace

int run_schedule(const PlanSize& size, std::uint64_t seed, double most_seconds) {
    std::printf("case,value,unit,bound,seconds,remark\n");
    const auto plan = made_plan(size, seed);
    const auto numbers = make_plan_case(plan);
    if (!numbers) {
        for (const auto& p : numbers.problems)
            std::fprintf(stderr, "%s %s\n", p.code.c_str(), p.value.c_str());
        return 1;
    }
    const auto first = timed(*numbers, std::max(0.5, most_seconds - 0.5)); // leaves room to stop
    auto broken = broken_rules(plan, *numbers, first.answer);
    const double over = 100.0 * static_cast<double>(first.answer.score.end) /
                            static_cast<double>(first.answer.bound.end) -
                        100.0;
    std::printf("lateness,%lld,weighted days,%lld,%.2f,\n",
        static_cast<long long>(first.answer.score.lateness),
        static_cast<long long>(first.answer.bound.lateness), first.seconds);
    std::printf("end,%lld,working days,%lld,%.2f,%.2f %% over its bound\n",
        static_cast<long long>(first.answer.score.end),
        static_cast<long long>(first.answer.bound.end), first.seconds, over);

    // One of the first third turns out to need ten days more before it can begin.
    auto later = *numbers;
    for (std::size_t t = 0; t < later.terms.size(); ++t)
        later.terms[t].published = first.answer.start[t];
    const int now = static_cast<int>(first.answer.score.end) / 4;
    std::size_t delayed = 0;
    for (std::size_t t = 0; t < later.terms.size(); ++t)
        if (first.answer.start[t] >= now &&
            (first.answer.start[delayed] < now ||
                first.answer.start[t] < first.answer.start[delayed]))
            delayed = t;
    for (std::size_t t = 0; t < later.terms.size(); ++t) // done or begun: as it is
        if (first.answer.start[t] < now) later.terms[t].fixed = first.answer.start[t];
    later.network.earliest[delayed] = first.answer.start[delayed] + 10;
    close_starts(later);
    const auto again = timed(later, std::min(1.8, most_seconds));
    const auto touched = affected(later, delayed, now, first.answer.start);
    std::size_t unaffected = 0, moved = 0;
    for (std::size_t t = 0; t < touched.size(); ++t) {
        unaffected += !touched[t];
        moved += !touched[t] && again.answer.start[t] != first.answer.start[t];
    }
    broken += again.answer.score.broken > 0;
    const double share =
        unaffected ? 100.0 * static_cast<double>(moved) / static_cast<double>(unaffected) : 0;
    std::printf("replanned_end,%lld,working days,%lld,%.2f,%lld changes\n",
        static_cast<long long>(again.answer.score.end),
        static_cast<long long>(again.answer.bound.end), again.seconds,
        static_cast<long long>(again.answer.score.changes));
    std::printf(
        "moved,%zu,of %zu unaffected,0,%.2f,%.2f %%\n", moved, unaffected, again.seconds, share);
    const bool good = broken == 0 && over <= 3 && share <= 5 && again.seconds <= 2 &&
                      first.seconds <= std::max(10.0, most_seconds);
    if (!good) std::fprintf(stderr, "A promise is not kept\n");
    return good ? 0 : 1;
}

} // namespace samdrift::bench
