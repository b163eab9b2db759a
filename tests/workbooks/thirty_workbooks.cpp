#include "workbooks/thirty_workbooks.hpp"
#include "workbooks/columns.hpp"
#include <algorithm>
#include <cstdio>
#include <fstream>
#include <map>
#include <sstream>
#include <stdexcept>

namespace samdrift::workbooks {

namespace {

std::vector<std::vector<std::string>> table(const std::filesystem::path& file) {
    std::ifstream in(file);
    if (!in) throw std::runtime_error(file.string());
    std::vector<std::vector<std::string>> rows;
    for (std::string line; std::getline(in, line);) {
        rows.emplace_back();
        std::istringstream fields(line);
        for (std::string field; std::getline(fields, field, ';');) rows.back().push_back(field);
    }
    return rows;
}

std::string day_number(int i) {
    char buffer[40];
    std::snprintf(
        buffer, sizeof buffer, "%04d-%02d-%02d", 2008 + i % 9, 1 + i % 12, 1 + i * 7 % 28);
    return buffer;
}

} // namespace

Usages forty_usages(const std::filesystem::path& example) {
    std::map<std::string, std::string> area_names;
    for (const auto& row : table(example / "fagomrader.csv")) area_names[row.at(0)] = row.at(2);
    const auto systems = table(example / "systemer.csv");
    Usages all;
    for (int i = 0; i < 40; ++i) {
        const auto& row = systems.at(static_cast<std::size_t>(i) + 1);
        all.push_back({.municipality = row.at(0),
            .area = row.at(1),
            .area_name = area_names.at(row.at(1)),
            .system = row.at(2),
            .supplier = row.at(3),
            .version = row.at(4),
            .status = row.at(5),
            .hosting = row.at(6),
            .users = std::stoll(row.at(8)),
            .criticality = row.at(9),
            .personal_data = row.at(12),
            .yearly_cost = std::stoll(row.at(13)),
            .in_use_from = day_number(i)});
    }
    return all;
}

std::vector<Thirty> make_thirty(const Usages& usages, const std::filesystem::path& folder) {
    std::vector<Described> all = by_layout(usages);
    for (auto&& more : {by_wording(usages), by_encoding(usages)})
        all.insert(all.end(), more.begin(), more.end());
    std::ranges::sort(all, {}, [](const Described& d) { return d.book.name; });
    std::vector<Thirty> made;
    std::vector<Book> books;
    for (const auto& d : all) {
        made.push_back({write_book(d.book, folder), d.why, d.tells_status});
        books.push_back(d.book);
    }
    office_saves(books, folder);
    return made;
}

} // namespace samdrift::workbooks
