#include "app/upload.hpp"
#include "app/read.hpp"
#include "base/failure.hpp"
#include "exchange/file_bytes.hpp"
#include "exchange/reader.hpp"
#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <random>
#include <set>
#include <unistd.h>

namespace samdrift {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t most_files = 200, most_open = 4; // most_open: a person's uploads at a time
constexpr std::size_t longest_name = 120;              // bytes
constexpr std::chrono::hours kept{1};

// 128 bits that nobody can guess.
std::string new_token() {
    static constexpr char hex[] = "0123456789abcdef";
    std::random_device chance;
    std::string token;
    for (int word = 0; word < 4; ++word) {
        const std::uint32_t bits = chance();
        for (int shift = 28; shift >= 0; shift -= 4) token += hex[(bits >> shift) & 15];
    }
    return token;
}

Problem file_refused(std::string code, const std::string& name) {
    return {std::move(code), {.file = name, .sheet = {}, .column = {}}, name};
}

// One whose ending says that it is no table is refused before it is sent.
std::optional<Problem> wrong_kind(const std::string& name) {
    if (is_table(name)) return std::nullopt;
    auto problem = file_refused("format_not_read", name);
    problem.value = lower_ending(name);
    return problem;
}

Problems refused_files(const UploadOrder& order, std::vector<UploadFile>& files) {
    Problems problems;
    if (order.files.empty()) return {{"upload_empty"}};
    if (order.files.size() > most_files)
        return {{"upload_too_many_files", {}, std::to_string(order.files.size()),
            {{"most", std::to_string(most_files)}}}};
    std::int64_t total = 0;
    std::set<std::string> names;
    for (const auto& sent : order.files) {
        auto name = safe_file_name(sent.name);
        total = std::min(total, std::int64_t{most_file_bytes}) +
                std::min(sent.size, std::int64_t{most_file_bytes} + 1);
        if (name.empty())
            problems.push_back({"file_name_missing"});
        else if (auto problem = wrong_kind(name))
            problems.push_back(std::move(*problem));
        else if (!names.insert(name).second)
            problems.push_back(file_refused("same_file_twice", name));
        files.push_back({std::move(name), std::max(sent.size, std::int64_t{0})});
    }
    if (total > std::int64_t{most_file_bytes})
        problems.push_back(
            {"upload_too_large", {}, {}, {{"most", std::to_string(most_file_bytes / 1'000'000)}}});
    return problems;
}

void expect_room(const fs::path& folder, const std::vector<UploadFile>& files) {
    std::int64_t total = 0;
    for (const auto& f : files) total += f.size;
    std::error_code error;
    const auto there = fs::space(folder, error);
    if (!error && there.available < static_cast<std::uintmax_t>(total))
        throw Failure("disk_full", folder.string());
}

[[noreturn]] void cannot_write(const fs::path& file, int error) {
    const bool full = error == ENOSPC || error == EDQUOT || error == EFBIG;
    throw Failure(full ? "disk_full" : "cannot_write", file.string() + ": " + std::strerror(error));
}

struct OpenFile {
    explicit OpenFile(const fs::path& file)
        : number(::open(file.c_str(), O_WRONLY | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600)) {
        if (number < 0) cannot_write(file, errno);
    }
    ~OpenFile() { ::close(number); }
    OpenFile(const OpenFile&) = delete;
    OpenFile& operator=(const OpenFile&) = delete;
    int number;
};

// A piece that was cut short is written anew at the same place.
void write_at(const fs::path& file, std::int64_t offset, std::string_view bytes) {
    const OpenFile to{file};
    while (!bytes.empty()) {
        const auto written = ::pwrite(to.number, bytes.data(), bytes.size(), offset);
        if (written < 0 && errno == EINTR) continue;
        if (written <= 0) cannot_write(file, written < 0 ? errno : ENOSPC);
        bytes.remove_prefix(static_cast<std::size_t>(written));
        offset += written;
    }
}

// A folder for this program's user alone; gone again unless it is kept.
struct NewFolder {
    explicit NewFolder(fs::path at) : path(std::move(at)) {
        std::error_code error;
        fs::create_directories(path, error);
        if (!error) fs::permissions(path, fs::perms::owner_all, error);
        if (error) cannot_write(path, error.value());
    }
    ~NewFolder() {
        std::error_code ignored;
        if (!keep) fs::remove_all(path, ignored);
    }
    NewFolder(const NewFolder&) = delete;
    NewFolder& operator=(const NewFolder&) = delete;
    fs::path path;
    bool keep = false;
};

struct TakenPlace {
    explicit TakenPlace(std::counting_semaphore<2>& of) : places(of) {}
    ~TakenPlace() { places.release(); }
    TakenPlace(const TakenPlace&) = delete;
    TakenPlace& operator=(const TakenPlace&) = delete;
    std::counting_semaphore<2>& places;
};

// "systemer.csv", "alias.csv, avtaler.csv +12": what the history calls it.
std::string name_of(const std::vector<UploadFile>& files) {
    constexpr std::size_t named = 3;
    std::string name;
    for (std::size_t i = 0; i < files.size() && i < named; ++i)
        name += (i ? ", " : "") + files[i].name;
    return files.size() > named ? name + " +" + std::to_string(files.size() - named) : name;
}

Problems refused_here(App& app, const User& user, const std::string& key) {
    if (key.empty()) return refused(user, Action::import_sheets);
    const auto reading = read(app, user, {key, {}, {}});
    if (!reading) return reading.problems;
    return refused(user, Action::import_sheets,
        reading->landscape->cooperations[reading->cooperation].picture->row.id);
}

} // namespace

