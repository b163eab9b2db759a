// What is sent of how far the mapping has come, and of who owes what.
#pragma once
#include "compare/views_usage.hpp"

namespace samdrift {

struct MemberCompleteness {
    std::string municipality;
    std::int64_t filled = 0, wanted = 0;
    Fraction degree;
    std::int64_t usages = 0, unanswered_areas = 0;
};
template <> const Entity& entity<MemberCompleteness>();

struct MissingField {
    WantedField field = WantedField::product;
    std::int64_t missing = 0, of = 0;
};
template <> const Entity& entity<MissingField>();

struct OwedUsage {
    std::int64_t usage = 0;
    std::string municipality, area, area_name, system;
    std::vector<WantedField> missing;
};
template <> const Entity& entity<OwedUsage>();

struct OwedArea {
    std::string municipality, area, area_name;
};
template <> const Entity& entity<OwedArea>();

struct GroupOwes {
    std::optional<std::int64_t> id; // none: what no group answers for
    std::string code, name, area, area_name, status;
    std::int64_t filled = 0, wanted = 0;
    Fraction degree;
    std::vector<OwedUsage> usages;
    std::vector<OwedArea> areas;
};
template <> const Entity& entity<GroupOwes>();

struct CompletenessPage {
    CooperationRef cooperation;
    std::vector<MemberCompleteness> members;
    std::int64_t filled = 0, wanted = 0;
    Fraction degree;
    std::vector<MissingField> missing_fields;
    std::vector<GroupOwes> groups;
    std::optional<GroupOwes> without_group;
};
template <> const Entity& entity<CompletenessPage>();

} // namespace samdrift
