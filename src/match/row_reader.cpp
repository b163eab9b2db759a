#include "match/row_reader.hpp"
#include "base/words.hpp"
#include "match/extra_values.hpp"
#include "match/names.hpp"
#include "register/assessment.hpp"
#include "register/candidate.hpp"
#include "register/choice_rule.hpp"
#include "register/contract.hpp"
#include "register/cutover.hpp"
#include "register/entities.hpp"
#include "register/integration.hpp"
#include "register/municipality.hpp"
#include "register/project_team.hpp"
#include "register/rate.hpp"
#include "register/scenario.hpp"
#include "register/service_area.hpp"
#include "register/service_chain.hpp"
#include "register/usage.hpp"
#include "register/work_process.hpp"
#include "schema/cells.hpp"
#include "schema/row_mark.hpp"
#include <algorithm>

namespace samdrift {
namespace {

std::string system_key(std::int64_t municipality, const std::string& system) {
    auto key = name_key(system);
    return std::to_string(municipality) + '\x1f' + (key.empty() ? folded(system) : key);
}

// The name among those known most like what was written, when it is much like it. `among` names the
// set, so that the same mistake in ten thousand rows is looked up once.
template <class AddNames>
std::string nearest(
    Lookups& in, const std::string& among, const std::string& written, AddNames add_names) {
    const auto [found, fresh] = in.nearest.try_emplace(among + '\x1f' + written);
    if (!fresh) return found->second;
    NameIndex index;
    add_names(index);
    if (auto proposals = index.propose({written, {}}); !proposals.empty())
        found->second = proposals.front().name;
    return found->second;
}

// With a name that is near, the sentence asks whether it was meant.
Problem unknown(
    std::string code, const Place& place, const std::string& written, const std::string& near) {
    Problem problem{std::move(code), place, written};
    if (!near.empty()) problem.arguments = {{"near", near}};
    return problem;
}

std::string nearest_key(Lookups& in, const char* among,
    const std::unordered_map<std::string, std::int64_t>& known, const std::string& written) {
    return nearest(in, among, written, [&](NameIndex& index) {
        for (const auto& [name, id] : known) index.add({name, {}});
    });
}

Problem unknown_area(const Place& place, const std::string& written, Lookups& in) {
    return unknown("unknown_area", place, written, nearest_key(in, "area", in.areas, written));
}

// Nobody's own: the costs that all share, and what the joint operation has itself.
bool of_no_municipality(const Field& f, const std::string& written, const Lookups& in) {
    if (f.required) return false;
    const auto word = folded(written);
    return f.name == "owner" ? word == "felles" : word == in.cooperation_name;
}

// A reference's cell as the id it names.
Value look_up(const Field& f, const std::string& written, const Place& place, Lookups& in,
    Problems& problems) {
    const Entity& target = target_of(f);
    if (&target == &entity<Municipality>()) {
        if (f.rules.catalogue) return written; // a member's own name: see member_municipality
        const auto found = in.municipalities.find(folded(written));
        if (found != in.municipalities.end()) return found->second;
        const auto numbered = in.municipality_numbers.find(folded(written));
        if (numbered != in.municipality_numbers.end()) return numbered->second;
        if (of_no_municipality(f, written, in)) return {};
        problems.push_back(unknown("unknown_municipality", place, written,
            nearest_key(in, "municipality", in.municipalities, written)));
    } else if (&target == &entity<ServiceArea>()) {
        const auto found = in.areas.find(folded(written));
        if (found != in.areas.end()) return found->second;
        const auto named = in.area_names.find(folded(written));
        if (named != in.area_names.end() && named->second != 0) return named->second;
        problems.push_back(unknown_area(place, written, in));
    } else if (&target == &entity<Scenario>()) {
        const auto found = in.scenarios.find(folded(written));
        if (found != in.scenarios.end()) return found->second;
        problems.push_back({"unknown_scenario", place, written});
    }
    return {};
}

void read_known(const RecognisedColumn& column, const Cell& cell, const Place& place, Lookups& in,
    ReadRow& row) {
    const Field& f = *column.field;
    auto read = read_cell(f, cell);
    auto say = [&](std::string code) {
        row.problems.push_back({std::move(code), place, cell.text, read.arguments});
    };
    if (!read.code.empty()) return say(read.code);
    const bool blank =
        absent(read.value) || (f.kind == Kind::text && std::get<std::string>(read.value).empty());
    if (blank && f.rules.blank_is_default) return;
    if (blank && (f.kind == Kind::text ? f.rules.required : f.required))
        return say("missing_value");
    if (f.kind == Kind::reference && !blank) {
        const auto before = row.problems.size();
        read.value = look_up(f, std::get<std::string>(read.value), place, in, row.problems);
        if (row.problems.size() > before) return;
    }
    row.values.emplace_back(0, std::move(read.value));
}

// A member's municipality: by its number, or new with this number and name.
void member_municipality(const Recognised& sheet, const Place& place, Lookups& in, ReadRow& row) {
    const Entity& member = *sheet.entity;
    const Entity& e = entity<Municipality>();
    std::string number, name;
    bool numbered = false;
    std::pair<std::size_t, Value>* reference = nullptr;
    for (auto& value : row.values) {
        if (value.first == member.index("number")) {
            number = std::get<std::string>(value.second);
            numbered = true;
        }
        if (value.first == member.index("municipality")) {
            reference = &value;
            name = std::get<std::string>(value.second);
        }
    }
    if (!reference) return;
    if (!numbered) { // only the name: one that is a member already
        const auto found = in.municipalities.find(folded(name));
        const bool known = found != in.municipalities.end();
        if (!known) row.problems.push_back({"unknown_municipality", place, name});
        reference->second = known ? found->second : std::int64_t{0};
        return;
    }
    Record r = blank_record(e);
    r[e.index("number")] = number;
    r[e.index("name")] = name;
    Working* known = in.municipality_table->find(key_of(e, r));
    if (known && folded(std::get<std::string>(known->record[e.index("name")])) != folded(name)) {
        Place at = place;
        at.column = "kommunenummer";
        row.problems.push_back({"number_taken", at, number,
            {{"known", std::get<std::string>(known->record[e.index("name")])}}});
        reference->second = std::int64_t{0};
        return;
    }
    if (!known) known = &in.municipality_table->create(std::move(r), place_text(place));
    reference->second = known->record[0];
}

} // namespace

void Lookups::add_area(const std::string& code, const std::string& name, std::int64_t id) {
    areas[folded(code)] = id;
    codes[id] = code;
    if (name.empty()) return;
    const auto [at, fresh] = area_names.emplace(folded(name), id);
    if (!fresh && at->second != id) at->second = 0;
}

void Lookups::add_system(
    std::int64_t municipality, const std::string& system, std::int64_t product) {
    systems[system_key(municipality, system)] = product;
    systems[std::to_string(municipality) + "\x1f#" + std::to_string(product)] = product;
    systems_of[municipality].push_back(system);
}

std::optional<std::int64_t> Lookups::find_system(
    std::int64_t municipality, const std::string& system) const {
    if (const auto found = systems.find(system_key(municipality, system)); found != systems.end())
        return found->second;
    const auto has = [&](std::int64_t product) {
        return systems.contains(std::to_string(municipality) + "\x1f#" + std::to_string(product));
    };
    const auto product = products->look_up(system);
    if (product && has(*product)) return product;
    for (const auto part : products->parts(system)) // of several in one cell: the first it has
        if (has(part)) return part;
    return std::nullopt;
}

std::set<std::int64_t> Lookups::find_anywhere(const std::string& system) const {
    std::set<std::int64_t> all;
    for (const auto& [municipality, names] : systems_of)
        if (const auto found = systems.find(system_key(municipality, system));
            found != systems.end())
            all.insert(found->second);
    if (const auto product = products->look_up(system);
        product && (all.empty() || all.contains(*product)))
        return {*product};
    return all;
}

namespace {

std::string_view written_mark(const Recognised& sheet, const SheetRow& row) {
    const auto at = *sheet.row_column;
    return at < row.cells.size() ? trimmed(row.cells[at].text) : std::string_view{};
}

} // namespace

std::int64_t told_id(const Recognised& sheet, const SheetRow& row) {
    if (!sheet.row_column) return row.id;
    const auto mark = read_row_mark(*sheet.entity, written_mark(sheet, row));
    return mark ? mark->id : by_its_key;
}

std::optional<std::int64_t> told_entry(const Recognised& sheet, const SheetRow& row) {
    if (!sheet.row_column) return std::nullopt;
    const auto mark = read_row_mark(*sheet.entity, written_mark(sheet, row));
    return mark ? mark->entry : std::nullopt;
}

std::optional<std::int64_t> checked_id(
    const Recognised& sheet, const SheetRow& row, const Place& of_row, Problems& problems) {
    const auto id = told_id(sheet, row);
    if (!sheet.row_column || id != by_its_key) return id;
    Place place = of_row;
    const auto say = [&](const char* code, std::string_view column, std::string_view value) {
        place.column = column;
        problems.push_back({code, place, std::string{value}});
    };
    const auto before = problems.size();
    const auto written = written_mark(sheet, row);
    if (!written.empty()) say("not_a_row_of_this", row_heading, written);
    for (const auto& f : sheet.entity->fields)
        if (written.empty() && must_have_column(f) &&
            std::ranges::find(sheet.columns, &f, &RecognisedColumn::field) == sheet.columns.end())
            say("missing_column", f.rules.column, {});
    return problems.size() > before ? std::nullopt : std::optional{id};
}

ReadRow read_row(const Recognised& sheet, const SheetRow& from, Lookups& in) {
    ReadRow row;
    static const Cell blank;
    for (const auto& column : sheet.columns) {
        const Cell& cell = column.at < from.cells.size() ? from.cells[column.at] : blank;
        if (!column.field) {
            row.extra.emplace_back(extra_name(column.heading), std::string{trimmed(cell.text)});
            continue;
        }
        const auto before = row.values.size();
        read_known(column, cell,
            {sheet.sheet->file, sheet.sheet->name, from.number, column.heading}, in, row);
        if (row.values.size() > before)
            row.values.back().first =
                static_cast<std::size_t>(column.field - sheet.entity->fields.data());
    }
    if (sheet.entity == &entity<Member>())
        member_municipality(
            sheet, {sheet.sheet->file, sheet.sheet->name, from.number, {}}, in, row);
    return row;
}

namespace {

class Deriving {
public:
    Deriving(const Entity& e, Record& r, Lookups& in, const Place& place, Problems& problems)
        : e_(e), r_(r), in_(in), place_(place), problems_(problems) {}

