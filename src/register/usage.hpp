// A system in use: municipality × product × service area. The central row of the register.
#pragma once
#include "register/provenance.hpp"

namespace samdrift {

enum class Status { planned, in_operation, phasing_out, ended };
template <>
inline constexpr std::array<Choice, 4> choices_of<Status>{{{"planned", "planlagt"},
    {"in_operation", "i drift"}, {"phasing_out", "under utfasing"}, {"ended", "avviklet"}}};
template <> inline constexpr std::string_view type_name_of<Status> = "Status";

enum class Hosting { local, joint, cloud };
template <>
inline constexpr std::array<Choice, 3> choices_of<Hosting>{
    {{"local", "lokal"}, {"joint", "felles drift"}, {"cloud", "sky"}}};
template <> inline constexpr std::string_view type_name_of<Hosting> = "Hosting";

enum class OperatorKind { own, joint_operation, supplier };
template <>
inline constexpr std::array<Choice, 3> choices_of<OperatorKind>{
    {{"own", "egen kommune"}, {"joint_operation", "felles drift"}, {"supplier", "leverandør"}}};
template <> inline constexpr std::string_view type_name_of<OperatorKind> = "OperatorKind";

enum class Criticality { low, medium, high, life_and_health };
template <>
inline constexpr std::array<Choice, 4> choices_of<Criticality>{
    {{"low", "lav"}, {"medium", "middels"}, {"high", "høy"}, {"life_and_health", "liv og helse"}}};
template <> inline constexpr std::string_view type_name_of<Criticality> = "Criticality";

struct Usage {
    Id<Usage> id;
    Id<JournalEntry> entry;
    Id<Cooperation> cooperation;
    Id<Municipality> municipality;
    Id<ServiceArea> area;
    std::string system; // as the municipality writes it
    Id<Product> product;
    std::optional<Id<Supplier>> supplier;
    std::string supplier_as_written;
    std::string version;
    Status status = Status::in_operation;
    std::optional<Hosting> hosting;
    std::string
        operated_by; // as written: "egen kommune", "leverandør", or a joint operation's name
    std::optional<OperatorKind> operator_kind;
    std::optional<bool> joint_portfolio;
    std::optional<std::int64_t> users;
    std::optional<Criticality> criticality;
    std::string way_of_working; // the same letter: the same way; empty: unknown
    std::optional<bool> uses_municipality_number, personal_data;
    std::optional<Money> yearly_cost;         // without VAT
    std::string system_owner, system_manager; // roles, not persons
    std::optional<Date> valid_from,
        valid_to; // when it was so: from the first day to before the last
    Origin source = Origin::document;
    std::optional<Origin> figures_source;
    std::string remark, extra;
};
template <> const Entity& entity<Usage>();

// A municipality's confirmed "none" in a service area; without it nobody has said.
struct Absence {
    Id<Absence> id;
    Id<JournalEntry> entry;
    Id<Cooperation> cooperation;
    Id<Municipality> municipality;
    Id<ServiceArea> area;
    std::optional<Date> valid_from, valid_to;
    Origin source = Origin::document;
    std::string remark, extra;
};
template <> const Entity& entity<Absence>();

// Valid from the first day to before the last; an open end has no limit.
bool valid_on(std::optional<Date> from, std::optional<Date> to, Date day);

} // namespace samdrift
