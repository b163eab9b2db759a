#include "match/column_guess.hpp"
#include "base/words.hpp"
#include "match/assignment.hpp"
#include "match/cell_meaning.hpp"
#include "match/heading_names.hpp"
#include "match/heading_row.hpp"
#include "register/entities.hpp"
#include "register/municipality.hpp"
#include "register/service_area.hpp"
#include "schema/cells.hpp"
#include <algorithm>
#include <cmath>

namespace samdrift {
namespace {

constexpr std::size_t sampled = 100; // cells of a column

std::vector<const Cell*> sample(const Sheet& table, std::size_t at) {
    std::vector<const Cell*> filled;
    for (std::size_t i = 1; i < table.rows.size(); ++i) {
        const auto& cells = table.rows[i].cells;
        if (at < cells.size() && !trimmed(cells[at].text).empty()) filled.push_back(&cells[at]);
    }
    if (filled.size() <= sampled) return filled;
    std::vector<const Cell*> some;
    for (std::size_t i = 0; i < sampled; ++i) some.push_back(filled[i * filled.size() / sampled]);
    return some;
}

// How many of the values can be what the field wants; texts: those that the catalogue knows.
struct Fit {
    std::size_t of = 0, fit = 0;
    std::string_view what; // key of the words for it; "": any text will do
    double part() const { return of ? static_cast<double>(fit) / static_cast<double>(of) : 1; }
};

std::string_view what_is(const Field& f) {
    switch (f.kind) {
    case Kind::choice: return "choice";
    case Kind::boolean: return "boolean";
    case Kind::money: return "amount";
    case Kind::integer:
    case Kind::decimal: return "number";
    case Kind::date: return "date";
    case Kind::reference:
        if (&target_of(f) == &entity<Municipality>() && !f.rules.catalogue) return "municipality";
        return &target_of(f) == &entity<ServiceArea>() ? "area" : "";
    default: break;
    }
    if (f.name == "supplier_as_written") return "supplier";
    return f.name == "system" ? "product" : "";
}

bool fits(const Field& f, const Cell& cell, std::optional<int> unit, const KnownWords& known) {
    if (f.kind == Kind::text)
        return f.name == "system" ? known.product(cell.text) : known.supplier(cell.text);
    const auto is = meant(f, cell, unit, known);
    return is && read_cell(f, *is).code.empty();
}

Fit fit_of(const Field& f, const std::vector<const Cell*>& cells, std::optional<int> unit,
    const KnownWords& known) {
    Fit fit{0, 0, what_is(f)};
    if (fit.what.empty()) return fit;
    fit.of = cells.size();
    for (const auto* cell : cells) fit.fit += fits(f, *cell, unit, known) ? 1 : 0;
    return fit;
}

bool catalogue_text(const Field& f) { return f.kind == Kind::text; }

// By the heading, held against what stands under it; or by the values alone where few things look
// like that. A system's name and its supplier may be unknown without being wrong.
double confidence_of(const Field& f, double heading, const Fit& fit) {
    const auto part = fit.part();
    const bool typed = !fit.what.empty() && !catalogue_text(f);
    if (heading >= 0.8) {
        const auto sure = typed ? heading * (0.25 + 0.75 * part) : heading;
        return std::min(sure, 1.0);
    }
    double content = 0;
    if (fit.of > 0 && part > 0.5) {
        if (fit.what == "municipality" || fit.what == "area")
            content = 0.95 * part;
        else if (fit.what == "supplier" || fit.what == "product")
            content = 0.8 * part;
        else if (fit.what == "choice")
            content = 0.75 * part * part;
        else
            content = 0.3 * part;
    }
    if (typed && part < 0.5) return 0.2 * heading;
    return std::min(1.0, std::max(content, 0.6 * heading) + (content > 0 ? 0.35 * heading : 0));
}

Sentence joined(Sentence a, const Sentence& b) {
    if (a.nb.empty()) return b;
    a.nb += " " + b.nb;
    a.en += " " + b.en;
    return a;
}

Sentence reason_of(const HeadingName& name, const Fit& fit) {
    Sentence why;
    if (name.likeness >= 0.5) {
        const auto* key = name.match == HeadingMatch::exact     ? "recognise.heading_exact"
                          : name.match == HeadingMatch::synonym ? "recognise.heading_synonym"
                                                                : "recognise.heading_near";
        why = sentence(key, {{"like", name.like}});
    }
    if (fit.what.empty() || fit.fit == 0) return why;
    const auto what = sentence("recognise.what." + std::string{fit.what});
    const auto part = [&](Language l) {
        return text(l, "recognise.content",
            std::vector<Argument>{{"fit", std::to_string(fit.fit)}, {"of", std::to_string(fit.of)},
                {"what", l == Language::nb ? what.nb : what.en}});
    };
    return joined(std::move(why), {part(Language::nb), part(Language::en)});
}

// What a column that is not known seems to hold.
Sentence seems(const std::vector<const Cell*>& cells) {
    const auto most = [&](auto is) {
        const auto n = std::ranges::count_if(cells, [&](const Cell* c) { return is(*c); });
        return !cells.empty() && static_cast<std::size_t>(n) * 10 >= cells.size() * 9;
    };
    if (most([](const Cell& c) { return is_organisation_number(c.text); }))
        return sentence("recognise.seems.organisation_number");
    if (most([](const Cell& c) { return is_email(c.text); }))
        return sentence("recognise.seems.email");
    if (most([](const Cell& c) { return trimmed(c.text).ends_with('%'); }))
        return sentence("recognise.seems.percent");
    return {};
}

const char* reason_of(MadeFrom from) {
    switch (from) {
    case MadeFrom::section: return "recognise.made.section";
    case MadeFrom::sheet_name: return "recognise.made.sheet_name";
    case MadeFrom::title: return "recognise.made.title";
    case MadeFrom::file_name: return "recognise.made.file_name";
    case MadeFrom::only_member: return "recognise.made.only_member";
    }
    return "";
}

class Guessing {
public:
    Guessing(const Layout& layout, const Entity& e, const KnownWords& known)
        : table_(layout.table), layout_(layout), e_(e), known_(known) {
        for (const auto& f : e.fields)
            if (!f.rules.column.empty()) fields_.push_back(&f);
    }

