#include "match/evidence.hpp"
#include <algorithm>
#include <bit>
#include <cmath>

namespace samdrift {
namespace {

constexpr Bits bit(std::uint32_t i) { return Bits{1} << i; }

// How many bits are set, without a call: the compiler may not count on there being an instruction.
constexpr int ones(std::uint64_t x) {
    x -= x >> 1 & 0x5555555555555555;
    x = (x & 0x3333333333333333) + (x >> 2 & 0x3333333333333333);
    x = (x + (x >> 4)) & 0x0f0f0f0f0f0f0f0f;
    return static_cast<int>(x * 0x0101010101010101 >> 56);
}

Bits kind(const PreparedName& n, WordKind k) { return n.of_kind[static_cast<std::size_t>(k)]; }

std::uint8_t scaled(float value, float times) {
    return static_cast<std::uint8_t>(std::clamp(value * times + 0.5f, 0.0f, 255.0f));
}
std::uint8_t few(int n) { return static_cast<std::uint8_t>(std::min(n, 12)); }

// One name's words in a comparison.
struct Side {
    const PreparedName& name;
    Bits held = 0, spelled = 0, joined = 0;
    Bits supplier = 0; // words that are its own or the other's supplier
    float weight_held = 0;

    bool free(std::uint32_t i) const { return !(held & bit(i)); }
    void hold(std::uint32_t i, float how) {
        held |= bit(i);
        weight_held += name.weights[i] * how;
    }
    Bits core() const { return kind(name, WordKind::core) & ~supplier; }
};

float weight_of(const PreparedName& n, Bits bits) {
    float sum = 0;
    for (; bits; bits &= bits - 1) sum += n.weights[std::countr_zero(bits)];
    return sum;
}

float heaviest(const PreparedName& n, Bits bits, float* second = nullptr) {
    float most = 0, next = 0;
    for (; bits; bits &= bits - 1) {
        const float w = n.weights[std::countr_zero(bits)];
        next = std::max(next, std::min(most, w));
        most = std::max(most, w);
    }
    if (second) *second = next;
    return most;
}

class Pair {
public:
    Pair(const NameBook& book, const PreparedName& a, const PreparedName& b)
        : book_(book), a_{a}, b_{b} {}

    void hold_words() {
        for (std::uint32_t i = 0; i < a_.name.count; ++i)
            for (std::uint32_t j = 0; j < b_.name.count; ++j)
                if (a_.name.words[i] == b_.name.words[j] && b_.free(j)) {
                    const float w = a_.name.weights[i];
                    product_ += w * w;
                    run_ = i > 0 && j > 0 && last_i_ + 1 == i && last_j_ + 1 == j ? run_ + 1 : 1;
                    longest_ = std::max(longest_, run_);
                    last_i_ = i;
                    last_j_ = j;
                    a_.hold(i, 1);
                    b_.hold(j, 1);
                    break;
                }
        hold_spelled();
        hold_joined(a_, b_);
        hold_joined(b_, a_);
    }

    void mark_suppliers() {
        for (auto* side : {&a_, &b_}) {
            side->supplier = side->name.own_supplier;
            const auto& other = side == &a_ ? b_.name : a_.name;
            for (const auto w : other.supplier)
                for (std::uint32_t i = 0; i < side->name.count; ++i)
                    if (side->name.words[i] == w) side->supplier |= bit(i);
            // A name that is its supplier's alone is the product's name.
            if (!side->core()) side->supplier = 0;
        }
    }

