// The one door: what people ask for goes in here, and is authorised, validated, saved and
// journalled in one transaction. Each thing a user does is a function in a file of its name beside
// this one.
#pragma once
#include "govern/authorise.hpp"
#include "identity/throttle.hpp"
#include "storage/session.hpp"
#include <chrono>
#include <functional>
#include <memory>
#include <mutex>
#include <vector>

namespace samdrift {

struct Landscape;
class FoundPlans;
class KnownLandscapes;
class LoginWays;
class Uploads;

using Now = std::function<std::chrono::system_clock::time_point()>;

class App {
public:
    // store: a path to a SQLite file. It is opened when first asked for.
    App(std::string store, Now now);
    ~App();

    const std::string& store() const { return store_; }
    std::string moment() const; // now, as the journal writes it
    Date today() const;
    std::chrono::system_clock::time_point now() const { return now_(); }

    // A session of one's own while the handle lives; sessions are kept and used again. When the
    // store is not there: made (create), or a Failure no_database.
    enum class Missing { create, refuse };
    class Held {
    public:
        Held(App& app, std::unique_ptr<Session> session)
            : app_(&app), session_(std::move(session)) {}
        Held(Held&&) = default;
        Held& operator=(Held&&) = delete;
        ~Held();
        Session& operator*() const { return *session_; }

    private:
        App* app_;
        std::unique_ptr<Session> session_;
    };
    Held session(Missing = Missing::refuse);
    bool has_store(); // whether there is one yet

    // The ways to log in beside names and passwords of our own.
    LoginWays& login_ways() { return *login_ways_; }
    void use(std::unique_ptr<LoginWays>);      // before anybody asks
    Throttle& throttle() { return throttle_; } // of tries to log in
    Uploads& uploads() { return *uploads_; }   // sheets handed in through the browser

    // The picture of the register, brought up to the last change by whoever made it. Shared:
    // readers keep the version they began with while a newer one takes its place.
    std::shared_ptr<const Landscape> landscape();
    // As it was known at a moment(); the last few asked for are kept.
    std::shared_ptr<const Landscape> landscape_known_at(const std::string& moment);

    // The picture as the user may see it: the same one when they see everything in the cooperation,
    // else one of their own in which that cooperation's rows are left out, or emptied of what is
    // confidential. Kept for as long as the register is the same.
    std::shared_ptr<const Landscape> landscape_seen_by(const User&,
        const std::shared_ptr<const Landscape>&, std::size_t cooperation,
        const std::optional<std::string>& known_at = {});

    // The most used product of each area, kept as long as the landscape and the day are the same
    // (most_used_products()).
    std::shared_ptr<const std::vector<std::uint32_t>> most_used(
        const std::shared_ptr<const Landscape>&, std::size_t cooperation, Date as_of);

    FoundPlans& found_plans() { return *found_plans_; }

private:
    struct MostUsed {
        std::weak_ptr<const Landscape> landscape; // those that nobody has any more are dropped
        std::size_t cooperation = 0;
        Date as_of{};
        std::shared_ptr<const std::vector<std::uint32_t>> products;
    };

    struct SeenBy {
        std::weak_ptr<const Landscape> whole; // those that nobody has any more are dropped
        std::shared_ptr<const Landscape> seen;
        std::string sight; // Sight::key()
    };

    friend class Held;
    std::string store_;
    Now now_;
    std::mutex pool_lock_, landscape_lock_, most_used_lock_, seen_lock_;
    std::vector<std::unique_ptr<Session>> pool_;
    std::unique_ptr<Session> watcher_; // asked whether anything has changed
    std::int64_t seen_version_ = -1;
    std::shared_ptr<const Landscape> landscape_;
    std::vector<MostUsed> most_used_;
    std::vector<SeenBy> seen_;
    std::unique_ptr<KnownLandscapes> known_;
    std::unique_ptr<FoundPlans> found_plans_;
    Throttle throttle_;
    std::unique_ptr<Uploads> uploads_;
    std::unique_ptr<LoginWays> login_ways_;
};

// That there is no such cooperation, as far as the user may know: login_needed or
// unknown_cooperation.
Problem no_cooperation(const User&, const std::string& key);
// Refuses when there is nothing in the cooperation that the user may do it with: login_needed when
// nobody has logged in, unknown_cooperation when nothing at all there is theirs, else forbidden.
Problems refused(const User&, Action, std::optional<Id<Cooperation>> cooperation = {});

} // namespace samdrift
