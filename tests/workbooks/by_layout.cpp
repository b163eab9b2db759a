// Where things stand: titles, headings in two rows, sections, totals, sheets, what is hidden.
#include "workbooks/columns.hpp"
#include <algorithm>

namespace samdrift::workbooks {

namespace {

using namespace column;

Book as_handed_out(const Usages& usages) {
    const Columns columns{municipality.called("kommune"), area_code,
        column::system.called("system"), supplier.called("leverandør"), version.called("versjon"),
        status.called("status"), hosting.called("drift"), users.called("brukere"),
        criticality.called("kritikalitet"), personal_data.called("personopplysninger"),
        cost.called("årskostnad_nok"), from.called("gyldig_fra")};
    return {.name = "01-som-malen", .sheets = {plain("systemer", columns, usages)}};
}

Book under_a_title(const Usages& usages) {
    Grid grid{"Ark1"};
    grid.rows = {{text("Kartlegging av fagsystemer")},
        {text("Asker, Røyken og Hurum, september 2017")}, {}, headings(usual())};
    add_rows(grid, usual(), usages);
    return {.name = "02-tittel", .sheets = {grid}};
}

// Groups above, the columns' own names below.
Row groups() {
    Row row(12);
    row[2] = text("System");
    row[5] = text("Drift");
    row[7] = text("Bruk");
    row[10] = text("Økonomi");
    return row;
}

Row below_groups() {
    Row row = headings(usual());
    row[2] = text("Navn");
    row[10] = text("Kostnad per år");
    return row;
}

std::vector<Merge> merged_groups(std::size_t row) {
    return {{row, 2, 1, 3}, {row, 5, 1, 2}, {row, 7, 1, 3}, {row, 10, 1, 2}};
}

Book two_rows_of_headings(const Usages& usages) {
    Grid grid{"Systemoversikt"};
    grid.rows = {groups(), below_groups()};
    grid.merged = merged_groups(0);
    add_rows(grid, usual(), usages);
    return {.name = "03-overskrift-i-to-rader", .made = Made::by_office_as_xlsx, .sheets = {grid}};
}

Book headings_merged_downwards(const Usages& usages) {
    Grid grid{"Systemoversikt"};
    auto upper = groups(), lower = below_groups();
    for (std::size_t c : {0u, 1u}) std::swap(upper[c], lower[c]);
    grid.rows = {{text("Fagsystemer i bruk per 1. september 2017")}, upper, lower};
    grid.merged = merged_groups(1);
    grid.merged.insert(grid.merged.end(), {{0, 0, 1, 12}, {1, 0, 2, 1}, {1, 1, 2, 1}});
    add_rows(grid, usual(), usages);
    return {.name = "04-sammenslåtte-overskrifter", .sheets = {grid}};
}

Columns without(const Column& left_out) {
    auto columns = usual();
    std::erase_if(columns, [&](const Column& c) { return c.heading == left_out.heading; });
    return columns;
}

std::vector<std::string> areas_of(const Usages& usages) {
    std::vector<std::string> areas;
    for (const auto& u : usages)
        if (std::ranges::find(areas, u.area_name) == areas.end()) areas.push_back(u.area_name);
    return areas;
}

// A row with the area's name alone, above the rows that are of it.
void add_areas(Grid& grid, const Columns& columns, const Usages& usages) {
    for (const auto& name : areas_of(usages)) {
        grid.merged.push_back({grid.rows.size(), 0, 1, columns.size()});
        grid.rows.push_back({text(name)});
        Usages some;
        for (const auto& u : usages)
            if (u.area_name == name) some.push_back(u);
        add_rows(grid, columns, some);
    }
}

Book areas_as_sections(const Usages& usages) {
    const auto columns = without(area);
    Grid grid{"Systemer"};
    grid.rows.push_back(headings(columns));
    add_areas(grid, columns, usages);
    return {.name = "05-fagområder-som-mellomtitler", .sheets = {grid}};
}

double total(const Usages& usages, std::int64_t Usage::*figure) {
    std::int64_t sum = 0;
    for (const auto& u : usages) sum += u.*figure;
    return static_cast<double>(sum);
}

Row sum_row(const std::string& called, const Columns& columns, const Usages& usages) {
    Row row(columns.size());
    row[0] = text(called);
    for (std::size_t c = 0; c < columns.size(); ++c) {
        if (columns[c].heading == users.heading) row[c] = number(total(usages, &Usage::users));
        if (columns[c].heading == cost.heading) row[c] = number(total(usages, &Usage::yearly_cost));
    }
    return row;
}

Book municipalities_as_sections(const Usages& usages) {
    const auto columns = without(municipality);
    Grid grid{"Systemer"};
    grid.rows.push_back(headings(columns));
    for (const std::string name : municipalities) {
        const auto own = of_municipality(usages, name);
        grid.rows.push_back({text(name + " kommune")});
        add_rows(grid, columns, own);
        grid.rows.push_back(sum_row("Sum " + name, columns, own));
    }
    return {.name = "06-kommuner-som-mellomtitler", .sheets = {grid}};
}

// As it was two years before: fewer systems, other figures.
Usages two_years_before(Usages usages) {
    usages.resize(20);
    for (auto& u : usages) {
        u.users += 7;
        u.yearly_cost = u.yearly_cost * 9 / 10;
        u.version = "0.9";
    }
    return usages;
}

Grid hidden_old_sheet(const Usages& usages) {
    auto old = plain("Kartlegging 2015", usual(), two_years_before(usages));
    old.hidden = true;
    return old;
}

Book beside_a_hidden_sheet(const Usages& usages) {
    return {.name = "07-skjult-gammelt-ark",
        .sheets = {hidden_old_sheet(usages), plain("Kartlegging 2017", usual(), usages)}};
}

Book with_hidden_columns(const Usages& usages) {
    auto columns = usual();
    columns.insert(columns.begin() + 10, {cost.heading, [](const Usage& u) {
                                              return number(static_cast<double>(u.yearly_cost / 2));
                                          }});
    columns.insert(columns.begin(),
        {"Nøkkel", [](const Usage& u) { return text(u.municipality + "-" + u.area); }});
    auto grid = plain("Systemer", columns, usages);
    grid.hidden_columns = {0, 11};
    return {.name = "08-skjulte-kolonner", .sheets = {grid}};
}

Book filtered(const Usages& usages) {
    auto grid = plain("Systemer", usual(), usages);
    for (std::size_t r = 0; r < usages.size(); ++r)
        if (usages[r].municipality == "Hurum") grid.hidden_rows.insert(r + 1);
    grid.filter_row = 1;
    return {.name = "09-filter-står-på", .sheets = {grid}};
}

Book with_totals(const Usages& usages) {
    auto grid = plain("Systemer", usual(), usages);
    Row sum(12), mean(12);
    sum[0] = text("Sum");
    sum[7] = formula("of:=SUM([.H2:.H41])", total(usages, &Usage::users));
    sum[10] = formula("of:=SUM([.K2:.K41])", total(usages, &Usage::yearly_cost));
    mean[0] = text("Gjennomsnitt");
    mean[10] = formula("of:=AVERAGE([.K2:.K41])", total(usages, &Usage::yearly_cost) / 40);
    grid.rows.insert(grid.rows.end(), {Row{}, sum, mean});
    return {.name = "10-summer-nederst", .made = Made::by_office_as_xlsx, .sheets = {grid}};
}

Book with_notes(const Usages& usages) {
    auto grid = plain("Systemer", usual(), usages);
    const auto note = [&](std::size_t row, const char* words) {
        grid.rows[row].resize(15);
        grid.rows[row][14] = text(words);
    };
    note(2, "Husk: tallene sjekkes mot regnskapet");
    note(9, "Avtalen er sagt opp, se arkivet");
    grid.rows.insert(grid.rows.end(),
        {Row{}, Row{text("Tegnforklaring")}, Row{text("lokal: eget datarom i rådhuset")},
            Row{text("sky: hos leverandøren")}});
    return {.name = "11-notater-i-margen", .sheets = {grid}};
}

Book in_another_order(const Usages& usages) {
    const Columns columns{cost, users,
        {"Andel av IKT-kostnad",
            [](const Usage& u) { return share(static_cast<double>(u.yearly_cost) / 2e7); }},
        column::system,
        {"Merknad", [](const Usage& u) { return text("se systemoversikten for " + u.area_name); }},
        version, supplier, {"Kontakt", [](const Usage&) { return text("IKT-leder"); }},
        personal_data, criticality, hosting, status, from, area, municipality};
    return {.name = "12-annen-rekkefølge", .sheets = {plain("Oversikt", columns, usages)}};
}

Book a_sheet_each(const Usages& usages) {
    Book book{.name = "13-ett-ark-per-kommune"};
    for (const std::string name : municipalities)
        book.sheets.push_back(plain(name, without(municipality), of_municipality(usages, name)));
    return book;
}

Book a_titled_sheet_each(const Usages& usages) {
    Book book{.name = "14-kommunen-over-tabellen"};
    const auto columns = without(municipality);
    for (const std::string name : municipalities) {
        const auto own = of_municipality(usages, name);
        Grid grid{"Ark" + std::to_string(book.sheets.size() + 1)};
        grid.rows = {{text("Kommune:"), text(name)}, {}, headings(columns)};
        add_rows(grid, columns, own);
        grid.rows.push_back(sum_row("Totalt", columns, own));
        book.sheets.push_back(grid);
    }
    return book;
}

Book all_at_once(const Usages& usages) {
    auto upper = groups(), lower = below_groups();
    upper.erase(upper.begin() + 1);
    lower.erase(lower.begin() + 1);
    const auto columns = without(area);
    Grid grid{"Kartlegging"};
    grid.rows = {{text("Kartlegging av systemer i de tre kommunene")}, {}, upper, lower};
    for (auto m : merged_groups(2)) grid.merged.push_back({m.row, m.column - 1, 1, m.columns});
    add_areas(grid, columns, usages);
    grid.rows[6].resize(14);
    grid.rows[6][13] = text("Tall fra økonomiavdelingen");
    grid.rows.push_back({});
    grid.rows.push_back(sum_row("Sum", columns, usages));
    return {.name = "30-alt-på-en-gang",
        .made = Made::by_office_as_ods,
        .sheets = {hidden_old_sheet(usages), grid}};
}

} // namespace

std::vector<Described> by_layout(const Usages& u) {
    return {{as_handed_out(u), "our own headings"}, {under_a_title(u), "a title above the heading"},
        {two_rows_of_headings(u), "the heading in two rows"},
        {headings_merged_downwards(u), "headings merged over two rows"},
        {areas_as_sections(u), "areas as rows of their own"},
        {municipalities_as_sections(u), "municipalities as rows of their own, with sums"},
        {beside_a_hidden_sheet(u), "a hidden sheet with old figures"},
        {with_hidden_columns(u), "hidden columns, one with old costs"},
        {filtered(u), "a filter that hides some of the rows"},
        {with_totals(u), "totals at the foot"}, {with_notes(u), "notes in the margin and below"},
        {in_another_order(u), "columns in another order, some of them unknown"},
        {a_sheet_each(u), "a sheet for each municipality"},
        {a_titled_sheet_each(u), "a sheet for each municipality, which its first line names"},
        {all_at_once(u), "all of it at once"}};
}

} // namespace samdrift::workbooks
