// A product that a person adds to a service area, so that it is chosen between with those that the
// municipalities have.
#pragma once
#include "register/provenance.hpp"

namespace samdrift {

struct Candidate {
    Id<Candidate> id;
    Id<JournalEntry> entry;
    Id<Cooperation> cooperation;
    Id<ServiceArea> area;
    std::string system; // as written
    Id<Product> product;
    std::optional<Id<Supplier>> supplier;
    std::string supplier_as_written;
    std::optional<Money> yearly_fixed, yearly_per_user, one_off; // without VAT
    Origin source = Origin::document;
    std::optional<Origin> figures_source;
    std::string remark, extra;
};
template <> const Entity& entity<Candidate>();

} // namespace samdrift
