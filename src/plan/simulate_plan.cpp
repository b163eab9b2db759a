#include "plan/simulate_plan.hpp"
#include "plan/counted_random.hpp"
#include "plan/plan_links.hpp"
#include <algorithm>
#include <cmath>

namespace samdrift {
namespace {

constexpr std::size_t block = 128; // runs at a time: what they need stays in the nearest memory

struct Wait {
    std::uint32_t before = 0;
    bool from_end = true;
    std::int32_t parts = 0; // after it
};

class Simulation {
public:
    Simulation(const PlanCase& plan, std::span<const int> start,
        std::span<const SimulatedTask> tasks, const SimulationTerms& terms,
        std::span<const SimulatedGate> gates)
        : plan_(plan)
        , network_(plan.network)
        , tasks_(tasks)
        , terms_(terms)
        , gates_(gates)
        , planned_(start)
        , waits_(tasks.size())
        , begins_(tasks.size() * block)
        , ends_(tasks.size() * block)
        , lasts_(tasks.size() * block) {
        const auto links = plan_links(network_, start);
        order_ = links.order;
        for (const auto& l : links.links) {
            const bool from_end = l.days >= network_.duration[l.before];
            const int days = from_end ? l.days - network_.duration[l.before] : l.days;
            waits_[l.after].push_back({l.before, from_end, days * day_parts});
        }
        for (const auto& t : tasks) {
            tables_.push_back(duration_table(t.days, terms.shape));
            if (t.team) teams_ = std::max<std::size_t>(teams_, *t.team + 1);
            if (t.supplier) suppliers_ = std::max<std::size_t>(suppliers_, *t.supplier + 1);
        }
        for (std::uint32_t t = 0; t < tasks.size(); ++t) open_ends_.push_back(open_ends(t));
    }

    SimulationAnswer run() {
        const auto runs = static_cast<std::size_t>(std::max(terms_.runs, 1));
        all_ends_.resize(runs);
        all_costs_.resize(runs);
        answer_.in_time.assign(tasks_.size(), -1);
        for (std::size_t t = 0; t < tasks_.size(); ++t)
            if (plan_.terms[t].due) answer_.in_time[t] = 0;
        answer_.gates.assign(gates_.size(), 0);
        sums_.resize(tasks_.size());
        factors_.resize((teams_ + suppliers_) * block);
        for (std::size_t first = 0; first < runs; first += block) {
            size_ = std::min(block, runs - first);
            pass(first);
            note(first);
        }
        for (const auto& s : sums_) answer_.matters.push_back(correlation(s, runs));
        answer_.end = percentiles(all_ends_);
        answer_.cost = percentiles(all_costs_);
        return std::move(answer_);
    }

private:
    struct Sums {
        std::int64_t days = 0, squares = 0, with_end = 0;
    };

    // [day]: when it would end on that day, the day it ends since no freeze is in its way. Empty:
    // nothing to wait for.
    std::vector<std::int32_t> open_ends(std::uint32_t t) const {
        if (plan_.terms[t].fixed || network_.closed[t].empty()) return {};
        std::vector<std::int32_t> ends;
        for (int end = 0; end <= network_.horizon; ++end) {
            const int start = end - network_.duration[t];
            const int open = start < 0 ? start : network_.first_open(t, start);
            ends.push_back(
                open <= network_.horizon - network_.duration[t] ? open - start + end : end);
        }
        return ends;
    }

    // A normal number for each run of the block; four from one random number.
    void draw(std::uint64_t stream, std::size_t first, float* into, float scale, bool add) const {
        const auto& quantiles = normal_quantiles();
        const auto seed = counted_random(terms_.seed, stream);
        for (std::size_t i = 0; i < block; i += 4) {
            const auto bits = counted_random(seed, (first + i) / 4);
            for (std::size_t lane = 0; lane < 4; ++lane) {
                const float z = scale * quantiles[(bits >> (16 * lane)) & 0xFFFF];
                into[i + lane] = add ? into[i + lane] + z : z;
            }
        }
    }

    void pass(std::size_t first) {
        const auto share = [](int percent) { return std::sqrt(static_cast<float>(percent) / 100); };
        for (std::size_t f = 0; f < teams_ + suppliers_; ++f)
            draw(f, first, &factors_[f * block],
                share(f < teams_ ? terms_.team_percent : terms_.supplier_percent), false);
        std::fill_n(cost_, block, 0);
        std::fill_n(end_, block, 0);
        for (const auto t : order_) {
            float z[block] = {};
            int own = 100;
            const auto common = [&](std::size_t factor, int percent) {
                own -= percent;
                for (std::size_t i = 0; i < block; ++i) z[i] += factors_[factor * block + i];
            };
            if (tasks_[t].team) common(*tasks_[t].team, terms_.team_percent);
            if (tasks_[t].supplier) common(teams_ + *tasks_[t].supplier, terms_.supplier_percent);
            draw(1'000'000 + t, first, z, share(std::max(own, 0)), true);
            place(t, z);
        }
    }

    int own_earliest(std::uint32_t t) const { // not what follows from planned durations
        return plan_.network.earliest.empty() ? 0 : plan_.network.earliest[t];
    }

