#include "register/assessment.hpp"

namespace samdrift {

static void check_assessment(const Assessment& a, Problems& problems) {
    if (a.answers && a.invited && *a.answers > *a.invited)
        problems.push_back(
            {"more_answers_than_invited", {.file = {}, .sheet = {}, .column = "answers"},
                std::to_string(*a.answers), {{"invited", std::to_string(*a.invited)}}});
    if (a.time_class && a.time_reason.empty())
        problems.push_back(
            {"time_without_reason", {.file = {}, .sheet = {}, .column = "time_reason"}});
}

static Rules points(std::string_view column) {
    return {.minimum = hundredths(1), .maximum = hundredths(5), .column = column};
}
static Rules people(std::string_view column) {
    return {.minimum = 0, .maximum = 10'000'000, .column = column};
}

template <> const Entity& entity<Assessment>() {
    static const Entity e = describe<Assessment>({"Assessment", "assessment", "vurderinger"},
        check_assessment, field<&Assessment::id>("id", {.read_only = true}),
        field<&Assessment::entry>("entry", {.read_only = true}),
        field<&Assessment::cooperation>("cooperation", {.key = true, .read_only = true}),
        field<&Assessment::area>("area", {.key = true, .column = "fagområde"}),
        field<&Assessment::system>(
            "system", {.max_length = 200, .required = true, .key = true, .column = "system"}),
        field<&Assessment::product>("product", {.read_only = true}),
        field<&Assessment::function>("function", points("funksjon")),
        field<&Assessment::technical>("technical", points("teknisk")),
        field<&Assessment::survey>("survey", points("brukerundersøkelse")),
        field<&Assessment::answers>("answers", people("svar")),
        field<&Assessment::invited>("invited", people("inviterte")),
        field<&Assessment::architecture>("architecture", points("arkitektur")),
        field<&Assessment::digital_lift>("digital_lift", points("digitalt_løft")),
        field<&Assessment::common_components>("common_components", points("felleskomponenter")),
        field<&Assessment::continued>("continued", {.column = "videreføres"}),
        field<&Assessment::time_class>("time_class", {.column = "time"}),
        field<&Assessment::time_reason>(
            "time_reason", {.max_length = 400, .column = "time_begrunnelse"}),
        field<&Assessment::source>("source", {.column = "kilde", .blank_is_default = true}),
        field<&Assessment::figures_source>("figures_source", {.column = "kilde_tall"}),
        field<&Assessment::remark>("remark", {.column = "merknad"}),
        field<&Assessment::extra>("extra"),
        // Last, as the store has it: it came when the others were there.
        field<&Assessment::supported_until>("supported_until", {.column = "støttes_til"}));
    return e;
}

} // namespace samdrift
