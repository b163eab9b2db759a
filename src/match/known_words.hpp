// What the register knows when a sheet is to be understood: its municipalities, areas, suppliers
// and products, by any of the ways people write them.
#pragma once
#include "match/names.hpp"
#include <functional>
#include <optional>
#include <unordered_map>

namespace samdrift {

class KnownWords {
public:
    void add_municipality(const std::string& number, const std::string& name);
    void add_area(const std::string& code, const std::string& name);
    void add_supplier(const std::string& name) { suppliers_.insert_or_assign(name_key(name), 1); }
    void add_product(const std::string& name) { products_.insert_or_assign(name_key(name), 1); }

    // The member's name: of "asker", "Asker kommune", "0220", "220".
    std::optional<std::string> municipality(std::string_view written) const;
    // The one member that is named in a longer text; none when several are.
    std::optional<std::string> municipality_in(std::string_view text) const;
    // The area's code: of the code itself, its name, or a name with a letter wrong. None where two
    // areas have the name.
    std::optional<std::string> area(std::string_view written) const;
    bool supplier(std::string_view written) const;
    bool product(std::string_view written) const;
    // The only member there is.
    std::optional<std::string> only_municipality() const;

private:
    std::unordered_map<std::string, std::string> municipalities_; // number or name key → name
    std::unordered_map<std::string, std::string> areas_;          // name key → code; "": several
    std::unordered_map<std::string, std::string> codes_;          // folded → code
    std::unordered_map<std::string, int> suppliers_, products_;
    std::vector<std::string> names_; // members, as they are written
};

} // namespace samdrift
