#include "cost/estimate.hpp"
#include "base/words.hpp"
#include "schema/texts.hpp"
#include <algorithm>
#include <array>
#include <map>
#include <set>

namespace samdrift {
namespace {

class Figures {
public:
    Figures(std::span<const KeyFigure> all, Date day) {
        for (const auto& f : all)
            if (in_force(f, day)) by_name_[folded(f.name)] = f.value;
    }

    std::optional<Decimal> find(const char* name) const {
        const auto found = by_name_.find(folded(name));
        return found == by_name_.end() ? std::nullopt : std::optional{found->second};
    }
    Decimal get(const char* name) {
        const auto found = find(name);
        if (!found) say("figure_missing", name);
        if (found && found->hundredths < 0) say("figure_out_of_range", name);
        return found.value_or(Decimal{});
    }
    std::int64_t whole(const char* name, std::int64_t least) {
        const auto n = get(name);
        if (n.hundredths % 100 != 0) say("figure_not_whole", name);
        if (find(name) && (n.hundredths < hundredths(least) || n.hundredths > hundredths(most)))
            say("figure_out_of_range", name);
        return n.hundredths / 100;
    }
    // A price in kroner: hundredths of a krone are øre.
    Money price(const char* name) {
        const auto n = get(name);
        if (n.hundredths > largest_row_amount) say("figure_out_of_range", name);
        return {n.hundredths};
    }
    Problems problems() && { return std::move(problems_); }

private:
    static constexpr std::int64_t most = 1'000'000;
    void say(const char* code, const char* name) {
        if (problems_.empty() || problems_.back().value != name)
            problems_.push_back({code, {}, name});
    }
    std::map<std::string, Decimal> by_name_;
    Problems problems_;
};

constexpr auto pupils_of_year_8 = "Elever på 8. trinn";

bool is_pc(const Device& d) {
    return d.type == DeviceType::laptop || d.type == DeviceType::desktop;
}

std::int64_t rounded_up(std::int64_t n, std::int64_t by) { return n / by + (n % by != 0); }

// Amounts of an estimate, and whether one is more than a row may hold.
class Items {
public:
    Items(int year, const EstimateRules& rules) : year_(year), rules_(rules) {}

    void add(const char* category, const char* item, BudgetType kind, std::int64_t count,
        Money each, bool yearly = false) {
        if (count == 0) return;
        const Wide sum = static_cast<Wide>(each.oere) * count;
        if (sum > largest_row_amount) {
            too_large_.push_back({"estimate_too_large", {}, text(Language::nb, item)});
            return;
        }
        const auto why = [&](Language language) {
            return text(language, std::string{item} + ".rule",
                std::vector<Argument>{{"count", whole_number(language, count)},
                    {"price", kroner(language, each.oere)}, {"year", std::to_string(year_)},
                    {"lifetime", std::to_string(rules_.lifetime)},
                    {"fewest", std::to_string(rules_.fewest_of_model)},
                    {"places", std::to_string(rules_.cabinet_places)},
                    {"days", std::to_string(rules_.image_days)}});
        };
        push({category, text(Language::nb, item), year_, kind, {static_cast<std::int64_t>(sum)}, {},
                 {}, why(Language::nb), why(Language::en), true, yearly},
            {}, {});
    }

    void add(const OneOffCost& c) {
        const auto why = [&](Language language) { return text(language, "estimate.stated"); };
        push({c.category, c.item, c.year, c.type, c.amount, {}, {}, why(Language::nb),
                 why(Language::en), samdrift::marked(figures_source(c.source, c.figures_source)),
                 false},
            c.low, c.high);
    }

    // One project in the year it joins, all kinds of cost and all months together.
    void add(const ProjectCost& first, Money sum, bool any_marked) {
        const auto why = [&](Language language) { return text(language, "estimate.own"); };
        push({"avvikende system", first.name, year_, BudgetType::operation, sum, {}, {},
                 why(Language::nb), why(Language::en), any_marked, true, true},
            {}, {});
    }

