#include "register/account.hpp"

namespace samdrift {
namespace {

void check_years(const KostraArt& a, Problems& problems) {
    if (a.from_year && a.to_year && *a.to_year < *a.from_year)
        problems.push_back({"ends_before_start", {.file = {}, .sheet = {}, .column = "to_year"},
            std::to_string(*a.to_year), {{"start", std::to_string(*a.from_year)}}});
}

} // namespace

bool valid_in(const KostraArt& a, int year) {
    return (!a.from_year || *a.from_year <= year) && (!a.to_year || year <= *a.to_year);
}

template <> const Entity& entity<KostraArt>() {
    static const Entity e = describe<KostraArt>({"KostraArt", "kostra_art", "kostra-arter"},
        check_years, field<&KostraArt::id>("id", {.read_only = true}),
        field<&KostraArt::entry>("entry", {.read_only = true}),
        field<&KostraArt::cooperation>("cooperation", {.key = true, .read_only = true}),
        field<&KostraArt::art>(
            "art", {.max_length = 20, .required = true, .key = true, .column = "art"}),
        field<&KostraArt::name>("name", {.max_length = 200, .column = "navn"}),
        field<&KostraArt::from_year>(
            "from_year", {.minimum = 1900, .maximum = 2200, .key = true, .column = "fra_år"}),
        field<&KostraArt::to_year>(
            "to_year", {.minimum = 1900, .maximum = 2200, .column = "til_år"}),
        field<&KostraArt::source>("source", {.column = "kilde", .blank_is_default = true}),
        field<&KostraArt::remark>("remark", {.column = "merknad"}),
        field<&KostraArt::extra>("extra"));
    return e;
}

template <> const Entity& entity<LocalAccount>() {
    static const Entity e = describe<LocalAccount>({"LocalAccount", "local_account", "kontoplan"},
        nullptr, field<&LocalAccount::id>("id", {.read_only = true}),
        field<&LocalAccount::entry>("entry", {.read_only = true}),
        field<&LocalAccount::cooperation>("cooperation", {.key = true, .read_only = true}),
        field<&LocalAccount::account>(
            "account", {.max_length = 60, .required = true, .key = true, .column = "konto"}),
        field<&LocalAccount::art>("art", {.max_length = 20, .required = true, .column = "art"}),
        field<&LocalAccount::source>("source", {.column = "kilde", .blank_is_default = true}),
        field<&LocalAccount::remark>("remark", {.column = "merknad"}),
        field<&LocalAccount::extra>("extra"));
    return e;
}

} // namespace samdrift
