#include "cost/key_formula.hpp"
#include "base/words.hpp"
#include "cost/key_words.hpp"
#include <algorithm>
#include <numeric>

namespace samdrift {
namespace {

// Parts of a share are whole numbers that can be multiplied without care.
constexpr std::int64_t finest = 1'000'000'000;

std::optional<Fraction> lowest(Wide part, Wide whole) {
    if (whole < 0) return std::nullopt;
    Wide a = part, b = whole;
    while (b != 0) {
        const Wide rest = a % b;
        a = b;
        b = rest;
    }
    if (a == 0 || whole / a > finest || part / a > finest) return std::nullopt;
    return Fraction{static_cast<std::int64_t>(part / a), static_cast<std::int64_t>(whole / a)};
}

std::optional<Fraction> plus(Fraction a, Fraction b) {
    return lowest(Wide{a.part} * b.whole + Wide{b.part} * a.whole, Wide{a.whole} * b.whole);
}

std::optional<Fraction> times(Fraction a, Fraction b) {
    return lowest(Wide{a.part} * b.part, Wide{a.whole} * b.whole);
}

struct ReadTerm {
    KeyTerm term;
    bool has_share = false, is_rest = false;
};

class Reader {
public:
    Reader(std::string_view text, const KeyWords& words) : text_{text}, words_{words} {}

    Result<KeyFormula> read();

private:
    std::string_view text_;
    const KeyWords& words_;

