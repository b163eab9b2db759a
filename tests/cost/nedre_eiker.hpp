// The rows of examples/nedre-eiker-d-ikt as plain values, read by hand.
#pragma once
#include "cost/cost_rows.hpp"
#include <fstream>
#include <map>
#include <sstream>
#include <stdexcept>

namespace samdrift::nedre_eiker {

using Cells = std::map<std::string, std::string>;

inline std::vector<Cells> sheet(const std::string& name) {
    std::ifstream in{std::string{SAMDRIFT_SOURCE} + "/examples/nedre-eiker-d-ikt/" + name + ".csv"};
    if (!in) throw std::runtime_error(name);
    const auto cells = [](const std::string& line) {
        std::vector<std::string> all;
        std::istringstream text{line};
        for (std::string cell; std::getline(text, cell, ';');) all.push_back(cell);
        return all;
    };
    std::string line;
    std::getline(in, line);
    const auto headings = cells(line);
    std::vector<Cells> rows;
    while (std::getline(in, line)) {
        const auto row = cells(line);
        auto& named = rows.emplace_back();
        for (std::size_t i = 0; i < headings.size() && i < row.size(); ++i)
            named[headings[i]] = row[i];
    }
    return rows;
}

template <class E> E choice(const std::string& word) {
    for (std::size_t i = 0; i < choices_of<E>.size(); ++i)
        if (choices_of<E>[i].word == word) return static_cast<E>(i);
    throw std::runtime_error(word);
}

inline CostRows rows() {
    CostRows all;
    std::int64_t id = 0;
    for (auto& c : sheet("kommuner")) {
        Owner owner;
        owner.member.id = {++id};
        owner.member.municipality = {id};
        owner.name = c["navn"];
        owner.member.number = c["kommunenummer"];
        owner.member.inhabitants = std::stoll(c["innbyggere"]);
        owner.member.employees = std::stoll(c["ansatte"]);
        owner.member.joined = read_iso(c["medlem_fra"]);
        all.owners.push_back(owner);
    }
    put_in_order(all.owners);
    const auto municipality = [&](const std::string& name) {
        return all.owners.at(all.owner_of(name).value()).member.municipality;
    };
    for (auto& c : sheet("it-prosjekter")) {
        ProjectCost cost;
        cost.id = {++id};
        cost.project = c["prosjekt"];
        cost.name = c["navn"];
        cost.group = choice<ProjectGroup>(c["gruppe"]);
        cost.year = std::stoi(c["år"]);
        if (c["eier"] != "felles") cost.owner = municipality(c["eier"]);
        cost.amount = {std::stoll(c["kostnad_nok"]) * 100};
        all.costs.push_back(cost);
    }
    for (auto& c : sheet("brukere")) {
        ProjectUsers users;
        users.id = {++id};
        users.project = c["prosjekt"];
        users.municipality = municipality(c["kommune"]);
        users.year = std::stoi(c["år"]);
        users.users = std::stoll(c["brukere"]);
        all.users.push_back(users);
    }
    for (auto& c : sheet("brukeridenter")) {
        UserIdentities identities;
        identities.id = {++id};
        identities.municipality = municipality(c["kommune"]);
        identities.year = std::stoi(c["år"]);
        identities.identities = std::stoll(c["brukeridenter"]);
        all.identities.push_back(identities);
    }
    for (auto& c : sheet("fordeling")) {
        AllocationKey key;
        key.id = {++id};
        key.group = choice<KeyGroup>(c["gruppe"]);
        key.formula = c["nøkkel"];
        all.keys.push_back(key);
    }
    for (auto& c : sheet("kjerneinvesteringer")) {
        Investment investment;
        investment.id = {++id};
        investment.year = std::stoi(c["år"]);
        investment.kind = choice<InvestmentKind>(c["kategori"]);
        investment.name = c["navn"];
        investment.amount = {std::stoll(c["beløp_nok"]) * 100};
        investment.lifetime = std::stoi(c["levetid_år"]);
        all.investments.push_back(investment);
    }
    return all;
}

} // namespace samdrift::nedre_eiker
