#include "register/cooperation_ref.hpp"

namespace samdrift {

template <> const Entity& entity<CooperationRef>() {
    static const Entity e = describe<CooperationRef>({"CooperationRef"}, nullptr,
        field<&CooperationRef::key>("key"), field<&CooperationRef::name>("name"),
        field<&CooperationRef::kind>("kind"), field<&CooperationRef::target_date>("target_date"),
        field<&CooperationRef::host>("host"), field<&CooperationRef::legal_form>("legal_form"));
    return e;
}

CooperationRef reference_to(const Cooperation& c) {
    return {c.key, c.name, c.kind, c.target_date,
        c.host.empty() ? std::nullopt : std::optional{c.host}, c.legal_form};
}

} // namespace samdrift
