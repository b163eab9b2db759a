// Cutovers as they follow from what is chosen (design.md §6): one for each municipality and area
// that changes, one for each platform piece, and what follows from common components and the new
// municipality number. They are made anew from the register each time; a row of a cutover with the
// same code stands in place of the one that is made, so that what people changed is kept.
#pragma once
#include "register/work_default.hpp"
#include <vector>

namespace samdrift {

// A system that a municipality leaves in an area.
struct EndingSystem {
    std::string name; // as the municipality writes it
    Id<Product> product;
    std::int64_t users = 0, integrations = 0;
    bool personal_data = false;
    std::optional<Date> contract_ends; // the last day, when it cannot be extended
};

struct AreaChange {
    Id<ServiceArea> area;
    std::string code, area_name;
    Id<Municipality> municipality;
    std::string municipality_name;
    std::vector<EndingSystem> ending;
    std::optional<Id<Product>> to;
    std::string to_name;
    bool interim = false; // only until something else takes over
};

// A contract in the name of a municipality whose number goes.
struct TiedAgreement {
    Id<Municipality> municipality;
    std::string municipality_name, system, number;
};

struct Undertaking {
    std::vector<AreaChange> changes;
    bool new_number = false; // the municipalities become one
    std::vector<std::string> components;
    std::vector<TiedAgreement> agreements;
};

struct MadeCutover {
    Cutover row; // without id, entry and cooperation
    WorkBasis basis;
    bool operator==(const MadeCutover&) const = default;
};
struct MadeCutovers {
    std::vector<MadeCutover> cutovers;
    std::vector<CutoverLink> links; // between codes
};

// Codes: "<area>/<municipality>", "anskaffelse/<area>", "arkiv/<area>/<municipality>/<system>",
// "plattform/<piece>", "avtale/…", "delegering/…", "sertifikat/…", "felleskomponent/…". Whoever
// moves into what is not bought yet waits for the procurement; what becomes of an old system's
// archive is decided and done when nobody uses it any more. The directory waits for the network and
// the mail for the directory; a component for its agreement, its delegation and the certificate.
MadeCutovers made_cutovers(const Undertaking&);

} // namespace samdrift
