#include "app/names.hpp"
#include "app/read.hpp"
#include "match/alike_names.hpp"
#include "match/names.hpp"
#include "register/name_refusal.hpp"
#include "storage/record_store.hpp"
#include <algorithm>
#include <set>
#include <unordered_map>

namespace samdrift {
namespace {

constexpr std::size_t most_pairs = 300;

constexpr std::string_view uses_of_products =
    "SELECT product, count(*) FROM usage GROUP BY product";
constexpr std::string_view uses_of_products_here =
    "SELECT product, count(*) FROM usage WHERE cooperation = $1 GROUP BY product";
constexpr std::string_view uses_of_suppliers =
    "SELECT supplier, count(*) FROM usage WHERE supplier IS NOT NULL GROUP BY supplier";
constexpr std::string_view uses_of_suppliers_here =
    "SELECT supplier, count(*) FROM usage WHERE supplier IS NOT NULL AND cooperation = $1 "
    "GROUP BY supplier";

using Uses = std::unordered_map<std::int64_t, std::int64_t>;

// One kind of the catalogue: its rows that the page is about, with all the names they have.
class Kinds {
public:
    Kinds(Session& session, AliasKind kind, std::optional<std::int64_t> cooperation) : kind_(kind) {
        const bool product = kind == AliasKind::product;
        const auto uses =
            cooperation ? count(session, product ? uses_of_products_here : uses_of_suppliers_here,
                              std::array<Value, 1>{*cooperation})
                        : count(session, product ? uses_of_products : uses_of_suppliers, {});
        if (product)
            for (const auto& r : load_records(session, entity<Supplier>()))
                suppliers_[id_of(r)] = from_record<Supplier>(r).name;
        const Entity& e = catalogue_of(kind);
        for (const auto& r : load_records(session, e)) {
            const auto found = uses.find(id_of(r));
            if (cooperation && found == uses.end()) continue;
            add(e, r, found == uses.end() ? 0 : found->second);
        }
        for (const auto& r : load_records(session, entity<Alias>())) {
            auto alias = from_record<Alias>(r);
            if (alias.kind == kind) add(std::move(alias));
        }
    }

    void find_pairs(const std::vector<NameRefusal>& refused, NamesPage& page) const {
        std::set<std::pair<std::size_t, std::size_t>> two;
        for (const auto& refusal : refused)
            for (const auto x : rows_called(refusal.first))
                for (const auto y : rows_called(refusal.second))
                    two.insert({std::min(x, y), std::max(x, y)});
        const auto alike = alike_rows(names_, uses_, [&](std::size_t x, std::size_t y) {
            return two.contains({std::min(x, y), std::max(x, y)}) || own_beside(x, y) ||
                   own_beside(y, x);
        });
        for (const auto& a : alike)
            page.pairs.push_back({kind_, {a.score, 100}, a.reason, rows_[a.keep], rows_[a.gone]});
    }
    void add_spellings(NamesPage& page) const {
        for (const auto& [alias, row] : taken_)
            page.spellings.push_back({alias.id.number, kind_, alias.spelling, rows_[row]});
    }

private:
    // Asked by an import, somebody said that the name is its own when the other was there.
    bool own_beside(std::size_t row, std::size_t other) const {
        return own_[row] >= entries_[other];
    }
    static Uses count(Session& session, std::string_view sql, std::span<const Value> parameters) {
        Uses uses;
        session.each(
            sql, parameters, [&](const ResultRow& row) { uses[row.integer(0)] = row.integer(1); });
        return uses;
    }
    void add(const Entity& e, const Record& r, std::int64_t uses) {
        NameSide side{id_of(r), std::get<std::string>(r[e.index("name")]), {}, uses};
        if (kind_ == AliasKind::product)
            if (const auto supplier = from_record<Product>(r).supplier)
                side.supplier = suppliers_[supplier->number];
        by_id_[side.id] = rows_.size();
        name(side.name, side.supplier, rows_.size());
        uses_.push_back(uses);
        entries_.push_back(entry_of(r));
        own_.push_back(0);
        rows_.push_back(std::move(side));
    }
    void add(Alias alias) {
        const auto target = alias.product    ? alias.product->number
                            : alias.supplier ? alias.supplier->number
                                             : 0;
        const auto found = by_id_.find(target);
        if (found == by_id_.end()) return;
        const auto row = found->second;
        if (name_key(alias.spelling) == name_key(rows_[row].name)) own_[row] = alias.entry.number;
        // A cell that holds several names is the name of none of them.
        if (!alias.part.empty()) return;
        name(alias.spelling, rows_[row].supplier, row);
        if (alias.source == Origin::derived) taken_.emplace_back(std::move(alias), row);
    }
    void name(const std::string& written, const std::string& supplier, std::size_t row) {
        auto& called = by_key_[name_key(written)];
        if (std::ranges::find(called, row) != called.end()) return; // it says the same
        called.push_back(row);
        names_.push_back({{written, supplier}, row});
    }
    const std::vector<std::size_t>& rows_called(const std::string& written) const {
        static const std::vector<std::size_t> none;
        const auto found = by_key_.find(name_key(written));
        return found == by_key_.end() ? none : found->second;
    }

    AliasKind kind_;
    std::unordered_map<std::int64_t, std::string> suppliers_;
    std::unordered_map<std::int64_t, std::size_t> by_id_;
    std::unordered_map<std::string, std::vector<std::size_t>> by_key_;
    std::vector<CatalogueName> names_;
    std::vector<std::int64_t> uses_, entries_;
    std::vector<std::int64_t> own_; // the entry in which somebody said that the name is its own
    std::vector<NameSide> rows_;
    std::vector<std::pair<Alias, std::size_t>> taken_; // without asking
};

std::int64_t weight(const AlikeView& p) { return p.score.part * (p.keep.uses + p.gone.uses); }

} // namespace

Result<NamesPage> names_page(
    App& app, const User& user, const std::string& key, const NamesQuery& query) {
    const auto reading = read(app, user, {key, {}, {}});
    if (!reading) return reading.problems;
    const auto id = reading->landscape->cooperations[reading->cooperation].picture->row.id;
    NamesPage page;
    page.catalogue = query.catalogue;
    page.may_change = may_everywhere(user, Action::edit_shared, id);
    if (query.catalogue && !page.may_change) return Problem{"forbidden"};
    auto held = app.session();
    Transaction transaction{*held, false};
    std::vector<NameRefusal> refused;
    for (const auto& r : load_records(*held, entity<NameRefusal>()))
        refused.push_back(from_record<NameRefusal>(r));
    for (const auto kind : {AliasKind::product, AliasKind::supplier}) {
        const Kinds names{*held, kind, query.catalogue ? std::nullopt : std::optional{id.number}};
        std::vector<NameRefusal> of_kind;
        std::ranges::copy_if(refused, std::back_inserter(of_kind),
            [&](const NameRefusal& r) { return r.kind == kind; });
        names.find_pairs(of_kind, page);
        names.add_spellings(page);
    }
    transaction.commit();
    for (const auto& r : refused) page.refused.push_back({r.id.number, r.kind, r.first, r.second});
    std::ranges::stable_sort(page.pairs, std::greater{}, weight);
    page.total = static_cast<std::int64_t>(page.pairs.size());
    if (page.pairs.size() > most_pairs) page.pairs.resize(most_pairs);
    return page;
}

} // namespace samdrift
