// The cases of examples/ with their aliases taken away: which names the engine proposes as one, and
// which it takes for one without asking.
#include "match/names.hpp"
#include "match/proposals.hpp"
#include <algorithm>
#include <fstream>
#include <gtest/gtest.h>
#include <map>
#include <set>

namespace samdrift {
namespace {

using Rows = std::vector<std::map<std::string, std::string>>;

Rows rows_of(const std::string& file) {
    std::ifstream in{std::string{SAMDRIFT_SOURCE} + "/examples/" + file};
    std::vector<std::string> head;
    Rows rows;
    for (std::string line; std::getline(in, line);) {
        std::vector<std::string> cells(1);
        for (const char c : line)
            if (c == ';')
                cells.emplace_back();
            else if (c != '\r')
                cells.back() += c;
        if (head.empty()) {
            head = cells;
            head[0] = head[0].substr(head[0].find_first_not_of("\xEF\xBB\xBF"));
            continue;
        }
        auto& row = rows.emplace_back();
        for (std::size_t i = 0; i < cells.size(); ++i) row[head[i]] = cells[i];
    }
    return rows;
}

// Each name in its order, as an import meets it; which earlier names it was proposed as.
struct Met {
    std::map<std::string, std::set<std::string>> proposed; // by key
    std::vector<std::pair<std::string, std::string>> certain;
    std::size_t asked = 0;
};

Met meet(const std::vector<KnownName>& names) {
    NameIndex index;
    Met met;
    for (const auto& name : names) {
        const auto key = name_key(name.name);
        if (met.proposed.contains(key)) continue;
        auto& proposed = met.proposed[key];
        const auto proposals = index.propose(name);
        met.asked += !proposals.empty();
        for (const auto& p : proposals) {
            proposed.insert(name_key(p.name));
            EXPECT_FALSE(p.reason.nb.empty() || p.reason.en.empty()) << name.name;
            EXPECT_EQ(p.reason.nb.find("{{"), std::string::npos) << p.reason.nb;
            if (p.certain) met.certain.emplace_back(name.name, p.name);
        }
        index.add(name);
    }
    return met;
}

struct Case {
    const char *folder, *kind, *column;
};
const Case cases[] = {{"nye-asker", "produkt", "system"}, {"nye-drammen", "produkt", "system"},
    {"nye-asker", "leverandør", "leverandør"}, {"nye-drammen", "leverandør", "leverandør"}};

TEST(Cases, AllNamesThatAreOneAreProposedAsOneAndNoneThatAreTwoAreAccepted) {
    for (const auto& c : cases) {
        const std::string folder = c.folder, kind = c.kind;
        std::map<std::string, std::string> product; // of each spelling's key
        std::vector<KnownName> names;
        for (const auto& row : rows_of(folder + "/systemer.csv")) {
            names.push_back({row.at(c.column), kind == "produkt" ? row.at("leverandør") : ""});
            product.emplace(name_key(names.back().name), name_key(names.back().name));
        }
        const auto aliases = rows_of(folder + "/alias.csv");
        for (const auto& row : aliases)
            if (row.at("slag") == kind)
                product[name_key(row.at("skrivemåte"))] = name_key(row.at("navn"));
        for (const auto& row : aliases)
            if (row.at("slag") == kind && std::ranges::none_of(names, [&](const KnownName& n) {
                    return name_key(n.name) == name_key(row.at("skrivemåte"));
                }))
                names.push_back({row.at("skrivemåte"), ""});
        const auto met = meet(names);
        std::size_t ones = 0;
        std::set<std::string> first; // names of a product that is met
        for (const auto& name : names) {
            const auto key = name_key(name.name);
            if (!first.insert(key).second) continue;
            std::set<std::string> same;
            for (const auto& other : first)
                if (other != key && product.at(other) == product.at(key)) same.insert(other);
            if (same.empty()) continue;
            ++ones;
            EXPECT_TRUE(std::ranges::any_of(
                same, [&](const auto& s) { return met.proposed.at(key).contains(s); }))
                << folder << ": " << name.name << " is not proposed as what it is";
        }
        EXPECT_GT(ones, 0u) << folder << " " << kind;
        for (const auto& [a, b] : met.certain)
            EXPECT_EQ(product.at(name_key(a)), product.at(name_key(b)))
                << folder << ": " << a << " was taken for " << b;
        // A person is not asked about everything.
        EXPECT_LT(met.asked * 3, met.proposed.size() * 2) << folder << " " << kind;
        if (std::getenv("SAMDRIFT_SHOW"))
            std::cerr << folder << " " << kind << " asked " << met.asked << " of "
                      << met.proposed.size() << "\n";
    }
}

} // namespace
} // namespace samdrift
