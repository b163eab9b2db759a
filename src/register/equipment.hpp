// What is mapped beside systems: equipment, licences, lines, infrastructure, directories, and the
// people of the ICT organisation.
#pragma once
#include "register/provenance.hpp"

namespace samdrift {

enum class DeviceType { laptop, desktop, thin_client, tablet, other };
template <>
inline constexpr std::array<Choice, 5> choices_of<DeviceType>{
    {{"laptop", "bærbar"}, {"desktop", "stasjonær"}, {"thin_client", "tynnklient"},
        {"tablet", "nettbrett"}, {"other", "annet"}}};
template <> inline constexpr std::string_view type_name_of<DeviceType> = "DeviceType";

enum class DevicePlace { administration, health, school, other };
template <>
inline constexpr std::array<Choice, 4> choices_of<DevicePlace>{
    {{"administration", "administrasjon"}, {"health", "helse"}, {"school", "skole"},
        {"other", "annet"}}};
template <> inline constexpr std::string_view type_name_of<DevicePlace> = "DevicePlace";

enum class DeviceUse { employee, teacher, pupil, shared };
template <>
inline constexpr std::array<Choice, 4> choices_of<DeviceUse>{
    {{"employee", "ansatt"}, {"teacher", "lærer"}, {"pupil", "elev"}, {"shared", "felles"}}};
template <> inline constexpr std::string_view type_name_of<DeviceUse> = "DeviceUse";

// So many of a model, bought the same year, used in the same way.
struct Device {
    Id<Device> id;
    Id<JournalEntry> entry;
    Id<Cooperation> cooperation;
    Id<Municipality> municipality;
    std::string model;
    DeviceType type = DeviceType::laptop;
    std::optional<int> purchase_year; // none: nobody knows
    DevicePlace place = DevicePlace::administration;
    DeviceUse use = DeviceUse::employee;
    std::int64_t count = 0;
    Origin source = Origin::document;
    std::optional<Origin> figures_source;
    std::string remark, extra;
};
template <> const Entity& entity<Device>();

enum class LicenceMetric { user, device, concurrent, server, core, site };
template <>
inline constexpr std::array<Choice, 6> choices_of<LicenceMetric>{
    {{"user", "bruker"}, {"device", "enhet"}, {"concurrent", "samtidig bruker"},
        {"server", "server"}, {"core", "kjerne"}, {"site", "virksomhet"}}};
template <> inline constexpr std::string_view type_name_of<LicenceMetric> = "LicenceMetric";

struct Licence {
    Id<Licence> id;
    Id<JournalEntry> entry;
    Id<Cooperation> cooperation;
    std::optional<Id<Municipality>> municipality; // none: the joint operation's own
    std::string name;
    LicenceMetric metric = LicenceMetric::user;
    std::int64_t count = 0;
    std::optional<bool> maintained, upgradable; // none: nobody has said
    Origin source = Origin::document;
    std::optional<Origin> figures_source;
    std::string remark, extra;
};
template <> const Entity& entity<Licence>();

enum class LineType { fibre, adsl, vdsl, copper, radio, mobile, missing, other };
template <>
inline constexpr std::array<Choice, 8> choices_of<LineType>{
    {{"fibre", "fiber"}, {"adsl", "ADSL"}, {"vdsl", "VDSL"}, {"copper", "kobber"},
        {"radio", "radio"}, {"mobile", "mobil"}, {"missing", "mangler"}, {"other", "annet"}}};
template <> inline constexpr std::string_view type_name_of<LineType> = "LineType";

struct NetworkLine {
    Id<NetworkLine> id;
    Id<JournalEntry> entry;
    Id<Cooperation> cooperation;
    std::optional<Id<Municipality>> municipality; // none: the joint operation's own
    std::string location;
    LineType type = LineType::fibre;
    std::optional<std::int64_t> mbit; // a second
    std::string leads_to;
    Origin source = Origin::document;
    std::optional<Origin> figures_source;
    std::string remark, extra;
};
template <> const Entity& entity<NetworkLine>();

// A piece of the platform: servers, storage, backup, client operation, mail, directory …
struct Infrastructure {
    Id<Infrastructure> id;
    Id<JournalEntry> entry;
    Id<Cooperation> cooperation;
    std::optional<Id<Municipality>> municipality; // none: the joint operation's own
    std::string kind, solution, status;           // as written
    Origin source = Origin::document;
    std::string remark, extra;
};
template <> const Entity& entity<Infrastructure>();

// A unit of the joint ICT organisation.
struct OrganisationUnit {
    Id<OrganisationUnit> id;
    Id<JournalEntry> entry;
    Id<Cooperation> cooperation;
    std::string name;
    std::optional<Decimal> person_years;
    std::optional<std::int64_t> apprentices;
    std::string task;
    Origin source = Origin::document;
    std::optional<Origin> figures_source;
    std::string remark, extra;
};
template <> const Entity& entity<OrganisationUnit>();

// A directory of accounts that is to become part of the common one.
struct DirectorySource {
    Id<DirectorySource> id;
    Id<JournalEntry> entry;
    Id<Cooperation> cooperation;
    std::string name;  // "AD-ADM"
    std::string scope; // "administrasjon"
    std::optional<std::int64_t> users;
    Origin source = Origin::document;
    std::optional<Origin> figures_source;
    std::string remark, extra;
};
template <> const Entity& entity<DirectorySource>();

} // namespace samdrift