    const Side& a() const { return a_; }
    const Side& b() const { return b_; }
    float product() const { return product_; }
    std::uint32_t longest_run() const { return longest_; }

private:
    void hold_spelled() {
        for (std::uint32_t i = 0; i < a_.name.count; ++i) {
            if (!a_.free(i)) continue;
            for (const auto& near : book_.near(a_.name.words[i]))
                for (std::uint32_t j = 0; j < b_.name.count; ++j)
                    if (b_.name.words[j] == near.word && b_.free(j) && a_.free(i)) {
                        product_ += a_.name.weights[i] * b_.name.weights[j] * near.alike;
                        a_.hold(i, near.alike);
                        b_.hold(j, near.alike);
                        a_.spelled |= bit(i);
                        b_.spelled |= bit(j);
                    }
        }
    }
    // from's several words as one of to's.
    void hold_joined(Side& from, Side& to) {
        for (const auto& joined : from.name.joined) {
            if ((joined.stands_for & ~from.held) == 0) continue;
            for (std::uint32_t j = 0; j < to.name.count; ++j) {
                if (to.name.words[j] != joined.word || !to.free(j)) continue;
                to.hold(j, 1);
                to.joined |= bit(j);
                for (Bits rest = joined.stands_for & ~from.held; rest; rest &= rest - 1) {
                    const auto i = static_cast<std::uint32_t>(std::countr_zero(rest));
                    from.hold(i, 1);
                    from.joined |= bit(i);
                }
                product_ += to.name.weights[j] * to.name.weights[j];
            }
        }
    }

