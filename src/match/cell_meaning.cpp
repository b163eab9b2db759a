#include "match/cell_meaning.hpp"
#include "base/words.hpp"
#include "match/heading_words.hpp"
#include "register/entities.hpp"
#include "register/municipality.hpp"
#include "register/service_area.hpp"
#include "schema/cells.hpp"
#include <algorithm>
#include <array>

namespace samdrift {
namespace {

struct ChoiceWords {
    std::string_view type, name, words; // words: apart by |
};
constexpr std::array choice_words{
    ChoiceWords{"Status", "planned",
        "planlagt|under innføring|under innforing|under anskaffelse|kommer|planned|planlegges|"
        "under etablering|bestilt"},
    ChoiceWords{"Status", "in_operation",
        "drift|i drift|i bruk|aktiv|aktivt|i produksjon|produksjon|in operation|in use|active|"
        "production|live|driftes"},
    ChoiceWords{"Status", "phasing_out",
        "utfases|fases ut|under utfasing|under avvikling|avvikles|skal avvikles|skal fases ut|"
        "phasing out|being phased out"},
    ChoiceWords{"Status", "ended",
        "avviklet|avvikla|avsluttet|avslutta|utfaset|utfasa|ikke i bruk|ikkje i bruk|ended|"
        "retired|not in use"},
    ChoiceWords{"Hosting", "local",
        "lokal|lokalt|lokal drift|lokal server|egen drift|eigen drift|egen server|on premise|"
        "on premises|on prem|onprem|local|i kommunen|kommunens server"},
    ChoiceWords{"Hosting", "joint",
        "felles|felles drift|fellesdrift|interkommunal|interkommunalt|interkommunal drift|"
        "driftssamarbeid|joint|joint operation|shared"},
    ChoiceWords{"Hosting", "cloud",
        "sky|skya|skyen|i skyen|skytjeneste|skyteneste|skyløsning|skyløysing|skybasert|saas|"
        "sky saas|saas sky|sky tjeneste|cloud|public cloud|software as a service"},
    ChoiceWords{"Criticality", "low", "lav|låg|lavt|liten|low"},
    ChoiceWords{"Criticality", "medium", "middels|medium|moderat|mellom|middels høy|moderate"},
    ChoiceWords{"Criticality", "high", "høy|høg|høyt|stor|high"},
    ChoiceWords{"Criticality", "life_and_health",
        "liv og helse|liv helse|liv og helsa|life and health|livsviktig"},
    ChoiceWords{"Extension", "yes", "ja|j|yes|kan utvides|x"},
    ChoiceWords{"Extension", "no", "nei|n|no|kan ikke utvides"},
    ChoiceWords{"Extension", "unclear", "uklar|uklart|uavklart|usikker|unclear"},
    ChoiceWords{"LegalReview", "reviewed", "gjennomgått|gjennomgang gjort|ok|ja|reviewed"},
    ChoiceWords{
        "LegalReview", "not_reviewed", "ikke gjennomgått|ikkje gjennomgått|nei|not reviewed"},
    ChoiceWords{"LegalReview", "not_mapped", "ikke kartlagt|ikkje kartlagt|not mapped"},
    ChoiceWords{"Portfolio", "joint", "felles|fellesavtale|joint|shared"},
    ChoiceWords{"Portfolio", "local", "lokal|egen|local|kommunens egen"}};

std::string words_of(std::string_view text) {
    std::string key;
    for (const auto& w : heading_words(text).words) key += (key.empty() ? "" : " ") + w.text;
    return key;
}

bool among(std::string_view words, const std::string& key) {
    while (!words.empty()) {
        const auto end = std::min(words.find('|'), words.size());
        if (words_of(words.substr(0, end)) == key) return true;
        words.remove_prefix(std::min(end + 1, words.size()));
    }
    return false;
}

bool says_nothing(const Field& f, std::string_view written) {
    const auto plain = folded(written);
    if (plain.find_first_not_of("-–—. ") == plain.npos) return true;
    if (f.kind == Kind::text) return false;
    for (const std::string_view word : {"?", "??", "ukjent", "ukjend", "vet ikke", "veit ikkje",
             "ikke kjent", "n/a", "na", "unknown", "ikke relevant", "ikke aktuelt", "ingen info"})
        if (plain == word) return true;
    return false;
}

Cell text_cell(std::string text) { return {CellKind::text, std::move(text)}; }

bool readable(const Field& f, const Cell& cell) { return read_cell(f, cell).code.empty(); }

std::optional<Cell> choice_meant(const Field& f, const Cell& cell) {
    if (readable(f, cell)) return cell;
    const auto key = words_of(cell.text);
    for (const auto& [type, name, words] : choice_words) {
        if (type != f.choice_type || !among(words, key)) continue;
        for (const auto& c : f.choices)
            if (c.name == name) return text_cell(std::string{c.word});
    }
    return std::nullopt;
}

// 1 for what the field counts in øre: 0 kroner, 3 thousands.
int places_of(std::int64_t unit) {
    int places = -2;
    for (; unit > 1; unit /= 10) ++places;
    return places;
}

std::optional<Cell> amount_meant(const Field& f, const Cell& cell, std::optional<int> unit) {
    const int ours = places_of(f.rules.unit);
    auto said = cell.kind == CellKind::text ? with_unit(cell.text) : WithUnit{{}, cell.text};
    const auto counts = said.unit ? said.unit : unit;
    auto text = said.unit ? said.rest : std::string{trimmed(cell.text)};
    if (text.ends_with(",-")) text.resize(text.size() - 2);
    if (cell.kind == CellKind::text && readable(f, text_cell(text)) &&
        counts.value_or(ours) == ours)
        return text == trimmed(cell.text) ? cell : text_cell(text);
    // "1.000" in a text may be one: nobody is to guess.
    if (const auto read = read_cell(f, {cell.kind, text}); read.code == "thousand_or_one")
        return std::nullopt;
    auto number = shifted(text, counts.value_or(ours) - ours);
    if (!number) return std::nullopt;
    Cell made{CellKind::number, std::move(*number)};
    if (!readable(f, made)) return std::nullopt;
    if (counts.value_or(ours) == ours && cell.kind != CellKind::text) return cell;
    return made;
}

// "1.3.2014" and "1/3 2014" as 01.03.2014.
std::optional<Cell> date_meant(const Field& f, const Cell& cell) {
    if (readable(f, cell)) return cell;
    std::vector<std::string> parts(1);
    for (const char c : trimmed(cell.text)) {
        if (c >= '0' && c <= '9')
            parts.back() += c;
        else if (c == '.' || c == '/' || c == ' ' || c == '-') {
            if (!parts.back().empty()) parts.emplace_back();
        } else
            return std::nullopt;
    }
    if (parts.size() != 3 || parts[2].size() != 4 || parts[0].empty() || parts[0].size() > 2 ||
        parts[1].empty() || parts[1].size() > 2)
        return std::nullopt;
    const auto two = [](const std::string& s) { return (s.size() == 1 ? "0" : "") + s; };
    auto made = text_cell(two(parts[0]) + "." + two(parts[1]) + "." + parts[2]);
    return readable(f, made) ? std::optional{made} : std::nullopt;
}

std::optional<Cell> number_meant(const Field& f, const Cell& cell) {
    if (readable(f, cell)) return cell;
    const std::string text{trimmed(cell.text)};
    const auto digits = text.find_last_of("0123456789");
    if (cell.kind != CellKind::text || digits == text.npos) return std::nullopt;
    const auto after = words_of(text.substr(digits + 1));
    static constexpr std::string_view counted =
        "stk|brukere|brukarar|bruker|users|ansatte|mnd|måneder|månader|months|ganger|min|minutter";
    auto made = text_cell(text.substr(0, digits + 1));
    if (after.empty() || !among(counted, after) || !readable(f, made)) return std::nullopt;
    return made;
}

} // namespace

std::optional<std::string> shifted(std::string_view number, int places) {
    std::string whole, decimals;
    const std::string plain = folded(number);
    bool negative = false, after = false;
    for (std::size_t i = 0; i < plain.size(); ++i) {
        const char c = plain[i];
        if (c >= '0' && c <= '9')
            (after ? decimals : whole) += c;
        else if ((c == ',' || c == '.') && !after && !whole.empty())
            after = true;
        else if (c == '-' && i == 0)
            negative = true;
        else if (c != ' ' || after)
            return std::nullopt;
    }
    if (whole.empty() || (after && decimals.empty())) return std::nullopt;
    for (; places > 0; --places) {
        whole += decimals.empty() ? '0' : decimals[0];
        if (!decimals.empty()) decimals.erase(0, 1);
    }
    for (; places < 0; ++places) {
        decimals.insert(0, 1, whole.empty() ? '0' : whole.back());
        if (!whole.empty()) whole.pop_back();
    }
    while (!decimals.empty() && decimals.back() == '0') decimals.pop_back();
    const auto first = whole.find_first_not_of('0');
    whole = first == whole.npos ? "0" : whole.substr(first);
    return (negative ? "-" : "") + whole + (decimals.empty() ? "" : "." + decimals);
}

std::optional<Cell> meant(
    const Field& f, const Cell& cell, std::optional<int> unit, const KnownWords& known) {
    if (cell.kind == CellKind::error) return std::nullopt;
    const auto written = trimmed(cell.text);
    if (written.empty()) return cell;
    if (says_nothing(f, written)) return Cell{};
    switch (f.kind) {
    case Kind::choice: return choice_meant(f, cell);
    case Kind::money: return amount_meant(f, cell, unit);
    case Kind::date: return date_meant(f, cell);
    case Kind::integer: return number_meant(f, cell);
    case Kind::decimal:
    case Kind::boolean: return readable(f, cell) ? std::optional{cell} : std::nullopt;
    case Kind::reference: break;
    default: return cell;
    }
    const Entity& target = target_of(f);
    std::optional<std::string> found;
    if (&target == &entity<Municipality>() && !f.rules.catalogue)
        found = known.municipality(written);
    else if (&target == &entity<ServiceArea>())
        found = known.area(written);
    else
        return cell;
    if (!found) return std::nullopt;
    return *found == written ? cell : text_cell(*found);
}

bool is_organisation_number(std::string_view written) {
    constexpr std::array weights{3, 2, 7, 6, 5, 4, 3, 2};
    std::string digits;
    for (const char c : folded(written))
        if (c >= '0' && c <= '9')
            digits += c;
        else if (c != ' ')
            return false;
    if (digits.size() != 9 || (digits[0] != '8' && digits[0] != '9')) return false;
    int sum = 0;
    for (std::size_t i = 0; i < weights.size(); ++i) sum += weights[i] * (digits[i] - '0');
    const int check = (11 - sum % 11) % 11;
    return check < 10 && check == digits[8] - '0';
}

bool is_email(std::string_view written) {
    const auto text = trimmed(written);
    const auto at = text.find('@');
    return at != text.npos && at > 0 && text.find('@', at + 1) == text.npos &&
           text.find(' ') == text.npos && text.find('.', at) != text.npos && text.back() != '.';
}

} // namespace samdrift
