#include "app/decision_note_parts.hpp"
#include <algorithm>

namespace samdrift {

namespace {

// What a column of the table adds up.
struct Priced {
    std::string name;
    bool recommended = false;
    Money cost;
    std::span<const ChoiceCostView> lines;
};

// The candidates; and first the recommendation itself where it is none of them alone.
std::vector<Priced> priced(const NoteOfArea& note) {
    std::vector<Priced> all;
    const auto& area = note.area;
    if (std::ranges::none_of(area.candidates, [&](const auto& c) { return is_chosen(area, c); }))
        all.push_back({note.chosen(), true, area.cost, area.lines});
    for (const auto* c : candidates_of(area))
        all.push_back({name_of_candidate(note.words, *c), is_chosen(area, *c), c->cost, c->lines});
    return all;
}

enum class Kind { yearly, once, present };

// What a line says of a kind; none where it has nothing to do with it.
std::optional<Money> said_of(const ChoiceCostView& line, Kind kind) {
    if (kind == Kind::yearly) return line.yearly;
    if (kind == Kind::once) return line.yearly ? std::nullopt : std::optional{line.amount};
    return line.yearly ? std::optional{line.amount} : std::nullopt;
}

struct Sum {
    std::optional<Money> amount;
    bool marked = false;
};
Sum sum_of(const Priced& one, Kind kind, std::optional<CostPart> part) {
    Sum sum;
    for (const auto& line : one.lines) {
        const auto said = said_of(line, kind);
        if (!said || (part && line.part != *part)) continue;
        sum.amount = sum.amount.value_or(Money{}) + *said;
        sum.marked = sum.marked || is_marked(line);
    }
    return sum;
}

TableCell sum_cell(const NoteOfArea& note, const Sum& sum) {
    return sum.amount ? kroner_cell(note.words, *sum.amount, sum.marked) : dash();
}

std::string part_name(const ReportWords& words, CostPart part) {
    return part == CostPart::exposure ? words("portfolio.cost.exposure")
                                      : words("choose.part." + std::string{name_of(part)});
}

class CostTable {
public:
    CostTable(const NoteOfArea& note, std::span<const Priced> columns)
        : note_(note), columns_(columns) {}

    Table table() {
        const auto& words = note_.words;
        const auto years = words.number(note_.source.answer.years);
        Table made{.caption = words("note.cost.caption", {{"years", years}}),
            .caption_shown = false,
            .columns = headings(),
            .groups = {}};
        made.groups.push_back(group(Kind::yearly, words("note.cost.yearly")));
        made.groups.push_back(group(Kind::once, words("note.cost.once")));
        made.groups.push_back(group(Kind::present, words("note.cost.present", {{"years", years}})));
        std::erase_if(made.groups, [](const TableGroup& g) { return g.rows.empty(); });
        if (auto* last = present(made))
            last->rows.push_back(row(words("note.cost.all_once"), Kind::once, {}));
        made.sum = total();
        return made;
    }

private:
    std::vector<TableColumn> headings() const {
        const auto count = static_cast<int>(columns_.size());
        const auto each = (100 - fact_width - 12) / count;
        std::vector<TableColumn> all{
            {.heading = note_.words("note.cost.amounts"), .width = 100 - count * each}};
        for (const auto& c : columns_)
            all.push_back(number_column(
                c.name, each, c.recommended ? note_.words("note.recommended") : std::string{}));
        return all;
    }

    void tint(TableRow& row) const {
        for (std::size_t i = 0; i < columns_.size(); ++i)
            if (columns_[i].recommended) row.cells[i].ground = Ground::tinted;
    }

    TableRow row(std::string heading, Kind kind, std::optional<CostPart> part) const {
        TableRow made{.heading = cell(std::move(heading))};
        for (const auto& c : columns_) made.cells.push_back(sum_cell(note_, sum_of(c, kind, part)));
        tint(made);
        return made;
    }

    TableRow sum_row(Kind kind, std::string heading) const {
        auto made = row(std::move(heading), kind, {});
        for (auto& c : made.cells)
            for (auto& line : c.lines)
                for (auto& piece : line.pieces) piece.strong = true;
        return made;
    }

    bool has(Kind kind, std::optional<CostPart> part) const {
        return std::ranges::any_of(
            columns_, [&](const Priced& c) { return sum_of(c, kind, part).amount.has_value(); });
    }

    TableGroup group(Kind kind, std::string heading) const {
        TableGroup made;
        for (std::size_t i = 0; i < choices_of<CostPart>.size(); ++i) {
            const auto part = static_cast<CostPart>(i);
            if (has(kind, part)) made.rows.push_back(row(part_name(note_.words, part), kind, part));
        }
        if (made.rows.size() > 1 && kind != Kind::present)
            made.rows.push_back(sum_row(Kind{kind}, note_.words("processes.sum")));
        made.heading = TableRow{.heading = cell(std::move(heading))};
        return made;
    }

    TableGroup* present(Table& made) const {
        const bool yearly = has(Kind::present, {}), once = has(Kind::once, {});
        return yearly && once ? &made.groups.back() : nullptr;
    }

    TableRow total() const {
        TableRow made{.heading = cell(note_.words("note.cost.total"))};
        for (const auto& c : columns_)
            made.cells.push_back(kroner_cell(note_.words, c.cost, is_marked(c.lines)));
        tint(made);
        return made;
    }

    const NoteOfArea& note_;
    std::span<const Priced> columns_;
};

} // namespace

void add_cost(const NoteOfArea& note, Document& to) {
    const auto& words = note.words;
    auto section = note.section("cost");
    const auto all = priced(note);
    for (std::size_t from = 0; from < all.size(); from += most_beside)
        section.parts.push_back(
            CostTable{note, std::span{all}.subspan(from, std::min(most_beside, all.size() - from))}
                .table());
    section.parts.push_back(
        Paragraph{{.pieces = {{.text = words("note.cost.how",
                                   {{"from", words.day(note.source.answer.from)}})}}},
            Tone::note});
    to.sections.push_back(std::move(section));
}

} // namespace samdrift
