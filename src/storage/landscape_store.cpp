#include "storage/landscape_store.hpp"
#include "base/failure.hpp"
#include "register/entities.hpp"
#include "register/landscape_builder.hpp"
#include "schema/json.hpp"
#include "storage/landscape_rows.hpp"
#include "storage/record_store.hpp"
#include <map>
#include <set>
#include <unordered_map>

namespace samdrift {
namespace {

// Rows that are to stand otherwise than they do in their tables: none, or as they were.
using Rewritten = std::unordered_map<std::int64_t, std::optional<Record>>;
using RewrittenTables = std::map<std::string, Rewritten, std::less<>>;

// Which rows, and what is put in place of some of them.
struct Selection {
    std::string_view where = {}; // without WHERE
    std::span<const Value> parameters = {};
    const RewrittenTables* rewritten = nullptr;
    const RowGate* gate = nullptr; // none: every row, as it stands

    const Rewritten* of(const Entity& e) const {
        if (!rewritten) return nullptr;
        const auto at = rewritten->find(e.table);
        return at == rewritten->end() ? nullptr : &at->second;
    }
};

template <class T>
concept Large = requires {
    RowsOf<T>::select;
};

template <class T>
void add_rows(Session& session, LandscapeBuilder& builder, const Selection& selection) {
    const auto* rewritten = selection.of(entity<T>());
    auto stands = [&](Id<T> id) { return !rewritten || !rewritten->contains(id.number); };
    auto add = [&](const T& object) {
        if (!selection.gate) return builder.add(object);
        auto record = to_record(object);
        if ((*selection.gate)(entity<T>(), record)) builder.add(from_record<T>(record));
    };
    if constexpr (Large<T>) {
        std::string sql{RowsOf<T>::select};
        if (!selection.where.empty()) sql.append(" WHERE ").append(selection.where);
        T object;
        session.each(sql, selection.parameters, [&](const ResultRow& row) {
            RowsOf<T>::read(row, object);
            if (stands(object.id)) add(object);
        });
    } else {
        for (const auto& record :
            load_records(session, entity<T>(), selection.where, selection.parameters)) {
            const auto object = from_record<T>(record);
            if (stands(object.id)) add(object);
        }
    }
    if (!rewritten) return;
    for (const auto& [id, record] : *rewritten)
        if (record) add(from_record<T>(*record));
}

template <class... T>
void add_tables(Session& session, LandscapeBuilder& builder, const Selection& selection) {
    (add_rows<T>(session, builder, selection), ...);
}

void add_catalogue(Session& session, LandscapeBuilder& builder, const Selection& selection) {
    add_tables<Supplier, Product, Municipality, LegalParameter, WorkDefault>(
        session, builder, selection);
}

void add_pictures(Session& session, LandscapeBuilder& builder, const Selection& selection) {
    add_tables<Member, ServiceArea, ChainStep, AgendaPromise, WorkingGroup, Body, Milestone, Risk,
        Proposal, LedgerLine, BudgetLine, ProgrammeFunds, Assessment, ChoiceRule, Rate, Criterion,
        Alternative, AlternativeScore, Candidate, Scenario, ScenarioChoice, ProjectCost,
        ProjectUsers, UserIdentities, DriverValue, AllocationKey, ClosedYear, Investment,
        PriceIndex, OneOffCost, AloneCost, KeyFigure, Device, Licence, NetworkLine, Infrastructure,
        OrganisationUnit, DirectorySource, CostScenarioChange, Benefit, KostraArt, LocalAccount,
        Project, ProgrammeFact, DecisionPoint, ProjectTeam, FreezePeriod, Cutover, CutoverLink,
        PublishedPlan, PlanLine>(session, builder, selection);
}

void add_blocks(Session& session, LandscapeBuilder& builder, const Selection& selection) {
    add_tables<Usage, Absence, Integration, Contract, WorkProcess>(session, builder, selection);
}

std::shared_ptr<const Landscape> load(
    Session& session, std::int64_t last_entry, const RewrittenTables* rewritten) {
    LandscapeBuilder builder;
    const Selection all{.rewritten = rewritten};
    add_catalogue(session, builder, all);
    add_rows<Cooperation>(session, builder, all);
    add_pictures(session, builder, all);
    add_blocks(session, builder, all);
    return builder.build(last_entry);
}

// What the journal says has been touched since.
struct Touched {
    std::set<std::pair<std::int64_t, std::int64_t>> blocks; // cooperation, municipality
    std::set<std::int64_t> pictures, trees; // cooperations; those whose areas are touched
    std::set<std::int64_t> suppliers, products, municipalities;
    bool store_rows = false;
    std::size_t changes = 0;
};

bool is_block_table(std::string_view table) {
    return table == "usage" || table == "absence" || table == "integration" ||
           table == "contract" || table == "work_process";
}

bool in_landscape(std::string_view table) {
    return table != "alias" && table != "role_grant" && table != "role_right" &&
           table != "confidential_field" && table != "saved_view" && table != "attachment" &&
           table != "remembered_mapping" && table != "name_refusal";
}

// A row that moved is also gone from where it was.
void touch_former_block(Touched& touched, std::string_view table, std::string_view before) {
    const Entity* e = entity_of_table(table);
    Record record = blank_record(*e);
    if (!read_json(*e, before, record).empty())
        throw Failure("database_broken", "journal_change: " + std::string{before});
    const auto number = [&](std::string_view field) {
        return std::get<std::int64_t>(record[e->index(field)]);
    };
    touched.blocks.emplace(number("cooperation"), number("municipality"));
}

constexpr std::string_view changes_since =
    "SELECT entity, \"row\", cooperation, municipality, CASE WHEN after IS NULL THEN NULL ELSE "
    "before END "
    "FROM journal_change WHERE entry > $1 ORDER BY entry, seq";

Touched touched_since(Session& session, std::int64_t entry) {
    Touched touched;
    session.each(changes_since, std::array<Value, 1>{entry}, [&](const ResultRow& row) {
        const auto table = row.text(0);
        ++touched.changes;
        if (!in_landscape(table)) return;
        if (table == "supplier")
            touched.suppliers.insert(row.integer(1));
        else if (table == "product")
            touched.products.insert(row.integer(1));
        else if (table == "municipality")
            touched.municipalities.insert(row.integer(1));
        else if (table == "legal_parameter" || table == "work_default")
            touched.store_rows = true;
        else if (is_block_table(table)) {
            touched.blocks.emplace(row.integer(2), row.integer(3));
            if (!row.null(4)) touch_former_block(touched, table, row.text(4));
        } else {
            touched.pictures.insert(row.integer(2));
            if (table == "service_area") touched.trees.insert(row.integer(2));
        }
    });
    return touched;
}

constexpr std::string_view areas_of =
    "SELECT id FROM service_area WHERE cooperation = $1 ORDER BY id";

// Blocks number the areas by id: they must be made anew unless all areas they know still stand
// first.
bool numbers_have_moved(Session& session, const CooperationPicture& picture) {
    std::size_t next = 0;
    bool same = true;
    session.each(areas_of, std::array<Value, 1>{picture.row.id.number}, [&](const ResultRow& row) {
        if (next < picture.areas.size() && picture.areas[next].row.id.number != row.integer(0))
            same = false;
        ++next;
    });
    return !same || next < picture.areas.size();
}

// What follows from what is touched.
void spread(Session& session, const Landscape& landscape, Touched& touched) {
    for (const auto& cooperation : landscape.cooperations) {
        const auto& picture = *cooperation.picture;
        const auto id = picture.row.id.number;
        if (touched.trees.contains(id) && numbers_have_moved(session, picture))
            for (const auto& block : cooperation.blocks)
                touched.blocks.emplace(id, block->municipality.number);
        for (const auto& member : picture.members)
            if (touched.municipalities.contains(member.row.municipality.number))
                touched.pictures.insert(id);
    }
}

void add_touched(Session& session, LandscapeBuilder& builder, const Touched& touched) {
    auto with_id = [&]<class T>(const std::set<std::int64_t>& ids, const T*) {
        for (const auto id : ids) {
            const std::array<Value, 1> parameters{id};
            add_rows<T>(session, builder, {.where = "id = $1", .parameters = parameters});
        }
    };
    with_id(touched.suppliers, static_cast<const Supplier*>(nullptr));
    with_id(touched.products, static_cast<const Product*>(nullptr));
    with_id(touched.municipalities, static_cast<const Municipality*>(nullptr));
    if (touched.store_rows) {
        builder.begin_store_rows();
        add_tables<LegalParameter, WorkDefault>(session, builder, {});
    }
    with_id(touched.pictures, static_cast<const Cooperation*>(nullptr));
    for (const auto id : touched.pictures) {
        const std::array<Value, 1> parameters{id};
        builder.begin_picture({id});
        add_pictures(session, builder, {.where = "cooperation = $1", .parameters = parameters});
    }
    for (const auto& [cooperation, municipality] : touched.blocks) {
        const std::array<Value, 2> parameters{cooperation, municipality};
        builder.begin_block({cooperation}, {municipality});
        add_blocks(session, builder,
            {.where = "cooperation = $1 AND municipality = $2", .parameters = parameters});
    }
}

bool better_anew(const Landscape& landscape, const Touched& touched) {
    std::size_t blocks = 0;
    for (const auto& cooperation : landscape.cooperations) blocks += cooperation.blocks.size();
    return touched.blocks.size() * 2 > blocks ||
           touched.suppliers.size() + touched.products.size() > 1000;
}

constexpr std::string_view last_entry_of_all = "SELECT coalesce(max(id), 0) FROM journal_entry";
constexpr std::string_view entries_until =
    "SELECT count(*), coalesce(max(id), 0) FROM journal_entry WHERE at <= $1";
constexpr std::string_view changes_after_moment =
    "SELECT entity, \"row\", before FROM journal_change "
    "WHERE entry IN (SELECT id FROM journal_entry WHERE at > $1) ORDER BY entry, seq";

} // namespace

std::shared_ptr<const Landscape> load_landscape(Session& session) {
    return load(session, one_integer(session, last_entry_of_all), nullptr);
}

std::shared_ptr<const Landscape> refresh(
    Session& session, const std::shared_ptr<const Landscape>& before) {
    const auto last_entry = one_integer(session, last_entry_of_all);
    if (last_entry == before->last_entry) return before;
    auto touched = touched_since(session, before->last_entry);
    spread(session, *before, touched);
    if (better_anew(*before, touched)) return load_landscape(session);
    LandscapeBuilder builder{before};
    add_touched(session, builder, touched);
    return builder.build(last_entry);
}

JournalUntil journal_until(Session& session, std::string_view moment) {
    JournalUntil until;
    session.each(
        entries_until, std::array<Value, 1>{std::string{moment}}, [&](const ResultRow& row) {
            until = {row.integer(0), row.integer(1)};
        });
    return until;
}

namespace {

// The rows that have been touched since the moment, as they were then.
RewrittenTables rewritten_since(Session& session, std::string_view moment) {
    RewrittenTables rewritten;
    const std::array<Value, 1> at{std::string{moment}};
    session.each(changes_after_moment, at, [&](const ResultRow& row) {
        const Entity* e = entity_of_table(row.text(0));
        if (!e)
            throw Failure(
                "database_broken", "journal_change of unknown " + std::string{row.text(0)});
        const auto [seen, is_first] = rewritten[std::string{e->table}].try_emplace(row.integer(1));
        if (!is_first || row.null(2)) return; // the first change after the moment says how it was
        Record record = blank_record(*e);
        if (!read_json(*e, row.text(2), record).empty())
            throw Failure("database_broken", "journal_change: " + std::string{row.text(2)});
        seen->second = std::move(record);
    });
    return rewritten;
}

// Of other cooperations none is put in place of a row.
void keep_those_of(Id<Cooperation> cooperation, RewrittenTables& tables) {
    for (auto& [table, rows] : tables) {
        const Entity& e = *entity_of_table(table);
        const auto whose = table == "cooperation" ? "id" : "cooperation";
        if (!e.find(whose)) continue;
        for (auto& [id, record] : rows)
            if (record && (*record)[e.index(whose)] != Value{cooperation.number}) record.reset();
    }
}

} // namespace

std::shared_ptr<const Landscape> landscape_through(Session& session,
    const std::shared_ptr<const Landscape>& whole, Id<Cooperation> id, const RowGate& gate,
    const std::optional<std::string>& known_at) {
    LandscapeBuilder builder{whole};
    const std::array<Value, 1> own{id.number};
    RewrittenTables rewritten;
    if (known_at) rewritten = rewritten_since(session, *known_at);
    keep_those_of(id, rewritten);
    add_rows<Cooperation>(
        session, builder, {.where = "id = $1", .parameters = own, .rewritten = &rewritten});
    builder.begin_picture(id);
    const Selection through{
        .where = "cooperation = $1", .parameters = own, .rewritten = &rewritten, .gate = &gate};
    add_pictures(session, builder, through);
    for (const auto& cooperation : whole->cooperations)
        if (cooperation.picture->row.id == id)
            for (const auto& block : cooperation.blocks)
                builder.begin_block(id, block->municipality);
    add_blocks(session, builder, through);
    return builder.build(whole->last_entry);
}

std::shared_ptr<const Landscape> load_landscape_known_at(
    Session& session, std::string_view moment) {
    const auto rewritten = rewritten_since(session, moment);
    return load(session, journal_until(session, moment).last, &rewritten);
}

} // namespace samdrift
