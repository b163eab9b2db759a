#include "register/programme.hpp"

namespace samdrift {

// A place in the matrix has both its numbers.
static void check_risk(const Risk& r, Problems& problems) {
    if (r.probability_after.has_value() != r.consequence_after.has_value())
        problems.push_back({"risk_half_after",
            {.file = {},
                .sheet = {},
                .column = r.probability_after ? "consequence_after" : "probability_after"}});
}

template <> const Entity& entity<WorkingGroup>() {
    static const Entity e = describe<WorkingGroup>(
        {"WorkingGroup", "working_group", "arbeidsgrupper"}, nullptr,
        field<&WorkingGroup::id>("id", {.read_only = true}),
        field<&WorkingGroup::entry>("entry", {.read_only = true}),
        field<&WorkingGroup::cooperation>("cooperation", {.key = true, .read_only = true}),
        field<&WorkingGroup::code>(
            "code", {.max_length = 60, .required = true, .key = true, .column = "kode"}),
        field<&WorkingGroup::name>("name", {.max_length = 200, .required = true, .column = "navn"}),
        field<&WorkingGroup::area>("area", {.column = "fagområde"}),
        field<&WorkingGroup::status>("status", {.max_length = 200, .column = "status"}),
        field<&WorkingGroup::source>("source", {.column = "kilde", .blank_is_default = true}),
        field<&WorkingGroup::remark>("remark", {.column = "merknad"}),
        field<&WorkingGroup::extra>("extra"));
    return e;
}

template <> const Entity& entity<Body>() {
    static const Entity e = describe<Body>({"Body", "body", "organer"}, nullptr,
        field<&Body::id>("id", {.read_only = true}),
        field<&Body::entry>("entry", {.read_only = true}),
        field<&Body::cooperation>("cooperation", {.key = true, .read_only = true}),
        field<&Body::place_in_order>(
            "place_in_order", {.minimum = 1, .maximum = 1000, .key = true, .column = "rekkefølge"}),
        field<&Body::kind>("kind", {.max_length = 100, .column = "slag"}),
        field<&Body::name>(
            "name", {.max_length = 200, .required = true, .key = true, .column = "navn"}),
        field<&Body::role>("role", {.max_length = 400, .column = "rolle"}),
        field<&Body::level>("level", {.max_length = 100, .column = "nivå"}),
        field<&Body::source>("source", {.column = "kilde", .blank_is_default = true}),
        field<&Body::remark>("remark", {.column = "merknad"}), field<&Body::extra>("extra"));
    return e;
}

template <> const Entity& entity<Milestone>() {
    static const Entity e = describe<Milestone>({"Milestone", "milestone", "milepaeler"}, nullptr,
        field<&Milestone::id>("id", {.read_only = true}),
        field<&Milestone::entry>("entry", {.read_only = true}),
        field<&Milestone::cooperation>("cooperation", {.key = true, .read_only = true}),
        field<&Milestone::code>(
            "code", {.max_length = 60, .required = true, .key = true, .column = "kode"}),
        field<&Milestone::name>("name", {.max_length = 200, .required = true, .column = "navn"}),
        field<&Milestone::due>("due", {.column = "frist"}),
        field<&Milestone::source>("source", {.column = "kilde", .blank_is_default = true}),
        field<&Milestone::remark>("remark", {.column = "merknad"}),
        field<&Milestone::extra>("extra"),
        field<&Milestone::project>("project", {.max_length = 60, .column = "prosjekt"}),
        field<&Milestone::status>("status", {.column = "status"}),
        field<&Milestone::achieved>("achieved", {.column = "nådd"}));
    return e;
}

template <> const Entity& entity<Risk>() {
    static const Entity e = describe<Risk>({"Risk", "risk", "risikoer"}, check_risk,
        field<&Risk::id>("id", {.read_only = true}),
        field<&Risk::entry>("entry", {.read_only = true}),
        field<&Risk::cooperation>("cooperation", {.key = true, .read_only = true}),
        field<&Risk::code>(
            "code", {.max_length = 60, .required = true, .key = true, .column = "kode"}),
        field<&Risk::risk>("risk", {.max_length = 400, .required = true, .column = "risiko"}),
        field<&Risk::probability>(
            "probability", {.minimum = 1, .maximum = 5, .column = "sannsynlighet"}),
        field<&Risk::consequence>(
            "consequence", {.minimum = 1, .maximum = 5, .column = "konsekvens"}),
        field<&Risk::measure>("measure", {.max_length = 400, .column = "tiltak"}),
        field<&Risk::source>("source", {.column = "kilde", .blank_is_default = true}),
        field<&Risk::remark>("remark", {.column = "merknad"}), field<&Risk::extra>("extra"),
        field<&Risk::probability_after>(
            "probability_after", {.minimum = 1, .maximum = 5, .column = "sannsynlighet_etter"}),
        field<&Risk::consequence_after>(
            "consequence_after", {.minimum = 1, .maximum = 5, .column = "konsekvens_etter"}),
        field<&Risk::owner>("owner", {.max_length = 200, .column = "eier"}),
        field<&Risk::project>("project", {.max_length = 60, .column = "prosjekt"}),
        field<&Risk::status>("status", {.column = "status"}));
    return e;
}

template <> const Entity& entity<Proposal>() {
    static const Entity e = describe<Proposal>({"Proposal", "proposal", "investeringsforslag"},
        nullptr, field<&Proposal::id>("id", {.read_only = true}),
        field<&Proposal::entry>("entry", {.read_only = true}),
        field<&Proposal::cooperation>("cooperation", {.key = true, .read_only = true}),
        field<&Proposal::code>(
            "code", {.max_length = 60, .required = true, .key = true, .column = "kode"}),
        field<&Proposal::name>("name", {.max_length = 200, .required = true, .column = "navn"}),
        field<&Proposal::area>("area", {.column = "fagområde"}),
        field<&Proposal::year>("year", {.minimum = 1900, .maximum = 2200, .column = "år"}),
        field<&Proposal::amount>("amount", {.minimum = 0, .column = "beløp_nok"}),
        field<&Proposal::purpose>("purpose", {.max_length = 200, .column = "formål"}),
        field<&Proposal::status>("status", {.max_length = 100, .column = "status"}),
        field<&Proposal::source>("source", {.column = "kilde", .blank_is_default = true}),
        field<&Proposal::remark>("remark", {.column = "merknad"}),
        field<&Proposal::extra>("extra"));
    return e;
}

} // namespace samdrift
