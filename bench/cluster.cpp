#include "bench.hpp"
#include "match/clusters.hpp"
#include "match/names.hpp"
#include <algorithm>
#include <cstdio>
#include <map>
#include <random>
#include <set>

namespace samdrift::bench {
namespace {

constexpr std::size_t products = 10'680, spellings = 5;

struct Written {
    std::string name, supplier;
    std::size_t product = 0;
};

// Names as municipalities write them: a made-up name or one or two words of the trade, the supplier
// before it or not, a version, a slip of the pen, words written as one, another case.
class Writer {
public:
    std::vector<Written> all() {
        std::vector<Written> out;
        std::vector<std::string> suppliers;
        for (int i = 0; i < 900; ++i) suppliers.push_back(invented(2));
        for (std::size_t p = 0; p < products; ++p) {
            const auto& supplier = suppliers[random_() % suppliers.size()];
            const auto name = unused(supplier);
            for (std::size_t s = 0; s < spellings; ++s)
                out.push_back({spelled(name, supplier, s), supplier_spelled(supplier), p});
        }
        std::ranges::shuffle(out, random_);
        return out;
    }

private:
    template <class T> const T& one_of(const std::vector<T>& of) {
        return of[random_() % of.size()];
    }

    std::string invented(std::size_t least) {
        static const std::vector<std::string> starts{"ba", "do", "fe", "gi", "ka", "lo", "mi", "nu",
            "pra", "ri", "ste", "tro", "va", "vi", "ska", "kvi", "bre", "fjo", "hel", "sol"};
        static const std::vector<std::string> ends{"ra", "lix", "nor", "tek", "dia", "vis", "mar",
            "los", "kon", "ma", "ska", "gen", "ros", "tum", "plan", "dok", "net", "fam", "ber"};
        std::string s;
        for (std::size_t i = 0; i < least + random_() % 2; ++i) s += one_of(starts);
        s += one_of(ends);
        s[0] = static_cast<char>(s[0] - 'a' + 'A');
        return s;
    }
    std::string named(const std::string& supplier) {
        static const std::vector<std::string> trade{"Økonomi", "Lønn", "Barnehage", "Skole",
            "Turnus", "Byggesak", "Arkiv", "Sak", "Helse", "Omsorg", "Barnevern", "Kart", "Gebyr",
            "Brann", "Kulturskole", "Bibliotek", "Booking", "Rekruttering", "Innkjøp", "Faktura",
            "Intranett", "Velferd", "Eiendom", "Vann", "Avløp", "Parkering", "Skatt", "Kvalitet",
            "Læring", "HRM"};
        switch (random_() % 4) {
        case 0: return supplier + " " + one_of(trade) + " " + invented(1);
        case 1: return invented(1) + " " + one_of(trade);
        default: return invented(2);
        }
    }
    std::string unused(const std::string& supplier) {
        auto name = named(supplier);
        while (!used_.insert(name_key(name)).second) name = named(supplier);
        return name;
    }
    std::string slip(std::string s) {
        if (s.size() < 6) return s;
        const auto at = 1 + random_() % (s.size() - 2);
        if (static_cast<unsigned char>(s[at]) >= 0x80 ||
            static_cast<unsigned char>(s[at + 1]) >= 0x80 || s[at] == ' ' || s[at + 1] == ' ')
            return s;
        switch (random_() % 3) {
        case 0: return s.erase(at, 1);
        case 1: return std::swap(s[at], s[at + 1]), s;
        default: return s.insert(at, 1, s[at]), s;
        }
    }
    std::string spelled(const std::string& name, const std::string& supplier, std::size_t way) {
        const bool has = name.starts_with(supplier);
        switch (way) {
        case 0: return name;
        case 1: return has ? name : supplier + " " + name;
        case 2:
            return name + " " + std::to_string(1 + random_() % 12) + "." +
                   std::to_string(random_() % 10);
        case 3: return slip(name);
        default: {
            auto s = name;
            if (random_() % 2)
                std::ranges::transform(s, s.begin(), [](char c) {
                    return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
                });
            else if (s.find(' ') != s.npos)
                s.erase(s.find(' '), 1);
            return s;
        }
        }
    }
    std::string supplier_spelled(const std::string& s) {
        switch (random_() % 4) {
        case 0: return s + " AS";
        case 1: return "";
        case 2: return s + " Norge AS";
        default: return s;
        }
    }

