// Good answers soon: from one place down to where no small change helps, and again from near it.
#pragma once
#include "choose/portfolio_terms.hpp"
#include <functional>
#include <random>

namespace samdrift {

// Works on terms without multipliers. Broken limits cost more than anything else, so that it goes
// towards an answer where there is one near.
template <class Cost> class Improver {
public:
    explicit Improver(const PortfolioTerms<Cost>&);

    // Changes one area, two that a pair ties, and two that share a limit, for as long as it helps.
    void descend(Choice&);
    // Iterated local search: some neighbouring areas are shaken, then down again; the better stays.
    void improve(Choice&, int shakes, const std::function<bool()>& stop);
    // None: it breaks a limit.
    std::optional<Cost> price(const Choice& chosen) const { return price_of(t_, chosen); }

private:
    void begin(const Choice&);
    Cost penalty(std::size_t limit, std::int64_t used) const;
    Cost penalty_of(std::uint32_t v, std::uint32_t to) const;
    Cost penalty_of(std::uint32_t v, std::uint32_t to, std::uint32_t w, std::uint32_t also) const;
    void change(std::uint32_t v, std::uint32_t to);
    bool change_one();
    bool change_tied();
    bool change_pair(std::uint32_t e);
    bool exchange();
    bool exchange_for(std::uint32_t v, std::uint32_t to);
    void shake();
    Cost score() const;

    const PortfolioTerms<Cost>& t_;
    Cost dear_ = 1;                  // more than any answer costs beyond another
    std::vector<std::int64_t> most_; // of each limit: the greatest amount
    std::vector<std::uint32_t> users_;
    std::mt19937_64 random_{5};

    Choice now_;
    std::vector<std::vector<Cost>> with_; // [area][option]: own and pairs, the others as they are
    std::vector<std::int64_t> used_;
};

// The cheapest option of each area by its own cost alone.
template <class Cost> Choice area_by_area(const PortfolioTerms<Cost>&);

// One area after the other, each as cheap as it can be with those before and at best with those
// after it, within the limits where that can be.
template <class Cost> Choice one_after_another(const PortfolioTerms<Cost>&);

} // namespace samdrift
