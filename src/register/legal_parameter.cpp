#include "register/legal_parameter.hpp"

namespace samdrift {

bool in_force(const LegalParameter& p, Date day) {
    return p.from <= day && (!p.to || day <= *p.to);
}

static void check_parameter(const LegalParameter& p, Problems& problems) {
    if (p.to && *p.to < p.from)
        problems.push_back({"ends_before_start", {.file = {}, .sheet = {}, .column = "to"},
            iso(*p.to), {{"start", iso(p.from)}}});
    if (!p.value && p.parameter != LegalRule::clear_clause)
        problems.push_back({"missing_value", {.file = {}, .sheet = {}, .column = "value"}});
    const bool share =
        p.parameter == LegalRule::small_change || p.parameter == LegalRule::largest_fee;
    if (share && p.value && p.value->hundredths > hundredths(100))
        problems.push_back(
            {"too_large", {.file = {}, .sheet = {}, .column = "value"}, {}, {{"most", "100"}}});
}

template <> const Entity& entity<LegalParameter>() {
    static const Entity e =
        describe<LegalParameter>({"LegalParameter", "legal_parameter", "lovparametre"},
            check_parameter, field<&LegalParameter::id>("id", {.read_only = true}),
            field<&LegalParameter::entry>("entry", {.read_only = true}),
            field<&LegalParameter::parameter>("parameter", {.key = true, .column = "parameter"}),
            field<&LegalParameter::applies_to>("applies_to",
                {.max_length = 200, .required = true, .key = true, .column = "gjelder"}),
            field<&LegalParameter::value>("value", {.minimum = 0, .column = "verdi"}),
            field<&LegalParameter::unit>("unit", {.max_length = 60, .column = "enhet"}),
            field<&LegalParameter::from>("from", {.key = true, .column = "fra"}),
            field<&LegalParameter::to>("to", {.column = "til"}),
            field<&LegalParameter::basis>(
                "basis", {.max_length = 200, .required = true, .column = "hjemmel"}),
            field<&LegalParameter::read_in>(
                "read_in", {.max_length = 400, .required = true, .column = "kilde"}),
            field<&LegalParameter::remark>("remark", {.column = "merknad"}),
            field<&LegalParameter::extra>("extra"));
    return e;
}

} // namespace samdrift