    SheetGuess run() {
        out_.entity = &e_;
        const auto& head = table_.rows.front().cells;
        for (std::size_t at = 0; at < head.size(); ++at) add(at);
        assign();
        count();
        return std::move(out_);
    }

private:
    void add(std::size_t at) {
        const std::string written{trimmed(table_.rows.front().cells[at].text)};
        const auto cells = sample(table_, at);
        if (written.empty() && cells.empty()) return;
        ColumnGuess column{
            at, written, nullptr, 0, {}, false, heading_words(without_number(written)).unit};
        weights_.emplace_back(fields_.size());
        reasons_.emplace_back(fields_.size());
        const auto made = std::ranges::find(layout_.made, at, &MadeColumn::at);
        if (made != layout_.made.end())
            set_made(*made);
        else if (!said(column))
            weigh(column, cells);
        out_.columns.push_back(std::move(column));
    }

    void set_made(const MadeColumn& made) {
        for (std::size_t f = 0; f < fields_.size(); ++f) {
            if (fields_[f]->name != (made.municipality ? "municipality" : "area")) continue;
            weights_.back()[f] = 0.95;
            reasons_.back()[f] = sentence(reason_of(made.from));
        }
    }

    // What a person has said of the heading, now or before.
    bool said(ColumnGuess& column) {
        for (const auto& [from, to] : table_.read_as) {
            if (heading(from) != heading(column.heading)) continue;
            column.said = true;
            for (std::size_t f = 0; f < fields_.size(); ++f)
                if (!to.empty() && heading(fields_[f]->rules.column) == heading(to))
                    weights_.back()[f] = 10; // before any guess
            return true;
        }
        return false;
    }

    void weigh(const ColumnGuess& column, const std::vector<const Cell*>& cells) {
        const auto names = column.heading.empty()
                               ? std::vector<HeadingName>{}
                               : fields_called(e_, without_number(column.heading));
        const bool amount = column.unit.has_value(); // a heading that says a unit is of amounts
        const bool hidden =
            std::ranges::find(table_.hidden_columns, column.at) != table_.hidden_columns.end();
        for (std::size_t f = 0; f < fields_.size(); ++f) {
            if (amount && fields_[f]->kind != Kind::money) continue;
            const auto name = std::ranges::find(names, fields_[f], &HeadingName::field);
            const auto called = name == names.end() ? HeadingName{} : *name;
            const auto fit = fit_of(*fields_[f], cells, column.unit, known_);
            auto weight = confidence_of(*fields_[f], called.likeness, fit);
            // In thousands or not: nobody is to guess.
            const bool counts_in_more =
                fields_[f]->kind == Kind::money && fields_[f]->rules.unit > 100 && !column.unit;
            if (counts_in_more) weight = std::min(weight, 0.5);
            if (hidden) weight *= 0.65;
            if (weight < proposed_from) continue;
            weights_.back()[f] = weight;
            reasons_.back()[f] = reason_of(called, fit);
        }
    }

