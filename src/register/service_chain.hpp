// A citizen's or company's errand as steps through systems and common components, and the promises
// of the digital agenda that it is held against.
#pragma once
#include "register/provenance.hpp"

namespace samdrift {

enum class ChainActor { citizen, company, municipality };
template <>
inline constexpr std::array<Choice, 3> choices_of<ChainActor>{
    {{"citizen", "innbygger"}, {"company", "bedrift"}, {"municipality", "kommune"}}};
template <> inline constexpr std::string_view type_name_of<ChainActor> = "ChainActor";

enum class ChainWay { digital, automatic, manual, discretion };
template <>
inline constexpr std::array<Choice, 4> choices_of<ChainWay>{{{"digital", "digitalt"},
    {"automatic", "automatisk"}, {"manual", "manuelt"}, {"discretion", "skjønn"}}};
template <> inline constexpr std::string_view type_name_of<ChainWay> = "ChainWay";

struct ChainStep {
    Id<ChainStep> id;
    Id<JournalEntry> entry;
    Id<Cooperation> cooperation;
    std::string code, service; // of the chain; the same in all its steps
    Id<ServiceArea> area;
    int step = 0;
    Id<Municipality> municipality;
    ChainActor actor = ChainActor::municipality;
    std::string system; // as written: a system, "felles:NAME", or none
    std::optional<Id<Product>> product;
    std::string common_component;
    std::string object;
    ChainWay way = ChainWay::manual;
    Origin source = Origin::document;
    std::string remark, extra;
};
template <> const Entity& entity<ChainStep>();

// Where the flow stops and somebody carries on by hand.
inline bool breaks_the_flow(const ChainStep& s) { return s.way == ChainWay::manual; }

// One of the promises of the digital agenda, in its own words.
struct AgendaPromise {
    Id<AgendaPromise> id;
    Id<JournalEntry> entry;
    Id<Cooperation> cooperation;
    int number = 0;
    std::string promise;
    Origin source = Origin::document;
    std::string remark, extra;
};
template <> const Entity& entity<AgendaPromise>();

} // namespace samdrift
