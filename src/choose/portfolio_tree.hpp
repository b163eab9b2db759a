// The search: bound, reduce, take apart, branch; least bound first.
#pragma once
#include "choose/portfolio_bound.hpp"
#include "choose/portfolio_terms.hpp"
#include <functional>
#include <map>
#include <set>

namespace samdrift {

template <class Cost> struct TreeHooks {
    // Told what every answer costs at least; false: stop.
    std::function<bool(Cost bound)> goes_on;
    // Given a choice of the areas here (no_option elsewhere). In the tree of all areas it returns
    // the price of the best answer known by then, which becomes the cutoff. May be empty.
    std::function<std::optional<Cost>(const Choice& option_of)> offer;
    bool known = false; // the cutoff is the price of an answer; else it goes deep until it has one
};

template <class Cost> struct TreeAnswer {
    bool found = false;
    Choice option_of; // of the areas here; no_option elsewhere
    Cost bound = 0;   // no answer is cheaper than this; found and not stopped: its price
    bool stopped = false;
};

// The best answer below the cutoff.
template <class Cost> class PortfolioTree {
public:
    // `all`: how many areas option_of has. `nodes` goes on being counted.
    PortfolioTree(PortfolioTerms<Cost> root, Cost cutoff, std::size_t all, std::uint64_t& nodes,
        TreeHooks<Cost> hooks);
    TreeAnswer<Cost> run();

private:
    using Terms = PortfolioTerms<Cost>;
    struct Child {
        std::uint32_t option = 0;
        Terms terms;
    };

    void open(Terms terms);
    Terms next();
    void visit(Terms terms);
    bool shrink(Terms& terms);
    void accept(Cost price, const Choice& option_of);
    void decode(const Terms& terms);
    void take_apart(const Terms& terms, std::vector<Terms> parts);
    std::vector<std::uint32_t> candidates(const Terms& terms) const;
    std::vector<Child> children(const Terms& terms, std::uint32_t here);
    std::int64_t hardness(const std::vector<Child>& children, Cost base) const;
    void branch(Terms terms);
    Cost lower() const;
    bool stop();

    Cost cutoff_;
    std::size_t all_;
    std::uint64_t& nodes_;
    TreeHooks<Cost> hooks_;
    bool at_root_ = true, stopped_ = false;
    TreeAnswer<Cost> answer_;
    Cost current_; // what the node at hand costs at least
    std::map<std::uint64_t, Terms> open_;
    std::set<std::pair<Cost, std::uint64_t>> by_bound_;
    std::uint64_t opened_ = 0;
    std::size_t cells_ = 0;
};

} // namespace samdrift
