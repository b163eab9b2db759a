#include "publish/mapping_template.hpp"
#include "publish/template_example.hpp"
#include "register/entities.hpp"
#include "register/template_sheets.hpp"
#include "schema/cells.hpp"
#include <algorithm>
#include <array>

namespace samdrift {
namespace {

constexpr std::size_t rows_in_own_lists = 1000; // without a cooperation: as far as a list looks

// The columns of the sheet of lists, in their order.
enum class Listed : std::size_t { municipalities, areas, products, suppliers, none };

Listed listed_in(const Field& f) {
    if (f.kind == Kind::reference) {
        const auto table = target_of(f).table;
        if (table == "municipality" && !f.rules.catalogue) return Listed::municipalities;
        if (table == "service_area") return Listed::areas;
        return Listed::none;
    }
    if (f.name == "host") return Listed::municipalities;
    if (f.name == "system" || f.name == "from_system" || f.name == "to_target")
        return Listed::products;
    return f.name == "supplier_as_written" ? Listed::suppliers : Listed::none;
}

// Where the words stand in the template itself when there is no cooperation to take them from.
struct OwnList {
    std::string_view table, field;
};
constexpr std::array<OwnList, 4> own_lists{{{"member", "municipality"}, {"service_area", "code"},
    {"usage", "system"}, {"usage", "supplier_as_written"}}};

class TemplateMaker {
public:
    TemplateMaker(const std::optional<TemplateWords>& known, Language language)
        : known_(known), language_(language) {}

    Workbook make() const {
        Workbook book{said("template.title"), {}};
        if (known_) book.title += ": " + known_->cooperation;
        std::vector<WorkSheet> kinds;
        for (const auto* e : all_entities())
            if (!e->sheet.empty()) kinds.push_back(kind_sheet(*e));
        book.sheets.push_back(guide(book.title));
        std::ranges::move(kinds, std::back_inserter(book.sheets));
        book.sheets.push_back(examples());
        if (known_) book.sheets.push_back(areas());
        book.sheets.push_back(lists());
        return book;
    }

private:
    std::string said(std::string_view key, std::vector<Argument> arguments = {}) const {
        return text(language_, key, arguments);
    }
    std::string help(const Entity& e) const { return said("help." + std::string{e.table}); }
    std::string help(const Entity& e, const Field& f) const {
        return said("help." + std::string{e.table} + "." + std::string{f.name});
    }
    std::string name(TemplateSheet sheet) const { return template_sheet_name(sheet, language_); }

    WorkSheet guide(const std::string& title) const {
        WorkSheet sheet{.name = name(TemplateSheet::guide)};
        sheet.intro = {title};
        for (const auto* line : {"rows", "required", "help", "lists", "own", "back"})
            sheet.intro.push_back(said("template.guide." + std::string{line},
                {{"examples", name(TemplateSheet::examples)}}));
        sheet.columns = {{said("template.sheet"), 22}, {said("template.about"), 90}};
        for (const auto* e : all_entities())
            if (!e->sheet.empty())
                sheet.rows.push_back(
                    {{std::string{e->sheet}, false, WorkLink{std::string{e->sheet}}}, {help(*e)}});
        const auto other = [&](TemplateSheet of, const char* about) {
            sheet.rows.push_back({{name(of), false, WorkLink{name(of)}}, {said(about)}});
        };
        other(TemplateSheet::examples, "template.about.examples");
        if (known_) other(TemplateSheet::areas, "template.about.areas");
        sheet.filter = false;
        return sheet;
    }

    WorkSheet kind_sheet(const Entity& e) const {
        WorkSheet sheet{.name = std::string{e.sheet}};
        sheet.filter = false;
        for (const auto& f : e.fields)
            if (!f.rules.column.empty()) sheet.columns.push_back(column(e, f));
        return sheet;
    }