std::string safe_file_name(std::string_view sent) {
    const auto last = sent.find_last_of("/\\");
    if (last != sent.npos) sent.remove_prefix(last + 1);
    std::string name;
    for (const char c : sent)
        if (static_cast<unsigned char>(c) >= 0x20 && c != 0x7f && c != ':') name += c;
    name.erase(0, name.find_first_not_of(". ~$"));
    if (name.size() <= longest_name) return name;
    // The ending stays, and no letter is cut in two.
    const auto ending = fs::path{name}.extension().string();
    if (ending.size() >= longest_name) return {};
    auto cut = longest_name - ending.size();
    while (cut > 0 && (static_cast<unsigned char>(name[cut]) & 0xC0) == 0x80) --cut;
    return name.substr(0, cut) + ending;
}

Uploads::Borrowed::~Borrowed() {
    const std::lock_guard lock{of_.lock_};
    upload.busy = false;
    if (!done) return;
    std::error_code ignored;
    fs::remove_all(upload.folder, ignored);
    of_.uploads_.erase(token_);
}

Uploads::~Uploads() {
    std::error_code ignored;
    for (const auto& [token, upload] : uploads_) fs::remove_all(upload.folder, ignored);
    if (!uploads_.empty()) fs::remove(folder_, ignored); // where nothing else is in it
}

void Uploads::remove_all() {
    const std::lock_guard lock{lock_};
    uploads_.clear();
    std::error_code ignored;
    fs::remove_all(folder_, ignored);
}

void Uploads::remove_old(std::chrono::system_clock::time_point now) {
    const std::lock_guard lock{lock_};
    std::error_code ignored;
    std::erase_if(uploads_, [&](const auto& u) {
        const bool old = !u.second.busy && now - u.second.used >= kept;
        if (old) fs::remove_all(u.second.folder, ignored);
        return old;
    });
}

// Whoever begins once more gives up the oldest of those begun before.
void Uploads::make_room(std::int64_t user) {
    const std::lock_guard lock{lock_};
    const auto mine = [&](const auto& u) { return u.second.user == user; };
    while (static_cast<std::size_t>(std::ranges::count_if(uploads_, mine)) >= most_open) {
        auto oldest = uploads_.end();
        for (auto u = uploads_.begin(); u != uploads_.end(); ++u)
            if (mine(*u) && !u->second.busy &&
                (oldest == uploads_.end() || u->second.used < oldest->second.used))
                oldest = u;
        if (oldest == uploads_.end()) throw Failure("overloaded", "uploads of one person");
        std::error_code ignored;
        fs::remove_all(oldest->second.folder, ignored);
        uploads_.erase(oldest);
    }
}

Uploads::Loan Uploads::borrow(
    App& app, const User& user, const std::string& key, const std::string& token) {
    const auto now = app.now();
    remove_old(now);
    const std::lock_guard lock{lock_};
    const auto found = uploads_.find(token);
    if (found == uploads_.end() || found->second.user != user.id || found->second.key != key)
        return {nullptr, {{"unknown_upload"}}};
    auto& upload = found->second;
    if (upload.busy) return {nullptr, {{"upload_in_use"}}};
    upload.busy = true;
    upload.used = now;
    return {std::make_unique<Borrowed>(*this, token, upload), {}};
}

