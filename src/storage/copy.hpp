// A store's whole content, table by table, into another store of whichever kind.
#pragma once
#include "storage/session.hpp"

namespace samdrift {

struct StoredTable {
    std::string name;
    std::vector<std::string_view> columns;
    std::vector<bool> whole_number; // of each column: else text
    std::string order;              // what tells one row from another
};
// Every table, those that others refer to first.
std::vector<StoredTable> stored_tables();

struct TableSum {
    std::int64_t rows = 0;
    std::string checksum; // of every value in its place: SHA-256, in hexadecimal digits
    bool operator==(const TableSum&) const = default;
};
TableSum sum_of(Session&, const StoredTable&);

// Into a store without entries. `to` must be in a transaction that writes.
void copy_all(Session& from, Session& to);

} // namespace samdrift