    WorkColumn column(const Entity& e, const Field& f) const {
        WorkColumn column{std::string{f.rules.column}};
        if (f.kind == Kind::integer) column.kind = ColumnKind::integer;
        if (f.kind == Kind::money) column.kind = ColumnKind::money_kr;
        if (f.kind == Kind::decimal) column.kind = ColumnKind::decimal;
        if (f.kind == Kind::date) column.kind = ColumnKind::date;
        if (f.name == "remark") column.width = 40;
        if (f.kind == Kind::boolean || f.kind == Kind::choice)
            column.width =
                static_cast<double>(std::max(f.rules.column.size() + 3, std::size_t{16}));
        column.input = input(f);
        column.input->help = help(e, f);
        column.input->note = column.input->help;
        if (column.input->required) column.input->note += "\n" + said("template.required");
        if (const auto example = example_of(e, f); !example.empty())
            column.input->note +=
                "\n" + said("template.example", {{"value", std::string{example}}});
        return column;
    }

    WorkInput input(const Field& f) const {
        WorkInput in{.required = must_have_column(f)};
        in.least = f.rules.minimum;
        in.most = f.rules.maximum;
        in.otherwise = Otherwise::refuse;
        if (f.kind == Kind::boolean) {
            in.kind = InputKind::list;
            in.choices = {"ja", "nei"};
            in.wrong = said("template.wrong.list");
        } else if (f.kind == Kind::choice) {
            in.wrong = said("template.wrong.list");
            choose_word(f, in);
        } else if (f.kind == Kind::integer) {
            in.kind = InputKind::whole;
            in.wrong = whole_sentence(f);
        } else if (f.kind == Kind::money) {
            in.kind = InputKind::amount;
            // What the column counts in, with two decimals as the limits of an amount are told.
            for (auto* limit : {&in.least, &in.most})
                if (*limit) **limit = **limit * 100 / f.rules.unit;
            in.wrong = said("template.wrong.amount");
        } else if (f.kind == Kind::decimal) {
            in.kind = InputKind::amount;
            in.wrong = said("template.wrong.number");
        } else if (f.kind == Kind::date) {
            in.kind = InputKind::day;
            in.wrong = said("template.wrong.day");
        } else {
            in.otherwise = Otherwise::allow;
            if (const auto list = listed_in(f); list != Listed::none) choose_from(list, in);
        }
        return in;
    }

    void choose_word(const Field& f, WorkInput& in) const {
        in.kind = InputKind::list;
        const auto all = long_choices();
        const auto found = std::ranges::find(all, f.choice_type, &Field::choice_type);
        if (found == all.end()) {
            for (const auto& choice : f.choices) in.choices.emplace_back(choice.word);
            return;
        }
        in.list_sheet = name(TemplateSheet::lists);
        in.list_column = own_lists.size() + static_cast<std::size_t>(found - all.begin());
        in.list_size = f.choices.size();
    }

    // The choices that a cell has no room for: its words are at most 255 characters in all, with a
    // comma between them.
    static std::vector<Field> long_choices() {
        std::vector<Field> all;
        for (const auto* e : all_entities())
            for (const auto& f : e->fields) {
                std::size_t size = 0;
                bool comma = false;
                for (const auto& choice : f.choices) {
                    size += choice.word.size() + 1;
                    comma |= choice.word.find(',') != choice.word.npos;
                }
                if ((size > 255 || comma) && !f.rules.column.empty()) all.push_back(f);
            }
        return all;
    }

    std::string whole_sentence(const Field& f) const {
        const auto digits = [](std::optional<std::int64_t> n) {
            return n ? std::to_string(*n) : std::string{};
        };
        const bool both = f.rules.minimum && f.rules.maximum;
        return said(both ? "template.wrong.whole_between" : "template.wrong.whole",
            {{"least", digits(f.rules.minimum)}, {"most", digits(f.rules.maximum)}});
    }

