// The example of nye-asker as a landscape, straight from its CSV files, for tests that hold the
// numbers of the comparison against what the case is known to give.
#pragma once
#include "register/landscape_builder.hpp"
#include "schema/cells.hpp"
#include "schema/record.hpp"
#include <filesystem>
#include <fstream>
#include <map>
#include <stdexcept>

namespace samdrift::example {

using Row = std::map<std::string, std::string>;

inline std::vector<std::string> split(const std::string& line) {
    std::vector<std::string> cells(1);
    for (const char c : line)
        if (c == ';')
            cells.emplace_back();
        else if (c != '\r')
            cells.back() += c;
    return cells;
}

inline std::vector<Row> rows_of(const std::filesystem::path& file) {
    std::ifstream in{file};
    if (!in) throw std::runtime_error("no file " + file.string());
    std::string line;
    std::getline(in, line);
    const auto header = split(line);
    std::vector<Row> rows;
    while (std::getline(in, line)) {
        const auto cells = split(line);
        Row row;
        for (std::size_t i = 0; i < header.size() && i < cells.size(); ++i)
            row[header[i]] = cells[i];
        rows.push_back(row);
    }
    return rows;
}

// The rows of a sheet, with every field read that needs no other row; numbered from 1.
template <class T>
std::vector<std::pair<T, Row>> objects_of(
    const std::filesystem::path& folder, const std::string& sheet) {
    std::vector<std::pair<T, Row>> all;
    for (const auto& row : rows_of(folder / (sheet + ".csv"))) {
        T object;
        for (const auto& f : entity<T>().fields) {
            const auto cell = row.find(std::string{f.rules.column});
            if (f.rules.column.empty() || f.kind == Kind::reference || cell == row.end()) continue;
            if (f.rules.blank_is_default && cell->second.empty()) continue;
            const auto kind = cell->second.empty() ? CellKind::blank : CellKind::text;
            const auto read = read_cell(f, Cell{kind, cell->second});
            if (!read.code.empty() || !f.set(&object, read.value))
                throw std::runtime_error(sheet + ": " + cell->second);
        }
        object.id.number = static_cast<std::int64_t>(all.size()) + 1;
        all.emplace_back(std::move(object), row);
    }
    return all;
}

// Reads the folder as the import does, but without its questions: aliases as they are listed.
class Reader {
public:
    explicit Reader(std::filesystem::path folder) : folder_(std::move(folder)) {
        for (const auto& row : rows_of(folder_ / "alias.csv"))
            alias_[row.at("slag")][row.at("skrivemåte")] = row.at("navn");
    }

    std::shared_ptr<const Landscape> read() {
        for (auto& [c, row] : objects<Cooperation>("samarbeid")) builder_.add(c);
        for (auto& [m, row] : objects<Member>("kommuner")) {
            municipalities_[row["navn"]] = {m.id.number};
            Municipality municipality;
            municipality.id = m.municipality = {m.id.number};
            municipality.number = m.number;
            municipality.name = row["navn"];
            builder_.add(municipality);
            builder_.add(m);
        }
        for (auto& [a, row] : objects<ServiceArea>("fagomrader")) {
            areas_[a.code] = a.id;
            if (!row["overordnet"].empty()) a.parent = areas_.at(row["overordnet"]);
            builder_.add(a);
        }
        read_blocks();
        read_plans();
        return builder_.build(1);
    }

private:
    void read_blocks() {
        for (auto& [u, row] : objects<Usage>("systemer")) {
            u.municipality = municipalities_.at(row["kommune"]);
            u.area = areas_.at(row["fagområde"]);
            u.product = product(u.system);
            u.supplier = supplier(u.supplier_as_written);
            u.operator_kind = u.operated_by == "egen kommune" ? OperatorKind::own
                              : u.operated_by == "leverandør" ? OperatorKind::supplier
                                                              : OperatorKind::joint_operation;
            builder_.add(u);
        }
        for (auto& [a, row] : objects<Absence>("har-ikke")) {
            a.municipality = municipalities_.at(row["kommune"]);
            a.area = areas_.at(row["fagområde"]);
            builder_.add(a);
        }
        for (auto& [c, row] : objects<Contract>("avtaler")) {
            c.municipality = municipalities_.at(row["kommune"]);
            c.product = product(c.system);
            c.supplier = supplier(c.supplier_as_written);
            builder_.add(c);
        }
        for (auto& [i, row] : objects<Integration>("integrasjoner")) {
            i.municipality = municipalities_.at(row["kommune"]);
            i.from_product = product(i.from_system);
            i.common_component = common_component(i.to_target);
            if (i.common_component.empty()) i.to_product = product(i.to_target);
            builder_.add(i);
        }
        for (auto& [p, row] : objects<WorkProcess>("arbeidsprosesser")) {
            p.municipality = municipalities_.at(row["kommune"]);
            p.area = areas_.at(row["fagområde"]);
            if (!p.system.empty()) p.product = product(p.system);
            builder_.add(p);
        }
    }

