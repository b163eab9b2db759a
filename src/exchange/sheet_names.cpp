#include "exchange/sheet_names.hpp"
#include <algorithm>
#include <set>

namespace samdrift {

namespace {

constexpr std::size_t longest_name = 31;

bool begins_character(char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }

std::string shortened(const std::string& name, std::size_t most) {
    std::size_t characters = 0, end = 0;
    for (; end < name.size(); ++end)
        if (begins_character(name[end]) && characters++ == most) break;
    return name.substr(0, end);
}

std::string allowed(std::string name) {
    std::ranges::replace_if(
        name, [](char c) { return std::string_view("[]:*?/\\").find(c) < 7; }, '-');
    name = shortened(name, longest_name);
    if (name.empty()) return "Ark";
    if (name.front() == '\'') name.front() = '-';
    if (name.back() == '\'') name.back() = '-';
    return name;
}

// Spreadsheets hold "Data" and "data" to be the same name.
std::string folded(std::string name) {
    for (char& c : name)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return name;
}

} // namespace

std::vector<std::string> sheet_names(const Workbook& book) {
    std::vector<std::string> names;
    std::set<std::string> taken;
    for (const auto& sheet : book.sheets) {
        auto wanted = allowed(sheet.name);
        auto name = wanted;
        for (int count = 2; !taken.insert(folded(name)).second; ++count) {
            auto tail = " (" + std::to_string(count) + ")";
            name = shortened(wanted, longest_name - tail.size()) + tail;
        }
        names.push_back(name);
    }
    return names;
}

std::string quoted_sheet_name(const std::string& name) {
    std::string quoted = "'";
    for (char c : name) {
        quoted += c;
        if (c == '\'') quoted += c;
    }
    return quoted + "'";
}

} // namespace samdrift
