// How a report says numbers, days, choices and verdicts, in the language asked for.
#pragma once
#include "compare/views_area.hpp"
#include "publish/document.hpp"
#include <span>

namespace samdrift {

inline constexpr std::string_view no_value = "–";

class ReportWords {
public:
    explicit ReportWords(Language language) : language_(language) {}
    Language language() const { return language_; }

    std::string operator()(std::string_view key, std::vector<Argument> arguments = {}) const {
        return text(language_, key, arguments);
    }
    const std::string& of(const Sentence& s) const {
        return language_ == Language::nb ? s.nb : s.en;
    }
    template <class E> std::string choice(E e) const {
        return choice_word(type_name_of<E>, name_of(e));
    }
    std::string verdict(Verdict) const;
    std::string otherwise(Verdict of_those_who_have) const; // "ellers ulikt"
    std::string yes_or_no(bool) const;
    std::string promise(const std::string& state) const;

    std::string number(std::int64_t n) const { return whole_number(language_, n); }
    std::string day(std::optional<Date>) const;
    std::string share(std::optional<Fraction>) const;
    std::string thousands(Money) const; // whole thousands of kroner
    std::string kroner(Money) const;    // whole kroner
    std::string amount(Money) const;    // with its unit
    std::string hours_of(std::int64_t minutes) const { return hours(language_, minutes); }
    std::string names(std::span<const std::string> names) const; // "Asker, Røyken og Hurum"

    // A text whose {{name}} are pieces of their own, so that a figure can be marked or lead
    // somewhere. One named "count" also chooses between the forms for one and for several.
    struct Filled {
        std::string name;
        Piece piece;
    };
    Pieces filled(std::string_view key, const std::vector<Filled>&) const;

private:
    std::string choice_word(std::string_view type, std::string_view name) const;
    Language language_;
};

Symbol symbol_of(Verdict);
std::string comma_separated(std::span<const std::string>);

// The text with these figures marked wherever they stand in it, whole.
Pieces with_marks(std::string_view text, std::vector<std::string> figures);

// Cells of a report's tables.
TableCell cell(Pieces);
TableCell cell(std::string);
TableCell dash(); // not applicable
TableCell figure(std::string, bool marked = false);
TableColumn number_column(std::string heading, int width, std::string unit = {});

} // namespace samdrift
