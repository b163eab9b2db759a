#include "app/comparison_workbook_sheets.hpp"
#include "app/contribution_workbook_sheets.hpp"
#include "app/estimate_report_parts.hpp"
#include "base/words.hpp"
#include <algorithm>
#include <map>

namespace samdrift {
namespace {

// In the sheet of rules: the parameters in their order, then the year.
enum RuleRow : std::size_t {
    lifetime_row,
    fewest_row,
    image_days_row,
    places_row,
    pc_price_row,
    desktop_row,
    cabinet_price_row,
    day_price_row,
    pupils_row,
    uncertainty_row,
    year_row
};
enum DeviceColumn : std::size_t {
    device_model,
    device_model_number,
    device_type,
    device_pc,
    device_year,
    device_place,
    device_use,
    device_count,
    device_for_age,
    device_for_few,
    device_kept,
    device_first_kept,
    device_pupils
};
enum CountRow : std::size_t {
    pcs_count,
    age_count,
    few_count,
    kept_count,
    models_kept_count,
    image_days_count,
    thin_count,
    cabinets_count
};
enum ItemColumn : std::size_t {
    item_part,
    item_category,
    item_name,
    item_year,
    item_count,
    item_price,
    item_amount,
    item_low,
    item_high,
    item_why
};

class EstimateBook {
public:
    EstimateBook(const EstimateSource& s, Language language) : s_{s}, words_{language} {}

    Workbook made() {
        rules_ = titled("rules");
        devices_ = titled("devices");
        counts_ = titled("counts");
        items_ = titled("items");
        fill_rules();
        fill_devices();
        fill_counts();
        fill_items();
        Workbook book{.title = words_("report.estimate.title", {{"name", s_.joining}}),
            .sheets = {sums(), items_, counts_, devices_, rules_}};
        book.sheets.insert(book.sheets.end(), s_.more_sheets.begin(), s_.more_sheets.end());
        return book;
    }

private:
    const EstimateSource& s_;
    ReportWords words_;
    WorkSheet rules_, devices_, counts_, items_;

    WorkSheet titled(const std::string& name) const {
        WorkSheet sheet{.name = words_("report.estimate.sheet." + name), .intro = {}};
        sheet.intro = {sheet.name + ": " + s_.joining + " " + words_.day(s_.date),
            words_("report.estimate.sheet." + name + ".what"), words_("report.workbook.marked")};
        sheet.filter = false;
        return sheet;
    }
    std::string rule(RuleRow row) const { return in_sheet(rules_, work_place(rules_, row, 1)); }
    std::string count(CountRow row) const { return in_sheet(counts_, work_place(counts_, row, 1)); }
    std::string here(std::size_t column) const {
        return work_place(devices_, devices_.rows.size(), column);
    }
    std::string devices(std::size_t column, bool to_here = false) const {
        const auto last = to_here ? devices_.rows.size() : s_.devices.size() - 1;
        return work_range(devices_, 0, last, column);
    }
    std::string all(std::size_t column) const { return in_sheet(devices_, devices(column)); }

    void fill_rules() {
        rules_.columns = {{.heading = words_("report.estimate.figure"), .width = 48},
            {.heading = words_("report.estimate.value"), .width = 16},
            {.heading = words_("report.estimate.used_for"), .width = 70}};
        for (const auto& p : parameters_of(s_.rules)) {
            WorkCell value;
            if (p.whole) value.value = *p.whole;
            if (p.money) value.value = *p.money;
            if (p.percent) value.value = static_cast<double>(p.percent->hundredths) / 100;
            value.to_change = true;
            rules_.rows.push_back({work_text(p.name), std::move(value),
                work_text(words_("report.estimate.rule." + p.key))});
        }
        rules_.rows.push_back({work_text(words_("report.estimate.year")),
            {.value = std::int64_t{int{s_.date.year()}}, .to_change = true},
            work_text(words_("report.estimate.rule.year"))});
    }

    void fill_devices() {
        const auto text = [&](const char* key, double width) {
            return WorkColumn{
                .heading = words_("report.estimate." + std::string{key}), .width = width};
        };
        const auto whole = [&](const char* key) {
            return WorkColumn{.heading = words_("report.estimate." + std::string{key}),
                .width = 13,
                .kind = ColumnKind::integer};
        };
        devices_.columns = {text("model", 36), whole("model_number"), text("type", 14), whole("pc"),
            text("bought", 10), text("place", 16), text("use", 12), whole("count"),
            whole("for_age"), whole("for_few"), whole("kept"), whole("first_kept"),
            whole("pupils")};
        std::map<std::string, std::int64_t> numbers;
        for (const auto& d : s_.devices)
            numbers.try_emplace(folded(d.model), std::ssize(numbers) + 1);
        std::map<std::string, std::int64_t> of_model;
        std::map<std::string, bool> kept;
        for (const auto& d : s_.devices)
            if (is_pc(d)) of_model[folded(d.model)] += d.count;
        for (const auto& d : s_.devices) add_device(d, numbers, of_model, kept);
    }

