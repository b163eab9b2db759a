// The example of nye-asker as the facts of a choice, straight from its CSV files.
#pragma once
#include "choose/portfolio_views.hpp"
#include "compare/example.hpp"

namespace samdrift::example {

class ChoiceReader {
public:
    explicit ChoiceReader(std::filesystem::path folder) : folder_(std::move(folder)) {
        const auto& products = nye_asker().catalogue->products;
        for (Code p = 0; p < products.size(); ++p) products_[products.name(p)] = {products.id(p)};
        for (const auto& row : rows_of(folder_ / "alias.csv"))
            if (row.at("slag") == "produkt")
                products_[row.at("skrivemåte")] = products_.at(row.at("navn"));
        for (const auto& area : nye_asker().cooperations[0].picture->areas)
            areas_[area.row.code] = area.row.id;
    }

    ChoiceRows read() {
        ChoiceRows rows;
        rows.assessments = objects<Assessment>("vurderinger", [&](Assessment& a, Row& row) {
            a.area = areas_.at(row["fagområde"]);
            a.product = products_.at(a.system);
        });
        rows.rules = objects<ChoiceRule>("rammer", [&](ChoiceRule& r, Row&) {
            if (!r.system.empty()) r.product = products_.at(r.system);
        });
        rows.rates = objects<Rate>("kostnadssatser", [&](Rate& r, Row& row) {
            if (!row["fagområde"].empty()) r.area = areas_.at(row["fagområde"]);
        });
        return rows;
    }

private:
    template <class T, class Refer> std::vector<T> objects(const std::string& sheet, Refer refer) {
        std::vector<T> all;
        for (auto& [object, row] : objects_of<T>(folder_, sheet)) {
            refer(object, row);
            all.push_back(std::move(object));
        }
        return all;
    }

    std::filesystem::path folder_;
    std::map<std::string, Id<Product>> products_;
    std::map<std::string, Id<ServiceArea>> areas_;
};

inline LegalParameter limit(LegalRule rule, std::string applies_to, std::int64_t value, Date from,
    std::optional<Date> to, std::string basis) {
    LegalParameter p;
    p.parameter = rule;
    p.applies_to = std::move(applies_to);
    if (value) p.value = Decimal{hundredths(value)};
    p.from = from;
    p.to = to;
    p.basis = std::move(basis);
    return p;
}

// The limits that were in force from 2017 to 2018, as the program knows them.
inline std::vector<LegalParameter> law_of_2017() {
    using namespace std::chrono;
    const Date first{2017y / January / 1}, last{2018y / April / 5};
    std::vector<LegalParameter> all{limit(LegalRule::eea_threshold, "varer og tjenester, kommune",
                                        1'750'000, first, last, "§ 5-3"),
        limit(LegalRule::eea_threshold, "bygg og anlegg", 44'000'000, first, last, "§ 5-3"),
        limit(LegalRule::clear_clause, "alle", 0, first, {}, "§ 28-1 a"),
        limit(LegalRule::small_change, "varer og tjenester", 10, first, {}, "§ 28-1 b"),
        limit(LegalRule::small_change, "bygg og anlegg", 15, first, {}, "§ 28-1 b"),
        limit(LegalRule::largest_fee, "ulovlig direkte anskaffelse", 15, first, {}, "§ 12")};
    for (std::size_t i = 0; i < all.size(); ++i)
        all[i].id.number = static_cast<std::int64_t>(i) + 1;
    return all;
}

inline ChoiceFacts choice_of_nye_asker(Date day = september) {
    static const ChoiceRows read =
        ChoiceReader{std::filesystem::path{SAMDRIFT_SOURCE} / "examples/nye-asker"}.read();
    auto rows = read;
    rows.legal = law_of_2017();
    return choice_facts(nye_asker(), 0, day, std::move(rows));
}

} // namespace samdrift::example
