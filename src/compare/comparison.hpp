// The comparison of a cooperation on a day, as numbers: texts and pages are made of it for what is
// shown.
#pragma once
#include "compare/breaks.hpp"
#include "compare/harmonisation.hpp"
#include "register/landscape.hpp"

namespace samdrift {

// A row of a block: `member` is the number among the members compared.
struct UsageAt {
    std::uint32_t member = 0, row = 0;
};

struct AreaCompared {
    Code area = no_code;
    Judged judged;
    std::uint32_t first_use = 0, last_use = 0; // in Comparison::uses and ::at, by member
    std::uint32_t first_product = 0,
                  last_product = 0; // in Comparison::products, the most used first
    std::uint32_t members_who_have = 0;
    Harmonisation harmonisation;
    Money yearly_cost;
    Breaks breaks;
    bool marked = false; // some figure is an example or an estimate
    bool life_and_health = false, follows_municipality_number = false;
};

struct Comparison {
    Packed<Date> as_of;
    std::vector<std::uint32_t> members; // those who are members on the day, numbers in the picture
    std::vector<AreaCompared> areas;    // the leaves, in their order
    std::vector<UseInArea> uses;
    std::vector<UsageAt> at; // where each of `uses` stands
    std::vector<ProductInArea> products;
    Harmonisation harmonisation, where_all_have;
    std::uint32_t areas_where_all_have = 0;

    std::span<const UseInArea> uses_in(const AreaCompared& a) const {
        return std::span{uses}.subspan(a.first_use, a.last_use - a.first_use);
    }
    std::span<const UsageAt> rows_in(const AreaCompared& a) const {
        return std::span{at}.subspan(a.first_use, a.last_use - a.first_use);
    }
    std::span<const ProductInArea> products_in(const AreaCompared& a) const {
        return std::span{products}.subspan(a.first_product, a.last_product - a.first_product);
    }
    // The area's most used product; no_code when nobody has any.
    Code most_used(const AreaCompared& a) const {
        return a.first_product == a.last_product ? no_code : products[a.first_product].product;
    }
};

// Who is a member on the day, as numbers in the picture.
std::vector<std::uint32_t> members_on(const CooperationPicture&, Date);

Comparison compare_all(const CooperationInLandscape&, Date as_of);

} // namespace samdrift
