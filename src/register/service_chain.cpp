#include "register/service_chain.hpp"

namespace samdrift {

template <> const Entity& entity<ChainStep>() {
    static const Entity e = describe<ChainStep>({"ChainStep", "chain_step", "tjenestekjeder"},
        nullptr, field<&ChainStep::id>("id", {.read_only = true}),
        field<&ChainStep::entry>("entry", {.read_only = true}),
        field<&ChainStep::cooperation>("cooperation", {.key = true, .read_only = true}),
        field<&ChainStep::code>(
            "code", {.max_length = 60, .required = true, .key = true, .column = "kode"}),
        field<&ChainStep::service>(
            "service", {.max_length = 200, .required = true, .column = "tjeneste"}),
        field<&ChainStep::area>("area", {.column = "fagområde"}),
        field<&ChainStep::step>(
            "step", {.minimum = 1, .maximum = 1000, .key = true, .column = "trinn"}),
        field<&ChainStep::municipality>("municipality", {.column = "kommune"}),
        field<&ChainStep::actor>("actor", {.column = "aktør"}),
        field<&ChainStep::system>("system", {.max_length = 200, .column = "system"}),
        field<&ChainStep::product>("product", {.read_only = true}),
        field<&ChainStep::common_component>("common_component", {.read_only = true}),
        field<&ChainStep::object>("object", {.max_length = 200, .column = "objekt"}),
        field<&ChainStep::way>("way", {.column = "måte"}),
        field<&ChainStep::source>("source", {.column = "kilde", .blank_is_default = true}),
        field<&ChainStep::remark>("remark", {.column = "merknad"}),
        field<&ChainStep::extra>("extra"));
    return e;
}

template <> const Entity& entity<AgendaPromise>() {
    static const Entity e =
        describe<AgendaPromise>({"AgendaPromise", "agenda_promise", "digital-agenda"}, nullptr,
            field<&AgendaPromise::id>("id", {.read_only = true}),
            field<&AgendaPromise::entry>("entry", {.read_only = true}),
            field<&AgendaPromise::cooperation>("cooperation", {.key = true, .read_only = true}),
            field<&AgendaPromise::number>(
                "number", {.minimum = 1, .maximum = 100, .key = true, .column = "nummer"}),
            field<&AgendaPromise::promise>(
                "promise", {.max_length = 400, .required = true, .column = "løfte"}),
            field<&AgendaPromise::source>("source", {.column = "kilde", .blank_is_default = true}),
            field<&AgendaPromise::remark>("remark", {.column = "merknad"}),
            field<&AgendaPromise::extra>("extra"));
    return e;
}

} // namespace samdrift
