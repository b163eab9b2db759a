#include "register/equipment.hpp"

namespace samdrift {
namespace {

constexpr Rules how_many(std::string_view column) {
    return {.minimum = 0, .maximum = 10'000'000, .column = column};
}

} // namespace

template <> const Entity& entity<Device>() {
    static const Entity e = describe<Device>({"Device", "device", "utstyr"}, nullptr,
        field<&Device::id>("id", {.read_only = true}),
        field<&Device::entry>("entry", {.read_only = true}),
        field<&Device::cooperation>("cooperation", {.key = true, .read_only = true}),
        field<&Device::municipality>("municipality", {.key = true, .column = "kommune"}),
        field<&Device::model>(
            "model", {.max_length = 200, .required = true, .key = true, .column = "modell"}),
        field<&Device::type>("type", {.key = true, .column = "type"}),
        field<&Device::purchase_year>(
            "purchase_year", {.minimum = 1970, .maximum = 2200, .key = true, .column = "kjøpsår"}),
        field<&Device::place>("place", {.key = true, .column = "sted"}),
        field<&Device::use>("use", {.key = true, .column = "bruk"}),
        field<&Device::count>("count", how_many("antall")),
        field<&Device::source>("source", {.column = "kilde", .blank_is_default = true}),
        field<&Device::figures_source>("figures_source", {.column = "kilde_tall"}),
        field<&Device::remark>("remark", {.column = "merknad"}), field<&Device::extra>("extra"));
    return e;
}

template <> const Entity& entity<Licence>() {
    static const Entity e = describe<Licence>({"Licence", "licence", "lisenser"}, nullptr,
        field<&Licence::id>("id", {.read_only = true}),
        field<&Licence::entry>("entry", {.read_only = true}),
        field<&Licence::cooperation>("cooperation", {.key = true, .read_only = true}),
        field<&Licence::municipality>("municipality", {.key = true, .column = "kommune"}),
        field<&Licence::name>(
            "name", {.max_length = 200, .required = true, .key = true, .column = "produkt"}),
        field<&Licence::metric>("metric", {.key = true, .column = "måltall"}),
        field<&Licence::count>("count", how_many("antall")),
        field<&Licence::maintained>("maintained", {.column = "vedlikehold"}),
        field<&Licence::upgradable>("upgradable", {.column = "kan_oppgraderes"}),
        field<&Licence::source>("source", {.column = "kilde", .blank_is_default = true}),
        field<&Licence::figures_source>("figures_source", {.column = "kilde_tall"}),
        field<&Licence::remark>("remark", {.column = "merknad"}), field<&Licence::extra>("extra"));
    return e;
}

template <> const Entity& entity<NetworkLine>() {
    static const Entity e = describe<NetworkLine>({"NetworkLine", "network_line", "linjer"},
        nullptr, field<&NetworkLine::id>("id", {.read_only = true}),
        field<&NetworkLine::entry>("entry", {.read_only = true}),
        field<&NetworkLine::cooperation>("cooperation", {.key = true, .read_only = true}),
        field<&NetworkLine::municipality>("municipality", {.key = true, .column = "kommune"}),
        field<&NetworkLine::location>(
            "location", {.max_length = 200, .required = true, .key = true, .column = "lokasjon"}),
        field<&NetworkLine::type>("type", {.key = true, .column = "type"}),
        field<&NetworkLine::mbit>("mbit", how_many("mbit")),
        field<&NetworkLine::leads_to>(
            "leads_to", {.max_length = 200, .key = true, .column = "til"}),
        field<&NetworkLine::source>("source", {.column = "kilde", .blank_is_default = true}),
        field<&NetworkLine::figures_source>("figures_source", {.column = "kilde_tall"}),
        field<&NetworkLine::remark>("remark", {.column = "merknad"}),
        field<&NetworkLine::extra>("extra"));
    return e;
}

template <> const Entity& entity<Infrastructure>() {
    static const Entity e = describe<Infrastructure>(
        {"Infrastructure", "infrastructure", "infrastruktur"}, nullptr,
        field<&Infrastructure::id>("id", {.read_only = true}),
        field<&Infrastructure::entry>("entry", {.read_only = true}),
        field<&Infrastructure::cooperation>("cooperation", {.key = true, .read_only = true}),
        field<&Infrastructure::municipality>("municipality", {.key = true, .column = "kommune"}),
        field<&Infrastructure::kind>(
            "kind", {.max_length = 60, .required = true, .key = true, .column = "slag"}),
        field<&Infrastructure::solution>(
            "solution", {.max_length = 200, .required = true, .key = true, .column = "løsning"}),
        field<&Infrastructure::status>("status", {.max_length = 200, .column = "status"}),
        field<&Infrastructure::source>("source", {.column = "kilde", .blank_is_default = true}),
        field<&Infrastructure::remark>("remark", {.column = "merknad"}),
        field<&Infrastructure::extra>("extra"));
    return e;
}

template <> const Entity& entity<OrganisationUnit>() {
    static const Entity e = describe<OrganisationUnit>(
        {"OrganisationUnit", "organisation_unit", "organisasjon"}, nullptr,
        field<&OrganisationUnit::id>("id", {.read_only = true}),
        field<&OrganisationUnit::entry>("entry", {.read_only = true}),
        field<&OrganisationUnit::cooperation>("cooperation", {.key = true, .read_only = true}),
        field<&OrganisationUnit::name>(
            "name", {.max_length = 200, .required = true, .key = true, .column = "enhet"}),
        field<&OrganisationUnit::person_years>(
            "person_years", {.minimum = 0, .maximum = hundredths(100'000), .column = "årsverk"}),
        field<&OrganisationUnit::apprentices>("apprentices", how_many("lærlinger")),
        field<&OrganisationUnit::task>("task", {.max_length = 2000, .column = "oppgave"}),
        field<&OrganisationUnit::source>("source", {.column = "kilde", .blank_is_default = true}),
        field<&OrganisationUnit::figures_source>("figures_source", {.column = "kilde_tall"}),
        field<&OrganisationUnit::remark>("remark", {.column = "merknad"}),
        field<&OrganisationUnit::extra>("extra"));
    return e;
}

template <> const Entity& entity<DirectorySource>() {
    static const Entity e = describe<DirectorySource>(
        {"DirectorySource", "directory_source", "katalog-kilder"}, nullptr,
        field<&DirectorySource::id>("id", {.read_only = true}),
        field<&DirectorySource::entry>("entry", {.read_only = true}),
        field<&DirectorySource::cooperation>("cooperation", {.key = true, .read_only = true}),
        field<&DirectorySource::name>(
            "name", {.max_length = 200, .required = true, .key = true, .column = "katalog"}),
        field<&DirectorySource::scope>("scope", {.max_length = 200, .column = "område"}),
        field<&DirectorySource::users>("users", how_many("brukere")),
        field<&DirectorySource::source>("source", {.column = "kilde", .blank_is_default = true}),
        field<&DirectorySource::figures_source>("figures_source", {.column = "kilde_tall"}),
        field<&DirectorySource::remark>("remark", {.column = "merknad"}),
        field<&DirectorySource::extra>("extra"));
    return e;
}

} // namespace samdrift