    void place(std::uint32_t t, const float* z) {
        auto *begin = &begins_[t * block], *end = &ends_[t * block], *last = &lasts_[t * block];
        const int least =
            terms_.before_plan && !plan_.terms[t].fixed ? own_earliest(t) : planned_[t];
        std::fill_n(begin, block, least * day_parts);
        for (const auto& w : waits_[t]) {
            const auto* other = &(w.from_end ? ends_ : begins_)[w.before * block];
            for (std::size_t i = 0; i < block; ++i)
                begin[i] = std::max(begin[i], other[i] + w.parts);
        }
        constexpr float steps = normal_steps / (2 * widest_normal);
        const auto* table = tables_[t].data();
        for (std::size_t i = 0; i < block; ++i) {
            const int step = static_cast<int>((z[i] + widest_normal) * steps);
            last[i] = table[std::clamp(step, 0, normal_steps - 1)];
            end[i] = begin[i] + last[i];
            cost_[i] += tasks_[t].fixed_cost + tasks_[t].day_cost * last[i] / day_parts;
        }
        if (const auto& open = open_ends_[t]; !open.empty())
            for (std::size_t i = 0; i < block; ++i) {
                const auto day = static_cast<std::size_t>((end[i] + day_parts - 1) / day_parts);
                if (day < open.size() && open[day] != static_cast<int>(day))
                    end[i] = open[day] * day_parts;
            }
        for (std::size_t i = 0; i < block; ++i) end_[i] = std::max(end_[i], end[i]);
    }

    void note(std::size_t first) {
        std::copy_n(end_, size_, all_ends_.begin() + static_cast<std::ptrdiff_t>(first));
        std::copy_n(cost_, size_, all_costs_.begin() + static_cast<std::ptrdiff_t>(first));
        for (std::size_t i = 0; i < size_; ++i) {
            end_sum_ += end_[i];
            end_squares_ += std::int64_t{end_[i]} * end_[i];
        }
        for (std::size_t t = 0; t < tasks_.size(); ++t) {
            const auto *last = &lasts_[t * block], *end = &ends_[t * block];
            auto& sums = sums_[t];
            for (std::size_t i = 0; i < size_; ++i) {
                sums.days += last[i];
                sums.squares += std::int64_t{last[i]} * last[i];
                sums.with_end += std::int64_t{last[i]} * end_[i];
            }
            if (!plan_.terms[t].due) continue;
            const int due = *plan_.terms[t].due * day_parts;
            answer_.in_time[t] +=
                static_cast<int>(std::count_if(end, end + size_, [&](int e) { return e <= due; }));
        }
        for (std::size_t g = 0; g < gates_.size(); ++g)
            for (std::size_t i = 0; i < size_; ++i)
                answer_.gates[g] += std::ranges::all_of(gates_[g].tasks,
                    [&](auto t) { return ends_[t * block + i] <= gates_[g].due * day_parts; });
    }

    int correlation(const Sums& s, std::size_t runs) const {
        const auto n = static_cast<double>(runs);
        const auto mean = static_cast<double>(s.days) / n,
                   mean_end = static_cast<double>(end_sum_) / n;
        const double spread = static_cast<double>(s.squares) / n - mean * mean;
        const double spread_end = static_cast<double>(end_squares_) / n - mean_end * mean_end;
        if (spread < 1e-6 || spread_end < 1e-6) return 0;
        const double together = static_cast<double>(s.with_end) / n - mean * mean_end;
        return static_cast<int>(std::lround(1'000 * together / std::sqrt(spread * spread_end)));
    }

    // The smallest value that so many of a hundred runs do not exceed.
    template <class T> static Percentiles percentiles(std::vector<T>& all) {
        const auto at = [&](std::size_t percent) {
            const auto i = (all.size() * percent + 99) / 100 - 1;
            std::ranges::nth_element(all, all.begin() + static_cast<std::ptrdiff_t>(i));
            return static_cast<std::int64_t>(all[i]);
        };
        return {at(50), at(80), at(95)};
    }

    const PlanCase& plan_;
    PackedNetwork network_;
    std::span<const SimulatedTask> tasks_;
    const SimulationTerms& terms_;
    std::span<const SimulatedGate> gates_;
    std::span<const int> planned_;
    std::vector<std::uint32_t> order_;
    std::vector<std::vector<Wait>> waits_;
    std::vector<std::vector<std::int32_t>> tables_, open_ends_;
    std::size_t teams_ = 0, suppliers_ = 0, size_ = 0;
    std::vector<float> factors_;                      // [factor][run of the block]
    std::vector<std::int32_t> begins_, ends_, lasts_; // [task][run of the block]
    std::int32_t end_[block] = {};
    std::int64_t cost_[block] = {};
    std::vector<Sums> sums_;
    std::int64_t end_sum_ = 0, end_squares_ = 0;
    std::vector<std::int32_t> all_ends_;
    std::vector<std::int64_t> all_costs_;
    SimulationAnswer answer_;
};

} // namespace

SimulationAnswer simulate_plan(const PlanCase& plan, std::span<const int> start,
    std::span<const SimulatedTask> tasks, const SimulationTerms& terms,
    std::span<const SimulatedGate> gates) {
    return Simulation{plan, start, tasks, terms, gates}.run();
}

} // namespace samdrift
