// The columns a sheet says are hidden. It may say so of all the thousands that stand empty.
#pragma once
#include "exchange/file_bytes.hpp"
#include "schema/sheet.hpp"
#include <algorithm>
#include <cstddef>
#include <vector>

namespace samdrift {

class HiddenColumns {
public:
    void add(std::size_t from, std::size_t to) { // to: the one after the last
        for (; from < std::min(to, most_columns); ++from) hidden_[from] = true;
    }

    // Those that some row reaches, in order.
    std::vector<std::size_t> within(const std::vector<SheetRow>& rows) const {
        std::size_t widest = 0;
        for (const auto& row : rows) widest = std::max(widest, row.cells.size());
        std::vector<std::size_t> columns;
        for (std::size_t c = 0; c < std::min(widest, most_columns); ++c)
            if (hidden_[c]) columns.push_back(c);
        return columns;
    }

private:
    std::vector<bool> hidden_ = std::vector<bool>(most_columns);
};

} // namespace samdrift
