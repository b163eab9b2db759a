#include "publish/work_place.hpp"

namespace samdrift {
namespace {

std::string letters(std::size_t column) {
    std::string out;
    for (++column; column > 0; column = (column - 1) / 26)
        out.insert(out.begin(), static_cast<char>('A' + (column - 1) % 26));
    return out;
}

std::string place(std::size_t row, std::size_t column) { // from 0
    return "$" + letters(column) + "$" + std::to_string(row + 1);
}

} // namespace

std::size_t heading_row(const WorkSheet& sheet) {
    return sheet.intro.empty() ? 0 : sheet.intro.size() + 1;
}

std::string work_place(const WorkSheet& sheet, std::size_t row, std::size_t column) {
    return place(heading_row(sheet) + 1 + row, column);
}

std::string heading_place(const WorkSheet& sheet, std::size_t column) {
    return place(heading_row(sheet), column);
}

std::string work_range(
    const WorkSheet& sheet, std::size_t first, std::size_t last, std::size_t column) {
    return work_place(sheet, first, column) + ":" + work_place(sheet, last, column);
}

std::string in_sheet(const WorkSheet& sheet, const std::string& place) {
    std::string name;
    for (const char c : sheet.name) name += c == '\'' ? "''" : std::string(1, c);
    return "'" + name + "'!" + place;
}

} // namespace samdrift