    static bool is_pc(const Device& d) {
        return d.type == DeviceType::laptop || d.type == DeviceType::desktop;
    }
    static bool is_pupils(const Device& d) {
        return d.type == DeviceType::laptop && d.place == DevicePlace::school &&
               d.use == DeviceUse::pupil;
    }

    void add_device(const Device& d, const std::map<std::string, std::int64_t>& numbers,
        const std::map<std::string, std::int64_t>& of_model, std::map<std::string, bool>& kept) {
        const auto model = folded(d.model);
        const bool pc = is_pc(d);
        const bool old =
            pc && d.purchase_year && int{s_.date.year()} - *d.purchase_year > s_.rules.lifetime;
        const bool few = pc && !old && of_model.at(model) < s_.rules.fewest_of_model;
        const std::int64_t left = pc && !old && !few ? d.count : 0;
        const bool first = left > 0 && !kept[model];
        kept[model] = kept[model] || left > 0;
        const bool marked_row = marked(figures_source(d.source, d.figures_source));
        std::vector<WorkCell> row{work_text(d.model), work_number(numbers.at(model)),
            work_text(words_.choice(d.type)), work_number(pc ? 1 : 0),
            work_number(
                d.purchase_year ? std::optional<std::int64_t>{*d.purchase_year} : std::nullopt),
            work_text(words_.choice(d.place)), work_text(words_.choice(d.use)),
            work_number(d.count, marked_row)};
        row[device_year].to_change = row[device_count].to_change = true;
        row.push_back(work_formula("IF(AND(" + here(device_pc) + "=1," + here(device_year) +
                                       "<>\"\"," + rule(year_row) + "-" + here(device_year) + ">" +
                                       rule(lifetime_row) + ")," + here(device_count) + ",0)",
            old ? d.count : std::int64_t{0}, marked_row));
        row.push_back(
            work_formula("IF(AND(" + here(device_pc) + "=1," + here(device_for_age) + "=0,SUMIFS(" +
                             devices(device_count) + "," + devices(device_model_number) + "," +
                             here(device_model_number) + "," + devices(device_pc) + ",1)<" +
                             rule(fewest_row) + ")," + here(device_count) + ",0)",
                few ? d.count : std::int64_t{0}, marked_row));
        row.push_back(work_formula("IF(" + here(device_pc) + "=1," + here(device_count) + "-" +
                                       here(device_for_age) + "-" + here(device_for_few) + ",0)",
            left, marked_row));
        row.push_back(
            work_formula("IF(AND(" + here(device_kept) + ">0,COUNTIFS(" +
                             devices(device_model_number, true) + "," + here(device_model_number) +
                             "," + devices(device_kept, true) + ",\">0\")=1),1,0)",
                std::int64_t{first ? 1 : 0}));
        row.push_back(work_number(is_pupils(d) ? 1 : 0));
        devices_.rows.push_back(std::move(row));
    }

    void fill_counts() {
        counts_.columns = {{.heading = words_("report.estimate.what"), .width = 40},
            {.heading = words_("report.estimate.count"), .width = 14, .kind = ColumnKind::integer}};
        const auto& d = s_.answer.devices;
        const auto add = [&](const char* key, std::string formula, std::int64_t came_to) {
            counts_.rows.push_back({work_text(words_("report.estimate.device." + std::string{key})),
                work_formula(std::move(formula), came_to)});
        };
        const auto sum = [&](std::size_t column) { return "SUM(" + all(column) + ")"; };
        add("pcs", "SUMIFS(" + all(device_count) + "," + all(device_pc) + ",1)", d.pcs);
        add("age", sum(device_for_age), d.replaced_by_age);
        add("few", sum(device_for_few), d.replaced_by_few_of_model);
        add("kept", sum(device_kept), d.kept);
        add("models_kept", sum(device_first_kept), d.models_kept);
        add("image_days", work_place(counts_, models_kept_count, 1) + "*" + rule(image_days_row),
            d.image_days);
        add("thin_clients",
            "SUMIFS(" + all(device_count) + "," + all(device_type) + ",\"" +
                words_.choice(DeviceType::thin_client) + "\")",
            d.thin_clients_kept);
        add("cabinets",
            "ROUNDUP(SUMIFS(" + all(device_count) + "," + all(device_pupils) + ",1)/" +
                rule(places_row) + ",0)",
            d.cabinets);
    }