    Result<std::vector<EstimateItem>> done() && {
        if (!too_large_.empty()) return std::move(too_large_);
        return std::move(all_);
    }

private:
    void push(EstimateItem item, std::optional<Money> low, std::optional<Money> high) {
        const auto either = proportion(item.amount, rules_.uncertainty.hundredths, hundredths(100));
        item.low = low.value_or(item.amount - either);
        item.high = high.value_or(item.amount + either);
        all_.push_back(std::move(item));
    }

    int year_;
    const EstimateRules& rules_;
    std::vector<EstimateItem> all_;
    Problems too_large_;
};

} // namespace

Result<EstimateRules> estimate_rules(std::span<const KeyFigure> all, Date day) {
    Figures figures{all, day};
    EstimateRules rules;
    rules.lifetime = figures.whole("Levetid PC", 0);
    rules.fewest_of_model = figures.whole("Minste antall av en modell for at den beholdes", 0);
    rules.image_days = figures.whole("Image pr PC-modell", 0);
    rules.cabinet_places = figures.whole("Plasser i et ladeskap", 1);
    rules.pc_price = figures.price("Pris på bærbar PC med oppsett");
    rules.desktop_percent = figures.get("Pris på stasjonær PC av pris på bærbar");
    if (rules.desktop_percent.hundredths > hundredths(100))
        return Problem{"figure_out_of_range", {}, "Pris på stasjonær PC av pris på bærbar"};
    if (figures.find("Pris på ladeskap")) rules.cabinet_price = figures.price("Pris på ladeskap");
    if (figures.find("Pris på dagsverk")) rules.day_price = figures.price("Pris på dagsverk");
    if (figures.find(pupils_of_year_8)) rules.pupils = figures.whole(pupils_of_year_8, 0);
    if (figures.find("Usikkerhet i anslag")) {
        rules.uncertainty = figures.get("Usikkerhet i anslag");
        if (rules.uncertainty.hundredths > hundredths(100))
            return Problem{"figure_out_of_range", {}, "Usikkerhet i anslag"};
    }
    auto problems = std::move(figures).problems();
    if (!problems.empty()) return problems;
    return rules;
}

EstimatedDevices estimated_devices(
    std::span<const Device> devices, int joining_year, const EstimateRules& rules) {
    std::map<std::string, std::int64_t> of_model; // all places, and before any is replaced for age
    for (const auto& d : devices)
        if (is_pc(d)) of_model[folded(d.model)] += d.count;
    EstimatedDevices found;
    std::set<std::string> kept;
    std::int64_t pupils_laptops = 0;
    for (const auto& d : devices) {
        if (d.type == DeviceType::thin_client) {
            found.thin_clients_kept += d.count;
            if (d.use == DeviceUse::pupil) found.thin_clients_of_pupils += d.count;
        }
        if (!is_pc(d) || d.count == 0) continue;
        found.pcs += d.count;
        if (d.use == DeviceUse::pupil) found.pcs_of_pupils += d.count;
        if (!d.purchase_year) found.of_unknown_age += d.count;
        if (d.type == DeviceType::laptop && d.place == DevicePlace::school &&
            d.use == DeviceUse::pupil)
            pupils_laptops += d.count;
        if (d.purchase_year && joining_year - *d.purchase_year > rules.lifetime) {
            found.replaced_by_age += d.count;
        } else if (of_model[folded(d.model)] < rules.fewest_of_model) {
            found.replaced_by_few_of_model += d.count;
        } else {
            found.kept += d.count;
            kept.insert(folded(d.model));
        }
    }
    std::erase_if(of_model, [](const auto& model) { return model.second == 0; });
    found.models = static_cast<std::int64_t>(of_model.size());
    found.replaced = found.replaced_by_age + found.replaced_by_few_of_model;
    found.models_kept = static_cast<std::int64_t>(kept.size());
    found.image_days = found.models_kept * rules.image_days;
    found.cabinets = rounded_up(pupils_laptops, rules.cabinet_places);
    return found;
}

static void add_own_projects(Items& items, std::span<const ProjectCost> all, int joining_year) {
    struct Project {
        const ProjectCost* first = nullptr;
        Money sum;
        bool any_marked = false;
    };
    std::map<std::string, Project> projects;
    for (const auto& c : all) {
        if (c.year != joining_year || c.stage != CostStage::budget) continue;
        auto& project = projects[folded(c.project)];
        if (!project.first) project.first = &c;
        project.sum += c.amount;
        project.any_marked |= marked(figures_source(c.source, c.figures_source));
    }
    for (const auto& [key, p] : projects) items.add(*p.first, p.sum, p.any_marked);
}

// Those for whom there is no PC, and those who begin in year 8.
static Problems add_alternatives(Items& items, const EstimatedDevices& devices,
    const EstimatedCosts& costs, const EstimateRules& rules, EstimateChoices choices, Money pc) {
    Problems missing;
    if (choices.pc_per_employee && !costs.employees) missing.push_back({"employees_unknown"});
    if (choices.pc_per_pupil && !rules.pupils)
        missing.push_back({"figure_missing", {}, pupils_of_year_8});
    if (!missing.empty()) return missing;
    if (choices.pc_per_employee) {
        auto have = devices.pcs - devices.pcs_of_pupils;
        if (choices.thin_clients_replaced)
            have += devices.thin_clients_kept - devices.thin_clients_of_pupils;
        items.add("utstyr", "estimate.employees", BudgetType::investment,
            std::max<std::int64_t>(0, *costs.employees - have), pc);
    }
    if (choices.pc_per_pupil)
        items.add("utstyr", "estimate.pupils", BudgetType::investment, *rules.pupils, pc, true);
    return {};
}

Result<std::vector<EstimateItem>> estimated_items(const EstimatedDevices& devices,
    const EstimatedCosts& costs, int joining_year, const EstimateRules& rules,
    EstimateChoices choices) {
    Items items{joining_year, rules};
    const auto pc = choices.desktops ? proportion(rules.pc_price, rules.desktop_percent.hundredths,
                                           hundredths(100))
                                     : rules.pc_price;
    const auto invested = BudgetType::investment;
    items.add("utstyr", "estimate.age", invested, devices.replaced_by_age, pc);
    items.add("utstyr", "estimate.few", invested, devices.replaced_by_few_of_model, pc);
    if (choices.thin_clients_replaced)
        items.add("utstyr", "estimate.thin", invested, devices.thin_clients_kept, pc);
    const auto missing = add_alternatives(items, devices, costs, rules, choices, pc);
    if (!missing.empty()) return missing;
    if (rules.cabinet_price)
        items.add("utstyr", "estimate.cabinets", invested, devices.cabinets, *rules.cabinet_price);
    if (rules.day_price)
        items.add("prosess", "estimate.images", BudgetType::operation, devices.image_days,
            *rules.day_price);
    for (const auto& cost : costs.once) items.add(cost);
    add_own_projects(items, costs.own_projects, joining_year);
    return std::move(items).done();
}

template <> const Entity& entity<EstimatedDevices>() {
    using D = EstimatedDevices;
    static const Entity e = describe<D>({"EstimatedDevices"}, nullptr, field<&D::pcs>("pcs"),
        field<&D::models>("models"), field<&D::replaced>("replaced"),
        field<&D::replaced_by_age>("replaced_by_age"),
        field<&D::replaced_by_few_of_model>("replaced_by_few_of_model"), field<&D::kept>("kept"),
        field<&D::models_kept>("models_kept"), field<&D::image_days>("image_days"),
        field<&D::thin_clients_kept>("thin_clients_kept"), field<&D::cabinets>("cabinets"),
        field<&D::of_unknown_age>("of_unknown_age"), field<&D::pcs_of_pupils>("pcs_of_pupils"),
        field<&D::thin_clients_of_pupils>("thin_clients_of_pupils"));
    return e;
}

template <> const Entity& entity<EstimateItem>() {
    using I = EstimateItem;
    static const Entity e = describe<I>({"EstimateItem"}, nullptr, field<&I::category>("category"),
        field<&I::item>("item"), field<&I::year>("year"), field<&I::kind>("kind"),
        field<&I::amount>("amount"), field<&I::low>("low"), field<&I::high>("high"),
        field<&I::rule>("rule"), field<&I::rule_en>("rule_en"), field<&I::marked>("marked"),
        field<&I::yearly>("yearly"), field<&I::in_contribution>("in_contribution"));
    return e;
}

} // namespace samdrift
