#include "app/merge.hpp"
#include "app/row_words.hpp"
#include "match/names.hpp"
#include "register/name_refusal.hpp"
#include "register/usage.hpp"
#include "storage/record_store.hpp"
#include <algorithm>
#include <set>

namespace samdrift {

const Entity& catalogue_of(AliasKind kind) {
    return kind == AliasKind::product ? entity<Product>() : entity<Supplier>();
}

namespace {

const std::string& name_in(const Entity& e, const Record& r) {
    return std::get<std::string>(r[e.index("name")]);
}

bool nothing(const Value& v) { return absent(v) || v == Value{std::string{}}; }

std::vector<Alias> aliases_of(Rewrite& rows, AliasKind kind) {
    std::vector<Alias> all;
    for (const auto& r : rows.rows(entity<Alias>()))
        if (auto alias = from_record<Alias>(r); alias.kind == kind) all.push_back(std::move(alias));
    return all;
}

std::int64_t target_of(const Alias& alias) {
    if (alias.product) return alias.product->number;
    return alias.supplier ? alias.supplier->number : 0;
}

class Merging {
public:
    Merging(Rewrite& rows, const MergeWish& wish, std::int64_t cooperation, MergeView& view)
        : rows_(rows)
        , wish_(wish)
        , cooperation_(cooperation)
        , view_(view)
        , e_(catalogue_of(wish.kind)) {}

    Problems run() {
        if (wish_.keep == wish_.gone) return {{"same_row_twice", {}, std::to_string(wish_.keep)}};
        const auto keep = rows_.row(e_, wish_.keep), gone = rows_.row(e_, wish_.gone);
        if (!keep) return {{"unknown_row", {}, std::to_string(wish_.keep)}};
        if (!gone) return {{"unknown_row", {}, std::to_string(wish_.gone)}};
        for (const auto& field : wish_.from_gone)
            if (const auto* f = e_.find(field); !f || bookkeeping(*f))
                return {{"unknown_field", {}, field}};
        view_.wish = wish_;
        view_.keep = name_in(e_, *keep);
        view_.gone = name_in(e_, *gone);
        count_side_by_side();
        move_references();
        const auto became = put_together(*keep, *gone);
        rows_.remove(e_, wish_.gone);
        rename_aliases(name_in(e_, became));
        for (const auto& old : {view_.keep, view_.gone})
            if (name_key(old) != name_key(name_in(e_, became)))
                add_spelling(rows_, wish_.kind, wish_.keep, old);
        forget_refusals();
        return {};
    }

private:
    void move_references() {
        std::map<const Entity*, MergeMoved> moved;
        for (const auto& [e, id] : rows_.referring(e_, wish_.gone)) {
            auto record = *rows_.row(*e, id);
            for (const auto field : references_to(*e, e_))
                if (record[field] == Value{wish_.gone}) record[field] = wish_.keep;
            auto& count = moved[e];
            count.entity = e->table;
            ++count.rows;
            count.elsewhere +=
                e->find("cooperation") && record[e->index("cooperation")] != Value{cooperation_};
            rows_.put(*e, std::move(record));
        }
        for (auto& [e, count] : moved) view_.moved.push_back(std::move(count));
        std::ranges::sort(view_.moved, {}, &MergeMoved::entity);
    }

    Record put_together(Record keep, const Record& gone) {
        for (std::size_t i = 2; i < e_.fields.size(); ++i) {
            const auto& f = e_.fields[i];
            if (bookkeeping(f) || nothing(gone[i]) || keep[i] == gone[i]) continue;
            if (!nothing(keep[i])) differs(f, keep[i], gone[i]);
            const bool asked = std::ranges::find(wish_.from_gone, f.name) != wish_.from_gone.end();
            if (asked || nothing(keep[i])) keep[i] = gone[i];
        }
        rows_.put(e_, keep);
        return keep;
    }
    void differs(const Field& f, const Value& keep, const Value& gone) {
        NamesOfRows names{rows_.session()};
        view_.differ.push_back(
            {std::string{f.name}, shown_text(f, keep, names), shown_text(f, gone, names)});
    }

