#include "register/access.hpp"

namespace samdrift {
namespace {

void check_grant(const RoleGrant& g, Problems& problems) {
    const auto say = [&](const char* code, const char* field) {
        problems.push_back({code, {.file = {}, .sheet = {}, .column = field}});
    };
    if (!g.cooperation && (g.municipality || g.area || g.supplier))
        say("grant_needs_cooperation", "cooperation");
    if (g.role == Role::supplier && !g.supplier) say("grant_needs_supplier", "supplier");
    if (g.role != Role::supplier && g.supplier) say("only_for_suppliers", "supplier");
    if (!g.person && g.role != Role::reader) say("everyone_only_reads", "role");
}

} // namespace

template <> const Entity& entity<RoleGrant>() {
    static const Entity e = describe<RoleGrant>({"RoleGrant", "role_grant"}, check_grant,
        field<&RoleGrant::id>("id", {.read_only = true}),
        field<&RoleGrant::entry>("entry", {.read_only = true}),
        field<&RoleGrant::cooperation>("cooperation", {.key = true}),
        field<&RoleGrant::person>("person", {.minimum = 1, .key = true}),
        field<&RoleGrant::role>("role", {.key = true}),
        field<&RoleGrant::municipality>("municipality", {.key = true}),
        field<&RoleGrant::area>("area", {.key = true}),
        field<&RoleGrant::supplier>("supplier", {.key = true}));
    return e;
}

template <> const Entity& entity<RoleRight>() {
    static const Entity e = describe<RoleRight>({"RoleRight", "role_right"}, nullptr,
        field<&RoleRight::id>("id", {.read_only = true}),
        field<&RoleRight::entry>("entry", {.read_only = true}),
        field<&RoleRight::role>("role", {.key = true}),
        field<&RoleRight::action>("action", {.key = true}), field<&RoleRight::reach>("reach"));
    return e;
}

template <> const Entity& entity<ConfidentialField>() {
    static const Entity e = describe<ConfidentialField>({"ConfidentialField", "confidential_field"},
        nullptr, field<&ConfidentialField::id>("id", {.read_only = true}),
        field<&ConfidentialField::entry>("entry", {.read_only = true}),
        field<&ConfidentialField::cooperation>("cooperation", {.key = true, .read_only = true}),
        field<&ConfidentialField::kind>("kind", {.max_length = 60, .required = true, .key = true}),
        field<&ConfidentialField::field>(
            "field", {.max_length = 60, .required = true, .key = true}));
    return e;
}

} // namespace samdrift