    void assign() {
        const auto fields = assigned(weights_);
        for (std::size_t c = 0; c < out_.columns.size(); ++c) {
            auto& column = out_.columns[c];
            if (column.said)
                column.reason =
                    sentence(layout_.remembered ? "recognise.remembered" : "recognise.said");
            if (fields[c]) {
                column.field = fields_[*fields[c]];
                column.confidence = std::min(weights_[c][*fields[c]], 1.0);
                if (!column.said) column.reason = reasons_[c][*fields[c]];
            } else if (!column.said) {
                column.reason = seems(sample(table_, column.at));
            }
        }
    }

    // What every row must have does not stand in a column that most leave blank.
    bool mostly_filled(std::size_t at) const {
        std::size_t filled = 0;
        for (std::size_t i = 1; i < table_.rows.size(); ++i) {
            const auto& cells = table_.rows[i].cells;
            filled += at < cells.size() && !trimmed(cells[at].text).empty() ? 1 : 0;
        }
        return filled * 2 + 1 >= table_.rows.size();
    }

    void count() {
        double sum = 0;
        std::size_t taken = 0;
        for (const auto& c : out_.columns)
            if (c.taken()) sum += c.confidence, ++taken;
        out_.confidence = taken ? sum / static_cast<double>(taken) : 0;
        out_.whole = std::ranges::all_of(e_.fields, [&](const Field& f) {
            return !must_have_column(f) || has_default(e_, f) ||
                   std::ranges::any_of(out_.columns, [&](const auto& c) {
                       return c.field == &f && c.taken() && mostly_filled(c.at);
                   });
        });
    }

    const Sheet& table_;
    const Layout& layout_;
    const Entity& e_;
    const KnownWords& known_;
    std::vector<const Field*> fields_;
    std::vector<std::vector<double>> weights_; // by column, by field
    std::vector<std::vector<Sentence>> reasons_;
    SheetGuess out_;
};

struct Weighed {
    std::size_t taken = 0;
    double sum = 0, part = 0; // part: of the sheet's own columns
};
Weighed weighed(const SheetGuess& g, const Layout& layout) {
    Weighed w;
    std::size_t own = 0;
    for (const auto& c : g.columns) {
        if (std::ranges::find(layout.made, c.at, &MadeColumn::at) != layout.made.end()) continue;
        // Every kind has these: they tell none from another.
        if (c.field && (c.field->name == "source" || c.field->name == "figures_source" ||
                           c.field->name == "remark"))
            continue;
        ++own;
        if (c.taken()) ++w.taken, w.sum += c.confidence;
    }
    w.part = own ? static_cast<double>(w.taken) / static_cast<double>(own) : 0;
    return w;
}

// Whether so much fits that it is of this kind although nothing else says so.
bool enough(const SheetGuess& g, const Weighed& w) {
    if (!known_by_headings(*g.entity)) return false;
    if (g.whole) return w.taken >= 3 && w.part >= 0.4;
    return (w.taken >= 5 && w.part >= 0.6) || (w.taken >= 4 && w.part >= 0.75);
}

} // namespace

bool has_default(const Entity& e, const Field& f) {
    return e.table == "usage" && f.name == "status";
}

SheetGuess guessed(const Layout& layout, const Entity& e, const KnownWords& known) {
    return Guessing{layout, e, known}.run();
}

std::optional<SheetGuess> guessed(
    const Layout& layout, const KnownWords& known, const Entity* kind) {
    std::optional<SheetGuess> best;
    double most = 0;
    if (kind) {
        best = guessed(layout, *kind, known);
        if (best->whole || !layout.table.kind.empty()) return best;
    }
    for (const auto* e : all_entities()) {
        if (e->sheet.empty() || e == kind || !known_by_headings(*e)) continue;
        auto guess = guessed(layout, *e, known);
        const auto w = weighed(guess, layout);
        if (!enough(guess, w) || (kind && !guess.whole)) continue;
        const auto score = w.sum + (guess.whole ? 2 : 0);
        if (score <= most) continue;
        most = score;
        best = std::move(guess);
    }
    return best;
}

} // namespace samdrift
