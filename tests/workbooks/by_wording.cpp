// What things are called and how values are written: abbreviations, Nynorsk, English, units, dates.
#include "workbooks/columns.hpp"

namespace samdrift::workbooks {

namespace {

using namespace column;

Columns in_words(const std::vector<const char*>& words) {
    auto columns = usual();
    for (std::size_t c = 0; c < columns.size(); ++c) columns[c].heading = words.at(c);
    return columns;
}

Columns without_status(Columns columns) {
    columns.erase(columns.begin() + 5);
    return columns;
}

Columns with_cost(const Column& other) {
    auto columns = usual();
    columns[10] = other;
    return columns;
}

Book abbreviated(const Usages& usages) {
    const auto columns = without_status(in_words({"Komm.", "Fagomr.", "Syst.", "Lev.", "Vers.", "",
        "Driftsf.", "Ant. brukere", "Krit.", "Pers.oppl.", "Kost/år", "Fra"}));
    return {.name = "15-forkortelser", .sheets = {plain("Syst.", columns, usages)}};
}

Book in_nynorsk(const Usages& usages) {
    const auto columns = in_words(
        {"Kommune", "Fagområde", "Fagsystem", "Leverandør", "Versjon", "Status", "Driftsform",
            "Tal på brukarar", "Kor kritisk", "Personopplysningar", "Årleg kostnad", "I bruk frå"});
    return {.name = "16-nynorsk",
        .made = Made::by_office_as_xlsx,
        .sheets = {plain("Oversyn", columns, usages)}};
}

Book in_english(const Usages& usages) {
    const auto columns = in_words(
        {"Municipality", "Service area", "System", "Vendor", "Version", "Status", "Hosting",
            "Number of users", "Criticality", "Personal data", "Annual cost (NOK)", "In use from"});
    return {.name = "17-engelsk",
        .made = Made::by_office_as_ods,
        .sheets = {plain("Systems", columns, usages)}};
}

Book in_thousands(const Usages& usages) {
    const auto columns = without_status(with_cost({"Kost/år (tkr)",
        [](const Usage& u) { return number(static_cast<double>(u.yearly_cost) / 1e3); }}));
    return {.name = "18-tusen-kroner", .sheets = {plain("Systemer", columns, usages)}};
}

Book in_millions(const Usages& usages) {
    const auto columns = with_cost({"Årlig kostnad i mill. kr",
        [](const Usage& u) { return number(static_cast<double>(u.yearly_cost) / 1e6); }});
    return {.name = "19-millioner",
        .made = Made::by_office_as_ods,
        .sheets = {plain("Systemer", columns, usages)}};
}

Book all_as_text(const Usages& usages) {
    auto columns = with_cost(
        {cost.heading, [](const Usage& u) { return text(grouped(u.yearly_cost, "\u00A0")); }});
    columns[7].value = [](const Usage& u) { return text(grouped(u.users, " ")); };
    columns[11].value = [](const Usage& u) {
        const auto& d = u.in_use_from;
        return text(d.substr(8, 2) + "." + d.substr(5, 2) + "." + d.substr(0, 4));
    };
    return {.name = "20-alt-som-tekst", .sheets = {plain("Systemer", columns, usages)}};
}

Book from_1904(const Usages& usages) {
    return {.name = "21-dager-fra-1904",
        .made = Made::by_office_as_xlsx,
        .sheets = {plain("Systemer", usual(), usages)},
        .from_1904 = true};
}

Book with_formulas(const Usages& usages) {
    auto columns = usual();
    columns.push_back(
        {"tkr", [](const Usage& u) { return number(static_cast<double>(u.yearly_cost) / 1e3); }});
    columns.push_back(
        {"Andel", [](const Usage& u) { return share(static_cast<double>(u.yearly_cost) / 2e7); }});
    auto grid = plain("Systemer", columns, usages);
    for (std::size_t r = 1; r < grid.rows.size(); ++r)
        grid.rows[r][10] = formula("=M" + std::to_string(r + 1) + "*1000", grid.rows[r][10].number);
    grid.hidden_columns = {12};
    return {.name = "22-formler-og-prosent", .sheets = {grid}};
}

Book summed_by_office(const Usages& usages) {
    auto columns = usual();
    columns[10].heading = "Sum kostnad per år";
    columns.insert(columns.begin() + 10,
        {{"Lisens (kr)",
             [](const Usage& u) { return number(static_cast<double>(u.yearly_cost / 4)); }},
            {"Drift (kr)", [](const Usage& u) {
                 return number(static_cast<double>(u.yearly_cost - u.yearly_cost / 4));
             }}});
    auto grid = plain("Systemer", columns, usages);
    for (std::size_t r = 1; r < grid.rows.size(); ++r) {
        const auto n = std::to_string(r + 1);
        grid.rows[r][12] = formula("of:=[.K" + n + "]+[.L" + n + "]", grid.rows[r][12].number);
    }
    return {.name = "23-sum-av-to-kolonner", .made = Made::by_office_as_xlsx, .sheets = {grid}};
}

Book in_rich_text(const Usages& usages) {
    auto columns = usual();
    columns[7].heading = "Antall\nbrukere";
    columns[10].heading = "Årlig\nkostnad\n(kr)";
    columns[4].heading = " Versjon ";
    columns[2].value = [](const Usage& u) { return rich(u.system); };
    columns[3].value = [](const Usage& u) { return text("  " + u.supplier + "\u00A0"); };
    auto grid = plain("Systemer", columns, usages);
    for (auto& value : grid.rows[0]) value.kind = Kind::rich;
    return {.name = "24-rik-tekst", .sheets = {grid}};
}

} // namespace

std::vector<Described> by_wording(const Usages& u) {
    return {{abbreviated(u), "abbreviated headings, no status", false},
        {in_nynorsk(u), "headings in Nynorsk"}, {in_english(u), "headings in English"},
        {in_thousands(u), "costs in thousands, no status", false},
        {in_millions(u), "costs in millions"},
        {all_as_text(u), "days and numbers as text, with spaces between the digits"},
        {from_1904(u), "days counted from 1904"},
        {with_formulas(u), "formulas and shares, beside a hidden column"},
        {summed_by_office(u), "the cost is the sum of two columns"},
        {in_rich_text(u), "rich text, headings over several lines, stray spaces"}};
}

} // namespace samdrift::workbooks
