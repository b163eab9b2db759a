#include "app/attachments.hpp"
#include "app/save.hpp"
#include "app/sight.hpp"
#include "app/table.hpp"
#include "base/failure.hpp"
#include "base/words.hpp"
#include "exchange/file_bytes.hpp"
#include "register/attachment.hpp"
#include "register/entities.hpp"
#include "storage/attachment_content.hpp"
#include "storage/journal.hpp"
#include "storage/record_store.hpp"
#include <algorithm>
#include <array>
#include <set>

namespace samdrift {
namespace {

constexpr std::size_t most_files = 20;
// The fields that say what an attachment belongs to have the names of the tables they point to.
constexpr std::array<std::string_view, 5> kinds{
    "contract", "usage", "product", "supplier", "working_group"};

Problem about_file(std::string code, const std::string& name) {
    return {std::move(code), {.file = name}, name};
}

// What attachments belong to.
struct AttachmentPlace {
    std::string kind;
    std::int64_t id = 0;
};

// An attachment of the place without a file yet; none: there is no such place.
std::optional<Record> blank_at(const AttachmentPlace& of, Id<Cooperation> cooperation) {
    const Entity& e = entity<Attachment>();
    Record r = blank_record(e);
    r[e.index("cooperation")] = cooperation.number;
    if (of.kind == "cooperation") return of.id == 0 ? std::optional{r} : std::nullopt;
    if (std::ranges::find(kinds, of.kind) == kinds.end()) return std::nullopt;
    r[e.index(of.kind)] = of.id;
    return r;
}

AttachmentPlace place_of(const Record& r) {
    const Entity& e = entity<Attachment>();
    for (const auto kind : kinds)
        if (const auto* id = std::get_if<std::int64_t>(&r[e.index(kind)]))
            return {std::string{kind}, *id};
    return {"cooperation", 0};
}

// One cooperation's attachments as one person sees them, within one transaction.
class Shelf {
public:
    Shelf(Session& session, const User& user, const Reading& reading)
        : session_(session)
        , cooperation_(reading.landscape->cooperations[reading.cooperation].picture->row.id)
        , known_at_(reading.known_at)
        , sight_(session, user, cooperation_) {}

