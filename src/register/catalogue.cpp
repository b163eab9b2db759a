#include "register/catalogue.hpp"

namespace samdrift {

template <> const Entity& entity<Supplier>() {
    static const Entity e = describe<Supplier>({"Supplier", "supplier"}, nullptr,
        field<&Supplier::id>("id", {.read_only = true}),
        field<&Supplier::entry>("entry", {.read_only = true}),
        field<&Supplier::name>("name", {.max_length = 200, .required = true, .key = true}));
    return e;
}

template <> const Entity& entity<Product>() {
    static const Entity e = describe<Product>({"Product", "product"}, nullptr,
        field<&Product::id>("id", {.read_only = true}),
        field<&Product::entry>("entry", {.read_only = true}),
        field<&Product::name>("name", {.max_length = 200, .required = true, .key = true}),
        field<&Product::supplier>("supplier"));
    return e;
}

template <> const Entity& entity<Alias>() {
    static const Entity e = describe<Alias>({"Alias", "alias", "alias"}, nullptr,
        field<&Alias::id>("id", {.read_only = true}),
        field<&Alias::entry>("entry", {.read_only = true}),
        field<&Alias::kind>("kind", {.key = true, .column = "slag"}),
        field<&Alias::name>("name", {.max_length = 200, .required = true, .column = "navn"}),
        field<&Alias::spelling>(
            "spelling", {.max_length = 200, .required = true, .key = true, .column = "skrivemåte"}),
        field<&Alias::product>("product", {.read_only = true}),
        field<&Alias::supplier>("supplier", {.read_only = true}),
        field<&Alias::source>("source", {.column = "kilde", .blank_is_default = true}),
        field<&Alias::remark>("remark", {.column = "merknad"}), field<&Alias::extra>("extra"),
        // Last, as the store has it: it came when the others were there.
        field<&Alias::part>("part", {.max_length = 200, .key = true, .column = "del"}));
    return e;
}

} // namespace samdrift
