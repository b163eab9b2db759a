#include "register/synthetic.hpp"
#include "register/catalogue.hpp"
#include "register/contract.hpp"
#include "register/cooperation.hpp"
#include "register/integration.hpp"
#include "register/municipality.hpp"
#include "register/service_area.hpp"
#include "register/usage.hpp"
#include <algorithm>
#include <map>

namespace samdrift {
namespace {

// splitmix64 (Steele, Lea, Flood 2014): small, and the same everywhere.
class Dice {
public:
    explicit Dice(std::uint64_t seed) : state_(seed) {}
    std::uint64_t next() {
        state_ += 0x9E3779B97F4A7C15u;
        auto z = state_;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9u;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBu;
        return z ^ (z >> 31);
    }
    int below(int n) { return static_cast<int>(next() % static_cast<std::uint64_t>(n)); }
    bool in(int parts, int of) { return below(of) < parts; }
    // The first are chosen more often than the last, as products are.
    int skewed(int n) { return std::min(below(n), below(n)); }

private:
    std::uint64_t state_;
};

constexpr std::string_view components[] = {
    "ID-porten", "Altinn", "Folkeregisteret", "Matrikkelen", "SvarUt", "Helsenettet"};
constexpr int areas_in_a_group = 10, products_in_an_area = 9, suppliers_in_all = 240;

struct SystemInUse {
    Id<Product> product;
    std::string name;
};

class Maker {
public:
    Maker(const SyntheticOrder& order, const std::function<std::int64_t(const Entity&)>& next_id)
        : order_(order), next_id_(next_id), dice_(order.seed) {}

    std::vector<Change> make() {
        Cooperation c{.key = order_.key,
            .name = "Generert samarbeid",
            .kind = CooperationKind::shared_operation};
        c.source = Origin::example;
        cooperation_ = add(c);
        make_catalogue();
        for (const auto& m : order_.municipalities) make_municipality(m);
        return std::move(changes_);
    }

private:
    template <class T> Id<T> add(T& row) {
        row.id = {next_id_(entity<T>())};
        changes_.push_back({&entity<T>(), row.id.number, "generate", std::nullopt, to_record(row)});
        return row.id;
    }

    void make_catalogue() {
        for (int i = 1; i <= suppliers_in_all; ++i) {
            Supplier s{.name = "Leverandør " + std::to_string(i)};
            suppliers_.push_back(add(s));
        }
        std::optional<Id<ServiceArea>> group;
        for (int i = 0; i < order_.usages; ++i) {
            if (i % areas_in_a_group == 0)
                group = add_area("g" + std::to_string(i / areas_in_a_group + 1), {});
            areas_.push_back(add_area(
                "g" + std::to_string(i / areas_in_a_group + 1) + ".a" + std::to_string(i + 1),
                group));
            auto& products = products_.emplace_back();
            for (int p = 1; p <= products_in_an_area; ++p) {
                Product product{
                    .name = "System " + std::to_string(i + 1) + "-" + std::to_string(p)};
                product.supplier =
                    suppliers_[static_cast<std::size_t>(dice_.skewed(suppliers_in_all))];
                products.push_back({add(product), product.name});
                supplier_of_[products.back().product.number] = *product.supplier;
            }
        }
    }

    Id<ServiceArea> add_area(std::string code, std::optional<Id<ServiceArea>> parent) {
        ServiceArea a{.cooperation = cooperation_,
            .code = code,
            .parent = parent,
            .name = "Fagområde " + code};
        a.source = Origin::example;
        return add(a);
    }

    void make_municipality(const NamedNumber& named) {
        Municipality m{.number = named.number, .name = named.name};
        municipality_ = add(m);
        Member member{
            .cooperation = cooperation_, .municipality = municipality_, .number = named.number};
        member.inhabitants = 1000 + dice_.below(60'000);
        member.source = Origin::example;
        add(member);
        in_use_.clear();
        for (int i = 0; i < order_.usages; ++i) make_usage();
        for (const auto& system : in_use_) make_contracts(system);
        for (int i = 0; i < order_.usages * 15 / 4; ++i) make_integration();
    }

    void make_usage() {
        const auto at = in_use_.size();
        // Now and then two systems in one area, and so none in another; now and then a confirmed
        // none.
        const auto area = dice_.in(1, 20) && at > 0 ? at - 1 : at;
        const auto& product =
            products_[area][static_cast<std::size_t>(dice_.skewed(products_in_an_area))];
        Usage u{.cooperation = cooperation_,
            .municipality = municipality_,
            .area = areas_[area],
            .system = product.name,
            .product = product.product};
        u.supplier = supplier_of_.at(product.product.number);
        u.version = std::to_string(1 + dice_.below(9)) + "." + std::to_string(dice_.below(10));
        u.status = dice_.in(1, 40) ? Status::ended : Status::in_operation;
        u.hosting = static_cast<Hosting>(dice_.below(3));
        u.operated_by = "egen kommune";
        u.operator_kind = OperatorKind::own;
        u.users = 5 + dice_.below(2000);
        u.criticality = static_cast<Criticality>(dice_.below(4));
        u.way_of_working = std::string(1, static_cast<char>('A' + dice_.skewed(4)));
        u.personal_data = dice_.in(1, 2);
        u.uses_municipality_number = dice_.in(1, 3);
        u.yearly_cost = Money{(10'000 + dice_.below(900'000)) * std::int64_t{100}};
        u.source = Origin::example;
        if (same_place_taken(area, product.product))
            u.system += " B"; // a second instance keeps a name of its own
        taken_.emplace_back(area, product.product.number);
        add(u);
        in_use_.push_back({product.product, u.system});
        if (area != at && dice_.in(1, 2)) make_absence(areas_[at]);
    }

