// Reads the rows of the landscape's large tables straight from their columns.
#pragma once
#include "register/contract.hpp"
#include "register/integration.hpp"
#include "register/usage.hpp"
#include "storage/session.hpp"

namespace samdrift {

// A SELECT without WHERE, and the reader of what it selects; fields that the landscape does not
// keep stay as they are in the object.
template <class T> struct RowsOf;

template <> struct RowsOf<Usage> {
    static const std::string_view select;
    static void read(const ResultRow&, Usage&);
};
template <> struct RowsOf<Contract> {
    static const std::string_view select;
    static void read(const ResultRow&, Contract&);
};
template <> struct RowsOf<Integration> {
    static const std::string_view select;
    static void read(const ResultRow&, Integration&);
};

} // namespace samdrift
