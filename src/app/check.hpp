// Is the store whole: the file itself, what rows point to, the journal's seals, and that rows and
// journal agree.
#pragma once
#include "app/app.hpp"
#include "base/result.hpp"

namespace samdrift {

struct TableCount {
    std::string table;
    std::int64_t rows = 0;
};
struct CheckAnswer {
    bool whole = false;
    std::int64_t entries = 0, changes = 0;
    std::vector<TableCount> tables;
    std::vector<std::string> faults; // in English, for whoever must mend it
};
template <> const Entity& entity<CheckAnswer>();

Result<CheckAnswer> check_store(App&, const User&);

} // namespace samdrift
