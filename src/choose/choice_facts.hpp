// All that a choice is made from, on a day: what the members use, what hangs on it, what people
// think of it, demand of it and add to it, and the figures and limits it is reckoned with.
#pragma once
#include "choose/procurement.hpp"
#include "register/assessment.hpp"
#include "register/candidate.hpp"
#include "register/choice_rule.hpp"
#include "register/criterion.hpp"
#include "register/landscape.hpp"
#include <map>
#include <set>

namespace samdrift {

// A usage in operation. What nobody has said counts as none, and `unknown` says that.
struct UseFact {
    std::int64_t id = 0;
    std::uint32_t member = 0;
    Id<Product> product;
    std::int64_t users = 0;
    Money yearly_cost;
    bool unknown = false;      // users or yearly cost
    std::optional<Date> until; // the day it is no longer used
};

// A work process in one municipality; minutes: of all the times in a year, where a step is done by
// hand.
struct ProcessFact {
    std::int64_t id = 0;
    std::uint32_t member = 0;
    std::string process; // folded
    std::optional<Id<Product>> product;
    bool broken = false;
    std::int64_t minutes = 0;
};

struct AreaFacts {
    Id<ServiceArea> id;
    std::string code, name;
    std::vector<std::string> within; // the codes of the area and of those above it
    std::vector<UseFact> uses;       // by member, then as in the register
    std::vector<ProcessFact> processes;
};

// An integration from a system to another in one municipality. area: where the municipality uses
// the product; where it does so in several, the one with most users.
struct FlowEnd {
    std::size_t area = 0; // number in ChoiceFacts::areas
    Id<Product> product;
};
struct FlowFact {
    std::int64_t id = 0;
    std::uint32_t member = 0;
    FlowEnd from, to;
};

// Somebody has the product integrated, other than by hand, with a common component.
struct ComponentFact {
    std::int64_t integration = 0;
    Id<Product> product;
    std::string component; // folded
};

struct ProductFact {
    std::string name;
    std::optional<Id<Supplier>> supplier;
    std::string supplier_name;
};

struct MemberFact {
    Id<Municipality> id;
    std::string name;
};

// A citizen's or company's errand in one municipality.
struct ChainFact {
    std::string code, service; // service: folded
    std::uint32_t member = 0;
    std::optional<std::size_t> area;   // number in ChoiceFacts::areas
    std::vector<Id<Product>> products; // its steps go through
    std::vector<std::int64_t> by_hand; // chain_steps where the flow breaks
};

// Rows that are not in the landscape, as they are stored: all of the cooperation's.
struct ChoiceRows {
    std::vector<Assessment> assessments;
    std::vector<ChoiceRule> rules;
    std::vector<Rate> rates;
    std::vector<Criterion> criteria;
    std::vector<Candidate> candidates;
    std::vector<LegalParameter> legal;  // shared by all cooperations
    std::vector<ScenarioChoice> chosen; // those of the scenario asked for
    std::optional<Id<Scenario>> scenario;
};

struct ChoiceFacts {
    CooperationKind kind = CooperationKind::merger;
    Date day{};        // the law's limits, contracts and usages are of this day
    Date moving_day{}; // when the horizon starts: the target date, or the day where there is none
    std::vector<MemberFact> members; // on the day
    std::vector<AreaFacts> areas;    // the leaves there is something to choose in, in their order
    std::map<Id<Product>, ProductFact> products;
    std::vector<FlowFact> flows;
    std::vector<ChainFact> chains;
    std::vector<ComponentFact> components;
    std::vector<ContractFact> contracts;
    ChoiceRows rows;
    std::set<RowBehind> marked; // rows whose figures are an example or an estimate

    std::optional<std::uint32_t> member_of(Id<Municipality>) const;
    std::optional<std::size_t> area_of(std::string_view code) const;
};

// The areas to choose in: leaves where a member uses something, where a person has added a
// candidate, or that a rule names.
ChoiceFacts choice_facts(const Landscape&, std::size_t cooperation, Date day, ChoiceRows);

} // namespace samdrift
