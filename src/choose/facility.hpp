// Which products to keep in one service area and which of them each municipality uses: the
// uncapacitated facility location problem, solved to proof. A product is a site that may be open, a
// municipality a customer that one open site serves.
#pragma once
#include <cstddef>
#include <cstdint>
#include <functional>
#include <vector>

namespace samdrift {

struct FacilityProblem {
    std::size_t sites = 0, customers = 0;
    std::vector<std::int64_t> opening; // of each site, from 0 up
    std::vector<std::int64_t> serving; // [site * customers + customer], from 0 up

    std::int64_t served(std::size_t site, std::size_t customer) const {
        return serving[site * customers + customer];
    }
};
// A cost so high that no answer has it: who cannot be served from there. All costs that an answer
// can have must sum to less.
inline constexpr std::int64_t cannot_serve = std::int64_t{1} << 50;

struct FacilityAnswer {
    std::vector<std::uint32_t> site_of; // of each customer
    std::int64_t cost = 0, bound = 0;   // no answer costs less than `bound`
    bool proven = false;                // cost == bound; else it was stopped
    std::uint64_t nodes = 0;            // of the search tree
};

// stop is asked now and then; true: the best answer so far, with its bound. The sites must be at
// least one.
//
// Lower bounds come from the Lagrangian relaxation of "each customer is served once" (Cornuéjols,
// Fisher, Nemhauser 1977; Beasley 1993), begun by dual ascent (Erlenkotter 1978) and improved by
// deflected subgradients (Camerini, Fratta, Maffioli 1975); they are reckoned anew in whole numbers
// before they count. Sites are fixed by their reduced costs, answers are improved by opening,
// closing and exchanging sites (Resende, Werneck 2007), and what is left is branched on.
FacilityAnswer locate(const FacilityProblem&, const std::function<bool()>& stop = {});

} // namespace samdrift