    bool same_place_taken(std::size_t area, Id<Product> product) {
        if (in_use_.empty()) taken_.clear();
        for (const auto& [a, p] : taken_)
            if (a == area && p == product.number) return true;
        return false;
    }

    void make_absence(Id<ServiceArea> area) {
        Absence a{.cooperation = cooperation_, .municipality = municipality_, .area = area};
        a.source = Origin::example;
        add(a);
    }

    void make_contracts(const SystemInUse& system) {
        for (int i = 0; i < 2; ++i) {
            Contract c{.cooperation = cooperation_,
                .municipality = municipality_,
                .system = system.name,
                .product = system.product};
            c.supplier = supplier_of_.at(system.product.number);
            c.number = std::to_string(++contracts_);
            const int year = 2010 + dice_.below(10);
            c.signed_on = Date{std::chrono::year{year}, std::chrono::January, std::chrono::day{1}};
            if (dice_.in(3, 4))
                c.ends =
                    Date{std::chrono::year{year + 8}, std::chrono::December, std::chrono::day{31}};
            c.notice_months = 3 * (1 + dice_.below(4));
            c.extension = static_cast<Extension>(dice_.below(3));
            c.value = Money{(50'000 + dice_.below(5'000'000)) * std::int64_t{100}};
            c.legal_review = static_cast<LegalReview>(dice_.below(3));
            c.processing_agreement = dice_.in(3, 4);
            c.source = Origin::example;
            add(c);
        }
    }

    void make_integration() {
        const auto& from =
            in_use_[static_cast<std::size_t>(dice_.below(static_cast<int>(in_use_.size())))];
        Integration n{.cooperation = cooperation_,
            .municipality = municipality_,
            .from_system = from.name,
            .from_product = from.product};
        if (dice_.in(2, 5)) {
            n.common_component = components[dice_.below(static_cast<int>(std::size(components)))];
            n.to_target = "felles:" + n.common_component;
        } else {
            const auto& to =
                in_use_[static_cast<std::size_t>(dice_.below(static_cast<int>(in_use_.size())))];
            n.to_target = to.name;
            n.to_product = to.product;
        }
        n.kind = static_cast<IntegrationKind>(dice_.below(4));
        n.frequency = "daglig";
        n.object = "objekt " + std::to_string(++integrations_);
        n.source = Origin::example;
        add(n);
    }

    const SyntheticOrder& order_;
    const std::function<std::int64_t(const Entity&)>& next_id_;
    Dice dice_;
    std::vector<Change> changes_;
    Id<Cooperation> cooperation_;
    Id<Municipality> municipality_;
    std::vector<Id<Supplier>> suppliers_;
    std::vector<Id<ServiceArea>> areas_;
    std::vector<std::vector<SystemInUse>> products_;
    std::map<std::int64_t, Id<Supplier>> supplier_of_;
    std::vector<SystemInUse> in_use_;
    std::vector<std::pair<std::size_t, std::int64_t>> taken_;
    std::int64_t contracts_ = 0, integrations_ = 0;
};

} // namespace

std::vector<NamedNumber> invented_municipalities(int count) {
    std::vector<NamedNumber> all;
    for (int i = 1; i <= count; ++i) {
        std::string number = std::to_string(9000 + i);
        all.push_back({number, "Kommune " + std::to_string(i)});
    }
    return all;
}

std::vector<Change> synthetic(
    const SyntheticOrder& order, const std::function<std::int64_t(const Entity&)>& next_id) {
    return Maker{order, next_id}.make();
}

} // namespace samdrift
