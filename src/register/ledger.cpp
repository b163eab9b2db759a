#include "register/ledger.hpp"

namespace samdrift {

static void check_funds(const ProgrammeFunds& f, Problems& problems) {
    if (f.from && f.to && *f.to < *f.from)
        problems.push_back({"ends_before_start", {.file = {}, .sheet = {}, .column = "to"},
            iso(*f.to), {{"start", iso(*f.from)}}});
}

template <> const Entity& entity<LedgerLine>() {
    static const Entity e = describe<LedgerLine>({"LedgerLine", "ledger_line", "regnskap"}, nullptr,
        field<&LedgerLine::id>("id", {.read_only = true}),
        field<&LedgerLine::entry>("entry", {.read_only = true}),
        field<&LedgerLine::cooperation>("cooperation", {.key = true, .read_only = true}),
        field<&LedgerLine::municipality>("municipality", {.key = true, .column = "kommune"}),
        field<&LedgerLine::year>(
            "year", {.minimum = 1900, .maximum = 2200, .key = true, .column = "år"}),
        field<&LedgerLine::account>(
            "account", {.max_length = 60, .required = true, .key = true, .column = "konto"}),
        field<&LedgerLine::name>("name", {.max_length = 200, .key = true, .column = "navn"}),
        field<&LedgerLine::group>("group", {.column = "gruppe"}),
        field<&LedgerLine::amount>("amount", {.column = "beløp_1000nok", .unit = 100'000}),
        field<&LedgerLine::source>("source", {.column = "kilde", .blank_is_default = true}),
        field<&LedgerLine::remark>("remark", {.column = "merknad"}),
        field<&LedgerLine::extra>("extra"));
    return e;
}

template <> const Entity& entity<BudgetLine>() {
    static const Entity e = describe<BudgetLine>({"BudgetLine", "budget_line", "budsjett"}, nullptr,
        field<&BudgetLine::id>("id", {.read_only = true}),
        field<&BudgetLine::entry>("entry", {.read_only = true}),
        field<&BudgetLine::cooperation>("cooperation", {.key = true, .read_only = true}),
        field<&BudgetLine::municipality>("municipality", {.key = true, .column = "kommune"}),
        field<&BudgetLine::year>(
            "year", {.minimum = 1900, .maximum = 2200, .key = true, .column = "år"}),
        field<&BudgetLine::type>("type", {.key = true, .column = "type"}),
        field<&BudgetLine::amount>("amount", {.column = "beløp_nok"}),
        field<&BudgetLine::source>("source", {.column = "kilde", .blank_is_default = true}),
        field<&BudgetLine::remark>("remark", {.column = "merknad"}),
        field<&BudgetLine::extra>("extra"));
    return e;
}

template <> const Entity& entity<ProgrammeFunds>() {
    static const Entity e =
        describe<ProgrammeFunds>({"ProgrammeFunds", "programme_funds", "programmidler"},
            check_funds, field<&ProgrammeFunds::id>("id", {.read_only = true}),
            field<&ProgrammeFunds::entry>("entry", {.read_only = true}),
            field<&ProgrammeFunds::cooperation>("cooperation", {.key = true, .read_only = true}),
            field<&ProgrammeFunds::name>(
                "name", {.max_length = 200, .required = true, .key = true, .column = "navn"}),
            field<&ProgrammeFunds::type>("type", {.max_length = 60, .key = true, .column = "type"}),
            field<&ProgrammeFunds::from>("from", {.key = true, .column = "fra"}),
            field<&ProgrammeFunds::to>("to", {.column = "til"}),
            field<&ProgrammeFunds::amount>("amount", {.column = "beløp_nok"}),
            field<&ProgrammeFunds::source>("source", {.column = "kilde", .blank_is_default = true}),
            field<&ProgrammeFunds::remark>("remark", {.column = "merknad"}),
            field<&ProgrammeFunds::extra>("extra"));
    return e;
}

} // namespace samdrift
