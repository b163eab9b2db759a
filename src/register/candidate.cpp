#include "register/candidate.hpp"

namespace samdrift {

template <> const Entity& entity<Candidate>() {
    static const Entity e = describe<Candidate>({"Candidate", "candidate", "kandidater"}, nullptr,
        field<&Candidate::id>("id", {.read_only = true}),
        field<&Candidate::entry>("entry", {.read_only = true}),
        field<&Candidate::cooperation>("cooperation", {.key = true, .read_only = true}),
        field<&Candidate::area>("area", {.key = true, .column = "fagområde"}),
        field<&Candidate::system>(
            "system", {.max_length = 200, .required = true, .key = true, .column = "system"}),
        field<&Candidate::product>("product", {.catalogue = true}),
        field<&Candidate::supplier>("supplier", {.catalogue = true}),
        field<&Candidate::supplier_as_written>(
            "supplier_as_written", {.max_length = 200, .column = "leverandør"}),
        field<&Candidate::yearly_fixed>(
            "yearly_fixed", {.minimum = 0, .column = "fast_årskostnad_nok"}),
        field<&Candidate::yearly_per_user>(
            "yearly_per_user", {.minimum = 0, .column = "årskostnad_pr_bruker_nok"}),
        field<&Candidate::one_off>("one_off", {.minimum = 0, .column = "engangskostnad_nok"}),
        field<&Candidate::source>("source", {.column = "kilde", .blank_is_default = true}),
        field<&Candidate::figures_source>("figures_source", {.column = "kilde_tall"}),
        field<&Candidate::remark>("remark", {.column = "merknad"}),
        field<&Candidate::extra>("extra"));
    return e;
}

} // namespace samdrift