    // Municipalities and areas that are not there yet may come in the same workbook, so another
    // word is asked about and not refused; products and suppliers are only suggestions.
    void choose_from(Listed list, WorkInput& in) const {
        const auto at = static_cast<std::size_t>(list);
        if (known_) {
            in.list_sheet = name(TemplateSheet::lists);
            in.list_column = at;
            in.list_size = words(list).size();
        } else {
            const Entity& e = *entity_of_table(own_lists[at].table);
            in.list_sheet = e.sheet;
            in.list_column = column_number(e, own_lists[at].field);
            in.list_size = rows_in_own_lists;
        }
        if (in.list_size == 0) return;
        in.kind = InputKind::list;
        if (list != Listed::municipalities && list != Listed::areas) return;
        in.otherwise = Otherwise::warn;
        in.wrong =
            said(list == Listed::areas ? "template.wrong.area" : "template.wrong.municipality");
    }

    static std::size_t column_number(const Entity& e, std::string_view field) {
        std::size_t at = 0;
        for (const auto& f : e.fields) {
            if (f.name == field) break;
            if (!f.rules.column.empty()) ++at;
        }
        return at;
    }

    std::vector<std::string> words(Listed list) const {
        if (list == Listed::municipalities) return known_->municipalities;
        if (list == Listed::products) return known_->products;
        if (list == Listed::suppliers) return known_->suppliers;
        std::vector<std::string> codes;
        for (const auto& area : known_->areas) codes.push_back(area.code);
        return codes;
    }

    WorkSheet examples() const {
        WorkSheet sheet{.name = name(TemplateSheet::examples)};
        sheet.intro = {sheet.name, said("template.examples.lead")};
        sheet.columns = {{said("template.sheet"), 20}, {said("template.heading"), 24},
            {said("template.must"), 16}, {said("template.example.heading"), 36},
            {said("template.what"), 90}};
        for (const auto* e : all_entities())
            for (const auto& f : e->fields)
                if (!e->sheet.empty() && !f.rules.column.empty())
                    sheet.rows.push_back({{std::string{e->sheet}}, {std::string{f.rules.column}},
                        {must_have_column(f) ? said("choice.yes") : std::string{}},
                        {std::string{example_of(*e, f)}, !example_of(*e, f).empty()},
                        {help(*e, f)}});
        return sheet;
    }

    WorkSheet areas() const {
        WorkSheet sheet{.name = name(TemplateSheet::areas)};
        sheet.columns = {{said("service_area.code"), 30}, {said("service_area.name"), 60}};
        for (const auto& area : known_->areas) sheet.rows.push_back({{area.code}, {area.name}});
        return sheet;
    }

    WorkSheet lists() const {
        WorkSheet sheet{.name = name(TemplateSheet::lists)};
        sheet.hidden = true;
        sheet.filter = false;
        for (const auto* table : {"municipality", "service_area", "product", "supplier"})
            sheet.columns.push_back({said("entity." + std::string{table})});
        const auto choices = long_choices();
        for (const auto& f : choices) sheet.columns.push_back({std::string{f.rules.column}});
        for (std::size_t at = 0; at < sheet.columns.size(); ++at) {
            std::vector<std::string> all;
            if (at >= own_lists.size())
                for (const auto& choice : choices[at - own_lists.size()].choices)
                    all.emplace_back(choice.word);
            else if (known_)
                all = words(static_cast<Listed>(at));
            if (sheet.rows.size() < all.size()) sheet.rows.resize(all.size());
            for (std::size_t row = 0; row < all.size(); ++row) {
                sheet.rows[row].resize(sheet.columns.size());
                sheet.rows[row][at].value = all[row];
            }
        }
        return sheet;
    }

    const std::optional<TemplateWords>& known_;
    Language language_;
};

} // namespace

Workbook mapping_template(const std::optional<TemplateWords>& known, Language language) {
    return TemplateMaker{known, language}.make();
}

} // namespace samdrift
