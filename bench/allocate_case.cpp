#include "allocate.hpp"

// Of such sizes that 64 bits of SQL, and a sheet's numbers, multiply exactly: inhabitants in
// hundreds, and who is new is so by fifths of a year.
namespace samdrift::bench {
namespace {

struct Dice {
    std::mt19937_64 source;
    std::int64_t below(std::int64_t n) {
        return static_cast<std::int64_t>(source() % static_cast<std::uint64_t>(n));
    }
};

std::vector<std::int64_t> some(Dice& dice, std::int64_t count, std::int64_t most, bool zeros) {
    std::vector<std::int64_t> column;
    for (std::int64_t i = 0; i < count; ++i)
        column.push_back(zeros && dice.below(4) == 0 ? 0 : 1 + dice.below(most));
    return column;
}

bool has_users_of_its_own(std::size_t project) { return project % 10 < 7; }

} // namespace

AllocateCase made_allocation(const AllocateSize& size, std::uint64_t seed) {
    Dice dice{std::mt19937_64{seed}};
    AllocateCase made;
    made.size = size;
    for (std::int64_t y = 0; y < size.years; ++y) {
        made.identities.push_back(some(dice, size.owners, 20'000, false));
        auto& inhabitants = made.inhabitants.emplace_back(some(dice, size.owners, 600, false));
        for (auto& n : inhabitants) n *= 100;
        auto& days = made.days.emplace_back(static_cast<std::size_t>(size.owners), 365);
        for (auto& d : days) // one in fifty is new that year
            if (dice.below(50) == 0) d = static_cast<int>(73 * (1 + dice.below(4)));
        auto& users = made.users.emplace_back();
        for (std::int64_t p = 0; p < size.projects; ++p)
            users.push_back(has_users_of_its_own(static_cast<std::size_t>(p))
                                ? some(dice, size.owners, 3'000, true)
                                : std::vector<std::int64_t>{});
        auto& months = made.amounts.emplace_back();
        for (std::int64_t m = 0; m < size.months; ++m) {
            auto& amounts = months.emplace_back();
            for (std::int64_t p = 0; p < size.projects; ++p) {
                const auto oere = 10'000'00 + dice.below(1'000'000'00);
                amounts.push_back({dice.below(50) == 0 ? -oere : oere}); // some are credits
            }
        }
    }
    return made;
}

KeysOfYear keys_of_year(const AllocateCase& made, std::size_t year, std::size_t projects) {
    KeysOfYear of_year;
    const auto owners = static_cast<std::size_t>(made.size.owners);
    auto& weights = of_year.weights;
    const auto weigh = [&](const std::vector<std::int64_t>& driver) {
        weights.push_back(weighted_by_days(driver, made.days[year], 365));
    };
    weights.reserve(projects + 3);
    weigh(std::vector<std::int64_t>(owners, 1));
    weigh(made.identities[year]);
    weigh(made.inhabitants[year]);
    auto& keys = of_year.keys;
    keys.push_back({{{1, weights[1]}}, {}, {}, {}, {}});
    keys.push_back({{{1, weights[0]}, {2, weights[2]}}, {}, {}, {}, {}});
    for (std::size_t p = 0; p < projects; ++p) {
        if (!has_users_of_its_own(p)) {
            of_year.key_of.push_back(p % 10 == 9 ? 1 : 0);
            continue;
        }
        weigh(made.users[year][p]);
        of_year.key_of.push_back(keys.size());
        keys.push_back({{{1, weights.back()}}, {}, {}, {}, {}});
    }
    for (auto& key : keys) prepare(key, owners);
    return of_year;
}

} // namespace samdrift::bench
