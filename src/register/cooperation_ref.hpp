// A cooperation as every page names it.
#pragma once
#include "register/cooperation.hpp"

namespace samdrift {

struct CooperationRef {
    std::string key, name;
    CooperationKind kind = CooperationKind::merger;
    std::optional<Date> target_date;
    std::optional<std::string> host; // none: nobody is host
    std::string legal_form;
};
template <> const Entity& entity<CooperationRef>();

CooperationRef reference_to(const Cooperation&);

} // namespace samdrift
