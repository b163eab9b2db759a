#include "bench.hpp"
#include "psplib.hpp"
#ifdef SAMDRIFT_GECODE
#include <gecode/int.hh>
#include <gecode/minimodel.hh>
#include <gecode/search.hh>
#endif

namespace samdrift::bench {

#ifdef SAMDRIFT_GECODE
namespace {

class PlainModel : public Gecode::Space {
public:
    explicit PlainModel(const ProjectNetwork& n)
        : start(*this, static_cast<int>(n.activities()), 0, n.horizon), end(*this, 0, n.horizon) {
        using namespace Gecode;
        const auto size = static_cast<int>(n.activities());
        for (int a = 0; a < size; ++a)
            rel(*this, end >= start[a] + n.duration[static_cast<std::size_t>(a)]);
        for (const auto& lag : n.lags)
            rel(*this, start[static_cast<int>(lag.after)] >=
                           start[static_cast<int>(lag.before)] + lag.days);
        for (std::size_t r = 0; r < n.resources; ++r) {
            IntArgs days(size), wanted(size);
            for (int a = 0; a < size; ++a) {
                days[a] = n.duration[static_cast<std::size_t>(a)];
                wanted[a] = n.demand[static_cast<std::size_t>(a) * n.resources + r];
            }
            cumulative(*this, n.capacity[r].front().amount, start, days, wanted);
        }
        branch(*this, start, INT_VAR_MIN_MIN(), INT_VAL_MIN());
        branch(*this, end, INT_VAL_MIN());
    }
    PlainModel(PlainModel& other) : Space(other) {
        start.update(*this, other.start);
        end.update(*this, other.end);
    }
    Space* copy() override { return new PlainModel(*this); }
    void constrain(const Space& best) override {
        Gecode::rel(*this, end < static_cast<const PlainModel&>(best).end.val());
    }

    Gecode::IntVarArray start;
    Gecode::IntVar end;
};

} // namespace

std::optional<GecodeAnswer> by_gecode(const ProjectNetwork& n, double most_seconds) {
    GecodeAnswer answer;
    bool found = false;
    answer.seconds = seconds([&] {
        PlainModel model{n};
        Gecode::Search::TimeStop stop{static_cast<unsigned long>(most_seconds * 1000)};
        Gecode::Search::Options options;
        options.stop = &stop;
        Gecode::BAB<PlainModel> search{&model, options};
        while (const std::unique_ptr<PlainModel> better{search.next()}) {
            found = true;
            answer.value = better->end.val();
        }
        answer.proven = !search.stopped();
    });
    return found ? std::optional{answer} : std::nullopt;
}
#else
std::optional<GecodeAnswer> by_gecode(const ProjectNetwork&, double) { return std::nullopt; }
#endif

} // namespace samdrift::bench
