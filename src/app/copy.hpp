// The whole store into another one: from a file to a database when more servers are to share it,
// from a database to a file as a backup, and back.
#pragma once
#include "app/app.hpp"
#include "base/result.hpp"

namespace samdrift {

struct CopiedTable {
    std::string table;
    std::int64_t rows = 0;
    std::string checksum; // the same in both
};
struct CopyAnswer {
    std::vector<CopiedTable> tables;
};
template <> const Entity& entity<CopyAnswer>();

// to: a path or a postgresql: address, where there are no rows yet. Nothing is stored unless every
// table has as many rows and the same checksum in both. Codes: forbidden, target_not_empty,
// same_store. Throws Failure, copy_differs among them.
Result<CopyAnswer> copy_store(App&, const User&, const std::string& to);

} // namespace samdrift