    void supplier() {
        const auto& written = text("supplier_as_written");
        if (written.empty()) return set("supplier", Value{});
        set("supplier", in_.suppliers->resolve(written, {}, at("supplier_as_written")));
    }
    void own_product() {
        const auto& supplier = text("supplier_as_written");
        set("product", in_.products->resolve(text("system"), supplier, at("system")));
    }
    // The product of a system that the municipality must have.
    void used_product(const char* system, const char* product) {
        const auto municipality = number("municipality");
        const auto& written = text(system);
        if (municipality == 0) return;
        if (const auto found = in_.find_system(municipality, written)) return set(product, *found);
        const auto near =
            nearest(in_, std::to_string(municipality), written, [&](NameIndex& index) {
                for (const auto& name : in_.systems_of[municipality]) index.add({name, {}});
            });
        problems_.push_back(unknown("unknown_system", at(system), written, near));
    }
    // The product of a system as any municipality, or the catalogue, writes it.
    void product_anywhere(const char* system = "system", const char* product = "product") {
        const auto& written = text(system);
        if (!e_.find(product)->required) set(product, Value{});
        if (written.empty()) return;
        const auto found = in_.find_anywhere(written);
        if (found.size() == 1) return set(product, *found.begin());
        if (found.size() > 1) {
            problems_.push_back({"system_of_several", at(system), written});
            return;
        }
        const auto near = nearest(in_, "anywhere", written, [&](NameIndex& index) {
            for (const auto& [municipality, names] : in_.systems_of)
                for (const auto& name : names) index.add({name, {}});
        });
        problems_.push_back(unknown("system_nowhere", at(system), written, near));
    }
    // What ends: the municipality's own where the row is one municipality's.
    void former_product() {
        if (absent(r_[e_.index("municipality")]))
            return product_anywhere("from_system", "from_product");
        set("from_product", Value{});
        if (!text("from_system").empty()) used_product("from_system", "from_product");
    }
    // The codes of several areas with a space between, each as it stands in its own sheet; or the
    // name of one.
    void areas() {
        const auto written = text("areas");
        if (&e_ == &entity<ProjectTeam>() && trimmed(written) == all_areas) return;
        if (const auto named = in_.area_names.find(folded(trimmed(written)));
            named != in_.area_names.end() && named->second != 0 &&
            !in_.areas.contains(folded(trimmed(written))))
            return set("areas", in_.codes.at(named->second));
        std::string codes;
        for (const auto code : area_codes(written)) {
            const auto found = in_.areas.find(folded(code));
            if (found == in_.areas.end())
                problems_.push_back(unknown_area(at("areas"), std::string{code}, in_));
            else
                codes += (codes.empty() ? "" : " ") + in_.codes.at(found->second);
        }
        set("areas", std::move(codes));
    }
    void unit() {
        if (!text("unit").empty()) return;
        const auto rate = Codec<RateKind>::unpack(r_[e_.index("rate")]);
        if (rate) set("unit", std::string{unit_of(*rate)});
    }
    // A system of the municipality, a common component, or nothing.
    void target(const char* system, const char* product) {
        const auto& written = text(system);
        const auto component = common_component(written);
        set("common_component", std::string{component});
        set(product, Value{});
        if (component.empty() && !written.empty()) used_product(system, product);
    }
    void operator_kind() {
        const auto written = folded(text("operated_by"));
        if (written.empty()) return set("operator_kind", Value{});
        auto kind = OperatorKind::joint_operation;
        if (written == choices_of<OperatorKind>[0].word) kind = OperatorKind::own;
        if (written == choices_of<OperatorKind>[2].word) kind = OperatorKind::supplier;
        set("operator_kind", std::string{name_of(kind)});
    }
    void alias() {
        const bool product = text("kind") == name_of(AliasKind::product);
        auto& names = product ? *in_.products : *in_.suppliers;
        const bool own = name_key(text("name")) == name_key(text("spelling"));
        const auto id =
            own ? names.own(text("name"), at("name")) : names.named(text("name"), at("name"));
        if (text("part").empty())
            names.add_alias(text("spelling"), id);
        else
            names.add_part(text("spelling"), id);
        set("product", product ? Value{id} : Value{});
        set("supplier", product ? Value{} : Value{id});
    }

private:
    const std::string& text(std::string_view field) const {
        return std::get<std::string>(r_[e_.index(field)]);
    }
    std::int64_t number(std::string_view field) const {
        return std::get<std::int64_t>(r_[e_.index(field)]);
    }
    void set(std::string_view field, Value v) { r_[e_.index(field)] = std::move(v); }
    Place at(std::string_view field) const {
        Place place = place_;
        place.column = e_.find(field)->rules.column;
        return place;
    }

