#include "app/app.hpp"
#include "app/found_plans.hpp"
#include "app/known_landscapes.hpp"
#include "app/login_ways.hpp"
#include "app/sight.hpp"
#include "app/upload.hpp"
#include "base/failure.hpp"
#include "compare/pages.hpp"
#include "storage/landscape_store.hpp"
#include "storage/postgres.hpp"
#include "storage/sqlite.hpp"
#include <algorithm>
#include <filesystem>
#include <unistd.h>

namespace samdrift {
namespace {

std::unique_ptr<Session> open_store(const std::string& store, App::Missing missing) {
    if (is_postgres(store)) return open_postgres(store, missing == App::Missing::create);
    const std::filesystem::path path{store};
    const bool memory = store == ":memory:";
    if (!memory && !std::filesystem::exists(path)) {
        if (missing == App::Missing::refuse) throw Failure("no_database", store);
        std::error_code error;
        if (path.has_parent_path()) std::filesystem::create_directories(path.parent_path(), error);
        if (error) throw Failure("database_cannot_open", store + ": " + error.message());
    }
    return open_sqlite(path, OpenMode::read_write_create);
}

// Beside the store, so that what is handed in never leaves its disk; a store that is no file has
// one for each process that asks it.
std::filesystem::path folder_of_uploads(const std::string& store) {
    if (store != ":memory:" && !is_postgres(store)) return store + "-uploads";
    return std::filesystem::temp_directory_path() /
           ("samdrift-uploads-" + std::to_string(getpid()));
}

} // namespace

App::App(std::string store, Now now)
    : store_(std::move(store))
    , now_(std::move(now))
    , known_(std::make_unique<KnownLandscapes>())
    , found_plans_(std::make_unique<FoundPlans>())
    , uploads_(std::make_unique<Uploads>(folder_of_uploads(store_)))
    , login_ways_(std::make_unique<LoginWays>()) {}
App::~App() = default;

void App::use(std::unique_ptr<LoginWays> ways) { login_ways_ = std::move(ways); }

std::string App::moment() const { return samdrift::moment(now_()); }
Date App::today() const { return Date{std::chrono::floor<std::chrono::days>(now_())}; }

App::Held App::session(Missing missing) {
    {
        const std::lock_guard lock{pool_lock_};
        if (!pool_.empty()) {
            auto session = std::move(pool_.back());
            pool_.pop_back();
            return {*this, std::move(session)};
        }
    }
    return {*this, open_store(store_, missing)};
}

bool App::has_store() {
    if (!is_postgres(store_)) return std::filesystem::exists(store_);
    try {
        session();
        return true;
    } catch (const Failure& failure) {
        if (failure.code() != "no_database") throw;
        return false;
    }
}

App::Held::~Held() {
    if (!session_) return;
    const std::lock_guard lock{app_->pool_lock_};
    app_->pool_.push_back(std::move(session_));
}

std::shared_ptr<const Landscape> App::landscape() {
    const std::lock_guard lock{landscape_lock_};
    if (!watcher_) watcher_ = open_store(store_, Missing::refuse);
    const auto version = watcher_->version();
    if (landscape_ && version == seen_version_) return landscape_;
    Transaction reading{*watcher_, false};
    landscape_ = landscape_ ? refresh(*watcher_, landscape_) : load_landscape(*watcher_);
    reading.commit();
    seen_version_ = watcher_->version();
    return landscape_;
}

std::shared_ptr<const Landscape> App::landscape_seen_by(const User& user,
    const std::shared_ptr<const Landscape>& whole, std::size_t cooperation,
    const std::optional<std::string>& known_at) {
    auto held = session();
    const auto id = whole->cooperations[cooperation].picture->row.id;
    Transaction reading{*held, false};
    Sight sight{*held, user, id};
    if (sight.sees_all()) return whole;
    const auto key = std::to_string(id.number) + ":" + sight.key();
    {
        const std::lock_guard lock{seen_lock_};
        std::erase_if(seen_, [](const SeenBy& s) { return s.whole.expired(); });
        for (const auto& s : seen_)
            if (s.whole.lock() == whole && s.sight == key) return s.seen;
    }
    auto seen = landscape_through(
        *held, whole, id,
        [&](const Entity& e, Record& r) {
            if (!sight.sees(e, r)) return false;
            sight.hide(e, r);
            return true;
        },
        known_at);
    reading.commit();
    const std::lock_guard lock{seen_lock_};
    if (seen_.size() >= 64) seen_.clear();
    seen_.push_back({whole, seen, key});
    return seen;
}

std::shared_ptr<const Landscape> App::landscape_known_at(const std::string& moment) {
    const auto newest = landscape();
    auto held = session();
    return known_->at(*held, moment, newest);
}

std::shared_ptr<const std::vector<std::uint32_t>> App::most_used(
    const std::shared_ptr<const Landscape>& landscape, std::size_t cooperation, Date as_of) {
    const std::lock_guard lock{most_used_lock_};
    std::erase_if(most_used_, [](const MostUsed& m) { return m.landscape.expired(); });
    for (const auto& m : most_used_)
        if (m.landscape.lock() == landscape && m.cooperation == cooperation && m.as_of == as_of)
            return m.products;
    if (most_used_.size() >= 64) most_used_.clear(); // somebody is walking through the days
    auto products = std::make_shared<const std::vector<std::uint32_t>>(
        most_used_products(landscape->cooperations[cooperation], as_of));
    most_used_.push_back({landscape, cooperation, as_of, products});
    return products;
}

Problem no_cooperation(const User& user, const std::string& key) {
    if (user.id == 0) return {"login_needed"};
    return {"unknown_cooperation", {}, key};
}

Problems refused(const User& user, Action action, std::optional<Id<Cooperation>> cooperation) {
    if (may_somewhere(user, action, cooperation)) return {};
    if (user.id == 0) return {{"login_needed"}};
    const auto theirs = [&](const Choice& choice) {
        const auto any = Codec<Action>::unpack(Value{std::string{choice.name}});
        return may_somewhere(user, *any, cooperation);
    };
    if (cooperation && std::ranges::none_of(choices_of<Action>, theirs))
        return {{"unknown_cooperation"}};
    return {{"forbidden"}};
}

} // namespace samdrift
