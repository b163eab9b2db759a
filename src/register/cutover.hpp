// What is cut over, and what must come before what.
#pragma once
#include "register/provenance.hpp"

namespace samdrift {

// Made from the scenario with what comes before and after it, of the platform, or tied to the old
// municipality number.
enum class CutoverKind {
    area,
    platform,
    component,
    agreement,
    certificate,
    delegation,
    procurement,
    archive,
    other
};
template <>
inline constexpr std::array<Choice, 9> choices_of<CutoverKind>{
    {{"area", "fagområde"}, {"platform", "plattform"}, {"component", "felleskomponent"},
        {"agreement", "avtale"}, {"certificate", "sertifikat"}, {"delegation", "delegering"},
        {"procurement", "anskaffelse"}, {"archive", "arkiv"}, {"other", "annet"}}};
template <> inline constexpr std::string_view type_name_of<CutoverKind> = "CutoverKind";

enum class PlatformPiece { mail, directory, network, telephony, operation };
template <>
inline constexpr std::array<Choice, 5> choices_of<PlatformPiece>{
    {{"mail", "e-post"}, {"directory", "katalog"}, {"network", "nett"}, {"telephony", "telefoni"},
        {"operation", "drift"}}};
template <> inline constexpr std::string_view type_name_of<PlatformPiece> = "PlatformPiece";

// What must be in place on the first day, what may come later, and what is only until then.
enum class CutoverClass { day_1, later, interim };
template <>
inline constexpr std::array<Choice, 3> choices_of<CutoverClass>{
    {{"day_1", "første dag"}, {"later", "senere"}, {"interim", "midlertidig"}}};
template <> inline constexpr std::string_view type_name_of<CutoverClass> = "CutoverClass";

// What becomes of the archive in the system that ends.
enum class ArchiveDecision { convert, deposit, keep_readable, discard };
template <>
inline constexpr std::array<Choice, 4> choices_of<ArchiveDecision>{
    {{"convert", "konverteres"}, {"deposit", "avleveres"},
        {"keep_readable", "leses i det gamle systemet"}, {"discard", "kasseres"}}};
template <> inline constexpr std::string_view type_name_of<ArchiveDecision> = "ArchiveDecision";

struct Cutover {
    Id<Cutover> id;
    Id<JournalEntry> entry;
    Id<Cooperation> cooperation;
    std::string code, name;
    CutoverKind kind = CutoverKind::area;
    std::optional<PlatformPiece> platform;        // of kind platform, which has one
    std::string project;                          // a Project's code
    std::optional<Id<Municipality>> municipality; // none: all of them, or nobody's own
    std::optional<Id<ServiceArea>> area;
    std::string from_system; // as the municipality writes it; empty: nothing ends
    std::optional<Id<Product>> from_product;
    std::string system; // as any municipality or the catalogue writes it
    std::optional<Id<Product>> product;
    std::string subject; // a component, the number of an agreement: what it is about otherwise
    CutoverClass cutover_class = CutoverClass::day_1;
    // Days of work of one person; none: as the default work says.
    std::optional<Decimal> work_low, work_likely, work_high;
    std::optional<int> duration_days; // working days; none: as the work and the teams give
    std::string teams;                // see team_shares
    std::optional<Date> earliest, latest, fixed_start;
    std::optional<int> rehearsal_days, parallel_days; // working days before, and after
    std::optional<ArchiveDecision> archive;
    std::string go_no_go, roll_back, responsible; // who says go and by what; how back; a role
    std::optional<int> progress;                  // per cent
    std::optional<Date> actual_start, actual_finish;
    std::string made_from;        // the rule it was made by; empty: a person made it
    bool changed_by_hand = false; // a person has changed what was made: it is kept
    Origin source = Origin::document;
    std::optional<Origin> figures_source;
    std::string remark, extra;
    bool left_out = false;          // people have said that it is not to be done
    std::optional<int> late_weight; // what a day late counts against others; none: 1
};
template <> const Entity& entity<Cutover>();

enum class LinkKind { finish_start, start_start, finish_finish, start_finish };
template <>
inline constexpr std::array<Choice, 4> choices_of<LinkKind>{
    {{"finish_start", "slutt-start"}, {"start_start", "start-start"},
        {"finish_finish", "slutt-slutt"}, {"start_finish", "start-slutt"}}};
template <> inline constexpr std::string_view type_name_of<LinkKind> = "LinkKind";

// One cutover waits for another.
struct CutoverLink {
    Id<CutoverLink> id;
    Id<JournalEntry> entry;
    Id<Cooperation> cooperation;
    std::string from, to; // codes of Cutovers
    LinkKind kind = LinkKind::finish_start;
    int lag_days = 0; // working days between; below zero: they overlap
    std::string reason;
    Origin source = Origin::document;
    std::string remark, extra;
};
template <> const Entity& entity<CutoverLink>();

} // namespace samdrift