    const Entity& e_;
    Record& r_;
    Lookups& in_;
    const Place& place_;
    Problems& problems_;
};

} // namespace

void derive(const Entity& e, Record& r, Lookups& in, const Place& place, Problems& problems) {
    Deriving row{e, r, in, place, problems};
    if (&e == &entity<Usage>()) {
        row.supplier();
        row.own_product();
        row.operator_kind();
    } else if (&e == &entity<Contract>()) {
        row.supplier();
        row.used_product("system", "product");
    } else if (&e == &entity<Integration>()) {
        row.used_product("from_system", "from_product");
        row.target("to_target", "to_product");
    } else if (&e == &entity<WorkProcess>()) {
        r[e.index("product")] = Value{};
        if (!std::get<std::string>(r[e.index("system")]).empty())
            row.used_product("system", "product");
    } else if (&e == &entity<ChainStep>()) {
        row.target("system", "product");
    } else if (&e == &entity<Candidate>()) {
        row.supplier();
        row.own_product();
    } else if (&e == &entity<ChoiceRule>()) {
        row.areas();
        row.product_anywhere();
    } else if (&e == &entity<Assessment>() || &e == &entity<ScenarioChoice>()) {
        row.product_anywhere();
    } else if (&e == &entity<ProjectTeam>()) {
        row.areas();
    } else if (&e == &entity<Cutover>()) {
        row.former_product();
        row.product_anywhere();
    } else if (&e == &entity<Rate>()) {
        row.unit();
    } else if (&e == &entity<Alias>()) {
        row.alias();
    }
}

} // namespace samdrift