    struct Reckoned {
        const char* item;
        std::string count; // empty: the number stands as it is, to be changed
        std::int64_t number;
        std::string price;
        Money each;
    };
    // What the rules count and price; null: the amount is stated.
    std::optional<Reckoned> reckoned(const EstimateItem& i) const {
        if (i.in_contribution || i.rule == text(Language::nb, "estimate.stated"))
            return std::nullopt;
        const auto& d = s_.answer.devices;
        const auto& r = s_.rules;
        const auto pc = s_.choices.desktops
                            ? "ROUND(" + rule(pc_price_row) + "*" + rule(desktop_row) + "/100,2)"
                            : rule(pc_price_row);
        const auto pc_each = s_.choices.desktops
                                 ? proportion(r.pc_price, r.desktop_percent.hundredths,
                                       hundredths(std::int64_t{100}))
                                 : r.pc_price;
        const Reckoned known[] = {
            {"estimate.age", count(age_count), d.replaced_by_age, pc, pc_each},
            {"estimate.few", count(few_count), d.replaced_by_few_of_model, pc, pc_each},
            {"estimate.thin", count(thin_count), d.thin_clients_kept, pc, pc_each},
            {"estimate.cabinets", count(cabinets_count), d.cabinets, rule(cabinet_price_row),
                r.cabinet_price.value_or(Money{})},
            {"estimate.images", count(image_days_count), d.image_days, rule(day_price_row),
                r.day_price.value_or(Money{})},
            {"estimate.employees", {}, pc_each.oere ? i.amount.oere / pc_each.oere : 0, pc,
                pc_each},
            {"estimate.pupils", rule(pupils_row), r.pupils.value_or(0), pc, pc_each}};
        for (const auto& k : known)
            if (i.item == text(Language::nb, k.item)) return k;
        return std::nullopt;
    }

    void fill_items() {
        const auto money = [&](const char* key) {
            return WorkColumn{.heading = words_(key), .kind = ColumnKind::money_kr};
        };
        items_.columns = {{.heading = words_("report.estimate.part"), .width = 22},
            {.heading = words_("report.estimate.category"), .width = 20},
            {.heading = words_("estimate.item"), .width = 40},
            {.heading = words_("estimate.year"), .width = 8},
            {.heading = words_("report.estimate.count"), .width = 12, .kind = ColumnKind::integer},
            money("report.estimate.price"), money("estimate.amount"), money("estimate.low"),
            money("estimate.high"), {.heading = words_("estimate.why"), .width = 130}};
        for (const auto& i : s_.answer.items) add_item(i);
    }

    void add_item(const EstimateItem& i) {
        const auto at = items_.rows.size();
        const auto place = [&](std::size_t column) { return work_place(items_, at, column); };
        std::vector<WorkCell> row{work_text(part_name(words_, part_of(i))), work_text(i.category),
            work_text(i.item), work_number(i.year), {}, {}, work_money(i.amount, i.marked)};
        if (const auto known = reckoned(i)) {
            row[item_count] = known->count.empty()
                                  ? work_number(known->number, i.marked)
                                  : work_formula(known->count, known->number, i.marked);
            row[item_count].to_change = known->count.empty();
            row[item_price] = work_formula(known->price, known->each, i.marked);
            row[item_amount] = work_formula(
                "ROUND(" + place(item_count) + "*" + place(item_price) + ",2)", i.amount, i.marked);
        } else
            row[item_amount].to_change = true;
        const auto either =
            proportion(i.amount, s_.rules.uncertainty.hundredths, hundredths(std::int64_t{100}));
        const auto wide = "ROUND(" + place(item_amount) + "*" + rule(uncertainty_row) + "/100,2)";
        const auto add = [&](Money m, Money usual, const char* sign) {
            row.push_back(m == usual ? work_formula(place(item_amount) + sign + wide, m, i.marked)
                                     : work_money(m, i.marked));
            row.back().to_change = m != usual;
        };
        add(i.low, i.amount - either, "-");
        add(i.high, i.amount + either, "+");
        row.push_back(work_text(words_.language() == Language::nb ? i.rule : i.rule_en));
        items_.rows.push_back(std::move(row));
    }

    WorkSheet sums() const {
        auto sheet = titled("sums");
        const auto money = [&](const char* key) {
            return WorkColumn{.heading = words_(key), .kind = ColumnKind::money_kr};
        };
        sheet.columns = {{.heading = words_("report.estimate.part"), .width = 30},
            money("estimate.amount"), money("estimate.low"), money("estimate.high")};
        for (const auto part : estimate_parts) {
            const auto sum = sum_of(s_.answer, part);
            const auto row = sheet.rows.size();
            std::vector<WorkCell> cells{work_text(part_name(words_, part))};
            const std::pair<std::size_t, Money> columns[] = {
                {item_amount, sum.amount}, {item_low, sum.low}, {item_high, sum.high}};
            for (const auto& [column, came_to] : columns) {
                if (items_.rows.empty()) {
                    cells.push_back(work_money(Money{}));
                    continue;
                }
                const auto range = [&](std::size_t c) {
                    return in_sheet(items_, work_range(items_, 0, items_.rows.size() - 1, c));
                };
                cells.push_back(
                    work_formula("ROUND(SUMIFS(" + range(column) + "," + range(item_part) + "," +
                                     work_place(sheet, row, 0) + "),2)",
                        came_to, sum.marked));
            }
            sheet.rows.push_back(std::move(cells));
        }
        return sheet;
    }
};

} // namespace

Workbook estimate_workbook(const EstimateSource& s, Language language) {
    return EstimateBook{s, language}.made();
}

} // namespace samdrift
