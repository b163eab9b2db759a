// What would turn a choice: the price at which another becomes the cheaper, found by pricing the
// area again.
#pragma once
#include "choose/portfolio_case.hpp"

namespace samdrift {

// A price per user and year, in øre. Of a product in use it is its yearly cost ÷ its users, of all
// who have it in the area, and all of their yearly costs change alike; of a new procurement it is
// the rate procurement_user_year.
struct PriceFlip {
    bool of_chosen = true;              // dearer; else the second becomes cheaper
    std::optional<Id<Product>> product; // none: a new procurement
    Money now, at;                      // at: the price nearest to now at which the choice turns
    RowsBehind rows;                    // what `now` was read from
};

// Where the chosen option and the second keep one product each, or are a new procurement. margin:
// how much dearer the best answer with the second option is; 0 and below turn at once and give
// none.
std::vector<PriceFlip> price_flips(const PriceBasis&, const PortfolioCase&, std::size_t area,
    std::uint32_t chosen, std::uint32_t second, Money margin);

// The facts with the product at this price in the area: each usage's yearly cost in proportion,
// rounded to whole øre. The product must have users and a yearly cost there.
void set_price(ChoiceFacts&, std::size_t area, Id<Product>, Money price_per_user);
// The rates with this price of a new procurement in the area.
RateTable with_price(const RateTable&, Id<ServiceArea> area, Money price_per_user);

} // namespace samdrift
