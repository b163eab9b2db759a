// What it takes and costs that a municipality joins, as the page shows it.
#pragma once
#include "app/read.hpp"
#include "cost/estimate_page.hpp"

namespace samdrift {

struct EstimateAsked {
    std::string joining;      // a member's name; empty: the last to join of those with machines
    std::optional<Date> date; // the day it joins; none: the first of its membership
    EstimateChoices choices;
};
struct EstimatePage {
    std::vector<std::string> may_join; // members whose machines are mapped
    std::string joining;               // empty: there is none
    std::optional<Date> date;          // none: nobody has said when
    std::vector<EstimateItem> items;
    EstimatedDevices devices;
    std::vector<GoingAloneView> alone;
    std::vector<BenefitView> benefits;
};
template <> const Entity& entity<EstimatePage>();

// Codes: those of read() and of estimate_answer().
Result<EstimatePage> estimate_page(App&, const User&, const ReadRequest&, const EstimateAsked&);

} // namespace samdrift
