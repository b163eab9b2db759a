// Pairs of names from a sheet, to be told whether each is one product. Needs no register.
#pragma once
#include "base/result.hpp"
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace samdrift {

struct NamePair {
    std::string left_name, left_supplier, right_name, right_supplier;
    std::optional<double> left_price, right_price; // any one currency; read only when asked for
    std::optional<bool> same;                      // where somebody has said: the column "same"
};

// A CSV with the headings left_name, left_supplier, right_name and right_supplier, in any order,
// and left_price and right_price when prices are asked for.
Result<std::vector<NamePair>> read_name_pairs(const std::filesystem::path& file, bool prices);

struct PairAnswer {
    int score = 0; // thousandths
    bool same = false;
};
// In the same order. The names on either side are the names at hand: what is rare among them, and
// whether another of them is nearer, counts.
std::vector<PairAnswer> match_pairs(const std::vector<NamePair>&, bool prices);

} // namespace samdrift
