// The register as one immutable picture in memory: what every analysis runs on. It is built from
// the store, and refreshed by its journal: a refresh makes a new landscape that shares with the old
// one all that is the same.
#pragma once
#include "register/block.hpp"
#include "register/catalogue.hpp"
#include "register/cooperation_picture.hpp"
#include "register/legal_parameter.hpp"
#include "register/names_index.hpp"
#include "register/work_default.hpp"

namespace samdrift {

// Shared by all cooperations. The number of a product, a supplier or a system's name never changes
// from one landscape to the next.
struct Catalogue {
    NamesIndex products, suppliers;
    SystemNames systems;
    std::vector<Code> supplier_of;                // of each product; no_code when it has none
    std::vector<Municipality> municipalities;     // by id
    std::vector<LegalParameter> legal_parameters; // by rule, what it applies to, first day
    std::vector<WorkDefault> work_defaults;       // by id

    const Municipality* municipality(Id<Municipality>) const; // nullptr when it is not there
};

// The pointers are shared because readers hold a landscape while newer ones are made from the same
// pieces.
struct CooperationInLandscape {
    std::shared_ptr<const CooperationPicture> picture;
    std::vector<std::shared_ptr<const Block>>
        blocks; // the members' in their order, then of those who are not

    std::size_t members() const { return picture->members.size(); }
    const Block& block(std::size_t member) const { return *blocks[member]; }
};

struct Landscape {
    std::int64_t last_entry = 0; // the last journal entry that is in it
    std::shared_ptr<const Catalogue> catalogue;
    std::vector<CooperationInLandscape> cooperations; // by id

    std::optional<std::size_t> find(std::string_view cooperation_key) const;
};

std::size_t usages(const Landscape&);

} // namespace samdrift