    const NameBook& book_;
    Side a_, b_;
    float product_ = 0;
    std::uint32_t run_ = 0, longest_ = 0, last_i_ = 99, last_j_ = 99;
};

// Longest common subsequence of the first 64 letters, a machine word at a time (Hyyrö 2004).
int letters_in_order(const PreparedName& a, const PreparedName& b) {
    std::uint64_t row = ~std::uint64_t{0};
    for (const auto letter : b.letters) {
        const std::uint64_t both = row & a.where[letter];
        row = (row + both) | (row - both);
    }
    const std::size_t m = a.letters.size();
    const std::uint64_t mask = m == 64 ? ~std::uint64_t{0} : (std::uint64_t{1} << m) - 1;
    return ones(~row & mask);
}

struct NumberCount {
    int same = 0, alike = 0, first_left = 0, second_left = 0;
};

// "7" and "7.2" are alike, "7" and "7.0" the same.
bool same_number(const NameNumber& a, const NameNumber& b) {
    return a.whole == b.whole && std::max(a.part, 0) == std::max(b.part, 0);
}
bool alike_number(const NameNumber& a, const NameNumber& b) {
    return a.whole == b.whole && (a.part < 0 || b.part < 0);
}

NumberCount count_numbers(
    const PreparedName& a, const PreparedName& b, std::optional<NumberKind> kind) {
    NumberCount n;
    const auto counts = [&](const NameNumber& x) { return !kind || x.kind == *kind; };
    for (const auto& x : a.numbers) {
        if (!counts(x)) continue;
        const bool same = std::ranges::any_of(
            b.numbers, [&](const NameNumber& y) { return counts(y) && same_number(x, y); });
        const bool near = !same && std::ranges::any_of(b.numbers, [&](const NameNumber& y) {
            return counts(y) && alike_number(x, y);
        });
        n.same += same;
        n.alike += near;
        n.first_left += !same && !near;
    }
    for (const auto& y : b.numbers)
        n.second_left += counts(y) && std::ranges::none_of(a.numbers, [&](const NameNumber& x) {
            return counts(x) && (same_number(x, y) || alike_number(x, y));
        });
    return n;
}

Standing standing(const NumberCount& n) {
    if (n.first_left && n.second_left) return Standing::conflict;
    if (n.same && !n.first_left && !n.second_left) return Standing::same;
    if (n.same || n.alike) return Standing::alike;
    return n.first_left || n.second_left ? Standing::one_sided : Standing::none;
}

// All the numbers of both, whatever they count and what stands behind the point.
Standing whole_numbers(const PreparedName& a, const PreparedName& b) {
    int same = 0, left_a = 0, left_b = 0;
    for (const auto& x : a.numbers) {
        const bool f =
            std::ranges::any_of(b.numbers, [&](const NameNumber& y) { return x.whole == y.whole; });
        same += f;
        left_a += !f;
    }
    for (const auto& x : b.numbers)
        left_b += std::ranges::none_of(
            a.numbers, [&](const NameNumber& y) { return x.whole == y.whole; });
    return standing({same, 0, left_a, left_b});
}

Standing standing(const Side& a, const Side& b, WordKind k) {
    const Bits of_a = kind(a.name, k), of_b = kind(b.name, k);
    if (!of_a && !of_b) return Standing::none;
    if (!of_a || !of_b) return Standing::one_sided;
    if (!(of_a & a.held)) return Standing::conflict;
    return (of_a & ~a.held) || (of_b & ~b.held) ? Standing::alike : Standing::same;
}

void words_of(const Pair& pair, const Side& light, const Side& heavy, Signs& out) {
    const auto set = [&](Sign s, std::uint8_t v) { out[static_cast<std::size_t>(s)] = v; };
    const auto share = [](float part, float all) { return all > 0 ? part / all : 0.0f; };
    set(Sign::cosine, scaled(share(pair.product(), light.name.length * heavy.name.length), 250));
    set(Sign::lighter_held, scaled(share(light.weight_held, light.name.all_weight), 250));
    set(Sign::heavier_held, scaled(share(heavy.weight_held, heavy.name.all_weight), 250));
    const Bits core_a = light.core(), core_b = heavy.core();
    const float all_a = weight_of(light.name, core_a), all_b = weight_of(heavy.name, core_b);
    const float in_a = weight_of(light.name, core_a & light.held);
    const float in_b = weight_of(heavy.name, core_b & heavy.held);
    set(Sign::lighter_core_held, scaled(share(in_a, all_a), 250));
    set(Sign::heavier_core_held, scaled(share(in_b, all_b), 250));
    set(Sign::core_shared, scaled(share(in_a + in_b, all_a + all_b), 250));
    set(Sign::core_weight_held, scaled(std::min(in_a, in_b), 40));
    float second = 0;
    set(Sign::core_rarest_held, scaled(heaviest(heavy.name, core_b & heavy.held, &second), 250));
    set(Sign::core_rarest_second, scaled(second, 250));
    set(Sign::lighter_rarest_left, scaled(heaviest(light.name, core_a & ~light.held), 250));
    set(Sign::heavier_rarest_left, scaled(heaviest(heavy.name, core_b & ~heavy.held), 250));
    set(Sign::lighter_left, scaled(all_a - in_a, 40));
    set(Sign::heavier_left, scaled(all_b - in_b, 40));
    set(Sign::lighter_words, few(ones(core_a)));
    set(Sign::heavier_words, few(ones(core_b)));
    set(Sign::lighter_words_left, few(ones(core_a & ~light.held)));
    set(Sign::heavier_words_left, few(ones(core_b & ~heavy.held)));
    set(Sign::by_spelling, few(ones((light.spelled & core_a))));
    set(Sign::by_joining, few(ones(light.joined | heavy.joined)));
    const auto first = [](Bits core) { return core & (~core + 1); };
    const auto held_weight = [&](const Side& s, Bits core) {
        return first(core) & s.held ? scaled(weight_of(s.name, first(core)), 250) : std::uint8_t{0};
    };
    set(Sign::lighter_first_held, held_weight(light, core_a));
    set(Sign::heavier_first_held, held_weight(heavy, core_b));
    if (core_a && core_b)
        set(Sign::firsts_agree, light.name.words[std::countr_zero(core_a)] ==
                                    heavy.name.words[std::countr_zero(core_b)]);
    const auto telling = [](const Side& s) {
        return (kind(s.name, WordKind::core) | kind(s.name, WordKind::level) |
                   kind(s.name, WordKind::licence)) &
               ~s.held & ~s.supplier;
    };
    const Bits left_a = telling(light), left_b = telling(heavy);
    set(Sign::subset_words, left_a ? (left_b ? 0 : 1) : (left_b ? 2 : 3));
    set(Sign::rest_weight,
        scaled(std::min(weight_of(light.name, left_a), weight_of(heavy.name, left_b)), 100));
    set(Sign::longest_run, few(static_cast<int>(pair.longest_run())));
    const auto mean = [](float sum, Bits of) {
        return of ? scaled(sum / static_cast<float>(ones(of)), 250) : std::uint8_t{0};
    };
    const Bits held_b = core_b & heavy.held;
    set(Sign::run_share,
        scaled(share(static_cast<float>(pair.longest_run()), static_cast<float>(light.name.count)),
            250));
    set(Sign::left_mean, mean(all_b - in_b, core_b & ~heavy.held));
    set(Sign::held_mean, mean(in_b, held_b));
    set(Sign::heavier_first_place, held_b ? few(std::countr_zero(held_b)) : std::uint8_t{20});
    set(Sign::lighter_weight, scaled(light.name.all_weight, 25));
    set(Sign::heavier_weight, scaled(heavy.name.all_weight, 25));
}

void letters_of(const PreparedName& light, const PreparedName& heavy, Signs& out) {
    const auto set = [&](Sign s, float v) { out[static_cast<std::size_t>(s)] = scaled(v, 250); };
    const auto a = static_cast<float>(light.letters.size());
    const auto b = static_cast<float>(heavy.letters.size());
    if (a == 0 || b == 0) return;
    const auto shared = static_cast<float>(letters_in_order(light, heavy));
    set(Sign::letters_shared, 2 * shared / (a + b));
    set(Sign::letters_of_shorter, shared / std::min(a, b));
    int in_a = 0, in_b = 0, both = 0;
    for (std::size_t i = 0; i < light.triples.size(); ++i) {
        in_a += ones(light.triples[i]);
        in_b += ones(heavy.triples[i]);
        both += ones(light.triples[i] & heavy.triples[i]);
    }
    const auto common = static_cast<float>(both);
    if (in_a + in_b - both > 0)
        set(Sign::triples_shared, common / static_cast<float>(in_a + in_b - both));
    if (std::min(in_a, in_b) > 0)
        set(Sign::triples_of_shorter, common / static_cast<float>(std::min(in_a, in_b)));
}

void editions_of(const Side& light, const Side& heavy, Signs& out) {
    const auto set = [&](Sign s, int v) { out[static_cast<std::size_t>(s)] = few(v); };
    const auto& a = light.name;
    const auto& b = heavy.name;
    set(Sign::versions, static_cast<int>(standing(count_numbers(a, b, NumberKind::version))));
    set(Sign::years, static_cast<int>(standing(count_numbers(a, b, NumberKind::year))));
    set(Sign::quantities, static_cast<int>(standing(count_numbers(a, b, NumberKind::quantity))));
    const auto all = count_numbers(a, b, std::nullopt);
    set(Sign::numbers_held, all.same + all.alike);
    set(Sign::lighter_numbers_left, all.first_left);
    set(Sign::heavier_numbers_left, all.second_left);
    const auto count = [](const Side& s, WordKind k, bool held) {
        return ones(kind(s.name, k) & (held ? s.held : ~s.held));
    };
    set(Sign::levels_held, count(light, WordKind::level, true));
    set(Sign::lighter_levels_left, count(light, WordKind::level, false));
    set(Sign::heavier_levels_left, count(heavy, WordKind::level, false));
    set(Sign::licences_held, count(light, WordKind::licence, true));
    set(Sign::lighter_licences_left, count(light, WordKind::licence, false));
    set(Sign::heavier_licences_left, count(heavy, WordKind::licence, false));
    set(Sign::languages, static_cast<int>(standing(light, heavy, WordKind::language)));
    set(Sign::platforms, static_cast<int>(standing(light, heavy, WordKind::platform)));
    const auto both = [](bool of_a, bool of_b) { return of_a == of_b ? 2 + of_a : of_a ? 1 : 0; };
    set(Sign::upgrades, both(a.upgrade, b.upgrade));
    set(Sign::schools, both(a.for_schools, b.for_schools));
    set(Sign::major_versions, static_cast<int>(whole_numbers(a, b)));
    set(Sign::codes, static_cast<int>(standing(light, heavy, WordKind::code)));
}

// The share of one supplier's words that the other name, or the other supplier, has.
float found_in(const std::vector<WordId>& supplier, const WordId* words, std::size_t count) {
    std::size_t found = 0;
    for (const auto w : supplier) found += std::find(words, words + count, w) != words + count;
    return supplier.empty() ? 0.0f
                            : static_cast<float>(found) / static_cast<float>(supplier.size());
}

void suppliers_of(const NameBook& book, const Side& a, const Side& b, Signs& out) {
    const auto set = [&](Sign s, std::uint8_t v) { out[static_cast<std::size_t>(s)] = v; };
    const auto& of_a = a.name.supplier;
    const auto& of_b = b.name.supplier;
    set(Sign::suppliers, suppliers_unknown);
    if (!of_a.empty() && !of_b.empty()) {
        const float alike = std::max(
            found_in(of_a, of_b.data(), of_b.size()), found_in(of_b, of_a.data(), of_a.size()));
        set(Sign::suppliers,
            alike > 0 ? static_cast<std::uint8_t>(150 + 100 * alike) : other_suppliers);
    }
    const float named = std::max(found_in(of_a, b.name.words.data(), b.name.count),
        found_in(of_b, a.name.words.data(), a.name.count));
    set(Sign::supplier_in_name, scaled(named, 250));
    // A name that begins with the supplier of other products.
    int other = 0;
    for (const auto* side : {&a, &b}) {
        const auto& own = side == &a ? of_b : of_a;
        if (own.empty() || side->name.count == 0) continue;
        const auto first = side->name.words[0];
        other += book.a_supplier(first) && !(side->supplier & 1) && !(side->held & 1);
    }
    set(Sign::other_supplier, few(other));
}

void prices_of(const PreparedName& a, const PreparedName& b, Signs& out) {
    const auto set = [&](Sign s, std::uint8_t v) { out[static_cast<std::size_t>(s)] = v; };
    set(Sign::price_ratio, 255); // not known
    if (!a.price || !b.price || *a.price <= 0 || *b.price <= 0) return;
    const auto apart = std::abs(std::log2(*a.price / *b.price));
    set(Sign::price_ratio, std::min<std::uint8_t>(250, scaled(static_cast<float>(apart), 50)));
    set(Sign::price_size, scaled(static_cast<float>(std::log2(1 + *a.price * *b.price)), 8));
}

} // namespace

Evidence weigh(const NameBook& book, const PreparedName& first, const PreparedName& second) {
    const bool in_order =
        first.all_weight < second.all_weight ||
        (first.all_weight == second.all_weight && first.letters <= second.letters);
    Pair pair{book, in_order ? first : second, in_order ? second : first};
    pair.hold_words();
    pair.mark_suppliers();
    Evidence e;
    const auto& light = pair.a();
    const auto& heavy = pair.b();
    words_of(pair, light, heavy, e.signs);
    letters_of(light.name, heavy.name, e.signs);
    editions_of(light, heavy, e.signs);
    suppliers_of(book, light, heavy, e.signs);
    prices_of(light.name, heavy.name, e.signs);
    const auto& of_first = in_order ? light : heavy;
    e.first_held = of_first.held;
    e.second_held = in_order ? heavy.held : light.held;
    e.first_spelled = of_first.spelled;
    e.first_joined = of_first.joined;
    return e;
}

std::string_view name_of(Sign s) {
    constexpr std::array<std::string_view, signs> names{"cosine", "lighter_held", "heavier_held",
        "lighter_core_held", "heavier_core_held", "core_shared", "core_weight_held",
        "core_rarest_held", "lighter_rarest_left", "heavier_rarest_left", "lighter_left",
        "heavier_left", "lighter_words", "heavier_words", "lighter_words_left",
        "heavier_words_left", "by_spelling", "by_joining", "lighter_first_held",
        "heavier_first_held", "firsts_agree", "longest_run", "letters_shared", "letters_of_shorter",
        "triples_shared", "triples_of_shorter", "versions", "years", "quantities", "numbers_held",
        "lighter_numbers_left", "heavier_numbers_left", "levels_held", "lighter_levels_left",
        "heavier_levels_left", "licences_held", "lighter_licences_left", "heavier_licences_left",
        "languages", "platforms", "suppliers", "supplier_in_name", "other_supplier", "codes",
        "lighter_weight", "heavier_weight", "core_rarest_second", "upgrades", "schools",
        "subset_words", "rest_weight", "major_versions", "run_share", "left_mean",
        "heavier_first_place", "held_mean", "first_ahead", "second_ahead", "both_ahead",
        "price_ratio", "price_size"};
    return names[static_cast<std::size_t>(s)];
}

} // namespace samdrift