    void rename_aliases(const std::string& name) {
        for (auto& alias : aliases_of(rows_, wish_.kind)) {
            if (target_of(alias) != wish_.keep || alias.name == name) continue;
            alias.name = name;
            rows_.put(entity<Alias>(), to_record(alias));
        }
    }

    // Of all its names none is another's any more.
    void forget_refusals() {
        std::set<std::string> names{name_key(view_.keep), name_key(view_.gone)};
        for (const auto& alias : aliases_of(rows_, wish_.kind))
            if (target_of(alias) == wish_.keep) names.insert(name_key(alias.spelling));
        for (const auto& r : rows_.rows(entity<NameRefusal>())) {
            const auto refusal = from_record<NameRefusal>(r);
            if (refusal.kind == wish_.kind && names.contains(name_key(refusal.first)) &&
                names.contains(name_key(refusal.second)))
                rows_.remove(entity<NameRefusal>(), refusal.id.number);
        }
    }

    void count_side_by_side() {
        if (wish_.kind != AliasKind::product) return;
        const Entity& u = entity<Usage>();
        std::set<std::pair<Value, Value>> places;
        const auto each = [&](std::int64_t product, const auto& told) {
            for (const auto& [e, id] : rows_.referring(e_, product))
                if (e == &u) {
                    const auto r = *rows_.row(u, id);
                    told(std::pair{r[u.index("municipality")], r[u.index("area")]});
                }
        };
        each(wish_.keep, [&](auto place) { places.insert(std::move(place)); });
        each(wish_.gone, [&](const auto& place) { view_.side_by_side += places.contains(place); });
    }

    Rewrite& rows_;
    const MergeWish& wish_;
    std::int64_t cooperation_;
    MergeView& view_;
    const Entity& e_;
};

} // namespace

Problems merge(Rewrite& rows, const MergeWish& wish, std::int64_t cooperation, MergeView& view) {
    return Merging{rows, wish, cooperation, view}.run();
}

void add_spelling(Rewrite& rows, AliasKind kind, std::int64_t row, const std::string& spelling) {
    const auto key = name_key(spelling);
    const auto has = [&](const Alias& a) { return name_key(a.spelling) == key; };
    if (std::ranges::any_of(aliases_of(rows, kind), has)) return;
    const Entity& e = catalogue_of(kind);
    Alias alias{.kind = kind, .name = name_in(e, *rows.row(e, row)), .spelling = spelling};
    if (kind == AliasKind::product)
        alias.product = Id<Product>{row};
    else
        alias.supplier = Id<Supplier>{row};
    rows.add(entity<Alias>(), to_record(alias));
}

template <> const Entity& entity<MergeWish>() {
    static const Entity e = describe<MergeWish>({"MergeWish"}, nullptr,
        field<&MergeWish::kind>("kind"), field<&MergeWish::keep>("keep"),
        field<&MergeWish::gone>("gone"), field<&MergeWish::from_gone>("from_gone"));
    return e;
}

template <> const Entity& entity<MergeField>() {
    static const Entity e =
        describe<MergeField>({"MergeField"}, nullptr, field<&MergeField::field>("field"),
            field<&MergeField::keep>("keep"), field<&MergeField::gone>("gone"));
    return e;
}

template <> const Entity& entity<MergeMoved>() {
    static const Entity e =
        describe<MergeMoved>({"MergeMoved"}, nullptr, field<&MergeMoved::entity>("entity"),
            field<&MergeMoved::rows>("rows"), field<&MergeMoved::elsewhere>("elsewhere"));
    return e;
}

template <> const Entity& entity<MergeView>() {
    static const Entity e = describe<MergeView>({"MergeView"}, nullptr,
        field<&MergeView::wish>("wish"), field<&MergeView::keep>("keep"),
        field<&MergeView::gone>("gone"), field<&MergeView::differ>("differ"),
        field<&MergeView::moved>("moved"), field<&MergeView::side_by_side>("side_by_side"));
    return e;
}

} // namespace samdrift
