// A made country of owners and cost projects, shared by us, by SQL in SQLite and by LibreOffice.
#pragma once
#include "cost/allocate.hpp"
#include <cstdint>
#include <filesystem>
#include <random>

namespace samdrift::bench {

struct AllocateSize {
    std::int64_t owners = 356, projects = 2'000, years = 10, months = 12;
};

// Drivers in columns per owner and year; the amounts of every project and month.
struct AllocateCase {
    AllocateSize size;
    // [year][project]: seven of ten projects have users of their own, two user identities, one is
    // ⅓ equal + ⅔ inhabitants.
    std::vector<std::vector<std::vector<std::int64_t>>> users;
    std::vector<std::vector<std::int64_t>> identities, inhabitants; // [year]
    std::vector<std::vector<int>> days;                             // [year]
    std::vector<std::vector<std::vector<Money>>> amounts;           // [year][month][project]
};
AllocateCase made_allocation(const AllocateSize&, std::uint64_t seed);

// A key for each project of a year, with what it looks at.
struct KeysOfYear {
    std::vector<std::vector<std::int64_t>> weights;
    std::vector<SharingKey> keys;
    std::vector<std::size_t> key_of; // project
};
KeysOfYear keys_of_year(const AllocateCase&, std::size_t year, std::size_t projects);

// Totals per owner, [year * months + month].
using MonthTotals = std::vector<std::vector<std::int64_t>>;

struct SqlAllocation {
    MonthTotals totals; // of the months that were run
    double seconds = 0;
};
SqlAllocation allocate_by_sql(const AllocateCase&, std::size_t months);

// The first month, as many projects as said, amounts without their sign. What it took to open,
// work out and write the sheet; nullopt: no LibreOffice.
struct OfficeAllocation {
    std::vector<std::int64_t> totals;
    double seconds = 0, seconds_of_numbers = 0; // the same sheet without formulas
};
std::optional<OfficeAllocation> allocate_by_office(const AllocateCase&, std::size_t projects);

int run_allocate(const AllocateSize&, std::uint64_t seed, bool alone);

} // namespace samdrift::bench