    Problem problem(const char* code, std::vector<Argument> arguments = {}) const {
        return {code, {}, std::string{text_}, std::move(arguments)};
    }
    std::optional<Problem> read_term(std::string_view, ReadTerm&) const;
    std::optional<Problem> read_atom(std::string_view, KeyTerm&) const;
    std::optional<Problem> read_steps(
        std::string_view driver, std::string_view list, KeyTerm&) const;
    std::optional<Problem> divide_shares(std::vector<ReadTerm>&) const;
    std::optional<std::string> driver(std::string_view) const;
};

// The place of a list: behind "(" to ")", or behind ":" to the end.
struct WithList {
    std::string_view words, list;
    bool whole = true;
};
WithList with_list(std::string_view text) {
    const auto open = text.find_first_of("(:");
    if (open == text.npos) return {text, {}, true};
    auto list = text.substr(open + 1);
    bool whole = true;
    if (text[open] == '(') {
        whole = !list.empty() && list.back() == ')';
        if (whole) list.remove_suffix(1);
    }
    return {trimmed(text.substr(0, open)), trimmed(list), whole};
}

std::optional<std::string> Reader::driver(std::string_view word) const {
    if (const auto known = known_driver(word)) return std::string{*known};
    for (const auto& own : words_.drivers)
        if (folded(own) == word) return own;
    return std::nullopt;
}

std::optional<Problem> Reader::read_steps(
    std::string_view of, std::string_view list, KeyTerm& term) const {
    const auto name = driver(of);
    if (!name) return problem("key_word_unknown", {{"word", std::string{of}}});
    term.kind = TermKind::steps;
    term.name = *name;
    for (const auto item : split_list(list)) {
        const auto step = read_step(item);
        if (!step) return problem("key_list_unreadable", {{"item", std::string{item}}});
        if (!term.steps.empty() &&
            (!term.steps.back().up_to || (step->up_to && *step->up_to <= *term.steps.back().up_to)))
            return problem("key_steps_unordered");
        term.steps.push_back(*step);
    }
    if (term.steps.empty() || term.steps.back().up_to) return problem("key_steps_unordered");
    return std::nullopt;
}

std::optional<Problem> Reader::read_atom(std::string_view text, KeyTerm& term) const {
    if (is_word(KeyWord::equal, text)) {
        term.kind = TermKind::equal;
        return std::nullopt;
    }
    if (is_word(KeyWord::owner_alone, text)) {
        term.kind = TermKind::owner_alone;
        return std::nullopt;
    }
    if (const auto name = driver(text)) {
        term.kind = TermKind::driver;
        term.name = *name;
        return std::nullopt;
    }
    const auto named = after_word(KeyWord::key, text).value_or(text);
    for (const auto& key : words_.keys)
        if (folded(key) == named) {
            term.kind = TermKind::key;
            term.name = key;
            return std::nullopt;
        }
    const auto [words, list, whole] = with_list(text);
    if (!whole) return problem("key_list_unreadable", {{"item", std::string{list}}});
    if (const auto of = after_word(KeyWord::steps, words)) return read_steps(*of, list, term);
    if (!is_word(KeyWord::fixed, words))
        return problem("key_word_unknown", {{"word", std::string{text}}});
    term.kind = TermKind::fixed;
    for (const auto item : split_list(list)) {
        auto amount = read_fixed(item);
        if (!amount) return problem("key_list_unreadable", {{"item", std::string{item}}});
        term.fixed.push_back(std::move(*amount));
    }
    if (term.fixed.empty()) return problem("key_list_unreadable", {{"item", std::string{list}}});
    return std::nullopt;
}

std::optional<Problem> Reader::read_term(std::string_view text, ReadTerm& read) const {
    auto rest = text;
    if (const auto share = take_share(rest)) {
        const auto fraction = lowest(share->part, share->whole);
        if (!fraction || fraction->part > fraction->whole)
            return problem("key_share_unreadable", {{"term", std::string{text}}});
        read.term.share = *fraction;
        read.has_share = true;
    } else if (const auto of = after_word(KeyWord::rest, rest)) {
        rest = *of;
        read.is_rest = true;
    }
    return read_atom(trimmed(rest), read.term);
}

// Of 99 %: "99 %"; of what is no whole hundredth of a percent: "5/6".
std::optional<Problem> Reader::divide_shares(std::vector<ReadTerm>& terms) const {
    std::size_t shared = 0, without = 0, rests = 0;
    std::optional<Fraction> sum = Fraction{0, 1};
    for (const auto& t : terms) {
        if (t.term.kind == TermKind::fixed) {
            if (t.has_share) return problem("key_not_mixed");
            continue;
        }
        ++shared;
        without += !t.has_share && !t.is_rest;
        rests += t.is_rest;
        if (t.has_share && sum) sum = plus(*sum, t.term.share);
    }
    if (!sum) return problem("key_share_unreadable", {{"term", std::string{text_}}});
    if (without > 0 && shared > 1) return problem("key_share_missing");
    const auto said = [&] { return Argument{"sum", share_words(Language::nb, *sum)}; };
    if (rests > 1 || (rests == 1 && sum->part >= sum->whole))
        return problem("key_share_sum", {said()});
    if (shared > 0 && without == 0 && rests == 0 && *sum != Fraction{1, 1})
        return problem("key_share_sum", {said()});
    for (auto& t : terms) {
        if (t.is_rest) t.term.share = *lowest(sum->whole - sum->part, sum->whole);
        if (shared > 1 && t.term.kind == TermKind::owner_alone) return problem("key_not_mixed");
    }
    return std::nullopt;
}

Result<KeyFormula> Reader::read() {
    const auto plain = plain_key(text_);
    if (plain.empty()) return problem("key_empty");
    std::vector<ReadTerm> terms;
    for (const auto part : split_terms(plain))
        if (auto wrong = read_term(part, terms.emplace_back())) return *wrong;
    if (auto wrong = divide_shares(terms)) return *wrong;
    KeyFormula formula;
    for (auto& t : terms) formula.terms.push_back(std::move(t.term));
    return formula;
}

using Keys = std::map<std::string, KeyFormula>;

std::string way_round(const std::vector<std::string>& path, const std::string& name) {
    std::string way;
    bool inside = false;
    for (const auto& step : path) {
        inside = inside || step == name;
        if (inside) way += step + " → ";
    }
    return way + name;
}

std::optional<Problem> put_in(const std::string& name, Fraction share, const Keys& keys,
    std::vector<std::string>& path, KeyFormula& whole, bool& known) {
    if (std::ranges::find(path, name) != path.end())
        return Problem{"key_refers_to_itself", {}, way_round(path, name)};
    const auto found = keys.find(name);
    if (found == keys.end()) {
        known = false;
        return std::nullopt;
    }
    path.push_back(name);
    const bool all = share == Fraction{1, 1} && path.size() + found->second.terms.size() > 1;
    for (const auto& term : found->second.terms) {
        const bool whole_key = term.kind == TermKind::fixed || term.kind == TermKind::owner_alone;
        if (whole_key && !all) return Problem{"key_not_mixed", {}, name};
        const auto part = times(share, term.share);
        if (!part) return Problem{"key_share_unreadable", {}, name, {{"term", name}}};
        if (term.kind == TermKind::key) {
            if (auto wrong = put_in(term.name, *part, keys, path, whole, known)) return wrong;
            continue;
        }
        whole.terms.push_back(term);
        if (term.kind != TermKind::fixed) whole.terms.back().share = *part;
    }
    path.pop_back();
    return std::nullopt;
}

} // namespace

Result<KeyFormula> read_key(std::string_view text, const KeyWords& words) {
    return Reader{text, words}.read();
}

Result<KeyFormula> resolved_key(const std::string& name, const Keys& keys) {
    KeyFormula whole;
    std::vector<std::string> path;
    bool known = true;
    if (auto wrong = put_in(name, {1, 1}, keys, path, whole, known)) return *wrong;
    if (!known) return Problems{};
    const auto fixed = std::ranges::count(whole.terms, TermKind::fixed, &KeyTerm::kind);
    if (fixed > 1) return Problem{"key_not_mixed", {}, name};
    return whole;
}

} // namespace samdrift
