#include "app/import.hpp"
#include "app/existing.hpp"
#include "app/save.hpp"
#include "app/sight.hpp"
#include "exchange/reader.hpp"
#include "match/catalogue_names.hpp"
#include "match/intake.hpp"
#include "register/cooperation.hpp"
#include "register/entities.hpp"
#include "register/municipality.hpp"
#include "storage/record_store.hpp"
#include <algorithm>

namespace samdrift {

ProblemView view_of(const Problem& p) {
    auto said = text(p);
    return {p.place.file, p.place.sheet, p.place.row, p.place.column, p.value, p.code,
        std::move(said.nb), std::move(said.en)};
}

QuestionView view_of(const Question& q) {
    QuestionView view{std::string{choices_of<AliasKind>[static_cast<std::size_t>(q.kind)].word},
        q.name, q.supplier, {}, {}};
    for (const auto& place : q.places) view.places.push_back(place_text(place));
    for (const auto& p : q.proposals)
        view.proposals.push_back({p.name, {p.score, 100}, p.reason.nb, p.reason.en, p.part});
    return view;
}

std::vector<ProblemView> views_of(const Problems& problems) {
    std::vector<ProblemView> views;
    for (const auto& p : problems) views.push_back(view_of(p));
    return views;
}

namespace {

void add_rows(const Intake& done, ImportAnswer& answer) {
    for (const auto& row : done.rows) {
        const std::string kind{row.entity->sheet};
        auto found = std::ranges::find(answer.kinds, kind, &KindCount::kind);
        if (found == answer.kinds.end())
            found = answer.kinds.insert(answer.kinds.end(), KindCount{kind});
        const auto count = [&](int ImportAnswer::*all, int KindCount::*one) {
            ++(answer.*all);
            ++((*found).*one);
        };
        switch (row.outcome) {
        case RowOutcome::fresh: count(&ImportAnswer::fresh, &KindCount::fresh); break;
        case RowOutcome::changed: count(&ImportAnswer::changed, &KindCount::changed); break;
        case RowOutcome::same: count(&ImportAnswer::same, &KindCount::same); break;
        case RowOutcome::refused: count(&ImportAnswer::refused, &KindCount::refused); break;
        }
        if (row.outcome == RowOutcome::changed)
            answer.changed_rows.push_back(
                {row.file, row.sheet, row.row, {row.fields.begin(), row.fields.end()}});
    }
}

Fraction percent_of(double confidence) {
    return {static_cast<std::int64_t>(confidence * 100 + 0.5), 100};
}

std::string name_of(const Field* f) { return std::string{f ? f->name : std::string_view{}}; }

ProblemView view_of(const Told& told) {
    auto arguments = told.arguments;
    arguments.push_back({"value", told.value});
    auto said = sentence("layout." + told.code, std::move(arguments));
    return {told.place.file, told.place.sheet, told.place.row, told.place.column, told.value,
        told.code, std::move(said.nb), std::move(said.en)};
}

std::vector<ProblemView> views_of(const std::vector<Told>& all) {
    std::vector<ProblemView> views;
    for (const auto& told : all) views.push_back(view_of(told));
    return views;
}

std::vector<SheetView> sheets_of(const Intake& done) {
    std::vector<SheetView> sheets;
    for (const auto& read : done.sheets) {
        const auto* e = read.entity;
        auto& view = sheets.emplace_back(
            SheetView{read.file, read.sheet, std::string{e ? e->sheet : std::string_view{}},
                std::string{e ? e->table : std::string_view{}},
                static_cast<std::int64_t>(read.rows), percent_of(read.confidence), {}, {}, {}});
        view.remembered = read.remembered;
        view.remembered_from = read.remembered_from;
        for (const auto& c : read.columns)
            view.columns.push_back({c.heading, name_of(c.field), name_of(c.proposed),
                percent_of(c.confidence), c.reason.nb, c.reason.en, c.examples});
    }
    return sheets;
}

ImportAnswer answer_of(const Intake& done) {
    ImportAnswer answer;
    add_rows(done, answer);
    answer.sheets = sheets_of(done);
    answer.problems = views_of(done.problems);
    answer.unknown_columns = done.unknown_columns;
    answer.not_read = done.not_read;
    answer.left_out = views_of(done.left_out);
    answer.noted = views_of(done.noted);
    answer.new_products = done.new_products;
    answer.new_suppliers = done.new_suppliers;
    answer.cooperation = done.cooperation_key;
    for (const auto& q : done.questions) answer.questions.push_back(view_of(q));
    for (const auto& q : done.accepted) answer.accepted.push_back(view_of(q));
    return answer;
}

// What a person knows the batch by: the folder or the file.
std::string short_name(const std::filesystem::path& path) {
    return path.filename().empty() ? path.parent_path().filename().string()
                                   : path.filename().string();
}

Problems read_choices(const ImportRequest& request, std::vector<ConflictChoice>& choices,
    std::vector<std::string>& not_read) {
    if (!request.conflicts) return {};
    std::vector<Sheet> sheets;
    auto problems = read_path(*request.conflicts, sheets, not_read);
    std::ranges::move(read_choices(sheets, choices), std::back_inserter(problems));
    return problems;
}

} // namespace

// Nothing but why it is refused: what is there is not theirs to be told of.
static ImportAnswer refusal_of(const Problems& problems) {
    ImportAnswer answer;
    answer.problems = views_of(problems);
    return answer;
}

// Whoever may not say for the municipality how its sheets are read may read one so all the same.
static void remember_only_theirs(Session& session, const User& user,
    std::optional<Id<Cooperation>> about, std::vector<Change>& changes) {
    std::erase_if(changes, [&](const Change& c) {
        return c.entity == &entity<RememberedMapping>() &&
               !not_allowed(session, user, std::span{&c, 1}, about).empty();
    });
}

ImportAnswer import_sheets(App& app, const User& user, const ImportRequest& request) {
    IntakeOrder order;
    order.cooperation = request.cooperation;
    std::vector<std::string> not_read;
    Problems problems = read_path(request.path, order.sheets, not_read);
    if (request.answers) {
        auto more = read_path(*request.answers, order.answers, not_read);
        std::ranges::move(more, std::back_inserter(problems));
        for (auto& sheet : order.answers)
            sheet.name = entity<Alias>().sheet; // whatever the file is called
    }
    std::ranges::move(choose_sheets(request.said, order.sheets), std::back_inserter(problems));
    order.put_right = [&](Sheet& sheet, Problems& told) {
        return put_right(request.said, sheet, told);
    };
    order.today = app.today();
    if (!request.said.answers.empty())
        order.answers.push_back(as_alias_sheet(request.said.answers, "svar"));
    auto choices = request.said.conflicts;
    std::ranges::move(read_choices(request, choices, not_read), std::back_inserter(problems));
    const auto name = request.name.empty() ? short_name(request.path) : request.name;
    auto held = app.session(App::Missing::create);
    Session& session = *held;
    Transaction transaction{session, request.apply};
    Problems not_theirs;
    bool there = false;         // the cooperation is one that is known
    std::optional<Sight> sight; // known with the cooperation
    const Hide hide = [&](const Entity& e, Record& r) {
        if (sight) sight->hide(e, r);
    };
    order.others = others_of(session, hide, choices, request.all_conflicts);
    auto done = intake(
        load_catalogue(session),
        [&](std::int64_t id, Existing& own) {
            there = true;
            not_theirs = refused(user, Action::import_sheets, Id<Cooperation>{id});
            if (!not_theirs.empty()) return;
            load_own(session, id, own);
            sight.emplace(session, user, Id<Cooperation>{id});
            hide_from(*sight, own);
        },
        std::move(order));
    const auto about =
        done.cooperation ? std::optional{Id<Cooperation>{*done.cooperation}} : std::nullopt;
    if (!there) not_theirs = refused(user, about ? Action::manage_store : Action::import_sheets);
    if (!not_theirs.empty()) return refusal_of(not_theirs);
    remember_only_theirs(session, user, about, done.changes);
    std::ranges::move(
        not_allowed(session, user, done.changes, about), std::back_inserter(problems));
    // What the reader could not read comes first: the rest may follow from it.
    if (!problems.empty())
        std::erase_if(done.problems, [](const Problem& p) { return p.code == "nothing_known"; });
    done.problems.insert(done.problems.begin(), problems.begin(), problems.end());
    done.not_read.insert(done.not_read.end(), not_read.begin(), not_read.end());
    auto answer = answer_of(done);
    answer.conflicts = views_of(session, done.conflicts);
    if (!request.apply || !done.problems.empty() || !done.questions.empty() ||
        !done.conflicts.empty())
        return answer;
    if (!done.changes.empty()) {
        const auto batch = save(session, user,
            {app.moment(), "import " + (request.name.empty() ? request.path.string() : name),
                "import", name, done.cooperation, {}},
            done.changes);
        if (!batch) return refusal_of(batch.problems);
        answer.batch = *batch;
    }
    transaction.commit();
    return answer;
}

template <> const Entity& entity<ProblemView>() {
    static const Entity e = describe<ProblemView>({"ProblemView"}, nullptr,
        field<&ProblemView::file>("file"), field<&ProblemView::sheet>("sheet"),
        field<&ProblemView::row>("row"), field<&ProblemView::column>("column"),
        field<&ProblemView::value>("value"), field<&ProblemView::code>("code"),
        field<&ProblemView::text>("text"), field<&ProblemView::text_en>("text_en"));
    return e;
}

template <> const Entity& entity<ProposalView>() {
    static const Entity e =
        describe<ProposalView>({"ProposalView"}, nullptr, field<&ProposalView::name>("name"),
            field<&ProposalView::score>("score"), field<&ProposalView::reason>("reason"),
            field<&ProposalView::reason_en>("reason_en"), field<&ProposalView::part>("part"));
    return e;
}

template <> const Entity& entity<QuestionView>() {
    static const Entity e =
        describe<QuestionView>({"QuestionView"}, nullptr, field<&QuestionView::kind>("kind"),
            field<&QuestionView::name>("name"), field<&QuestionView::supplier>("supplier"),
            field<&QuestionView::places>("places"), field<&QuestionView::proposals>("proposals"));
    return e;
}

template <> const Entity& entity<KindCount>() {
    static const Entity e =
        describe<KindCount>({"KindCount"}, nullptr, field<&KindCount::kind>("kind"),
            field<&KindCount::fresh>("new"), field<&KindCount::changed>("changed"),
            field<&KindCount::same>("same"), field<&KindCount::refused>("refused"));
    return e;
}

template <> const Entity& entity<ChangedRow>() {
    static const Entity e = describe<ChangedRow>({"ChangedRow"}, nullptr,
        field<&ChangedRow::file>("file"), field<&ChangedRow::sheet>("sheet"),
        field<&ChangedRow::row>("row"), field<&ChangedRow::fields>("fields"));
    return e;
}

template <> const Entity& entity<ColumnView>() {
    static const Entity e =
        describe<ColumnView>({"ColumnView"}, nullptr, field<&ColumnView::heading>("heading"),
            field<&ColumnView::field>("field"), field<&ColumnView::proposed>("proposed"),
            field<&ColumnView::confidence>("confidence"), field<&ColumnView::reason>("reason"),
            field<&ColumnView::reason_en>("reason_en"), field<&ColumnView::examples>("examples"));
    return e;
}

template <> const Entity& entity<SheetView>() {
    static const Entity e = describe<SheetView>({"SheetView"}, nullptr,
        field<&SheetView::file>("file"), field<&SheetView::sheet>("sheet"),
        field<&SheetView::kind>("kind"), field<&SheetView::entity>("entity"),
        field<&SheetView::rows>("rows"), field<&SheetView::confidence>("confidence"),
        field<&SheetView::remembered>("remembered"),
        field<&SheetView::remembered_from>("remembered_from"),
        field<&SheetView::columns>("columns"));
    return e;
}

template <> const Entity& entity<ImportAnswer>() {
    static const Entity e = describe<ImportAnswer>({"ImportAnswer"}, nullptr,
        field<&ImportAnswer::fresh>("new"), field<&ImportAnswer::changed>("changed"),
        field<&ImportAnswer::same>("same"), field<&ImportAnswer::refused>("refused"),
        field<&ImportAnswer::kinds>("kinds"), field<&ImportAnswer::sheets>("sheets"),
        field<&ImportAnswer::problems>("problems"),
        field<&ImportAnswer::unknown_columns>("unknown_columns"),
        field<&ImportAnswer::not_read>("not_read"), field<&ImportAnswer::left_out>("left_out"),
        field<&ImportAnswer::noted>("noted"), field<&ImportAnswer::questions>("questions"),
        field<&ImportAnswer::conflicts>("conflicts"), field<&ImportAnswer::accepted>("accepted"),
        field<&ImportAnswer::changed_rows>("changed_rows"),
        field<&ImportAnswer::new_products>("new_products"),
        field<&ImportAnswer::new_suppliers>("new_suppliers"),
        field<&ImportAnswer::cooperation>("cooperation"), field<&ImportAnswer::batch>("batch"));
    return e;
}

} // namespace samdrift
