#include "register/service_area.hpp"

namespace samdrift {

template <> const Entity& entity<ServiceArea>() {
    static const Entity e = describe<ServiceArea>({"ServiceArea", "service_area", "fagomrader"},
        nullptr, field<&ServiceArea::id>("id", {.read_only = true}),
        field<&ServiceArea::entry>("entry", {.read_only = true}),
        field<&ServiceArea::cooperation>("cooperation", {.key = true, .read_only = true}),
        field<&ServiceArea::code>(
            "code", {.max_length = 60, .required = true, .key = true, .column = "kode"}),
        field<&ServiceArea::parent>("parent", {.column = "overordnet"}),
        field<&ServiceArea::name>("name", {.max_length = 200, .required = true, .column = "navn"}),
        field<&ServiceArea::source>("source", {.column = "kilde", .blank_is_default = true}),
        field<&ServiceArea::remark>("remark", {.column = "merknad"}),
        field<&ServiceArea::extra>("extra"));
    return e;
}

} // namespace samdrift
