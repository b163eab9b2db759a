// The columns that the thirty workbooks are put together of.
#pragma once
#include "workbooks/thirty_workbooks.hpp"
#include <functional>

namespace samdrift::workbooks {

struct Column {
    std::string heading;
    std::function<Value(const Usage&)> value;
    Column called(std::string other) const { return {std::move(other), value}; }
};
using Columns = std::vector<Column>;

namespace column {
inline const Column municipality{"Kommune", [](const Usage& u) { return text(u.municipality); }};
inline const Column area{"Fagområde", [](const Usage& u) { return text(u.area_name); }};
inline const Column area_code{"fagområde", [](const Usage& u) { return text(u.area); }};
inline const Column system{"Fagsystem", [](const Usage& u) { return text(u.system); }};
inline const Column supplier{"Leverandør", [](const Usage& u) { return text(u.supplier); }};
inline const Column version{"Versjon", [](const Usage& u) { return text(u.version); }};
inline const Column status{"Status", [](const Usage& u) { return text(u.status); }};
inline const Column hosting{"Driftsform", [](const Usage& u) { return text(u.hosting); }};
inline const Column users{
    "Antall brukere", [](const Usage& u) { return number(static_cast<double>(u.users)); }};
inline const Column criticality{"Kritikalitet", [](const Usage& u) { return text(u.criticality); }};
inline const Column personal_data{
    "Personopplysninger", [](const Usage& u) { return text(u.personal_data); }};
inline const Column cost{"Årlig kostnad (kr)",
    [](const Usage& u) { return number(static_cast<double>(u.yearly_cost)); }};
inline const Column from{"I bruk fra", [](const Usage& u) { return day(u.in_use_from); }};
} // namespace column

// The twelve that most of the workbooks have, in their usual order.
inline Columns usual() {
    using namespace column;
    return {municipality, area, system, supplier, version, status, hosting, users, criticality,
        personal_data, cost, from};
}

inline Row headings(const Columns& columns) {
    Row row;
    for (const auto& c : columns) row.push_back(text(c.heading));
    return row;
}

inline void add_rows(Grid& grid, const Columns& columns, const std::vector<Usage>& usages) {
    for (const auto& usage : usages) {
        Row row;
        for (const auto& c : columns) row.push_back(c.value(usage));
        grid.rows.push_back(std::move(row));
    }
}

inline std::vector<Usage> of_municipality(const std::vector<Usage>& all, const std::string& name) {
    std::vector<Usage> some;
    for (const auto& u : all)
        if (u.municipality == name) some.push_back(u);
    return some;
}

inline constexpr const char* municipalities[] = {"Asker", "Røyken", "Hurum"};

// A sheet of headings and rows alone.
inline Grid plain(
    const std::string& name, const Columns& columns, const std::vector<Usage>& usages) {
    Grid grid{name};
    grid.rows.push_back(headings(columns));
    add_rows(grid, columns, usages);
    return grid;
}

// How people group digits: "1 450 000".
inline std::string grouped(std::int64_t n, const char* space) {
    auto all = std::to_string(n);
    for (auto at = static_cast<int>(all.size()) - 3; at > 0; at -= 3)
        all.insert(static_cast<std::size_t>(at), space);
    return all;
}

struct Described {
    Book book;
    const char* why;
    bool tells_status = true;
};
using Usages = std::vector<Usage>;

std::vector<Described> by_layout(const Usages&);   // 01 to 14, and 30
std::vector<Described> by_wording(const Usages&);  // 15 to 24
std::vector<Described> by_encoding(const Usages&); // 25 to 29

} // namespace samdrift::workbooks