std::string start_upload(App& app, const User& user, const std::string& key, UploadFor purpose,
    const std::vector<UploadFile>& files) {
    auto& uploads = app.uploads();
    const auto now = app.now();
    uploads.remove_old(now);
    uploads.make_room(user.id);
    auto token = new_token();
    NewFolder made{uploads.folder_ / token};
    expect_room(made.path, files);
    for (const auto& file : files) write_at(made.path / file.name, 0, {});
    const std::lock_guard lock{uploads.lock_};
    made.keep = true;
    uploads.uploads_.emplace(token, Uploads::Upload{user.id, key, purpose, made.path, files,
                                        std::vector<std::int64_t>(files.size()), now});
    return token;
}

Problems use_upload(App& app, const User& user, const std::string& key, const std::string& token,
    UploadFor purpose, const UseUpload& use) {
    auto loan = app.uploads().borrow(app, user, key, token);
    if (!loan.held) return loan.problems;
    auto& upload = loan.held->upload;
    if (upload.purpose != purpose) return {{"unknown_upload"}};
    for (std::size_t i = 0; i < upload.files.size(); ++i)
        if (upload.received[i] != upload.files[i].size)
            return {{"upload_not_whole", {.file = upload.files[i].name}}};
    loan.held->done = use(upload.folder, upload.files);
    return {};
}

Result<UploadView> begin_upload(
    App& app, const User& user, const std::string& key, const UploadOrder& order) {
    if (auto problems = refused_here(app, user, key); !problems.empty()) return problems;
    std::vector<UploadFile> files;
    if (auto problems = refused_files(order, files); !problems.empty()) return problems;
    auto token = start_upload(app, user, key, UploadFor::import_sheets, files);
    return UploadView{std::move(token), upload_piece_bytes, std::move(files), known_sheets()};
}

Result<UploadProgress> add_piece(App& app, const User& user, const FilePiece& piece) {
    auto loan = app.uploads().borrow(app, user, piece.key, piece.token);
    if (!loan.held) return loan.problems;
    auto& upload = loan.held->upload;
    const auto at = static_cast<std::size_t>(piece.file);
    if (piece.file < 0 || at >= upload.files.size()) return Problem{"upload_out_of_step"};
    auto& received = upload.received[at];
    const auto size = static_cast<std::int64_t>(piece.bytes.size());
    if (piece.offset != received || size > upload.files[at].size - received)
        return Problem{"upload_out_of_step", {.file = upload.files[at].name}};
    write_at(upload.folder / upload.files[at].name, piece.offset, piece.bytes);
    received += size;
    return UploadProgress{received};
}

Result<ImportAnswer> import_upload(App& app, const User& user, const std::string& key,
    const std::string& token, const ImportOrder& order) {
    ImportAnswer answer;
    auto problems = use_upload(app, user, key, token, UploadFor::import_sheets,
        [&](const fs::path& folder, const std::vector<UploadFile>& files) {
            auto& places = app.uploads().places();
            if (!places.try_acquire()) throw Failure("overloaded", "two imports are under way");
            const TakenPlace taken{places};
            const ImportRequest request{folder, key, {}, order.apply, name_of(files), order};
            // A trial makes no store: without one the register is empty.
            if (!order.apply && !app.has_store()) {
                App empty{":memory:", [&app] { return app.now(); }};
                answer = import_sheets(empty, user, request);
                return false;
            }
            answer = import_sheets(app, user, request);
            return answer.batch.has_value();
        });
    if (!problems.empty()) return problems;
    return answer;
}

Result<UploadProgress> drop_upload(
    App& app, const User& user, const std::string& key, const std::string& token) {
    auto loan = app.uploads().borrow(app, user, key, token);
    if (!loan.held) return loan.problems;
    loan.held->done = true;
    return UploadProgress{};
}

template <> const Entity& entity<UploadFile>() {
    static const Entity e = describe<UploadFile>({"UploadFile"}, nullptr,
        field<&UploadFile::name>("name"), field<&UploadFile::size>("size", {.minimum = 0}));
    return e;
}

template <> const Entity& entity<UploadOrder>() {
    static const Entity e =
        describe<UploadOrder>({"UploadOrder"}, nullptr, field<&UploadOrder::files>("files"));
    return e;
}

template <> const Entity& entity<UploadView>() {
    static const Entity e = describe<UploadView>({"UploadView"}, nullptr,
        field<&UploadView::token>("token"), field<&UploadView::piece>("piece"),
        field<&UploadView::files>("files"), field<&UploadView::known>("known"));
    return e;
}

template <> const Entity& entity<UploadProgress>() {
    static const Entity e = describe<UploadProgress>(
        {"UploadProgress"}, nullptr, field<&UploadProgress::received>("received"));
    return e;
}

} // namespace samdrift
