// Tampered session cookies, tokens for programs and marks against forged requests, tried at the
// door that stands before every address. What is stored of a secret, secrets that have ended, and
// those meant for something else are tried as well.
#include "api/door.hpp"
#include "app/accounts.hpp"
#include "app/login.hpp"
#include "bench.hpp"
#include "identity/local_user.hpp"
#include "identity/secrets.hpp"
#include "tamper.hpp"
#include <stdexcept>

namespace samdrift::bench {
namespace {

using Texts = std::vector<std::string>;

template <class T> T expect(Result<T> result) {
    if (!result) throw std::runtime_error{"tamper: " + result.problems.front().code};
    return *std::move(result);
}

struct Scene {
    ScratchFolder folder;
    std::chrono::system_clock::time_point time = std::chrono::system_clock::now();
    App app{(folder.path / "samdrift.db").string(), [this] { return time; }};
    Door at_door = door(app);
    const Route route{.method = "POST",
        .path = "/api/me",
        .operation = "me",
        .summary = "",
        .rule = Rule::person()};
    std::string session, csrf, device, token, other_session, other_csrf;
    Texts ended; // once good: logged out, closed accounts, revoked and expired tokens

    std::int64_t person(const std::string& login) {
        return expect(add_person(app, local_user(), {login, login, {}})).person;
    }
    LoggedIn logged_in(std::int64_t user) { return expect(log_in_as(app, user, {"::1", {}})); }
    TokenPage made_token(const Asker& by, const std::string& name) {
        return expect(make_token(app, by,
            {name, TokenScope::write, {},
                Date{std::chrono::sys_days{app.today()} + std::chrono::days{30}}}));
    }

    Scene() {
        const auto kari = person("kari"), ola = person("ola"), closed = person("stengt");
        const auto out = logged_in(kari).session;
        log_out(app, out);
        ended = {out, logged_in(closed).session};
        expect(close_account(app, local_user(), "stengt", true));
        const auto mine = logged_in(kari), theirs = logged_in(ola);
        session = mine.session, device = mine.device, other_session = theirs.session;
        const auto asked = expect(asker(app, session, {}));
        csrf = asked.csrf;
        other_csrf = expect(asker(app, other_session, {})).csrf;
        const auto revoked = made_token(asked, "revoked").tokens.back();
        expect(revoke_token(app, asked, revoked.id));
        ended.push_back(*revoked.secret);
        token = *made_token(asked, "good").tokens.back().secret;
    }