    Id<Cooperation> cooperation() const { return cooperation_; }
    bool sees(const Record& r) { return sight_.sees(entity<Attachment>(), r); }
    bool may_change(const Record& r) {
        return !known_at_ && sight_.may_change(entity<Attachment>(), r);
    }
    // The row that attachments belong to is there, and the person sees it.
    bool sees(const AttachmentPlace& of) {
        if (of.kind == "cooperation") return of.id == 0;
        const Entity* e =
            std::ranges::find(kinds, of.kind) == kinds.end() ? nullptr : entity_of_table(of.kind);
        if (!e) return false;
        const auto r = known_at_ ? record_known_at(session_, *e, of.id, *known_at_)
                                 : load_record(session_, *e, of.id);
        const bool own = r && (!e->find("cooperation") ||
                                  (*r)[e->index("cooperation")] == Value{cooperation_.number});
        return own && sight_.sees(*e, *r);
    }
    std::vector<Attachment> at(const AttachmentPlace& of) {
        std::vector<Attachment> found;
        for (const auto& r :
            rows_seen(session_, sight_, entity<Attachment>(), cooperation_.number, known_at_))
            if (const auto place = place_of(r); place.kind == of.kind && place.id == of.id)
                found.push_back(from_record<Attachment>(r));
        return found;
    }
    std::optional<Record> find(std::int64_t id) {
        const Entity& e = entity<Attachment>();
        auto r =
            known_at_ ? record_known_at(session_, e, id, *known_at_) : load_record(session_, e, id);
        const bool own = r && from_record<Attachment>(*r).cooperation == cooperation_;
        return own && sees(*r) && sees(place_of(*r)) ? r : std::nullopt;
    }
    AttachmentList list(const AttachmentPlace& of) {
        AttachmentList list{of.kind, of.id, false, most_attachment_bytes, {}, {}, {}};
        list.may_add = may_change(*blank_at(of, cooperation_));
        for (const auto& kind : attachment_kinds()) list.endings.emplace_back(kind.ending);
        for (auto& a : at(of)) {
            AttachmentView view{a.id.number, a.name, a.media_type, a.size, a.hash, a.note,
                a.confidential, {}, {}, may_change(to_record(a))};
            if (auto entry = find_entry(session_, a.entry.number)) {
                view.added_by = done_by(std::move(entry->user));
                view.added_at = std::move(entry->at);
            }
            list.attachments.push_back(std::move(view));
        }
        std::ranges::reverse(list.attachments);
        return list;
    }

private:
    Session& session_;
    Id<Cooperation> cooperation_;
    std::optional<std::string> known_at_;
    Sight sight_;
};

// Why nothing may be added there.
Problems refused_at(Shelf& shelf, const AttachmentPlace& of) {
    if (!shelf.sees(of)) return {{"unknown_row", {}, of.kind}};
    if (!shelf.may_change(*blank_at(of, shelf.cooperation()))) return {{"forbidden"}};
    return {};
}

Problems refused_files(const std::vector<UploadFile>& sent, std::vector<UploadFile>& files) {
    if (sent.empty()) return {{"upload_empty"}};
    if (sent.size() > most_files)
        return {{"upload_too_many_files", {}, std::to_string(sent.size()),
            {{"most", std::to_string(most_files)}}}};
    Problems problems;
    std::set<std::string> names;
    for (const auto& file : sent) {
        auto name = safe_file_name(file.name);
        if (name.empty())
            problems.push_back({"file_name_missing"});
        else if (!attachment_kind(name))
            problems.push_back(about_file("attachment_kind", name));
        else if (file.size > most_attachment_bytes) {
            problems.push_back(about_file("attachment_too_large", name));
            problems.back().arguments = {
                {"most", std::to_string(most_attachment_bytes / 1'000'000)}};
        } else if (!names.insert(folded(name)).second)
            problems.push_back(about_file("same_file_twice", name));
        files.push_back({std::move(name), std::max(file.size, std::int64_t{0})});
    }
    return problems;
}

// What the history calls it. More people read that than see what is confidential.
std::string named(const std::vector<UploadFile>& files, bool confidential) {
    if (confidential) return {};
    const auto& first = files.front().name;
    return files.size() == 1 ? first : first + " +" + std::to_string(files.size() - 1);
}

bool is_what_it_says(const AttachmentKind& kind, std::string_view bytes) {
    if (!kind.begins.empty()) return bytes.starts_with(kind.begins);
    return bytes.find('\0') == bytes.npos;
}

Problems add_file(Session& session, Shelf& shelf, const std::filesystem::path& file,
    const Attachment& like, std::vector<Change>& changes) {
    Attachment added = like;
    added.name = file.filename().string();
    const auto* kind = attachment_kind(added.name);
    const auto bytes = read_bytes(file);
    if (!kind || !is_what_it_says(*kind, bytes))
        return {about_file("attachment_content", added.name)};
    added.media_type = kind->media_type;
    added.size = static_cast<std::int64_t>(bytes.size());
    added.hash = keep_content(session, bytes);
    for (const auto& there : shelf.at(place_of(to_record(like))))
        if (there.hash == added.hash && folded(there.name) == folded(added.name))
            return {about_file("attachment_there", added.name)};
    added.id = {next_id(session, entity<Attachment>()) + static_cast<std::int64_t>(changes.size())};
    if (auto problems = check(entity<Attachment>(), to_record(added)); !problems.empty())
        return problems;
    changes.push_back({&entity<Attachment>(), added.id.number, {}, {}, to_record(added)});
    return {};
}

} // namespace

Result<AttachmentList> attachments(
    App& app, const User& user, const std::string& key, const AttachmentQuery& query) {
    const auto reading = read(app, user, on_day(key, query.day));
    if (!reading) return reading.problems;
    auto held = app.session();
    Transaction transaction{*held, false};
    Shelf shelf{*held, user, *reading};
    const AttachmentPlace of{query.kind, query.id};
    if (!shelf.sees(of)) return Problem{"unknown_row", {}, of.kind};
    auto list = shelf.list(of);
    transaction.commit();
    return list;
}

Result<AttachmentUpload> begin_attachments(
    App& app, const User& user, const std::string& key, const AttachmentBegin& order) {
    const auto reading = read(app, user, {key, {}, {}});
    if (!reading) return reading.problems;
    {
        auto held = app.session();
        Transaction transaction{*held, false};
        Shelf shelf{*held, user, *reading};
        if (auto problems = refused_at(shelf, {order.kind, order.id}); !problems.empty())
            return problems;
        transaction.commit();
    }
    std::vector<UploadFile> files;
    if (auto problems = refused_files(order.files, files); !problems.empty()) return problems;
    auto token = start_upload(app, user, key, UploadFor::attachments, files);
    return AttachmentUpload{std::move(token), upload_piece_bytes, std::move(files)};
}

Result<AttachmentList> keep_attachments(App& app, const User& user, const std::string& key,
    const std::string& token, const AttachmentOrder& order) {
    const auto reading = read(app, user, {key, {}, {}});
    if (!reading) return reading.problems;
    const AttachmentPlace of{order.kind, order.id};
    AttachmentList list;
    Problems wrong;
    auto not_used = use_upload(app, user, key, token, UploadFor::attachments,
        [&](const std::filesystem::path& folder, const std::vector<UploadFile>& files) {
            auto held = app.session();
            Transaction transaction{*held, true};
            Shelf shelf{*held, user, *reading};
            wrong = refused_at(shelf, of);
            if (!wrong.empty()) return false;
            auto like = from_record<Attachment>(*blank_at(of, shelf.cooperation()));
            like.note = trimmed(order.note);
            like.confidential = order.confidential;
            if (!shelf.sees(to_record(like))) wrong.push_back({"forbidden"});
            std::vector<Change> changes;
            for (const auto& file : files)
                std::ranges::move(add_file(*held, shelf, folder / file.name, like, changes),
                    std::back_inserter(wrong));
            if (!wrong.empty()) return false;
            const auto saved = save(*held, user,
                {app.moment(), "attach " + of.kind, "attach", named(files, like.confidential),
                    shelf.cooperation().number, {}},
                changes);
            wrong = saved.problems;
            if (!wrong.empty()) return false;
            list = shelf.list(of);
            list.batch = *saved;
            transaction.commit();
            return true;
        });
    if (!not_used.empty()) return not_used;
    if (!wrong.empty()) return wrong;
    return list;
}

Result<AttachmentList> remove_attachment(
    App& app, const User& user, const std::string& key, std::int64_t id) {
    const auto reading = read(app, user, {key, {}, {}});
    if (!reading) return reading.problems;
    auto held = app.session();
    Transaction transaction{*held, true};
    Shelf shelf{*held, user, *reading};
    const auto there = shelf.find(id);
    if (!there) return Problem{"unknown_attachment", {}, std::to_string(id)};
    if (!shelf.may_change(*there)) return Problem{"forbidden"};
    const auto attachment = from_record<Attachment>(*there);
    std::vector<Change> changes{{&entity<Attachment>(), id, {}, *there, {}}};
    const auto saved = save(*held, user,
        {app.moment(), "detach", "detach",
            named({{attachment.name, attachment.size}}, attachment.confidential),
            shelf.cooperation().number, {}},
        changes);
    if (!saved) return saved.problems;
    auto list = shelf.list(place_of(*there));
    list.batch = *saved;
    transaction.commit();
    return list;
}

Result<Report> attachment_file(
    App& app, const User& user, const std::string& key, std::int64_t id, const DayQuery& day) {
    const auto reading = read(app, user, on_day(key, day));
    if (!reading) return reading.problems;
    auto held = app.session();
    Transaction transaction{*held, false};
    Shelf shelf{*held, user, *reading};
    const auto there = shelf.find(id);
    if (!there) return Problem{"unknown_attachment", {}, std::to_string(id)};
    const auto attachment = from_record<Attachment>(*there);
    auto bytes = content_of(*held, attachment.hash);
    if (!bytes) throw Failure("database_broken", "attachment " + std::to_string(id));
    transaction.commit();
    return Report{attachment.media_type, attachment.name, std::move(*bytes)};
}

template <> const Entity& entity<AttachmentQuery>() {
    static const Entity e = describe<AttachmentQuery>({"AttachmentQuery"}, nullptr,
        field<&AttachmentQuery::kind>("kind", {.max_length = 60}),
        field<&AttachmentQuery::id>("id", {.minimum = 0}), field<&AttachmentQuery::day>("day"));
    return e;
}

template <> const Entity& entity<AttachmentView>() {
    static const Entity e = describe<AttachmentView>({"AttachmentView"}, nullptr,
        field<&AttachmentView::id>("id"), field<&AttachmentView::name>("name"),
        field<&AttachmentView::media_type>("media_type"), field<&AttachmentView::size>("size"),
        field<&AttachmentView::hash>("hash"), field<&AttachmentView::note>("note"),
        field<&AttachmentView::confidential>("confidential"),
        field<&AttachmentView::added_by>("added_by"), field<&AttachmentView::added_at>("added_at"),
        field<&AttachmentView::may_remove>("may_remove"));
    return e;
}

template <> const Entity& entity<AttachmentList>() {
    static const Entity e = describe<AttachmentList>({"AttachmentList"}, nullptr,
        field<&AttachmentList::kind>("kind", {.max_length = 60}),
        field<&AttachmentList::id>("id", {.minimum = 0}),
        field<&AttachmentList::may_add>("may_add"),
        field<&AttachmentList::most_bytes>("most_bytes"),
        field<&AttachmentList::endings>("endings"),
        field<&AttachmentList::attachments>("attachments"), field<&AttachmentList::batch>("batch"));
    return e;
}

template <> const Entity& entity<AttachmentUpload>() {
    static const Entity e = describe<AttachmentUpload>({"AttachmentUpload"}, nullptr,
        field<&AttachmentUpload::token>("token"), field<&AttachmentUpload::piece>("piece"),
        field<&AttachmentUpload::files>("files"));
    return e;
}

template <> const Entity& entity<AttachmentBegin>() {
    static const Entity e = describe<AttachmentBegin>({"AttachmentBegin"}, nullptr,
        field<&AttachmentBegin::kind>("kind", {.max_length = 60}),
        field<&AttachmentBegin::id>("id", {.minimum = 0}), field<&AttachmentBegin::files>("files"));
    return e;
}

template <> const Entity& entity<AttachmentOrder>() {
    static const Entity e = describe<AttachmentOrder>({"AttachmentOrder"}, nullptr,
        field<&AttachmentOrder::kind>("kind", {.max_length = 60}),
        field<&AttachmentOrder::id>("id", {.minimum = 0}),
        field<&AttachmentOrder::note>("note", {.max_length = 2000}),
        field<&AttachmentOrder::confidential>("confidential"));
    return e;
}

} // namespace samdrift
