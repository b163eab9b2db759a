// When two written names are one and the same without asking: alike but for case, spaces,
// punctuation and company form.
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace samdrift {

// "Bibliotek-Systemer As" and "Biblioteksystemer" have the key "biblioteksystemer". Never empty
// unless the name has no letter or digit.
std::string name_key(std::string_view name);

// The words of a name, folded, without company form: "Visma HRM 8.40" → visma, hrm, 8.40.
std::vector<std::string> name_words(std::string_view name);

} // namespace samdrift