    Tried attempt(const Texts& cookies, const std::string& bearer, const std::string& mark) {
        Request request{.method = "POST", .path = "/api/me", .segments = {}};
        for (const auto& cookie : cookies) request.headers.push_back({"cookie", cookie});
        if (!bearer.empty()) request.headers.push_back({"authorization", "Bearer " + bearer});
        if (!mark.empty()) request.headers.push_back({"x-csrf-token", mark});
        // Whatever is sent is looked up by its digest: that is the costly part.
        return {!at_door(route, request), !bearer.empty() || !cookies.empty()};
    }
    static std::string cookie(const std::string& secret) {
        return std::string{session_cookie} + "=" + secret;
    }
    Tried with_session(const std::string& secret) { return attempt({cookie(secret)}, {}, csrf); }
    Tried with_token(const std::string& secret) { return attempt({}, secret, {}); }
};

constexpr std::string_view letters =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

std::string random_letters(Random& random, std::size_t size) {
    std::string out;
    for (std::size_t i = 0; i < size; ++i) out += letters[below(random, letters.size())];
    return out;
}

std::string bit_flipped(std::string text, Random& random) {
    text[below(random, text.size())] ^= static_cast<char>(1 << below(random, 8));
    return text;
}

// Another text than `secret`, made from it.
std::string changed(const std::string& secret, Random& random, std::size_t how) {
    auto text = secret;
    const auto at = below(random, text.size());
    switch (how) {
    case 0: return bit_flipped(text, random);
    case 1: text[at] = letters[(letters.find(text[at]) + 1 + below(random, 63)) % 64]; return text;
    case 2: return text.substr(0, at);
    case 3: return text + random_letters(random, 1 + below(random, 400));
    case 4: // no semicolon: at the end of a cookie it begins another, and leaves the secret as it
            // is
        return text.insert(below(random, text.size() + 1), 1, "=+/ .,\"\t%"[below(random, 9)]);
    case 5: return text.erase(at, 1);
    case 6: return digest_of(text); // what the store has of it
    default: return random_letters(random, text.size());
    }
}

constexpr std::array<const char*, 8> ways{"bit of it", "letter of it", "cut short", "made longer",
    "character put in", "character taken out", "its digest", "random letters"};

using Shared = std::shared_ptr<Scene>;

void add_ways(Tampering& all, const Shared& scene, const std::string& name,
    const std::function<Tried(Scene&, const std::string&)>& attempt, std::string Scene::*secret) {
    for (std::size_t how = 0; how < ways.size(); ++how)
        all.kinds.push_back({name + ", " + ways[how], [=](Random& random) {
                                 return attempt(*scene, changed((*scene).*secret, random, how));
                             }});
}

} // namespace

Tampering tampered_secrets() {
    const auto scene = std::make_shared<Scene>();
    Tampering all{.name = "secret"};
    all.good_is_accepted = [scene] {
        return scene->with_session(scene->session).accepted &&
               scene->with_token(scene->token).accepted;
    };
    add_ways(
        all, scene, "session cookie",
        [](Scene& s, const std::string& text) { return s.with_session(text); }, &Scene::session);
    add_ways(
        all, scene, "token", [](Scene& s, const std::string& text) { return s.with_token(text); },
        &Scene::token);
    add_ways(
        all, scene, "mark against forging",
        [](Scene& s, const std::string& text) {
            return s.attempt({Scene::cookie(s.session)}, {}, text);
        },
        &Scene::csrf);
    const auto add = [&](const char* name, const std::function<Tried(Scene&, Random&)>& once) {
        all.kinds.push_back({name, [=](Random& random) { return once(*scene, random); }});
    };
    add("session or token that has ended", [](Scene& s, Random& random) {
        const auto secret = one_of(random, s.ended);
        return below(random, 2) ? s.with_session(secret) : s.with_token(secret);
    });
    add("secret of another kind", [](Scene& s, Random& random) {
        if (below(random, 2))
            return s.with_token(one_of(random, Texts{s.session, s.device, s.csrf}));
        return s.with_session(one_of(random, Texts{s.token, s.device, s.csrf}));
    });
    add("another's mark, or none", [](Scene& s, Random& random) {
        const auto mark = one_of(random, Texts{"", s.other_csrf, s.session, s.token});
        return s.attempt({Scene::cookie(s.session)}, {}, mark);
    });
    add("cookie of another name", [](Scene& s, Random& random) {
        const std::string name{session_cookie};
        const auto other =
            one_of(random, Texts{"x" + name, name + "x", "SAMDRIFT_SESSION",
                               std::string{device_cookie}, std::string{login_cookie}});
        return s.attempt({other + "=" + s.session}, {}, s.csrf);
    });
    add("halves of two sessions", [](Scene& s, Random& random) {
        const auto at = 1 + below(random, s.session.size() - 1);
        return s.with_session(s.session.substr(0, at) + s.other_session.substr(at));
    });
    add("past its time", [](Scene& s, Random& random) {
        const auto now = s.time;
        s.time += std::chrono::hours{24 * 366} + std::chrono::seconds{below(random, 100'000'000)};
        const auto tried = below(random, 2) ? s.with_session(s.session) : s.with_token(s.token);
        s.time = now;
        return tried;
    });
    return all;
}

} // namespace samdrift::bench