    std::mt19937_64 random_{2026};
    std::set<std::string> used_;
};

struct Pairs {
    double precision = 0, recall = 0;
    double f1() const { return 2 * precision * recall / std::max(1e-9, precision + recall); }
};

// Of the pairs put together, how many are one product; of those that are, how many were.
template <class Label> Pairs judge(const std::vector<Written>& all, Label label) {
    const auto two = [](double n) { return n * (n - 1) / 2; };
    std::map<std::size_t, double> by_product;
    std::unordered_map<std::string, double> by_label;
    std::map<std::pair<std::size_t, std::string>, double> by_both;
    for (std::size_t i = 0; i < all.size(); ++i) {
        const std::string l = label(i);
        ++by_product[all[i].product];
        ++by_label[l];
        ++by_both[{all[i].product, l}];
    }
    const auto sum = [&](const auto& counts) {
        double pairs = 0;
        for (const auto& [of, n] : counts) pairs += two(n);
        return pairs;
    };
    const double right = sum(by_both);
    return {right / std::max(1.0, sum(by_label)), right / std::max(1.0, sum(by_product))};
}

void print_pairs(const std::string& name, const Pairs& ours, const std::string& other, double f1) {
    print_case(name + "_f1", ours.f1(), "share", other, f1);
    print_case(name + "_precision", ours.precision, "share");
    print_case(name + "_recall", ours.recall, "share");
}

// What it takes when the last municipality comes to all the others.
void print_one_arrival(const std::vector<Written>& all) {
    constexpr std::size_t of_one = 150;
    NameClusters clusters;
    std::size_t i = 0;
    for (; i + of_one < all.size(); ++i) clusters.add(all[i].name, all[i].supplier);
    clusters.place();
    const double took = cpu_seconds([&] {
        for (; i < all.size(); ++i) clusters.add(all[i].name, all[i].supplier);
        clusters.place();
    });
    print_case("cluster_one_municipality_arrives", took * 1000, "ms");
}

} // namespace

int run_cluster() {
    const auto all = Writer{}.all();
    std::vector<NameBook::Index> at;
    NameClusters clusters;
    const double took = cpu_seconds([&] {
        for (const auto& w : all) at.push_back(clusters.add(w.name, w.supplier));
        clusters.place();
    });
    const auto ours = judge(all, [&](std::size_t i) { return std::to_string(clusters.of(at[i])); });
    const auto by_key = judge(all, [&](std::size_t i) { return name_key(all[i].name); });
    print_header();
    print_case("cluster_names", static_cast<double>(all.size()), "names");
    print_case("cluster_seconds", took, "s");
    print_pairs("cluster", ours, "equal after normalisation", by_key.f1());
    NameClusters arriving;
    std::vector<NameBook::Index> later;
    const double in_parts = cpu_seconds([&] {
        for (std::size_t i = 0; i < all.size(); ++i) {
            later.push_back(arriving.add(all[i].name, all[i].supplier));
            if (i % 150 == 149) arriving.place(); // a municipality
        }
        arriving.place();
    });
    const auto parts =
        judge(all, [&](std::size_t i) { return std::to_string(arriving.of(later[i])); });
    print_case("cluster_as_they_arrive_seconds", in_parts, "s");
    print_pairs("cluster_as_they_arrive", parts, "all at once", ours.f1());
    print_one_arrival(all);
    std::vector<Written> some(all.begin(), all.begin() + 4000);
    NameClusters few;
    std::vector<NameBook::Index> places;
    for (const auto& w : some) places.push_back(few.add(w.name, w.supplier));
    few.place();
    NameClusters whole{NameClusters::Compare::all_pairs};
    std::vector<NameBook::Index> whole_places;
    for (const auto& w : some) whole_places.push_back(whole.add(w.name, w.supplier));
    whole.place();
    const auto blocked =
        judge(some, [&](std::size_t i) { return std::to_string(few.of(places[i])); });
    const auto all_pairs =
        judge(some, [&](std::size_t i) { return std::to_string(whole.of(whole_places[i])); });
    print_pairs("cluster_4000_names", blocked, "all pairs compared", all_pairs.f1());
    std::fprintf(stderr, "%zu pairs compared of %.3g; on one core\n", clusters.compared(),
        static_cast<double>(all.size()) * static_cast<double>(all.size() - 1) / 2);
    return 0;
}

} // namespace samdrift::bench