    void read_plans() {
        for (auto& [s, row] : objects<ChainStep>("tjenestekjeder")) {
            s.municipality = municipalities_.at(row["kommune"]);
            s.area = areas_.at(row["fagområde"]);
            s.common_component = common_component(s.system);
            if (s.common_component.empty() && !s.system.empty()) s.product = product(s.system);
            builder_.add(s);
        }
        for (auto& [g, row] : objects<WorkingGroup>("arbeidsgrupper")) {
            g.area = areas_.at(row["fagområde"]);
            builder_.add(g);
        }
        for (auto& [p, row] : objects<AgendaPromise>("digital-agenda")) builder_.add(p);
        for (auto& [m, row] : objects<Milestone>("milepaeler")) builder_.add(m);
        for (auto& [f, row] : objects<ProgrammeFunds>("programmidler")) builder_.add(f);
        for (auto& [l, row] : objects<LedgerLine>("regnskap")) {
            l.municipality = municipalities_.at(row["kommune"]);
            builder_.add(l);
        }
        for (auto& [l, row] : objects<BudgetLine>("budsjett")) {
            l.municipality = municipalities_.at(row["kommune"]);
            builder_.add(l);
        }
    }

    template <class T> std::vector<std::pair<T, Row>> objects(const std::string& sheet) {
        auto all = objects_of<T>(folder_, sheet);
        if constexpr (requires { all[0].first.cooperation; })
            for (auto& [object, row] : all) object.cooperation = {1};
        return all;
    }

    Id<Product> product(const std::string& written) {
        const auto alias = alias_["produkt"].find(written);
        const auto& name = alias == alias_["produkt"].end() ? written : alias->second;
        const auto [at, is_new] = products_.try_emplace(
            name, Id<Product>{static_cast<std::int64_t>(products_.size()) + 1});
        Product made;
        made.id = at->second;
        made.name = name;
        if (is_new) builder_.add(made);
        return at->second;
    }
    std::optional<Id<Supplier>> supplier(const std::string& written) {
        if (written.empty()) return std::nullopt;
        const auto alias = alias_["leverandør"].find(written);
        const auto& name = alias == alias_["leverandør"].end() ? written : alias->second;
        const auto [at, is_new] = suppliers_.try_emplace(
            name, Id<Supplier>{static_cast<std::int64_t>(suppliers_.size()) + 1});
        Supplier made;
        made.id = at->second;
        made.name = name;
        if (is_new) builder_.add(made);
        return at->second;
    }

    std::filesystem::path folder_;
    LandscapeBuilder builder_;
    std::map<std::string, std::map<std::string, std::string>> alias_;
    std::map<std::string, Id<Municipality>> municipalities_;
    std::map<std::string, Id<ServiceArea>> areas_;
    std::map<std::string, Id<Product>> products_;
    std::map<std::string, Id<Supplier>> suppliers_;
};

inline const Landscape& nye_asker() {
    static const auto landscape =
        Reader{std::filesystem::path{SAMDRIFT_SOURCE} / "examples/nye-asker"}.read();
    return *landscape;
}

inline constexpr Date september{
    std::chrono::year{2017}, std::chrono::month{9}, std::chrono::day{1}};

} // namespace samdrift::example
