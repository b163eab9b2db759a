// What every report is asked: in which language.
#pragma once
#include "schema/entity.hpp"
#include "schema/texts.hpp"

namespace samdrift {

enum class ReportLanguage { nb, en };
template <>
inline constexpr std::array<Choice, 2> choices_of<ReportLanguage>{
    {{"nb", "bokmål"}, {"en", "engelsk"}}};
template <> inline constexpr std::string_view type_name_of<ReportLanguage> = "ReportLanguage";

inline Language said_in(std::optional<ReportLanguage> asked) {
    return asked == ReportLanguage::en ? Language::en : Language::nb;
}

} // namespace samdrift
